/** The logs of several services as one stream (pebble.md §12.2). */
import type { UnitName } from '../../core/model/index.ts';
import type { Stamp } from '../../core/supervision/index.ts';
import type { PebbleLogEntry, ServiceBackend } from '../ports/index.ts';

interface LogParts {
  readonly unit: UnitName;
  readonly backend: ServiceBackend;
  readonly now: () => Stamp;
}

/** Entries of one service: the past, `now` once, then what follows. */
type Source = AsyncIterator<PebbleLogEntry | 'now', void>;

/** The newest `count` lines of all of them together (all for -1), by time, then what follows until the signal. */
export async function* unitLogs(
  parts: LogParts,
  services: readonly string[],
  count: number,
  follow: boolean,
  signal: AbortSignal,
): AsyncIterable<PebbleLogEntry> {
  const stop = new AbortController();
  const ends = AbortSignal.any([signal, stop.signal]);
  try {
    const sources = services.map((service) => entriesOf(parts, service, count, ends));
    const past = (await Promise.all(sources.map(takePast))).flat().sort(byTime);
    yield* count === -1 ? past : past.slice(past.length - Math.min(count, past.length));
    if (follow) yield* merged(sources);
  } finally {
    stop.abort();
  }
}

const byTime = (a: PebbleLogEntry, b: PebbleLogEntry): number => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0);

const linesOfAll = 1_000_000;

async function* entriesOf(
  { unit, backend, now }: LogParts,
  service: string,
  count: number,
  signal: AbortSignal,
): AsyncGenerator<PebbleLogEntry | 'now', void> {
  if (backend.lines !== undefined)
    for await (const line of backend.lines(unit, service, count, signal))
      yield line === 'now' ? line : { time: line.at, service, message: line.text };
  else
    for (const message of await backend.log(unit, service, count === -1 ? linesOfAll : count))
      yield { time: now(), service, message };
}

async function takePast(source: Source): Promise<readonly PebbleLogEntry[]> {
  const taken: PebbleLogEntry[] = [];
  for (let next = await source.next(); !next.done && next.value !== 'now'; next = await source.next())
    taken.push(next.value);
  return taken;
}

/** Entries as they come, until all sources have ended. */
async function* merged(sources: readonly Source[]): AsyncIterable<PebbleLogEntry> {
  const nextOf = async (source: Source) => ({ source, next: await source.next() });
  const waiting = new Map(sources.map((source) => [source, nextOf(source)]));
  while (waiting.size > 0) {
    const { source, next } = await Promise.race(waiting.values());
    if (next.done) waiting.delete(source);
    else {
      waiting.set(source, nextOf(source));
      if (next.value !== 'now') yield next.value;
    }
  }
}
