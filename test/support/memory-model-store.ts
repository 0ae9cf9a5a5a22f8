/** A `ModelStore` in memory that keeps the port's promises, with knobs for what a disk does to them. */
import type { ModelStore, StoreChange, StoredRecord } from '../../src/controller/ports/index.ts';
import { AgentError } from '../../src/core/errors.ts';
import type { Revision } from '../../src/core/model/index.ts';

export interface MemoryModelStore extends ModelStore {
  /** The next commit throws this and writes nothing. */
  failNext(error: AgentError): void;
  /** The next commit is written, and throws this all the same: its answer was lost. */
  loseNextAnswer(error: AgentError): void;
  /** Somebody else writes: the next commit on the revision before is refused. */
  intrude(changes: readonly StoreChange[]): void;
  /** With `false` commits are kept, but a `crash` loses them until `sync`. True at first. */
  setSynced(synced: boolean): void;
  sync(): void;
  /** Goes back to what was synced last. */
  crash(): void;
  readonly revision: Revision;
  readonly commits: number;
}

interface Content {
  readonly revision: Revision;
  readonly records: ReadonlyMap<string, StoredRecord>;
}

export function memoryModelStore(): MemoryModelStore {
  let content: Content = { revision: 0 as Revision, records: new Map() };
  let durable = content;
  let synced = true;
  let commits = 0;
  let next: { readonly kind: 'fail' | 'lose-answer'; readonly error: AgentError } | null = null;

  function write(changes: readonly StoreChange[]): Revision {
    const revision = (content.revision + 1) as Revision;
    const records = new Map(content.records);
    for (const change of changes) {
      // As text, so that nobody shares objects with the store.
      if (change.kind === 'put')
        records.set(change.key, { key: change.key, revision, value: JSON.parse(JSON.stringify(change.value)) });
      else records.delete(change.key);
    }
    content = { revision, records };
    if (synced) durable = content;
    return revision;
  }

  return {
    load: async () => ({ revision: content.revision, records: [...content.records.values()] }),
    async commit(expected, changes) {
      const fault = next;
      next = null;
      if (fault?.kind === 'fail') throw fault.error;
      if (expected !== content.revision)
        throw new AgentError('revision-conflict', 'cannot commit: the model has moved on', {
          fields: { expected, current: content.revision },
        });
      commits += 1;
      const revision = write(changes);
      if (fault !== null) throw fault.error;
      return revision;
    },
    close: async () => {},
    failNext: (error) => {
      next = { kind: 'fail', error };
    },
    loseNextAnswer: (error) => {
      next = { kind: 'lose-answer', error };
    },
    intrude: (changes) => void write(changes),
    setSynced: (now) => {
      synced = now;
    },
    sync: () => {
      durable = content;
    },
    crash: () => {
      content = durable;
    },
    get revision() {
      return content.revision;
    },
    get commits() {
      return commits;
    },
  };
}
