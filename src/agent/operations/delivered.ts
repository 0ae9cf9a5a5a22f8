/** What an operator has been told of its relations, laid over what the model says about them. */
import type { HookEvent, RelationView, UnitLocal, UnitView } from '../../core/model/index.ts';
import { compareUnits, isRelationHook, type UnitName } from '../../core/model/index.ts';
import { relationLocal } from '../../core/operation/index.ts';

/**
 * The view with the members that the operator knows of: joined, the one that joins in this hook included, and not yet
 * departed. When several leave at once the model forgets all of them before the first `departed`, and when a relation
 * ends it forgets none of them until the last.
 */
export function withDelivered(view: UnitView, local: UnitLocal, hook: HookEvent | null): UnitView {
  const relations = view.relations.map((relation) => ({ ...relation, members: knownMembers(relation, local, hook) }));
  return { ...view, relations };
}

function knownMembers(relation: RelationView, local: UnitLocal, hook: HookEvent | null): RelationView['members'] {
  const known: Record<string, number> = { ...relationLocal(local, relation.id).members };
  if (hook !== null && isRelationHook(hook) && hook.relation === relation.id && hook.kind === 'relation-joined')
    known[hook.remoteUnit] ??= 0;
  for (const { unit, version } of relation.members) if (Object.hasOwn(known, unit)) known[unit] = version;
  return (Object.keys(known) as UnitName[]).sort(compareUnits).map((unit) => ({ unit, version: known[unit] ?? 0 }));
}
