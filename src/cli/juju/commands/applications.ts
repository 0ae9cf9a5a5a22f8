/** Applications and units that are there: remove, trust, expose, bind, constrain, resources. */
import type { Command } from 'commander';
import type { Admin } from '../../../controller/ports/index.ts';
import { AgentError } from '../../../core/errors.ts';
import { applicationName, isUnitName, unitName } from '../../../core/model/index.ts';
import { keyValues, parseBindings, parseCount, parseList, uploadResources, wordsOf } from '../../commands/index.ts';
import {
  type DataFormat,
  dataFormat,
  ignoredOptions,
  inModel,
  type JujuContext,
  type ModelOption,
  modelCommand,
  print,
} from '../context.ts';

interface RemoveOptions extends ModelOption {
  readonly force?: boolean;
  readonly destroyStorage?: boolean;
}

const removal = ({ force = false, destroyStorage = false }: RemoveOptions) => ({
  force,
  ...(destroyStorage && { destroyStorage }),
});

/** Adds them. */
export function addApplicationCommands(program: Command, context: JujuContext): void {
  ignoredOptions(
    withRemoval(modelCommand(program, 'remove-unit <unit...>', 'remove units')).option(
      '-n, --num-units <number>',
      'of an application, how many',
      parseCount,
    ),
    '--no-prompt',
    '--no-wait',
  ).action((names: readonly string[], options: RemoveOptions & { readonly numUnits?: number }) =>
    inModel(context, options, (admin) => removeUnits(admin, names, options)),
  );
  ignoredOptions(
    withRemoval(modelCommand(program, 'remove-application <application...>', 'remove applications with their units')),
    '--no-prompt',
    '--no-wait',
  ).action((names: readonly string[], options: RemoveOptions) =>
    inModel(context, options, async (admin) => {
      for (const application of names.map(applicationName))
        await admin.execute({ kind: 'remove-application', application, ...removal(options) });
    }),
  );
  modelCommand(program, 'scale-application <application>', 'add or remove units until there are so many')
    .argument('<units>', 'how many', parseCount)
    .action((name: string, units: number, options: ModelOption) =>
      inModel(context, options, (admin) => scale(admin, name, units)),
    );
  addWishCommands(program, context);
  addResourceCommands(program, context);
}

const withRemoval = (command: Command): Command =>
  command.option('--force', 'do not wait for hooks that fail').option('--destroy-storage', 'with what is stored');

async function scale(admin: Admin, name: string, wanted: number): Promise<void> {
  const application = applicationName(name);
  const { units } = await admin.showApplication(application);
  const more = wanted - units.length;
  if (more > 0) await admin.execute({ kind: 'add-unit', application, units: more, to: [] });
  if (more < 0) await removeUnits(admin, [name], { numUnits: -more });
}

/** Units by name, or so many of an application: the newest ones. */
async function removeUnits(
  admin: Admin,
  names: readonly string[],
  options: RemoveOptions & { readonly numUnits?: number },
): Promise<void> {
  const { applications } = await admin.status();
  for (const name of names) {
    const units = isUnitName(name)
      ? [name]
      : (applications.find(({ application }) => application === name)?.units ?? [])
          .filter(({ life }) => life === 'alive')
          .map(({ unit }) => unit)
          .slice(-(options.numUnits ?? 1));
    if (units.length === 0)
      throw new AgentError('not-found', `application "${name}" not found, or without units`, { next: 'juju status' });
    for (const unit of units) await admin.execute({ kind: 'remove-unit', unit: unitName(unit), ...removal(options) });
  }
}

function addWishCommands(program: Command, context: JujuContext): void {
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
    ignoredOptions(
      modelCommand(
        program,
        `${exposed ? 'expose' : 'unexpose'} <application>`,
        'say whether the world may reach it',
      ).option('--endpoints <endpoints>', 'only these: a,b', parseList),
      '--to-spaces <spaces>',
      '--to-cidrs <cidrs>',
    ).action((application: string, { endpoints = [], ...options }: ModelOption & { endpoints?: readonly string[] }) =>
      inModel(context, options, async (admin) => {
        await admin.execute({ kind: 'expose', application: applicationName(application), exposed, endpoints });
      }),
    );
  ignoredOptions(
    modelCommand(program, 'bind <application> <binding...>', 'bind endpoints to spaces: db=internal public'),
    '--force',
  ).action((application: string, words: readonly string[], options: ModelOption) =>
    inModel(context, options, async (admin) => {
      const bindings = parseBindings(words.flatMap(wordsOf));
      await admin.execute({ kind: 'bind', application: applicationName(application), bindings });
    }),
  );
  modelCommand(program, 'constraints <application>', 'what machines of an application must have')
    .addOption(dataFormat())
    .action((application: string, { format, ...options }: ModelOption & { format: DataFormat }) =>
      inModel(context, options, async (admin) => {
        const { applications } = await admin.status();
        const found = applications.find((one) => one.application === application);
        if (found === undefined)
          throw new AgentError('not-found', `application "${application}" not found`, { next: 'juju status' });
        await print(context, format, found.constraints);
      }),
    );
  modelCommand(
    program,
    'set-constraints <application> <constraint...>',
    'in place of those before: cores=2 mem=4G',
  ).action((application: string, words: readonly string[], options: ModelOption) =>
    inModel(context, options, async (admin) => {
      const constraints = keyValues(words.flatMap(wordsOf));
      await admin.execute({ kind: 'constrain', application: applicationName(application), constraints });
    }),
  );
}

function addResourceCommands(program: Command, context: JujuContext): void {
  modelCommand(program, 'attach-resource <application> <name=path>', 'give a charm a file').action(
    (application: string, word: string, options: ModelOption) =>
      inModel(context, options, async (admin) => {
        const name = applicationName(application);
        for (const [resource, given] of Object.entries(await uploadResources(context.ports, admin, [word])))
          await admin.execute({ kind: 'attach-resource', application: name, name: resource, given });
      }),
  );
  modelCommand(program, 'resources <application>', 'what a charm may be given, and what it was')
    .alias('list-resources')
    .addOption(dataFormat())
    .action((application: string, { format, ...options }: ModelOption & { format: DataFormat }) =>
      inModel(context, options, async (admin) => {
        const resources = await admin.resources(applicationName(application));
        await print(context, format, {
          resources: resources.map(({ name, kind, filename, description, given }) => ({
            name,
            type: kind,
            path: filename,
            description,
            application,
            origin: 'upload',
            ...(given && { revision: String(given.revision), fingerprint: given.digest, size: given.length }),
            used: given !== undefined,
          })),
        });
      }),
    );
}
