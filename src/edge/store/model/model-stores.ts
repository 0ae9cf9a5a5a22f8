/** One folder per model below a controller's data: `models/<uuid>/model.db`. */
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { ModelStores } from '../../../controller/ports/index.ts';
import { openModelStore } from './model-store.ts';

const fileName = 'model.db';

/** Stores in this folder, each made at its first use. */
export function modelStores(directory: string): ModelStores {
  const folderOf = (uuid: string): string => path.join(directory, uuid);
  return {
    open: async (uuid) => openModelStore(path.join(folderOf(uuid), fileName)),
    delete: (uuid) => rm(folderOf(uuid), { recursive: true, force: true }),
  };
}

/** A controller that had one model only kept it beside its other files; it becomes the model of this uuid. */
export function adoptSingleModel(dataDirectory: string, directory: string, uuid: string): void {
  const single = path.join(dataDirectory, fileName);
  if (!existsSync(single)) return;
  const folder = path.join(directory, uuid);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // The log first: without it the database would be an older one.
  for (const suffix of ['-wal', '-shm', ''])
    if (existsSync(single + suffix)) renameSync(single + suffix, path.join(folder, fileName + suffix));
}
