/** Models: add, destroy, list, show, switch, configure. */
import type { Command } from 'commander';
import { charmProfileVersion, modelName } from '../../../core/model/index.ts';
import { collect, keyValues, parseList } from '../../commands/index.ts';
import {
  type DataFormat,
  dataFormat,
  ignoredOptions,
  inModel,
  type JujuContext,
  type ModelOption,
  modelCommand,
  modelNameIn,
  print,
} from '../context.ts';
import { cloudName, controllerName } from '../status.ts';

/** Adds them. */
export function addModelCommands(program: Command, context: JujuContext): void {
  ignoredOptions(
    program
      .command('add-model <name> [cloud]')
      .description('add a model')
      .option('--config <key=value>', 'a model setting; may be repeated', collect)
      .option('--no-switch', 'do not choose it'),
    '-c, --controller <controller>',
    '--credential <credential>',
  ).action((name: string, _cloud: string | undefined, options: { config?: readonly string[]; switch: boolean }) =>
    inModel(context, {}, async (_admin, models) => {
      await models.addModel({ name: modelName(name), config: keyValues(options.config ?? []) });
      if (options.switch) await context.ports.modelChoice.choose(name);
    }),
  );
  ignoredOptions(
    program
      .command('destroy-model <name>')
      .description('remove everything in a model, then the model')
      .option('--force', 'do not wait for hooks that fail')
      .option('--destroy-storage', 'with what is stored')
      .option('--release-storage', 'what is stored stays on its machines'),
    '--no-prompt',
    '--no-wait',
    '-t, --timeout <duration>',
  ).action((name: string, options: { force?: boolean; destroyStorage?: boolean }) =>
    inModel(context, { model: name }, async (admin) => {
      const { force = false, destroyStorage = false } = options;
      await admin.execute({ kind: 'destroy-model', force, destroyStorage });
    }),
  );
  program
    .command('models')
    .description('the models of the controller')
    .addOption(dataFormat())
    .action(({ format }: { format: DataFormat }) =>
      inModel(context, {}, async (_admin, models) => {
        const list = await models.models();
        const current = await context.ports.modelChoice.current();
        await print(context, format, {
          models: list.map(({ name, uuid, life }) => ({
            name: `admin/${name}`,
            'short-name': name,
            'model-uuid': uuid,
            'model-type': 'iaas',
            life,
          })),
          ...(current !== undefined && { 'current-model': current }),
        });
      }),
    );
  program
    .command('show-model [name]')
    .description('everything about a model')
    .option('-m, --model <model>', 'the model')
    .addOption(dataFormat())
    .action((name: string | undefined, options: ModelOption & { format: DataFormat }) =>
      showModel(context, name === undefined ? options : { model: name }, options.format),
    );
  program
    .command('switch [name]')
    .description('choose the model of the commands to come, or say which it is')
    .action(async (name: string | undefined) => {
      const { modelChoice, terminal } = context.ports;
      if (name !== undefined) return await modelChoice.choose(modelNameIn(name));
      terminal.out(`${controllerName}:${(await modelChoice.current()) ?? ''}\n`);
    });
  modelCommand(program, 'model-config [settings...]', 'show or change settings of the model')
    .option('--reset <keys>', 'back to what is set at the beginning', parseList)
    .addOption(dataFormat())
    .action((words: readonly string[], options: ModelOption & { reset?: readonly string[]; format: DataFormat }) =>
      modelConfig(context, words, options),
    );
}

async function showModel(context: JujuContext, option: ModelOption, format: DataFormat): Promise<void> {
  await inModel(context, option, async (admin) => {
    const model = await admin.showModel();
    const secrets = await admin.secrets({ reveal: false });
    await print(context, format, {
      [model.name]: {
        name: `admin/${model.name}`,
        'short-name': model.name,
        'model-uuid': model.uuid,
        'model-type': 'iaas',
        'controller-uuid': model.controller.id,
        'controller-name': controllerName,
        'is-controller': false,
        owner: 'admin',
        cloud: cloudName,
        region: 'localhost',
        type: 'manual',
        life: model.life,
        status: { current: 'available' },
        users: { admin: { 'display-name': 'admin', access: 'admin', 'last-connection': 'never connected' } },
        machines: Object.fromEntries(
          model.machines.map(({ machine, hardware }) => [machine, { cores: hardware?.cores ?? 0 }]),
        ),
        'secret-backends': { internal: { status: 'active', 'num-secrets': secrets.length } },
        'agent-version': charmProfileVersion,
        credential: { name: 'local', owner: 'admin', cloud: cloudName },
      },
    });
  });
}

async function modelConfig(
  context: JujuContext,
  words: readonly string[],
  options: { readonly model?: string; readonly reset?: readonly string[]; readonly format: DataFormat },
): Promise<void> {
  const { reset = [], format } = options;
  const isQuestion = reset.length === 0 && words.every((word) => !word.includes('='));
  await inModel(context, options, async (admin) => {
    if (!isQuestion) return void (await admin.execute({ kind: 'configure-model', set: keyValues(words), reset }));
    const { settings } = await admin.showModel();
    const shown = Object.entries(settings).filter(([key]) => words.length === 0 || words.includes(key));
    await print(
      context,
      format,
      Object.fromEntries(shown.map(([key, { value, source }]) => [key, { Value: typed(value), Source: source }])),
    );
  });
}

const typed = (text: string): string | boolean | number =>
  text === 'true' || text === 'false' ? text === 'true' : /^-?\d{1,15}$/.test(text) ? Number(text) : text;
