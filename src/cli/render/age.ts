/** How long ago something was, short enough for a table. */
import type { Instant } from '../../core/model/index.ts';

const steps = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
] as const;

/** `12s`, `3m`, `2h`, `4d`: the largest unit, rounded down. What lies in the future is `0s`: clocks differ. */
export function age(since: Instant, now: Instant): string {
  const elapsedMs = Math.max(0, now - since);
  const [letter, lengthMs] = steps.find(([, length]) => elapsedMs >= length) ?? ['s', 1_000];
  return `${Math.floor(elapsedMs / lengthMs)}${letter}`;
}
