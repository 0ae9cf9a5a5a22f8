/** The models of a controller: list, add, destroy, choose, configure. */
import type { Command } from 'commander';
import { AgentError } from '../../core/errors.ts';
import { type ModelStatus, modelName } from '../../core/model/index.ts';
import type { CliPorts } from '../ports.ts';
import { closest } from '../suggest.ts';
import {
  type CommandContext,
  collect,
  durationOption,
  type Format,
  formatOption,
  keyValues,
  parseList,
  printData,
  say,
  viewOf,
  withAdmin,
} from './context.ts';

const destroyTimeout = '10m';
/** Between two looks whether a model that has ended is deleted. */
const lookDelayMs = 50;

interface AddOptions {
  readonly config?: readonly string[];
  readonly switch: boolean;
}

interface DestroyOptions {
  readonly force?: boolean;
  readonly destroyStorage?: boolean;
  readonly wait: boolean;
  readonly timeout: number;
}

interface ConfigOptions {
  readonly reset?: readonly string[];
  readonly format: Format;
}

/** Adds the commands about models. */
export function addModelsCommands(program: Command, { ports }: CommandContext): void {
  program
    .command('models')
    .description('the models of the controller')
    .addOption(formatOption())
    .action(({ format }: { readonly format: Format }) => list(ports, format));
  program
    .command('add-model <name>')
    .description('add a model, and choose it for the commands to come')
    .option('--config <key=value>', 'a model setting; may be repeated', collect)
    .option('--no-switch', 'do not choose it')
    .action((name: string, options: AddOptions) => add(ports, name, options));
  program
    .command('destroy-model <model>')
    .description('remove everything in a model, in order, and then the model with its data')
    .option('--force', 'do not wait for hooks that fail')
    .option('--destroy-storage', 'with what is stored, where it would stay otherwise')
    .option('--no-wait', 'return at once')
    .addOption(durationOption('--timeout <duration>', 'how long to wait; it goes on after it', destroyTimeout))
    .action((name: string, options: DestroyOptions) => destroy(ports, name, options));
  program
    .command('switch [model]')
    .description('choose the model that commands mean when they name none; show which one it is')
    .action((name: string | undefined) => (name === undefined ? showChoice(ports) : choose(ports, name)));
  program
    .command('model-config [words...]')
    .description('show the settings of the model, show one (KEY), or set some (KEY=VALUE …)')
    .option('--reset <keys>', 'settings that go back to their defaults: a,b', parseList)
    .addOption(formatOption())
    .action((words: readonly string[], options: ConfigOptions) => configure(ports, words, options));
}

async function list(ports: CliPorts, format: Format): Promise<void> {
  const models = await withAdmin(ports, (_, all) => all.models());
  const chosen = (await ports.modelChoice.current()) ?? (models.length === 1 ? models[0]?.name : undefined);
  await printData(ports, format, { models, current: chosen ?? null }, async () => {
    const { renderModels } = await import('../render/index.ts');
    return renderModels(models, chosen, viewOf(ports, ports.clock.now()));
  });
}

async function add(ports: CliPorts, name: string, options: AddOptions): Promise<void> {
  const config = keyValues(options.config ?? []);
  await withAdmin(ports, (_, models) => models.addModel({ name: modelName(name), config }));
  if (options.switch) await ports.modelChoice.choose(name);
  const how = options.switch ? '' : `: name it with -m ${name}, or reeve switch ${name}`;
  say(
    ports,
    `added model ${name}${how}\n  next: reeve add-machine -m ${name}, or reeve dev up -m ${name} for one here`,
  );
}

async function destroy(ports: CliPorts, name: string, options: DestroyOptions): Promise<void> {
  const { force = false, destroyStorage = false } = options;
  const deadline = ports.clock.deadline(options.timeout);
  await withAdmin(
    ports,
    async (admin, models) => {
      await admin.execute({ kind: 'destroy-model', force, destroyStorage });
      say(ports, `destroying model ${name}`);
      if ((await ports.modelChoice.current()) === name) await ports.modelChoice.choose(undefined);
      if (!options.wait) return;
      const signal = AbortSignal.any([ports.signal, deadline]);
      await tellProgress(ports, admin.watch(signal));
      const isThere = async () => (await models.models()).some((model) => model.name === name || model.uuid === name);
      while (!signal.aborted && (await isThere())) await ports.clock.delay(lookDelayMs, signal).catch(() => {});
      ports.signal.throwIfAborted();
      if (deadline.aborted)
        throw new AgentError('timed-out', 'cannot wait longer: timed out, the model goes on ending', {
          fields: { model: name },
          next: `reeve status -m ${name}, or reeve destroy-model ${name} --force`,
        });
      say(ports, `destroyed model ${name}`);
    },
    name,
  );
}

/** Says what is left whenever that changes; the stream ends with the model. */
async function tellProgress(ports: CliPorts, statuses: AsyncIterable<ModelStatus>): Promise<void> {
  let told = '';
  for await (const { applications } of statuses) {
    const units = applications.flatMap((application) => application.units).map(({ unit }) => unit);
    const left = units.length > 0 ? units.join(', ') : applications.map(({ application }) => application).join(', ');
    if (left !== told && left !== '') say(ports, `waiting for ${left}`);
    told = left;
  }
}

async function showChoice(ports: CliPorts): Promise<void> {
  const chosen = await ports.modelChoice.current();
  const model = chosen ?? (await withAdmin(ports, (admin) => admin.showModel())).name;
  ports.terminal.out(`${model}\n`);
}

async function choose(ports: CliPorts, name: string): Promise<void> {
  const models = await withAdmin(ports, (_, all) => all.models());
  if (!models.some((model) => model.name === name)) {
    const meant = closest(
      name,
      models.map((model) => model.name),
    );
    throw new AgentError('not-found', 'cannot find this model', {
      fields: { model: name },
      next: meant === null ? 'reeve models' : `did you mean ${meant}?`,
    });
  }
  await ports.modelChoice.choose(name);
  say(ports, `commands mean model ${name} from now on`);
}

async function configure(ports: CliPorts, words: readonly string[], options: ConfigOptions): Promise<void> {
  const [first] = words;
  if (words.some((word) => word.includes('=')) || options.reset !== undefined) return set(ports, words, options.reset);
  const { settings } = await withAdmin(ports, (admin) => admin.showModel());
  if (first === undefined)
    return printData(ports, options.format, settings, async () => {
      const { renderModelSettings } = await import('../render/index.ts');
      return renderModelSettings(settings, viewOf(ports, ports.clock.now()));
    });
  const setting = Object.hasOwn(settings, first) ? settings[first] : undefined;
  if (setting === undefined || words.length > 1)
    throw new AgentError('not-found', 'cannot find this model setting', {
      fields: { setting: words.join(' ') },
      next: 'reeve model-config',
    });
  ports.terminal.out(`${setting.value}\n`);
}

async function set(ports: CliPorts, words: readonly string[], reset: readonly string[] = []): Promise<void> {
  const values = keyValues(words);
  await withAdmin(ports, (admin) => admin.execute({ kind: 'configure-model', set: values, reset }));
  say(ports, `configured the model: ${[...Object.keys(values), ...reset.map((key) => `${key} reset`)].join(', ')}`);
}
