/** Everything about one thing, as short blocks of facts and tables. Pure, like `renderStatus`. */
import {
  type ApplicationDetails,
  type BagView,
  type MachineDetails,
  type ModelDetails,
  type ModelSummary,
  shortKeyId,
  type UnitDetails,
  type UnitRelationView,
} from '../../core/model/index.ts';
import { age } from './age.ts';
import { renderConfig, renderModelSettings } from './config.ts';
import { renderTable } from './table.ts';
import { coloursFor, statusWithAge, toned, type View } from './words.ts';

type Fact = readonly [name: string, value: string];

/** `name  value` lines; facts without a value are left out. */
function block(facts: readonly Fact[]): string {
  const shown = facts.filter(([, value]) => value !== '');
  const width = Math.max(...shown.map(([name]) => name.length));
  return shown.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}

const sections = (...parts: readonly string[]): string =>
  `${parts
    .map((part) => part.trimEnd())
    .filter((part) => part !== '')
    .join('\n\n')}\n`;

/** The models of a controller; the chosen one has a star. */
export function renderModels(models: readonly ModelSummary[], chosen: string | undefined, view: View): string {
  const colours = coloursFor(view.colour);
  if (models.length === 0) return 'No models.\n  next: reeve add-model NAME\n';
  const rows = models.map(({ name, life, createdAt, applications, units, machines }) => [
    name === chosen ? `${name}*` : name,
    toned(life, colours),
    age(createdAt, view.now),
    ...[applications, units, machines].map(String),
  ]);
  return `${renderTable({ head: ['MODEL', 'LIFE', 'AGE', 'APPLICATIONS', 'UNITS', 'MACHINES'], rows }, view.width)}\n`;
}

/** A unit, its relations, and the bags in them. */
export function renderUnit(unit: UnitDetails, view: View): string {
  const colours = coloursFor(view.colour);
  const facts: readonly Fact[] = [
    ['unit', `${unit.unit}${unit.leader ? ' (leader)' : ''}`],
    ['life', toned(unit.life, colours)],
    ['charm', `${unit.charm} r${unit.charmRevision}`],
    ['workload', `${statusWithAge(unit.workload, view.now, colours)} ${unit.workload.message}`.trimEnd()],
    ['agent', `${statusWithAge(unit.agent, view.now, colours)} ${unit.agent.message}`.trimEnd()],
    ['version', unit.workloadVersion],
    ['machine', unit.machine ?? 'waits for one'],
    ['address', unit.address],
    ['principal', unit.principal ?? ''],
    ['subordinates', unit.subordinates.join(' ')],
    ['ports', unit.ports.map(({ range, endpoints }) => [range, ...endpoints].join(' for ')).join(', ')],
  ];
  return sections(block(facts), ...unit.relations.map((relation) => relationBlock(unit, relation, view)));
}

function relationBlock({ unit }: UnitDetails, relation: UnitRelationView, view: View): string {
  const { endpoint, relatedApplication, relatedEndpoint, applicationData, local, relatedUnits, crossModel } = relation;
  const bagRows = (who: string, { inScope, data }: BagView): string[][] => {
    const [first = ['', ''], ...others] = Object.entries(data);
    const scope = inScope ? 'in' : 'out';
    return [[who, scope, ...first], ...others.map((entry) => ['', '', ...entry])];
  };
  const rows = [
    ...(Object.keys(applicationData).length === 0
      ? []
      : bagRows(relatedApplication, { inScope: true, data: applicationData })),
    ...bagRows(unit, local),
    ...Object.entries(relatedUnits).flatMap(([name, bag]) => bagRows(name, bag)),
  ];
  const title = `relation ${relation.relation}  ${endpoint} to ${relatedApplication}:${relatedEndpoint} (${relation.interface}${crossModel ? ', another model' : ''})`;
  return `${title}\n${renderTable({ head: ['BAG OF', 'SCOPE', 'KEY', 'VALUE'], rows }, view.width)}`;
}

/** An application with its endpoints, options and actions. */
export function renderApplication(one: ApplicationDetails, view: View): string {
  const colours = coloursFor(view.colour);
  const yes = (word: string, is: boolean): string => (is ? word : '');
  const facts: readonly Fact[] = [
    ['application', one.application],
    ['life', toned(one.life, colours)],
    ['charm', `${one.charm} r${one.charmRevision}, ${one.summary}`],
    ['origin', `bundle ${one.bundle.slice(0, 12)}, published by key ${shortKeyId(one.publisher)}`],
    ['status', `${statusWithAge(one.status, view.now, colours)} ${one.status.message}`.trimEnd()],
    ['version', one.version],
    ['units', one.units.map((unit) => (unit === one.leader ? `${unit}*` : unit)).join(' ')],
    [
      'flags',
      [yes('subordinate', one.subordinate), yes('trusted', one.trusted), yes('exposed', one.exposed)].join(' ').trim(),
    ],
  ];
  const endpoints = one.endpoints.map(({ endpoint, role, interface: name, scope, related }) => [
    endpoint,
    role,
    scope === 'container' ? `${name} (container)` : name,
    related.join(' ') || '-',
  ]);
  const actions = Object.entries(one.actions).map(([name, description]) => [name, description]);
  const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
    rows.length === 0 ? '' : renderTable({ head, rows }, view.width);
  return sections(
    block(facts),
    table(['ENDPOINT', 'ROLE', 'INTERFACE', 'RELATED TO'], endpoints),
    renderConfig({ application: one.application, charm: one.charm, options: one.config }, view),
    table(['ACTION', 'DESCRIPTION'], actions),
  );
}

function hardwareText({ hardware }: MachineDetails): string {
  if (hardware === undefined) return '';
  const { cores, memoryBytes, architecture, system, systemVersion } = hardware;
  return `${cores} cores, ${Math.floor(memoryBytes / 1024 ** 2)} MiB, ${architecture}, ${system} ${systemVersion}`.trimEnd();
}

/** A machine and its network. */
export function renderMachine(machine: MachineDetails, view: View): string {
  const colours = coloursFor(view.colour);
  const link = machine.connected ? colours.green('connected') : colours.red('away');
  return sections(
    block([
      ['machine', machine.machine],
      ['host', machine.hostname],
      [
        'agent',
        `${link} ${age(machine.since, view.now)}, version ${machine.agentVersion || 'unknown'}, ${machine.agent}`,
      ],
      ['hardware', hardwareText(machine)],
      ['units', machine.units.join(' ')],
      ...machine.interfaces.map(({ name, addresses }): Fact => [name, addresses.map(({ value }) => value).join(' ')]),
    ]),
  );
}

/** A model and its settings. */
export function renderModel(model: ModelDetails, view: View): string {
  return sections(
    block([
      ['model', model.name],
      ['uuid', model.uuid],
      ['life', toned(model.life, coloursFor(view.colour))],
      ['controller', `${model.controller.id}, version ${model.controller.version}`],
      ['applications', model.applications.join(' ')],
      ['units', String(model.units)],
      ['machines', model.machines.map(({ machine }) => machine).join(' ')],
    ]),
    renderModelSettings(model.settings, view),
  );
}
