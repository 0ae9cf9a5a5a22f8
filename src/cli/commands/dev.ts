/** `dev`: a controller and agents on this machine, in one folder. */
import type { Command } from 'commander';
import { modelName } from '../../core/model/index.ts';
import { exitCode } from '../exit.ts';
import type { CliPorts, DevStatus, DevWorld } from '../ports.ts';
import {
  type CommandContext,
  durationOption,
  type Format,
  formatOption,
  parseCount,
  printData,
  say,
} from './context.ts';
import { fireCommand } from './dev-fire.ts';
import { watchCharm } from './dev-watch.ts';
import { followTask } from './task.ts';

interface DirectoryOption {
  readonly dir?: string;
}

const directoryFlag = ['--dir <directory>', 'the folder of everything; default ~/.local/share/reeve/dev'] as const;

interface UpOptions extends DirectoryOption {
  readonly machines?: number;
  readonly booted?: boolean;
  readonly model?: string;
  readonly watch?: string;
}

/** Adds `dev` with its commands. */
export function addDevCommands(program: Command, context: CommandContext): void {
  const { ports } = context;
  const dev = program.command('dev').description('a controller and agents on this machine, for development');
  dev
    .command('up')
    .description('start what does not run yet, and return when it is ready')
    .option(...directoryFlag)
    .option(
      '--machines <number>',
      'so many agents, which units share; a machine for each unit when not given',
      parseCount,
    )
    .option('--booted', 'machines with a Debian and a systemd of their own, as root')
    .option('--watch <charm>', 'deploy the charm directory, and again each time one of its files is saved')
    .option('-m, --model <model>', 'the model that new machines join, made when missing; the first one when not given')
    .action((options: UpOptions) => up(ports, options));
  dev
    .command('provision', { hidden: true })
    .description('add a machine for each unit that waits for one; `up` starts this')
    .option(...directoryFlag)
    .requiredOption('--ready <file>', 'written when it watches')
    .action(async ({ dir, ready }: DirectoryOption & { readonly ready: string }) => {
      const world = await ports.dev();
      const onProgress = (step: string): void => say(ports, step);
      await world.provision({ directory: dir ?? null, readyFile: ready, signal: ports.signal, onProgress });
    });
  dev
    .command('down')
    .description('stop services, agents and controller; the folder stays')
    .option(...directoryFlag)
    .action((options: DirectoryOption) => down(ports, options));
  dev
    .command('status')
    .description('what runs; exits with 3 when only a part does, with 7 when nothing does')
    .option(...directoryFlag)
    .addOption(formatOption())
    .action((options: DirectoryOption & { readonly format: Format }) => status(context, options));
  dev
    .command('env')
    .description('shell exports that point reeve here: eval "$(reeve dev env)"')
    .option(...directoryFlag)
    .action(async ({ dir }: DirectoryOption) => {
      const environment = await (await ports.dev()).environment(dir ?? null);
      for (const [name, value] of Object.entries(environment)) ports.terminal.out(exportLine(name, value));
    });
  addUnitCommands(dev, context);
}

function addUnitCommands(dev: Command, context: CommandContext): void {
  dev
    .command('shell <unit> [command...]')
    .description('a shell with all hook commands of the unit; what they write is kept when it ends')
    .option(...directoryFlag)
    .option('-m, --model <model>', 'the model of the unit')
    .action((unit: string, command: readonly string[], options: UnitOptions) => shell(context, unit, command, options));
  dev
    .command('fire <unit> <event>')
    .description('run one event of the charm now: config-changed, db-relation-changed, data-storage-attached')
    .option(...directoryFlag)
    .option('-m, --model <model>', 'the model of the unit')
    .option('--remote <unit>', 'the unit of the other side, in an event of a relation')
    .option('--secret <secret>', 'what an event of a secret is about')
    .addOption(durationOption('--timeout <duration>', 'when the charm is ended', '5m'))
    .action((unit: string, event: string, options: UnitOptions & FireOptions) => fire(context, unit, event, options));
}

interface UnitOptions extends DirectoryOption {
  readonly model?: string;
}

interface FireOptions {
  readonly remote?: string;
  readonly secret?: string;
  readonly timeout: number;
}

