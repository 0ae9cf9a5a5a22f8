/** What people and old libraries look for on a machine: `juju-exec` on the PATH, `jujud version` in the tools folder. */
import { chmodSync, mkdirSync, readlinkSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileError, systemCode } from '../files/index.ts';

/** The second is what it was called up to 2.x. */
export const commandNames = ['juju-exec', 'juju-run'] as const;

/**
 * Links `juju-exec` and `juju-run` into a folder of the PATH. Another program of that name stays: it belongs to somebody.
 * Throws `store-unavailable`, `disk-full`.
 */
export function linkCommands(directory: string, client: string): void {
  for (const name of commandNames) {
    const place = path.join(directory, name);
    try {
      mkdirSync(directory, { recursive: true });
      if (!isFree(place, client)) continue;
      rmSync(`${place}.new`, { force: true });
      symlinkSync(client, `${place}.new`);
      renameSync(`${place}.new`, place);
    } catch (cause) {
      throw fileError('cannot link juju-exec', place, cause);
    }
  }
}

/** Nothing is there, or a link to a client of ours of another version; in an image the link came with it. */
function isFree(place: string, client: string): boolean {
  try {
    const found = readlinkSync(place);
    return found !== client && path.basename(found) === 'reeve-hook';
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return true;
    if (systemCode(error) === 'EINVAL') return false;
    throw error;
  }
}

/** `machine-0/jujud`, which says its version: charm-helpers asks it. Throws `store-unavailable`, `disk-full`. */
export function writeVersionProgram(toolsRoot: string, machine: string, version: string): void {
  const file = path.join(toolsRoot, `machine-${machine}`, 'jujud');
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, `#!/bin/sh\necho ${version}-ubuntu-amd64\n`);
    chmodSync(`${file}.new`, 0o755);
    renameSync(`${file}.new`, file);
  } catch (cause) {
    throw fileError('cannot write a program of the machine', file, cause);
  }
}
