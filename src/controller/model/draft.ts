/**
 * Writes that are not committed yet, laid over what is read beneath: a decision sees its own earlier steps, and
 * nothing is changed until the whole of it stands. Drafts lie over drafts, so that several decisions share a commit
 * and one that fails leaves no trace.
 */
import type { StoreChange } from '../ports/index.ts';
import { parseRecordKey, recordKey, sameValue } from './record-keys.ts';
import type { Kind, Reader, Records } from './records.ts';

export class Draft implements Reader {
  readonly #base: Reader;
  /** By key; undefined: deleted. */
  readonly #writes = new Map<string, unknown>();

  constructor(base: Reader) {
    this.#base = base;
  }

  get<K extends Kind>(kind: K, id: string | number): Records[K] | undefined {
    const key = recordKey(kind, String(id));
    return this.#writes.has(key) ? (this.#writes.get(key) as Records[K] | undefined) : this.#base.get(kind, id);
  }

  *list<K extends Kind>(kind: K): Generator<readonly [string, Records[K]]> {
    for (const entry of this.#base.list(kind)) if (!this.#writes.has(recordKey(kind, entry[0]))) yield entry;
    for (const [key, value] of this.#writes) {
      const [written, id] = parseRecordKey(key);
      if (written === kind && value !== undefined) yield [id, value as Records[K]];
    }
  }

  /** A value equal to what stands there already is no change. */
  put<K extends Kind>(kind: K, id: string | number, value: Records[K]): void {
    const key = recordKey(kind, String(id));
    if (sameValue(this.#base.get(kind, id), value)) this.#writes.delete(key);
    else this.#writes.set(key, value);
  }

  delete(kind: Kind, id: string | number): void {
    const key = recordKey(kind, String(id));
    if (this.#base.get(kind, id) === undefined) this.#writes.delete(key);
    else this.#writes.set(key, undefined);
  }

  /** Takes over everything that a draft over this one has written. */
  merge(upper: Draft): void {
    for (const [key, value] of upper.#writes) {
      const [kind, id] = parseRecordKey(key);
      if (value === undefined) this.delete(kind, id);
      else this.put(kind, id, value as Records[typeof kind]);
    }
  }

  changes(): readonly StoreChange[] {
    return [...this.#writes].map(([key, value]) =>
      value === undefined ? { kind: 'delete', key } : { kind: 'put', key, value },
    );
  }
}

/** The next number of a sequence, which is used up by this. */
export function takeNumber(draft: Draft, sequence: string, first = 0): number {
  const next = draft.get('sequence', sequence)?.next ?? first;
  draft.put('sequence', sequence, { next: next + 1 });
  return next;
}
