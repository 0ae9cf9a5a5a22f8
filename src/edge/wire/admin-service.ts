/** The admin service over an `Admin`: every method is one line, so that none has rules of its own. */
import type { UntypedServiceImplementation } from '@grpc/grpc-js';
import type { Admin, Log } from '../../controller/ports/index.ts';
import { AgentError } from '../../core/errors.ts';
import { adminMethods, type ContentPart, type UploadPart } from './admin-methods.ts';
import { adminMessageBytesMax } from './limits.ts';
import { serveStream, serveUnary, serveUpload } from './serving.ts';

const m = adminMethods;

export function adminService(admin: Admin, log: Log): UntypedServiceImplementation {
  const max = adminMessageBytesMax;
  return {
    upload: serveUpload(m.upload, log, (parts) => upload(admin, parts)),
    uploadContent: serveUpload(m.uploadContent, log, (parts) => admin.uploadContent(contentOf(parts))),
    resources: serveUnary(m.resources, log, async ({ application }) => ({
      resources: await admin.resources(application),
    })),
    execute: serveUnary(m.execute, log, (command) => admin.execute(command)),
    status: serveUnary(m.status, log, () => admin.status()),
    watch: serveStream(m.watch, log, max, (_, signal) => admin.watch(signal)),
    applicationConfig: serveUnary(m.applicationConfig, log, ({ application }) => admin.applicationConfig(application)),
    run: serveStream(m.run, log, max, (request, signal) => admin.run(request, signal)),
    exec: serveStream(m.exec, log, max, (request, signal) => admin.exec(request, signal)),
    task: serveUnary(m.task, log, ({ task }) => admin.task(task)),
    logs: serveStream(m.logs, log, max, (query, signal) => admin.logs(query, signal)),
    createJoinToken: serveUnary(m.createJoinToken, log, async () => ({ token: await admin.createJoinToken() })),
  };
}

async function upload(admin: Admin, parts: AsyncIterable<UploadPart>) {
  const iterator = parts[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done || first.value.kind !== 'manifest')
    throw new AgentError('message-invalid', 'cannot take the upload: the manifest comes first');
  return admin.upload(first.value.content, archive({ [Symbol.asyncIterator]: () => iterator }));
}

async function* contentOf(parts: AsyncIterable<ContentPart>): AsyncGenerator<Uint8Array> {
  for await (const part of parts) {
    if (part.kind === 'end') return;
    yield part.content;
  }
  throw brokenOff();
}

const brokenOff = (): AgentError =>
  new AgentError('agent-unavailable', 'cannot take the upload: the caller broke it off');

async function* archive(parts: AsyncIterable<UploadPart>): AsyncGenerator<Uint8Array> {
  for await (const part of parts) {
    if (part.kind === 'end') return;
    if (part.kind === 'manifest')
      throw new AgentError('message-invalid', 'cannot take the upload: the manifest comes once');
    yield part.content;
  }
  throw brokenOff();
}
