/** Instants and durations as charms type them (charm-runtime.md §5.10), computed: this floor has no `Date`. */

import { daysSince1970 } from '../../core/calendar.ts';
import type { Instant } from '../../core/model/index.ts';

const dayMs = 86_400_000;
const pattern = /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:([Zz])|([+-])(\d{2}):(\d{2}))?$/;

/** RFC 3339, or the same without zone, which is UTC; null for anything else. */
export function parseInstant(text: string): Instant | null {
  const found = pattern.exec(text);
  if (found === null) return null;
  const number = (group: number): number => Number(found[group] ?? '0');
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map(number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const date = daysSince1970(year, month, day);
  if (date === null || hour > 23 || minute > 59 || second > 59 || number(10) > 23 || number(11) > 59) return null;
  const zoneMinutes = (found[9] === '-' ? -1 : 1) * (number(10) * 60 + number(11));
  const timeMs = ((hour * 60 + minute - zoneMinutes) * 60 + second) * 1000;
  return date * dayMs + timeMs + Number((found[7] ?? '').padEnd(3, '0').slice(0, 3));
}

const unitsMs: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
};
const part = /(\d+(?:\.\d*)?|\.\d+)(ns|us|µs|ms|s|m|h)/y;

/** `24h30m`, `1.5h`: milliseconds, above zero; null for anything else. */
export function parseGoDuration(text: string): number | null {
  let sum = 0;
  part.lastIndex = 0;
  for (let at = 0; at < text.length; at = part.lastIndex) {
    const found = part.exec(text);
    if (found === null) return null;
    sum += Number(found[1]) * (unitsMs[found[2] ?? ''] ?? 0);
  }
  return sum > 0 && Number.isFinite(sum) ? Math.round(sum) : null;
}
