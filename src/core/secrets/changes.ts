/** What a write makes of a secret's metadata: the same on the agent, before it is applied, and in the controller. */
import type { Instant, SecretMetadata, SecretWrite } from '../model/index.ts';

type WriteOf<Kind extends SecretWrite['kind']> = Extract<SecretWrite, { readonly kind: Kind }>;

export const firstRevision = 1;

export function createdSecret(write: WriteOf<'create'>): SecretMetadata {
  const { label, description, rotate, rotateAt = null, expireAt = null } = write;
  const revisions = [{ revision: firstRevision, expireAt }];
  return {
    label,
    description,
    rotate,
    rotateAt: rotate === 'never' ? null : rotateAt,
    latest: firstRevision,
    revisions,
  };
}

/** `revision` is the number of the new revision, null when the write brings none. */
export function updatedSecret<Secret extends SecretMetadata>(
  secret: Secret,
  write: WriteOf<'update'>,
  revision: number | null,
): Secret {
  const rotate = write.rotate ?? secret.rotate;
  return {
    ...secret,
    label: write.label ?? secret.label,
    description: write.description ?? secret.description,
    rotate,
    rotateAt: rotate === 'never' ? null : (write.rotateAt ?? secret.rotateAt),
    latest: revision ?? secret.latest,
    revisions:
      revision === null
        ? withExpiry(secret, write.expireAt)
        : [...secret.revisions, { revision, expireAt: write.expireAt ?? null }],
  };
}

function withExpiry({ revisions, latest }: SecretMetadata, expireAt: Instant | undefined): SecretMetadata['revisions'] {
  if (expireAt === undefined) return revisions;
  return revisions.map((one) => (one.revision === latest ? { ...one, expireAt } : one));
}

/** The secret without one of its revisions; null when that was the last one. */
export function withoutRevision<Secret extends SecretMetadata>(secret: Secret, revision: number): Secret | null {
  const revisions = secret.revisions.filter((one) => one.revision !== revision);
  return revisions.length === 0 ? null : { ...secret, revisions };
}
