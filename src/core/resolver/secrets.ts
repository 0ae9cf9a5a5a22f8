/**
 * Events of secrets (charm-runtime.md §10): derived from what the unit was told and what the model says, and from
 * instants in the replica, so that rotation and expiry also come while the controller is away.
 */
import type { HookEvent, Instant, SecretId, SecretLocal, SecretView } from '../model/index.ts';
import { secretLocal } from '../operation/index.ts';
import { isOwn } from '../secrets/index.ts';
import { commit, type Decision, isPaused, type LiveInput, runHook } from './decision.ts';

/** What was due and is still due is told again after this time. */
export const secretAgainMs = 5 * 60_000;

type SecretResolver = (input: LiveInput, secret: SecretView, local: SecretLocal) => Decision | null;

const order: readonly SecretResolver[] = [expired, rotate, changed, remove];

/** The first kind of event, by id of the secret, that is due. */
export function resolveSecrets(input: LiveInput): Decision | null {
  const secrets = [...input.view.secrets.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const resolver of order)
    for (const secret of secrets) {
      const decision = resolver(input, secret, secretLocal(input.local, secret.id));
      if (decision) return decision;
    }
  return null;
}

function expired(input: LiveInput, secret: SecretView, local: SecretLocal): Decision | null {
  const due = expiries(input, secret, local).find(({ at }) => at <= input.now);
  if (due === undefined) return null;
  const { revision } = due;
  return runHook(input, { kind: 'secret-expired', secret: secret.id, revision }, `revision ${revision} has expired`);
}

function rotate(input: LiveInput, secret: SecretView, local: SecretLocal): Decision | null {
  const at = rotation(input, secret, local);
  if (at === null || at > input.now) return null;
  return runHook(input, { kind: 'secret-rotate', secret: secret.id }, 'its time to be rotated has come');
}

/** Only for who has read it: several new revisions are one event. */
function changed(input: LiveInput, { id, latest }: SecretView, { tracked, announced }: SecretLocal): Decision | null {
  if (tracked === null || tracked >= latest || announced >= latest) return null;
  return runHook(input, { kind: 'secret-changed', secret: id, revision: latest }, `revision ${latest} is there`);
}

function remove(input: LiveInput, secret: SecretView, local: SecretLocal): Decision | null {
  if (!manages(input, secret)) return null;
  const revision = secret.details?.obsolete.find((one) => !local.removeTold.includes(one));
  if (revision === undefined) return null;
  return runHook(input, { kind: 'secret-remove', secret: secret.id, revision }, `nobody reads revision ${revision}`);
}

/** The owner: the unit itself, or whoever leads the application now. */
export function manages({ view, leadership }: LiveInput, { owner }: SecretView): boolean {
  return owner === view.unit.name || (isOwn(owner, view.unit.name) && leadership.kind === 'leader');
}

/** When each revision that expires is to be told, in the order of revisions. */
function expiries(
  input: LiveInput,
  secret: SecretView,
  { expiredToldAt }: SecretLocal,
): readonly { readonly revision: number; readonly at: Instant }[] {
  if (!manages(input, secret)) return [];
  return (secret.details?.revisions ?? []).flatMap(({ revision, expireAt }) =>
    expireAt === null ? [] : [{ revision, at: tellAt(expireAt, expiredToldAt[revision] ?? null, input.now) }],
  );
}

function rotation(input: LiveInput, secret: SecretView, { rotateToldAt }: SecretLocal): Instant | null {
  const rotateAt = secret.details?.rotateAt ?? null;
  return rotateAt !== null && manages(input, secret) ? tellAt(rotateAt, rotateToldAt, input.now) : null;
}

/** Due, or due again some time after it was told. */
function tellAt(dueAt: Instant, toldAt: Instant | null, now: Instant): Instant {
  if (dueAt > now || toldAt === null) return dueAt;
  return isPaused(toldAt + secretAgainMs, now) ? toldAt + secretAgainMs : dueAt;
}

/** The next instant at which a secret becomes due by itself; null when there is none. */
export function secretsDueAt(input: LiveInput): Instant | null {
  const instants = [...input.view.secrets.values()].flatMap((secret) => {
    const local = secretLocal(input.local, secret.id);
    const at = rotation(input, secret, local);
    return [...expiries(input, secret, local).map((one) => one.at), ...(at === null ? [] : [at])];
  });
  return instants.length === 0 ? null : Math.min(...instants);
}

/** Why the event need not be told any more, or null: its secret or its revision is gone, or it is another's to manage. */
export function secretHookIsLost(input: LiveInput, hook: HookEvent): string | null {
  if (!('secret' in hook)) return null;
  const secret = input.view.secrets.get(hook.secret);
  if (secret === undefined) return 'the secret is gone';
  if (hook.kind === 'secret-changed') return null;
  if (secret.owner !== input.view.unit.name && input.leadership.kind === 'follower') return 'leadership was lost';
  const isLive = (revision: number) => secret.details?.revisions.some((one) => one.revision === revision);
  return 'revision' in hook && !isLive(hook.revision) ? 'the revision is gone' : null;
}

/** Keeps the books small: forgets secrets that cannot be read any more and revisions that are gone. */
export function resolveForgottenSecrets({ local, view }: LiveInput): Decision | null {
  const kept = Object.entries(local.secrets).flatMap(([id, book]) => {
    const secret = view.secrets.get(id as SecretId);
    return secret === undefined ? [] : [[id, pruned(secret, book)] as const];
  });
  const same =
    kept.length === Object.keys(local.secrets).length && kept.every(([id, book]) => local.secrets[id] === book);
  if (same) return null;
  return commit({ kind: 'keep-secrets', secrets: Object.fromEntries(kept) }, 'what it knew of secrets is out of date');
}

/** The record itself when there is nothing to forget. */
function pruned({ details }: SecretView, book: SecretLocal): SecretLocal {
  const isLive = (revision: number): boolean => details?.revisions.some((one) => one.revision === revision) ?? false;
  const told = Object.keys(book.expiredToldAt);
  const removeTold = book.removeTold.filter(isLive);
  const expired = told.filter((revision) => isLive(Number(revision)));
  if (removeTold.length === book.removeTold.length && expired.length === told.length) return book;
  const expiredToldAt = Object.fromEntries(expired.map((revision) => [revision, book.expiredToldAt[revision] ?? 0]));
  return { ...book, removeTold, expiredToldAt };
}
