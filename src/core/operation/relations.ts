/** What a unit remembers of one relation. */
import type { RelationId, RelationLocal, UnitLocal } from '../model/index.ts';

/** A relation that nothing has been done for yet has the record of one that is new. */
export function relationLocal(local: UnitLocal, id: RelationId): RelationLocal {
  return (
    local.relations[id] ?? {
      id,
      created: false,
      inScope: false,
      members: {},
      applications: {},
      changedPending: null,
      ended: false,
    }
  );
}

export function withRelation(local: UnitLocal, relation: RelationLocal): UnitLocal {
  return { ...local, relations: { ...local.relations, [relation.id]: relation } };
}

export function withoutRelations(local: UnitLocal, ids: readonly RelationId[]): UnitLocal {
  const kept = Object.entries(local.relations).filter(([, { id }]) => !ids.includes(id));
  return { ...local, relations: Object.fromEntries(kept) };
}
