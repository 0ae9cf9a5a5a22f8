/** How long a service that ended waits before it is started again (pebble.md §7.7). */

export interface Backoff {
  readonly delayMs: number;
  /** At least 1. */
  readonly factor: number;
  readonly limitMs: number;
}

export const defaultBackoff: Backoff = { delayMs: 500, factor: 2, limitMs: 30_000 };

/** A delay of 0 cannot grow by a factor: from the second restart in a row on it grows from here, so no service spins. */
const floorMs = 10;
/** Spreads services that lost the same thing at the same instant. */
const jitterPart = 0.1;

/** `restarts`: how many in a row came before this one. `jitter`: 0 ≤ x < 1. */
export function backoffDelayMs({ delayMs, factor, limitMs }: Backoff, restarts: number, jitter: number): number {
  const [base, steps] = delayMs === 0 && restarts > 0 ? [floorMs, restarts - 1] : [delayMs, restarts];
  const delay = restarts === 0 ? base : Math.min(base * factor ** steps, limitMs);
  return delay * (1 + jitterPart * jitter);
}
