/** Time. Timers stand still while the machine is suspended, the clock that leases are measured with does not. */
import { setTimeout as timer } from 'node:timers/promises';
import type { Clock } from '../../agent/ports/index.ts';
import type { Addon } from '../native/index.ts';

/** After a suspension, a delay that is over is noticed within this time; also below what a timer can hold (2^31 ms). */
const delayStepMsMax = 60_000;

/** For the agent's port and for the controller's, which is the same. */
export function systemClock(addon: Pick<Addon, 'bootTimeMs'>): Clock {
  const elapsed = () => addon.bootTimeMs();
  return {
    now: Date.now,
    elapsed,
    async delay(delayMs, signal) {
      const dueAt = elapsed() + delayMs;
      try {
        for (let leftMs = delayMs; leftMs > 0; leftMs = dueAt - elapsed())
          await timer(Math.min(Math.ceil(leftMs), delayStepMsMax), undefined, signal ? { signal } : {});
      } catch (error) {
        // The timer's own AbortError would hide the reason that the caller gave.
        throw signal?.aborted ? signal.reason : error;
      }
      signal?.throwIfAborted();
    },
  };
}
