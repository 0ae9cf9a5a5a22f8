/** Reads unknown documents of layers with the exact path of every fault: one reader per kind of value. */
import { AgentError } from '../errors.ts';
import { durationMs } from './duration.ts';

/** Turns what a document holds at a path into a value. Throws `layer-invalid`. */
export type Reader<Value> = (value: unknown, at: string) => Value;

/** The values of the keys that stand in the document. */
export type Fields<Readers extends Record<string, Reader<unknown>>> = {
  readonly [Key in keyof Readers]?: ReturnType<Readers[Key]>;
};

/** Throws `layer-invalid`. The path begins with the name of the file or of the plan. */
export function fault(at: string, problem: string): never {
  throw new AgentError('layer-invalid', `cannot use this layer: ${at}: ${problem}`, { fields: { at } });
}

/** Entries of a mapping in the order of the document; an absent or empty one has none. */
export function entries(value: unknown, at: string): readonly (readonly [string, unknown])[] {
  if (value === undefined || value === null || value === '') return [];
  return Object.entries(mapping(value, at));
}

/** A mapping that must be there: a null is a fault (pebble.md §6.5). */
export function mapping(value: unknown, at: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fault(at, 'expected a mapping');
  return value as Readonly<Record<string, unknown>>;
}

/** The known keys of a mapping; any other key is a fault. Null reads as absent. */
export function fields<Readers extends Record<string, Reader<unknown>>>(
  value: unknown,
  at: string,
  readers: Readers,
): Fields<Readers> {
  const result: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(mapping(value, at))) {
    const reader = Object.hasOwn(readers, key) ? readers[key] : undefined;
    if (reader === undefined) return fault(`${at}.${key}`, `unknown key; known are ${Object.keys(readers).join(', ')}`);
    if (inner !== null) result[key] = reader(inner, `${at}.${key}`);
  }
  return result as Fields<Readers>;
}

/** A scalar as its text: numbers and booleans may stand where a string is meant (pebble.md §6.6). */
export const text: Reader<string> = (value, at) => {
  const scalar = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  if (typeof scalar !== 'string') return fault(at, 'expected a string');
  // Specifications of processes are NUL-separated, and so are argv and the environment.
  if (scalar.includes('\0')) return fault(at, 'a NUL character cannot be part of it');
  return scalar;
};

/** One of the words. */
export function word<const Words extends readonly string[]>(...words: Words): Reader<Words[number]> {
  return (value, at) =>
    words.find((candidate) => candidate === value) ?? fault(at, `expected one of ${words.join(', ')}`);
}

/** A boolean, also as its text. */
export const flag: Reader<boolean> = (value, at) => word('true', 'false')(text(value, at), at) === 'true';

/** A whole number from 0. */
export const count: Reader<number> = (value, at) => {
  const scalar = text(value, at);
  return /^\d{1,10}$/.test(scalar) ? Number(scalar) : fault(at, 'expected a whole number');
};

/** A decimal number of at least 1. */
export const factor: Reader<number> = (value, at) => {
  const number = Number(text(value, at) || Number.NaN);
  return number >= 1 && number < Number.POSITIVE_INFINITY ? number : fault(at, 'expected a number of at least 1');
};

/** Milliseconds of a text such as `500ms` or `1m30s`. */
export const duration: Reader<number> = (value, at) =>
  durationMs(text(value, at)) ?? fault(at, 'expected a duration with units, such as 500ms or 1m30s');

/** A list of one kind. */
export const list =
  <Value>(reader: Reader<Value>): Reader<readonly Value[]> =>
  (value, at) =>
    Array.isArray(value)
      ? value.map((item: unknown, index) => reader(item, `${at}[${index}]`))
      : fault(at, 'expected a list');

/** A mapping of names to one kind. */
export const mapOf =
  <Value>(reader: Reader<Value>): Reader<ReadonlyMap<string, Value>> =>
  (value, at) =>
    new Map(entries(value, at).map(([key, inner]) => [key, reader(inner, `${at}.${key}`)]));
