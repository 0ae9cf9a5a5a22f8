/** The execs of one server, and the way of a websocket to its own. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocketServer } from 'ws';
import type { ExecTask, Pebble, PebbleExec } from '../../../agent/ports/index.ts';
import type { Addon } from '../../native/index.ts';
import { Refusal } from '../envelope.ts';
import type { PebbleLimits } from '../limits.ts';
import { Ends } from './ends.ts';
import { ExecSession } from './session.ts';
import { loadTerminals } from './terminal.ts';

export interface ExecsOptions {
  readonly pebble: Pebble;
  readonly addon: Addon;
  readonly nativeDirectory: string;
  readonly searchPath: string;
  readonly limits: PebbleLimits;
}

export interface Upgrade {
  readonly task: string;
  readonly name: string;
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
}

export class Execs {
  readonly #options: ExecsOptions;
  readonly #ends: Ends;
  readonly #sessions = new Map<string, ExecSession>();
  readonly #running = new Set<Promise<void>>();
  /** Ended, with a client that may still read. */
  readonly #lingering = new Map<ExecSession, NodeJS.Timeout>();
  readonly #closing = new AbortController();
  #websockets: WebSocketServer | null = null;

  constructor(options: ExecsOptions) {
    this.#options = options;
    this.#ends = new Ends(options.addon);
  }

  /** Makes the change; the command runs once its websockets are there. Throws `Refusal`, and as `Pebble.exec`. */
  async start(request: PebbleExec): Promise<ExecTask> {
    const { pebble, limits, nativeDirectory } = this.#options;
    if (this.#sessions.size >= limits.execsMax)
      throw new Refusal(503, `cannot run more than ${limits.execsMax} commands at a time`);
    if (request.terminal) loadTerminals(nativeDirectory);
    await this.#loadWebsockets();
    const task = await pebble.exec(request);
    this.#run(task);
    return task;
  }

  /** Answers a websocket's handshake. Throws `Refusal`: then nothing was answered yet. */
  accept({ task, name, request, socket, head }: Upgrade): void {
    const session = this.#sessions.get(task);
    if (session === undefined) throw this.#whyNoSession(task);
    session.checkChannel(name);
    this.#websockets?.handleUpgrade(request, socket, head, (websocket) =>
      session.attach(name as 'control' | 'stdio' | 'stderr', websocket),
    );
  }

  /** Kills every command, and resolves when they have ended. */
  async close(): Promise<void> {
    this.#closing.abort();
    for (const session of [...this.#sessions.values(), ...this.#lingering.keys()]) session.terminate();
    for (const timer of this.#lingering.values()) clearTimeout(timer);
    await Promise.all(this.#running);
  }

  #run(task: ExecTask): void {
    const session = new ExecSession(task, {
      addon: this.#options.addon,
      ends: this.#ends,
      searchPath: this.#options.searchPath,
      connectMs: this.#options.limits.execConnectMs,
      lingerMs: this.#options.limits.lingerMs,
      closing: this.#closing.signal,
    });
    this.#sessions.set(task.taskId, session);
    const running = session.run().finally(() => {
      this.#sessions.delete(task.taskId);
      this.#running.delete(running);
      const linger = () => {
        this.#lingering.delete(session);
        session.terminate();
      };
      this.#lingering.set(session, setTimeout(linger, this.#options.limits.stalledMsMax).unref());
    });
    this.#running.add(running);
  }

  async #loadWebsockets(): Promise<void> {
    if (this.#websockets !== null) return;
    const { WebSocketServer } = await import('ws');
    const maxPayload = this.#options.limits.messageBytesMax;
    this.#websockets = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      perMessageDeflate: false,
      maxPayload,
    });
  }

  /** A task that is not running here: it may have ended, be another kind, or not be at all (§9.3). */
  #whyNoSession(taskId: string): Refusal {
    for (const change of this.#options.pebble.changes('all', null))
      for (const { id, kind } of change.tasks) {
        if (id !== taskId) continue;
        if (kind !== 'exec') return new Refusal(400, `task "${taskId}" has no websockets: it is of kind "${kind}"`);
        return new Refusal(500, change.err ?? `task "${taskId}" has ended`);
      }
    return new Refusal(404, `cannot find task with ID ${JSON.stringify(taskId)}`);
  }
}
