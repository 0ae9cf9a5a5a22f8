/** Applications and units: deploy, scale, refresh, remove, trust, expose. */
import type { Command } from 'commander';
import { AgentError } from '../../../core/errors.ts';
import { type ApplicationName, applicationName, isUnitName, machineId, unitName } from '../../../core/model/index.ts';
import { collect, keyValues, parseCount, parseList, say, uploadSource } from '../../commands/index.ts';
import { ignoredOptions, inModel, type JujuContext, type ModelOption, modelCommand } from '../context.ts';

interface DeployOptions extends ModelOption {
  readonly config?: readonly string[];
  readonly numUnits: number;
  readonly to?: readonly string[];
  readonly trust?: boolean;
  readonly revision?: number;
}

interface RefreshOptions extends ModelOption {
  readonly config?: readonly string[];
  readonly path?: string;
  readonly force?: boolean;
  readonly forceUnits?: boolean;
}

interface RemoveOptions extends ModelOption {
  readonly force?: boolean;
}

/** What says which machine or release is wanted of a cloud: there is one kind here. */
const cloudWishes = ['--base <base>', '--series <series>', '--channel <channel>', '--dry-run'] as const;

/** Adds them. */
export function addApplicationCommands(program: Command, context: JujuContext): void {
  ignoredOptions(
    modelCommand(program, 'deploy <charm> [application]', 'deploy a charm directory, a .charm file or a signed bundle')
      .option('--config <key=value>', 'an option of the charm, or a YAML file; may be repeated', collect)
      .option('-n, --num-units <number>', 'how many units', parseCount, 1)
      .option('--to <machines>', 'machines for the units, in order', parseList)
      .option('--trust', 'let the operator use the credentials of the model'),
    ...cloudWishes,
    '--revision <number>',
    '--force',
  ).action((charm: string, application: string | undefined, options: DeployOptions) =>
    deploy(context, charm, application, options),
  );
  ignoredOptions(
    modelCommand(program, 'refresh <application>', 'give an application a new revision of its charm')
      .option('--config <key=value>', 'an option of the charm; may be repeated', collect)
      .option('--path <charm>', 'the charm directory, .charm file or signed bundle')
      .option('--force', 'also where something speaks against it')
      .option('--force-units', 'also units whose hook has failed'),
    ...cloudWishes,
    '--force-base',
    '--force-series',
    '--revision <number>',
    '--trust',
  ).action((application: string, options: RefreshOptions) => refresh(context, applicationName(application), options));
  modelCommand(program, 'add-unit <application>', 'add units')
    .option('-n, --num-units <number>', 'how many', parseCount, 1)
    .option('--to <machines>', 'machines for the units, in order', parseList)
    .action((application: string, { numUnits: units, to = [], ...options }: DeployOptions) =>
      inModel(context, options, async (admin) => {
        const name = applicationName(application);
        await admin.execute({ kind: 'add-unit', application: name, units, to: to.map(machineId) });
      }),
    );
  ignoredOptions(
    modelCommand(program, 'remove-unit <unit...>', 'remove units')
      .option('-n, --num-units <number>', 'of an application, how many', parseCount)
      .option('--force', 'do not wait for hooks that fail'),
    '--no-prompt',
    '--no-wait',
    '--destroy-storage',
  ).action((names: readonly string[], options: RemoveOptions & { readonly numUnits?: number }) =>
    removeUnits(context, names, options),
  );
  ignoredOptions(
    modelCommand(program, 'remove-application <application...>', 'remove applications with all their units').option(
      '--force',
      'do not wait for hooks that fail',
    ),
    '--no-prompt',
    '--no-wait',
    '--destroy-storage',
  ).action((names: readonly string[], { force = false, ...options }: RemoveOptions) =>
    inModel(context, options, async (admin) => {
      for (const name of names)
        await admin.execute({ kind: 'remove-application', application: applicationName(name), force });
    }),
  );
  ignoredOptions(
    modelCommand(program, 'trust <application>', 'let an operator use the credentials of the model').option(
      '--remove',
      'take that back',
    ),
    '--scope <scope>',
  ).action((application: string, { remove = false, ...options }: ModelOption & { readonly remove?: boolean }) =>
    inModel(context, options, async (admin) => {
      await admin.execute({ kind: 'trust', application: applicationName(application), trusted: !remove });
    }),
  );
  for (const exposed of [true, false])
    modelCommand(
      program,
      `${exposed ? 'expose' : 'unexpose'} <application>`,
      'say whether the world may reach it',
    ).action((application: string, options: ModelOption) =>
      inModel(context, options, async (admin) => {
        await admin.execute({ kind: 'expose', application: applicationName(application), exposed, endpoints: [] });
      }),
    );
}

