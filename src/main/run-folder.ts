/** The folder that `reeved run` works in. */
import { accessSync, constants, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { AgentError } from '../core/errors.ts';
import { readBootId } from '../edge/machine/index.ts';
import type { RunOptions } from './run-options.ts';

/** Makes it, or copies another into it, where that is asked for. Throws `file-unusable`. */
export function prepareFolder({ directory, createDirectories, copyFrom }: RunOptions): void {
  try {
    if (createDirectories) mkdirSync(directory, { recursive: true, mode: 0o700 });
    const isEmpty = !existsSync(directory) || readdirSync(directory).length === 0;
    if (copyFrom !== undefined && isEmpty && existsSync(copyFrom)) cpSync(copyFrom, directory, { recursive: true });
    accessSync(directory, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new AgentError('file-unusable', 'cannot work in this folder', {
      cause,
      fields: { directory },
      next: 'make it, start with --create-dirs, or name another by $PEBBLE',
    });
  }
}

/** One life of the pids here: a container that is started anew in the same folder has others, in the same boot of the machine. */
export async function lifeOfPids(): Promise<string> {
  const first = readFileSync('/proc/1/stat', 'latin1');
  const startedAt = first.slice(first.lastIndexOf(')') + 2).split(' ')[19];
  return `${await readBootId()} ${readlinkSync('/proc/self/ns/pid')} ${startedAt}`;
}
