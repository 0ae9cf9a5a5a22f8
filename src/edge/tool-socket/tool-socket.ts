/** Where a handler's hook tools meet the agent: a socket per run, and a folder of tools per unit (security.md §6). */
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ToolSocket } from '../../agent/ports/index.ts';
import { unitTag } from '../../core/model/index.ts';
import { fileError, fileNameOf } from '../files/index.ts';
import type { Addon } from '../native/index.ts';
import { makingPath, socketPathBytesMax } from './listen.ts';
import { serveRun } from './server.ts';
import { linkTools } from './tools-directory.ts';

const digestCharacters = 32;

/**
 * Sockets are `NAME.sock` in `runDirectory`, which is ours alone; tools are in `tools/unit-web-0` below it. Throws
 * `name-invalid`, `limit-reached` (a path too long for a socket), `disk-full`, `store-unavailable`.
 */
export function toolSocket(options: {
  readonly runDirectory: string;
  readonly nativeDirectory: string;
  readonly addon: Pick<Addon, 'peerCredentials'>;
}): ToolSocket {
  const { runDirectory, nativeDirectory, addon } = options;
  return {
    async open(name, answer) {
      prepare(runDirectory);
      return await serveRun(socketPathOf(runDirectory, name), addon, answer);
    },
    async toolsDirectory(unit, tools) {
      prepare(runDirectory);
      const directory = path.join(runDirectory, 'tools', fileNameOf(unitTag(unit)));
      await linkTools(directory, path.join(nativeDirectory, 'reeve-hook'), tools);
      return directory;
    },
  };
}

function prepare(runDirectory: string): void {
  try {
    mkdirSync(runDirectory, { recursive: true });
    chmodSync(runDirectory, 0o700);
  } catch (cause) {
    throw fileError('cannot make the run folder', runDirectory, cause);
  }
}

/** Names of units may be longer than a socket's path can be: then a digest stands for the name. */
function socketPathOf(runDirectory: string, name: string): string {
  const readable = path.join(runDirectory, `${fileNameOf(name)}.sock`);
  if (Buffer.byteLength(makingPath(readable)) <= socketPathBytesMax) return readable;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, digestCharacters);
  return path.join(runDirectory, `${digest}.sock`);
}
