/** What a command reads and writes: pipes, or a terminal with pipes beside it (pebble.md §9.6). */
import { Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import type { ResolvedExec } from '../../../agent/ports/index.ts';
import type { Addon } from '../../native/index.ts';
import { closeAll } from '../../process/index.ts';
import { openTerminal, type Terminal } from './terminal.ts';

export interface Streams {
  /** For the child, null for the terminal. */
  readonly fds: readonly (number | null)[];
  readonly terminal: Terminal | null;
  readonly stdin: Writable;
  readonly stdout: Readable;
  /** Null when it goes the way of stdout. */
  readonly stderr: Readable | null;
  /** The child has its ends, or there is none. */
  release(): void;
  /** Nothing more is waited for. */
  close(): void;
}

/** Throws the system's error when there are no descriptors left. */
export async function openStreams(
  addon: Addon,
  exec: ResolvedExec,
  owner: { readonly userId: number; readonly groupId: number } | null,
): Promise<Streams> {
  const terminal = exec.terminal ? await openTerminal(addon, exec, owner) : null;
  const childEnds: number[] = [];
  const own: Socket[] = [];
  /** Of the child: `take` returns its end, and ours goes to a socket. */
  const pipe = (direction: 'to-child' | 'from-child'): { readonly fd: number; readonly socket: Socket } => {
    const [readEnd, writeEnd] = addon.pipe();
    const [fd, ours] = direction === 'to-child' ? [readEnd, writeEnd] : [writeEnd, readEnd];
    const socket = new Socket({ fd: ours, readable: direction === 'from-child', writable: direction === 'to-child' });
    // A child that does not read, or has gone: its business.
    socket.on('error', () => socket.destroy());
    childEnds.push(fd);
    own.push(socket);
    return { fd, socket };
  };
  const input = terminal !== null && exec.interactive ? null : pipe('to-child');
  const output = terminal === null ? pipe('from-child') : null;
  const errors = exec.splitStderr ? pipe('from-child') : null;
  return {
    fds: [input?.fd ?? null, output?.fd ?? null, errors?.fd ?? output?.fd ?? null],
    terminal,
    stdin: input?.socket ?? (terminal as Terminal).input,
    stdout: output?.socket ?? (terminal as Terminal).output,
    stderr: errors?.socket ?? null,
    release() {
      closeAll(childEnds);
      terminal?.release();
    },
    close() {
      terminal?.finish();
      for (const socket of own) socket.destroy();
    },
  };
}
