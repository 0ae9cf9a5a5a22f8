/** Times of a manager: nanoseconds since 1970 that only grow, so that clients may compare them (pebble.md §2.8, §11.4). */

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
  const seconds = Number(stamp / 1_000_000_000n);
  const rest = String(stamp % 1_000_000_000n)
    .padStart(9, '0')
    .replace(/0+$/, '');
  const day = Math.floor(seconds / secondsPerDay);
  const second = seconds - day * secondsPerDay;
  const time = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  const clock = time.map((part) => padded(part, 2)).join(':');
  return `${civilDate(day)}T${clock}${fraction === 'exact' && rest !== '' ? `.${rest}` : ''}Z`;
}

const secondsPerDay = 86_400;

/** Days since 1970 to a Gregorian date. Years begin in March here, so that the leap day is the last of its year. */
function civilDate(day: number): string {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
}

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');
