/** `status`: the whole model from the controller, or what the agent of this machine knows without one. */
import type { Command } from 'commander';
import type { ModelStatus } from '../../core/model/index.ts';
import { exitCode } from '../exit.ts';
import type { CliPorts } from '../ports.ts';
import { type CommandContext, type Format, formatOption, printData, viewOf, withAdmin } from './context.ts';

/** How often ages are drawn anew, and a local agent is asked, while watching. */
const watchDelayMs = 1_000;

interface StatusOptions {
  readonly format: Format;
  readonly watch?: boolean;
  readonly check?: boolean;
}

/** Adds `status`. */
export function addStatusCommand(program: Command, context: CommandContext): void {
  program
    .command('status')
    .description('what operators claim, what agents observe, and what waits for a person')
    .option('--watch', 'show it again whenever something changes')
    .option('--check', 'exit with 3 when something needs a person; without a controller it always does')
    .addOption(formatOption())
    .action((options: StatusOptions) => {
      if (!context.ports.hasController) return localStatus(context, options);
      return options.watch === true ? watchModel(context.ports, options.format) : modelStatus(context, options);
    });
}

async function modelStatus({ ports, end }: CommandContext, options: StatusOptions): Promise<void> {
  const status = await withAdmin(ports, (admin) => admin.status());
  await print(ports, options.format, status, status.now);
  if (options.check !== true) return;
  const { needsAttention } = await import('../render/index.ts');
  if (needsAttention(status)) end(exitCode('degraded'));
}

async function print(ports: CliPorts, format: Format, status: ModelStatus, now: number): Promise<void> {
  await printData(ports, format, status, async () => {
    const { renderStatus } = await import('../render/index.ts');
    return renderStatus(status, viewOf(ports, now));
  });
}

/** On a terminal ages go on between changes; in a pipe each change is printed once. */
async function watchModel(ports: CliPorts, format: Format): Promise<void> {
  await withAdmin(ports, async (admin) => {
    const redraws = ports.terminal.outWidth !== null && format === 'table';
    let stopTicking = new AbortController();
    let ticking = Promise.resolve();
    try {
      for await (const status of admin.watch(ports.signal)) {
        stopTicking.abort();
        await ticking;
        if (!redraws) {
          await print(ports, format, status, status.now);
          continue;
        }
        stopTicking = new AbortController();
        ticking = redraw(ports, status, AbortSignal.any([ports.signal, stopTicking.signal]));
      }
    } finally {
      stopTicking.abort();
      await ticking;
    }
  });
}

async function redraw(ports: CliPorts, status: ModelStatus, signal: AbortSignal): Promise<void> {
  const receivedAt = ports.clock.now();
  while (!signal.aborted) {
    ports.terminal.clear();
    await print(ports, 'table', status, status.now + ports.clock.now() - receivedAt);
    await ports.clock.delay(watchDelayMs, signal).catch(() => {});
  }
}

/** A probe of this machine as much as a picture of it: the exit code tells without `--check` whether all is well. */
async function localStatus({ ports, end }: CommandContext, options: StatusOptions): Promise<void> {
  const agent = await ports.localAgent();
  for (;;) {
    const status = await agent.status();
    const { localNeedsAttention, renderLocalStatus } = await import('../render/index.ts');
    if (options.watch === true) ports.terminal.clear();
    await printData(ports, options.format, status, () =>
      Promise.resolve(renderLocalStatus(status, viewOf(ports, status.now))),
    );
    if (options.watch !== true) {
      if (localNeedsAttention(status)) end(exitCode('degraded'));
      return;
    }
    await ports.clock.delay(watchDelayMs, ports.signal);
  }
}
