/** Folders of identities: keys 0600 in a 0700 folder, there as a whole or not at all. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { AgentError } from '../../core/errors.ts';

/** Writes the files beside the folder, makes them durable and renames the whole into place. Throws `already-exists`. */
export async function createFolder(
  directory: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  refuseExisting(directory);
  const parent = path.dirname(directory);
  // Beside the identity comes everything that the program keeps: it is nobody else's to read.
  await mkdir(parent, { recursive: true, mode: 0o700 });
  const draft = await mkdtemp(path.join(parent, `.${path.basename(directory)}-`));
  try {
    for (const [name, content] of Object.entries(files)) await writeDurably(path.join(draft, name), content);
    await syncFolder(draft);
    await rename(draft, directory);
    await syncFolder(parent);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

/** Puts another content in place of a file, durably: the whole or none. */
export async function replaceInFolder(directory: string, name: string, content: string): Promise<void> {
  const draft = path.join(directory, `.${name}.new`);
  await rm(draft, { force: true });
  await writeDurably(draft, content);
  await rename(draft, path.join(directory, name));
  await syncFolder(directory);
}

/** Throws `already-exists`. */
export function refuseExisting(directory: string): void {
  if (!existsSync(directory)) return;
  throw new AgentError('already-exists', 'cannot make an identity: there is one', {
    fields: { directory },
    next: `to give this identity up, remove ${directory}`,
  });
}

async function writeDurably(file: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(directory: string): Promise<void> {
  const handle = await open(directory);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Reads files of an identity. Throws `not-found` with this next step. */
export async function readFolder<Name extends string>(
  directory: string,
  names: readonly Name[],
  next: string,
): Promise<Record<Name, Buffer>> {
  try {
    const contents = await Promise.all(names.map((name) => readFile(path.join(directory, name))));
    return Object.fromEntries(names.map((name, index) => [name, contents[index]])) as Record<Name, Buffer>;
  } catch (cause) {
    throw new AgentError('not-found', 'cannot read the identity', { cause, fields: { directory }, next });
  }
}
