/** `juju status --format json`: the shape that test libraries parse (charm-runtime.md §15.3). Pure. */
import {
  type ApplicationStatus,
  charmProfileVersion,
  type Hardware,
  type MachineStatus,
  type ModelStatus,
  type Port,
  type Status,
  type UnitStatus,
} from '../../core/model/index.ts';
import { timeText } from './context.ts';
import { acrossStatus } from './offers.ts';
import { storageDocument } from './storage.ts';

/** What a cloud would say of itself. */
export const cloudName = 'reeve';
export const controllerName = 'reeve';
/** Of the endpoints that nobody has bound. */
const defaultSpace = 'alpha';

export function jujuStatus(status: ModelStatus) {
  const applications = status.applications.map(
    (application) => [application.application, applicationStatus(application, status)] as const,
  );
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
    applications: Object.fromEntries(applications),
    storage: storageDocument(status),
    ...acrossStatus(status),
    controller: { timestamp: timeText(status.now).slice(11) },
  };
}

function machineStatus({ hostname, addresses, agentVersion, connected, since, agent, hardware }: MachineStatus) {
  return {
    'juju-status': { current: connected ? 'started' : 'down', since: timeText(since), version: agentVersion },
    hostname,
    'dns-name': addresses[0] ?? '',
    'ip-addresses': addresses,
    'instance-id': agent,
    'machine-status': { current: 'running', since: timeText(since) },
    'modification-status': { current: 'idle', since: timeText(since) },
    base: baseOf(hardware),
    ...(hardware && { hardware: hardwareText(hardware) }),
  };
}

/** What the machine says that it runs; what tools expect while it has not said so. */
const baseOf = (hardware: Hardware | undefined) =>
  hardware === undefined || hardware.system === ''
    ? { name: 'ubuntu', channel: '24.04' }
    : { name: hardware.system, channel: hardware.systemVersion };

const mebibyte = 1024 ** 2;

const hardwareText = ({ architecture, cores, memoryBytes, diskBytes }: Hardware): string =>
  `arch=${architecture} cores=${cores} mem=${Math.floor(memoryBytes / mebibyte)}M root-disk=${Math.floor(diskBytes / mebibyte)}M`;

function applicationStatus(application: ApplicationStatus, model: ModelStatus) {
  const units = application.units.filter(({ principal }) => principal === undefined);
  const { length: scale } = application.units;
  const { subordinateTo, bindings } = application;
  const machine = model.machines.find((one) => one.machine === application.units[0]?.machine);
  return {
    charm: `local:${application.charm}-${application.charmRevision}`,
    base: baseOf(machine?.hardware),
    'charm-origin': 'local',
    'charm-name': application.charm,
    'charm-rev': application.charmRevision,
    scale,
    exposed: application.exposed === true,
    ...(application.life !== 'alive' && { life: application.life }),
    'application-status': statusInfo(application.status),
    relations: relationsOf(application, model),
    ...(subordinateTo.length > 0 && { 'subordinate-to': subordinateTo }),
    'endpoint-bindings': bindingsView(bindings),
    ...(units.length > 0 && { units: Object.fromEntries(units.map((unit) => [unit.unit, unitStatus(unit, model)])) }),
    ...(application.version !== '' && { version: application.version }),
  };
}

function relationsOf({ application, relations }: ApplicationStatus, model: ModelStatus) {
  return Object.fromEntries(
    Object.entries(relations).map(([endpoint, related]) => {
      const found = model.relations.find(({ ends }) => ends.includes(`${application}:${endpoint}`));
      const common = { interface: found?.interface ?? '', scope: found?.scope ?? 'global' };
      return [endpoint, related.map((other) => ({ 'related-application': other, ...common }))];
    }),
  );
}

/** The empty name is for all endpoints that are not named. */
function bindingsView(bindings: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { '*': all = defaultSpace, ...named } = bindings;
  return { '': all, ...named };
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
