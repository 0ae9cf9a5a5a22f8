/** `logs`: what units have logged; with `--service`, what a service of this machine has written. */
import type { Command } from 'commander';
import { AgentError } from '../../core/errors.ts';
import { unitName } from '../../core/model/index.ts';
import { type CommandContext, parseCount, withAdmin } from './context.ts';

const tailLines = 50;

interface LogOptions {
  readonly tail: number;
  readonly follow?: boolean;
  readonly service?: string;
}

/** Adds `logs`. */
export function addLogsCommand(program: Command, context: CommandContext): void {
  program
    .command('logs [unit...]')
    .description('the newest log lines of all units, or of some')
    .option('-n, --tail <number>', 'how many lines', parseCount, tailLines)
    .option('-f, --follow', 'go on with what comes')
    .option('--service <service>', 'what a service of this machine has written')
    .action((units: readonly string[], options: LogOptions) =>
      context.ports.hasController && options.service === undefined
        ? modelLogs(context, units, options)
        : localLogs(context, units, options),
    );
}

async function modelLogs({ ports }: CommandContext, units: readonly string[], options: LogOptions): Promise<void> {
  const query = { units, tail: options.tail, follow: options.follow === true };
  await withAdmin(ports, async (admin) => {
    for await (const { at, unit, level, source, message } of admin.logs(query, ports.signal))
      ports.terminal.out(`${new Date(at).toISOString()} ${unit} ${level} ${source} ${message}\n`);
  });
}

async function localLogs({ ports }: CommandContext, units: readonly string[], options: LogOptions): Promise<void> {
  if (options.follow === true || units.length !== 1)
    throw new AgentError('usage-invalid', 'cannot show this from the agent of this machine', {
      fields: { units: units.length },
      next: 'name one unit, without --follow, or point REEVE_CONTROLLER at a controller',
    });
  const agent = await ports.localAgent();
  const lines = await agent.logs(unitName(units[0] ?? ''), options.service ?? null, options.tail);
  ports.terminal.out(lines.map((line) => `${line}\n`).join(''));
}
