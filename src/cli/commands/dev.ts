/** `dev`: a controller and agents on this machine, in one folder. */
import type { Command } from 'commander';
import { exitCode } from '../exit.ts';
import type { CliPorts, DevStatus } from '../ports.ts';
import { type CommandContext, type Format, formatOption, parseCount, printData, say } from './context.ts';
import { watchCharm } from './dev-watch.ts';

interface DirectoryOption {
  readonly dir?: string;
}

const directoryFlag = ['--dir <directory>', 'the folder of everything; default ~/.local/share/reeve/dev'] as const;

interface UpOptions extends DirectoryOption {
  readonly machines: number;
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
    .option('--machines <number>', 'how many agents', parseCount, 1)
    .option('--watch <charm>', 'deploy the charm directory, and again each time one of its files is saved')
    .action((options: UpOptions) => up(ports, options));
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
}

async function up(ports: CliPorts, options: UpOptions): Promise<void> {
  const world = await ports.dev();
  const { started, directory } = await world.up({
    directory: options.dir ?? null,
    machines: options.machines,
    onProgress: (step) => say(ports, step),
  });
  if (started.length === 0) say(ports, `it runs already, in ${directory}`);
  else say(ports, `ready: ${started.join(', ')}`);
  say(ports, `  next: eval "$(reeve dev env${dirWords(options)})"`);
  if (options.watch !== undefined) await watchCharm(ports, world, options.dir ?? null, options.watch);
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
