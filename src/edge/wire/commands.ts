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
  type LogQuery,
  machineId,
  type TaskUpdate,
  type TaskView,
  unitName,
} from '../../core/model/index.ts';
import { bag, type Codec, count, Fault, flag, id, list, message, optional, pair, text, union, word } from './codec.ts';
import { relationId, scalar, settings, taskId, taskResult } from './common.ts';
import { resolution } from './orders.ts';
import { controllerV1 } from './protobuf.ts';

type Asked<Kind extends Command['kind']> = Omit<Extract<Command, { readonly kind: Kind }>, 'kind'>;
type Answered<Kind extends CommandResult['kind']> = Omit<Extract<CommandResult, { readonly kind: Kind }>, 'kind'>;
type Updated<Kind extends TaskUpdate['kind']> = Omit<Extract<TaskUpdate, { readonly kind: Kind }>, 'kind'>;

const application = id(applicationName);
const bundle = id(digest);
const unit = id(unitName);
const to = list(id(machineId));
const ends = pair(text);

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
  }),
  refresh: message<controllerV1.Refresh.$Properties, Asked<'refresh'>>({ application, bundle, force: flag }),
  'add-unit': message<controllerV1.AddUnit.$Properties, Asked<'add-unit'>>({ application, units: count(), to }),
  'remove-unit': message<controllerV1.RemoveUnit.$Properties, Asked<'remove-unit'>>({ unit, force: flag }),
  'remove-application': message<controllerV1.RemoveApplication.$Properties, Asked<'remove-application'>>({
    application,
    force: flag,
  }),
  integrate: message<controllerV1.Integrate.$Properties, Asked<'integrate'>>({ ends }),
  'remove-relation': message<controllerV1.RemoveRelation.$Properties, Asked<'remove-relation'>>({ ends }),
  configure: message<controllerV1.Configure.$Properties, Asked<'configure'>>({
    application,
    set: settings,
    reset: list(text),
  }),
  'configure-model': message<controllerV1.ConfigureModel.$Properties, Asked<'configure-model'>>({ set: settings }),
  resolve: message<controllerV1.Resolve.$Properties, Asked<'resolve'>>({ unit, answer: resolution }),
  'cancel-task': message<controllerV1.CancelTask.$Properties, Asked<'cancel-task'>>({ task: taskId }),
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
});

export const commandResult = union<controllerV1.CommandResult.$Properties, CommandResult>({
  done: message<controllerV1.CommandDone.$Properties, Answered<'done'>>({ changed: list(text) }),
  related: message<controllerV1.Related.$Properties, Answered<'related'>>({ relation: relationId, ends }),
});

export const bundleView = message<controllerV1.BundleView.$Properties, BundleView>({
  digest: bundle,
  operator: text,
  revision: count(),
  publisher: text,
});

export const applicationConfigView = message<controllerV1.ApplicationConfigView.$Properties, ApplicationConfigView>({
  application,
  charm: text,
  options: bag(
    message<controllerV1.OptionView.$Properties, ApplicationConfigView['options'][string]>({
      type: text,
      value: scalar,
      source: word<ApplicationConfigView['options'][string]['source'], controllerV1.OptionSource>({
        default: controllerV1.OptionSource.OPTION_SOURCE_DEFAULT,
        user: controllerV1.OptionSource.OPTION_SOURCE_USER,
      }),
      description: text,
    }),
  ),
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
