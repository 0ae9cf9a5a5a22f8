/** The three standard streams of a child: its ends, and ours. */
import { closeSync, openSync } from 'node:fs';
import { Socket } from 'node:net';
import type { ProcessRequest } from '../../agent/ports/index.ts';
import type { Addon } from '../native/index.ts';
import { readOutput } from './output.ts';

export interface Streams {
  /** For stdin, stdout and stderr of the child; to be closed here once it has them. */
  readonly childEnds: readonly [number, number, number];
  readonly ownEnds: { readonly stdout: number; readonly stderr: number; readonly stdin: number | null };
}

/** Throws the system's error when there are no descriptors left. */
export function openStreams(addon: Pick<Addon, 'pipe'>, hasInput: boolean): Streams {
  const opened: number[] = [];
  const pipe = () => {
    const ends = addon.pipe();
    opened.push(...ends);
    return ends;
  };
  try {
    const [stdout, childStdout] = pipe();
    const [stderr, childStderr] = pipe();
    const [childStdin, stdin] = hasInput ? pipe() : [openSync('/dev/null', 'r'), null];
    return { childEnds: [childStdin, childStdout, childStderr], ownEnds: { stdout, stderr, stdin } };
  } catch (error) {
    closeAll(opened);
    throw error;
  }
}

export function closeAll(fds: readonly (number | null)[]): void {
  for (const fd of fds) if (fd !== null) closeSync(fd);
}

/** Starts to read and to write our ends; the function that it returns is called once, when the child has ended. */
export function attach(
  ends: Streams['ownEnds'],
  { input, onLine, onBytes }: Pick<ProcessRequest, 'input' | 'onLine' | 'onBytes'>,
): () => void {
  const outputs = (['stdout', 'stderr'] as const).map((stream) =>
    readOutput(ends[stream], {
      onLine: (line) => onLine(stream, line),
      onBytes: (bytes) => onBytes?.(stream, bytes),
    }),
  );
  const stdin = ends.stdin === null ? null : new Socket({ fd: ends.stdin, readable: false, writable: true });
  // A child that does not read all of its input closes the pipe under us; that is its business.
  stdin?.on('error', () => {});
  stdin?.end(input ?? '');
  return () => {
    stdin?.destroy();
    for (const output of outputs) output.finish();
  };
}
