/** The client's half of each kind of call: core values go in and come out, statuses become `AgentError`s. */
import { type Client, Metadata, type ServiceError } from '@grpc/grpc-js';
import type { AgentError } from '../../core/errors.ts';
import { errorOf } from './faults.ts';
import { decodeWhole } from './form.ts';
import type { Method } from './method.ts';
import { incoming } from './pipe.ts';

/** Makes the error that a caller sees of the one that grpc-js tells. */
export type Failure = (error: ServiceError) => AgentError;
const plainFailure: Failure = (error) => errorOf(error);

export interface CallOptions {
  readonly failure?: Failure;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

const noMetadata = new Metadata();

/** One question, one answer. Rejects with the reason of the signal. */
export async function callUnary<Request, Response>(
  client: Client,
  { request, response, definition }: Method<Request, Response>,
  asked: Request,
  { failure = plainFailure, timeoutMs, signal }: CallOptions = {},
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
      noMetadata,
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
  { failure = plainFailure, signal }: CallOptions = {},
): AsyncGenerator<Response> {
  if (signal?.aborted) return;
  const { requestSerialize, responseDeserialize, path } = definition;
  const call = client.makeServerStreamRequest(
    path,
    requestSerialize,
    responseDeserialize,
    request.encode(asked),
    noMetadata,
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
