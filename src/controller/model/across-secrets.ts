/**
 * Secrets that are granted over a relation with another model: shown with the relation's side, kept there as copies that
 * nobody but this file writes, and gone with their last grant. What their readers track is shown the other way.
 */
import {
  partyHere,
  remoteUnit,
  type SideRead,
  type SideSecret,
  sideParty,
  unitNumber,
} from '../../core/across/index.ts';
import {
  type ApplicationName,
  applicationOf,
  type RelationId,
  type SecretGrant,
  type SecretId,
  type UnitName,
} from '../../core/model/index.ts';
import { mayRead, owningApplication } from '../../core/secrets/index.ts';
import type { Draft } from './draft.ts';
import { partyNamed } from './parties.ts';
import type { Reader, RelationRecord, SecretRecord } from './records.ts';
import { deleteSecret, putContent, putSecret, secretsAbout, settleSecret } from './secret-life.ts';

const isOf =
  (id: RelationId) =>
  (grant: SecretGrant): boolean =>
    grant.relation === id;

/** What this model has granted to the other over the relation. */
export function secretsShown(reader: Reader, id: RelationId, remote: ApplicationName): readonly SideSecret[] {
  return granted(reader, id, remote).flatMap((secret) => {
    const { owner, latest, createdAt, updatedAt, grants } = secret;
    if (owner === '<model>') return [];
    const revisions = secret.revisions.flatMap(({ revision }) => {
      const record = reader.get('secret-revision', `${secret.id}/${revision}`);
      return record === undefined ? [] : [{ revision, ...record }];
    });
    const targets = grants.filter(isOf(id)).map(({ target }) => sideParty(target));
    return [{ id: secret.id, owner: sideParty(owner), targets, latest, createdAt, updatedAt, revisions }];
  });
}

/** The own secrets of this model that the other may read by this relation. */
const granted = (reader: Reader, id: RelationId, remote: ApplicationName): readonly SecretRecord[] =>
  secretsAbout(reader, remote).filter(({ copied, grants }) => copied !== true && grants.some(isOf(id)));

const copies = (reader: Reader, id: RelationId, own: ApplicationName): readonly SecretRecord[] =>
  secretsAbout(reader, own).filter(({ copied, grants }) => copied === true && grants.some(isOf(id)));

/** What units of this model read of the secrets that the other has granted. */
export function readsShown(reader: Reader, id: RelationId, own: ApplicationName): readonly SideRead[] {
  return copies(reader, id, own).flatMap((secret) =>
    Object.entries(secret.consumers).flatMap(([name, { revision }]) => {
      const unit = name as UnitName;
      const isReader = applicationOf(unit) === own && mayRead(secret, unit);
      return isReader ? [{ secret: secret.id, number: unitNumber(unit), revision }] : [];
    }),
  );
}

/** Keeps copies of what is shown; what is not shown any more goes. */
export function copySecrets(
  draft: Draft,
  { id, ends }: RelationRecord,
  remote: ApplicationName,
  shown: readonly SideSecret[],
): void {
  const own = ends.find(({ application }) => application !== remote)?.application;
  if (own === undefined) return;
  const kept = new Set<SecretId>(shown.map((secret) => secret.id));
  for (const secret of copies(draft, id, own)) if (!kept.has(secret.id)) withdraw(draft, secret, id);
  for (const secret of shown) copySecret(draft, id, { own, remote }, secret);
}

function withdraw(draft: Draft, secret: SecretRecord, id: RelationId): void {
  const grants = secret.grants.filter((grant) => !isOf(id)(grant));
  if (grants.length === 0) deleteSecret(draft, secret);
  else putSecret(draft, { ...secret, grants });
}

function copySecret(
  draft: Draft,
  id: RelationId,
  { own, remote }: { readonly own: ApplicationName; readonly remote: ApplicationName },
  shown: SideSecret,
): void {
  const before = draft.get('secret', shown.id);
  // One of our own; ids are random, so this is nobody's mistake.
  if (before !== undefined && before.copied !== true) return;
  const others = before?.grants.filter((grant) => !isOf(id)(grant)) ?? [];
  const grants = shown.targets
    .map((target) => partyHere(own, target))
    .filter((target) => partyNamed(draft, target) !== undefined || draft.get('unit', target) !== undefined)
    .map((target) => ({ target, relation: id }));
  if (grants.length + others.length === 0) return before && deleteSecret(draft, before);
  for (const { revision, content, createdAt } of shown.revisions)
    putContent(draft, shown.id, revision, content, createdAt);
  for (const { revision } of before?.revisions ?? [])
    if (!shown.revisions.some((one) => one.revision === revision))
      draft.delete('secret-revision', `${shown.id}/${revision}`);
  putSecret(draft, {
    id: shown.id,
    owner: ownerHere(draft, before, others, partyHere(remote, shown.owner)),
    label: '',
    description: '',
    rotate: 'never',
    rotateAt: null,
    latest: shown.latest,
    revisions: shown.revisions.map(({ revision }) => ({ revision, expireAt: null })),
    // In one order, whichever relation is looked at: else two would take turns for ever.
    grants: [...others, ...grants].sort(
      (a, b) => (a.relation ?? 0) - (b.relation ?? 0) || (a.target < b.target ? -1 : 1),
    ),
    consumers: before?.consumers ?? {},
    autoPrune: false,
    copied: true,
    createdAt: shown.createdAt,
    updatedAt: shown.updatedAt,
  });
}

/** One that came over another relation, too, keeps the owner that it has, as long as that one is there. */
function ownerHere(
  reader: Reader,
  before: SecretRecord | undefined,
  others: readonly SecretGrant[],
  shown: SecretRecord['owner'],
): SecretRecord['owner'] {
  if (before === undefined || others.length === 0) return shown;
  return partyNamed(reader, owningApplication(before.owner) ?? '') === undefined ? shown : before.owner;
}

/** Units of the other model read exactly this of what was granted over the relation. */
export function copyReads(draft: Draft, id: RelationId, remote: ApplicationName, reads: readonly SideRead[]): void {
  for (const secret of granted(draft, id, remote)) {
    const here = Object.entries(secret.consumers).filter(([unit]) => applicationOf(unit as UnitName) !== remote);
    const there = reads
      .filter((read) => read.secret === secret.id)
      .map(
        ({ number, revision }) =>
          [remoteUnit(remote, number), { revision: Math.min(revision, secret.latest), label: '' }] as const,
      );
    putSecret(draft, { ...secret, consumers: Object.fromEntries([...here, ...there]) });
    settleSecret(draft, secret.id);
  }
}
