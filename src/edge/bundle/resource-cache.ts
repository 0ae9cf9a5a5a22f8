/**
 * The agent's resources: `<sha256>` for each, with links from the folders of the units that use it, and `incoming/` for
 * what is on its way. Bytes are checked whenever the file is not the very one that was checked before: handlers run with
 * the rights to change it.
 */
import { createHash } from 'node:crypto';
import { createReadStream, type Stats } from 'node:fs';
import { appendFile, chmod, copyFile, link, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ResourceCache } from '../../agent/ports/index.ts';
import { AgentError } from '../../core/errors.ts';
import { digest as asDigest, type Digest } from '../../core/model/index.ts';
import { lstatOrNull, onceDone, onDisk, privateDirectory, syncDirectory } from './disk.ts';
import { fetchArchive } from './download.ts';
import { takeTurns } from './turns.ts';

/** Where the bytes come from; they are trusted after their digest was checked. */
export interface ResourceSource {
  readResource(digest: Digest, offset: number, signal: AbortSignal): AsyncIterable<Uint8Array>;
}

const incomingName = 'incoming';

/** A cache in this folder, made when missing. */
export function resourceCache(directory: string, source: ResourceSource): ResourceCache {
  const incoming = join(directory, incomingName);
  const prepare = onceDone(async () => void (await privateDirectory(incoming)));
  const byTurns = takeTurns();
  /** Files as they were when they were checked, by device and inode. */
  const checked = new Map<string, { readonly changedMs: number; readonly size: number; readonly digest: Digest }>();

  const markAs = (found: Stats, digest: Digest): void =>
    void checked.set(`${found.dev}:${found.ino}`, { changedMs: found.ctimeMs, size: found.size, digest });

  async function holds(path: string, digest: Digest, signal: AbortSignal): Promise<boolean> {
    const found = await lstatOrNull(path);
    if (!found?.isFile()) return false;
    const mark = checked.get(`${found.dev}:${found.ino}`);
    if (mark?.changedMs === found.ctimeMs && mark.size === found.size) return mark.digest === digest;
    const is = await sha256OfFile(path, signal);
    markAs(found, is);
    return is === digest;
  }

  async function fetch(digest: Digest, length: number, kept: string, signal: AbortSignal): Promise<void> {
    const partial = join(incoming, digest);
    const read = (_: Digest, offset: number) => source.readResource(digest, offset, signal);
    try {
      await appendFile(partial, '', { mode: 0o600 });
      await fetchArchive({ read }, { archive: digest, length }, partial, signal);
    } catch (cause) {
      if (!(cause instanceof AgentError) || cause.code !== 'bundle-unavailable') throw cause;
      throw unavailable('cannot fetch the resource', digest, cause);
    }
    if (!(await holds(partial, digest, signal))) {
      await rm(partial, { force: true });
      throw unavailable('cannot use the resource: these are not the bytes that were assigned', digest);
    }
    await rename(partial, kept);
    await syncDirectory(directory);
    await prune(digest);
  }

  /** What no unit's folder has any more. */
  async function prune(wanted: Digest): Promise<void> {
    for (const name of await readdir(directory)) {
      if (name === incomingName || name === wanted) continue;
      if ((await lstatOrNull(join(directory, name)))?.nlink === 1) await rm(join(directory, name), { force: true });
    }
  }

  return {
    place: ({ digest, length }, path, { secret, signal }) =>
      byTurns(digest, () =>
        onDisk('cannot keep the resource', { digest }, async () => {
          await prepare();
          if (await holds(path, digest, signal)) return;
          const kept = join(directory, asDigest(digest));
          if (!(await holds(kept, digest, signal))) await fetch(digest, length, kept, signal);
          await mkdir(dirname(path), { recursive: true });
          const making = `${path}.new`;
          await rm(making, { recursive: true, force: true });
          await linkOrCopy(kept, making);
          await chmod(making, secret ? 0o600 : 0o644);
          await rm(path, { recursive: true, force: true });
          await rename(making, path);
          await syncDirectory(dirname(path));
          // Our own link and mode have changed it; nobody else has had it in between.
          const placed = await lstatOrNull(path);
          if (placed !== null) markAs(placed, digest);
        }),
      ),
  };
}

/** Another file system, or one without links, gets a copy. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (!['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    await copyFile(from, to);
  }
}

async function sha256OfFile(path: string, signal: AbortSignal): Promise<Digest> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path, { signal }) as AsyncIterable<Uint8Array>) hash.update(part);
  return hash.digest('hex') as Digest;
}

const unavailable = (message: string, digest: Digest, cause?: unknown): AgentError =>
  new AgentError('resource-unavailable', message, { cause, fields: { digest: digest.slice(0, 12) } });
