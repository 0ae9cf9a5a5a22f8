/** Codecs of secrets (`proto/reeve/agent/v1/secrets.proto`). */
import {
  type ApplicationName,
  applicationName,
  isUnitName,
  modelOwner,
  type RelationId,
  type Report,
  type RotatePolicy,
  type SecretContent,
  type SecretDetailsEntity,
  type SecretEntity,
  type SecretGrantEntity,
  type SecretOwner,
  type SecretRevision,
  type SecretRevisionEntity,
  type SecretTarget,
  type SecretWrite,
  secretId,
  type UnitName,
  unitName,
  unitUuid,
} from '../../core/model/index.ts';
import { type Codec, count, flag, id, list, message, optional, orNull, text, union, word } from './codec.ts';
import { relationId, settings } from './common.ts';
import { agentV1 } from './protobuf.ts';

type Content<Kinded> = Omit<Kinded, 'kind'>;
type Write<Kind extends SecretWrite['kind']> = Content<Extract<SecretWrite, { readonly kind: Kind }>>;

const target = (name: string): ApplicationName | UnitName =>
  isUnitName(name) ? unitName(name) : applicationName(name);
export const secretTarget = id<SecretTarget>(target);
export const secretOwner = id<SecretOwner>((name) => (name === modelOwner ? modelOwner : target(name)));
export const secret = id(secretId);

export const rotatePolicy = word<RotatePolicy, agentV1.RotatePolicy>({
  never: agentV1.RotatePolicy.ROTATE_POLICY_NEVER,
  hourly: agentV1.RotatePolicy.ROTATE_POLICY_HOURLY,
  daily: agentV1.RotatePolicy.ROTATE_POLICY_DAILY,
  weekly: agentV1.RotatePolicy.ROTATE_POLICY_WEEKLY,
  monthly: agentV1.RotatePolicy.ROTATE_POLICY_MONTHLY,
  quarterly: agentV1.RotatePolicy.ROTATE_POLICY_QUARTERLY,
  yearly: agentV1.RotatePolicy.ROTATE_POLICY_YEARLY,
});

/** A message of its own, so that absent and empty are two things. */
export const secretContent: Codec<agentV1.SecretContent.$Properties, SecretContent> = {
  read: (wire) => settings.read(wire?.values),
  write: (value) => ({ values: settings.write(value) }),
};

const revision = message<agentV1.SecretRevision.$Properties, SecretRevision>({
  revision: count(),
  expireAt: orNull(count()),
});

/** Numbers in a list stand in messages of their own (see proto/README.md, limits). */
const relationOf: Codec<agentV1.GrantRelation.$Properties, RelationId> = {
  read: (wire) => relationId.read(wire?.relation),
  write: (relation) => ({ relation: relationId.write(relation) }),
};
const revisionOf: Codec<agentV1.ObsoleteRevision.$Properties, number> = {
  read: (wire) => count().read(wire?.revision),
  write: (number) => ({ revision: count().write(number) }),
};

export const secretEntities = {
  secret: message<agentV1.SecretEntity.$Properties, Content<SecretEntity>>({
    id: secret,
    owner: secretOwner,
    latest: count(),
  }),
  'secret-revision': message<agentV1.SecretRevisionEntity.$Properties, Content<SecretRevisionEntity>>({
    secret,
    revision: count(),
    content: settings,
  }),
  'secret-grant': message<agentV1.SecretGrantEntity.$Properties, Content<SecretGrantEntity>>({
    secret,
    target: secretTarget,
    relations: list(relationOf),
  }),
  'secret-details': message<agentV1.SecretDetailsEntity.$Properties, Content<SecretDetailsEntity>>({
    secret,
    label: text,
    description: text,
    rotate: rotatePolicy,
    rotateAt: orNull(count()),
    revisions: list(revision),
    obsolete: list(revisionOf),
  }),
};

const secretWrite = union<agentV1.SecretWrite.$Properties, SecretWrite>({
  create: message<agentV1.SecretCreate.$Properties, Write<'create'>>({
    secret,
    owner: word<'application' | 'unit', agentV1.SecretOwner>({
      application: agentV1.SecretOwner.SECRET_OWNER_APPLICATION,
      unit: agentV1.SecretOwner.SECRET_OWNER_UNIT,
    }),
    label: text,
    description: text,
    rotate: rotatePolicy,
    rotateAt: optional(count()),
    expireAt: optional(count()),
    content: settings,
    track: flag,
  }),
  update: message<agentV1.SecretUpdate.$Properties, Write<'update'>>({
    secret,
    label: optional(text),
    description: optional(text),
    rotate: optional(rotatePolicy),
    rotateAt: optional(count()),
    expireAt: optional(count()),
    revision: optional(count()),
    content: optional(secretContent),
    track: flag,
  }),
  grant: message<agentV1.SecretGrant.$Properties, Write<'grant'>>({
    secret,
    target: secretTarget,
    relation: relationId,
  }),
  revoke: message<agentV1.SecretRevoke.$Properties, Write<'revoke'>>({
    secret,
    target: secretTarget,
    relation: optional(relationId),
  }),
  remove: message<agentV1.SecretRemove.$Properties, Write<'remove'>>({ secret, revision: optional(count()) }),
});

const writes = list(secretWrite);

/** None is absent, as in a flush that was written before there were any. */
export const secretWrites: Codec<agentV1.SecretWrite.$Properties[], readonly SecretWrite[] | undefined> = {
  read: (wire) => (wire && wire.length > 0 ? writes.read(wire) : undefined),
  write: (value) => writes.write(value ?? []),
};

type SecretRead = Content<Extract<Report, { readonly kind: 'secret-read' }>>;
export const secretRead = message<agentV1.SecretReadReport.$Properties, SecretRead>({
  unit: id(unitName),
  uuid: id(unitUuid),
  secret,
  revision: count(),
  label: text,
});
