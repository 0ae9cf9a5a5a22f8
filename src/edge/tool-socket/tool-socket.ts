/** Where a handler's hook tools meet the agent: a socket per run, and a folder of tools per unit (security.md §6). */
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ToolSocket } from '../../agent/ports/index.ts';
import { unitTag } from '../../core/model/index.ts';
import { fileError, fileNameOf } from '../files/index.ts';
import type { Addon } from '../native/index.ts';
import { serveRun } from './server.ts';
import { fitsSocket, shortSocketPath } from './socket-path.ts';
import { linkTools } from './tools-directory.ts';

/**
 * Sockets are `NAME/agent.socket` in `agentsRoot`, else `NAME.sock` in `runDirectory`, which is ours alone; tools are in
 * `unit-web-0` in `toolsRoot` (charm-runtime.md §2.1). Throws `name-invalid`, `limit-reached` (a path too long for a
 * socket), `disk-full`, `store-unavailable`.
 */
export function toolSocket(options: {
  readonly runDirectory: string;
  /** Where the units' folders are; absent: sockets are in the run folder. */
  readonly agentsRoot?: string;
  /** Absent: `tools` in the run folder. */
  readonly toolsRoot?: string;
  readonly nativeDirectory: string;
  readonly addon: Pick<Addon, 'peerCredentials'>;
}): ToolSocket {
  const { runDirectory, nativeDirectory, addon, agentsRoot } = options;
  const toolsRoot = options.toolsRoot ?? path.join(runDirectory, 'tools');
  return {
    async open(name, answer) {
      prepare(runDirectory);
      return await serveRun(socketPathOf(runDirectory, agentsRoot, name), addon, answer);
    },
    async toolsDirectory(unit, tools) {
      prepare(runDirectory);
      const directory = path.join(toolsRoot, fileNameOf(unitTag(unit)));
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

/** Where charms look for it, else in the run folder; where a path is too long for a socket, under a digest. */
function socketPathOf(runDirectory: string, agentsRoot: string | undefined, name: string): string {
  const part = fileNameOf(name);
  const fixed = agentsRoot === undefined ? null : path.join(agentsRoot, part, 'agent.socket');
  if (fixed !== null && fitsSocket(fixed) && existsSync(path.dirname(fixed))) return fixed;
  return shortSocketPath(path.join(runDirectory, `${part}.sock`), runDirectory);
}
