/** Times and durations as Go writes and reads them (pebble.md §2.7, §2.8), without losing a nanosecond. */
import type { StampNs } from '../../agent/ports/index.ts';

const second = 1_000_000_000n;
const unitNs: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  μs: 1_000n,
  ms: 1_000_000n,
  s: second,
  m: 60n * second,
  h: 3600n * second,
};

/** RFC 3339 with up to nine digits of fraction, none of them a trailing zero. */
export function formatTime(time: StampNs, zone: 'utc' | 'local'): string {
  const seconds = time / second;
  const digits = (time % second).toString().padStart(9, '0').replace(/0+$/, '');
  const date = new Date(Number(seconds) * 1000);
  const offsetMinutes = zone === 'utc' ? 0 : -date.getTimezoneOffset();
  const shown = new Date(date.getTime() + offsetMinutes * 60_000).toISOString().slice(0, 19);
  return `${shown}${digits === '' ? '' : `.${digits}`}${formatOffset(offsetMinutes)}`;
}

function formatOffset(minutes: number): string {
  if (minutes === 0) return 'Z';
  const two = (value: number) => String(Math.trunc(value)).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}

const timePattern = /^(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d:\d\d)(?:[.,](\d+))?([Zz]|[+-]\d\d:\d\d)$/;

/** Null when the text is no RFC 3339 time. Digits after the ninth are dropped. */
export function parseTime(text: string): StampNs | null {
  const [, day, clock, fraction = '', zone = ''] = timePattern.exec(text) ?? [];
  if (day === undefined) return null;
  const ms = Date.parse(`${day}T${clock}${zone.toUpperCase()}`);
  return Number.isNaN(ms) ? null : BigInt(ms) * 1_000_000n + BigInt(fraction.slice(0, 9).padEnd(9, '0'));
}

const durationPattern = /^([+-]?)((?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;
/** What Go holds in 63 bits. */
const durationNsMax = 2n ** 63n - 1n;

/** Nanoseconds, or null when the text is no duration. */
export function parseDuration(text: string): bigint | null {
  if (/^[+-]?0$/.test(text)) return 0n;
  // Longer ones say nothing that these digits cannot, and would cost time.
  const [, sign, parts] = text.length > 200 ? [] : (durationPattern.exec(text) ?? []);
  if (parts === undefined) return null;
  let total = 0n;
  for (const [, whole = '', fraction = '', unit = ''] of parts.matchAll(/(\d*)\.?(\d*)(ns|us|µs|μs|ms|s|m|h)/g)) {
    const scale = unitNs[unit] ?? 0n;
    total += BigInt(whole === '' ? '0' : whole) * scale;
    total += (BigInt(fraction === '' ? '0' : fraction) * scale) / 10n ** BigInt(fraction.length);
  }
  if (total > durationNsMax) return null;
  return sign === '-' ? -total : total;
}

/** Go's own form: `1m0s`, `1.5s`, `500ms`, `0s`. */
export function formatDuration(duration: bigint): string {
  if (duration < 0n) return `-${formatDuration(-duration)}`;
  if (duration === 0n) return '0s';
  for (const unit of ['ns', 'µs', 'ms'] as const) {
    const scale = unitNs[unit] ?? 1n;
    if (duration < scale * 1000n) return `${decimal(duration, scale)}${unit}`;
  }
  const minutes = duration / (60n * second);
  const rest = `${decimal(duration % (60n * second), second)}s`;
  if (minutes === 0n) return rest;
  return minutes < 60n ? `${minutes}m${rest}` : `${minutes / 60n}h${minutes % 60n}m${rest}`;
}

function decimal(value: bigint, scale: bigint): string {
  const fraction = (value % scale)
    .toString()
    .padStart(scale.toString().length - 1, '0')
    .replace(/0+$/, '');
  return `${value / scale}${scale === 1n || fraction === '' ? '' : `.${fraction}`}`;
}
