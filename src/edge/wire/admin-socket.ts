/** A unix socket that is never open to others, not even for a moment (security.md §6, A41). */
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { AgentError } from '../../core/errors.ts';

/** The kernel's limit for a socket's path, without the final NUL. */
const socketPathBytesMax = 107;

/**
 * Listens in a 0700 folder of its own, closes the socket to others and renames it into place. Returns what removes it.
 * Throws `usage-invalid` when the path is too long for a socket.
 */
export async function listenPrivately(
  socket: string,
  listen: (address: string) => Promise<unknown>,
): Promise<() => Promise<void>> {
  const parent = path.dirname(socket);
  const draftBytes = Buffer.byteLength(path.join(parent, '.XXXXXX', 's'));
  if (Math.max(draftBytes, Buffer.byteLength(socket)) > socketPathBytesMax)
    throw new AgentError('usage-invalid', 'cannot listen on a socket with so long a path', {
      fields: { socket, bytesMax: socketPathBytesMax },
      next: 'choose a folder with a shorter path',
    });
  await mkdir(parent, { recursive: true, mode: 0o700 });
  // Inside the folder: beside it we may not be allowed to write. `path.join` would take the dot away.
  const draft = await mkdtemp(`${parent}${path.sep}.`);
  try {
    const made = path.join(draft, 's');
    await listen(`unix:${made}`);
    await chmod(made, 0o600);
    await rename(made, socket);
  } finally {
    await rm(draft, { recursive: true });
  }
  return () => rm(socket, { force: true });
}
