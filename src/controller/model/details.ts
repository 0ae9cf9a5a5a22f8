/** Everything about one thing of the model, for people and programs. */
import { effectiveConfig } from '../../core/charm/index.ts';
import { assert } from '../../core/errors.ts';
import {
  type ApplicationConfigView,
  type ApplicationDetails,
  type ApplicationName,
  applicationOf,
  type BagView,
  compareUnits,
  type EndpointView,
  type MachineDetails,
  type ModelDetails,
  type RelationEnd,
  type UnitDetails,
  type UnitName,
  type UnitRelationView,
} from '../../core/model/index.ts';
import { findBundle } from './applications.ts';
import { charmOf, endText } from './endpoints.ts';
import type { Model } from './model.ts';
import { modelSettings } from './model-settings.ts';
import { findApplication, findMachine, findUnitOrLeader, idsOf } from './names.ts';
import { selfId } from './record-keys.ts';
import type { ApplicationRecord, MachineRecord, Reader, RelationRecord } from './records.ts';
import { applicationLine, type StatusFacts, unitLine } from './status.ts';

/** Throws `not-found`. */
export function unitDetails(model: Model, facts: StatusFacts, name: string): UnitDetails {
  const record = findUnitOrLeader(model, name);
  const application = findApplication(model, applicationOf(record.name));
  const bundle = findBundle(model, application.bundle);
  const { unit, life, machine, principal, leader, address, workload, agent, workloadVersion, ports } = unitLine(
    model,
    facts,
    record,
  );
  return {
    unit,
    application: application.name,
    life,
    charm: bundle.charm.name,
    charmRevision: bundle.revision,
    leader,
    ...(machine !== undefined && { machine }),
    ...(principal !== undefined && { principal }),
    subordinates: [...model.list('unit')].flatMap(([, one]) => (one.principal === unit ? [one.name] : [])),
    address,
    workload,
    agent,
    workloadVersion,
    ports,
    relations: relationsOf(model, application).map((relation) => unitRelation(model, unit, relation)),
  };
}

const relationsOf = (reader: Reader, { relations }: ApplicationRecord): readonly RelationRecord[] =>
  relations.flatMap((id) => reader.get('relation', id) ?? []).sort((a, b) => a.id - b.id);

/** The end of this application, and the other one: in a peer relation the same. */
function endsOf({ ends }: RelationRecord, application: ApplicationName): { own: RelationEnd; other: RelationEnd } {
  const own = ends.find((end) => end.application === application);
  assert(own !== undefined, 'a relation that an application counts is its own');
  return { own, other: ends.find((end) => end !== own) ?? own };
}

function unitRelation(reader: Reader, unit: UnitName, relation: RelationRecord): UnitRelationView {
  const { own, other } = endsOf(relation, applicationOf(unit));
  const bagOf = (name: UnitName): BagView => {
    const { inScope, settings } = reader.get('member', `${relation.id}/${name}`) ?? { inScope: false, settings: {} };
    return { inScope, data: settings };
  };
  const written = relation.units.filter((name) => applicationOf(name) === other.application);
  const related = new Set([...written, ...(reader.get('application', other.application)?.units ?? [])]);
  related.delete(unit);
  return {
    relation: relation.id,
    interface: relation.interface,
    endpoint: own.endpoint,
    relatedApplication: other.application,
    relatedEndpoint: other.endpoint,
    applicationData: reader.get('bag', `${relation.id}/${other.application}`)?.settings ?? {},
    local: bagOf(unit),
    crossModel: relation.across !== undefined,
    relatedUnits: Object.fromEntries([...related].sort(compareUnits).map((name) => [name, bagOf(name)])),
  };
}

/** Throws `not-found`. */
export function applicationDetails(model: Model, facts: StatusFacts, name: string): ApplicationDetails {
  const record = findApplication(model, name);
  const { charm, revision, digest, publisher } = findBundle(model, record.bundle);
  const { status, version, units } = applicationLine(model, facts, record);
  const leader = units.find((unit) => unit.leader)?.unit;
  return {
    application: record.name,
    life: record.life,
    charm: charm.name,
    charmRevision: revision,
    summary: charm.summary,
    bundle: digest,
    publisher,
    subordinate: charm.subordinate,
    trusted: record.trusted,
    exposed: (record.exposed ?? []).length > 0,
    status,
    version,
    units: units.map(({ unit }) => unit),
    ...(leader !== undefined && { leader }),
    endpoints: endpointsOf(model, record),
    config: configView(model, record.name).options,
    actions: Object.fromEntries(
      Object.entries(charm.actions).map(([action, { description }]) => [action, description]),
    ),
  };
}

function endpointsOf(reader: Reader, record: ApplicationRecord): readonly EndpointView[] {
  const ties = relationsOf(reader, record).map((relation) => endsOf(relation, record.name));
  return charmOf(reader, record).endpoints.map(({ name: endpoint, role, interface: protocol, scope, optional }) => ({
    endpoint,
    role,
    interface: protocol,
    scope,
    optional,
    related: ties.filter(({ own }) => own.endpoint === endpoint).map(({ other }) => endText(other)),
  }));
}

/** Throws `not-found`. */
export function configView(reader: Reader, name: string): ApplicationConfigView {
  const application = findApplication(reader, name);
  const charm = charmOf(reader, application);
  const values = effectiveConfig(charm, application.settings);
  const options = Object.entries(charm.config).map(([option, { type, description }]) => {
    const source = Object.hasOwn(application.settings, option) ? ('user' as const) : ('default' as const);
    const value = values[option];
    assert(value !== undefined, 'every declared option has an effective value');
    return [option, { type, value, source, description }] as const;
  });
  return { application: application.name, charm: charm.name, options: Object.fromEntries(options) };
}

/** Throws `not-found`. */
export const machineDetails = (model: Model, facts: StatusFacts, id: string): MachineDetails =>
  machineView(model, facts, findMachine(model, id));

function machineView(reader: Reader, { presenceOf }: StatusFacts, record: MachineRecord): MachineDetails {
  const { id: machine, agent, hostname, interfaces, hardware, units } = record;
  const agentVersion = reader.get('agent', agent)?.version ?? '';
  return {
    machine,
    agent,
    agentVersion,
    ...presenceOf(agent),
    hostname,
    interfaces,
    ...(hardware !== undefined && { hardware }),
    units: [...units].sort(compareUnits),
  };
}

/** What a controller says of the model as a whole. */
export function modelDetails(model: Model, facts: StatusFacts): ModelDetails {
  const record = model.get('model', selfId);
  assert(record !== undefined, 'the model is made at the first start');
  return {
    name: record.name,
    uuid: record.uuid,
    life: record.dying === true ? 'dying' : 'alive',
    controller: facts.controller,
    applications: [...model.list('application')].map(([, { name }]) => name).sort(),
    units: idsOf(model, 'unit').length,
    machines: [...model.list('machine')]
      .map(([, machine]) => machineView(model, facts, machine))
      .sort((a, b) => Number(a.machine) - Number(b.machine)),
    settings: modelSettings(record),
  };
}
