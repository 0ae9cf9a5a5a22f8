/** What a unit remembers of secrets, and what its hooks and writes change in it (charm-runtime.md §7.6, §10). */
import type { Instant, SecretHook, SecretId, SecretLocal, SecretWrite, UnitLocal } from '../model/index.ts';
import { firstRevision } from '../secrets/index.ts';

/** A secret that nothing has been done with yet has the record of one that is new. */
export function secretLocal(local: Pick<UnitLocal, 'secrets'>, id: SecretId): SecretLocal {
  return (
    local.secrets[id] ?? {
      tracked: null,
      label: '',
      announced: 0,
      rotateToldAt: null,
      expiredToldAt: {},
      removeTold: [],
    }
  );
}

export function withSecret(local: UnitLocal, id: SecretId, change: Partial<SecretLocal>): UnitLocal {
  return { ...local, secrets: { ...local.secrets, [id]: { ...secretLocal(local, id), ...change } } };
}

/** What the unit reads only moves forward. */
export const tracking = ({ tracked }: SecretLocal, revision: number): number => Math.max(tracked ?? 0, revision);

/** The unit after the event was delivered. */
export function secretEffects(local: UnitLocal, hook: SecretHook, now: Instant): UnitLocal {
  const book = secretLocal(local, hook.secret);
  switch (hook.kind) {
    case 'secret-changed':
      return withSecret(local, hook.secret, { announced: Math.max(book.announced, hook.revision) });
    case 'secret-rotate':
      return withSecret(local, hook.secret, { rotateToldAt: now });
    case 'secret-expired':
      return withSecret(local, hook.secret, { expiredToldAt: { ...book.expiredToldAt, [hook.revision]: now } });
    case 'secret-remove':
      return withSecret(local, hook.secret, { removeTold: [...new Set([...book.removeTold, hook.revision])] });
  }
}

/** The unit after its writes: it reads those revisions that it has moved to in the handler that made them. */
export function secretsWritten(local: UnitLocal, writes: readonly SecretWrite[]): UnitLocal {
  let after = local;
  for (const write of writes) {
    if (write.kind === 'remove' && write.revision === undefined) {
      const { [write.secret]: _gone, ...secrets } = after.secrets;
      after = { ...after, secrets };
    }
    if ((write.kind !== 'create' && write.kind !== 'update') || !write.track) continue;
    const revision = write.kind === 'create' ? firstRevision : write.revision;
    if (revision === undefined) continue;
    after = withSecret(after, write.secret, { tracked: tracking(secretLocal(after, write.secret), revision) });
  }
  return after;
}
