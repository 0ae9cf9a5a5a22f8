/** Folders (pebble.md §10.6): each gets mode and owner before it has its name. */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, mkdir, open, rename, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { systemCode } from '../../files/index.ts';
import type { Fields } from '../body.ts';
import { checkPath, FileFailure, type ItemResult, resultOf } from './failure.ts';
import { type Owner, ownerOf, wantedOf } from './owners.ts';
import { permissionsOf } from './permissions.ts';

const directoryModeDefault = 0o755;

export const makeDirectoryOf = (fields: Fields): Promise<ItemResult> => {
  const asked = fields.string('path');
  return resultOf(asked, 'mkdir', async () => {
    checkPath(asked);
    const mode = permissionsOf(fields.string('permissions'), directoryModeDefault);
    const owner = await ownerOf(wantedOf(fields));
    const directory = path.posix.resolve(asked);
    if (fields.boolean('make-parents')) await makeDirectories(directory, mode, owner);
    else await makeDirectory(directory, mode, owner);
  });
};

/** With its parents; those that are there stay as they are. Throws `FileFailure`, and the system's error. */
export async function makeDirectories(directory: string, mode: number, owner: Owner | null): Promise<void> {
  const found = await stat(directory).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (found?.isDirectory()) return;
  if (found !== null) throw new FileFailure(`mkdir ${directory}: not a directory`);
  await makeDirectories(path.posix.dirname(directory), mode, owner);
  try {
    await makeDirectory(directory, mode, owner);
  } catch (error) {
    // Somebody else made it in this moment.
    if (!(await stat(directory).catch(() => null))?.isDirectory()) throw error;
  }
}

async function makeDirectory(directory: string, mode: number, owner: Owner | null): Promise<void> {
  // A rename would take the place of an empty folder.
  if ((await lstat(directory).catch(() => null)) !== null) throw new FileFailure(`mkdir ${directory}: file exists`);
  const born = path.posix.join(path.posix.dirname(directory), `.pebble-${randomBytes(8).toString('hex')}`);
  await mkdir(born, { mode: 0o700 });
  try {
    {
      // By its descriptor: whoever owns the folder above could put a link in its place.
      await using handle = await open(born, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW);
      if (owner !== null) await handle.chown(owner.userId, owner.groupId);
      await handle.chmod(mode);
    }
    await rename(born, directory);
  } catch (error) {
    await rmdir(born);
    throw error;
  }
}
