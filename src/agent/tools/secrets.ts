/** Making, changing, granting and removing secrets (charm-runtime.md §5.10): buffered, and refused early where it can be. */
import type { ApplicationName, RelationView, SecretId, SecretTarget, SecretView } from '../../core/model/index.ts';
import { applicationOf, isApplicationName, isUnitName, sameSettings } from '../../core/model/index.ts';
import { grantEffect, nextRotation, secretIdBytes, secretUri } from '../../core/secrets/index.ts';
import { leadership } from './leadership.ts';
import { chosenRelation } from './relation-id.ts';
import type { HandlerRun } from './run.ts';
import {
  checkLabel,
  committedSecret,
  managedSecret,
  pendingContents,
  putContents,
  removableSecret,
  requireManaging,
  secretsNow,
} from './secret-book.ts';
import { readContent, readExpire, readRotate, type SecretFlags } from './secret-values.ts';
import { type Arguments, runError, usageError } from './tool.ts';

export async function secretAdd(args: Arguments<SecretFlags>, run: HandlerRun): Promise<string> {
  const { flags, words } = args;
  const owner = flags.owner ?? 'application';
  if (owner !== 'application' && owner !== 'unit') throw usageError(`secret owner ${JSON.stringify(owner)} not valid`);
  const now = run.clock.now();
  const rotate = flags.rotate === null ? 'never' : readRotate(flags.rotate);
  const expireAt = flags.expire === null ? undefined : readExpire(flags.expire, now);
  const content = await readContent(words, args, run);
  if (content === null) throw usageError('missing secret value or filename');
  const { unit, application } = run.context.view;
  await requireManaging(run, owner === 'unit' ? unit.name : application.name, 'this unit is not the leader');
  checkLabel(run, flags.label ?? '', null);
  const secret = run.random.hex(secretIdBytes) as SecretId;
  const rotateAt = nextRotation(rotate, now);
  putContents(run, {
    kind: 'create',
    secret,
    owner,
    label: flags.label ?? '',
    description: flags.description ?? '',
    rotate,
    ...(rotateAt !== undefined && { rotateAt }),
    ...(expireAt !== undefined && { expireAt }),
    content,
    track: false,
  });
  return `${secretUri(secret)}\n`;
}

/** `--owner` means nothing here: `ops` always says `application`. */
export async function secretSet(args: Arguments<SecretFlags>, run: HandlerRun): Promise<void> {
  const { flags, words } = args;
  const [text = '', ...values] = words;
  const now = run.clock.now();
  const rotate = flags.rotate === null ? undefined : readRotate(flags.rotate);
  const expireAt = flags.expire === null ? undefined : readExpire(flags.expire, now);
  const secret = await managedSecret(run, text);
  const content = await readContent(values, args, run);
  if (flags.label !== null) checkLabel(run, flags.label, secret.id);
  const policy = rotate ?? secret.details?.rotate ?? 'never';
  const isRotated = content !== null && (secret.details?.rotateAt ?? Number.POSITIVE_INFINITY) <= now;
  const rotateAt = isRotated || policy !== secret.details?.rotate ? nextRotation(policy, now) : undefined;
  const change = {
    ...(flags.label !== null && { label: flags.label }),
    ...(flags.description !== null && { description: flags.description }),
    ...(rotate !== undefined && { rotate }),
    ...(rotateAt !== undefined && { rotateAt }),
    ...(expireAt !== undefined && { expireAt }),
  };
  const pending = pendingContents(run, secret.id);
  if (pending?.kind === 'create') return putContents(run, { ...pending, ...change, ...(content && { content }) });
  const {
    content: earlier,
    revision: _before,
    ...before
  } = pending ?? { kind: 'update', secret: secret.id, track: false };
  const latest = content ?? earlier;
  const news = latest !== undefined && newRevision(run, secret.id, latest);
  // Nothing that is not so already.
  if (pending === undefined && Object.keys(change).length === 0 && !news) return;
  putContents(run, { ...before, ...change, ...(news && { content: latest, revision: news }) });
}

