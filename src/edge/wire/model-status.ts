/** Codecs of the model's status (`proto/reeve/controller/v1/status.proto`). */
import {
  type ApplicationStatus,
  agentId,
  applicationName,
  type MachineStatus,
  type ModelStatus,
  machineId,
  type RelationStatus,
  type UnitStatus,
  unitName,
} from '../../core/model/index.ts';
import { bag, count, flag, id, list, message, optional, text } from './codec.ts';
import { agentStatus, laneTurn, life, observedService, port, relationId, settings, status } from './common.ts';
import { controllerV1 } from './protobuf.ts';
import { machineFacts, payload } from './reports.ts';

const machineStatus = message<controllerV1.MachineStatus.$Properties, MachineStatus>({
  machine: id(machineId),
  agent: id(agentId),
  hostname: text,
  addresses: list(text),
  agentVersion: text,
  connected: flag,
  since: count(),
  hardware: optional(machineFacts),
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
  contradiction: optional(text),
  ports: list(port),
  next: optional(text),
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
});

export const modelStatus = message<controllerV1.ModelStatus.$Properties, ModelStatus>({
  revision: count(),
  now: count(),
  model: message<controllerV1.ModelIdentity.$Properties, ModelStatus['model']>({ name: text, uuid: text }),
  controller: message<controllerV1.ControllerIdentity.$Properties, ModelStatus['controller']>({
    id: text,
    version: text,
  }),
  machines: list(machineStatus),
  applications: list(applicationStatus),
  relations: list(relationStatus),
  spaces: list(
    message<controllerV1.SpaceStatus.$Properties, ModelStatus['spaces'][number]>({ name: text, subnets: list(text) }),
  ),
});
