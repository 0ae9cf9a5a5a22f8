/** A unix socket that nobody else can open, at no moment (security.md §6, A41). */
import { chmod, mkdtemp, rename, rm } from 'node:fs/promises';
import type { Server } from 'node:net';
import path from 'node:path';
import { AgentError } from '../../core/errors.ts';
import { fileError } from '../files/index.ts';

/** What fits the kernel's `sun_path` with its final NUL. */
export const socketPathBytesMax = 107;

/** Node makes sockets with the umask only, so it is made in a folder of its own and moved into place when it is closed. */
export async function listenPrivately(server: Server, socketPath: string): Promise<void> {
  let maker: string | undefined;
  try {
    maker = await mkdtemp(path.join(path.dirname(socketPath), '.s'));
    const made = path.join(maker, 's');
    for (const each of [made, socketPath]) checkLength(each);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(made, () => {
        server.off('error', reject);
        resolve();
      });
    });
    await chmod(made, 0o600);
    await rename(made, socketPath);
  } catch (cause) {
    server.close();
    throw fileError('cannot open the socket for hook tools', socketPath, cause);
  } finally {
    if (maker !== undefined) await rm(maker, { recursive: true, force: true });
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
