/** `deploy`, `refresh` and `add-unit`: charms, and what their applications are given. */
import type { Command } from 'commander';
import { type ApplicationName, applicationName, machineId, storageId } from '../../../core/model/index.ts';
import { collect, parseCount, parseList, say, uploadSource } from '../../commands/index.ts';
import { ignoredOptions, inModel, type JujuContext, modelCommand } from '../context.ts';
import { deployApplications, isApplicationsFile } from './applications-file.ts';
import {
  type DeployOptions,
  deployCharm,
  findCharm,
  firstRevision,
  type GivenOptions,
  gifts,
  settingsOf,
} from './charms.ts';

interface RefreshOptions extends GivenOptions {
  readonly path?: string;
  readonly forceUnits?: boolean;
}

/** What says which machine or release is wanted of a cloud: there is one kind here. */
const cloudWishes = ['--base <base>', '--series <series>', '--channel <channel>', '--dry-run'] as const;

/** Adds them. */
export function addDeployCommands(program: Command, context: JujuContext): void {
  ignoredOptions(
    withGifts(
      modelCommand(
        program,
        'deploy <charm> [application]',
        'deploy a charm directory, a .charm file, a signed bundle, or a YAML file of applications',
      ),
    )
      .option('-n, --num-units <number>', 'how many units', parseUnits, 1)
      .option('--to <machines>', 'machines for the units, in order', parseList)
      .option('--attach-storage <ids>', 'detached storage for the one unit', parseList)
      .option('--bind <bindings>', 'spaces of the endpoints: "db=internal public"', collect)
      .option('--constraints <constraints>', 'what a machine must have: "cores=2 mem=4G"', collect)
      .option('--overlay <file>', 'a YAML file over the file of applications; may be repeated', collect)
      .option('--force', 'also when the charm assumes what is not there'),
    ...cloudWishes,
    '--revision <number>',
    '--map-machines <map>',
  ).action((charm: string, application: string | undefined, options: DeployOptions) =>
    inModel(context, options, async (admin) => {
      if (await isApplicationsFile(context.ports, charm))
        return await deployApplications(context, admin, charm, options.overlay ?? [], options.trust === true);
      await deployCharm(context, admin, charm, application, options);
    }),
  );
  ignoredOptions(
    withGifts(modelCommand(program, 'refresh <application>', 'give an application a new revision of its charm'))
      .option('--path <charm>', 'the charm directory, .charm file or signed bundle')
      .option('--force', 'also where something speaks against it')
      .option('--force-units', 'also units whose hook has failed'),
    ...cloudWishes,
    '--force-base',
    '--force-series',
    '--revision <number>',
  ).action((application: string, options: RefreshOptions) => refresh(context, applicationName(application), options));
  modelCommand(program, 'add-unit <application>', 'add units')
    .option('-n, --num-units <number>', 'how many', parseCount, 1)
    .option('--to <machines>', 'machines for the units, in order', parseList)
    .option('--attach-storage <ids>', 'detached storage for the one unit', parseList)
    .action((application: string, { numUnits: units, to = [], attachStorage, ...options }: DeployOptions) =>
      inModel(context, options, async (admin) => {
        const name = applicationName(application);
        await admin.execute({
          kind: 'add-unit',
          application: name,
          units,
          to: to.map(machineId),
          ...(attachStorage && { attachStorage: attachStorage.map(storageId) }),
        });
      }),
    );
}

const withGifts = (command: Command): Command =>
  command
    .option('--config <key=value>', 'an option of the charm, or a YAML file; may be repeated', collect)
    .option('--resource <name=path>', 'a file for the charm; may be repeated', collect)
    .option('--storage <name=directive>', 'pool, count and size: data=loop,2G; may be repeated', collect)
    .option('--trust', 'let the operator use the credentials of the model');

/** A subordinate has none of its own, and says so with 0. */
const parseUnits = (text: string): number => (text === '0' ? 0 : parseCount(text));

async function refresh(context: JujuContext, application: ApplicationName, options: RefreshOptions): Promise<void> {
  const { ports } = context;
  const config = await settingsOf(context, options.config ?? []);
  await inModel(context, options, async (admin) => {
    const charm = options.path ?? (await admin.showApplication(application)).charm;
    const path = await findCharm(ports, charm);
    const bundle = await uploadSource(ports, admin, { source: path, revision: null, firstRevision, application });
    const force = options.forceUnits === true || options.force === true;
    const given = await gifts(context, admin, options);
    await admin.execute({ kind: 'refresh', application, bundle: bundle.digest, force, again: true, ...given });
    const set = config[application] ?? config[''] ?? {};
    if (Object.keys(set).length > 0) await admin.execute({ kind: 'configure', application, set, reset: [] });
    if (options.trust === true) await admin.execute({ kind: 'trust', application, trusted: true });
    say(ports, `Added local charm "${bundle.operator}", revision ${bundle.revision}, to the model`);
  });
}
