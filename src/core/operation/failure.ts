/** A hook that failed, and when it is tried again (charm-runtime.md §7.8). */
import { assert } from '../errors.ts';
import type { Instant, UnitLocal } from '../model/index.ts';
import { type Advance, advance } from './unit.ts';

export const retryDelayMsMin = 5_000;
/** After a long outage of what the hook needs, the next try comes within minutes. */
export const retryDelayMsMax = 5 * 60_000;
/** Units that failed for the same reason at the same instant do not all come back together. */
const retryJitter = 0.2;

/** The delay after the attempt with this number, 1 for the first; `fraction` in [0, 1) draws the jitter. */
export function retryDelayMs(attempts: number, fraction: number): number {
  const delay = retryDelayMsMin * 2 ** Math.min(attempts - 1, 16);
  return Math.min(Math.round(delay * (1 + retryJitter * fraction)), retryDelayMsMax);
}

/** The hook that is under way has failed: what it wrote is gone, the unit is in error. */
export function failHook(local: UnitLocal, message: string, now: Instant, fraction: number): Advance {
  const { operation } = local;
  assert(operation?.kind === 'run-hook', 'a hook fails while it is under way');
  const attempts = (local.failure?.attempts ?? 0) + 1;
  return advance({
    ...local,
    operation: null,
    reboot: null,
    failure: {
      id: local.failure?.id ?? operation.id,
      hook: operation.hook,
      facts: operation.facts,
      attempts,
      retryAt: now + retryDelayMs(attempts, fraction),
      message,
    },
  });
}

/** The operation comes again by itself: what made it due is still there, or it waits in the inbox. */
export const putBack = (local: UnitLocal): Advance => advance({ ...local, operation: null });
