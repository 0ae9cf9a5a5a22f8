/** The admin service as an `Admin` again, for the command line. */
import { Client, credentials, Metadata, type ServiceError } from '@grpc/grpc-js';
import type { Admin, Models } from '../../controller/ports/index.ts';
import type { AgentError } from '../../core/errors.ts';
import { adminMethods, modelKey, type UploadPart } from './admin-methods.ts';
import { callStream, callUnary, callUpload } from './calling.ts';
import { errorOf } from './faults.ts';
import { adminMessageBytesMax, chunkBytesMax } from './limits.ts';

const m = adminMethods;

/**
 * `unix:/path` of a controller on this machine; `model` by name or uuid, without it the controller's only one is meant.
 * Calls throw what the controller threw, and `controller-unavailable`.
 */
export function connectAdmin({
  address,
  model,
}: {
  readonly address: string;
  readonly model?: string | undefined;
}): Admin & Models & { close(): void } {
  const client = new Client(address, credentials.createInsecure(), {
    'grpc.max_receive_message_length': adminMessageBytesMax,
    'grpc.enable_retries': 0,
    'grpc.use_local_subchannel_pool': 1,
  });
  const failure = (error: ServiceError): AgentError =>
    errorOf(error, `start the controller of ${address}: reeve-controller serve, or reeve dev up`);
  const metadata = new Metadata();
  if (model !== undefined) metadata.set(modelKey, model);
  const options = { failure, metadata };
  return {
    upload: (manifest, archive) => callUpload(client, m.upload, uploadParts(manifest, archive), options),
    execute: (command) => callUnary(client, m.execute, command, options),
    status: () => callUnary(client, m.status, {}, options),
    watch: (signal) => callStream(client, m.watch, {}, { ...options, signal }),
    applicationConfig: (application) => callUnary(client, m.applicationConfig, { application }, options),
    run: (request, signal) => callStream(client, m.run, request, { ...options, signal }),
    exec: (request, signal) => callStream(client, m.exec, request, { ...options, signal }),
    task: (task) => callUnary(client, m.task, { task }, options),
    logs: (query, signal) => callStream(client, m.logs, query, { ...options, signal }),
    createJoinToken: async () => (await callUnary(client, m.createJoinToken, {}, options)).token,
    showUnit: (unit) => callUnary(client, m.showUnit, { unit }, options),
    showApplication: (application) => callUnary(client, m.showApplication, { application }, options),
    showMachine: (machine) => callUnary(client, m.showMachine, { machine }, options),
    showModel: () => callUnary(client, m.showModel, {}, options),
    existed: async (name) => (await callUnary(client, m.existed, { name }, options)).existed,
    models: async () => (await callUnary(client, m.models, {}, options)).models,
    addModel: (request) => callUnary(client, m.addModel, request, options),
    close: () => client.close(),
  };
}

async function* uploadParts(manifest: Uint8Array, archive: AsyncIterable<Uint8Array>): AsyncGenerator<UploadPart> {
  yield { kind: 'manifest', content: manifest };
  for await (const piece of archive)
    for (let from = 0; from < piece.length; from += chunkBytesMax)
      yield { kind: 'archive', content: piece.subarray(from, from + chunkBytesMax) };
  yield { kind: 'end' };
}
