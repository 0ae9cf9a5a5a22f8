/** Lines that another process appends to a file, as soon as they are there. */
import { appendFileSync, closeSync, openSync, readSync, watch } from 'node:fs';

const waitMs = 30_000;
const pieceBytes = 64 * 1024;

export interface Lines {
  /** The next line. Throws when none comes for a long time. */
  next(): Promise<string>;
  close(): void;
}

/** From the file's present end on, or from its beginning; it is made when missing. */
export function followLines(file: string, from: 'beginning' | 'end'): Lines {
  appendFileSync(file, '');
  const descriptor = openSync(file, 'r');
  const piece = Buffer.alloc(pieceBytes);
  const lines: string[] = [];
  let rest = '';
  let wake = (): void => undefined;
  const read = (): void => {
    for (;;) {
      const length = readSync(descriptor, piece);
      if (length === 0) return;
      const parts = (rest + piece.toString('latin1', 0, length)).split('\n');
      rest = parts.pop() ?? '';
      lines.push(...parts);
      wake();
    }
  };
  const watcher = watch(file, read);
  read();
  if (from === 'end') lines.length = 0;
  return {
    async next() {
      const deadline = AbortSignal.timeout(waitMs);
      while (lines.length === 0) {
        deadline.throwIfAborted();
        const { promise, resolve } = Promise.withResolvers<void>();
        wake = resolve;
        deadline.addEventListener('abort', () => resolve(), { once: true });
        await promise;
      }
      return lines.shift() as string;
    },
    close() {
      watcher.close();
      closeSync(descriptor);
    },
  };
}
