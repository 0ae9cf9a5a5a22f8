/** One process that called a hook tool: what it asked, and what only it can do for us. */
import type { Socket } from 'node:net';
import type { ToolReply } from '../../agent/ports/index.ts';
import { AgentError, type ErrorFields } from '../../core/errors.ts';
import { chunkBytesMax, encodeChunks, encodeFrame, FrameReader } from './frames.ts';
import { argumentBytesMax, heldBytesMax, toolInputBytesMax } from './limits.ts';

export interface CallText {
  readonly tool: string;
  readonly directory: string;
  readonly contextId: string;
  readonly args: readonly string[];
}

/** The bytes that all calls of one run have sent and that are still kept. */
export interface Account {
  heldBytes: number;
}

export class Caller {
  readonly #socket: Socket;
  readonly #frames: FrameReader;
  readonly #account: Account;
  #heldBytes = 0;

  constructor(socket: Socket, account: Account) {
    this.#socket = socket;
    this.#frames = new FrameReader(socket);
    this.#account = account;
  }

  /** Throws `message-invalid`, `process-unavailable`, `limit-reached`. */
  async readCall(): Promise<CallText> {
    const { type, payload } = await this.#frames.next(argumentBytesMax);
    const [tool, directory, contextId, ...args] = payload.toString('utf8').split('\0');
    const last = args.pop();
    if (type !== 'C' || tool === undefined || directory === undefined || contextId === undefined || last !== '')
      throw new AgentError('message-invalid', 'cannot understand the call of a hook tool');
    this.#hold(payload.length);
    return { tool, directory, contextId, args };
  }

  /** Throws `file-unusable`, `process-unavailable`, `limit-reached`. */
  readInput(): Promise<Uint8Array> {
    this.#socket.write(encodeFrame('I', limitPayload()));
    return this.#readContent('-');
  }

  /** Throws like `readInput`. */
  readFile(path: string): Promise<Uint8Array> {
    this.#socket.write(encodeFrame('R', Buffer.concat([limitPayload(), pathPayload(path)])));
    return this.#readContent(path);
  }

  /** Throws like `readInput`. */
  async writeFile(path: string, content: Uint8Array): Promise<void> {
    this.#socket.write(encodeFrame('W', pathPayload(path)));
    for (const frame of encodeChunks('D', content)) this.#socket.write(frame);
    this.#socket.write(encodeFrame('Z', Buffer.alloc(0)));
    const { type, payload } = await this.#frames.next(chunkBytesMax);
    if (type === 'K') throw unusable('cannot write a file for a hook tool', path, payload);
    if (type !== 'Z') throw unexpected(type);
  }

  /** The reply, and with it the end of the call; resolves also when the caller has gone and does not hear it. */
  async reply({ stdout, stderr, exitCode }: ToolReply): Promise<void> {
    const output = typeof stdout === 'string' ? Buffer.from(stdout) : stdout;
    for (const frame of encodeChunks('O', output)) this.#socket.write(frame);
    for (const frame of encodeChunks('E', Buffer.from(stderr))) this.#socket.write(frame);
    await new Promise<void>((resolve) => this.#socket.end(encodeFrame('X', Uint8Array.of(exitCode)), () => resolve()));
  }

  /** Resolves when the caller has ended its side, or says what it should not. */
  async untilGone(): Promise<void> {
    await this.#frames.next(0).catch(() => undefined);
  }

  /** Nothing that it sent is needed any more. */
  release(): void {
    this.#account.heldBytes -= this.#heldBytes;
    this.#heldBytes = 0;
  }

  async #readContent(path: string): Promise<Uint8Array> {
    const chunks: Buffer[] = [];
    for (let bytes = 0; ; ) {
      const { type, payload } = await this.#frames.next(chunkBytesMax);
      if (type === 'K') throw unusable('cannot read a file for a hook tool', path, payload);
      if (type === 'Z') return Buffer.concat(chunks);
      if (type !== 'D') throw unexpected(type);
      bytes += payload.length;
      if (bytes > toolInputBytesMax) throw tooMuch({ path, bytesMax: toolInputBytesMax });
      this.#hold(payload.length);
      chunks.push(payload);
    }
  }

  #hold(bytes: number): void {
    this.#heldBytes += bytes;
    this.#account.heldBytes += bytes;
    if (this.#account.heldBytes > heldBytesMax) throw tooMuch({ bytesMax: heldBytesMax });
  }
}

const tooMuch = (fields: ErrorFields) =>
  new AgentError('limit-reached', 'cannot take so much input from hook tools', { fields });

function limitPayload(): Buffer {
  const payload = Buffer.alloc(4);
  payload.writeUInt32BE(toolInputBytesMax);
  return payload;
}

function pathPayload(path: string): Buffer {
  const payload = Buffer.from(path);
  if (payload.length > 0 && payload.length < chunkBytesMax - 4 && !payload.includes(0)) return payload;
  throw new AgentError('file-unusable', 'cannot use this path for a hook tool', {
    fields: { path: path.slice(0, 80) },
  });
}

const unusable = (message: string, path: string, reason: Buffer) =>
  new AgentError('file-unusable', message, {
    fields: { path },
    cause: new Error(reason.toString('utf8').toLowerCase()),
  });

const unexpected = (type: string) =>
  new AgentError('message-invalid', 'cannot use what a hook tool sent', { fields: { type } });
