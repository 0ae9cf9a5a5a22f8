/**
 * Secrets as records: written with their index, revisions and references together, and gone with their owners
 * (charm-runtime.md §10).
 *
 * Invariants:
 * 1. `secrets/<application>` names exactly the secrets that the application or one of its units owns, is granted or reads.
 * 2. There is one content record per live revision.
 */
import type {
  ApplicationName,
  RelationId,
  SecretContent,
  SecretGrant,
  SecretId,
  SecretOwner,
  UnitName,
} from '../../core/model/index.ts';
import { applicationOf, isUnitName, modelOwner } from '../../core/model/index.ts';
import { mayRead, owningApplication } from '../../core/secrets/index.ts';
import type { Draft } from './draft.ts';
import type { Reader, SecretRecord } from './records.ts';

/** Name of the index that the secret stands in for its owner. */
const ownerIndex = (owner: SecretOwner): string => owningApplication(owner) ?? modelOwner;

const targetIndex = (name: string): string => (isUnitName(name) ? applicationOf(name) : name);

function indexesOf({ owner, grants, consumers }: SecretRecord): ReadonlySet<string> {
  const names = [...grants.map(({ target }) => target), ...Object.keys(consumers)].map(targetIndex);
  return new Set([ownerIndex(owner), ...names]);
}

/** The secrets that concern the application or one of its units; of people, for `<model>`. */
export const secretsAbout = (
  reader: Pick<Reader, 'get'>,
  index: ApplicationName | typeof modelOwner,
): readonly SecretRecord[] => (reader.get('secrets', index)?.ids ?? []).flatMap((id) => reader.get('secret', id) ?? []);

/** Writes the record and keeps the indexes right. */
export function putSecret(draft: Draft, secret: SecretRecord): void {
  const before = draft.get('secret', secret.id);
  const [had, has] = [before ? indexesOf(before) : new Set<string>(), indexesOf(secret)];
  draft.put('secret', secret.id, secret);
  for (const name of has) if (!had.has(name)) changeIndex(draft, name, (ids) => [...ids, secret.id]);
  for (const name of had) if (!has.has(name)) leaveIndex(draft, name, secret.id);
}

/** The secret goes with all of its revisions. */
export function deleteSecret(draft: Draft, secret: SecretRecord): void {
  for (const { revision } of secret.revisions) draft.delete('secret-revision', `${secret.id}/${revision}`);
  for (const name of indexesOf(secret)) leaveIndex(draft, name, secret.id);
  draft.delete('secret', secret.id);
}

function leaveIndex(draft: Draft, name: string, id: SecretId): void {
  changeIndex(draft, name, (ids) => ids.filter((other) => other !== id));
}

function changeIndex(draft: Draft, name: string, change: (ids: readonly SecretId[]) => readonly SecretId[]): void {
  const ids = change(draft.get('secrets', name)?.ids ?? []);
  if (ids.length === 0) draft.delete('secrets', name);
  else draft.put('secrets', name, { ids });
}

export function putContent(draft: Draft, id: SecretId, revision: number, content: SecretContent, now: number): void {
  draft.put('secret-revision', `${id}/${revision}`, { createdAt: now, content });
}

/** Live revisions below the latest that nobody tracks who may read the secret. */
export function obsoleteRevisions(secret: SecretRecord): readonly number[] {
  const tracked = new Set(
    Object.entries(secret.consumers).flatMap(([unit, { revision }]) =>
      mayRead(secret, unit as UnitName) ? [revision] : [],
    ),
  );
  return secret.revisions
    .map(({ revision }) => revision)
    .filter((revision) => revision < secret.latest && !tracked.has(revision));
}

/** Without the revisions that nobody reads, when its owner wants them gone by themselves. */
export function settleSecret(draft: Draft, id: SecretId): void {
  const secret = draft.get('secret', id);
  if (!secret?.autoPrune) return;
  const obsolete = obsoleteRevisions(secret);
  if (obsolete.length === 0) return;
  for (const revision of obsolete) draft.delete('secret-revision', `${id}/${revision}`);
  putSecret(draft, { ...secret, revisions: secret.revisions.filter(({ revision }) => !obsolete.includes(revision)) });
}

/** The unit is dead: its own secrets go, and so does what it was granted and read. */
export function forgetUnit(draft: Draft, unit: UnitName): void {
  for (const secret of secretsAbout(draft, applicationOf(unit))) {
    if (secret.owner === unit) {
      deleteSecret(draft, secret);
      continue;
    }
    const { [unit]: _gone, ...consumers } = secret.consumers;
    if (secret.copied === true && secret.grants.every(({ target }) => target === unit)) {
      deleteSecret(draft, secret);
      continue;
    }
    putSecret(draft, { ...secret, consumers, grants: secret.grants.filter(({ target }) => target !== unit) });
    settleSecret(draft, secret.id);
  }
}

/** The application is gone with all of its units: so are its secrets and what it was granted. */
export function forgetApplication(draft: Draft, application: ApplicationName): void {
  for (const secret of secretsAbout(draft, application))
    if (secret.owner === application) deleteSecret(draft, secret);
    else dropGrants(draft, secret, ({ target }) => targetIndex(target) === application);
}

/** Grants that live as long as this relation are over. */
export function forgetRelation(draft: Draft, id: RelationId, applications: readonly ApplicationName[]): void {
  for (const application of applications)
    for (const secret of secretsAbout(draft, application)) dropGrants(draft, secret, ({ relation }) => relation === id);
}

/** Units of the other model have gone with their relation: who may not read any more does not read. */
export function forgetReaders(draft: Draft, remote: ApplicationName): void {
  for (const secret of secretsAbout(draft, remote)) {
    const consumers = Object.entries(secret.consumers).filter(
      ([unit]) => targetIndex(unit) !== remote || mayRead(secret, unit as UnitName),
    );
    if (consumers.length === Object.keys(secret.consumers).length) continue;
    putSecret(draft, { ...secret, consumers: Object.fromEntries(consumers) });
    settleSecret(draft, secret.id);
  }
}

function dropGrants(draft: Draft, secret: SecretRecord, isOver: (grant: SecretGrant) => boolean): void {
  const grants = secret.grants.filter((grant) => !isOver(grant));
  if (grants.length === secret.grants.length) return;
  if (secret.copied === true && grants.length === 0) return deleteSecret(draft, secret);
  putSecret(draft, { ...secret, grants });
  settleSecret(draft, secret.id);
}
