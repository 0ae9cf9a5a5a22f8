/** Applies what handlers wrote to secrets, and what units say that they read (charm-runtime.md §5.10, §10). */
import { AgentError } from '../../core/errors.ts';
import type { Report, SecretContent, SecretOwner, SecretTarget, SecretWrite } from '../../core/model/index.ts';
import { applicationOf, isUnitName, sameSettings } from '../../core/model/index.ts';
import {
  createdSecret,
  firstRevision,
  grantEffect,
  isSecretKey,
  mayRead,
  owningApplication,
  secretCharacters,
  secretCharactersMax,
  updatedSecret,
  withoutGrant,
  withoutRevision,
} from '../../core/secrets/index.ts';
import type { Draft } from './draft.ts';
import type { Facts } from './facts.ts';
import { partyNamed } from './parties.ts';
import type { Reader, RelationRecord, SecretRecord, UnitRecord } from './records.ts';
import { deleteSecret, putContent, putSecret, secretsAbout, settleSecret } from './secret-life.ts';

type WriteOf<Kind extends SecretWrite['kind']> = Extract<SecretWrite, { readonly kind: Kind }>;

/**
 * One write of a unit. `leads`: it holds the lease under the epoch of its flush. What is gone meanwhile is skipped. Throws
 * `epoch-stale`, `permission-denied`, `already-exists`, `usage-invalid`; the draft is of no use then.
 */
export function applySecretWrite(
  draft: Draft,
  facts: Facts,
  unit: UnitRecord,
  leads: boolean,
  write: SecretWrite,
): void {
  const owner = write.kind === 'create' ? createdOwner(unit, write) : draft.get('secret', write.secret)?.owner;
  if (owner === undefined) return;
  checkOwner(unit, leads, owner);
  if (write.kind === 'create') return create(draft, facts, unit, owner, write);
  const secret = draft.get('secret', write.secret);
  if (secret === undefined) return;
  switch (write.kind) {
    case 'update':
      return update(draft, facts, unit, secret, write);
    case 'grant':
      return grant(draft, unit, secret, write);
    case 'revoke':
      putSecret(draft, { ...secret, grants: withoutGrant(secret.grants, write) });
      return settleSecret(draft, secret.id);
    case 'remove':
      return remove(draft, facts, secret, write.revision);
  }
}

const createdOwner = (unit: UnitRecord, { owner }: WriteOf<'create'>): SecretOwner =>
  owner === 'unit' ? unit.name : applicationOf(unit.name);

function checkOwner(unit: UnitRecord, leads: boolean, owner: SecretOwner): void {
  if (owner === unit.name) return;
  if (owner !== applicationOf(unit.name))
    throw new AgentError('permission-denied', 'cannot change a secret of another', { fields: { owner } });
  if (!leads) throw new AgentError('epoch-stale', 'cannot change a secret of the application without leading it');
}

function create(draft: Draft, facts: Facts, unit: UnitRecord, owner: SecretOwner, write: WriteOf<'create'>): void {
  const { secret: id, content } = write;
  if (draft.get('secret', id) !== undefined)
    throw new AgentError('already-exists', 'cannot create this secret: its id is taken', { fields: { id } });
  checkContent(content);
  checkLabel(draft, owner, write.label);
  putContent(draft, id, firstRevision, content, facts.now);
  putSecret(draft, {
    ...createdSecret(write),
    id,
    owner,
    grants: [],
    consumers: write.track ? { [unit.name]: { revision: firstRevision, label: '' } } : {},
    autoPrune: false,
    createdAt: facts.now,
    updatedAt: facts.now,
  });
}

function update(draft: Draft, facts: Facts, unit: UnitRecord, secret: SecretRecord, write: WriteOf<'update'>): void {
  if (write.label !== undefined && write.label !== secret.label) checkLabel(draft, secret.owner, write.label);
  const revision = write.content === undefined ? null : addRevision(draft, facts, secret, write.content);
  const updated = { ...updatedSecret(secret, write, revision), updatedAt: facts.now };
  putSecret(draft, updated);
  if (write.track) recordRead(draft, updated, unit, updated.latest, secret.consumers[unit.name]?.label ?? '');
}

/** The number of the new revision; null when the latest holds the same. */
export function addRevision(
  draft: Draft,
  facts: Facts,
  { id, latest }: SecretRecord,
  content: SecretContent,
): number | null {
  checkContent(content);
  const newest = draft.get('secret-revision', `${id}/${latest}`)?.content;
  if (newest !== undefined && sameSettings(newest, content)) return null;
  putContent(draft, id, latest + 1, content, facts.now);
  return latest + 1;
}

