/**
 * The owner's files: `trust.d` says who may publish, `policy.d` narrows what may happen (security.md §3.1, §6). A file
 * that somebody else could have written, or that does not parse, stops all new work.
 */
import { constants, type Stats } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PolicyFiles } from '../../agent/ports/index.ts';
import { AgentError } from '../../core/errors.ts';
import type { KeyId } from '../../core/model/index.ts';
import { narrowStanding, parsePolicy, parseTrust } from '../../core/trust/index.ts';
import type { TrustedStanding } from '../bundle/index.ts';
import { documents } from '../documents/index.ts';
import { decodePublicKey, keyIdOf } from '../dsse/index.ts';

const filesMax = 256;
const fileBytesMax = 1024 * 1024;

export interface TrustFiles extends PolicyFiles {
  /** Read anew at each call, already narrowed by the policy; the order keys are for the caller to add. Throws `document-invalid`. */
  trust(): Promise<TrustedStanding>;
}

/** The files below `<etcDirectory>/trust.d` and `<etcDirectory>/policy.d`. A folder that is missing is empty. */
export function trustFiles(options: { readonly etcDirectory: string }): TrustFiles {
  const folder = (name: string): string => join(options.etcDirectory, name);
  const read = async () => parsePolicy(await readDocuments(folder('policy.d')));
  return {
    read,
    async trust() {
      const policy = await read();
      const { publishers, denied, keys } = parseTrust(await readDocuments(folder('trust.d')), keyIdOfText);
      const standing = narrowStanding({ publishers, denied, orderKeys: [] }, policy);
      const publisherKeys = new Map([...keys].map(([id, text]) => [id, decodePublicKey(text) as Uint8Array]));
      return { ...standing, publisherKeys };
    },
  };
}

function keyIdOfText(text: string): KeyId | null {
  const key = decodePublicKey(text);
  return key === null ? null : keyIdOf(key);
}

async function readDocuments(directory: string): Promise<readonly unknown[]> {
  const names = await listDocuments(directory);
  const found: unknown[] = [];
  for (const name of names) found.push(await readDocument(join(directory, name)));
  return found;
}

async function listDocuments(directory: string): Promise<readonly string[]> {
  try {
    refuseForeign(directory, await stat(directory));
    const names = (await readdir(directory)).filter((name) => name.endsWith('.yaml')).sort();
    if (names.length > filesMax) throw invalid('cannot read so many files', { directory, filesMax });
    return names;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw unreadable(directory, cause);
  }
}

async function readDocument(path: string): Promise<unknown> {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const found = await file.stat();
      refuseForeign(path, found);
      if (!found.isFile() || found.size > fileBytesMax) throw invalid('cannot read this as a document', { path });
      return documents.parse(await file.readFile('utf8'), path);
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

/** Only root and the agent's own user may have written it. */
function refuseForeign(path: string, { uid, mode }: Stats): void {
  if (uid !== 0 && uid !== process.geteuid?.())
    throw invalid('cannot believe a file that belongs to another user', { path, uid }, undefined, `chown root ${path}`);
  if ((mode & 0o022) !== 0)
    throw invalid('cannot believe a file that others can write', { path }, undefined, `chmod go-w ${path}`);
}

const unreadable = (path: string, cause: unknown): AgentError =>
  cause instanceof AgentError ? cause : invalid('cannot read a document of the owner', { path }, cause);

const invalid = (
  message: string,
  fields: Readonly<Record<string, string | number>>,
  cause?: unknown,
  next = 'correct it; no new work is taken until it is right',
): AgentError => new AgentError('document-invalid', message, { cause, fields, next });
