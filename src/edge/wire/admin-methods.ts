/** What a controller serves to people and programs, on its unix socket. */
import { type ApplicationName, applicationName, type TaskId } from '../../core/model/index.ts';
import { bytes, type Codec, id, message, text, union } from './codec.ts';
import {
  actionRequest,
  applicationConfigView,
  bundleView,
  command,
  commandResult,
  execRequest,
  logQuery,
  resourceList,
  taskUpdate,
  taskView,
  uploadedContent,
} from './commands.ts';
import { taskId, unitLogLine } from './common.ts';
import { form } from './form.ts';
import { method } from './method.ts';
import { modelStatus } from './model-status.ts';
import { agentV1, controllerV1 } from './protobuf.ts';

/**
 * The manifest comes first, then the archive, then the end: to a server of grpc-js, an upload that the client has
 * cancelled ends like one that is complete.
 */
export type UploadPart =
  | { readonly kind: 'manifest'; readonly content: Uint8Array }
  | { readonly kind: 'archive'; readonly content: Uint8Array }
  | { readonly kind: 'end' };

const content: Codec<Uint8Array, { readonly content: Uint8Array }> = {
  read: (wire) => ({ content: bytes.read(wire) }),
  write: (value) => value.content,
};
const empty = message<object, object>({});
const uploadPart = union<controllerV1.UploadPart.$Properties, UploadPart>({
  manifest: content,
  archive: content,
  end: empty,
});

/** The bytes, then the end: as with bundles. */
export type ContentPart = { readonly kind: 'content'; readonly content: Uint8Array } | { readonly kind: 'end' };
const contentPart = union<controllerV1.ContentPart.$Properties, ContentPart>({ content, end: empty });

const admin = controllerV1.Admin.prototype;
const updates = form('task update', controllerV1.TaskUpdate, taskUpdate);
const model = form('model status', controllerV1.ModelStatus, modelStatus);

export const adminMethods = {
  upload: method(
    admin.upload,
    form('upload', controllerV1.UploadPart, uploadPart),
    form('bundle view', controllerV1.BundleView, bundleView),
  ),
  uploadContent: method(
    admin.uploadContent,
    form('resource upload', controllerV1.ContentPart, contentPart),
    form('uploaded resource', controllerV1.UploadedContent, uploadedContent),
  ),
  resources: method(
    admin.resources,
    form(
      'resources request',
      controllerV1.ResourcesRequest,
      message<controllerV1.ResourcesRequest.$Properties, { readonly application: ApplicationName }>({
        application: id(applicationName),
      }),
    ),
    form('resources', controllerV1.ResourceList, resourceList),
  ),
  execute: method(
    admin.execute,
    form('command', controllerV1.Command, command),
    form('command result', controllerV1.CommandResult, commandResult),
  ),
  status: method(admin.status, form('status request', controllerV1.StatusRequest, empty), model),
  watch: method(admin.watch, form('watch request', controllerV1.WatchRequest, empty), model),
  applicationConfig: method(
    admin.applicationConfig,
    form(
      'config request',
      controllerV1.ApplicationConfigRequest,
      message<controllerV1.ApplicationConfigRequest.$Properties, { readonly application: ApplicationName }>({
        application: id(applicationName),
      }),
    ),
    form('application config', controllerV1.ApplicationConfigView, applicationConfigView),
  ),
  run: method(admin.run, form('action request', controllerV1.ActionRequest, actionRequest), updates),
  exec: method(admin.exec, form('exec request', controllerV1.ExecRequest, execRequest), updates),
  task: method(
    admin.task,
    form(
      'task request',
      controllerV1.TaskRequest,
      message<controllerV1.TaskRequest.$Properties, { readonly task: TaskId }>({ task: taskId }),
    ),
    form('task', controllerV1.TaskView, taskView),
  ),
  logs: method(
    admin.logs,
    form('log query', controllerV1.LogQuery, logQuery),
    form('log line', agentV1.UnitLogLine, unitLogLine),
  ),
  createJoinToken: method(
    admin.createJoinToken,
    form('token request', controllerV1.JoinTokenRequest, empty),
    form(
      'join token',
      controllerV1.JoinToken,
      message<controllerV1.JoinToken.$Properties, { readonly token: string }>({ token: text }),
    ),
  ),
};
