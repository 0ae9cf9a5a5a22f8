/** Instants as people and programs read them, in UTC, computed: these floors have no `Date`. */
import type { Instant } from './model/index.ts';

const secondsPerDay = 86_400;

/** `2024-05-01 10:20:30Z`. */
export const printInstant = (at: Instant): string => `${dateAndTime(Math.floor(at / 1000), ' ')}Z`;

/** `2024-05-01T10:20:30Z`. */
export const printRfc3339 = (at: Instant): string => `${dateAndTime(Math.floor(at / 1000), 'T')}Z`;

/** Of seconds since 1970: `2024-05-01T10:20:30`. */
export function dateAndTime(seconds: number, between: ' ' | 'T'): string {
  const day = Math.floor(seconds / secondsPerDay);
  const rest = seconds - day * secondsPerDay;
  const time = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60];
  return `${civilDate(day)}${between}${time.map((part) => padded(part, 2)).join(':')}`;
}

/**
 * Days since 1970 to a Gregorian date. Years begin in March here, so that the leap day is the last of its year; an era
 * is the 400 years after which the calendar repeats.
 */
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

/** The other way round; null for a date that does not exist. */
export function daysSince1970(year: number, month: number, day: number): number | null {
  const yearFromMarch = month <= 2 ? year - 1 : year;
  const era = Math.floor(yearFromMarch / 400);
  const yearOfEra = yearFromMarch - era * 400;
  const monthFromMarch = month <= 2 ? month + 9 : month - 3;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const days = era * 146_097 + dayOfEra - 719_468;
  return civilDate(days) === [padded(year, 4), padded(month, 2), padded(day, 2)].join('-') ? days : null;
}
