/** Reading the owner's documents, where whatever is not understood refuses: a skipped line could be the narrowing one. */
import { AgentError } from '../errors.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** A mapping; an empty document counts as one. Throws `document-invalid`. */
export function objectOf(value: unknown, what: string): Fields {
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw invalid(`cannot read ${what}: a mapping is expected`);
  return value as Fields;
}

/** A list of at most `max`; absent is empty. Throws `document-invalid`. */
export function listOf(value: unknown, what: string, max: number): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw invalid(`cannot read ${what}: a list is expected`);
  if (value.length > max) throw invalid(`cannot read ${what}: more than ${max} entries`);
  return value;
}

/** Throws `document-invalid` for a key that is not known. */
export function onlyKeys(fields: Fields, known: readonly string[], what: string): void {
  const unknown = Object.keys(fields).find((key) => !known.includes(key));
  if (unknown !== undefined)
    throw new AgentError('document-invalid', `cannot read ${what}: unknown key`, {
      fields: { key: unknown, known: known.join(' ') },
      next: 'correct the key; an older agent may not know it yet',
    });
}

const invalid = (message: string): AgentError => new AgentError('document-invalid', message);
