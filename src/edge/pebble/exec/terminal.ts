/** A pseudo-terminal: opened and resized by the native half of node-pty, read and written here (pebble.md §9.6). */
import { closeSync, readSync, writeSync } from 'node:fs';
import { chown } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { ReadStream } from 'node:tty';
import { AgentError } from '../../../core/errors.ts';
import { systemCode } from '../../files/index.ts';
import type { Addon } from '../../native/index.ts';

const widthDefault = 80;
const heightDefault = 25;
/** What the kernel takes for one side of a window. */
const sideMax = 65_535;
const chunkBytes = 64 * 1024;
/** A program that does not read its terminal is asked again so often. */
const retryMs = 20;
const endOfFile = Buffer.from([4]);

interface NodePty {
  open(columns: number, rows: number): { readonly master: number; readonly slave: number; readonly pty: string };
  resize(fd: number, columns: number, rows: number): void;
}

export interface Terminal {
  /** The path of the slave. */
  readonly path: string;
  readonly output: PassThrough;
  /** Its end is ^D. */
  readonly input: Writable;
  resize(width: number, height: number): void;
  /** Once the child has opened the slave. */
  release(): void;
  /** Passes on what is left, and closes. */
  finish(): void;
}

let loaded: NodePty | null = null;

/** Throws `tool-missing` when it was not built. */
export function loadTerminals(nativeDirectory: string): void {
  if (loaded !== null) return;
  const file = path.join(nativeDirectory, 'node-pty.node');
  const module = { exports: {} };
  try {
    process.dlopen(module, file);
  } catch (cause) {
    throw new AgentError('tool-missing', 'cannot open a terminal: node-pty was not built on this machine', {
      cause,
      fields: { file },
      next: 'install a C++ compiler, then: sh scripts/build-native.sh node-pty',
    });
  }
  loaded = module.exports as NodePty;
}

/** Opens a terminal for this owner. Throws when the system has none left. */
export async function openTerminal(
  addon: Pick<Addon, 'closeOnExec'>,
  size: { readonly width: number; readonly height: number },
  owner: { readonly userId: number; readonly groupId: number } | null,
): Promise<Terminal> {
  if (loaded === null) throw new Error('terminals are not loaded');
  const pty = loaded;
  const {
    master,
    slave,
    pty: slavePath,
  } = pty.open(side(size.width) ?? widthDefault, side(size.height) ?? heightDefault);
  for (const fd of [master, slave]) addon.closeOnExec(fd);
  if (owner !== null) await chown(slavePath, owner.userId, -1);
  const reader = new ReadStream(master);
  const output = new PassThrough();
  let open = true;
  const finish = () => {
    if (!open) return;
    open = false;
    reader.pause();
    for (let chunk = reader.read() as Buffer | null; chunk !== null; chunk = reader.read() as Buffer | null)
      output.write(chunk);
    for (const chunk of readNow(master)) output.write(chunk);
    output.end();
    reader.destroy();
  };
  reader.on('data', (chunk: Buffer) => {
    if (!output.write(chunk)) reader.pause();
  });
  output.on('drain', () => open && reader.resume());
  // EIO: nobody has the slave open any more.
  reader.on('error', finish);
  reader.on('end', finish);
  const input = new Writable({
    write: (chunk: Buffer, _encoding, done) => writeAll(master, chunk, () => open, done),
    final: (done) => writeAll(master, endOfFile, () => open, done),
  });
  return {
    path: slavePath,
    output,
    input,
    resize(width, height) {
      const [columns, rows] = [side(width), side(height)];
      if (open && columns !== null && rows !== null) pty.resize(master, columns, rows);
    },
    release: () => closeSync(slave),
    finish,
  };
}

const side = (length: number): number | null =>
  Number.isInteger(length) && length > 0 && length <= sideMax ? length : null;

/** The terminal does not block us: what it does not take now is tried again, for as long as it is open. */
function writeAll(fd: number, bytes: Buffer, isOpen: () => boolean, done: (error?: Error) => void): void {
  let rest = bytes;
  try {
    while (isOpen() && rest.length > 0) rest = rest.subarray(writeSync(fd, rest));
    done();
  } catch (error) {
    if (systemCode(error) === 'EAGAIN') setTimeout(() => writeAll(fd, rest, isOpen, done), retryMs);
    // Nobody has the slave open any more: nobody misses it.
    else done();
  }
}

function* readNow(fd: number): Generator<Buffer> {
  for (;;) {
    const chunk = Buffer.allocUnsafe(chunkBytes);
    try {
      const bytes = readSync(fd, chunk);
      if (bytes === 0) return;
      yield chunk.subarray(0, bytes);
    } catch {
      // EAGAIN: nothing is left; EIO: nor will there be.
      return;
    }
  }
}
