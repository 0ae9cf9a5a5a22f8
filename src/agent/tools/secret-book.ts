/**
 * Secrets as one handler sees them: the snapshot with the handler's own writes laid over it, and the one list into which
 * its calls are gathered (charm-runtime.md §5.10, §6). Content is in no error text.
 */
import type { SecretId, SecretOwner, SecretView, SecretWrite } from '../../core/model/index.ts';
import { secretsWith } from '../../core/replica/index.ts';
import { parseSecretId, secretCharacters } from '../../core/secrets/index.ts';
import { requireLeadership } from './leadership.ts';
import type { HandlerRun, PendingRead } from './run.ts';
import { runError, type ToolError, usageError } from './tool.ts';

/** All contents that one handler writes: with the largest relation bags they still fit into one report. */
const flushCharactersMax = 8 * 1024 * 1024;

type WriteOf<Kind extends SecretWrite['kind']> = Extract<SecretWrite, { readonly kind: Kind }>;
export type Contents = WriteOf<'create'> | WriteOf<'update'>;

/** Every secret that the unit can read now. */
export function secretsNow({ context: { view }, pending }: HandlerRun): ReadonlyMap<SecretId, SecretView> {
  return secretsWith(view.secrets, view.unit.name, view.unit.name, pending.secrets);
}

/** As it was when the handler began; undefined for one that it has made itself. */
export const committedSecret = ({ context }: HandlerRun, id: SecretId): SecretView | undefined =>
  context.view.secrets.get(id);

/** What the unit reads of the secret, and its own name for it. */
export function readOf({ context, pending }: HandlerRun, id: SecretId): PendingRead {
  const { tracked = null, label = '' } = context.secrets[id] ?? {};
  return pending.secretReads.get(id) ?? { tracked, label };
}

/**
 * The secret with this id, or this label when there is no id. Throws `ToolError`: `ops` takes the words "not found" for
 * an absent secret and everything else for a broken agent.
 */
export function findSecret(run: HandlerRun, text: string, label: string | null): SecretView {
  const secrets = secretsNow(run);
  if (text !== '') {
    const id = parseSecretId(text);
    const secret = id === null ? undefined : secrets.get(id);
    if (secret === undefined) throw notFound(text);
    return secret;
  }
  if (label === null || label === '') throw usageError('require either a secret URI or label');
  const all = [...secrets.values()];
  const found =
    all.find(({ id }) => readOf(run, id).label === label) ?? all.find(({ details }) => details?.label === label);
  if (found === undefined) throw runError(`secret with label ${JSON.stringify(label)} not found`);
  return found;
}

export const notFound = (text: string): ToolError => runError(`secret ${JSON.stringify(text)} not found`);

/** A secret that this unit may change: its own, or its application's while it leads. Throws `ToolError`. */
export async function managedSecret(run: HandlerRun, text: string): Promise<SecretView> {
  if (text === '') throw usageError('missing secret URI');
  const secret = findSecret(run, text, null);
  await requireManaging(run, secret.owner, 'permission denied');
  return secret;
}

/** As `managedSecret`, and also one that is gone with the last of its revisions that this handler removed. */
export async function removableSecret(run: HandlerRun, text: string): Promise<SecretView> {
  const { context, pending } = run;
  const id = parseSecretId(text);
  const created = pending.secrets.filter(({ kind }) => kind === 'create');
  const { view } = context;
  const gone = id !== null && !secretsNow(run).has(id);
  const secret = gone ? secretsWith(view.secrets, view.unit.name, view.unit.name, created).get(id) : undefined;
  if (secret === undefined) return managedSecret(run, text);
  await requireManaging(run, secret.owner, 'permission denied');
  return secret;
}

/** Throws `ToolError` with the refusal when the owner is neither this unit nor the application that it leads. */
export async function requireManaging(run: HandlerRun, owner: SecretOwner, refusal: string): Promise<void> {
  const { view } = run.context;
  if (owner === view.unit.name) return;
  if (owner !== view.application.name) throw runError(refusal);
  const epoch = await requireLeadership(run, refusal);
  run.pending.epoch ??= epoch;
}

/** A label is used once among what the unit, or its application, owns or reads (§10). Throws `ToolError`. */
export function checkLabel(run: HandlerRun, label: string, except: SecretId | null): void {
  if (label === '') return;
  for (const { id, details } of secretsNow(run).values())
    if (id !== except && (details?.label === label || readOf(run, id).label === label))
      throw runError(`secret with label ${JSON.stringify(label)} already exists`);
}

/** What this handler has written of the content of the secret. */
export function pendingContents({ pending }: HandlerRun, id: SecretId): Contents | undefined {
  return pending.secrets.find(
    (write): write is Contents => write.secret === id && (write.kind === 'create' || write.kind === 'update'),
  );
}

/** Calls about one secret are one write: the new one takes the place of the earlier, or stands at the end. */
export function putContents({ pending }: HandlerRun, write: Contents): void {
  const at = pending.secrets.findIndex(({ secret, kind }) => secret === write.secret && kind === write.kind);
  const others = pending.secrets.filter((_, index) => index !== at);
  if (contentCharacters([...others, write]) > flushCharactersMax)
    throw runError(`secrets of one handler are larger than ${flushCharactersMax} characters of base64`);
  if (at < 0) pending.secrets.push(write);
  else pending.secrets[at] = write;
}

const contentCharacters = (writes: readonly SecretWrite[]): number =>
  writes.reduce((sum, write) => sum + ('content' in write && write.content ? secretCharacters(write.content) : 0), 0);
