/** Codecs of what is asked of a controller (`proto/reeve/controller/v1/admin.proto`). */
import {
  type ActionRequest,
  type ApplicationConfigView,
  applicationName,
  type BundleView,
  type Command,
  type CommandResult,
  digest,
  type ExecRequest,
  type GivenResource,
  type LogQuery,
  machineId,
  type ResourceView,
  type SecretInfo,
  type SecretQuery,
  storageId,
  type TaskUpdate,
  type TaskView,
  type UploadedContent,
  unitName,
} from '../../core/model/index.ts';
import {
  bag,
  bagOrAbsent,
  type Codec,
  count,
  Fault,
  flag,
  id,
  list,
  listOrAbsent,
  message,
  optional,
  orNull,
  pair,
  text,
  trueOrAbsent,
  union,
  word,
} from './codec.ts';
import { relationId, scalar, settings, taskId, taskResult } from './common.ts';
import { offerCommands } from './offers.ts';
import { resolution } from './orders.ts';
import { controllerV1 } from './protobuf.ts';
import { rotatePolicy, secret, secretContent, secretOwner, secretTarget } from './secrets.ts';

type Asked<Kind extends Command['kind']> = Omit<Extract<Command, { readonly kind: Kind }>, 'kind'>;
type Answered<Kind extends CommandResult['kind']> = Omit<Extract<CommandResult, { readonly kind: Kind }>, 'kind'>;
type Updated<Kind extends TaskUpdate['kind']> = Omit<Extract<TaskUpdate, { readonly kind: Kind }>, 'kind'>;

const application = id(applicationName);
const bundle = id(digest);
const unit = id(unitName);
const to = list(id(machineId));
const ends = pair(text);
const storage = id(storageId);
const givenResource = message<controllerV1.GivenResource.$Properties, GivenResource>({
  digest: bundle,
  filename: text,
  image: flag,
});

