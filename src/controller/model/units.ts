/** Units: made, placed, assigned, removed (charm-runtime.md §7.13). */
import { AgentError, assert } from '../../core/errors.ts';
import {
  type ApplicationName,
  type Assignment,
  applicationOf,
  compareUnits,
  type MachineId,
  type StorageId,
  type UnitName,
  type UnitUuid,
} from '../../core/model/index.ts';
import { type Draft, takeNumber } from './draft.ts';
import type { Facts } from './facts.ts';
import { findMachine } from './names.ts';
import { type MachineRecord, selfId, type UnitRecord } from './records.ts';
import { settleApplication, settleRelation } from './relation-life.ts';
import { assignedResources } from './resources.ts';
import { forgetUnit } from './secret-life.ts';
import { addInitialStorage, leaveStorage, machineOfStorage } from './storage.ts';
import { abandonTasks } from './tasks.ts';

export const unitsPerCommandMax = 100;

/** Makes units, the first ones on the machines of `to`; the others are placed when there is a machine. */
export function addUnits(
  draft: Draft,
  facts: Facts,
  application: ApplicationName,
  count: number,
  to: readonly MachineId[],
  attach: readonly StorageId[] = [],
): readonly UnitName[] {
  if (!Number.isInteger(count) || count < 0 || count > unitsPerCommandMax)
    throw new AgentError('usage-invalid', `cannot add ${count} units: expected 0 to ${unitsPerCommandMax}`);
  if (to.length > count)
    throw new AgentError('usage-invalid', 'cannot place more units than are added', {
      fields: { units: count, machines: to.length },
    });
  if (attach.length > 0) return [addUnitWith(draft, facts, application, count, to, attach)];
  return Array.from({ length: count }, (_, index) => addUnit(draft, facts, application, to[index], []));
}

/** The one unit for storage that exists stands where its data is. */
function addUnitWith(
  draft: Draft,
  facts: Facts,
  application: ApplicationName,
  count: number,
  [to]: readonly MachineId[],
  attach: readonly StorageId[],
): UnitName {
  if (count !== 1) throw new AgentError('usage-invalid', 'cannot attach storage to another number of units than one');
  const machine = machineOfStorage(draft, attach);
  if (to !== undefined && machine !== undefined && to !== machine)
    throw new AgentError('storage-invalid', `cannot place the unit on machine ${to}: its storage is on ${machine}`);
  return addUnit(draft, facts, application, to ?? machine, attach);
}

function addUnit(
  draft: Draft,
  facts: Facts,
  application: ApplicationName,
  to: MachineId | undefined,
  attach: readonly StorageId[],
): UnitName {
  const name = `${application}/${takeNumber(draft, `unit/${application}`)}` as UnitName;
  const uuid = facts.newUuid() as UnitUuid;
  draft.put('unit', name, { name, uuid, life: 'alive', createdAt: facts.now });
  const record = draft.get('application', application);
  assert(record !== undefined, 'a unit is added to an application that is there');
  draft.put('application', application, { ...record, units: [...record.units, name] });
  addInitialStorage(draft, name, attach);
  const machine = to === undefined ? emptiestMachine(draft, facts) : findMachine(draft, to);
  if (machine !== undefined) place(draft, facts, name, machine);
  return name;
}

/**
 * The connected machine with the fewest units, the oldest of several; where units have machines of their own, one
 * without any. Undefined when there is none.
 */
function emptiestMachine(draft: Draft, facts: Facts): MachineRecord | undefined {
  const shared = draft.get('model', selfId)?.placement !== 'own';
  return [...draft.list('machine')]
    .map(([, machine]) => machine)
    .filter(({ agent, units }) => facts.connected.has(agent) && (shared || units.length === 0))
    .sort((a, b) => a.units.length - b.units.length || Number(a.id) - Number(b.id))[0];
}

/** Units that waited for a machine get one, in the order of their names. */
export function placeWaiting(draft: Draft, facts: Facts): void {
  const waiting = [...draft.list('unit')].flatMap(([, unit]) => (unit.machine === undefined ? [unit.name] : []));
  for (const unit of waiting.sort(compareUnits)) {
    const machine = emptiestMachine(draft, facts);
    if (machine !== undefined) place(draft, facts, unit, machine);
  }
}

function place(draft: Draft, facts: Facts, unit: UnitName, machine: MachineRecord): void {
  const record = draft.get('unit', unit);
  assert(record !== undefined, 'a unit that is placed is there');
  draft.put('machine', machine.id, { ...machine, units: [...machine.units, unit] });
  draft.put('unit', unit, { ...record, machine: machine.id });
  assign(draft, facts, unit, 'install', false);
}

/** Tells a placed unit to run its application's bundle, under the next counter of the unit. */
export function assign(
  draft: Draft,
  facts: Facts,
  unit: UnitName,
  operation: Assignment['operation'],
  forced: boolean,
): void {
  const record = draft.get('unit', unit);
  const bundle = draft.get('bundle', draft.get('application', applicationOf(unit))?.bundle ?? '');
  const machine = draft.get('machine', record?.machine ?? '');
  if (record === undefined || bundle === undefined || machine === undefined) return;
  const resources = assignedResources(draft, applicationOf(unit), bundle.charm);
  const assignment: Assignment = {
    controller: facts.controller,
    agent: machine.agent,
    unit,
    unitUuid: record.uuid,
    issuedAt: facts.now,
    counter: (record.assignment?.counter ?? 0) + 1,
    operation,
    operator: bundle.operator,
    revision: bundle.revision,
    archive: bundle.digest,
    sha512: bundle.sha512,
    length: bundle.length,
    forced,
    ...(resources.length > 0 && { resources }),
  };
  draft.put('unit', unit, { ...record, assignment });
}

/** Asks a unit to go. One that no agent has is gone at once, and so is every one when forced. */
export function removeUnit(draft: Draft, facts: Facts, unit: UnitRecord, force: boolean): void {
  if (force || unit.machine === undefined) buryUnit(draft, facts, unit);
  else draft.put('unit', unit.name, { ...unit, life: 'dying' });
}

/** The unit is dead: its records go, its bags stay as long as their relations, what waited for it goes on. */
export function buryUnit(draft: Draft, facts: Facts, unit: UnitRecord): void {
  const application = applicationOf(unit.name);
  leaveStorage(draft, unit);
  const machine = draft.get('machine', unit.machine ?? '');
  if (machine !== undefined)
    draft.put('machine', machine.id, { ...machine, units: machine.units.filter((name) => name !== unit.name) });
  for (const kind of ['unit', 'report', 'state'] as const) draft.delete(kind, unit.name);
  const lease = draft.get('lease', application);
  if (lease?.holder === unit.name) draft.put('lease', application, { ...lease, holder: '' });
  abandonTasks(draft, facts, unit.name, `unit ${unit.name} was removed`);
  forgetUnit(draft, unit.name);
  const record = draft.get('application', application);
  if (record === undefined) return;
  draft.put('application', application, { ...record, units: record.units.filter((name) => name !== unit.name) });
  for (const relation of record.relations) {
    const member = draft.get('member', `${relation}/${unit.name}`);
    if (member !== undefined) draft.put('member', `${relation}/${unit.name}`, { ...member, inScope: false });
    settleRelation(draft, relation);
  }
  settleApplication(draft, application);
}
