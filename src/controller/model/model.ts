/** The committed model in memory: the store's records at one revision, and the entities that agents see of them. */
import type { Entity, EntityKey, Revision, Versioned } from '../../core/model/index.ts';
import type { OrderSigner, StoreChange, StoredRecord } from '../ports/index.ts';
import { entitiesTouched, entityAt, reshapesViews } from './entities.ts';
import { parseRecordKey } from './record-keys.ts';
import type { Kind, Reader, Records } from './records.ts';

type Table = Map<string, { readonly revision: Revision; readonly value: unknown }>;

/**
 * Only the writer changes it, after a commit. A commit costs the entities that its records touch: `entitiesTouched`
 * says which these are, and one that comes out as it was keeps its identity, so nobody is told of it.
 */
export class Model implements Reader {
  #revision: Revision = 0 as Revision;
  #entitiesRevision: Revision = 0 as Revision;
  readonly #tables = new Map<Kind, Table>();
  readonly #entities = new Map<EntityKey, Versioned<Entity>>();
  readonly #signer: Pick<OrderSigner, 'signAssignment'>;

  constructor(signer: Pick<OrderSigner, 'signAssignment'>) {
    this.#signer = signer;
  }

  get revision(): Revision {
    return this.#revision;
  }

  /**
   * The revision since which no entity has changed: most reports change none, so whoever has seen this one has seen
   * everything. Nobody's view changes without it either: an entity comes or goes with each step that lets an agent see
   * more or less, and records that change views alone count as well.
   */
  get entitiesRevision(): Revision {
    return this.#entitiesRevision;
  }

  get<K extends Kind>(kind: K, id: string | number): Records[K] | undefined {
    return this.#tables.get(kind)?.get(String(id))?.value as Records[K] | undefined;
  }

  *list<K extends Kind>(kind: K): Generator<readonly [string, Records[K]]> {
    for (const [id, { value }] of this.#tables.get(kind) ?? []) yield [id, value as Records[K]];
  }

  entity(key: EntityKey): Versioned<Entity> | undefined {
    return this.#entities.get(key);
  }

  /** Follows a commit that succeeded. */
  apply(revision: Revision, changes: readonly StoreChange[]): void {
    const keys = changes.map(({ key }) => key);
    const before = this.#entitiesOf(keys);
    for (const change of changes) {
      const [kind, id] = parseRecordKey(change.key);
      if (change.kind === 'put') this.#table(kind).set(id, { revision, value: change.value });
      else this.#table(kind).delete(id);
    }
    this.#revision = revision;
    this.#refresh(keys, before);
  }

  /** Takes over what the store holds: at the start, and after somebody else has written. */
  replace(stored: { readonly revision: Revision; readonly records: readonly StoredRecord[] }): void {
    const fresh = new Map(stored.records.map((record) => [record.key, record]));
    const touched: string[] = [];
    const before = [...this.#entities.keys()];
    for (const [kind, table] of this.#tables)
      for (const id of table.keys()) {
        const key = `${kind}/${id}`;
        if (fresh.has(key)) continue;
        table.delete(id);
        touched.push(key);
      }
    for (const { key, revision, value } of stored.records) {
      const [kind, id] = parseRecordKey(key);
      if (this.#table(kind).get(id)?.revision === revision) continue;
      this.#table(kind).set(id, { revision, value });
      touched.push(key);
    }
    this.#revision = stored.revision;
    this.#refresh(touched, before);
  }

  #table(kind: Kind): Table {
    const table = this.#tables.get(kind) ?? new Map();
    this.#tables.set(kind, table);
    return table;
  }

  #entitiesOf(keys: readonly string[]): readonly EntityKey[] {
    return keys.flatMap((key) => entitiesTouched(this, ...parseRecordKey(key)));
  }

  /** `before`: the entities that the records made as they were. */
  #refresh(keys: readonly string[], before: readonly EntityKey[]): void {
    if (keys.some((key) => reshapesViews(parseRecordKey(key)[0]))) this.#entitiesRevision = this.#revision;
    for (const key of new Set([...before, ...this.#entitiesOf(keys)])) {
      const entity = entityAt(this, key, this.#signer, this.#entities.get(key)?.value);
      if (entity === this.#entities.get(key)?.value) continue;
      this.#entitiesRevision = this.#revision;
      if (entity === undefined) this.#entities.delete(key);
      else this.#entities.set(key, { revision: this.#revision, value: entity });
    }
  }
}