export const command = union<controllerV1.Command.$Properties, Command>({
  deploy: message<controllerV1.Deploy.$Properties, Asked<'deploy'>>({
    bundle,
    application,
    units: count(),
    config: settings,
    to,
    trust: flag,
    bindings: settings,
    constraints: settings,
    force: flag,
    storage: bagOrAbsent(text),
    attachStorage: listOrAbsent(storage),
    resources: bagOrAbsent(givenResource),
  }),
  refresh: message<controllerV1.Refresh.$Properties, Asked<'refresh'>>({
    application,
    bundle,
    force: flag,
    again: trueOrAbsent,
    storage: bagOrAbsent(text),
    resources: bagOrAbsent(givenResource),
  }),
  'add-unit': message<controllerV1.AddUnit.$Properties, Asked<'add-unit'>>({
    application,
    units: count(),
    to,
    attachStorage: listOrAbsent(storage),
  }),
  'remove-unit': message<controllerV1.RemoveUnit.$Properties, Asked<'remove-unit'>>({
    unit,
    force: flag,
    destroyStorage: trueOrAbsent,
  }),
  'remove-application': message<controllerV1.RemoveApplication.$Properties, Asked<'remove-application'>>({
    application,
    force: flag,
    destroyStorage: trueOrAbsent,
  }),
  integrate: message<controllerV1.Integrate.$Properties, Asked<'integrate'>>({ ends }),
  'remove-relation': message<controllerV1.RemoveRelation.$Properties, Asked<'remove-relation'>>({ ends }),
  'end-relation': message<controllerV1.EndRelation.$Properties, Asked<'end-relation'>>({ relation: relationId }),
  configure: message<controllerV1.Configure.$Properties, Asked<'configure'>>({
    application,
    set: settings,
    reset: list(text),
  }),
  'configure-model': message<controllerV1.ConfigureModel.$Properties, Asked<'configure-model'>>({
    set: settings,
    reset: list(text),
  }),
  resolve: message<controllerV1.Resolve.$Properties, Asked<'resolve'>>({ unit, answer: resolution }),
  'cancel-task': message<controllerV1.CancelTask.$Properties, Asked<'cancel-task'>>({ task: taskId }),
  'add-machine': message<controllerV1.AddMachine.$Properties, Asked<'add-machine'>>({ machines: count() }),
  'remove-machine': message<controllerV1.RemoveMachine.$Properties, Asked<'remove-machine'>>({
    machine: id(machineId),
    force: flag,
  }),
  'upgrade-agent': message<controllerV1.UpgradeAgent.$Properties, Asked<'upgrade-agent'>>({
    bundle,
    machines: to,
    rollback: flag,
  }),
  'destroy-model': message<controllerV1.DestroyModel.$Properties, Asked<'destroy-model'>>({
    force: flag,
    destroyStorage: flag,
  }),
  'add-secret': message<controllerV1.AddSecret.$Properties, Asked<'add-secret'>>({
    name: text,
    description: text,
    content: settings,
  }),
  'update-secret': message<controllerV1.UpdateSecret.$Properties, Asked<'update-secret'>>({
    secret: text,
    name: optional(text),
    description: optional(text),
    content: optional(secretContent),
    autoPrune: optional(flag),
  }),
  'grant-secret': message<controllerV1.GrantSecret.$Properties, Asked<'grant-secret'>>({
    secret: text,
    applications: list(application),
  }),
  'revoke-secret': message<controllerV1.RevokeSecret.$Properties, Asked<'revoke-secret'>>({
    secret: text,
    applications: list(application),
  }),
  'remove-secret': message<controllerV1.RemoveSecret.$Properties, Asked<'remove-secret'>>({
    secret: text,
    revision: optional(count()),
  }),
  'add-storage': message<controllerV1.AddStorage.$Properties, Asked<'add-storage'>>({ unit, storage: settings }),
  'attach-storage': message<controllerV1.AttachStorage.$Properties, Asked<'attach-storage'>>({
    unit,
    storage: list(storage),
  }),
  'detach-storage': message<controllerV1.DetachStorage.$Properties, Asked<'detach-storage'>>({
    storage: list(storage),
  }),
  'remove-storage': message<controllerV1.RemoveStorage.$Properties, Asked<'remove-storage'>>({
    storage: list(storage),
    force: flag,
  }),
  'attach-resource': message<controllerV1.AttachResource.$Properties, Asked<'attach-resource'>>({
    application,
    name: text,
    given: givenResource,
  }),
  'add-space': message<controllerV1.AddSpace.$Properties, Asked<'add-space'>>({ name: text, subnets: list(text) }),
  bind: message<controllerV1.Bind.$Properties, Asked<'bind'>>({ application, bindings: settings }),
  constrain: message<controllerV1.Constrain.$Properties, Asked<'constrain'>>({ application, constraints: settings }),
  expose: message<controllerV1.Expose.$Properties, Asked<'expose'>>({
    application,
    exposed: flag,
    endpoints: list(text),
  }),
  trust: message<controllerV1.Trust.$Properties, Asked<'trust'>>({ application, trusted: flag }),
  'set-credential': message<controllerV1.SetCredential.$Properties, Asked<'set-credential'>>({ content: text }),
  ...offerCommands,
});

export const commandResult = union<controllerV1.CommandResult.$Properties, CommandResult>({
  done: message<controllerV1.CommandDone.$Properties, Answered<'done'>>({ changed: list(text) }),
  related: message<controllerV1.Related.$Properties, Answered<'related'>>({ relation: relationId, ends }),
  'secret-added': message<controllerV1.SecretAdded.$Properties, Answered<'secret-added'>>({ secret }),
});

export const bundleView = message<controllerV1.BundleView.$Properties, BundleView>({
  digest: bundle,
  operator: text,
  revision: count(),
  publisher: text,
});

export const configOptions = bag(
  message<controllerV1.OptionView.$Properties, ApplicationConfigView['options'][string]>({
    type: text,
    value: scalar,
    source: word<ApplicationConfigView['options'][string]['source'], controllerV1.OptionSource>({
      default: controllerV1.OptionSource.OPTION_SOURCE_DEFAULT,
      user: controllerV1.OptionSource.OPTION_SOURCE_USER,
    }),
    description: text,
  }),
);
export const uploadedContent = message<controllerV1.UploadedContent.$Properties, UploadedContent>({
  digest: bundle,
  length: count(),
});

export const resourceList = message<
  controllerV1.ResourceList.$Properties,
  { readonly resources: readonly ResourceView[] }
