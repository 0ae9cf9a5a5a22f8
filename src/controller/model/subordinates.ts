/**
 * Subordinate units: made with their principal's entry into a container relation, ended with the last of these or with
 * the principal (charm-runtime.md §13).
 *
 * Invariants:
 * 1. A principal has at most one unit of each subordinate application; the next one comes when a dying one is gone.
 * 2. `unit.principal` and the principal's `unit.subordinates` change in one commit.
 */
import { AgentError } from '../../core/errors.ts';
import type { ApplicationName, RelationEnd, UnitName } from '../../core/model/index.ts';
import { applicationOf } from '../../core/model/index.ts';
import type { Draft } from './draft.ts';
import { charmOf, endText } from './endpoints.ts';
import type { ApplicationRecord, Reader, RelationRecord, UnitRecord } from './records.ts';

/** How a unit of an application is made beside its principal; given, because units know of their subordinates. */
type AddBeside = (application: ApplicationName, principal: UnitRecord) => void;

export const isSubordinate = (reader: Reader, name: ApplicationName): boolean => {
  const application = reader.get('application', name);
  return application !== undefined && charmOf(reader, application).subordinate;
};

export const isContainer = ({ ends }: Pick<RelationRecord, 'ends'>): boolean =>
  ends.some(({ scope }) => scope === 'container');

/** The principal that the unit is, or stands beside. */
export const containerOf = ({ name, principal }: Pick<UnitRecord, 'name' | 'principal'>): UnitName => principal ?? name;

/**
 * Makes what is missing beside this principal, and asks to go what has lost its reason: to be called after whatever may
 * have changed that.
 */
export function settleSubordinates(draft: Draft, principal: UnitName, add: AddBeside): void {
  const unit = draft.get('unit', principal);
  if (unit === undefined || unit.principal !== undefined) return;
  const relations = aliveContainers(draft, applicationOf(principal));
  for (const name of unit.subordinates ?? []) {
    const isKept =
      unit.life === 'alive' && relations.some((relation) => others(relation, unit).has(applicationOf(name)));
    const subordinate = draft.get('unit', name);
    if (!isKept && subordinate?.life === 'alive') draft.put('unit', name, { ...subordinate, life: 'dying' });
  }
  if (unit.life !== 'alive') return;
  for (const relation of relations) {
    if (!draft.get('member', `${relation.id}/${principal}`)?.inScope) continue;
    for (const application of others(relation, unit)) {
      const fresh = draft.get('unit', principal);
      const isThere = fresh?.subordinates?.some((name) => applicationOf(name) === application);
      if (fresh === undefined || isThere || draft.get('application', application)?.life !== 'alive') continue;
      if (isSubordinate(draft, application)) add(application, fresh);
    }
  }
}

/** Every principal unit that a change of this relation may concern. */
export const principalsIn = (reader: Reader, { ends }: Pick<RelationRecord, 'ends'>): readonly UnitName[] =>
  ends.flatMap(({ application }) => reader.get('application', application)?.units ?? []);

const aliveContainers = (reader: Reader, application: ApplicationName): readonly RelationRecord[] =>
  (reader.get('application', application)?.relations ?? [])
    .flatMap((id) => reader.get('relation', id) ?? [])
    .filter((relation) => relation.life === 'alive' && isContainer(relation));

const others = ({ ends }: RelationRecord, { name }: UnitRecord): ReadonlySet<ApplicationName> =>
  new Set(ends.flatMap(({ application }) => (application === applicationOf(name) ? [] : [application])));

/** The applications whose units this subordinate application stands beside, by name. */
export function principalsOf(reader: Reader, { name }: Pick<ApplicationRecord, 'name'>): readonly ApplicationName[] {
  const related = aliveContainers(reader, name).flatMap(({ ends }) => ends.map(({ application }) => application));
  return [...new Set(related)].filter((other) => other !== name && !isSubordinate(reader, other)).sort();
}

/** A container relation joins what stands on one machine: one end at least must come along. Throws `relation-invalid`. */
export function checkContainer(reader: Reader, ends: readonly RelationEnd[]): void {
  if (!isContainer({ ends }) || ends.some(({ application }) => isSubordinate(reader, application))) return;
  throw new AgentError('relation-invalid', `cannot relate ${ends.map(endText).join(' and ')} within a container`, {
    next: 'one of the two must be a subordinate charm',
  });
}

/** Throws `usage-invalid`: a subordinate's units come with its principals. */
export function refuseUnits(reader: Reader, name: ApplicationName): void {
  if (!isSubordinate(reader, name)) return;
  throw new AgentError('usage-invalid', `cannot add units to "${name}": it is a subordinate`, {
    next: `reeve integrate ${name} APPLICATION: each unit of that gets one of ${name}`,
  });
}

/** Throws `usage-invalid`: a subordinate goes with its relation or its principal. */
export function refuseRemoval(reader: Reader, { name, principal }: UnitRecord): void {
  if (principal === undefined) return;
  const [own, other] = [applicationOf(name), applicationOf(principal)];
  const tied = aliveContainers(reader, own).find(({ ends }) => ends.some(({ application }) => application === other));
  throw new AgentError('usage-invalid', `cannot remove "${name}" by itself: it is a subordinate of ${principal}`, {
    next: `reeve remove-relation ${(tied?.ends.map(endText) ?? [own, other]).join(' ')}, or reeve remove-unit ${principal}`,
  });
}
