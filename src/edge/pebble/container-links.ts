/** `/charm/containers/<container>/pebble.socket`, as links to the sockets of units. Each step is too short to hand away. */
import { lstatSync, mkdirSync, readlinkSync, renameSync, rmdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { AgentError } from '../../core/errors.ts';
import { fileError, fileNameOf } from '../files/index.ts';
import { answers } from './socket.ts';

/**
 * Takes the place of a link that leads to no living server. Throws `already-exists` when somebody else is served there,
 * `name-invalid`, and what making a file throws.
 */
export async function linkContainer(directory: string, container: string, socket: string): Promise<void> {
  const link = linkOf(directory, container);
  const found = lstatSync(link, { throwIfNoEntry: false });
  if (found !== undefined && readLink(link) !== socket && (await answers(link)))
    throw new AgentError('already-exists', 'cannot serve this container: another server answers there', {
      fields: { path: link },
      next: 'deploy only one unit with this container to a machine',
    });
  try {
    mkdirSync(path.dirname(link), { recursive: true, mode: 0o755 });
    rmSync(`${link}.new`, { force: true });
    symlinkSync(socket, `${link}.new`);
    renameSync(`${link}.new`, link);
  } catch (cause) {
    throw fileError('cannot make the socket of a container', link, cause);
  }
}

/** Nothing happens when another server has the place by now. The container's folder goes too, when it is empty. */
export function unlinkContainer(directory: string, container: string, socket: string): void {
  const link = linkOf(directory, container);
  if (readLink(link) !== socket) return;
  rmSync(link, { force: true });
  try {
    rmdirSync(path.dirname(link));
  } catch {
    // Somebody else keeps files there.
  }
}

const linkOf = (directory: string, container: string): string =>
  path.join(directory, fileNameOf(container), 'pebble.socket');

/** Null for what is no link. */
function readLink(file: string): string | null {
  try {
    return readlinkSync(file);
  } catch {
    return null;
  }
}
