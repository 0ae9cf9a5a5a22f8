/** Times of a manager: nanoseconds since 1970 that only grow, so that clients may compare them (pebble.md §2.8, §11.4). */
import { dateAndTime } from '../calendar.ts';

export type Stamp = bigint;

const nsPerMs = 1_000_000n;
/** Clients in Python know microseconds and nothing finer. */
const stepNs = 1_000n;

/** Now, or a little after the stamp before, whichever is later. */
export function nextStamp(last: Stamp, nowMs: number): Stamp {
  const now = BigInt(Math.floor(nowMs)) * nsPerMs;
  return now > last ? now : last + stepNs;
}

/** The stamp of a wall clock instant. */
export const stampOf = (atMs: number): Stamp => BigInt(Math.floor(atMs)) * nsPerMs;

/** RFC 3339 in UTC: `2024-05-01T10:20:30Z`. Fractions only when asked for, without trailing zeros. */
export function printStamp(stamp: Stamp, fraction: 'seconds' | 'exact' = 'exact'): string {
  const rest = String(stamp % 1_000_000_000n)
    .padStart(9, '0')
    .replace(/0+$/, '');
  const clock = dateAndTime(Number(stamp / 1_000_000_000n), 'T');
  return `${clock}${fraction === 'exact' && rest !== '' ? `.${rest}` : ''}Z`;
}