function grant(draft: Draft, unit: UnitRecord, secret: SecretRecord, { target, relation: id }: WriteOf<'grant'>): void {
  const relation = draft.get('relation', id);
  // A grant lives as long as its relation, and this one is over.
  if (relation === undefined) return;
  const application = isUnitName(target) ? applicationOf(target) : target;
  const own = applicationOf(unit.name);
  const ends = relation.ends.map((end) => end.application);
  if (!ends.includes(own) || !ends.some((name) => name === application && (name !== own || ends.length === 1)))
    throw new AgentError('permission-denied', 'cannot grant a secret to who is not in the relation', {
      fields: { target, relation: id },
    });
  // Nobody would ever take it back.
  if (isGone(draft, target, relation)) return;
  const effect = grantEffect(secret.grants, { target, relation: id });
  if (effect === 'invalid')
    throw new AgentError('usage-invalid', 'cannot widen the grant of a unit to its application: revoke it first', {
      fields: { target },
    });
  if (effect === 'new') putSecret(draft, { ...secret, grants: [...secret.grants, { target, relation: id }] });
}

/** A unit of another model is known by its bag. */
function isGone(reader: Reader, target: SecretTarget, { id, across }: RelationRecord): boolean {
  if (!isUnitName(target)) return partyNamed(reader, target) === undefined;
  const isRemote = applicationOf(target) === across?.remote;
  return (isRemote ? reader.get('member', `${id}/${target}`) : reader.get('unit', target)) === undefined;
}

/** Removing the last revision removes the secret. */
export function remove(draft: Draft, facts: Facts, secret: SecretRecord, revision: number | undefined): void {
  const after = revision === undefined ? null : withoutRevision(secret, revision);
  if (after === null) return deleteSecret(draft, secret);
  if (after.revisions.length === secret.revisions.length) return;
  draft.delete('secret-revision', `${secret.id}/${revision}`);
  putSecret(draft, { ...after, updatedAt: facts.now });
}

/** Nothing in the error tells the content. Throws `usage-invalid`. */
export function checkContent(content: SecretContent): void {
  const keys = Object.keys(content);
  if (keys.length === 0) throw new AgentError('usage-invalid', 'cannot store a secret without values');
  if (!keys.every(isSecretKey))
    throw new AgentError('usage-invalid', 'cannot store a secret with a key that is not valid', {
      next: 'keys are lower-case letters, digits and single inner hyphens, at least three characters',
    });
  if (secretCharacters(content) > secretCharactersMax)
    throw new AgentError('limit-reached', 'cannot store a secret of this size', {
      fields: { charactersMax: secretCharactersMax },
    });
}

/**
 * An owner's label is its own: no second secret has it, no unit of the application uses it for what it owns or reads, and
 * no unit may take one of its application's. Throws `already-exists`.
 */
function checkLabel(reader: Reader, owner: SecretOwner, label: string): void {
  const application = owningApplication(owner);
  if (label === '' || application === null) return;
  const taken = secretsAbout(reader, application).some(
    (other) => other.label === label && (other.owner === owner || isAcross(owner, other.owner, application)),
  );
  const read = secretsAbout(reader, application).some(({ consumers }) =>
    Object.entries(consumers).some(
      ([unit, consumer]) =>
        consumer.label === label && (owner === unit || (owner === application && unit.startsWith(`${application}/`))),
    ),
  );
  if (taken || read)
    throw new AgentError('already-exists', 'cannot use this label: a secret with it exists', { fields: { label } });
}

/** One is the application's and the other that of one of its units. */
const isAcross = (one: SecretOwner, other: SecretOwner, application: string): boolean =>
  owningApplication(other) === application && one !== other && (one === application || other === application);

/** The unit reads this revision from now on. What it may not read any more is no concern of its. */
export function applySecretRead(
  draft: Draft,
  unit: UnitRecord,
  report: Extract<Report, { kind: 'secret-read' }>,
): void {
  const secret = draft.get('secret', report.secret);
  if (secret === undefined || !mayRead(secret, unit.name)) return;
  recordRead(draft, secret, unit, report.revision, report.label);
}

/** Reading only moves forward. */
function recordRead(draft: Draft, secret: SecretRecord, unit: UnitRecord, revision: number, label: string): void {
  const before = secret.consumers[unit.name]?.revision ?? 0;
  const reads = { revision: Math.max(before, Math.min(revision, secret.latest)), label };
  putSecret(draft, { ...secret, consumers: { ...secret.consumers, [unit.name]: reads } });
  settleSecret(draft, secret.id);
}
