/** The two halves of a gRPC stream with backpressure: an iterable of what comes, a promise for what goes. */
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { AgentError } from '../../core/errors.ts';
import type { LogFields } from '../../core/log.ts';
import type { Form } from './form.ts';
import { unreadMessagesMax } from './limits.ts';

export interface Incoming<Message> extends AsyncIterable<Message> {
  /** Ends the iteration after what has come already. */
  end(error?: unknown): void;
}

/**
 * What comes, in order. Holds the peer back when nobody reads. Ends with the stream; throws what `failure` makes of the
 * stream's error, and `message-invalid`. Messages that only a newer version knows are left out.
 */
export function incoming<Message>(
  call: Readable,
  form: Form<Message>,
  failure: (error: unknown) => unknown,
  ignored: (message: string, fields: LogFields) => void = () => {},
): Incoming<Message> {
  const queue: Message[] = [];
  let over = false;
  let error: unknown;
  let wake = () => {};

  function end(reason?: unknown): void {
    error ??= reason;
    over = true;
    wake();
  }
  function take(bytes: Uint8Array): void {
    if (over) return;
    try {
      const message = form.decode(bytes);
      if (message === null) ignored('message of a newer version ignored', { message: form.name });
      else queue.push(message);
    } catch (reason) {
      end(reason);
    }
    if (queue.length >= unreadMessagesMax) call.pause();
    wake();
  }
  call.on('data', take);
  // grpc-js tells the error before the end: what was sent before it is still read.
  call.on('error', (reason) => {
    error ??= failure(reason);
  });
  for (const event of ['end', 'close', 'cancelled']) call.on(event, () => end());

  async function* messages(): AsyncGenerator<Message> {
    for (;;) {
      const message = queue.shift();
      if (message !== undefined) {
        if (call.isPaused() && queue.length === 0) call.resume();
        yield message;
      } else if (over) {
        if (error !== undefined) throw error;
        return;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  }
  return { end, [Symbol.asyncIterator]: messages };
}

/**
 * Writes one message; resolves when the transport has taken it. Rejects with `limit-reached` for a message that is too
 * large, which the peer never sees, and with the reason of `over` once the stream is gone.
 */
export function outgoing<Message>(
  call: Writable,
  form: Form<Message>,
  bytesMax: number,
  over: AbortSignal,
): (message: Message) => Promise<void> {
  let draining: Promise<unknown> | null = null;
  return async (message) => {
    const bytes = form.encode(message);
    if (bytes.length > bytesMax)
      throw new AgentError('limit-reached', 'cannot send a message of this size', {
        fields: { message: form.name, bytes: bytes.length, bytesMax },
      });
    over.throwIfAborted();
    if (call.write(bytes)) return;
    // All who wait share one listener.
    draining ??= once(call, 'drain', { signal: over }).finally(() => {
      draining = null;
    });
    try {
      await draining;
    } catch (error) {
      over.throwIfAborted();
      throw error;
    }
  };
}
