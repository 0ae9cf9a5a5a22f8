/** The frames between `reeve-hook` and us; `src/native/reeve-hook.c` describes them. */
import type { Socket } from 'node:net';
import { AgentError } from '../../core/errors.ts';

export type AgentFrameType = 'O' | 'E' | 'I' | 'R' | 'W' | 'D' | 'Z' | 'X';

export interface Frame {
  readonly type: string;
  readonly payload: Buffer;
}

const headerBytes = 5;
/** Of every frame but the call. */
export const chunkBytesMax = 64 * 1024;

export function encodeFrame(type: AgentFrameType, payload: Uint8Array): Buffer {
  const frame = Buffer.allocUnsafe(headerBytes + payload.length);
  frame.writeUInt32BE(payload.length, 0);
  frame.write(type, 4, 'latin1');
  frame.set(payload, headerBytes);
  return frame;
}

/** The content in frames that the client has room for; none when it is empty. */
export function* encodeChunks(type: AgentFrameType, content: Uint8Array): Generator<Buffer> {
  for (let at = 0; at < content.length; at += chunkBytesMax)
    yield encodeFrame(type, content.subarray(at, at + chunkBytesMax));
}

/** Takes frames from a caller one by one: what nobody has asked for yet stays in the kernel, and the caller waits. */
export class FrameReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);

  constructor(socket: Socket) {
    this.#chunks = socket[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  /** Throws `message-invalid` when it is longer, and `process-unavailable` when the caller has gone. */
  async next(payloadBytesMax: number): Promise<Frame> {
    const header = await this.#take(headerBytes);
    const length = header.readUInt32BE(0);
    if (length > payloadBytesMax)
      throw new AgentError('message-invalid', 'cannot take so long a frame from a hook tool', { fields: { length } });
    return { type: header.toString('latin1', 4), payload: await this.#take(length) };
  }

  async #take(bytes: number): Promise<Buffer> {
    const chunks = [this.#held];
    let total = this.#held.length;
    while (total < bytes) {
      const chunk = await this.#nextChunk();
      chunks.push(chunk);
      total += chunk.length;
    }
    const whole = chunks.length === 1 ? this.#held : Buffer.concat(chunks, total);
    this.#held = whole.subarray(bytes);
    return whole.subarray(0, bytes);
  }

  async #nextChunk(): Promise<Buffer> {
    let cause: unknown;
    try {
      const { value, done } = await this.#chunks.next();
      if (!done) return value;
    } catch (error) {
      cause = error;
    }
    throw new AgentError('process-unavailable', 'cannot hear from the caller of a hook tool: it has gone', { cause });
  }
}
