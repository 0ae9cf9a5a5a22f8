/** How relations and applications end: when nobody is left in them (charm-runtime.md §7.13, §8.3). */
import { type ApplicationName, applicationOf, type RelationId } from '../../core/model/index.ts';
import type { Draft } from './draft.ts';
import { leaveRelation } from './parties.ts';
import type { RelationRecord } from './records.ts';
import { forgetResources } from './resources.ts';
import { forgetApplication, forgetReaders, forgetRelation } from './secret-life.ts';

/** A peer relation lives as long as its application. */
export const isPeer = (relation: Pick<RelationRecord, 'ends'>): boolean => relation.ends.length === 1;

/** Asks the members of a relation to leave; it goes when the last one has left, or at once when forced. */
export function endRelation(draft: Draft, id: RelationId, force: boolean): void {
  const relation = draft.get('relation', id);
  if (relation === undefined) return;
  draft.put('relation', id, { ...relation, life: 'dying' });
  if (force) deleteRelation(draft, relation);
  else settleRelation(draft, id);
}

/** Deletes a dying relation without members in scope. It does not wait for those of another model, which has its own. */
export function settleRelation(draft: Draft, id: RelationId): void {
  const relation = draft.get('relation', id);
  if (relation?.life !== 'dying') return;
  const { across, units } = relation;
  const own = units.filter((unit) => applicationOf(unit) !== across?.remote);
  if (!own.some((unit) => draft.get('member', `${id}/${unit}`)?.inScope)) deleteRelation(draft, relation);
}

function deleteRelation(draft: Draft, relation: RelationRecord): void {
  const { id, ends, units } = relation;
  draft.delete('relation', id);
  for (const unit of units) draft.delete('member', `${id}/${unit}`);
  forgetRelation(
    draft,
    id,
    ends.map(({ application }) => application),
  );
  if (relation.across !== undefined) forgetReaders(draft, relation.across.remote);
  for (const { application } of ends) {
    draft.delete('bag', `${id}/${application}`);
    leaveRelation(draft, application, id);
    settleApplication(draft, application);
  }
}

/** Deletes a dying application without units, once its last relation with another application is gone. */
export function settleApplication(draft: Draft, name: ApplicationName): void {
  const application = draft.get('application', name);
  if (application?.life !== 'dying' || application.units.length > 0) return;
  const relations = application.relations.flatMap((id) => draft.get('relation', id) ?? []);
  if (!relations.every(isPeer)) return;
  draft.delete('application', name);
  forgetResources(draft, application);
  draft.delete('lease', name);
  forgetApplication(draft, name);
  draft.delete('leader-settings', name);
  for (const peer of relations) deleteRelation(draft, peer);
}
