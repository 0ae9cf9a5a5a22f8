/**
 * One method of a service, joined from the generated descriptor and the forms of its messages. grpc-js only moves bytes:
 * encoding is ours, so that sizes are known before sending and a message of a newer version is no error.
 */
import type { MethodDefinition } from '@grpc/grpc-js';
import type { Form } from './form.ts';

/** What pbjs says about a method. */
interface Descriptor {
  readonly path: string;
  readonly requestStream: boolean | undefined;
  readonly responseStream: boolean | undefined;
}

export interface Method<Request, Response> {
  readonly request: Form<Request>;
  readonly response: Form<Response>;
  readonly definition: MethodDefinition<Buffer, Buffer>;
}

const asIs = (content: Buffer): Buffer => content;

export function method<Request, Response>(
  { path, requestStream = false, responseStream = false }: Descriptor,
  request: Form<Request>,
  response: Form<Response>,
): Method<Request, Response> {
  const definition = {
    path,
    requestStream,
    responseStream,
    requestSerialize: asIs,
    requestDeserialize: asIs,
    responseSerialize: asIs,
    responseDeserialize: asIs,
  };
  return { request, response, definition };
}
