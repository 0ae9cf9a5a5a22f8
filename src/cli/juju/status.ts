/** `juju status --format json`: the shape that test libraries parse (charm-runtime.md §15.3). Pure. */
import {
  type ApplicationStatus,
  charmProfileVersion,
  type MachineStatus,
  type ModelStatus,
  type Port,
  type RelationStatus,
  type Status,
  type UnitStatus,
} from '../../core/model/index.ts';
import { timeText } from './context.ts';
import { acrossStatus } from './offers.ts';

/** What a cloud would say of itself. */
export const cloudName = 'reeve';
export const controllerName = 'reeve';
const base = { name: 'ubuntu', channel: '24.04' };

export function jujuStatus(status: ModelStatus): Readonly<Record<string, unknown>> {
  const principals = status.applications.map((application) => [
    application.application,
    applicationStatus(application, status),
  ]);
  return {
    model: {
      name: status.model.name,
      type: 'iaas',
      controller: controllerName,
      cloud: cloudName,
      version: charmProfileVersion,
      'model-status': { current: 'available' },
    },
    machines: Object.fromEntries(status.machines.map((machine) => [machine.machine, machineStatus(machine)])),
    applications: Object.fromEntries(principals),
    storage: {},
    ...acrossStatus(status),
    controller: { timestamp: timeText(status.now).slice(11) },
  };
}

function machineStatus({ hostname, addresses, agentVersion, connected, since, agent }: MachineStatus) {
  return {
    'juju-status': { current: connected ? 'started' : 'down', since: timeText(since), version: agentVersion },
    hostname,
    'dns-name': addresses[0] ?? '',
    'ip-addresses': addresses,
    'instance-id': agent,
    'machine-status': { current: 'running', since: timeText(since) },
    'modification-status': { current: 'idle', since: timeText(since) },
    base,
  };
}

function applicationStatus(application: ApplicationStatus, model: ModelStatus) {
  const units = application.units.filter(({ principal }) => principal === undefined);
  const { length: scale } = application.units;
  const subordinateTo = principalsOf(application);
  return {
    charm: `local:${application.charm}-${application.charmRevision}`,
    base,
    'charm-origin': 'local',
    'charm-name': application.charm,
    'charm-rev': application.charmRevision,
    scale,
    exposed: application.exposed === true,
    ...(application.life !== 'alive' && { life: application.life }),
    'application-status': statusInfo(application.status),
    relations: relationsOf(application, model.relations),
    ...(subordinateTo.length > 0 && { 'subordinate-to': subordinateTo }),
    ...(units.length > 0 && { units: Object.fromEntries(units.map((unit) => [unit.unit, unitStatus(unit, model)])) }),
    ...(application.version !== '' && { version: application.version }),
  };
}

function principalsOf({ units }: ApplicationStatus): readonly string[] {
  const names = units.flatMap(({ principal }) => principal?.slice(0, principal.indexOf('/')) ?? []);
  return [...new Set(names)].sort();
}

function relationsOf({ application, relations }: ApplicationStatus, all: readonly RelationStatus[]) {
  return Object.fromEntries(
    Object.entries(relations).map(([endpoint, related]) => [
      endpoint,
      related.map((other) => ({
        'related-application': other,
        interface: all.find(({ ends }) => ends.includes(`${application}:${endpoint}`))?.interface ?? '',
        scope: 'global',
      })),
    ]),
  );
}

function unitStatus(unit: UnitStatus, model: ModelStatus): Readonly<Record<string, unknown>> {
  const subordinates = model.applications
    .flatMap(({ units }) => units)
    .filter(({ principal }) => principal === unit.unit)
    .map((subordinate) => [subordinate.unit, unitStatus(subordinate, model)] as const);
  return {
    'workload-status': statusInfo(unit.workload),
    'juju-status': { ...statusInfo(unit.agent), version: charmProfileVersion },
    ...(unit.leader && { leader: true }),
    ...(unit.machine !== undefined && unit.principal === undefined && { machine: unit.machine }),
    ...(unit.ports.length > 0 && { 'open-ports': unit.ports.map(portText).sort() }),
    ...(unit.address !== '' && { 'public-address': unit.address }),
    ...(subordinates.length > 0 && { subordinates: Object.fromEntries(subordinates) }),
  };
}

export const portText = ({ range }: Port): string => range;

const statusInfo = ({ status, message, since }: Status<string>) => ({
  current: status,
  ...(message !== '' && { message }),
  since: timeText(since),
});
