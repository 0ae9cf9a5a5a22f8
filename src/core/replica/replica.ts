/**
 * An agent's copy of its part of the model.
 *
 * Invariants:
 * 1. The revision never goes back: what is older than what we hold is refused.
 * 2. Whoever has a unit here has its application, its machine and the model too.
 */
import { AgentError } from '../errors.ts';
import type { Entity, EntityKey, RelationId, Revision, Versioned } from '../model/index.ts';
import { entityKey } from '../model/index.ts';

export interface Replica {
  readonly revision: Revision;
  readonly entities: ReadonlyMap<EntityKey, Versioned<Entity>>;
}

/** One step of the model, as it came over the wire. */
export interface ModelDelta {
  readonly revision: Revision;
  readonly puts: readonly Entity[];
  readonly deletes: readonly EntityKey[];
}

/** Knows nothing: the controller answers its revision with a snapshot. */
export const emptyReplica: Replica = { revision: 0 as Revision, entities: new Map() };

/** The replica that these records make. Throws `message-invalid` when they do not belong together. */
export function replicaOf(revision: Revision, entities: readonly Versioned<Entity>[]): Replica {
  return whole({ revision, entities: new Map(entities.map((record) => [entityKey(record.value), record])) });
}

/** The replica after a snapshot. Throws `revision-conflict` when it is older than what we hold, `message-invalid`. */
export function withSnapshot(replica: Replica, revision: Revision, entities: readonly Versioned<Entity>[]): Replica {
  if (revision < replica.revision) throw backwards(replica, revision);
  return replicaOf(revision, entities);
}

/** The replica after one delta. Throws `revision-conflict` when it is not newer than what we hold, `message-invalid`. */
export function withDelta(replica: Replica, delta: ModelDelta): Replica {
  if (delta.revision <= replica.revision) throw backwards(replica, delta.revision);
  const entities = new Map(replica.entities);
  for (const key of delta.deletes) entities.delete(key);
  for (const value of delta.puts) entities.set(entityKey(value), { revision: delta.revision, value });
  return whole({ revision: delta.revision, entities });
}

/** The entity of this kind under this key. */
export function entityOf<Kind extends Entity['kind']>(
  replica: Replica,
  kind: Kind,
  key: EntityKey,
): Extract<Entity, { kind: Kind }> | undefined {
  const value = replica.entities.get(key)?.value;
  return value?.kind === kind ? (value as Extract<Entity, { kind: Kind }>) : undefined;
}

/** Every entity of this kind, by key. */
export const entitiesOf = <Kind extends Entity['kind']>(replica: Replica, kind: Kind): readonly EntityOf<Kind>[] =>
  (indexOf(replica).kinds.get(kind) ?? []) as readonly EntityOf<Kind>[];

/** The bags of units in this relation, by key. */
export const bagsOf = (replica: Replica, relation: RelationId): readonly EntityOf<'relation-unit'>[] =>
  indexOf(replica).bags.get(relation) ?? [];

type EntityOf<Kind extends Entity['kind']> = Extract<Entity, { kind: Kind }>;

interface Index {
  readonly kinds: ReadonlyMap<Entity['kind'], readonly Entity[]>;
  readonly bags: ReadonlyMap<RelationId, readonly EntityOf<'relation-unit'>[]>;
}

/** Of each replica made once: it never changes, and each decision of each unit looks at it. */
const indexes = new WeakMap<Replica, Index>();

function indexOf(replica: Replica): Index {
  const made = indexes.get(replica) ?? makeIndex(replica);
  indexes.set(replica, made);
  return made;
}

function makeIndex({ entities }: Replica): Index {
  const sorted = [...entities].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { value }]) => value);
  const kinds = Map.groupBy(sorted, ({ kind }) => kind);
  const bags = (kinds.get('relation-unit') ?? []) as readonly EntityOf<'relation-unit'>[];
  return { kinds, bags: Map.groupBy(bags, ({ relation }) => relation) };
}

function whole(replica: Replica): Replica {
  for (const { value } of replica.entities.values()) {
    if (value.kind !== 'unit') continue;
    const application = value.name.slice(0, value.name.indexOf('/'));
    const missing = ['model', `machine/${value.machine}`, `application/${application}`].find(
      (key) => !replica.entities.has(key),
    );
    if (missing !== undefined)
      throw new AgentError('message-invalid', 'cannot use a model with a part missing', {
        fields: { unit: value.name, missing },
      });
  }
  return replica;
}

const backwards = (replica: Replica, revision: Revision): AgentError =>
  new AgentError('revision-conflict', 'cannot go back to an older revision of the model', {
    fields: { held: replica.revision, offered: revision },
  });
