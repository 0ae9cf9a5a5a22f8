/** One revision gives way to another, and the other proves itself: what each of the two does. */
import { everyLane } from '../../core/lanes/index.ts';
import { agentOperator } from '../../core/model/index.ts';
import { beginTrial, isProven, look, type Move } from '../../core/upgrade/index.ts';
import { createPulse, pause } from '../ledger/index.ts';
import type { LinkState } from '../link/index.ts';
import type { StageParts } from './stage.ts';

/** Between two looks at an agent on trial. */
export const lookDelayMs = 500;

export interface TakeoverParts extends StageParts {
  /** Turns on the machine (`agent/loop/lane.ts`). */
  readonly lanes: {
    ask(
      asked: { readonly who: string; readonly work: string; readonly lanes: readonly string[] },
      admitted: () => void,
    ): { readonly isAdmitted: boolean; leave(): void };
  };
  readonly link: { readonly state: LinkState };
  /** What ails the agent as it sees itself. */
  readonly ails: () => boolean;
}

/**
 * Waits until no handler runs, and lets none begin: the next agent begins with a quiet machine. Then this process is to end.
 * `isWanted` is asked when the turn has come.
 */
export async function makePlace(
  { lanes, link, revisions, ports: { log } }: TakeoverParts,
  { slot, to }: Extract<Move, { kind: 'switch' }>,
  isWanted: () => boolean,
  signal: AbortSignal,
): Promise<void> {
  const admitted = createPulse();
  const asked = { who: agentOperator, work: `upgrade to ${to.version}`, lanes: [everyLane] };
  const ticket = lanes.ask(asked, () => admitted.beat());
  try {
    if (!ticket.isAdmitted) await admitted.after(0, signal);
    if (signal.aborted || !isWanted()) return;
    await revisions.record(slot, { ...to, needsController: link.state.connected });
    await revisions.offer(slot);
    log.info('the agent makes place for another revision', { from: revisions.own.version, to: to.version });
    revisions.handOver();
    // The turn is kept until the end, which is near.
    await createPulse().after(0, signal);
  } finally {
    ticket.leave();
  }
}

/** Resolves when this revision has proved itself, which is then durable, or with the signal. Throws as the store and the disk do. */
export async function prove(
  { ails, ledger, link, revisions, ports: { clock, log } }: TakeoverParts,
  needsController: boolean,
  signal: AbortSignal,
): Promise<void> {
  let trial = beginTrial(needsController);
  while (!isProven(trial, clock.elapsed())) {
    await pause(clock, lookDelayMs, signal);
    if (signal.aborted) return;
    trial = look(trial, { ails: ails(), connected: link.state.connected }, clock.elapsed());
  }
  // The journal takes a change: what is in it already. What it cannot take keeps the trial open.
  await ledger.commit(() => ({ bootId: ledger.bootId }));
  await revisions.confirm();
  log.info('the agent has proved itself', { version: revisions.own.version });
}
