/**
 * The doors of all managers on a machine: a socket in a folder of each unit, and a link to it where charms look for each of
 * its containers, which is one place for the whole machine: the first unit has it.
 */
import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Log, Pebble, PebbleDoors, PebblePlace } from '../../agent/ports/index.ts';
import { explainError } from '../../core/errors.ts';
import { type UnitName, unitTag } from '../../core/model/index.ts';
import type { Addon } from '../native/index.ts';
import { linkContainer, unlinkContainer } from './container-links.ts';
import { socketPathBytesMax } from './limits.ts';
import { type PebbleServer, servePebble } from './server.ts';
import { birthplace } from './socket.ts';

export interface PebbleDoorsOptions {
  /** Holds a folder for each unit, named by its tag. */
  readonly directory: string;
  /** Where charms look: `<container>/pebble.socket` in here. */
  readonly containersDirectory: string;
  readonly addon: Addon;
  readonly nativeDirectory: string;
  readonly searchPath: string;
  readonly log: Log;
}

interface Door {
  readonly place: PebblePlace;
  readonly server: PebbleServer;
  readonly linked: Set<string>;
  /** Said once. */
  readonly refused: Set<string>;
}

export function pebbleDoors(options: PebbleDoorsOptions): PebbleDoors {
  const { log, containersDirectory } = options;
  const doors = new Map<UnitName, Promise<Door | null>>();

  async function openOwn(unit: UnitName, pebble: Pebble): Promise<Door | null> {
    const folder = folderOf(options.directory, unit);
    const socket = path.join(folder, socketName);
    try {
      // Workloads of any user may come: the server tells them apart.
      await mkdir(folder, { recursive: true, mode: 0o755 });
      const server = await servePebble({ ...options, pebble, socketPath: socket });
      return { place: { folder, socket }, server, linked: new Set(), refused: new Set() };
    } catch (error) {
      log.warn('cannot serve the manager of a unit', { unit, error: explainError(error) });
      return null;
    }
  }

  async function openContainer(unit: UnitName, container: string, { place, linked, refused }: Door): Promise<void> {
    if (linked.has(container)) return;
    try {
      await linkContainer(containersDirectory, container, place.socket);
      linked.add(container);
      refused.delete(container);
    } catch (error) {
      if (refused.has(container)) return;
      refused.add(container);
      log.warn('cannot serve a container where charms look for it', { unit, container, error: explainError(error) });
    }
  }

  return {
    async open(unit, containers, pebble) {
      const opening = doors.get(unit) ?? openOwn(unit, pebble);
      doors.set(unit, opening);
      const door = await opening;
      if (door === null) {
        if (doors.get(unit) === opening) doors.delete(unit); // the next one tries again
        return null;
      }
      for (const container of containers) await openContainer(unit, container, door);
      return door.place;
    },
    async close(unit) {
      const door = await doors.get(unit);
      doors.delete(unit);
      if (door === undefined || door === null) return;
      for (const container of door.linked) unlinkContainer(containersDirectory, container, door.place.socket);
      await door.server.close();
      await rm(door.place.folder, { recursive: true, force: true });
    },
  };
}

const socketName = '.pebble.socket';
const digestCharacters = 32;

/** Names of units may be longer than a socket's path can be: then a digest stands for the name. */
function folderOf(directory: string, unit: UnitName): string {
  const tag = unitTag(unit);
  const readable = path.join(directory, tag);
  if (Buffer.byteLength(birthplace(path.join(readable, socketName))) <= socketPathBytesMax) return readable;
  return path.join(directory, createHash('sha256').update(tag).digest('hex').slice(0, digestCharacters));
}