async function shell(
  { ports, end }: CommandContext,
  name: string,
  command: readonly string[],
  { dir, model }: UnitOptions,
): Promise<void> {
  const world = await ports.dev();
  const directory = dir ?? null;
  const { unit, shown } = await findUnit(world, directory, model, name);
  if (command.length === 0)
    say(ports, `the hook commands of ${unit} are on the PATH; what they write is kept at the end`);
  end(await world.shell({ directory, model: shown.name, unit, command, signal: ports.signal }));
}

/** `web/leader` is a unit by another name. */
async function findUnit(world: DevWorld, directory: string | null, model: string | undefined, name: string) {
  const { admin, close } = await world.admin(directory, model);
  try {
    return { unit: (await admin.showUnit(name)).unit, shown: await admin.showModel() };
  } finally {
    await close();
  }
}

/** The way of every exec: signed, allowed by the machine's policy, its writes kept when it succeeds. */
async function fire(
  { ports, end }: CommandContext,
  name: string,
  event: string,
  { dir, model, timeout, remote, secret }: UnitOptions & FireOptions,
): Promise<void> {
  const { admin, close } = await (await ports.dev()).admin(dir ?? null, model);
  try {
    const request = { unit: name, event, ...(remote && { remote }), ...(secret && { secret }) };
    const command = await fireCommand(admin, request);
    const observer = {
      enqueued: (_task: string, unit: string) => say(ports, `${unit}: ${event}`),
      log: () => undefined,
    };
    const ask = (signal: AbortSignal) => admin.exec({ unit: name, command, timeoutMs: timeout }, signal);
    const { unit, result } = await followTask(ports, timeout, ask, observer);
    for (const stream of ['stdout', 'stderr'])
      if (typeof result.results[stream] === 'string') ports.terminal.err(String(result.results[stream]));
    const code = result.results['return-code'] ?? 0;
    if (result.status === 'completed' && code === 0) return say(ports, `${unit}: ${event} is done`);
    say(
      ports,
      `${unit}: ${event} has failed${result.message === '' ? '' : `: ${result.message}`}; what it wrote is discarded`,
    );
    end(exitCode('error'));
  } finally {
    await close();
  }
}

async function up(ports: CliPorts, options: UpOptions): Promise<void> {
  const world = await ports.dev();
  const { started, directory } = await world.up({
    directory: options.dir ?? null,
    machines: options.machines ?? null,
    booted: options.booted ?? false,
    model: options.model === undefined ? null : modelName(options.model),
    onProgress: (step) => say(ports, step),
  });
  if (started.length === 0) say(ports, `it runs already, in ${directory}`);
  else say(ports, `ready: ${started.join(', ')}`);
  say(ports, `  next: eval "$(reeve dev env${dirWords(options)})"`);
  if (options.watch !== undefined)
    await watchCharm(ports, world, { directory: options.dir ?? null, model: options.model }, options.watch);
}

async function down(ports: CliPorts, options: DirectoryOption): Promise<void> {
  const world = await ports.dev();
  const done = await world.down({ directory: options.dir ?? null, onProgress: (step) => say(ports, step) });
  say(ports, done === null ? 'nothing runs here' : `stopped: ${done.stopped.join(', ') || 'nothing was left running'}`);
}

async function status(
  { ports, end }: CommandContext,
  options: DirectoryOption & { readonly format: Format },
): Promise<void> {
  const state = await (await ports.dev()).status(options.dir ?? null);
  await printData(ports, options.format, state, () => Promise.resolve(describe(state, dirWords(options))));
  if (state.running === 'part') end(exitCode('degraded'));
  if (state.running === 'none') end(exitCode('unreachable'));
}

function describe({ directory, processes, running }: DevStatus, dir: string): string {
  const lines = processes.map(
    ({ name, pid, running: alive, address }) => `  ${name}  ${alive ? `runs as ${pid}` : 'does not run'}  ${address}`,
  );
  const next = running === 'all' ? [] : [`  next: reeve dev up${dir}`];
  return `${[directory, ...lines, ...next].join('\n')}\n`;
}

const dirWords = ({ dir }: DirectoryOption): string => (dir === undefined ? '' : ` --dir ${dir}`);

/** PATH is extended, the others are set. */
function exportLine(name: string, value: string): string {
  const quoted = `'${value.replaceAll("'", String.raw`'\''`)}'`;
  return name === 'PATH' ? `export PATH=${quoted}:"$PATH"\n` : `export ${name}=${quoted}\n`;
}
