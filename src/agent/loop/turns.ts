/** One unit's turns: what it claims for its next work, and the wait until it may begin. */
import { type Claim, claimOf, sameClaim } from '../../core/lanes/index.ts';
import type { OperationWork } from '../../core/model/index.ts';
import { describeHook } from '../../core/model/index.ts';
import type { Decision } from '../../core/resolver/index.ts';
import { type Pulse, pulseOrDelay } from '../ledger/index.ts';
import { charmOf, isAgentError } from '../operations/index.ts';
import type { UnitBench } from './bench.ts';
import type { Ticket } from './lane.ts';

/** A wait that is shorter is not news. */
export const waitShownAfterMs = 1_000;

/** `run install hook`. */
export function describeWork(work: OperationWork): string {
  switch (work.kind) {
    case 'deploy':
      return `deploy revision ${work.assignment.revision}`;
    case 'run-hook':
      return `run ${describeHook(work.hook)}`;
    case 'run-action':
      return `run action ${work.action}`;
    case 'provide-storage':
      return `provide storage ${work.storage}`;
    case 'release-storage':
      return `release storage ${work.storage}`;
    case 'run-exec':
    case 'run-commands':
      return 'run commands';
  }
}

/** What the work conflicts on. A charm whose documents cannot be read gets the machine to itself, and then fails. */
export async function claimFor(bench: UnitBench, work: OperationWork): Promise<Claim> {
  const declared = bench.local().deployed?.lanes;
  if (work.kind !== 'run-action') return claimOf(work, declared, {});
  try {
    return claimOf(work, declared, (await charmOf(bench)).actions);
  } catch (error) {
    if (!isAgentError(error)) throw error;
    return claimOf(work, undefined, {});
  }
}

/**
 * Waits for the turn, and answers what is decided then. Null when that is not what `isFor` the turn any more: the place
 * in the queue is of no use. Rejects with the signal's reason.
 */
export async function waitForTurn<Wanted extends Decision>(
  bench: UnitBench,
  ticket: Ticket,
  pulse: Pulse,
  decide: () => Decision,
  isFor: (decided: Decision) => Wanted | null | Promise<Wanted | null>,
  signal: AbortSignal,
): Promise<Wanted | null> {
  const { clock } = bench.ports;
  const shownAt = clock.elapsed() + waitShownAfterMs;
  let isShown = false;
  for (;;) {
    if (signal.aborted) throw signal.reason as Error;
    const seen = pulse.count;
    // While others have their turn the world moves on: decide again.
    const decided = await isFor(decide());
    if (decided === null || ticket.isAdmitted) return decided;
    const left = shownAt - clock.elapsed();
    if (!isShown && left <= 0) {
      isShown = true;
      await bench.reportLooks();
    }
    await pulseOrDelay(clock, pulse, seen, isShown ? null : left, signal);
  }
}

export type RunDecision = Extract<Decision, { readonly kind: 'run' }>;

/** The decision when it is to run something under this claim. */
export async function underClaim(bench: UnitBench, decided: Decision, claim: Claim): Promise<RunDecision | null> {
  if (decided.kind !== 'run' || decided.work.kind === 'deploy') return null;
  return sameClaim(await claimFor(bench, decided.work), claim) ? decided : null;
}

/** What people see of the ticket. `update-status` is no news, neither when it waits nor when it runs. */
export function shownTurn({ turn }: Ticket, work: OperationWork): UnitBench['memory']['turn'] {
  if (work.kind === 'run-hook' && work.hook.kind === 'update-status') return null;
  const { lanes, askedAt, admittedAt } = turn;
  return { lanes, state: admittedAt === null ? 'waits' : 'holds', since: admittedAt ?? askedAt, work: turn.work };
}
