/** What the machine is, told at each start of the agent and again when its addresses have changed. */
import type { Report } from '../../core/model/index.ts';
import { type Ledger, pause } from '../ledger/index.ts';
import type { Clock, Machine } from '../ports/index.ts';

/**
 * Between two looks at the interfaces. A look costs a fifth of a millisecond; to be told by the kernel would need a
 * netlink socket, which Node does not have, and so another helper program for what changes once in months.
 */
export const lookDelayMs = 60_000;

/** Reports until the signal. `save` makes what it is given durable, however long that takes. */
export async function watchMachine(
  { machine, clock, ledger }: { readonly machine: Machine; readonly clock: Clock; readonly ledger: Ledger },
  save: (work: () => Promise<void>) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let told = '';
  while (!signal.aborted) {
    const now = machineReport(machine);
    const text = JSON.stringify(now);
    if (text !== told) await save(() => ledger.commit(() => ({ report: [now] })));
    told = text;
    await pause(clock, lookDelayMs, signal);
  }
}

const machineReport = (machine: Machine): Report => ({
  kind: 'machine',
  hostname: machine.hostname(),
  interfaces: machine.interfaces(),
  hardware: machine.hardware(),
});
