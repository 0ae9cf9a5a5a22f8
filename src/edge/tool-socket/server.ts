/** Serves the hook tools of one run. */
import { rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import type { OpenToolSocket, ToolCall, ToolReply } from '../../agent/ports/index.ts';
import { AgentError, assert, explainError } from '../../core/errors.ts';
import { fileError } from '../files/index.ts';
import type { Addon } from '../native/index.ts';
import { type Account, Caller, type CallText } from './caller.ts';
import { callDelayMsMax, connectionsMax } from './limits.ts';
import { listenPrivately } from './listen.ts';
import { isOurs } from './peer.ts';
import { Turns } from './turns.ts';

type Answer = (call: ToolCall) => Promise<ToolReply>;

/** Throws `limit-reached`, `disk-full`, `store-unavailable`. Not to be closed from inside an answer: it waits for them. */
export async function serveRun(
  socketPath: string,
  addon: Pick<Addon, 'peerCredentials'>,
  answer: Answer,
): Promise<OpenToolSocket> {
  const run = new Run(answer);
  const server = createServer((socket) => {
    if (isOurs(addon, socket)) run.accept(socket);
    else socket.destroy();
  });
  await listenPrivately(server, socketPath);
  return {
    path: socketPath,
    async close() {
      server.close();
      await run.close();
      try {
        rmSync(socketPath, { force: true });
      } catch (cause) {
        throw fileError('cannot delete the socket for hook tools', socketPath, cause);
      }
    },
  };
}

class Run {
  readonly #answer: Answer;
  readonly #turns = new Turns();
  readonly #account: Account = { heldBytes: 0 };
  readonly #connections = new Map<Socket, Promise<void>>();
  #closed = false;

  constructor(answer: Answer) {
    this.#answer = answer;
  }

  accept(socket: Socket): void {
    // What goes wrong with it is seen where it is read; a caller may go away at any time.
    socket.on('error', () => {});
    const caller = new Caller(socket, this.#account);
    const served = this.#connections.size < connectionsMax ? this.#serve(socket, caller) : refuse(caller);
    const done = served.finally(() => {
      caller.release();
      socket.destroy();
      this.#connections.delete(socket);
    });
    this.#connections.set(socket, done);
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const socket of this.#connections.keys()) socket.destroy();
    await Promise.all(this.#connections.values());
  }

  async #serve(socket: Socket, caller: Caller): Promise<void> {
    let reply: ToolReply;
    try {
      const text = await readInTime(socket, caller);
      reply = await this.#takeTurn(caller, text);
    } catch (error) {
      reply = { stdout: '', stderr: `ERROR ${explainError(error)}\n`, exitCode: 1 };
    }
    await caller.reply(reply);
  }

  /**
   * While we wait for the caller, others have their turn: in `relation-get - | relation-set --file -` the second tool
   * gets its input only after the first was answered, whichever of them came first.
   */
  async #takeTurn(caller: Caller, text: CallText): Promise<ToolReply> {
    let endTurn: (() => void) | null = await this.#turns.take();
    const outsideTurn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
      assert(endTurn !== null, 'an answer asks its caller for one thing at a time');
      endTurn();
      endTurn = null;
      try {
        return await work();
      } finally {
        endTurn = await this.#turns.take();
      }
    };
    try {
      if (this.#closed) throw new AgentError('process-unavailable', 'cannot answer a hook tool: its hook has ended');
      return await this.#answer({
        ...text,
        readInput: () => outsideTurn(() => caller.readInput()),
        readFile: (path) => outsideTurn(() => caller.readFile(path)),
        writeFile: (path, content) => outsideTurn(() => caller.writeFile(path, content)),
      });
    } finally {
      endTurn?.();
    }
  }
}

/** The call, unless its caller has stopped in the middle of it. */
export async function readInTime(socket: Socket, caller: Caller): Promise<CallText> {
  const timer = setTimeout(() => socket.destroy(), callDelayMsMax);
  try {
    return await caller.readCall();
  } finally {
    clearTimeout(timer);
  }
}

const refuse = (caller: Caller) =>
  caller.reply({
    stdout: '',
    stderr: `ERROR cannot serve more than ${connectionsMax} hook tools at once\n`,
    exitCode: 1,
  });
