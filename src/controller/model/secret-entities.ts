/** What agents see of secrets, and which agent may see what of one (charm-runtime.md §10). */
import type { ApplicationName, Entity, EntityKey, RelationId, SecretTarget, UnitName } from '../../core/model/index.ts';
import { applicationOf } from '../../core/model/index.ts';
import { isOwn } from '../../core/secrets/index.ts';
import type { Reader, SecretRecord } from './records.ts';
import { obsoleteRevisions } from './secret-life.ts';

/** Every entity that the record makes or made; those of contents follow from their own records. */
export function secretKeysTouched(reader: Reader, id: string): readonly EntityKey[] {
  const secret = reader.get('secret', id);
  return [`secret/${id}`, `secret/${id}/details`, ...targetsOf(secret).map((target) => `secret/${id}/grant/${target}`)];
}

const targetsOf = (secret: SecretRecord | undefined): readonly SecretTarget[] => [
  ...new Set(secret?.grants.map(({ target }) => target)),
];

/** The entity under `secret/<id>`, or under what stands behind it. */
export function secretEntity(reader: Reader, id: string, part: string | undefined, name: string): Entity | undefined {
  const secret = reader.get('secret', id);
  if (secret === undefined) return undefined;
  const { owner, latest, label, description, rotate, rotateAt, revisions } = secret;
  switch (part) {
    case undefined:
      return { kind: 'secret', id: secret.id, owner, latest };
    case 'details': {
      const obsolete = obsoleteRevisions(secret);
      return { kind: 'secret-details', secret: secret.id, label, description, rotate, rotateAt, revisions, obsolete };
    }
    case 'grant':
      return grantEntity(secret, name as SecretTarget);
    default: {
      const content = reader.get('secret-revision', `${id}/${name}`)?.content;
      return content && { kind: 'secret-revision', secret: secret.id, revision: Number(name), content };
    }
  }
}

function grantEntity({ id, grants }: SecretRecord, target: SecretTarget): Entity | undefined {
  const found = grants.filter((grant) => grant.target === target);
  if (found.length === 0) return undefined;
  const relations = found.flatMap(({ relation }): readonly RelationId[] => (relation === undefined ? [] : [relation]));
  return { kind: 'secret-grant', secret: id, target, relations };
}

/** What an agent with these units of the application may see of the secret; nothing when none of them may read it. */
export function secretKeysFor(
  secret: SecretRecord,
  application: ApplicationName,
  units: readonly UnitName[],
): readonly EntityKey[] {
  const here = units.filter((unit) => applicationOf(unit) === application);
  const owns = here.some((unit) => isOwn(secret.owner, unit));
  const seen = new Set<string>([application, ...here]);
  const targets = targetsOf(secret).filter((target) => owns || seen.has(target));
  if (!owns && targets.length === 0) return [];
  return [
    `secret/${secret.id}`,
    ...(owns ? [`secret/${secret.id}/details`] : []),
    ...targets.map((target) => `secret/${secret.id}/grant/${target}`),
    ...[...readableRevisions(secret, here)].map((revision) => `secret/${secret.id}/revision/${revision}`),
  ];
}

/** The latest, the live one before, and those that these units track. */
function readableRevisions({ latest, revisions, consumers }: SecretRecord, here: readonly UnitName[]) {
  const newest = revisions.slice(-2).map(({ revision }) => revision);
  return new Set([latest, ...newest, ...here.flatMap((unit) => consumers[unit]?.revision ?? [])]);
}
