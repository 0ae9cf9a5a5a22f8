/** One websocket of an exec: bytes in binary frames, commands in text frames (pebble.md §9.4). */
import type { Readable, Writable } from 'node:stream';
import type { RawData, WebSocket } from 'ws';

const end = JSON.stringify({ command: 'end' });

/** Sends all that comes, no faster than the client reads, and then that it has ended. What nobody takes is dropped. */
export async function sendAll(source: Readable, socket: WebSocket): Promise<void> {
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) await send(socket, chunk);
  } catch {
    // Closed under us: it has ended.
  }
  await send(socket, end);
}

const send = (socket: WebSocket, data: Buffer | string): Promise<void> =>
  new Promise((resolve) => {
    if (socket.readyState !== socket.OPEN) return resolve();
    socket.send(data, { binary: typeof data !== 'string' }, () => resolve());
  });

/** Passes on all that the client sends, no faster than it is taken; ends with the client's word, or with the client. */
export function receiveAll(socket: WebSocket, sink: Writable): void {
  sink.on('error', () => sink.destroy());
  sink.on('close', () => socket.resume());
  socket.on('message', (data: RawData, isBinary: boolean) => {
    if (!isBinary) {
      if (commandOf(data)?.['command'] === 'end') sink.end();
    } else if (!sink.writableEnded && !sink.destroyed && !sink.write(data)) {
      socket.pause();
      sink.once('drain', () => socket.resume());
    }
  });
  socket.on('close', () => sink.end());
  if (socket.readyState === socket.CLOSED) sink.end();
}

/** Null for what is no JSON object: it is ignored. */
export function commandOf(data: RawData): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse((data as Buffer).toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