>({
  resources: list(
    message<controllerV1.ResourceView.$Properties, ResourceView>({
      name: text,
      kind: word<ResourceView['kind'], controllerV1.ResourceKind>({
        file: controllerV1.ResourceKind.RESOURCE_KIND_FILE,
        'oci-image': controllerV1.ResourceKind.RESOURCE_KIND_OCI_IMAGE,
      }),
      filename: text,
      description: text,
      given: optional(
        message<controllerV1.ResourceGiven.$Properties, NonNullable<ResourceView['given']>>({
          revision: count(),
          digest: bundle,
          length: count(),
          filename: text,
          origin: word<'upload', controllerV1.ResourceOrigin>({
            upload: controllerV1.ResourceOrigin.RESOURCE_ORIGIN_UPLOAD,
          }),
          at: count(),
        }),
      ),
    }),
  ),
});

export const applicationConfigView = message<controllerV1.ApplicationConfigView.$Properties, ApplicationConfigView>({
  application,
  charm: text,
  options: configOptions,
});

/** Parameters may be any JSON: they travel as its text. */
const jsonObject: Codec<string, ActionRequest['parameters']> = {
  read(wire) {
    try {
      const value: unknown = JSON.parse(wire || '{}');
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value as ActionRequest['parameters'];
    } catch {
      // Told below.
    }
    throw new Fault('is not a JSON object');
  },
  write: (value) => JSON.stringify(value),
};

export const actionRequest = message<controllerV1.ActionRequest.$Properties, ActionRequest>({
  unit: text,
  action: text,
  parameters: jsonObject,
});

export const execRequest = message<controllerV1.ExecRequest.$Properties, ExecRequest>({
  unit: text,
  command: text,
  timeoutMs: count(),
});

const logLine = message<controllerV1.TaskLogLine.$Properties, Updated<'log'>>({ at: count(), line: text });

export const taskUpdate = union<controllerV1.TaskUpdate.$Properties, TaskUpdate>({
  enqueued: message<controllerV1.TaskEnqueued.$Properties, Updated<'enqueued'>>({ task: taskId, unit }),
  started: message<controllerV1.TaskStarted.$Properties, Updated<'started'>>({ at: count() }),
  log: logLine,
  ended: message<controllerV1.TaskEnded.$Properties, Updated<'ended'>>({ at: count(), result: taskResult }),
});

export const taskView = message<controllerV1.TaskView.$Properties, TaskView>({
  task: taskId,
  unit,
  name: text,
  status: word<TaskView['status'], controllerV1.TaskStatus>({
    pending: controllerV1.TaskStatus.TASK_STATUS_PENDING,
    running: controllerV1.TaskStatus.TASK_STATUS_RUNNING,
    completed: controllerV1.TaskStatus.TASK_STATUS_COMPLETED,
    failed: controllerV1.TaskStatus.TASK_STATUS_FAILED,
    cancelled: controllerV1.TaskStatus.TASK_STATUS_CANCELLED,
    aborted: controllerV1.TaskStatus.TASK_STATUS_ABORTED,
  }),
  enqueuedAt: count(),
  startedAt: optional(count()),
  endedAt: optional(count()),
  log: list(logLine),
  result: optional(taskResult),
});

export const logQuery = message<controllerV1.LogQuery.$Properties, LogQuery>({
  units: list(text),
  tail: count(),
  follow: flag,
});

export const secretQuery = message<controllerV1.SecretQuery.$Properties, SecretQuery>({
  secret: optional(text),
  owner: optional(text),
  reveal: flag,
  revision: optional(count()),
});

const secretInfo = message<controllerV1.SecretInfo.$Properties, SecretInfo>({
  secret,
  owner: secretOwner,
  name: text,
  label: text,
  description: text,
  rotate: rotatePolicy,
  rotateAt: orNull(count()),
  latest: count(),
  createdAt: count(),
  updatedAt: count(),
  revisions: list(
    message<controllerV1.SecretRevisionInfo.$Properties, SecretInfo['revisions'][number]>({
      revision: count(),
      createdAt: count(),
      expireAt: orNull(count()),
    }),
  ),
  access: list(
    message<controllerV1.SecretAccessInfo.$Properties, SecretInfo['access'][number]>({
      target: secretTarget,
      relation: optional(relationId),
    }),
  ),
  content: optional(secretContent),
});

export const secretList = message<controllerV1.SecretList.$Properties, { readonly secrets: readonly SecretInfo[] }>({
  secrets: list(secretInfo),
});
