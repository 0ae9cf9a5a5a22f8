/** Secrets as one unit sees them, with the writes of its application that are not applied yet laid over them. */
import type {
  Entity,
  Report,
  SecretDetailsEntity,
  SecretEntity,
  SecretGrant,
  SecretGrantEntity,
  SecretId,
  SecretRevisionEntity,
  SecretView,
  SecretWrite,
  UnitName,
} from '../model/index.ts';
import { applicationOf } from '../model/index.ts';
import {
  createdSecret,
  firstRevision,
  grantEffect,
  isOwn,
  mayRead,
  updatedSecret,
  withoutGrant,
  withoutRevision,
} from '../secrets/index.ts';
import type { Replica } from './replica.ts';

type Secrets = ReadonlyMap<SecretId, SecretView>;

interface Parts {
  secret?: SecretEntity;
  details?: SecretDetailsEntity;
  readonly grants: SecretGrant[];
  readonly contents: Map<number, SecretRevisionEntity['content']>;
}

/** The secrets that the unit may read. */
export function secretsOf({ entities }: Pick<Replica, 'entities'>, unit: UnitName): Secrets {
  const parts = new Map<SecretId, Parts>();
  const of = (id: SecretId): Parts => {
    const found = parts.get(id) ?? { grants: [], contents: new Map() };
    parts.set(id, found);
    return found;
  };
  for (const { value } of entities.values()) take(value, of);
  const views: [SecretId, SecretView][] = [];
  for (const [id, { secret, details, grants, contents }] of parts) {
    if (secret === undefined || !mayRead({ owner: secret.owner, grants }, unit)) continue;
    const { owner, latest } = secret;
    const view = { id, owner, latest, contents, grants };
    views.push([id, details && isOwn(owner, unit) ? { ...view, details: { ...details, latest } } : view]);
  }
  return new Map(views);
}

function take(entity: Entity, of: (id: SecretId) => Parts): void {
  if (entity.kind === 'secret') of(entity.id).secret = entity;
  else if (entity.kind === 'secret-details') of(entity.secret).details = entity;
  else if (entity.kind === 'secret-grant') of(entity.secret).grants.push(...grantsOf(entity));
  else if (entity.kind === 'secret-revision') of(entity.secret).contents.set(entity.revision, entity.content);
}

const grantsOf = ({ target, relations }: SecretGrantEntity): readonly SecretGrant[] =>
  relations.length === 0 ? [{ target }] : relations.map((relation) => ({ target, relation }));

/** The secrets as they will be; `unacknowledged` in outbox order. A write that has been applied changes nothing. */
export function overlaySecrets(secrets: Secrets, unit: UnitName, unacknowledged: readonly Report[]): Secrets {
  let after = secrets;
  for (const report of unacknowledged) {
    // The leader may be another unit on this machine: what it writes of the application's secrets is ours to see.
    if (report.kind !== 'flush' || applicationOf(report.unit) !== applicationOf(unit)) continue;
    after = secretsWith(after, unit, report.unit, report.flush.secrets ?? []);
  }
  return after;
}

/** The secrets after these writes of a unit of the same application. */
export function secretsWith(
  secrets: Secrets,
  unit: UnitName,
  writer: UnitName,
  writes: readonly SecretWrite[],
): Secrets {
  return writes.reduce((after, write) => withWrite(after, unit, writer, write), secrets);
}

function withWrite(secrets: Secrets, unit: UnitName, writer: UnitName, write: SecretWrite): Secrets {
  const { secret: id } = write;
  const before = secrets.get(id);
  if (write.kind === 'create') {
    const owner = write.owner === 'unit' ? writer : applicationOf(writer);
    if (before !== undefined || !isOwn(owner, unit)) return secrets;
    return new Map(secrets).set(id, created(write, owner));
  }
  if (before === undefined) return secrets;
  const after = written(before, write);
  const result = new Map(secrets);
  if (after === null) result.delete(id);
  else result.set(id, after);
  return result;
}

function created(write: Extract<SecretWrite, { kind: 'create' }>, owner: SecretView['owner']): SecretView {
  return {
    id: write.secret,
    owner,
    latest: firstRevision,
    contents: new Map([[firstRevision, write.content]]),
    grants: [],
    details: { ...createdSecret(write), obsolete: [] },
  };
}

function written(secret: SecretView, write: Exclude<SecretWrite, { kind: 'create' }>): SecretView | null {
  switch (write.kind) {
    case 'update':
      return secret.details ? updated(secret, secret.details, write) : secret;
    case 'grant':
      return grantEffect(secret.grants, write) === 'new'
        ? { ...secret, grants: [...secret.grants, { target: write.target, relation: write.relation }] }
        : secret;
    case 'revoke':
      return { ...secret, grants: withoutGrant(secret.grants, write) };
    case 'remove':
      return write.revision === undefined ? null : removed(secret, write.revision);
  }
}

function updated(
  secret: SecretView,
  details: NonNullable<SecretView['details']>,
  write: Extract<SecretWrite, { kind: 'update' }>,
): SecretView {
  const { content, revision } = write;
  if (content === undefined || revision === undefined)
    return { ...secret, details: updatedSecret(details, write, null) };
  if (revision <= secret.latest) return secret;
  return {
    ...secret,
    latest: revision,
    contents: new Map(secret.contents).set(revision, content),
    details: updatedSecret(details, write, revision),
  };
}

function removed(secret: SecretView, revision: number): SecretView | null {
  const details = secret.details && withoutRevision(secret.details, revision);
  if (details === null) return null;
  const contents = new Map(secret.contents);
  contents.delete(revision);
  const obsolete = details?.obsolete.filter((one) => one !== revision) ?? [];
  return { ...secret, contents, ...(details && { details: { ...details, obsolete } }) };
}
