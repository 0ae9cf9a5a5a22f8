/**
 * The client's half of gRPC over a unix socket, on the HTTP/2 of Node.js. A command of the command line makes one call
 * and ends: loading grpc-js would cost it more than the call.
 */
import { once } from 'node:events';
import http2 from 'node:http2';
import net from 'node:net';
import { AgentError } from '../../core/errors.ts';
import { type Failed, failureOf, faultKey, statusNames } from './fault.ts';
import { decodeWhole } from './form.ts';
import { adminMessageBytesMax } from './limits.ts';
import type { Method } from './method.ts';

export interface UnixCalls {
  /** One question, one answer. */
  unary<Request, Response>(method: Method<Request, Response>, asked: Request): Promise<Response>;
  /** One question, many answers. Aborting the signal ends the iteration; leaving it cancels the call. */
  stream<Request, Response>(
    method: Method<Request, Response>,
    asked: Request,
    signal: AbortSignal,
  ): AsyncGenerator<Response>;
  /** Many parts, one answer, which may come before the last part. */
  upload<Request, Response>(method: Method<Request, Response>, parts: AsyncIterable<Request>): Promise<Response>;
  close(): void;
}

/** Before each message: whether it is compressed, and its length. */
const prefixBytes = 5;

/**
 * Nothing is dialled before the first call; a connection that is gone is dialled anew by the next one. `metadata` goes
 * with each call, `next` is what a person can do when nobody answers.
 */
export function openUnixCalls(socket: string, metadata: Readonly<Record<string, string>>, next: string): UnixCalls {
  let session: http2.ClientHttp2Session | null = null;

  function connected(): http2.ClientHttp2Session {
    if (session !== null && !session.closed && !session.destroyed) return session;
    session = http2.connect('http://localhost', { createConnection: () => net.connect(socket) });
    // Each call tells its own failure.
    session.on('error', () => {});
    return session;
  }

  const begin = ({ definition }: Method<unknown, unknown>): Call =>
    new Call(
      connected().request({
        ':method': 'POST',
        ':path': definition.path,
        te: 'trailers',
        'content-type': 'application/grpc',
        ...metadata,
      }),
      next,
    );

  return {
    async unary(method, asked) {
      const call = begin(method);
      call.sendLast(method.request.encode(asked));
      return decodeWhole(method.response, await call.onlyAnswer());
    },
    async *stream(method, asked, signal) {
      if (signal.aborted) return;
      const call = begin(method);
      const cancel = (): void => call.cancel();
      signal.addEventListener('abort', cancel, { once: true });
      call.sendLast(method.request.encode(asked));
      try {
        for await (const bytes of call.answers()) {
          if (signal.aborted) return;
          const answer = method.response.decode(bytes);
          if (answer !== null) yield answer;
        }
      } catch (error) {
        if (!signal.aborted) throw error;
      } finally {
        signal.removeEventListener('abort', cancel);
        call.cancel();
      }
    },
    async upload(method, parts) {
      const call = begin(method);
      const answer = call.onlyAnswer();
      // Told below, after the sending has stopped.
      answer.catch(() => {});
      try {
        for await (const part of parts) {
          if (call.isOver) break;
          await call.send(method.request.encode(part));
        }
      } catch (error) {
        call.cancel();
        throw error;
      }
      call.end();
      return decodeWhole(method.response, await answer);
    },
    close: () => session?.close(),
  };
}

/** One call: messages in their frames, and how it ends. */
class Call {
  readonly #stream: http2.ClientHttp2Stream;
  readonly #next: string;
  #end: http2.IncomingHttpHeaders = {};

