/** Secrets of people: made by name, granted to applications, named in options of the type `secret` (§10). */
import { AgentError } from '../../core/errors.ts';
import type { Command, CommandResult, SecretId, SecretInfo, SecretQuery } from '../../core/model/index.ts';
import { modelOwner } from '../../core/model/index.ts';
import { createdSecret, firstRevision, parseSecretId, secretUri, updatedSecret } from '../../core/secrets/index.ts';
import type { Draft } from './draft.ts';
import type { Facts } from './facts.ts';
import { findLiveApplication, unknownName } from './names.ts';
import type { Reader, SecretRecord } from './records.ts';
import { putContent, putSecret, secretsAbout, settleSecret } from './secret-life.ts';
import { addRevision, checkContent, remove } from './secrets.ts';

type CommandOf<Kind extends Command['kind']> = Extract<Command, { readonly kind: Kind }>;

const secretIdCharacters = 20;
const namePattern = /^[a-zA-Z0-9](?:[a-zA-Z0-9._-]{0,126}[a-zA-Z0-9])?$/;

/** Throws `name-invalid`, `already-exists`, `usage-invalid`. */
export function addSecret(draft: Draft, facts: Facts, command: CommandOf<'add-secret'>): CommandResult {
  const { name, description, content } = command;
  checkName(draft, name);
  checkContent(content);
  const id = facts.newUuid().replaceAll('-', '').slice(-secretIdCharacters) as SecretId;
  putContent(draft, id, firstRevision, content, facts.now);
  putSecret(draft, {
    ...createdSecret({
      kind: 'create',
      secret: id,
      owner: 'application',
      label: name,
      description,
      rotate: 'never',
      content,
      track: false,
    }),
    id,
    owner: modelOwner,
    grants: [],
    consumers: {},
    autoPrune: false,
    createdAt: facts.now,
    updatedAt: facts.now,
  });
  return { kind: 'secret-added', secret: id };
}

function checkName(reader: Reader, name: string): void {
  if (!namePattern.test(name) || parseSecretId(name) !== null)
    throw new AgentError('name-invalid', 'cannot use this as the name of a secret', { fields: { name } });
  if (secretsAbout(reader, modelOwner).some(({ label }) => label === name))
    throw new AgentError('already-exists', `cannot name a secret "${name}": there is one of this name`, {
      next: `reeve secret update ${name}`,
    });
}

/** Throws `not-found`, `permission-denied`, `name-invalid`, `already-exists`, `usage-invalid`. */
export function updateSecret(draft: Draft, facts: Facts, command: CommandOf<'update-secret'>): CommandResult {
  const secret = findUserSecret(draft, command.secret);
  const { name = secret.label, description = secret.description, autoPrune = secret.autoPrune, content } = command;
  if (name !== secret.label) checkName(draft, name);
  const revision = content === undefined ? null : addRevision(draft, facts, secret, content);
  const write = { kind: 'update', secret: secret.id, label: name, description, track: false } as const;
  putSecret(draft, { ...updatedSecret(secret, write, revision), autoPrune, updatedAt: facts.now });
  settleSecret(draft, secret.id);
  return done(secret);
}

/** Throws `not-found`, `permission-denied`, `being-removed`. */
export function grantSecret(draft: Draft, command: CommandOf<'grant-secret'>): CommandResult {
  const secret = findUserSecret(draft, command.secret);
  const targets = command.applications.map((name) => findLiveApplication(draft, name).name);
  const fresh = targets.filter((target) => !secret.grants.some((grant) => grant.target === target));
  putSecret(draft, { ...secret, grants: [...secret.grants, ...[...new Set(fresh)].map((target) => ({ target }))] });
  return done(secret);
}

/** Throws `not-found`, `permission-denied`. */
export function revokeSecret(draft: Draft, command: CommandOf<'revoke-secret'>): CommandResult {
  const secret = findUserSecret(draft, command.secret);
  const grants = secret.grants.filter(({ target }) => !command.applications.some((name) => name === target));
  putSecret(draft, { ...secret, grants });
  settleSecret(draft, secret.id);
  return done(secret);
}

/** Throws `not-found`, `permission-denied`. */
export function removeSecret(draft: Draft, facts: Facts, command: CommandOf<'remove-secret'>): CommandResult {
  const secret = findUserSecret(draft, command.secret);
  if (command.revision !== undefined) checkRevision(secret, command.revision);
  remove(draft, facts, secret, command.revision);
  return done(secret);
}

const done = ({ id }: SecretRecord): CommandResult => ({ kind: 'done', changed: [secretUri(id)] });

function findSecret(reader: Reader, text: string): SecretRecord {
  const people = secretsAbout(reader, modelOwner);
  const id = parseSecretId(text);
  const found = (id && reader.get('secret', id)) ?? people.find(({ label }) => label === text);
  // What another model has granted is shown there.
  if (found && found.copied !== true) return found;
  throw unknownName(
    'secret',
    text,
    people.map(({ label }) => label),
  );
}

function findUserSecret(reader: Reader, text: string): SecretRecord {
  const secret = findSecret(reader, text);
  if (secret.owner === modelOwner) return secret;
  throw new AgentError('permission-denied', 'cannot change a secret that a charm made', {
    fields: { secret: secretUri(secret.id), owner: secret.owner },
  });
}

function checkRevision(secret: SecretRecord, revision: number): void {
  if (secret.revisions.some((one) => one.revision === revision)) return;
  throw new AgentError('not-found', 'cannot find this revision of the secret', {
    fields: { secret: secretUri(secret.id), revision },
    next: `there is: ${secret.revisions.map((one) => one.revision).join(', ')}`,
  });
}

/** By id. Throws `not-found`. */
export function secretInfos(reader: Reader, query: SecretQuery): readonly SecretInfo[] {
  const all =
    query.secret === undefined
      ? [...reader.list('secret')].flatMap(([, secret]) => (secret.copied === true ? [] : [secret]))
      : [findSecret(reader, query.secret)];
  return all
    .filter(({ owner }) => query.owner === undefined || owner === query.owner)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((secret) => infoOf(reader, secret, query));
}

function infoOf(reader: Reader, secret: SecretRecord, { reveal, revision }: SecretQuery): SecretInfo {
  if (revision !== undefined) checkRevision(secret, revision);
  const { id, owner, label, description, rotate, rotateAt, latest, createdAt, updatedAt, grants } = secret;
  const contentOf = (one: number) => reader.get('secret-revision', `${id}/${one}`);
  const content = reveal ? contentOf(revision ?? latest)?.content : undefined;
  const isPersons = owner === modelOwner;
  return {
    secret: id,
    owner,
    name: isPersons ? label : '',
    label: isPersons ? '' : label,
    description,
    rotate,
    rotateAt,
    latest,
    createdAt,
    updatedAt,
    revisions: secret.revisions
      .filter((one) => revision === undefined || one.revision === revision)
      .map((one) => ({ ...one, createdAt: contentOf(one.revision)?.createdAt ?? createdAt })),
    access: grants,
    ...(content && { content }),
  };
}
