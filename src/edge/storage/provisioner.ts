/**
 * Storage on this machine (charm-runtime.md §1.4): directories, ext4 on loop devices, raw loop devices, memory.
 *
 * | pool   | data                            | what a unit gets                                     |
 * | ------ | ------------------------------- | ---------------------------------------------------- |
 * | rootfs | `<mounts>/<name>/<n>`           | that directory, or a bind mount of it elsewhere      |
 * | loop   | `<data>/<name>-<n>.img`, sparse | a mount of its ext4, or the device                   |
 * | tmpfs  | –                               | a mount                                              |
 *
 * Invariants:
 * 1. The record of an instance is written before anything is made for it, so a later life finds everything.
 * 2. An image gets its name by a rename after it was formatted: one that is there is whole.
 * 3. Nothing is mounted over files, and nothing is deleted while it is mounted.
 */
import { mkdir, open, readdir, readFile, rename, rm, rmdir, statfs } from 'node:fs/promises';
import path from 'node:path';
import type { ProvidedStorage, StorageProvisioner, StorageWish } from '../../agent/ports/index.ts';
import { AgentError } from '../../core/errors.ts';
import { storageId as asStorageId, type StorageId } from '../../core/model/index.ts';
import { attachLoop, devicesOf, isMounted, system, unmount } from './tools.ts';

/** Where charms expect storage without a location of its own. */
export const systemMounts = '/var/lib/juju/storage';

export interface StorageOptions {
  /** Where storage without a location is; `systemMounts` on a machine. */
  readonly mountsDirectory: string;
  /** Images and records. */
  readonly dataDirectory: string;
  /** False: locations of charms are left out, everything stays below the folder of mounts. */
  readonly honoursLocations: boolean;
  /** True where this process may mount and make devices. */
  readonly mayMount: boolean;
}

interface Places {
  readonly mountPoint: string;
  readonly directory: string;
  readonly image: string;
  readonly record: string;
}

const mebibyte = 1024 * 1024;

/** Throws nothing itself: each call tells what it cannot do. */
export function storageProvisioner(options: StorageOptions): StorageProvisioner {
  function placesOf(id: StorageId, wish: Pick<StorageWish, 'mountPoint'> | null): Places {
    const [name = '', number = ''] = asStorageId(id).split('/');
    const directory = path.join(options.mountsDirectory, name, number);
    const file = path.join(options.dataDirectory, `${name}-${number}`);
    const declared = options.honoursLocations ? (wish?.mountPoint ?? null) : null;
    return { mountPoint: declared ?? directory, directory, image: `${file}.img`, record: `${file}.json` };
  }

  async function provide(wish: StorageWish): Promise<ProvidedStorage> {
    const places = placesOf(wish.id, wish);
    if (wish.pool !== 'rootfs') requireMounts(wish);
    await mkdir(options.dataDirectory, { recursive: true, mode: 0o700 });
    await writeWhole(places.record, JSON.stringify(wish));
    switch (wish.pool) {
      case 'rootfs':
        return await provideDirectory(wish, places);
      case 'tmpfs':
        await mountAt(places.mountPoint, '-t', 'tmpfs', '-o', `size=${wish.sizeMiB}m,mode=0755`, 'tmpfs');
        return { location: places.mountPoint, sizeMiB: wish.sizeMiB };
      case 'loop':
        return await provideLoop(wish, places);
    }
  }

  async function provideDirectory(wish: StorageWish, { mountPoint, directory }: Places): Promise<ProvidedStorage> {
    await mkdir(directory, { recursive: true });
    const { blocks, bsize } = await statfs(directory);
    const sizeMiB = Math.floor((blocks * bsize) / mebibyte);
    if (sizeMiB < wish.sizeMiB) throw noRoom(wish, sizeMiB);
    if (mountPoint !== directory || (wish.readOnly && options.mayMount)) {
      requireMounts(wish);
      await mountAt(mountPoint, '--bind', directory);
      if (wish.readOnly) await system('mount', '-o', 'remount,bind,ro', mountPoint);
    }
    return { location: mountPoint, sizeMiB };
  }

  async function provideLoop(wish: StorageWish, { mountPoint, image }: Places): Promise<ProvidedStorage> {
    await makeImage(wish, image);
    const device = await attachLoop(image, wish.readOnly);
    const { sizeMiB } = wish;
    if (wish.kind === 'block') return { location: device, sizeMiB };
    await mountAt(mountPoint, '-t', 'ext4', ...(wish.readOnly ? ['-o', 'ro'] : []), device);
    return { location: mountPoint, sizeMiB };
  }

  function requireMounts({ id, pool }: StorageWish): void {
    if (options.mayMount) return;
    throw new AgentError('storage-unavailable', 'cannot mount storage: this agent does not run as root', {
      fields: { storage: id, pool },
      next: 'use a filesystem of the pool rootfs, or run the agent as root',
    });
  }

  async function release(id: StorageId, how: 'clean' | 'at-last'): Promise<void> {
    const wish = await readRecord(placesOf(id, null).record);
    if (wish === null) return;
    const { mountPoint, directory, image } = placesOf(id, wish);
    if (!options.mayMount) return;
    await unmount(mountPoint, how);
    if (wish.pool === 'loop') for (const device of await devicesOf(image)) await system('losetup', '--detach', device);
    // Only the empty folder of a mount: a directory that holds the data is no mount point of its own.
    if (wish.pool !== 'rootfs' || mountPoint !== directory) await rmdir(mountPoint).catch(() => undefined);
  }

  return {
    provide: (wish) => onMachine(wish.id, () => provide(wish)),
    restore: (id) =>
      onMachine(id, async () => {
        const wish = await readRecord(placesOf(id, null).record);
        if (wish === null)
          throw new AgentError('storage-unavailable', 'cannot find the record of this storage', {
            fields: { storage: id },
          });
        return await provide(wish);
      }),
    release: (id, how) => onMachine(id, () => release(id, how)),
    destroy: (id) =>
      onMachine(id, async () => {
        await release(id, 'at-last');
        const { directory, image, record } = placesOf(id, null);
        if (await isMounted(directory))
          throw new AgentError('storage-unavailable', 'cannot delete storage that is mounted', {
            fields: { storage: id },
          });
        for (const file of [directory, image, `${image}.new`]) await rm(file, { recursive: true, force: true });
        await rm(record, { force: true });
      }),
  };
}

