/** The whole model for people and programs, at one revision. */
import { assert } from '../../core/errors.ts';
import { conflicts } from '../../core/lanes/index.ts';
import type {
  AgentId,
  AgentStatus,
  ApplicationName,
  ApplicationStatus,
  Instant,
  LaneTurn,
  MachineStatus,
  ModelStatus,
  RelationStatus,
  Status,
  StorageStatus,
  UnitName,
  UnitReport,
  UnitStatus,
} from '../../core/model/index.ts';
import { applicationOf, compareStorage, compareUnits } from '../../core/model/index.ts';
import { applicationStatus, contradictionOf, nextStep, withWaitingRevision } from '../../core/status/index.ts';
import { machineUpgrade } from './agent-revisions.ts';
import { findBundle } from './applications.ts';
import { endText } from './endpoints.ts';
import { addressOf } from './entities.ts';
import type { Model } from './model.ts';
import { offerDetails } from './offers.ts';
import { placementProblem } from './placement.ts';
import { selfId } from './record-keys.ts';
import type { ApplicationRecord, Reader, StorageRecord, UnitRecord } from './records.ts';
import { saasStatuses } from './saas.ts';
import { principalsOf } from './subordinates.ts';

/** An agent that comes back within this time was never lost. */
export const agentLostAfterMs = 10_000;

/** Whether an agent's stream is open, and since when that is so. */
export interface Presence {
  readonly connected: boolean;
  readonly since: Instant;
}

export interface StatusFacts {
  readonly now: Instant;
  readonly controller: { readonly id: string; readonly version: string };
  readonly presenceOf: (agent: AgentId) => Presence;
}

