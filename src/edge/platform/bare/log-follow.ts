/** The log of a service as it grows, across the rotations of its shim. */
import { statSync, watch } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import type { ServiceLogLine, StampNs } from '../../../agent/ports/index.ts';
import { readLogLine } from './log-line.ts';

const lineBytesMax = 64 * 1024;
const chunkBytes = 64 * 1024;
const nsPerMs = 1_000_000n;

/** What was rotated away before it was read. */
const truncated = '(... output truncated ...)';

/** The newest `count` lines (all for -1), `now`, and what follows until the signal. Throws what reading a file throws. */
export async function* followLog(
  file: string,
  filesMax: number,
  count: number,
  signal: AbortSignal,
): AsyncGenerator<ServiceLogLine | 'now', void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  using growth = watchFolder(path.dirname(file), signal);
  const reader = new LogReader(file, filesMax);
  try {
    const past: ServiceLogLine[] = [];
    const countMax = count === -1 ? Number.POSITIVE_INFINITY : count;
    for await (const line of reader.read()) {
      past.push(line);
      // Twice as many: so that not every line moves all the others.
      if (past.length > 2 * countMax + 100) past.splice(0, past.length - countMax);
    }
    yield* past.slice(past.length - Math.min(countMax, past.length));
    yield 'now';
    while (!signal.aborted) {
      yield* reader.read();
      await growth.next();
    }
  } finally {
    await reader.close();
  }
}

/** Tells when something has happened in a folder since it was last asked. */
function watchFolder(folder: string, signal: AbortSignal): Disposable & { next(): Promise<void> } {
  let happened = false;
  let wake = (): void => undefined;
  const tell = (): void => {
    happened = true;
    wake();
  };
  const watcher = watch(folder, tell);
  watcher.on('error', tell);
  const stop = (): void => {
    watcher.close();
    tell();
  };
  signal.addEventListener('abort', stop, { once: true });
  return {
    async next() {
      if (!happened && !signal.aborted)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      happened = false;
    },
    [Symbol.dispose]() {
      signal.removeEventListener('abort', stop);
      watcher.close();
    },
  };
}

/** Reads `log.3`, `log.2`, … `log` in the order in which they were written, each byte once. */
class LogReader {
  readonly #file: string;
  readonly #filesMax: number;
  readonly #chunk = Buffer.alloc(chunkBytes);
  #current: OpenLog | null = null;
  /** The one after it: open while the rest of the current one is read, so that it cannot be rotated away meanwhile. */
  #next: (OpenLog & { readonly isGap: boolean }) | null = null;
  #rest = Buffer.alloc(0);
  /** Of the line before: for what has no time of its own. */
  #at: StampNs | null = null;

  constructor(file: string, filesMax: number) {
    this.#file = file;
    this.#filesMax = filesMax;
  }

  /** Everything that is there and was not read yet. */
  async *read(): AsyncGenerator<ServiceLogLine, void> {
    for (;;) {
      // Looked up before the rest is read: what is written after that is in the file that follows.
      this.#next = await this.#openNext();
      if (this.#current !== null) yield* this.#readCurrent();
      if (this.#next === null) return;
      if (this.#next.isGap) yield this.#timed(truncated);
      await this.#current?.handle.close();
      this.#current = this.#next;
      this.#next = null;
    }
  }

  async close(): Promise<void> {
    for (const log of [this.#current, this.#next]) await log?.handle.close();
    this.#current = this.#next = null;
  }

  /** The file after the current one; null when that is the newest. */
  async #openNext(): Promise<(OpenLog & { readonly isGap: boolean }) | null> {
    for (;;) {
      const inodes = this.#inodes();
      const at = this.#current === null ? -1 : inodes.indexOf(this.#current.inode);
      const newer = at === -1 ? inodes : inodes.slice(0, at);
      const place = newer.findLastIndex((inode) => inode !== null);
      if (place === -1) return null;
      const opened = await openLog(this.#nameOf(place));
      if (opened === null) continue;
      if (opened.inode === inodes[place]) return { ...opened, isGap: at === -1 && this.#current !== null };
      // Rotated between the two looks.
      await opened.handle.close();
    }
  }

  /** Seen twice in a row: a rotation between two names would put a file in the wrong place, or in none. */
  #inodes(): readonly (bigint | null)[] {
    const look = () => Array.from({ length: this.#filesMax }, (_, place) => inodeOf(this.#nameOf(place)));
    for (let before = look(); ; ) {
      const now = look();
      if (now.every((inode, place) => inode === before[place])) return now;
      before = now;
    }
  }

  #nameOf(place: number): string {
    return place === 0 ? this.#file : `${this.#file}.${place}`;
  }

  async *#readCurrent(): AsyncGenerator<ServiceLogLine, void> {
    const { handle } = this.#current as OpenLog;
    for (;;) {
      const { bytesRead } = await handle.read(this.#chunk, 0, chunkBytes, null);
      if (bytesRead === 0) return;
      const text = Buffer.concat([this.#rest, this.#chunk.subarray(0, bytesRead)]);
      const lines = splitLines(text);
      this.#rest = Buffer.from(lines.pop() ?? '');
      for (const line of lines) yield this.#timed(line.toString());
    }
  }

  #timed(line: string): ServiceLogLine {
    const { at, text } = readLogLine(line);
    this.#at = at ?? this.#at;
    return { at: this.#at ?? BigInt(Date.now()) * nsPerMs, text };
  }
}

/** Whole lines, or parts of those that are too long; last what has no end yet. */
function splitLines(text: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let from = 0;
  for (;;) {
    const end = text.indexOf('\n', from);
    const stop = Math.min(end === -1 ? text.length : end, from + lineBytesMax);
    if (end === -1 && stop === text.length) break;
    lines.push(text.subarray(from, stop));
    from = stop === end ? stop + 1 : stop;
  }
  lines.push(text.subarray(from));
  return lines;
}

interface OpenLog {
  readonly handle: FileHandle;
  readonly inode: bigint;
}

async function openLog(file: string): Promise<OpenLog | null> {
  try {
    const handle = await open(file);
    return { handle, inode: (await handle.stat({ bigint: true })).ino };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** At once: the files are renamed under us. */
const inodeOf = (file: string): bigint | null => statSync(file, { bigint: true, throwIfNoEntry: false })?.ino ?? null;
