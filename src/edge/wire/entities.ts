/** Codecs of the model's entities (`proto/reeve/agent/v1/model.proto`). */
import {
  type ApplicationEntity,
  agentId,
  applicationName,
  type Entity,
  endpointName,
  type LeaderSettingsEntity,
  type LeadershipEntity,
  type MachineEntity,
  type ModelEntity,
  machineId,
  type NetworkInterface,
  type RelationApplicationEntity,
  type RelationEnd,
  type RelationEntity,
  type RelationUnitEntity,
  type StorageEntity,
  storageId,
  type UnitEntity,
  type UnitSummary,
  unitName,
  unitUuid,
  type Versioned,
} from '../../core/model/index.ts';
import { bag, count, flag, id, list, message, optional, text, union, word } from './codec.ts';
import {
  life,
  relationId,
  revision,
  scalar,
  settings,
  signedDocument,
  status,
  statusValue,
  storageKind,
  storagePool,
} from './common.ts';
import { agentV1 } from './protobuf.ts';
import { secretEntities } from './secrets.ts';

type Content<Kinded> = Omit<Kinded, 'kind'>;

export const networkInterface = message<agentV1.NetworkInterface.$Properties, NetworkInterface>({
  name: text,
  macAddress: text,
  addresses: list(
    message<agentV1.NetworkAddress.$Properties, NetworkInterface['addresses'][number]>({ value: text, cidr: text }),
  ),
});

const unitSummary = message<agentV1.UnitSummary.$Properties, UnitSummary>({
  unit: id(unitName),
  life,
  status: statusValue,
  since: count(),
  message: text,
});

export const relationRole = word<RelationEnd['role'], agentV1.RelationRole>({
  provider: agentV1.RelationRole.RELATION_ROLE_PROVIDER,
  requirer: agentV1.RelationRole.RELATION_ROLE_REQUIRER,
  peer: agentV1.RelationRole.RELATION_ROLE_PEER,
});
export const relationScope = word<RelationEnd['scope'], agentV1.RelationScope>({
  global: agentV1.RelationScope.RELATION_SCOPE_GLOBAL,
  container: agentV1.RelationScope.RELATION_SCOPE_CONTAINER,
});

const relationEnd = message<agentV1.RelationEnd.$Properties, RelationEnd>({
  application: id(applicationName),
  endpoint: id(endpointName),
  role: relationRole,
  scope: relationScope,
});

export const entity = union<agentV1.Entity.$Properties, Entity>({
  model: message<agentV1.ModelEntity.$Properties, Content<ModelEntity>>({
    name: text,
    uuid: text,
    updateStatusIntervalMs: count(),
    automaticallyRetryHooks: flag,
    charmProxies: settings,
  }),
  machine: message<agentV1.MachineEntity.$Properties, Content<MachineEntity>>({
    id: id(machineId),
    agent: id(agentId),
    hostname: text,
    availabilityZone: text,
    interfaces: list(networkInterface),
    assignment: optional(signedDocument),
  }),
  application: message<agentV1.ApplicationEntity.$Properties, Content<ApplicationEntity>>({
    name: id(applicationName),
    life,
    charmName: text,
    charmRevision: count(),
    subordinate: flag,
    trusted: flag,
    config: bag(scalar),
    configHash: text,
    units: list(unitSummary),
    bindings: bag(list(text)),
    cloudCredential: optional(text),
    status: optional(status),
  }),
  unit: message<agentV1.UnitEntity.$Properties, Content<UnitEntity>>({
    name: id(unitName),
    uuid: id(unitUuid),
    life,
    machine: id(machineId),
    principal: optional(id(unitName)),
    publicAddress: optional(text),
    privateAddress: optional(text),
    assignment: optional(signedDocument),
  }),
  relation: message<agentV1.RelationEntity.$Properties, Content<RelationEntity>>({
    id: relationId,
    interface: text,
    life,
    suspended: flag,
    ends: list(relationEnd),
    createdAt: count(),
    remoteUnits: list(unitSummary),
    remoteModel: optional(text),
  }),
  'relation-unit': message<agentV1.RelationUnitEntity.$Properties, Content<RelationUnitEntity>>({
    relation: relationId,
    unit: id(unitName),
    inScope: flag,
    version: count(),
    settings,
    container: optional(id(unitName)),
  }),
  'relation-application': message<agentV1.RelationApplicationEntity.$Properties, Content<RelationApplicationEntity>>({
    relation: relationId,
    application: id(applicationName),
    version: count(),
    settings,
  }),
  leadership: message<agentV1.LeadershipEntity.$Properties, Content<LeadershipEntity>>({
    application: id(applicationName),
    holder: id(unitName),
    epoch: count(),
  }),
  ...secretEntities,
  storage: message<agentV1.StorageEntity.$Properties, Content<StorageEntity>>({
    id: id(storageId),
    storageKind,
    pool: storagePool,
    sizeMiB: count(),
    life,
    unit: optional(id(unitName)),
  }),
  'leader-settings': message<agentV1.LeaderSettingsEntity.$Properties, Content<LeaderSettingsEntity>>({
    application: id(applicationName),
    version: count(),
    settings,
  }),
});

export const versionedEntity = message<agentV1.VersionedEntity.$Properties, Versioned<Entity>>({
  revision,
  value: entity,
});
