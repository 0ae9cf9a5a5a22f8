/** What a controller serves to people and programs, on its unix socket. */
import {
  type ApplicationName,
  applicationName,
  type MachineId,
  type ModelSummary,
  machineId,
  type TaskId,
  type TaskView,
} from '../../core/model/index.ts';
import { bytes, type Codec, flag, id, list, message, text, union } from './codec.ts';
import {
  actionRequest,
  applicationConfigView,
  bundleView,
  command,
  commandResult,
  execRequest,
  logQuery,
  resourceList,
  secretList,
  secretQuery,
  taskUpdate,
  taskView,
  uploadedContent,
} from './commands.ts';
import { taskId, unitLogLine } from './common.ts';
import { form } from './form.ts';
import { method } from './method.ts';
import { modelStatus } from './model-status.ts';
import { offerList } from './offers.ts';
import { agentV1, controllerV1 } from './protobuf.ts';
import { applicationDetails, machineDetails, modelDetails, modelSummary, newModel, unitDetails } from './queries.ts';

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

const unitQuery = message<controllerV1.UnitQuery.$Properties, { readonly unit: string }>({ unit: text });
const applicationQuery = message<controllerV1.ApplicationQuery.$Properties, { readonly application: ApplicationName }>({
  application: id(applicationName),
});
const machineQuery = message<controllerV1.MachineQuery.$Properties, { readonly machine: MachineId }>({
  machine: id(machineId),
});
const taskList = message<controllerV1.TaskList.$Properties, { readonly tasks: readonly TaskView[] }>({
  tasks: list(taskView),
});
const modelList = message<controllerV1.ModelList.$Properties, { readonly models: readonly ModelSummary[] }>({
  models: list(modelSummary),
});

/** The metadata of a call that says which model is meant, by name or uuid. */
export const modelKey = 'reeve-model';

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
  tasks: method(
    admin.tasks,
    form('tasks request', controllerV1.TasksRequest, empty),
    form('tasks', controllerV1.TaskList, taskList),
  ),
  logs: method(
    admin.logs,
    form('log query', controllerV1.LogQuery, logQuery),
    form('log line', agentV1.UnitLogLine, unitLogLine),
  ),
  secrets: method(
    admin.secrets,
    form('secret query', controllerV1.SecretQuery, secretQuery),
    form('secret list', controllerV1.SecretList, secretList),
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
  showUnit: method(
    admin.showUnit,
    form('unit query', controllerV1.UnitQuery, unitQuery),
    form('unit details', controllerV1.UnitDetails, unitDetails),
  ),
  showApplication: method(
    admin.showApplication,
    form('application query', controllerV1.ApplicationQuery, applicationQuery),
    form('application details', controllerV1.ApplicationDetails, applicationDetails),
  ),
  showMachine: method(
    admin.showMachine,
    form('machine query', controllerV1.MachineQuery, machineQuery),
    form('machine details', controllerV1.MachineDetails, machineDetails),
  ),
  showModel: method(
    admin.showModel,
    form('model query', controllerV1.ModelQuery, empty),
    form('model details', controllerV1.ModelDetails, modelDetails),
  ),
  existed: method(
    admin.existed,
    form(
      'existence query',
      controllerV1.ExistenceQuery,
      message<controllerV1.ExistenceQuery.$Properties, { readonly name: string }>({ name: text }),
    ),
    form(
      'existence',
      controllerV1.Existence,
      message<controllerV1.Existence.$Properties, { readonly existed: boolean }>({ existed: flag }),
    ),
  ),
  models: method(
    admin.models,
    form('models request', controllerV1.ModelsRequest, empty),
    form('models', controllerV1.ModelList, modelList),
  ),
  offers: method(
    admin.offers,
    form('offers request', controllerV1.OffersRequest, empty),
    form('offers', controllerV1.OfferList, offerList),
  ),
  addModel: method(
    admin.addModel,
    form('new model', controllerV1.NewModel, newModel),
    form('model summary', controllerV1.ModelSummary, modelSummary),
  ),
};
