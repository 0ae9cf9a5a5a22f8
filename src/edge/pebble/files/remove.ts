/** Removing (pebble.md §10.7). */
import { lstat, rm, rmdir, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { Fields } from '../body.ts';
import { checkPath, FileFailure, type ItemResult, resultOf } from './failure.ts';

export const removeOf = (fields: Fields): Promise<ItemResult> => {
  const asked = fields.string('path');
  return resultOf(asked, 'remove', async () => {
    checkPath(asked);
    if (path.posix.resolve(asked) === '/') throw new FileFailure('remove /: it is the root of the file system');
    if (fields.boolean('recursive')) await rm(asked, { recursive: true, force: true });
    else if ((await lstat(asked)).isDirectory()) await rmdir(asked);
    else await unlink(asked);
  });
};
