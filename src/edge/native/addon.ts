/** What Node lacks, from `src/native/reeve-os.c`. Errors of the system are thrown with their `code`, such as `ENOENT`. */
import { constants } from 'node:os';
import path from 'node:path';
import { AgentError } from '../../core/errors.ts';

/** What a child is started with; `args` without the program's own name. */
export interface SpawnRequest {
  readonly file: string;
  readonly args: readonly string[];
  readonly directory: string;
  /** Exactly this; nothing is inherited. */
  readonly environment: Readonly<Record<string, string>>;
}

/** What leads a session of its own (pebble.md §9.6). */
export interface SessionRequest extends SpawnRequest {
  /** The slave's path: it becomes the session's controlling terminal. */
  readonly terminal?: string;
  /** Without it the child is who we are; with it it has no other groups. */
  readonly identity?: { readonly userId: number; readonly groupId: number };
}

/** How a child ended. */
export type ChildEnd = { readonly code: number } | { readonly signal: string };

export interface Addon {
  /**
   * Starts a child that leads a process group of its own, with default signals and these descriptors as 0, 1 and 2.
   * Returns its pid; the caller owns it and reaps it. Throws the reason why it cannot run.
   */
  spawn(request: SpawnRequest, fds: readonly [number, number, number]): number;
  /** The same for a child that leads a session; a descriptor of null is the terminal. It inherits our umask. */
  spawnSession(request: SessionRequest, fds: readonly (number | null)[]): number;
  /** No program that we start from now on gets this descriptor. */
  closeOnExec(fd: number): void;
  /** How the child ended, or null while it runs; its pid and its group stay its own until it is reaped. */
  peek(pid: number): ChildEnd | null;
  /** Like `peek`, and then gives the pid back to the system. */
  reap(pid: number): ChildEnd | null;
  /** A new pipe: the end to read from, the end to write to. Neither is inherited. */
  pipe(): [number, number];
  /** Who connected this unix socket, as the kernel saw it at that moment. */
  peerCredentials(fd: number): { readonly pid: number; readonly uid: number; readonly gid: number };
  /** Milliseconds since boot; time that the machine was suspended counts. */
  bootTimeMs(): number;
  /** From now on: no core file, and no other process of our user reads our memory (security.md §8). */
  setNonDumpable(): void;
  /** Gives freed memory back to the system, and the pages of program code until they are run again. */
  giveBack(): void;
  /** The alarm that `reeve-launch` has set for a revision on trial kills this process no more. */
  cancelAlarm(): void;
}

type RawEnd = null | { readonly code: number } | { readonly signal: number };

interface RawAddon extends Omit<Addon, 'spawn' | 'spawnSession' | 'peek' | 'reap'> {
  spawn(
    file: string,
    argv: readonly string[],
    environment: readonly string[],
    directory: string,
    stdin: number,
    stdout: number,
    stderr: number,
  ): number;
  session(
    file: string,
    argv: readonly string[],
    environment: readonly string[],
    directory: string,
    stdin: number,
    stdout: number,
    stderr: number,
    terminal: string,
    user: number,
    group: number,
  ): number;
  poll(pid: number, reap: boolean): RawEnd;
}

/** Loads `reeve-os.node`. Throws `process-unavailable` when it is missing or was built for another platform. */
export function loadAddon(nativeDirectory: string): Addon {
  const file = path.join(nativeDirectory, 'reeve-os.node');
  const loaded = { exports: {} };
  try {
    process.dlopen(loaded, file);
  } catch (cause) {
    const next = 'build the native helpers: sh scripts/build-native.sh';
    throw new AgentError('process-unavailable', 'cannot load the native addon', { cause, fields: { file }, next });
  }
  const raw = loaded.exports as RawAddon;
  return {
    ...raw,
    spawn: ({ file, args, directory, environment }, fds) =>
      raw.spawn(file, [file, ...args], Object.entries(environment).map(assignment), directory, ...fds),
    spawnSession: ({ file, args, directory, environment, terminal = '', identity }, [stdin, stdout, stderr]) =>
      raw.session(
        file,
        [file, ...args],
        Object.entries(environment).map(assignment),
        directory,
        stdin ?? -1,
        stdout ?? -1,
        stderr ?? -1,
        terminal,
        identity?.userId ?? -1,
        identity?.groupId ?? -1,
      ),
    peek: (pid) => toEnd(raw.poll(pid, false)),
    reap: (pid) => toEnd(raw.poll(pid, true)),
  };
}

const assignment = ([name, value]: [string, string]) => `${name}=${value}`;

const signalNames = new Map(Object.entries(constants.signals).map(([name, number]) => [number, name]));

function toEnd(end: RawEnd): ChildEnd | null {
  if (end === null || 'code' in end) return end;
  return { signal: signalNames.get(end.signal) ?? `signal ${end.signal}` };
}