/** Mounts unless that was done; never over files. */
async function mountAt(mountPoint: string, ...args: readonly string[]): Promise<void> {
  if (await isMounted(mountPoint)) return;
  await mkdir(mountPoint, { recursive: true });
  const files = args[0] === '--bind' && args[1] === mountPoint ? [] : await readdir(mountPoint);
  if (files.some((name) => name !== 'lost+found'))
    throw new AgentError('storage-unavailable', 'cannot mount storage over files', {
      fields: { mountPoint, files: files.length },
      next: `move what is in ${mountPoint} away; it is tried again`,
    });
  await system('mount', ...args, mountPoint);
}

async function makeImage(wish: StorageWish, image: string): Promise<void> {
  const found = await open(image, 'r').catch(() => null);
  if (found !== null) return await found.close();
  const { bavail, bsize } = await statfs(path.dirname(image));
  const freeMiB = Math.floor((bavail * bsize) / mebibyte);
  if (freeMiB < wish.sizeMiB) throw noRoom(wish, freeMiB);
  const making = `${image}.new`;
  const file = await open(making, 'w', 0o600);
  try {
    await file.truncate(wish.sizeMiB * mebibyte);
  } finally {
    await file.close();
  }
  if (wish.kind === 'filesystem') await system('mkfs.ext4', '-q', '-F', '-m', '0', making);
  await rename(making, image);
}

const noRoom = ({ id, sizeMiB }: StorageWish, roomMiB: number): AgentError =>
  new AgentError('disk-full', 'cannot provide storage of this size', {
    fields: { storage: id, sizeMiB, roomMiB },
    next: 'free space on that file system, or ask for less',
  });

async function readRecord(record: string): Promise<StorageWish | null> {
  try {
    return JSON.parse(await readFile(record, 'utf8')) as StorageWish;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function writeWhole(file: string, text: string): Promise<void> {
  const making = `${file}.new`;
  const handle = await open(making, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(making, file);
}

async function onMachine<Result>(id: StorageId, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof AgentError) throw cause;
    const full = ['ENOSPC', 'EDQUOT'].includes((cause as NodeJS.ErrnoException).code ?? '');
    throw new AgentError(full ? 'disk-full' : 'storage-unavailable', 'cannot work on storage', {
      cause,
      fields: { storage: id },
    });
  }
}
