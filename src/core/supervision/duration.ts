/** Durations as layers write them: Go's syntax, `1h30m`, `1.5s`, `0`. */

const unitMs = { ns: 1e-6, us: 1e-3, µs: 1e-3, μs: 1e-3, ms: 1, s: 1_000, m: 60_000, h: 3_600_000 } as const;
const part = /(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g;
const whole = /^\+?(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/;
/** About 292 years: what the syntax's inventor can hold in 63 bits of nanoseconds. */
const durationMsMax = 2 ** 63 / 1e6;

/** Milliseconds, or null when the text is no duration, negative, or too long. A bare number has no unit; only 0 needs none. */
export function durationMs(text: string): number | null {
  if (text === '0' || text === '+0') return 0;
  if (!whole.test(text)) return null;
  let total = 0;
  for (const [, number, unit] of text.matchAll(part))
    total += toNs(Number(number) * unitMs[unit as keyof typeof unitMs]);
  return total <= durationMsMax ? total : null;
}

/** The canonical text of a length of at least 0: `1h30m0s`, `1.5s`, `500ms` (pebble.md §2.7). */
export function printDuration(lengthMs: number): string {
  const length = toNs(lengthMs);
  if (length === 0) return '0s';
  if (length < 1e-3) return `${Math.round(length * 1e6)}ns`;
  if (length < 1) return `${Math.round(length * 1e6) / 1e3}µs`;
  if (length < 1e3) return `${length}ms`;
  const minutes = Math.floor(length / 60e3);
  const seconds = `${toNs(length - minutes * 60e3) / 1e3}s`;
  if (minutes === 0) return seconds;
  return minutes < 60 ? `${minutes}m${seconds}` : `${Math.floor(minutes / 60)}h${minutes % 60}m${seconds}`;
}

/** Milliseconds without what is smaller than a nanosecond. */
const toNs = (lengthMs: number): number => (Number.isInteger(lengthMs) ? lengthMs : Math.round(lengthMs * 1e6) / 1e6);
