/** `juju status` as people know it. Pure. */
import {
  type ApplicationStatus,
  charmProfileVersion,
  type MachineStatus,
  type ModelStatus,
  type OfferDetails,
  type UnitStatus,
} from '../../core/model/index.ts';
import { timeText } from './context.ts';
import { cloudName, controllerName, portText } from './status.ts';

export interface TabularParts {
  readonly relations: boolean;
  readonly storage: boolean;
}

/** Ends with a newline. */
export function tabularStatus(status: ModelStatus, parts: TabularParts): string {
  const { model, applications, machines, relations, storage = [], saas = [], offers = [], now } = status;
  const units = applications.flatMap((application) => application.units);
  const principals = units.filter(({ principal }) => principal === undefined);
  const sections = [
    columns(
      ['Model', 'Controller', 'Cloud/Region', 'Version', 'Timestamp'],
      [[model.name, controllerName, `${cloudName}/localhost`, charmProfileVersion, timeText(now).slice(11)]],
    ),
    columns(
      ['SAAS', 'Status', 'Store', 'URL'],
      saas.map(({ saas: name, status: { status: current }, url }) => [name, current, controllerName, url]),
    ),
    columns(
      ['App', 'Version', 'Status', 'Scale', 'Charm', 'Channel', 'Rev', 'Exposed', 'Message'],
      applications.map(applicationRow),
    ),
    columns(
      ['Unit', 'Workload', 'Agent', 'Machine', 'Public address', 'Ports', 'Message'],
      principals.flatMap((unit) => [
        unitRow(unit, ''),
        ...units.filter(({ principal }) => principal === unit.unit).map((one) => unitRow(one, '  ')),
      ]),
    ),
    columns(['Machine', 'State', 'Address', 'Inst id', 'Base', 'AZ', 'Message'], machines.map(machineRow)),
    columns(
      ['Offer', 'Application', 'Charm', 'Rev', 'Connected', 'Endpoint', 'Interface', 'Role'],
      offers.flatMap(offerRows),
    ),
    parts.relations
      ? columns(
          ['Integration provider', 'Requirer', 'Interface', 'Type', 'Message'],
          relations.map(({ ends, interface: name, scope, life }) => [
            ends[0] ?? '',
            ends[1] ?? ends[0] ?? '',
            name,
            ends.length === 1 ? 'peer' : scope === 'container' ? 'subordinate' : 'regular',
            life === 'alive' ? '' : life,
          ]),
        )
      : '',
    parts.storage
      ? columns(
          ['Storage Unit', 'Storage ID', 'Type', 'Pool', 'Size', 'Status'],
          storage.map((one) => [one.unit ?? '', one.storage, one.kind, one.pool, `${one.sizeMiB} MiB`, one.status]),
        )
      : '',
  ];
  const empty =
    applications.length + machines.length + saas.length === 0 ? [`Model "admin/${model.name}" is empty.\n`] : [];
  return [...sections.filter((section) => section !== ''), ...empty].join('\n');
}

function applicationRow(application: ApplicationStatus): readonly string[] {
  const { application: name, version, status, units, charm, charmRevision, exposed } = application;
  const scale = application.subordinateTo.length > 0 ? '' : String(units.length);
  const yesNo = exposed ? 'yes' : 'no';
  return [name, version, status.status, scale, charm, '', String(charmRevision), yesNo, status.message];
}

function unitRow(unit: UnitStatus, indent: string): readonly string[] {
  const { workload, agent, leader, machine = '', address, ports } = unit;
  const name = `${indent}${unit.unit}${leader ? '*' : ''}`;
  const message = workload.message || (agent.status === 'executing' ? `(${agent.message})` : '');
  const where = unit.principal === undefined ? machine : '';
  return [name, workload.status, agent.status, where, address, ports.map(portText).sort().join(','), message];
}

/** A row for each endpoint; what all of them share stands in the first. */
const offerRows = ({ offer, application, charm, charmRevision, connections, endpoints }: OfferDetails) =>
  endpoints.map(({ endpoint, interface: name, role }, index) => {
    const active = connections.filter(({ life }) => life === 'alive').length;
    const shared = [offer, application, charm, String(charmRevision), `${active}/${connections.length}`];
    return [...(index === 0 ? shared : shared.map(() => '')), endpoint, name, role];
  });

function machineRow({ machine, connected, addresses, hostname, hardware }: MachineStatus): readonly string[] {
  const base = hardware === undefined ? '' : `${hardware.system}@${hardware.systemVersion}`;
  return [machine, connected ? 'started' : 'down', addresses[0] ?? '', hostname, base, '', connected ? 'Running' : ''];
}

/** Two spaces apart, the last one as long as it is; empty without rows. */
export function columns(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const text = lines.map((line) =>
    line
      .map((word, column) => word.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${text.join('\n')}\n`;
}
