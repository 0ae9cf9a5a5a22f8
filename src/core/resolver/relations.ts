/** Relations: the events of each, and which comes first when several are due (charm-runtime.md §8). */
import type { RelationLocal, RelationView, UnitName } from '../model/index.ts';
import { compareUnits, implicitEndpoint } from '../model/index.ts';
import { relationLocal } from '../operation/index.ts';
import { networkSettings } from '../replica/index.ts';
import { commit, type Decision, type LiveInput, relationFacts, runHook } from './decision.ts';

/** What is over: a relation that is ending counts as having no members on the other side. */
const isEnding = (relation: RelationView): boolean => relation.life !== 'alive' || relation.suspended;

/** The side of `juju-info` that no operator has declared: it is a relation like any other, and tells no hooks (§1.3). */
const isSilent = ({ endpoint, role }: RelationView): boolean => endpoint === implicitEndpoint && role === 'provider';

/** Records of relations that are gone from the model. Their bags are gone too: no event could be told. */
export function resolveForgotten({ local, view }: LiveInput): Decision | null {
  const known = new Set(view.relations.map(({ id }) => id));
  const relations = Object.values(local.relations).flatMap(({ id }) => (known.has(id) ? [] : [id]));
  return relations.length === 0 ? null : commit({ kind: 'forget-relations', relations }, 'these relations are gone');
}

/** Entering a scope comes before `created`, so that the operator can write its bag there. */
export function resolveScope({ local, view }: LiveInput): Decision | null {
  const relations = view.relations
    .filter((relation) => !isEnding(relation) && relation.awaits === undefined)
    .filter((relation) => !relationLocal(local, relation.id).inScope)
    .map(({ id, endpoint }) => ({ relation: id, settings: networkSettings(view, endpoint) }));
  return relations.length === 0 ? null : commit({ kind: 'enter-scope', relations }, 'these relations are open');
}

export function resolveCreated(input: LiveInput): Decision | null {
  const { local, view } = input;
  const fresh = view.relations.find(
    (relation) => !isEnding(relation) && !isSilent(relation) && !relationLocal(local, relation.id).created,
  );
  if (fresh === undefined) return null;
  return runHook(input, { kind: 'relation-created', ...relationFacts(fresh) }, `relation ${fresh.id} is new`);
}

/** `joined` is followed by `changed` of the same unit, back to back. */
export function resolvePairs(input: LiveInput): Decision | null {
  for (const relation of input.view.relations) {
    const { changedPending } = relationLocal(input.local, relation.id);
    if (changedPending === null) continue;
    const hook = { kind: 'relation-changed' as const, ...relationFacts(relation), remoteUnit: changedPending };
    return runHook(input, hook, `${changedPending} has just joined`);
  }
  return null;
}

/** What is due in the first relation, by id, in which something is. */
export function resolveRelations(input: LiveInput): Decision | null {
  for (const relation of input.view.relations) {
    const local = relationLocal(input.local, relation.id);
    const decision = isEnding(relation)
      ? endRelation(input, relation, local, null)
      : isSilent(relation)
        ? null
        : (departed(input, relation, local) ??
          changedByApplication(input, relation, local) ??
          members(input, relation, local));
    if (decision) return decision;
  }
  return null;
}

/** A dying unit leaves every relation (charm-runtime.md §7.13). */
export function leaveRelations(input: LiveInput): Decision | null {
  for (const relation of input.view.relations) {
    const local = input.local.relations[relation.id];
    const decision = local && endRelation(input, relation, local, input.view.unit.name);
    if (decision) return decision;
  }
  return null;
}

/** Departs every member, then breaks. `departing` is the unit that goes, null when it is each of the members. */
function endRelation(
  input: LiveInput,
  relation: RelationView,
  local: RelationLocal,
  departing: UnitName | null,
): Decision | null {
  if (local.ended || !(local.created || local.inScope)) return null;
  const member = sortedMembers(local)[0];
  if (member !== undefined)
    return runHook(
      input,
      {
        kind: 'relation-departed',
        ...relationFacts(relation),
        remoteUnit: member,
        departingUnit: departing ?? member,
      },
      departing ? 'this unit is going' : `relation ${relation.id} is ending`,
    );
  if (relation.role === 'peer' || !local.created)
    return commit({ kind: 'leave-relation', relation: relation.id }, `relation ${relation.id} is over`);
  return runHook(input, { kind: 'relation-broken', ...relationFacts(relation) }, `relation ${relation.id} is over`);
}

function departed(input: LiveInput, relation: RelationView, local: RelationLocal): Decision | null {
  const present = new Set(relation.members.map(({ unit }) => unit));
  const left = sortedMembers(local).find((unit) => !present.has(unit));
  if (left === undefined) return null;
  const hook = {
    kind: 'relation-departed' as const,
    ...relationFacts(relation),
    remoteUnit: left,
    departingUnit: left,
  };
  return runHook(input, hook, `${left} has left`);
}

function changedByApplication(input: LiveInput, relation: RelationView, local: RelationLocal): Decision | null {
  const { remoteApplication: application, remoteApplicationVersion: version } = relation;
  if (version <= (local.applications[application] ?? 0)) return null;
  // In a peer relation the leader is who writes this bag: it hears nothing of its own words.
  const leads = input.leadership.kind === 'leader' || input.local.leaderEpoch !== null;
  if (relation.role === 'peer' && leads)
    return commit({ kind: 'know-application', relation: relation.id, application, version }, 'the leader wrote it');
  return runHook(input, { kind: 'relation-changed', ...relationFacts(relation) }, `${application} wrote its bag`);
}

function members(input: LiveInput, relation: RelationView, local: RelationLocal): Decision | null {
  const joining = relation.members.find(({ unit }) => local.members[unit] === undefined);
  if (joining !== undefined) {
    const hook = { kind: 'relation-joined' as const, ...relationFacts(relation), remoteUnit: joining.unit };
    return runHook(input, hook, `${joining.unit} is there`);
  }
  const changed = relation.members.find(({ unit, version }) => version > (local.members[unit] ?? 0));
  if (changed === undefined) return null;
  const hook = { kind: 'relation-changed' as const, ...relationFacts(relation), remoteUnit: changed.unit };
  return runHook(input, hook, `${changed.unit} wrote its bag`);
}

const sortedMembers = (local: RelationLocal): readonly UnitName[] =>
  (Object.keys(local.members) as UnitName[]).sort(compareUnits);
