/** Reads unknown documents with the path of every fault: the small tool that the charm's files are checked with. */
import { AgentError } from '../errors.ts';

/** A mapping of a document, or an error that says where it is not one. */
export type Mapping = Readonly<Record<string, unknown>>;

/** Throws `charm-invalid`. */
export function fault(at: string, problem: string): never {
  throw new AgentError('charm-invalid', `cannot use this charm: ${at}: ${problem}`, {
    next: `repair ${at.split(':')[0]} and pack the charm again`,
  });
}

/** A mapping; absent and null read as empty. */
export function mapping(value: unknown, at: string): Mapping {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) return fault(at, 'expected a mapping');
  return value as Mapping;
}

export function text(value: unknown, at: string): string {
  return typeof value === 'string' ? value : fault(at, 'expected a string');
}

export function optionalText(value: unknown, at: string): string {
  return value === undefined || value === null ? '' : text(value, at);
}

/** YAML 1.1 writers put `yes` and `"true"` where they mean true; only real booleans pass. */
export function flag(value: unknown, at: string): boolean {
  if (value === undefined || value === null) return false;
  return typeof value === 'boolean' ? value : fault(at, 'expected true or false');
}

export function optionalCount(value: unknown, at: string): number | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
    ? value
    : fault(at, 'expected a whole number');
}

/** One of the words, else a fault that names them. */
export function word<Word extends string>(value: unknown, words: readonly Word[], at: string): Word {
  return words.find((candidate) => candidate === value) ?? fault(at, `expected one of ${words.join(', ')}`);
}
