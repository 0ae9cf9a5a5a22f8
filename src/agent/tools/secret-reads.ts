/** Reading secrets (charm-runtime.md §5.10): what a unit reads from now on takes hold at once (§6). */

import { printRfc3339 } from '../../core/calendar.ts';
import type { SecretContent, SecretView } from '../../core/model/index.ts';
import { parseSecretId } from '../../core/secrets/index.ts';
import { decodeBase64 } from './base64.ts';
import type { HandlerRun } from './run.ts';
import {
  checkLabel,
  committedSecret,
  findSecret,
  pendingContents,
  putContents,
  readOf,
  requireManaging,
} from './secret-book.ts';
import { type Arguments, runError, usageError } from './tool.ts';

interface GetFlags {
  readonly label: string | null;
  readonly peek: boolean;
  readonly refresh: boolean;
}

export async function secretGet({ words, flags }: Arguments<GetFlags>, run: HandlerRun): Promise<unknown> {
  if (flags.peek && flags.refresh) throw usageError('specify one of --peek or --refresh but not both');
  const [first = '', second] = words;
  // With a label alone the only word is a key.
  const onlyKey = flags.label !== null && words.length === 1 && first !== '' && parseSecretId(first) === null;
  const secret = findSecret(run, onlyKey ? '' : first, flags.label);
  const label = !onlyKey && first !== '' ? flags.label : null;
  const revision = await revisionToRead(run, secret, flags, label);
  const content = secret.contents.get(revision);
  if (content === undefined) throw runError(`secret ${JSON.stringify(secret.id)} revision ${revision} not found`);
  return printed(content, onlyKey ? first : second);
}

/** The revision that this call reads; moves what the unit tracks, and names the secret when a label is given. */
async function revisionToRead(
  run: HandlerRun,
  secret: SecretView,
  { peek, refresh }: GetFlags,
  label: string | null,
): Promise<number> {
  const { id, latest } = secret;
  const written = pendingContents(run, id);
  if (label !== null) checkLabel(run, label, id);
  if (written?.kind === 'create') {
    // Not there for others yet: what it is called and read by goes with its creation.
    putContents(run, { ...written, label: label ?? written.label, track: written.track || !peek });
    return latest;
  }
  const before = readOf(run, id);
  const isPending = written?.revision !== undefined;
  if (isPending && refresh) putContents(run, { ...written, track: true });
  const readsPending = isPending && (refresh || written.track);
  const newest = committedSecret(run, id)?.latest ?? latest;
  const tracked = before.tracked === null || (refresh && !isPending) ? newest : before.tracked;
  const moves = !peek && !readsPending && tracked !== before.tracked;
  if (moves || (label !== null && label !== before.label)) {
    const after = { tracked: moves ? tracked : (before.tracked ?? newest), label: label ?? before.label };
    await run.ports.readSecret(id, after.tracked, after.label);
    run.pending.secretReads.set(id, after);
  }
  return peek || readsPending ? latest : tracked;
}

function printed(content: SecretContent, key: string | undefined): unknown {
  if (key === undefined || key === '')
    return Object.fromEntries(Object.entries(content).map(([name, value]) => [name, decoded(value)]));
  const [name = '', form] = key.split('#');
  const value = Object.hasOwn(content, name) ? content[name] : undefined;
  if (value === undefined) throw runError(`secret key value ${JSON.stringify(name)} not found`);
  return form === 'base64' ? value : decoded(value);
}

const decoded = (base64: string): string =>
  new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(decodeBase64(base64) ?? new Uint8Array());

/** For who manages it only. */
export async function secretInfoGet(
  { words, flags }: Arguments<{ readonly label: string | null }>,
  run: HandlerRun,
): Promise<unknown> {
  const text = words[0] ?? '';
  if (text !== '' && flags.label !== null) throw usageError('specify either a secret URI or label but not both');
  const { id, owner, details, grants } = findSecret(run, text, flags.label);
  await requireManaging(run, owner, 'permission denied');
  if (details === undefined) throw runError('permission denied');
  const committed = committedSecret(run, id);
  const { label, description, rotate, rotateAt, revisions } = details;
  const expireAt = revisions.at(-1)?.expireAt ?? null;
  return {
    [id]: {
      revision: committed?.latest ?? 1,
      label,
      owner: owner === run.context.view.unit.name ? 'unit' : 'application',
      ...(description !== '' && { description }),
      rotation: rotate,
      ...(expireAt !== null && { expiry: printRfc3339(expireAt) }),
      ...(rotateAt !== null && committed !== undefined && { rotates: printRfc3339(rotateAt) }),
      ...(grants.length > 0 && {
        access: grants.map(({ target, relation }) => ({
          target: target.includes('/') ? `unit-${target.replace('/', '-')}` : `application-${target}`,
          scope: relation === undefined ? 'model' : `relation-${relation}`,
          role: 'view',
        })),
      }),
    },
  };
}
