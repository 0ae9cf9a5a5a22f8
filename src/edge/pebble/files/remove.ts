/** Removing (pebble.md §10.7). */
import { constants } from 'node:fs';
import { lstat, open, readdir, rmdir, unlink } from 'node:fs/promises';
import path from 'node:path';
import { systemCode } from '../../files/index.ts';
import type { Fields } from '../body.ts';
import { checkPath, FileFailure, type ItemResult, resultOf } from './failure.ts';

export const removeOf = (fields: Fields): Promise<ItemResult> => {
  const asked = fields.string('path');
  return resultOf(asked, 'remove', async () => {
    checkPath(asked);
    const file = path.posix.resolve(asked);
    if (file === '/') throw new FileFailure('remove /: it is the root of the file system');
    if (fields.boolean('recursive')) await removeTree(file);
    else if ((await lstat(file)).isDirectory()) await rmdir(file);
    else await unlink(file);
  });
};

/**
 * What has gone meanwhile is no fault. Goes down by descriptors, never by names: whoever owns a part of the tree could put
 * a link in the place of a folder, and have us empty another one.
 */
async function removeTree(file: string): Promise<void> {
  try {
    if (!(await lstat(file)).isDirectory()) return await unlink(file);
    await removeEntries(file);
    await rmdir(file);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}

async function removeEntries(directory: string): Promise<void> {
  await using handle = await open(directory, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW);
  const place = `/proc/self/fd/${handle.fd}`;
  for (const name of await readdir(place)) await removeTree(`${place}/${name}`);
}
