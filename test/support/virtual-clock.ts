/** Time that stands still until the test moves it. */
import type { Clock } from '../../src/agent/ports/index.ts';

export interface VirtualClock extends Clock {
  /** Moves time, timer by timer; everything that follows from one has happened before the next. */
  advance(ms: number): Promise<void>;
}

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly ring: () => void;
}

export function virtualClock(startAt = 1_000_000): VirtualClock {
  let nowMs = startAt;
  let order = 0;
  const timers = new Set<Timer>();

  const nextBefore = (limit: number): Timer | undefined =>
    [...timers].filter(({ at }) => at <= limit).sort((a, b) => a.at - b.at || a.order - b.order)[0];

  return {
    now: () => nowMs,
    elapsed: () => nowMs,
    delay: (delayMs, signal) =>
      new Promise((resolve, reject) => {
        const ring = (): void => {
          timers.delete(timer);
          signal?.removeEventListener('abort', cut);
          resolve();
        };
        const cut = (): void => {
          timers.delete(timer);
          reject(signal?.reason as Error);
        };
        order += 1;
        const timer: Timer = { at: nowMs + Math.max(0, delayMs), order, ring };
        if (signal?.aborted) return cut();
        signal?.addEventListener('abort', cut, { once: true });
        timers.add(timer);
      }),
    async advance(ms) {
      const until = nowMs + ms;
      await settle();
      for (let timer = nextBefore(until); timer !== undefined; timer = nextBefore(until)) {
        nowMs = Math.max(nowMs, timer.at);
        timer.ring();
        await settle();
      }
      nowMs = until;
    },
  };
}

/** Lets everything happen that needs no time. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 3; round += 1) await new Promise((resolve) => setImmediate(resolve));
}
