/** Codecs of reports (`proto/reeve/agent/v1/reports.proto`). */
import {
  type AgentRevision,
  applicationName,
  digest,
  type Flush,
  type Payload,
  type RelationWrite,
  type Report,
  type StorageRequest,
  storageId,
  type UnitReport,
  unitName,
  unitUuid,
} from '../../core/model/index.ts';
import { type Codec, count, flag, id, list, listOrAbsent, message, optional, text, union, word } from './codec.ts';
import {
  agentStatus,
  charmStatus,
  hardware,
  laneTurn,
  observedCheck,
  observedService,
  operationId,
  port,
  relationId,
  settings,
  settingsChange,
  status,
  taskId,
  taskResult,
} from './common.ts';
import { networkInterface } from './entities.ts';
import { agentV1 } from './protobuf.ts';
import { secretRead, secretWrites } from './secrets.ts';

type Content<Kind extends Report['kind']> = Omit<Extract<Report, { readonly kind: Kind }>, 'kind'>;

/** As the agent read it; a word that we do not know is one of a newer minor version. */
export const payload = message<agentV1.Payload.$Properties, Payload>({
  class: text,
  type: text,
  id: text,
  status: text as Codec<string, Payload['status']>,
  labels: list(text),
});

const refusal = message<agentV1.Refusal.$Properties, NonNullable<UnitReport['refusal']>>({
  code: text,
  because: text,
  next: text,
});

const unitReport = message<agentV1.UnitReport.$Properties, UnitReport>({
  workload: status,
  agent: agentStatus,
  workloadVersion: text,
  services: list(observedService),
  checks: listOrAbsent(observedCheck),
  installedVersion: optional(text),
  ports: list(port),
  bundle: optional(id(digest)),
  charmRevision: optional(count()),
  refusal: optional(refusal),
  failure: optional(
    message<agentV1.HookFailure.$Properties, NonNullable<UnitReport['failure']>>({
      id: operationId,
      hook: text,
      message: text,
    }),
  ),
  payloads: list(payload),
  lane: optional(laneTurn),
});

const relationWrite = message<agentV1.RelationWrite.$Properties, RelationWrite>({
  relation: relationId,
  bag: word<RelationWrite['bag'], agentV1.Bag>({
    unit: agentV1.Bag.BAG_UNIT,
    application: agentV1.Bag.BAG_APPLICATION,
  }),
  change: settingsChange,
});

const agentRevision = message<agentV1.AgentRevision.$Properties, AgentRevision>({
  version: text,
  origin: word<AgentRevision['origin'], agentV1.RevisionOrigin>({
    package: agentV1.RevisionOrigin.REVISION_ORIGIN_PACKAGE,
    revision: agentV1.RevisionOrigin.REVISION_ORIGIN_REVISION,
  }),
  step: word<AgentRevision['step'], agentV1.RevisionStep>({
    settled: agentV1.RevisionStep.REVISION_STEP_SETTLED,
    fetching: agentV1.RevisionStep.REVISION_STEP_FETCHING,
    waiting: agentV1.RevisionStep.REVISION_STEP_WAITING,
    trial: agentV1.RevisionStep.REVISION_STEP_TRIAL,
    refused: agentV1.RevisionStep.REVISION_STEP_REFUSED,
  }),
  counter: optional(count()),
  problem: optional(refusal),
});

const flush = message<agentV1.Flush.$Properties, Flush>({
  operation: operationId,
  epoch: optional(count()),
  relationSettings: list(relationWrite),
  openPorts: list(port),
  closePorts: list(port),
  state: settingsChange,
  secrets: secretWrites,
  storageAdds: listOrAbsent(
    message<agentV1.StorageRequest.$Properties, StorageRequest>({ name: text, count: count() }),
  ),
});

const unit = id(unitName);
const uuid = id(unitUuid);
const storage = id(storageId);

export const report = union<agentV1.Report.$Properties, Report>({
  machine: message<agentV1.MachineReport.$Properties, Content<'machine'>>({
    hostname: text,
    interfaces: list(networkInterface),
    hardware: optional(hardware),
    revision: optional(agentRevision),
  }),
  unit: message<agentV1.UnitReported.$Properties, Content<'unit'>>({ unit, uuid, report: unitReport }),
  flush: message<agentV1.FlushReport.$Properties, Content<'flush'>>({ unit, uuid, flush }),
  scope: message<agentV1.ScopeReport.$Properties, Content<'scope'>>({
    unit,
    uuid,
    relation: relationId,
    inScope: flag,
    settings,
  }),
  'application-status': message<agentV1.ApplicationStatusReport.$Properties, Content<'application-status'>>({
    unit,
    uuid,
    application: id(applicationName),
    epoch: count(),
    status: charmStatus,
  }),
  'task-started': message<agentV1.TaskStartedReport.$Properties, Content<'task-started'>>({
    unit,
    task: taskId,
    at: count(),
  }),
  'task-log': message<agentV1.TaskLogReport.$Properties, Content<'task-log'>>({
    unit,
    task: taskId,
    at: count(),
    line: text,
  }),
  'task-ended': message<agentV1.TaskEndedReport.$Properties, Content<'task-ended'>>({
    unit,
    task: taskId,
    at: count(),
    result: taskResult,
  }),
  'unit-dead': message<agentV1.UnitDeadReport.$Properties, Content<'unit-dead'>>({ unit, uuid }),
  'secret-read': secretRead,
  'storage-provided': message<agentV1.StorageProvidedReport.$Properties, Content<'storage-provided'>>({
    unit,
    uuid,
    storage,
    location: text,
    sizeMiB: count(),
  }),
  'storage-released': message<agentV1.StorageReleasedReport.$Properties, Content<'storage-released'>>({
    unit,
    uuid,
    storage,
  }),
  'storage-destroyed': message<agentV1.StorageDestroyedReport.$Properties, Content<'storage-destroyed'>>({ storage }),
  'leader-settings': message<agentV1.LeaderSettingsReport.$Properties, Content<'leader-settings'>>({
    unit,
    uuid,
    application: id(applicationName),
    epoch: count(),
    change: settingsChange,
  }),
});
