/** The admin service as an `Admin` again, for the command line. */
import { Client, credentials, type ServiceError } from '@grpc/grpc-js';
import type { Admin } from '../../controller/ports/index.ts';
import type { AgentError } from '../../core/errors.ts';
import { adminMethods, type ContentPart, type UploadPart } from './admin-methods.ts';
import { callStream, callUnary, callUpload } from './calling.ts';
import { errorOf } from './faults.ts';
import { adminMessageBytesMax, chunkBytesMax } from './limits.ts';

const m = adminMethods;

/** `unix:/path` of a controller on this machine. Calls throw what the controller threw, and `controller-unavailable`. */
export function connectAdmin({ address }: { readonly address: string }): Admin & { close(): void } {
  const client = new Client(address, credentials.createInsecure(), {
    'grpc.max_receive_message_length': adminMessageBytesMax,
    'grpc.enable_retries': 0,
    'grpc.use_local_subchannel_pool': 1,
  });
  const failure = (error: ServiceError): AgentError =>
    errorOf(error, `start the controller of ${address}: reeve-controller serve, or reeve dev up`);
  const options = { failure };
  return {
    upload: (manifest, archive) => callUpload(client, m.upload, uploadParts(manifest, archive), options),
    uploadContent: (content) => callUpload(client, m.uploadContent, contentParts(content), options),
    resources: async (application) => (await callUnary(client, m.resources, { application }, options)).resources,
    execute: (command) => callUnary(client, m.execute, command, options),
    status: () => callUnary(client, m.status, {}, options),
    watch: (signal) => callStream(client, m.watch, {}, { failure, signal }),
    applicationConfig: (application) => callUnary(client, m.applicationConfig, { application }, options),
    run: (request, signal) => callStream(client, m.run, request, { failure, signal }),
    exec: (request, signal) => callStream(client, m.exec, request, { failure, signal }),
    task: (task) => callUnary(client, m.task, { task }, options),
    logs: (query, signal) => callStream(client, m.logs, query, { failure, signal }),
    createJoinToken: async () => (await callUnary(client, m.createJoinToken, {}, options)).token,
    close: () => client.close(),
  };
}

async function* uploadParts(manifest: Uint8Array, archive: AsyncIterable<Uint8Array>): AsyncGenerator<UploadPart> {
  yield { kind: 'manifest', content: manifest };
  for await (const chunk of chunks(archive)) yield { kind: 'archive', content: chunk };
  yield { kind: 'end' };
}

async function* contentParts(content: AsyncIterable<Uint8Array>): AsyncGenerator<ContentPart> {
  for await (const chunk of chunks(content)) yield { kind: 'content', content: chunk };
  yield { kind: 'end' };
}

async function* chunks(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces)
    for (let from = 0; from < piece.length; from += chunkBytesMax) yield piece.subarray(from, from + chunkBytesMax);
}
