/** Codecs of the model's status (`proto/reeve/controller/v1/status.proto`). */
import {
  type ApplicationStatus,
  agentId,
  applicationName,
  type MachineStatus,
  type MachineUpgrade,
  type ModelStatus,
  machineId,
  type RelationStatus,
  type StorageStatus,
  storageId,
  type UnitStatus,
  unitName,
} from '../../core/model/index.ts';
import { bag, count, flag, id, list, listOrAbsent, message, optional, text, word } from './codec.ts';
import {
  agentStatus,
  hardware,
  laneTurn,
  life,
  observedCheck,
  observedService,
  port,
  relationId,
  settings,
  status,
  storageKind,
  storagePool,
} from './common.ts';
import { relationScope } from './entities.ts';
import { offerDetails, saasStatus } from './offers.ts';
import { controllerV1 } from './protobuf.ts';
import { payload } from './reports.ts';

const machineStatus = message<controllerV1.MachineStatus.$Properties, MachineStatus>({
  machine: id(machineId),
  agent: id(agentId),
  hostname: text,
  addresses: list(text),
  agentVersion: text,
  connected: flag,
  since: count(),
  hardware: optional(hardware),
  upgrade: optional(
    message<controllerV1.MachineUpgrade.$Properties, MachineUpgrade>({
      revision: count(),
      step: word<MachineUpgrade['step'], controllerV1.UpgradeStep>({
        assigned: controllerV1.UpgradeStep.UPGRADE_STEP_ASSIGNED,
        fetching: controllerV1.UpgradeStep.UPGRADE_STEP_FETCHING,
        waiting: controllerV1.UpgradeStep.UPGRADE_STEP_WAITING,
        trial: controllerV1.UpgradeStep.UPGRADE_STEP_TRIAL,
        refused: controllerV1.UpgradeStep.UPGRADE_STEP_REFUSED,
        done: controllerV1.UpgradeStep.UPGRADE_STEP_DONE,
      }),
      because: optional(text),
      next: optional(text),
    }),
  ),
});

const unitStatus = message<controllerV1.UnitStatus.$Properties, UnitStatus>({
  unit: id(unitName),
  life,
  machine: optional(id(machineId)),
  principal: optional(id(unitName)),
  leader: flag,
  address: text,
  workload: status,
  agent: agentStatus,
  workloadVersion: text,
  services: list(observedService),
  checks: listOrAbsent(observedCheck),
  installedVersion: optional(text),
  contradiction: optional(text),
  ports: list(port),
  next: optional(text),
  charmRevision: optional(count()),
  payloads: list(payload),
  lane: optional(laneTurn),
  behind: list(id(unitName)),
});

const applicationStatus = message<controllerV1.ApplicationStatus.$Properties, ApplicationStatus>({
  application: id(applicationName),
  charm: text,
  charmRevision: count(),
  publisher: text,
  life,
  status,
  version: text,
  units: list(unitStatus),
  relations: bag(list(id(applicationName))),
  exposed: flag,
  bindings: settings,
  constraints: settings,
  subordinateTo: list(id(applicationName)),
});

const relationStatus = message<controllerV1.RelationStatus.$Properties, RelationStatus>({
  relation: relationId,
  interface: text,
  ends: list(text),
  life,
  scope: relationScope,
});

export const controllerIdentity = message<controllerV1.ControllerIdentity.$Properties, ModelStatus['controller']>({
  id: text,
  version: text,
});
const storageStatus = message<controllerV1.StorageStatus.$Properties, StorageStatus>({
  storage: id(storageId),
  kind: storageKind,
  pool: storagePool,
  sizeMiB: count(),
  status: word<StorageStatus['status'], controllerV1.StoragePhase>({
    pending: controllerV1.StoragePhase.STORAGE_PHASE_PENDING,
    attached: controllerV1.StoragePhase.STORAGE_PHASE_ATTACHED,
    detaching: controllerV1.StoragePhase.STORAGE_PHASE_DETACHING,
    detached: controllerV1.StoragePhase.STORAGE_PHASE_DETACHED,
    removing: controllerV1.StoragePhase.STORAGE_PHASE_REMOVING,
  }),
  unit: optional(id(unitName)),
  machine: optional(id(machineId)),
  location: optional(text),
});

export const modelStatus = message<controllerV1.ModelStatus.$Properties, ModelStatus>({
  revision: count(),
  now: count(),
  model: message<controllerV1.ModelIdentity.$Properties, ModelStatus['model']>({ name: text, uuid: text }),
  controller: controllerIdentity,
  machines: list(machineStatus),
  applications: list(applicationStatus),
  relations: list(relationStatus),
  storage: listOrAbsent(storageStatus),
  offers: listOrAbsent(offerDetails),
  saas: listOrAbsent(saasStatus),
  spaces: list(
    message<controllerV1.SpaceStatus.$Properties, ModelStatus['spaces'][number]>({ name: text, subnets: list(text) }),
  ),
});
