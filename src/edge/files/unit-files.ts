/** The folders of units under one root, laid out as charms expect them (charm-runtime.md §2.1). */
import { constants, statSync } from 'node:fs';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { UnitFiles } from '../../agent/ports/index.ts';
import { AgentError } from '../../core/errors.ts';
import { type UnitName, unitTag } from '../../core/model/index.ts';
import { fileError, systemCode } from './errors.ts';
import { fileNameOf } from './names.ts';

/** Of one file that is read whole: layers, metadata and the like are far smaller. */
export const fileBytesMax = 16 * 1024 * 1024;

/** Files of units in `agentsRoot/unit-web-0`, their logs in `logDirectory`. */
export function unitFiles(places: { readonly agentsRoot: string; readonly logDirectory: string }): UnitFiles {
  const tagOf = (unit: UnitName) => fileNameOf(unitTag(unit));
  const folderOf = (unit: UnitName) => path.join(places.agentsRoot, tagOf(unit));

  return {
    async prepare(unit) {
      const folder = folderOf(unit);
      const charm = path.join(folder, 'charm');
      const resources = path.join(folder, 'resources');
      await attempt('cannot make the folders of the unit', folder, async () => {
        await mkdir(charm, { recursive: true });
        await mkdir(resources, { recursive: true });
        await mkdir(path.join(folder, 'state'), { recursive: true, mode: 0o700 });
        await mkdir(places.logDirectory, { recursive: true });
      });
      return { charm, resources, log: path.join(places.logDirectory, `${tagOf(unit)}.log`) };
    },

    stat: (file) =>
      attempt('cannot look at a file', file, async () => {
        // At once: each handler asks for several, and another thread would take longer to reach.
        const found = statSync(file, { throwIfNoEntry: false });
        if (found?.isDirectory()) return { kind: 'directory', executable: false, size: 0 };
        if (!found?.isFile()) return { kind: 'missing', executable: false, size: 0 };
        return { kind: 'file', executable: (found.mode & 0o111) !== 0, size: found.size };
      }),

    read: (file) => attempt('cannot read a file', file, () => readWhole(file)),

    list: (directory) =>
      attempt('cannot list a folder', directory, async () => (await ifThere(readdir(directory)))?.toSorted() ?? []),

    async remove(unit) {
      const folder = folderOf(unit);
      await attempt('cannot delete the folders of the unit', folder, () =>
        rm(folder, { recursive: true, force: true }),
      );
    },
  };
}

async function attempt<Result>(message: string, file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    throw fileError(message, file, cause);
  }
}

/** Null when there is no such file, nor anything that could hold it. */
async function ifThere<Result>(found: Promise<Result>): Promise<Result | null> {
  try {
    return await found;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return null;
    throw error;
  }
}

async function readWhole(file: string): Promise<Uint8Array> {
  // Not blocking: a charm may have put a pipe in the place of its file, and nobody writes to it.
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const found = await handle.stat();
    if (!found.isFile())
      throw new AgentError('store-unavailable', 'cannot read what is not a file', { fields: { file } });
    if (found.size > fileBytesMax)
      throw new AgentError('limit-reached', 'cannot read so large a file', { fields: { file, bytes: found.size } });
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