  constructor(stream: http2.ClientHttp2Stream, next: string) {
    this.#stream = stream;
    this.#next = next;
    // A call that is refused at once has its end in the headers.
    stream.on('response', (headers) => this.#note(headers));
    stream.on('trailers', (headers) => this.#note(headers));
    // Told by whoever reads the answers.
    stream.on('error', () => {});
  }

  #note(headers: http2.IncomingHttpHeaders): void {
    if (headers['grpc-status'] !== undefined) this.#end = headers;
  }

  /** Nobody reads any more what is sent. */
  get isOver(): boolean {
    return this.#stream.closed || this.#stream.destroyed || this.#end['grpc-status'] !== undefined;
  }

  cancel(): void {
    this.#stream.close(http2.constants.NGHTTP2_CANCEL);
  }

  /** Resolves when there is room for more, or when nobody reads any more. */
  async send(message: Buffer): Promise<void> {
    if (this.#stream.write(framed(message))) return;
    const over = new AbortController();
    const stop = (): void => over.abort();
    for (const event of ['trailers', 'close', 'error']) this.#stream.once(event, stop);
    if (!this.isOver) await once(this.#stream, 'drain', { signal: over.signal }).catch(() => undefined);
    for (const event of ['trailers', 'close', 'error']) this.#stream.off(event, stop);
  }

  sendLast(message: Buffer): void {
    this.#stream.end(framed(message));
  }

  end(): void {
    if (!this.isOver) this.#stream.end();
  }

  async onlyAnswer(): Promise<Uint8Array> {
    let only: Uint8Array | undefined;
    for await (const answer of this.answers()) only = answer;
    if (only !== undefined) return only;
    throw failureOf({ status: 'UNAVAILABLE', details: 'no answer came', fault: undefined }, this.#next);
  }

  /** What comes, in order. Throws what the controller threw, and `controller-unavailable`. */
  async *answers(): AsyncGenerator<Uint8Array> {
    const reader = new FrameReader();
    try {
      for await (const chunk of this.#stream as AsyncIterable<Buffer>) yield* reader.take(chunk);
    } catch (cause) {
      if (cause instanceof AgentError) throw cause;
      if (this.#end['grpc-status'] === undefined) throw failureOf(brokenOff(cause), this.#next);
    }
    const failed = this.#failed();
    if (failed !== null) throw failureOf(failed, this.#next);
  }

  #failed(): Failed | null {
    const { 'grpc-status': code, 'grpc-message': details = '', [faultKey]: fault } = this.#end;
    if (code === undefined) return brokenOff(new Error('the connection has ended'));
    if (code === '0') return null;
    return {
      status: statusNames[Number(code)] ?? 'UNKNOWN',
      details: decoded(String(details)),
      fault: fault === undefined ? undefined : Buffer.from(String(fault), 'base64'),
    };
  }
}

const brokenOff = (cause: unknown): Failed => ({
  status: 'UNAVAILABLE',
  details: cause instanceof Error ? cause.message : String(cause),
  fault: undefined,
});

/** Messages of gRPC statuses are percent-encoded. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function framed(message: Buffer): Buffer {
  const frame = Buffer.allocUnsafe(prefixBytes + message.length);
  frame.writeUInt8(0, 0);
  frame.writeUInt32BE(message.length, 1);
  message.copy(frame, prefixBytes);
  return frame;
}

/** Messages out of chunks of any size; a message is put together once, however many chunks it came in. */
class FrameReader {
  #chunks: Buffer[] = [];
  #bytes = 0;

  /** Throws `limit-reached` for a message that is too large, `message-invalid` for one that is compressed. */
  *take(chunk: Buffer): Generator<Uint8Array> {
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    while (this.#bytes >= prefixBytes) {
      const prefix = this.#peek(prefixBytes);
      const length = prefix.readUInt32BE(1);
      if (prefix.readUInt8(0) !== 0)
        throw new AgentError('message-invalid', 'cannot read a compressed message of the controller');
      if (length > adminMessageBytesMax)
        throw new AgentError('limit-reached', 'cannot take so large a message of the controller', {
          fields: { bytes: length, bytesMax: adminMessageBytesMax },
        });
      if (this.#bytes < prefixBytes + length) return;
      const whole = this.#peek(prefixBytes + length);
      const rest = whole.subarray(prefixBytes + length);
      this.#chunks = rest.length === 0 ? [] : [rest];
      this.#bytes = rest.length;
      yield whole.subarray(prefixBytes, prefixBytes + length);
    }
  }

  /** The first chunk, with at least so many bytes. */
  #peek(bytes: number): Buffer {
    const [first] = this.#chunks;
    if (first !== undefined && first.length >= bytes) return first;
    const whole = Buffer.concat(this.#chunks);
    this.#chunks = [whole];
    return whole;
  }
}
