/** Codecs of everything about one thing (`proto/reeve/controller/v1/queries.proto`). */
import {
  type ApplicationDetails,
  agentId,
  applicationName,
  type BagView,
  digest,
  type EndpointView,
  endpointName,
  type MachineDetails,
  type ModelDetails,
  type ModelSetting,
  type ModelSummary,
  machineId,
  type NewModel,
  type UnitDetails,
  type UnitRelationView,
  unitName,
} from '../../core/model/index.ts';
import { bag, count, flag, id, list, message, optional, text, word } from './codec.ts';
import { configOptions } from './commands.ts';
import { agentStatus, hardware, life, port, relationId, settings, status } from './common.ts';
import { networkInterface, relationRole, relationScope } from './entities.ts';
import { controllerIdentity } from './model-status.ts';
import { controllerV1 } from './protobuf.ts';

const application = id(applicationName);
const endpoint = id(endpointName);
const machine = id(machineId);
const unit = id(unitName);

const bagView = message<controllerV1.BagView.$Properties, BagView>({ inScope: flag, data: settings });

export const unitDetails = message<controllerV1.UnitDetails.$Properties, UnitDetails>({
  unit,
  application,
  life,
  charm: text,
  charmRevision: count(),
  leader: flag,
  machine: optional(machine),
  principal: optional(unit),
  subordinates: list(unit),
  address: text,
  workload: status,
  agent: agentStatus,
  workloadVersion: text,
  ports: list(port),
  relations: list(
    message<controllerV1.UnitRelationView.$Properties, UnitRelationView>({
      relation: relationId,
      interface: text,
      endpoint,
      relatedApplication: application,
      relatedEndpoint: endpoint,
      applicationData: settings,
      local: bagView,
      relatedUnits: bag(bagView),
      crossModel: flag,
    }),
  ),
});

export const applicationDetails = message<controllerV1.ApplicationDetails.$Properties, ApplicationDetails>({
  application,
  life,
  charm: text,
  charmRevision: count(),
  summary: text,
  bundle: id(digest),
  publisher: text,
  subordinate: flag,
  trusted: flag,
  exposed: flag,
  status,
  version: text,
  units: list(unit),
  leader: optional(unit),
  endpoints: list(
    message<controllerV1.EndpointView.$Properties, EndpointView>({
      endpoint,
      role: relationRole,
      interface: text,
      scope: relationScope,
      optional: flag,
      related: list(text),
    }),
  ),
  config: configOptions,
  actions: settings,
});

export const machineDetails = message<controllerV1.MachineDetails.$Properties, MachineDetails>({
  machine,
  agent: id(agentId),
  agentVersion: text,
  connected: flag,
  since: count(),
  hostname: text,
  interfaces: list(networkInterface),
  hardware: optional(hardware),
  units: list(unit),
});

export const modelDetails = message<controllerV1.ModelDetails.$Properties, ModelDetails>({
  name: text,
  uuid: text,
  life,
  controller: controllerIdentity,
  applications: list(application),
  units: count(),
  machines: list(machineDetails),
  settings: bag(
    message<controllerV1.ModelSetting.$Properties, ModelSetting>({
      value: text,
      source: word<ModelSetting['source'], controllerV1.SettingSource>({
        default: controllerV1.SettingSource.SETTING_SOURCE_DEFAULT,
        model: controllerV1.SettingSource.SETTING_SOURCE_MODEL,
      }),
    }),
  ),
});

export const modelSummary = message<controllerV1.ModelSummary.$Properties, ModelSummary>({
  name: text,
  uuid: text,
  life,
  createdAt: count(),
  applications: count(),
  units: count(),
  machines: count(),
  waiting: count(),
});

export const newModel = message<controllerV1.NewModel.$Properties, NewModel>({ name: text, config: settings });
