/**
 * A unix socket that nobody else can open, at no moment (security.md §6, A41). One is made for each handler, and each of
 * these file operations takes less time than to hand it to another thread: they are done at once.
 */
import { chmodSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import type { Server } from 'node:net';
import path from 'node:path';
import { AgentError } from '../../core/errors.ts';
import { fileError } from '../files/index.ts';

/** What fits the kernel's `sun_path` with its final NUL. */
export const socketPathBytesMax = 107;

/** Where a socket is made before it is moved to its place: in a folder that is ours alone. */
export const makingPath = (socketPath: string): string =>
  path.join(path.dirname(socketPath), '.new', path.basename(socketPath));

/** Node makes sockets with the umask only, so it is made where nobody looks and moved into place when it is closed. */
export async function listenPrivately(server: Server, socketPath: string): Promise<void> {
  const made = makingPath(socketPath);
  try {
    checkLength(made);
    mkdirSync(path.dirname(made), { recursive: true, mode: 0o700 });
    // Of a former life that ended at this moment.
    rmSync(made, { force: true });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(made, () => {
        server.off('error', reject);
        resolve();
      });
    });
    chmodSync(made, 0o600);
    renameSync(made, socketPath);
  } catch (cause) {
    server.close();
    throw fileError('cannot open the socket for hook tools', socketPath, cause);
  }
}

function checkLength(socketPath: string): void {
  const bytes = Buffer.byteLength(socketPath);
  if (bytes <= socketPathBytesMax) return;
  throw new AgentError('limit-reached', 'cannot make a socket at so long a path', {
    fields: { path: socketPath, bytes, bytesMax: socketPathBytesMax },
    next: 'put the run folder of the agent at a shorter path',
  });
}
