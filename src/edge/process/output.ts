/** One output pipe of a child, read as it comes: nothing but an unfinished line is kept. */
import { readSync } from 'node:fs';
import { Socket } from 'node:net';
import { systemCode } from '../files/index.ts';
import { LineSplitter } from './lines.ts';

const chunkBytesMax = 64 * 1024;
/** The most that an unprivileged process can make a pipe hold, so the most that a child can have left in it. */
const pipeBytesMax = 1024 * 1024;

export interface Output {
  /**
   * Reads what is in the pipe now, then closes it. A daemon that the child left behind keeps the pipe open, and may
   * write without end: neither is waited for.
   */
  finish(): void;
}

export interface OutputTaker {
  readonly onLine: (line: string) => void;
  readonly onBytes: (bytes: Uint8Array) => void;
}

/** Takes over the reading end. */
export function readOutput(fd: number, { onLine, onBytes }: OutputTaker): Output {
  const splitter = new LineSplitter(onLine);
  const take = (chunk: Buffer) => {
    onBytes(chunk);
    splitter.take(chunk);
  };
  const socket = new Socket({ fd, readable: true, writable: false });
  socket.on('data', take);
  socket.on('error', () => socket.destroy());
  return {
    finish() {
      if (!socket.destroyed) {
        socket.read();
        for (const chunk of readNow(fd)) take(chunk);
        socket.destroy();
      }
      splitter.end();
    },
  };
}

function* readNow(fd: number): Generator<Buffer> {
  for (let total = 0; total < pipeBytesMax; ) {
    const chunk = Buffer.allocUnsafe(chunkBytesMax);
    const bytes = readUnlessEmpty(fd, chunk);
    if (bytes === 0) return;
    total += bytes;
    yield chunk.subarray(0, bytes);
  }
}

/** 0 at the end and when there is nothing now: the socket has made the pipe non-blocking. */
function readUnlessEmpty(fd: number, chunk: Buffer): number {
  try {
    return readSync(fd, chunk);
  } catch (error) {
    if (systemCode(error) === 'EAGAIN') return 0;
    throw error;
  }
}
