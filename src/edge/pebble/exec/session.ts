/**
 * One exec, from its websockets to its end (pebble.md §9.3 to §9.7).
 *
 * Invariants:
 * 1. `task.ended` is called once.
 * 2. It is called when the command has ended and each of its outputs has ended: a descendant that keeps a pipe keeps the
 *    task, beyond any timeout. Only an abort does not wait; it kills the whole group.
 */
import { constants } from 'node:os';
import type { RawData, WebSocket } from 'ws';
import type { ExecTask } from '../../../agent/ports/index.ts';
import type { Addon, SessionRequest } from '../../native/index.ts';
import { Refusal } from '../envelope.ts';
import { formatDuration } from '../time.ts';
import { commandOf, receiveAll, sendAll } from './channel.ts';
import type { Ends } from './ends.ts';
import { prepare } from './prepare.ts';
import { openStreams, type Streams } from './streams.ts';

export interface SessionOptions {
  readonly addon: Addon;
  readonly ends: Ends;
  readonly searchPath: string;
  readonly connectMs: number;
  /** How long the end of an aborted command waits for a client that does not read. */
  readonly lingerMs: number;
  /** Aborts with the server. */
  readonly closing: AbortSignal;
}

type ChannelName = 'control' | 'stdio' | 'stderr';
type Result = Parameters<ExecTask['ended']>[0];

/** Abnormal: the connection was lost without a closing handshake. */
const lostCode = 1006;

export class ExecSession {
  readonly task: ExecTask;
  readonly #options: SessionOptions;
  /** Aborts with the task, and with the server. */
  readonly #aborted: AbortSignal;
  readonly #sockets = new Map<ChannelName, WebSocket>();
  readonly #connected = Promise.withResolvers<void>();
  #pid: number | null = null;
  /** The client has gone without a word, perhaps before the command ran. */
  #lost = false;
  #streams: Streams | null = null;

  constructor(task: ExecTask, options: SessionOptions) {
    this.task = task;
    this.#options = options;
    this.#aborted = AbortSignal.any([task.signal, options.closing]);
  }

  get #names(): readonly ChannelName[] {
    return this.task.exec.splitStderr ? ['control', 'stdio', 'stderr'] : ['control', 'stdio'];
  }

  /** Throws `Refusal` when there is no such websocket, or when it is there already. */
  checkChannel(name: string): void {
    const known = this.#names.find((one) => one === name);
    if (known === undefined) throw new Refusal(404, `websocket ${JSON.stringify(name)} not found`);
    if (this.#sockets.has(known)) throw new Refusal(500, `websocket "${name}" is already connected`);
  }

  /** Takes a websocket that `checkChannel` let pass. */
  attach(name: ChannelName, socket: WebSocket): void {
    this.#sockets.set(name, socket);
    socket.on('error', () => socket.terminate());
    if (name === 'control') {
      socket.on('message', (data: RawData) => this.#control(data));
      socket.on('close', (code) => {
        this.#lost = code === lostCode;
        if (this.#lost) this.#signal('SIGKILL');
      });
    }
    // What it says is heard when somebody is there to hear it.
    if (this.#pid === null) socket.pause();
    if (this.#sockets.has('stdio') && (!this.task.exec.splitStderr || this.#sockets.has('stderr')))
      this.#connected.resolve();
  }

  /** Resolves when the task has ended. */
  async run(): Promise<void> {
    let result: Result;
    try {
      await this.#connect();
      result = await this.#runCommand();
    } catch (error) {
      result = { failed: (error as Error).message };
    }
    this.#streams?.close();
    this.#sockets.get('control')?.terminate();
    this.task.ended(result);
  }

  /** Ends its websockets, whatever the client does. */
  terminate(): void {
    for (const socket of this.#sockets.values()) socket.terminate();
  }

  async #connect(): Promise<void> {
    const signal = this.#aborted;
    const late = setTimeout(
      () => this.#connected.reject(new Error('timeout waiting for websocket connections: context deadline exceeded')),
      this.#options.connectMs,
    );
    const abort = () => this.#connected.reject(new Error('cannot run the command: it was aborted'));
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
    try {
      await this.#connected.promise;
    } finally {
      clearTimeout(late);
      signal.removeEventListener('abort', abort);
    }
  }

  async #runCommand(): Promise<Result> {
    const { exec } = this.task;
    const signal = this.#aborted;
    const request = await prepare(exec, this.#options.searchPath);
    const streams = await openStreams(this.#options.addon, exec, request.identity ?? null);
    this.#streams = streams;
    const pid = this.#start(request, streams);
    this.#pid = pid;
    const exit = this.#options.ends.of(pid);
    // A terminal ends with its command: what still has it open is a job that was left behind.
    if (streams.terminal !== null) void exit.then(() => streams.terminal?.finish());
    let timedOut = false;
    const timer = this.#timer(() => {
      timedOut = true;
      this.#signal('SIGKILL');
    });
    let linger: NodeJS.Timeout | undefined;
    const abort = () => {
      this.#options.ends.signal(-pid, 'SIGKILL');
      void exit.then(() => streams.close());
      linger = setTimeout(() => this.terminate(), this.#options.lingerMs);
    };
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
    if (this.#lost) this.#signal('SIGKILL');
    try {
      await this.#pass(streams);
      const ended = await exit;
      if (timedOut) return { failed: `timed out after ${this.#timeoutText()}: context deadline exceeded` };
      return { exit: ended };
    } finally {
      clearTimeout(timer);
      clearTimeout(linger);
      signal.removeEventListener('abort', abort);
      this.#options.ends.release(pid);
    }
  }

  #start(request: SessionRequest, streams: Streams): number {
    const terminal = streams.terminal === null ? {} : { terminal: streams.terminal.path };
    try {
      return this.#options.addon.spawnSession({ ...request, ...terminal }, streams.fds);
    } catch (cause) {
      throw new Error(`cannot start command: ${(cause as Error).message.toLowerCase()}`, { cause });
    } finally {
      streams.release();
    }
  }

  /** Resolves when each output has ended. */
  async #pass({ stdin, stdout, stderr }: Streams): Promise<void> {
    const stdio = this.#sockets.get('stdio');
    const errors = this.#sockets.get('stderr');
    if (stdio !== undefined) receiveAll(stdio, stdin);
    for (const socket of this.#sockets.values()) socket.resume();
    await Promise.all([stdio && sendAll(stdout, stdio), errors && stderr && sendAll(stderr, errors)]);
  }

  #timer(kill: () => void): NodeJS.Timeout | undefined {
    const { timeoutMs } = this.task.exec;
    return timeoutMs === null ? undefined : setTimeout(kill, Math.min(timeoutMs, 2 ** 31 - 1));
  }

  #timeoutText(): string {
    return formatDuration(BigInt(Math.round((this.task.exec.timeoutMs ?? 0) * 1e6)));
  }

  #control(data: RawData): void {
    const command = commandOf(data);
    const argument = (name: string) => (command?.[name] ?? {}) as Readonly<Record<string, unknown>>;
    if (command?.['command'] === 'signal') {
      const { name } = argument('signal');
      if (typeof name === 'string' && Object.hasOwn(constants.signals, name)) this.#signal(name as NodeJS.Signals);
    } else if (command?.['command'] === 'resize') {
      const { width, height } = argument('resize');
      this.#streams?.terminal?.resize(Number(width), Number(height));
    }
  }

  /** To the command alone: its children are its own affair (§9.5). */
  #signal(signal: NodeJS.Signals): void {
    if (this.#pid !== null) this.#options.ends.signal(this.#pid, signal);
  }
}
