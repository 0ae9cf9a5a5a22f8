/** What the managers of services remember: one JSON file per unit. */
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Log, PebbleStore } from '../../agent/ports/index.ts';
import { explainError } from '../../core/errors.ts';
import { type UnitName, unitTag } from '../../core/model/index.ts';
import { fileError } from '../files/index.ts';

/** The `PebbleStore` port on a folder. A file that is damaged is put aside: what it held is lost, the services are not. */
export function pebbleStore({ directory, log }: { readonly directory: string; readonly log: Log }): PebbleStore {
  const fileOf = (unit: UnitName): string => path.join(directory, `${unitTag(unit)}.json`);

  return {
    async load(unit) {
      const file = fileOf(unit);
      const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw fileError('cannot read what a manager of services remembers', file, error);
      });
      if (text === null) return null;
      try {
        return JSON.parse(text) as unknown;
      } catch (error) {
        log.error('what a manager of services remembers is damaged', { file, error: explainError(error) });
        await rename(file, `${file}.damaged`);
        return null;
      }
    },
    async save(unit, document) {
      const file = fileOf(unit);
      try {
        await mkdir(directory, { recursive: true, mode: 0o700 });
        await replaceFile(file, JSON.stringify(document));
      } catch (error) {
        throw fileError('cannot save what a manager of services remembers', file, error);
      }
    },
    remove: (unit) => rm(fileOf(unit), { force: true }),
  };
}

/** Durable when it resolves: the content, and the name that leads to it. */
async function replaceFile(file: string, text: string): Promise<void> {
  const fresh = `${file}.new`;
  {
    await using handle = await open(fresh, 'w', 0o600);
    await handle.writeFile(text);
    await handle.sync();
  }
  await rename(fresh, file);
  await using folder = await open(path.dirname(file), 'r');
  await folder.sync();
}
