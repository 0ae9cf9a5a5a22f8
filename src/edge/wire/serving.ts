/** The server's half of each kind of call: requests and answers are core values, errors become statuses. */
import type {
  handleClientStreamingCall,
  handleServerStreamingCall,
  handleUnaryCall,
  Metadata,
  ServerWritableStream,
} from '@grpc/grpc-js';
import type { AuthContext } from '@grpc/grpc-js/build/src/auth-context.js';
import type { Log } from '../../controller/ports/index.ts';
import { AgentError } from '../../core/errors.ts';
import { statusOf } from './faults.ts';
import { decodeWhole } from './form.ts';
import type { Method } from './method.ts';
import { incoming, outgoing } from './pipe.ts';

/** What a handler may know of its caller. */
export interface Caller {
  readonly metadata: Metadata;
  getAuthContext(): AuthContext;
}

/** Tells a caller; a bug is also told to the log, which is the only place that learns its text. */
export function told(error: unknown, path: string, log: Log): ReturnType<typeof statusOf> {
  if (!(error instanceof AgentError)) log.error('call failed', { path, error });
  return statusOf(error);
}

export function serveUnary<Request, Response>(
  { request, response, definition }: Method<Request, Response>,
  log: Log,
  answer: (asked: Request, caller: Caller) => Promise<Response>,
): handleUnaryCall<Buffer, Buffer> {
  return (call, callback) => {
    const answered = async () => response.encode(await answer(decodeWhole(request, call.request), call));
    answered().then(
      (bytes) => callback(null, bytes),
      (error: unknown) => callback(told(error, definition.path, log)),
    );
  };
}

/** Aborts the signal when the caller is gone; then nobody waits for an answer. */
export function serveStream<Request, Response>(
  { request, response, definition }: Method<Request, Response>,
  log: Log,
  bytesMax: number,
  answer: (asked: Request, signal: AbortSignal, caller: Caller) => AsyncIterable<Response>,
): handleServerStreamingCall<Buffer, Buffer> {
  return (call) => {
    const signal = goneSignal(call);
    const send = outgoing(call, response, bytesMax, signal);
    const answered = async () => {
      for await (const message of answer(decodeWhole(request, call.request), signal, call)) await send(message);
    };
    answered().then(
      () => call.end(),
      (error: unknown) => {
        if (!signal.aborted) call.emit('error', told(error, definition.path, log));
      },
    );
  };
}

function goneSignal(call: ServerWritableStream<Buffer, Buffer>): AbortSignal {
  const gone = new AbortController();
  for (const event of ['cancelled', 'close'])
    call.on(event, () => gone.abort(new AgentError('agent-unavailable', 'cannot answer: the caller is gone')));
  return gone.signal;
}

/** What the answer must know of the end of the parts stands in the parts. */
export function serveUpload<Request, Response>(
  { request, response, definition }: Method<Request, Response>,
  log: Log,
  answer: (parts: AsyncIterable<Request>, caller: Caller) => Promise<Response>,
): handleClientStreamingCall<Buffer, Buffer> {
  return (call, callback) => {
    const answered = async () =>
      response.encode(
        await answer(
          incoming(call, request, () => undefined),
          call,
        ),
      );
    answered().then(
      (bytes) => callback(null, bytes),
      (error: unknown) => callback(told(error, definition.path, log)),
    );
  };
}
