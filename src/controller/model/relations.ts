/** `integrate`, `remove-relation`, and the peer relations that come with an application (charm-runtime.md §8). */
import { AgentError, assert } from '../../core/errors.ts';
import type { ApplicationName, CommandResult, Endpoint, RelationEnd, RelationId } from '../../core/model/index.ts';
import { type Draft, takeNumber } from './draft.ts';
import { charmOf, endText, matchEndpoints } from './endpoints.ts';
import type { Facts } from './facts.ts';
import { beingRemoved, findApplication, idsOf, unknownName } from './names.ts';
import { findParty, joinRelation, partyNamed } from './parties.ts';
import type { AcrossRecord, Reader, RelationRecord } from './records.ts';
import { endRelation } from './relation-life.ts';
import { acrossOf, consumedEnd } from './saas.ts';
import { checkContainer, isContainer, principalsIn } from './subordinates.ts';
import { settleBeside } from './units.ts';

/** Of one application: every agent that has a unit of it looks through all of them before each of its steps. */
export const relationsMax = 1_000;

/**
 * An offer's URL is consumed first. Throws `not-found`, `being-removed`, `relation-invalid`, `already-exists`,
 * `limit-reached`, `name-invalid`.
 */
export function integrate(draft: Draft, facts: Facts, texts: readonly [string, string]): CommandResult {
  const named = [consumedEnd(draft, facts, texts[0]), consumedEnd(draft, facts, texts[1])] as const;
  const { ends, endpoints, interface: name } = matchEndpoints(draft, named);
  const [first, second] = [endText(ends[0]), endText(ends[1])];
  const existing = relationsOf(draft, ends[0].application).find((relation) =>
    relation.ends.every((end) => [first, second].includes(endText(end))),
  );
  if (existing?.life === 'dying') throw beingRemoved(`the relation of ${first} and ${second}`);
  if (existing !== undefined)
    throw new AgentError('already-exists', `cannot relate ${first} and ${second}: they are related already`);
  checkContainer(draft, ends);
  const across = acrossOf(draft, facts, ends);
  for (const [index, endpoint] of endpoints.entries()) checkLimit(draft, ends[index], endpoint);
  for (const { application } of ends) checkRoom(draft, application);
  const relation = makeRelation(draft, facts, name, ends, across);
  return { kind: 'related', relation, ends: [first, second] };
}

function checkLimit(reader: Reader, end: RelationEnd | undefined, { limit }: Endpoint): void {
  if (end === undefined || limit === null) return;
  const used = relationsOf(reader, end.application).filter(
    ({ life, ends }) => life === 'alive' && ends.some((other) => endText(other) === endText(end)),
  );
  if (used.length < limit) return;
  throw new AgentError('limit-reached', `cannot relate ${endText(end)} once more: its charm allows ${limit}`, {
    next: `reeve remove-relation ${used[0]?.ends.map(endText).join(' ') ?? ''}`,
  });
}

function checkRoom(reader: Reader, party: ApplicationName): void {
  const count = partyNamed(reader, party)?.relations.length ?? 0;
  if (count < relationsMax) return;
  throw new AgentError('limit-reached', `cannot relate ${party} once more: it has ${count} relations`, {
    next: 'reeve remove-relation, or spread them over several applications',
  });
}

const relationsOf = (reader: Reader, party: ApplicationName): readonly RelationRecord[] =>
  (partyNamed(reader, party)?.relations ?? []).flatMap((id) => reader.get('relation', id) ?? []);

/** One relation for each peer endpoint that has none: at deploy, and when a refresh brings a new one. */
export function makePeers(draft: Draft, facts: Facts, application: ApplicationName): void {
  const used = relationsOf(draft, application).flatMap(({ ends }) => ends.map(({ endpoint }) => endpoint));
  for (const endpoint of charmOf(draft, findApplication(draft, application)).endpoints)
    if (endpoint.role === 'peer' && !used.includes(endpoint.name))
      makeRelation(draft, facts, endpoint.interface, [
        { application, endpoint: endpoint.name, role: 'peer', scope: endpoint.scope },
      ]);
}

/** `across`: one of the ends stands in another model. */
export function makeRelation(
  draft: Draft,
  facts: Facts,
  name: string,
  ends: readonly RelationEnd[],
  across?: AcrossRecord,
): RelationId {
  const id = takeNumber(draft, 'relation', 1) as RelationId;
  const relation = { id, interface: name, life: 'alive', ends, createdAt: facts.now, units: [] } as const;
  draft.put('relation', id, { ...relation, ...(across && { across }) });
  for (const { application } of ends) {
    joinRelation(draft, application, id);
    draft.put('bag', `${id}/${application}`, { version: 0, settings: {} });
  }
  return id;
}

/** Throws `not-found`, `relation-invalid` when the ends name more than one relation. */
export function removeRelation(draft: Draft, facts: Facts, texts: readonly [string, string]): CommandResult {
  const [left, right] = texts.map((text) => {
    const [name = '', endpoint] = text.split(':');
    return { application: findParty(draft, name), endpoint };
  });
  assert(left !== undefined && right !== undefined, 'a relation has two ends');
  const names = (side: typeof left, end: RelationEnd): boolean =>
    end.application === side.application.name && (side.endpoint === undefined || end.endpoint === side.endpoint);
  const found = relationsOf(draft, left.application.name).filter(
    (relation) =>
      left.application.name !== right.application.name &&
      relation.ends.some((end) => names(left, end)) &&
      relation.ends.some((end) => names(right, end)),
  );
  const [relation, ...others] = found;
  if (relation === undefined)
    throw new AgentError('not-found', `cannot find a relation of ${texts[0]} and ${texts[1]}`, {
      next: 'reeve status shows the relations',
    });
  if (others.length > 0)
    throw new AgentError('relation-invalid', 'cannot choose between several relations of these applications', {
      next: found.map(({ ends }) => `reeve remove-relation ${ends.map(endText).join(' ')}`).join(' | '),
    });
  endBetween(draft, facts, relation, false);
  return { kind: 'done', changed: relation.ends.map(endText) };
}

/** Throws `not-found`, `relation-invalid` for peers, which last as long as their application. */
export function endNumbered(draft: Draft, facts: Facts, id: RelationId): CommandResult {
  const relation = draft.get('relation', id);
  if (relation === undefined)
    throw unknownName('relation', String(id), idsOf(draft, 'relation'), 'reeve relations shows what there is');
  if (relation.ends.length === 1)
    throw new AgentError('relation-invalid', `cannot end relation ${id}: its ends are peers`, {
      next: `they are together until their application goes: reeve remove-application ${relation.ends[0]?.application}`,
    });
  endBetween(draft, facts, relation, false);
  return { kind: 'done', changed: relation.ends.map(endText) };
}

/** Ends a relation, and what stands beside a principal for its sake only. */
export function endBetween(draft: Draft, facts: Facts, relation: RelationRecord, force: boolean): void {
  const principals = isContainer(relation) ? principalsIn(draft, relation) : [];
  endRelation(draft, relation.id, force);
  for (const principal of principals) settleBeside(draft, facts, principal);
}
