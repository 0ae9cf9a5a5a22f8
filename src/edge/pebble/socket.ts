/**
 * The server's socket. It is bound under another name beside its place, gets its mode there, and is then renamed: so
 * there is no moment in which it is open to more than it should be, nor one in which a client finds nothing.
 */
import { chmodSync, lstatSync, renameSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { AgentError } from '../../core/errors.ts';
import { systemCode } from '../files/index.ts';
import { socketPathBytesMax } from './limits.ts';

/** Anyone may connect: the kernel tells who it is (§1.1). */
const socketMode = 0o666;

/** Where a socket is made before it is renamed into its place. */
export const birthplace = (socketPath: string): string => `${socketPath}.new`;

/**
 * Listens at this path, in the place of a socket that nobody answers on. Returns what removes it again. Throws
 * `already-exists` when somebody else is there, `agent-unavailable` when it cannot be bound.
 */
export async function listenAt(server: Server, socketPath: string): Promise<() => void> {
  const born = birthplace(socketPath);
  const bytes = Buffer.byteLength(born);
  if (bytes > socketPathBytesMax)
    throw unusable('cannot serve on this socket: its path is too long', { socketPath, bytes, socketPathBytesMax });
  await refuseIfTaken(socketPath);
  try {
    rmSync(born, { force: true });
    await listen(server, born);
    chmodSync(born, socketMode);
    renameSync(born, socketPath);
  } catch (cause) {
    server.close();
    throw unusable('cannot serve on this socket', { socketPath }, cause);
  }
  const own = lstatSync(socketPath).ino;
  return () => {
    // Another server may have replaced it meanwhile.
    if (lstatSync(socketPath, { throwIfNoEntry: false })?.ino === own) rmSync(socketPath, { force: true });
  };
}

async function refuseIfTaken(socketPath: string): Promise<void> {
  const found = lstatSync(socketPath, { throwIfNoEntry: false });
  if (found === undefined) return;
  const next = 'stop what serves there, or choose another path';
  const fields = { socketPath };
  if (!found.isSocket())
    throw new AgentError('already-exists', 'cannot serve on this socket: something else has this path', {
      fields,
      next: 'move it away',
    });
  if (await answers(socketPath))
    throw new AgentError('already-exists', 'cannot serve on this socket: another server answers there', {
      fields,
      next,
    });
}

/** Somebody listens there, or may. */
export const answers = (socketPath: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(socketPath);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    // Whoever may not connect cannot tell that nobody is there; a full backlog is somebody too.
    socket.once('error', (error) => resolve(!['ECONNREFUSED', 'ENOENT'].includes(systemCode(error) ?? '')));
  });

function listen(server: Server, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(file, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

const unusable = (message: string, fields: Record<string, string | number>, cause?: unknown): AgentError =>
  new AgentError('agent-unavailable', message, { cause, fields });
