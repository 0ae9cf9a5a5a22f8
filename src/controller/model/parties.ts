/** Who stands at an end of a relation: an application of this model, or one of another under its name here. */
import { AgentError } from '../../core/errors.ts';
import type { ApplicationName, RelationId } from '../../core/model/index.ts';
import type { Draft } from './draft.ts';
import { idsOf, unknownName } from './names.ts';
import type { ApplicationRecord, Reader, RemoteRecord } from './records.ts';

type Party = ApplicationRecord | RemoteRecord;

export const partyNamed = (reader: Reader, name: string): Party | undefined =>
  reader.get('application', name) ?? reader.get('remote', name);

/** Throws `not-found`. */
export function findParty(reader: Reader, name: string): Party {
  const party = partyNamed(reader, name);
  if (party !== undefined) return party;
  throw unknownName('application', name, [...idsOf(reader, 'application'), ...idsOf(reader, 'remote')]);
}

/** Throws `already-exists`: the two kinds share their names, because relations do not tell them apart. */
export function refuseRemote(reader: Reader, name: string): void {
  if (reader.get('remote', name) !== undefined)
    throw new AgentError(
      'already-exists',
      `cannot use the name "${name}": an offer of another model is consumed as that`,
      {
        next: `reeve remove-saas ${name}`,
      },
    );
}

/** The relation is one of the party's from now on. */
export const joinRelation = (draft: Draft, name: ApplicationName, id: RelationId): void =>
  changeRelations(draft, name, (relations) => [...relations, id]);

/** It is not any more. What of another model is asked to go goes with its last relation. */
export function leaveRelation(draft: Draft, name: ApplicationName, id: RelationId): void {
  changeRelations(draft, name, (relations) => relations.filter((other) => other !== id));
  settleSaas(draft, name);
}

function changeRelations(
  draft: Draft,
  name: ApplicationName,
  change: (relations: readonly RelationId[]) => readonly RelationId[],
): void {
  const application = draft.get('application', name);
  if (application !== undefined)
    return draft.put('application', name, { ...application, relations: change(application.relations) });
  const remote = draft.get('remote', name);
  // An application that has gone takes its peer relations with it.
  if (remote !== undefined) draft.put('remote', name, { ...remote, relations: change(remote.relations) });
}

/** Deletes what was consumed and is asked to go, once it has no relations. */
export function settleSaas(draft: Draft, name: ApplicationName): void {
  const remote = draft.get('remote', name);
  if (remote?.kind === 'saas' && remote.life === 'dying' && remote.relations.length === 0) draft.delete('remote', name);
}