async function deploy(
  context: JujuContext,
  charm: string,
  application: string | undefined,
  options: DeployOptions,
): Promise<void> {
  const { ports } = context;
  const config = await settingsOf(context, options.config ?? []);
  await inModel(context, options, async (admin) => {
    const bundle = await uploadSource(ports, admin, { source: charm, revision: null });
    const name = applicationName(application ?? bundle.operator);
    await admin.execute({
      kind: 'deploy',
      bundle: bundle.digest,
      application: name,
      units: options.numUnits,
      config: config[name] ?? config[''] ?? {},
      to: (options.to ?? []).map(machineId),
      trust: options.trust === true,
      bindings: {},
      constraints: {},
      force: false,
    });
    say(ports, `Deployed "${name}" from local charm "${bundle.operator}", revision ${bundle.revision}`);
  });
}

async function refresh(context: JujuContext, application: ApplicationName, options: RefreshOptions): Promise<void> {
  const { ports } = context;
  const config = await settingsOf(context, options.config ?? []);
  const { path } = options;
  if (path === undefined)
    throw new AgentError('usage-invalid', 'cannot refresh without a charm: there is no store to ask', {
      next: `juju refresh ${application} --path CHARM`,
    });
  await inModel(context, options, async (admin) => {
    const bundle = await uploadSource(ports, admin, { source: path, revision: null });
    const force = options.forceUnits === true || options.force === true;
    await admin.execute({ kind: 'refresh', application, bundle: bundle.digest, force });
    const set = config[application] ?? config[''] ?? {};
    if (Object.keys(set).length > 0) await admin.execute({ kind: 'configure', application, set, reset: [] });
    say(ports, `Added local charm "${bundle.operator}", revision ${bundle.revision}, to the model`);
  });
}

/** Units by name, or so many of an application: the newest ones. */
async function removeUnits(
  context: JujuContext,
  names: readonly string[],
  { force = false, numUnits, ...options }: RemoveOptions & { readonly numUnits?: number },
): Promise<void> {
  await inModel(context, options, async (admin) => {
    const { applications } = await admin.status();
    for (const name of names) {
      const units = isUnitName(name)
        ? [name]
        : (applications.find(({ application }) => application === name)?.units ?? [])
            .filter(({ life }) => life === 'alive')
            .map(({ unit }) => unit)
            .slice(-(numUnits ?? 1));
      if (units.length === 0)
        throw new AgentError('not-found', `application "${name}" not found, or without units`, { next: 'juju status' });
      for (const unit of units) await admin.execute({ kind: 'remove-unit', unit: unitName(unit), force });
    }
  });
}

/** `key=value` words under the empty name, and settings of YAML files under their application's. */
async function settingsOf(
  { ports }: JujuContext,
  words: readonly string[],
): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>> {
  const pairs = words.filter((word) => word.includes('='));
  const settings: Record<string, Record<string, string>> = { '': keyValues(pairs) };
  for (const file of words.filter((word) => !word.includes('='))) {
    const document = await ports.documents.parse(await ports.files.readText(file), file);
    for (const [name, options] of Object.entries((document ?? {}) as Record<string, unknown>))
      settings[name] = {
        ...Object.fromEntries(Object.entries(options ?? {}).map(([key, value]) => [key, String(value)])),
        ...settings[''],
      };
  }
  return settings;
}
