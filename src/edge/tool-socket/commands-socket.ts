/** `run.socket` of a unit, which `juju-exec` calls: its output is sent as it comes (charm-runtime.md §2.1, §5.12). */
import { lstatSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import path from 'node:path';
import type { CommandsCall, CommandsSocket, OpenToolSocket } from '../../agent/ports/index.ts';
import { explainError } from '../../core/errors.ts';
import { unitTag } from '../../core/model/index.ts';
import { fileError, fileNameOf } from '../files/index.ts';
import type { Addon } from '../native/index.ts';
import { Caller } from './caller.ts';
import { encodeChunks } from './frames.ts';
import { connectionsMax, outputHeldBytesMax } from './limits.ts';
import { listenPrivately } from './listen.ts';
import { isOurs } from './peer.ts';
import { readInTime } from './server.ts';
import { shortSocketPath } from './socket-path.ts';

type Answer = (call: CommandsCall) => Promise<number>;

/**
 * Sockets are `unit-web-0/run.socket` in `agentsRoot`; where that is too long for a socket, a link to one in
 * `runDirectory`. Throws `disk-full`, `store-unavailable`, `limit-reached`.
 */
export function commandsSocket(options: {
  readonly agentsRoot: string;
  readonly runDirectory: string;
  readonly addon: Pick<Addon, 'peerCredentials'>;
}): CommandsSocket {
  return {
    async open(unit, answer) {
      const wanted = path.join(options.agentsRoot, fileNameOf(unitTag(unit)), 'run.socket');
      const made = shortSocketPath(wanted, options.runDirectory);
      const open = await serve(made, options.addon, answer);
      if (made !== wanted) link(wanted, made);
      return {
        path: wanted,
        async close() {
          await open.close();
          if (made !== wanted) rmSync(wanted, { force: true });
        },
      };
    },
  };
}

function link(place: string, target: string): void {
  try {
    if (lstatSync(place, { throwIfNoEntry: false }) !== undefined) rmSync(place);
    symlinkSync(target, place);
  } catch (cause) {
    throw fileError('cannot link the socket for juju-exec', place, cause);
  }
}

async function serve(
  socketPath: string,
  addon: Pick<Addon, 'peerCredentials'>,
  answer: Answer,
): Promise<OpenToolSocket> {
  const calls = new Map<Socket, Promise<void>>();
  const server = createServer((socket) => {
    socket.on('error', () => {});
    if (!isOurs(addon, socket) || calls.size >= connectionsMax) socket.destroy();
    else
      calls.set(
        socket,
        serveCall(socket, answer).finally(() => {
          socket.destroy();
          calls.delete(socket);
        }),
      );
  });
  await listenPrivately(server, socketPath);
  return {
    path: socketPath,
    async close() {
      server.close();
      for (const socket of calls.keys()) socket.destroy();
      await Promise.all(calls.values());
      rmSync(socketPath, { force: true });
    },
  };
}

/** The caller says nothing after its call: whatever ends its side ends the commands. */
async function serveCall(socket: Socket, answer: Answer): Promise<void> {
  const caller = new Caller(socket, { heldBytes: 0 });
  const gone = new AbortController();
  socket.on('close', () => gone.abort());
  let exitCode = 1;
  try {
    const { args, directory } = await readInTime(socket, caller);
    void caller.untilGone().then(() => gone.abort());
    const write: CommandsCall['write'] = (stream, bytes) => {
      for (const frame of encodeChunks(stream === 'stdout' ? 'O' : 'E', bytes)) socket.write(frame);
      if (socket.writableLength > outputHeldBytesMax) socket.destroy();
    };
    exitCode = await answer({ args, directory, signal: gone.signal, write });
  } catch (error) {
    await caller.reply({ stdout: '', stderr: `ERROR ${explainError(error)}\n`, exitCode: 1 });
    return;
  }
  await caller.reply({ stdout: '', stderr: '', exitCode });
}