/** The number of the revision that this content makes; null when the newest one holds the same. */
function newRevision(run: HandlerRun, id: SecretId, content: Readonly<Record<string, string>>): number | null {
  const committed = committedSecret(run, id);
  if (committed === undefined) return null;
  const newest = committed.contents.get(committed.latest);
  return newest !== undefined && sameSettings(newest, content) ? null : committed.latest + 1;
}

interface GrantFlags {
  readonly relation: RelationView | null;
  readonly unit: string | null;
}

export async function secretGrant({ words, flags }: Arguments<GrantFlags>, run: HandlerRun): Promise<void> {
  const secret = await managedSecret(run, words[0] ?? '');
  const relation = chosenRelation(flags.relation, run);
  const target = flags.unit === null ? relation.remoteApplication : readUnit(flags.unit);
  if (isUnitName(target) && applicationOf(target) !== relation.remoteApplication)
    throw runError(`unit ${JSON.stringify(target)} is not of application "${relation.remoteApplication}"`);
  const grant = { target, relation: relation.id };
  const effect = grantEffect(secret.grants, grant);
  if (effect === 'invalid')
    throw runError(`granting to application "${target}" is not valid: a unit of it has access, revoke that first`);
  if (effect === 'new') run.pending.secrets.push({ kind: 'grant', secret: secret.id, ...grant });
}

export async function secretRevoke(
  { words, flags }: Arguments<GrantFlags & { readonly application: string | null }>,
  run: HandlerRun,
): Promise<void> {
  const secret = await managedSecret(run, words[0] ?? '');
  const named = namedTarget(flags.unit, flags.application);
  const relation = named === null ? chosenRelation(flags.relation, run) : flags.relation;
  const target = named ?? relation?.remoteApplication;
  if (target === undefined) return;
  run.pending.secrets.push({
    kind: 'revoke',
    secret: secret.id,
    target,
    ...(relation !== null && { relation: relation.id }),
  });
}

function namedTarget(unit: string | null, application: string | null): SecretTarget | null {
  if (unit !== null) return readUnit(unit);
  if (application === null) return null;
  if (!isApplicationName(application)) throw usageError(`invalid application name ${JSON.stringify(application)}`);
  return application as ApplicationName;
}

function readUnit(text: string): SecretTarget {
  if (!isUnitName(text)) throw usageError(`invalid unit name ${JSON.stringify(text)}`);
  return text;
}

export async function secretRemove(
  { words, flags }: Arguments<{ readonly revision: number | null }>,
  run: HandlerRun,
): Promise<void> {
  const secret = await removableSecret(run, words[0] ?? '');
  const { pending } = run;
  if (flags.revision !== null) return removeRevision(run, secret, flags.revision);
  // What this handler wrote about it is of no use any more.
  const others = pending.secrets.filter((write) => write.secret !== secret.id);
  pending.secrets.splice(0, pending.secrets.length, ...others);
  if (committedSecret(run, secret.id) !== undefined) pending.secrets.push({ kind: 'remove', secret: secret.id });
}

/** One that was removed before is no error: the end is the same. */
function removeRevision(run: HandlerRun, secret: SecretView, revision: number): void {
  if (revision > secret.latest) throw runError(`secret ${JSON.stringify(secret.id)} revision ${revision} not found`);
  const now = secretsNow(run).get(secret.id)?.details?.revisions ?? [];
  if (now.some((one) => one.revision === revision))
    run.pending.secrets.push({ kind: 'remove', secret: secret.id, revision });
}

/** The secrets that this unit can manage. */
export async function secretIds(_args: Arguments<unknown>, run: HandlerRun): Promise<readonly string[]> {
  const { unit, application } = run.context.view;
  const all = [...secretsNow(run).values()];
  const led = all.some(({ owner }) => owner === application.name) && (await leadership(run)) !== null;
  return all
    .filter(({ owner }) => owner === unit.name || (led && owner === application.name))
    .map(({ id }) => id)
    .sort();
}
