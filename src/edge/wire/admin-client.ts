/** The admin service as an `Admin` again, for the command line. */
import type { Admin, Models } from '../../controller/ports/index.ts';
import { AgentError } from '../../core/errors.ts';
import { adminMethods, type ContentPart, modelKey, type UploadPart } from './admin-methods.ts';
import { chunkBytesMax } from './limits.ts';
import { openUnixCalls } from './unix-calls.ts';

const m = adminMethods;

/** What may stand in a header. */
const namePattern = /^[a-z0-9-]{1,64}$/;

/**
 * `unix:/path` of a controller on this machine; `model` by name or uuid, without it the controller's only one is meant.
 * Calls throw what the controller threw, and `controller-unavailable`. Throws `name-invalid`.
 */
export function connectAdmin({
  address,
  model,
}: {
  readonly address: string;
  readonly model?: string | undefined;
}): Admin & Models & { close(): void } {
  if (model !== undefined && !namePattern.test(model))
    throw new AgentError('name-invalid', 'cannot use this as a model name', {
      fields: { text: model.slice(0, 40) },
      next: 'reeve models',
    });
  const calls = openUnixCalls(
    address.replace(/^unix:/, ''),
    model === undefined ? {} : { [modelKey]: model },
    `start the controller of ${address}: reeve-controller serve, or reeve dev up`,
  );
  return {
    upload: (manifest, archive) => calls.upload(m.upload, uploadParts(manifest, archive)),
    uploadContent: (content) => calls.upload(m.uploadContent, contentParts(content)),
    resources: async (application) => (await calls.unary(m.resources, { application })).resources,
    execute: (command) => calls.unary(m.execute, command),
    status: () => calls.unary(m.status, {}),
    watch: (signal) => calls.stream(m.watch, {}, signal),
    applicationConfig: (application) => calls.unary(m.applicationConfig, { application }),
    run: (request, signal) => calls.stream(m.run, request, signal),
    exec: (request, signal) => calls.stream(m.exec, request, signal),
    task: (task) => calls.unary(m.task, { task }),
    tasks: async () => (await calls.unary(m.tasks, {})).tasks,
    logs: (query, signal) => calls.stream(m.logs, query, signal),
    createJoinToken: async () => (await calls.unary(m.createJoinToken, {})).token,
    showUnit: (unit) => calls.unary(m.showUnit, { unit }),
    showApplication: (application) => calls.unary(m.showApplication, { application }),
    showMachine: (machine) => calls.unary(m.showMachine, { machine }),
    showModel: () => calls.unary(m.showModel, {}),
    existed: async (name) => (await calls.unary(m.existed, { name })).existed,
    secrets: async (query) => (await calls.unary(m.secrets, query)).secrets,
    models: async () => (await calls.unary(m.models, {})).models,
    offers: async () => (await calls.unary(m.offers, {})).offers,
    addModel: (request) => calls.unary(m.addModel, request),
    close: () => calls.close(),
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
