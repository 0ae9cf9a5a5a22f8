/** One request, as a route sees it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Pebble, PebbleCaller } from '../../agent/ports/index.ts';
import type { Gate } from './access.ts';
import type { Fields } from './body.ts';
import { type Answer, Refusal } from './envelope.ts';
import type { Execs } from './exec/index.ts';
import type { PebbleLimits } from './limits.ts';
import { parseDuration } from './time.ts';

export interface Call {
  readonly pebble: Pebble;
  readonly execs: Execs;
  readonly limits: PebbleLimits;
  /** `host:port` of plain HTTP, when that is served. */
  readonly httpAddress: string | null;
  readonly caller: PebbleCaller;
  /** The parts of the path that a route leaves open, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Aborts when the client has gone or the server closes. */
  readonly signal: AbortSignal;
  /** The body's JSON object; read once. Throws `Refusal`. */
  readonly body: () => Promise<Fields>;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  /** Parts in braces match one part of a path. */
  readonly path: string;
  readonly gate: Gate;
  /** Error code → status, where it is not the usual one; `any` stands for all. */
  readonly statuses?: Readonly<Record<string, number>>;
  readonly answer: (call: Call) => Answer | Promise<Answer>;
}

/** The items of a parameter that may be repeated and separated by commas (§2.4). */
export const listOf = (query: URLSearchParams, name: string): readonly string[] =>
  query
    .getAll(name)
    .flatMap((text) => text.split(','))
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** One of these words, or the first when there is none. Throws `Refusal`. */
export function oneOf<Word extends string>(
  query: URLSearchParams,
  name: string,
  words: readonly [Word, ...Word[]],
): Word {
  const text = query.get(name) ?? '';
  const word = text === '' ? words[0] : words.find((known) => known === text);
  if (word === undefined) throw new Refusal(400, `cannot use ${name} "${text}": it is one of ${words.join(', ')}`);
  return word;
}

/** Milliseconds; null when there is none or it is zero. Throws `Refusal`. */
export function timeoutMsOf(query: URLSearchParams): number | null {
  const text = query.get('timeout') ?? '';
  if (text === '') return null;
  const duration = parseDuration(text);
  if (duration === null || duration < 0n) throw new Refusal(400, `cannot use timeout "${text}": it is no duration`);
  return duration === 0n ? null : Number(duration) / 1e6;
}
