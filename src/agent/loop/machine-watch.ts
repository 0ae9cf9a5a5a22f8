/** What the machine and its agent are, told at each start and again when either has changed. */
import type { Report } from '../../core/model/index.ts';
import { createPulse, type Ledger, pulseOrDelay } from '../ledger/index.ts';
import type { Clock, Machine } from '../ports/index.ts';
import type { RevisionKeeper } from '../upgrade/index.ts';

/**
 * Between two looks at the interfaces. A look costs a fifth of a millisecond; to be told by the kernel would need a
 * netlink socket, which Node does not have, and so another helper program for what changes once in months.
 */
export const lookDelayMs = 60_000;

interface WatchParts {
  readonly machine: Machine;
  readonly clock: Clock;
  readonly ledger: Ledger;
  readonly keeper: Pick<RevisionKeeper, 'revision' | 'pulse'> | null;
}

/** Reports until the signal. `save` makes what it is given durable, however long that takes. */
export async function watchMachine(
  { machine, clock, ledger, keeper }: WatchParts,
  save: (work: () => Promise<void>) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let told = '';
  const pulse = keeper?.pulse ?? createPulse();
  while (!signal.aborted) {
    const seen = pulse.count;
    const now = machineReport(machine, keeper);
    const text = JSON.stringify(now);
    if (text !== told) await save(() => ledger.commit(() => ({ report: [now] })));
    told = text;
    await pulseOrDelay(clock, pulse, seen, lookDelayMs, signal);
  }
}

const machineReport = (machine: Machine, keeper: WatchParts['keeper']): Report => ({
  kind: 'machine',
  hostname: machine.hostname(),
  interfaces: machine.interfaces(),
  hardware: machine.hardware(),
  ...(keeper?.revision && { revision: keeper.revision }),
});