/** Cost: one pass over machines, units and relations. */
export function modelStatus(model: Model, facts: StatusFacts): ModelStatus {
  const record = model.get('model', selfId);
  assert(record !== undefined, 'the model is made at the first start');
  return {
    revision: model.revision,
    now: facts.now,
    model: { name: record.name, uuid: record.uuid },
    controller: facts.controller,
    machines: machines(model, facts),
    applications: [...model.list('application')]
      .map(([, application]) => applicationLine(model, facts, application))
      .sort((a, b) => (a.application < b.application ? -1 : 1)),
    relations: relations(model),
    ...storageLines(model),
    ...acrossLines(model),
    spaces: [...model.list('space')].map(([, space]) => space).sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function machines(reader: Reader, { presenceOf }: StatusFacts): readonly MachineStatus[] {
  return [...reader.list('machine')]
    .map(([, { id, agent, hostname, interfaces, hardware, assignment, revision }]) => ({
      machine: id,
      agent,
      hostname,
      addresses: interfaces.flatMap(({ addresses }) => addresses.map(({ value }) => value)),
      agentVersion: reader.get('agent', agent)?.version ?? '',
      ...presenceOf(agent),
      ...(hardware !== undefined && { hardware }),
      ...(assignment && { upgrade: machineUpgrade(assignment, revision) }),
    }))
    .sort((a, b) => Number(a.machine) - Number(b.machine));
}

export function applicationLine(reader: Reader, facts: StatusFacts, record: ApplicationRecord): ApplicationStatus {
  const bundle = findBundle(reader, record.bundle);
  const units = record.units
    .flatMap((name) => reader.get('unit', name) ?? [])
    .sort((a, b) => compareUnits(a.name, b.name))
    .map((unit) => unitLine(reader, facts, unit));
  return {
    application: record.name,
    charm: bundle.charm.name,
    charmRevision: bundle.revision,
    publisher: bundle.publisher,
    life: record.life,
    status: applicationStatus(
      record.status,
      units.map(({ workload }) => workload),
      facts.now,
    ),
    version: units.find(({ workloadVersion }) => workloadVersion !== '')?.workloadVersion ?? '',
    units,
    relations: relatedTo(reader, record),
    exposed: (record.exposed ?? []).length > 0,
    bindings: record.bindings ?? {},
    constraints: record.constraints ?? {},
    subordinateTo: bundle.charm.subordinate ? principalsOf(reader, record) : [],
  };
}

/** Other applications by endpoint; a peer endpoint names its own. */
function relatedTo(reader: Reader, { name, relations: ids }: ApplicationRecord) {
  const related: Record<string, ApplicationName[]> = {};
  for (const { ends } of ids.flatMap((id) => reader.get('relation', id) ?? [])) {
    const own = ends.find(({ application }) => application === name);
    const other = ends.find((end) => end !== own) ?? own;
    // Who consumes an offer is shown beside the offer.
    const isConsumer = other !== undefined && reader.get('remote', other.application)?.kind === 'consumer';
    if (own !== undefined && other !== undefined && !isConsumer)
      related[own.endpoint] = [...(related[own.endpoint] ?? []), other.application];
  }
  return related;
}

export function unitLine(reader: Reader, facts: StatusFacts, unit: UnitRecord): UnitStatus {
  const report = reader.get('report', unit.name)?.report ?? unreported(reader, unit);
  const contradiction = contradictionOf(report);
  const waiting = waitingRevision(unit, report);
  const next = unit.machine === undefined ? 'reeve add-machine' : nextStep(unit.name, report, waiting);
  return {
    unit: unit.name,
    life: unit.life,
    ...(unit.machine !== undefined && { machine: unit.machine }),
    ...(unit.principal && { principal: unit.principal }),
    leader: reader.get('lease', applicationOf(unit.name))?.holder === unit.name,
    address: (unit.machine && addressOf(reader, unit.machine)) ?? '',
    workload: report.workload,
    agent: lostStatus(reader, facts, unit) ?? withWaitingRevision(report.agent, waiting),
    workloadVersion: report.workloadVersion,
    ...(report.charmRevision !== undefined && { charmRevision: report.charmRevision }),
    services: report.services,
    ...(report.checks && { checks: report.checks }),
    ...(report.installedVersion !== undefined && { installedVersion: report.installedVersion }),
    ...(contradiction && { contradiction }),
    ports: report.ports,
    payloads: report.payloads ?? [],
    ...(next && { next }),
    ...(report.lane && { lane: report.lane }),
    behind: report.lane?.state === 'waits' ? behind(reader, unit, report.lane) : [],
  };
}

/** The revision that is assigned and cannot come before the failed hook is resolved (charm-runtime.md §7.10). */
function waitingRevision({ assignment }: UnitRecord, { failure, bundle }: UnitReport): number | undefined {
  const waits =
    failure !== undefined && assignment !== undefined && !assignment.forced && assignment.archive !== bundle;
  return waits ? assignment.revision : undefined;
}

/** Before its agent has spoken of it (charm-runtime.md §7.7). */
function unreported(reader: Reader, { name, machine, createdAt: since }: UnitRecord): UnitReport {
  const problem = machine === undefined ? placementProblem(reader, name) : undefined;
  const waiting = problem === undefined ? 'waiting for machine' : `waiting for machine: ${problem}`;
  const message = machine === undefined ? waiting : 'agent initialising';
  const workload: Status = { status: 'waiting', message, since };
  const agent: AgentStatus = { status: 'allocating', message: '', since };
  return { workload, agent, workloadVersion: '', services: [], ports: [], payloads: [] };
}

/** Shown over what the agent said last when it has gone silent. */
function lostStatus(reader: Reader, { now, presenceOf }: StatusFacts, unit: UnitRecord): AgentStatus | undefined {
  const agent = reader.get('machine', unit.machine ?? '')?.agent;
  const presence = agent && presenceOf(agent);
  if (!presence || presence.connected || now - presence.since < agentLostAfterMs) return undefined;
  return { status: 'lost', message: 'the agent does not answer', since: presence.since };
}

function storageLines(reader: Reader): Pick<ModelStatus, 'storage'> {
  const storage = [...reader.list('storage')].map(([, record]): StorageStatus => {
    const { id, kind, pool, sizeMiB, unit, machine, location } = record;
    const where = { ...(unit && { unit }), ...(machine && { machine }), ...(location && { location }) };
    return { storage: id, kind, pool, sizeMiB, status: storageStatus(reader, record), ...where };
  });
  return storage.length === 0 ? {} : { storage: storage.sort((a, b) => compareStorage(a.storage, b.storage)) };
}

function acrossLines(reader: Reader): Pick<ModelStatus, 'offers' | 'saas'> {
  const [offers, saas] = [offerDetails(reader), saasStatuses(reader)];
  return { ...(offers.length > 0 && { offers }), ...(saas.length > 0 && { saas }) };
}

function storageStatus(reader: Reader, record: StorageRecord): StorageStatus['status'] {
  if (record.unit === undefined) return record.life === 'alive' ? 'detached' : 'removing';
  if (record.detaching || reader.get('unit', record.unit)?.life !== 'alive') return 'detaching';
  return record.location === undefined ? 'pending' : 'attached';
}

function relations(reader: Reader): readonly RelationStatus[] {
  return [...reader.list('relation')]
    .map(([, { id, interface: name, ends, life }]) => ({
      relation: id,
      interface: name,
      ends: ends.map(endText),
      life,
      scope: ends.some(({ scope }) => scope === 'container') ? ('container' as const) : ('global' as const),
    }))
    .sort((a, b) => a.relation - b.relation);
}

/** Units of the machine that have a turn which excludes what this one waits for, as they have told. */
function behind(reader: Reader, unit: UnitRecord, lane: LaneTurn): readonly UnitName[] {
  const others = reader.get('machine', unit.machine ?? '')?.units ?? [];
  return others.filter((other) => {
    const turn = reader.get('report', other)?.report.lane;
    return other !== unit.name && turn?.state === 'holds' && conflicts(turn.lanes, lane.lanes);
  });
}
