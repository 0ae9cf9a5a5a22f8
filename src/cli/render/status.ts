/**
 * The status of a whole model for people. What an operator CLAIMS stands beside what the agent has OBSERVED; a unit
 * where the two disagree, or where a person must act, is marked and comes again at the end with what to type.
 */
import {
  type ApplicationStatus,
  compareUnits,
  type MachineStatus,
  type ModelStatus,
  type RelationStatus,
  shortKeyId,
  type UnitStatus,
} from '../../core/model/index.ts';
import { age } from './age.ts';
import { offerTable, saasTable } from './offers.ts';
import { storageTable } from './storage.ts';
import { renderTable, type TableText } from './table.ts';
import { type ShownTurn, turnTable } from './turns.ts';
import { type Colours, claimed, coloursFor, describeObserved, statusWithAge, toned, type View } from './words.ts';

/** Pure: the same status and view give the same text. Ends with a newline. */
export function renderStatus(status: ModelStatus, view: View): string {
  const colours = coloursFor(view.colour);
  const units = unitsInOrder(status);
  const tables: (TableText | null)[] = [
    applicationTable(status.applications, view, colours),
    unitTable(units, view, colours),
    relationTable(status.relations, colours),
    status.saas ? saasTable(status.saas, view, colours) : null,
    status.offers ? offerTable(status.offers, colours) : null,
    status.storage ? storageTable(status.storage, colours) : null,
    turnTable(units.flatMap(turnOf), view),
    machineTable(status.machines, view, colours),
  ];
  const sections = [
    colours.dim(`model ${status.model.name}, revision ${status.revision}, controller ${status.controller.version}`),
    ...(status.applications.length === 0 ? ['No applications yet.\n  next: reeve deploy CHARM'] : []),
    ...tables.filter((table) => table !== null).map((table) => renderTable(table, view.width)),
    ...attention([...status.machines.map(machineConcern), ...units.map(unitConcern)], colours),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** True when something needs a person: a failure, a blocked unit, a contradiction, a silent agent. */
export function needsAttention(status: ModelStatus): boolean {
  return (
    status.machines.some((machine) => machineConcern(machine) !== null) ||
    status.applications.some(({ units }) => units.some((unit) => unitConcern(unit) !== null))
  );
}

/** The applications alone. */
export const renderApplications = (applications: readonly ApplicationStatus[], view: View): string =>
  alone(applicationTable(applications, view, coloursFor(view.colour)), 'No applications yet.', view);

/** The relations alone. */
export const renderRelations = (relations: readonly RelationStatus[], view: View): string =>
  alone(relationTable(relations, coloursFor(view.colour)), 'No relations yet.', view);

/** The machines alone. */
export const renderMachines = (machines: readonly MachineStatus[], view: View): string =>
  alone(machineTable(machines, view, coloursFor(view.colour)), 'No machines yet.\n  next: reeve add-machine', view);

const alone = (table: TableText | null, none: string, view: View): string =>
  `${table === null ? none : renderTable(table, view.width)}\n`;

/** Principals by name, each followed by its subordinates. */
function unitsInOrder({ applications }: ModelStatus): UnitStatus[] {
  const units = applications.flatMap((application) => application.units).sort((a, b) => compareUnits(a.unit, b.unit));
  return units
    .filter(({ principal }) => principal === undefined)
    .flatMap((unit) => [unit, ...units.filter(({ principal }) => principal === unit.unit)]);
}

function applicationTable(applications: readonly ApplicationStatus[], view: View, colours: Colours): TableText | null {
  return table(
    ['APPLICATION', 'STATUS', 'UNITS', 'VERSION', 'CHARM', 'PUBLISHER', 'MESSAGE'],
    applications.map((one) => [
      one.application + lifeMark(one.life, colours),
      statusWithAge(one.status, view.now, colours),
      String(one.units.length) + (one.subordinateTo.length === 0 ? '' : ` beside ${one.subordinateTo.join(' ')}`),
      one.version,
      `${one.charm} r${one.charmRevision}`,
      shortKeyId(one.publisher),
      one.status.message,
    ]),
  );
}

function unitTable(units: readonly UnitStatus[], view: View, colours: Colours): TableText | null {
  return table(
    ['  UNIT', 'CLAIMED', 'OBSERVED', 'AGENT', 'MACHINE', 'PORTS', 'MESSAGE'],
    units.map((unit) => [
      unitCell(unit, colours),
      claimed(unit, view.now, colours),
      describeObserved(unit, view.now, colours) || '-',
      statusWithAge(unit.agent, view.now, colours) + (unit.agent.message === '' ? '' : ` ${unit.agent.message}`),
      unit.machine ?? '-',
      unit.ports.map(({ range }) => range).join(' '),
      unit.workload.message,
    ]),
  );
}

function unitCell(unit: UnitStatus, colours: Colours): string {
  const mark = unitConcern(unit) === null ? ' ' : colours.red('!');
  const indent = unit.principal === undefined ? '' : '  ';
  return `${mark} ${indent}${unit.unit}${unit.leader ? '*' : ''}${lifeMark(unit.life, colours)}`;
}

const turnOf = ({ unit, machine, lane, behind }: UnitStatus): ShownTurn[] =>
  lane === undefined ? [] : [{ ...lane, who: unit, machine: machine ?? '', behind }];

function relationTable(relations: readonly RelationStatus[], colours: Colours): TableText | null {
  return table(
    ['RELATION', 'INTERFACE', 'ENDS'],
    relations.map(({ relation, interface: name, ends, life }) => [
      String(relation),
      name,
      ends.join('  ') + lifeMark(life, colours),
    ]),
  );
}

function machineTable(machines: readonly MachineStatus[], view: View, colours: Colours): TableText | null {
  return table(
    ['MACHINE', 'HOST', 'AGENT', 'ADDRESSES'],
    machines.map((machine) => [
      machine.machine,
      machine.hostname,
      `${machine.connected ? colours.green('connected') : colours.red('away')} ${age(machine.since, view.now)}${upgradeMark(machine, colours)}`,
      machine.addresses.join(' '),
    ]),
  );
}

/** The revision that its agent is to become, until it is that. */
function upgradeMark({ upgrade }: MachineStatus, colours: Colours): string {
  if (upgrade === undefined || upgrade.step === 'done') return '';
  return `, revision ${upgrade.revision} ${upgrade.step === 'refused' ? colours.red(upgrade.step) : upgrade.step}`;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): TableText | null =>
  rows.length === 0 ? null : { head, rows };

const lifeMark = (life: string, colours: Colours): string => (life === 'alive' ? '' : ` (${toned(life, colours)})`);

/** What a person should look at, and what to type. */
export interface Concern {
  readonly subject: string;
  readonly problem: string;
  readonly next: string | undefined;
}

/** Why a person should look at the unit, or null. */
export function unitConcern(
  unit: Pick<UnitStatus, 'unit' | 'workload' | 'agent' | 'contradiction' | 'next'>,
): Concern | null {
  const { unit: subject, workload, agent, contradiction, next } = unit;
  if (contradiction !== undefined) return { subject, problem: contradiction, next };
  if (agent.status === 'lost' || agent.status === 'failed')
    return { subject, problem: `agent ${agent.status}: ${agent.message}`, next };
  const why = agent.status === 'error' && agent.message !== '' ? ` (${agent.message})` : '';
  if (next !== undefined || workload.status === 'blocked' || workload.status === 'error')
    return { subject, problem: `${workload.status}: ${workload.message}${why}`, next };
  return null;
}

function machineConcern({ machine, hostname, connected, upgrade }: MachineStatus): Concern | null {
  const subject = `machine ${machine}`;
  if (!connected) return { subject, problem: 'its agent is away', next: `start reeved on ${hostname}` };
  if (upgrade?.because === undefined) return null;
  return { subject, problem: `its agent is not revision ${upgrade.revision}: ${upgrade.because}`, next: upgrade.next };
}

/** The section at the end, or nothing. */
export function attention(concerns: readonly (Concern | null)[], colours: Colours): string[] {
  const lines = concerns
    .filter((concern) => concern !== null)
    .flatMap(({ subject, problem, next }) => [
      `${colours.red('!')} ${subject}  ${problem.replace(/:? *$/, '')}`,
      ...(next === undefined ? [] : [`  next: ${colours.bold(next)}`]),
    ]);
  return lines.length === 0 ? [] : [lines.join('\n')];
}
