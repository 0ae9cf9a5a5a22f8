/** The client's half of each kind of call: core values go in and come out, statuses become `AgentError`s. */
import { type Client, Metadata, type ServiceError } from '@grpc/grpc-js';
import { AgentError } from '../../core/errors.ts';
import { errorOf } from './faults.ts';
import { decodeWhole } from './form.ts';
import { adminMessageBytesMax } from './limits.ts';
import type { Method } from './method.ts';
import { incoming, outgoing } from './pipe.ts';

/** Makes the error that a caller sees of the one that grpc-js tells. */
export type Failure = (error: ServiceError) => AgentError;
const plainFailure: Failure = (error) => errorOf(error);

export interface CallOptions {
  readonly failure?: Failure;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  readonly metadata?: Metadata;
}

const noMetadata = new Metadata();

/** One question, one answer. Rejects with the reason of the signal. */
export async function callUnary<Request, Response>(
  client: Client,
  { request, response, definition }: Method<Request, Response>,
  asked: Request,
  { failure = plainFailure, timeoutMs, signal, metadata = noMetadata }: CallOptions = {},
): Promise<Response> {
  signal?.throwIfAborted();
  const options = timeoutMs === undefined ? {} : { deadline: Date.now() + timeoutMs };
  const { requestSerialize, responseDeserialize, path } = definition;
  const bytes = await new Promise<Buffer>((resolve, reject) => {
    const call = client.makeUnaryRequest(
      path,
      requestSerialize,
      responseDeserialize,
      request.encode(asked),
      metadata,
      options,
      (error, answer) => {
        signal?.removeEventListener('abort', cancel);
        if (answer !== undefined) resolve(answer);
        else reject(signal?.aborted ? (signal.reason as Error) : failure(error as ServiceError));
      },
    );
    const cancel = () => call.cancel();
    signal?.addEventListener('abort', cancel, { once: true });
  });
  return decodeWhole(response, bytes);
}

/** One question, many answers. Aborting the signal ends the iteration; leaving it cancels the call. */
export async function* callStream<Request, Response>(
  client: Client,
  { request, response, definition }: Method<Request, Response>,
  asked: Request,
  { failure = plainFailure, signal, metadata = noMetadata }: CallOptions = {},
): AsyncGenerator<Response> {
  if (signal?.aborted) return;
  const { requestSerialize, responseDeserialize, path } = definition;
  const call = client.makeServerStreamRequest(
    path,
    requestSerialize,
    responseDeserialize,
    request.encode(asked),
    metadata,
  );
  const cancel = () => call.cancel();
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    yield* incoming(call, response, (error) => failure(error as ServiceError));
  } catch (error) {
    if (!signal?.aborted) throw error;
  } finally {
    signal?.removeEventListener('abort', cancel);
    call.cancel();
  }
}

/** Many parts, one answer, which may come before the last part. */
export async function callUpload<Request, Response>(
  client: Client,
  { request, response, definition }: Method<Request, Response>,
  parts: AsyncIterable<Request>,
  { failure = plainFailure, metadata = noMetadata }: CallOptions = {},
): Promise<Response> {
  const { requestSerialize, responseDeserialize, path } = definition;
  const answered = new AbortController();
  const answer = Promise.withResolvers<Buffer>();
  const call = client.makeClientStreamRequest(
    path,
    requestSerialize,
    responseDeserialize,
    metadata,
    {},
    (error, bytes) => {
      if (bytes !== undefined) answer.resolve(bytes);
      else answer.reject(failure(error as ServiceError));
      answered.abort(new AgentError('controller-unavailable', 'cannot send more: the call has ended'));
    },
  );
  const send = outgoing(call, request, adminMessageBytesMax, answered.signal);
  const sendAll = async () => {
    for await (const part of parts) await send(part);
    call.end();
  };
  const sending = sendAll().catch((error: unknown) => {
    // The answer says why the call has ended early; any other failure is ours.
    if (answered.signal.aborted) return;
    call.cancel();
    answer.reject(error);
  });
  try {
    return decodeWhole(response, await answer.promise);
  } finally {
    await sending;
  }
}
