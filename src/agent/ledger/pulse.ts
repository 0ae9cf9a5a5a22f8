/** How loops wait for a value: a count that only grows. Beats coalesce; a beat before the wait is not missed. */
import type { Clock } from '../ports/index.ts';
import { childScope } from './scope.ts';

export interface Pulse {
  readonly count: number;
  beat(): void;
  /** Resolves once the count is above this one, or when the signal ends the wait. */
  after(count: number, signal: AbortSignal): Promise<void>;
}

export function createPulse(): Pulse {
  let count = 0;
  const waiting = new Set<() => void>();
  return {
    get count() {
      return count;
    },
    beat() {
      count += 1;
      const woken = [...waiting];
      waiting.clear();
      for (const wake of woken) wake();
    },
    after(since, signal) {
      if (count > since || signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const wake = (): void => {
          waiting.delete(wake);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        waiting.add(wake);
        signal.addEventListener('abort', wake, { once: true });
      });
    },
  };
}

/** Timers have a limit; whoever waits longer looks again in between. */
const delayMsMax = 60 * 60_000;

/** Waits for a beat after `since`, for the delay (null: no limit), or for the signal: whatever comes first. */
export async function pulseOrDelay(
  clock: Clock,
  pulse: Pulse,
  since: number,
  delayMs: number | null,
  signal: AbortSignal,
): Promise<void> {
  if (delayMs === null) return pulse.after(since, signal);
  const scope = childScope(signal);
  try {
    await Promise.race([
      pulse.after(since, scope.signal),
      clock.delay(Math.max(0, Math.min(delayMs, delayMsMax)), scope.signal),
    ]);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    scope.close();
  }
}

/** The delay, or less when the signal comes. */
export const pause = (clock: Clock, delayMs: number, signal: AbortSignal): Promise<void> =>
  pulseOrDelay(clock, silent, silent.count, delayMs, signal);

const silent = createPulse();
