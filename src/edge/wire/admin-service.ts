/** The admin service over the models' `Admin`s: every method is one line, so that none has rules of its own. */
import type { UntypedServiceImplementation } from '@grpc/grpc-js';
import type { Admin, Log, Models } from '../../controller/ports/index.ts';
import { AgentError } from '../../core/errors.ts';
import { adminMethods, type ContentPart, modelKey, type UploadPart } from './admin-methods.ts';
import { adminMessageBytesMax } from './limits.ts';
import { type Caller, serveStream, serveUnary, serveUpload } from './serving.ts';

const m = adminMethods;

export function adminService(
  adminOf: (model: string | undefined) => Admin,
  models: Models,
  log: Log,
): UntypedServiceImplementation {
  const max = adminMessageBytesMax;
  /** The model that a call names. */
  const of = ({ metadata }: Caller): Admin => adminOf(metadata.get(modelKey)[0]?.toString());
  return {
    upload: serveUpload(m.upload, log, (parts, caller) => upload(of(caller), parts)),
    uploadContent: serveUpload(m.uploadContent, log, (parts, caller) => of(caller).uploadContent(contentOf(parts))),
    resources: serveUnary(m.resources, log, async ({ application }, caller) => ({
      resources: await of(caller).resources(application),
    })),
    execute: serveUnary(m.execute, log, async (command, caller) => of(caller).execute(command)),
    status: serveUnary(m.status, log, async (_, caller) => of(caller).status()),
    watch: serveStream(m.watch, log, max, (_, signal, caller) => of(caller).watch(signal)),
    applicationConfig: serveUnary(m.applicationConfig, log, async ({ application }, caller) =>
      of(caller).applicationConfig(application),
    ),
    run: serveStream(m.run, log, max, (request, signal, caller) => of(caller).run(request, signal)),
    exec: serveStream(m.exec, log, max, (request, signal, caller) => of(caller).exec(request, signal)),
    task: serveUnary(m.task, log, async ({ task }, caller) => of(caller).task(task)),
    tasks: serveUnary(m.tasks, log, async (_, caller) => ({ tasks: await of(caller).tasks() })),
    logs: serveStream(m.logs, log, max, (query, signal, caller) => of(caller).logs(query, signal)),
    createJoinToken: serveUnary(m.createJoinToken, log, async (_, caller) => ({
      token: await of(caller).createJoinToken(),
    })),
    showUnit: serveUnary(m.showUnit, log, async ({ unit }, caller) => of(caller).showUnit(unit)),
    showApplication: serveUnary(m.showApplication, log, async ({ application }, caller) =>
      of(caller).showApplication(application),
    ),
    showMachine: serveUnary(m.showMachine, log, async ({ machine }, caller) => of(caller).showMachine(machine)),
    showModel: serveUnary(m.showModel, log, async (_, caller) => of(caller).showModel()),
    existed: serveUnary(m.existed, log, async ({ name }, caller) => ({ existed: await of(caller).existed(name) })),
    secrets: serveUnary(m.secrets, log, async (query, caller) => ({ secrets: await of(caller).secrets(query) })),
    models: serveUnary(m.models, log, async () => ({ models: await models.models() })),
    offers: serveUnary(m.offers, log, async () => ({ offers: await models.offers() })),
    addModel: serveUnary(m.addModel, log, (request) => models.addModel(request)),
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
