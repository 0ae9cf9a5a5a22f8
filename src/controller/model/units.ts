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
import { emptiestMachine } from './placement.ts';
import type { MachineRecord, UnitRecord } from './records.ts';
import { settleApplication, settleRelation } from './relation-life.ts';
import { assignedResources } from './resources.ts';
import { forgetUnit } from './secret-life.ts';
import { addInitialStorage, leaveStorage, machineOfStorage } from './storage.ts';
import { settleSubordinates } from './subordinates.ts';
import { abandonTasks } from './tasks.ts';

export const unitsPerCommandMax = 100;

/**
 * Makes units, the first ones on the machines of `to`, whatever their application wants; the others are placed when
 * there is a machine that fits.
 */
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
  const name = makeUnit(draft, facts, application, undefined, attach);
  const record = draft.get('application', application);
  assert(record !== undefined, 'a unit is added to an application that is there');
  const machine = to === undefined ? emptiestMachine(draft, facts, record) : findMachine(draft, to);
  if (machine !== undefined) place(draft, facts, name, machine);
  return name;
}

/** A unit beside its principal, on the same machine. */
function addSubordinate(draft: Draft, facts: Facts, application: ApplicationName, principal: UnitRecord): void {
  const name = makeUnit(draft, facts, application, principal.name, []);
  draft.put('unit', principal.name, { ...principal, subordinates: [...(principal.subordinates ?? []), name] });
  const machine = draft.get('machine', principal.machine ?? '');
  if (machine !== undefined) place(draft, facts, name, machine);
}

/** Makes what is missing beside the principal, and asks to go what has no place there any more. */
export const settleBeside = (draft: Draft, facts: Facts, principal: UnitName): void =>
  settleSubordinates(draft, principal, (application, unit) => addSubordinate(draft, facts, application, unit));

function makeUnit(
  draft: Draft,
  facts: Facts,
  application: ApplicationName,
  principal: UnitName | undefined,
  attach: readonly StorageId[],
): UnitName {
  const name = `${application}/${takeNumber(draft, `unit/${application}`)}` as UnitName;
  const uuid = facts.newUuid() as UnitUuid;
  draft.put('unit', name, { name, uuid, life: 'alive', createdAt: facts.now, ...(principal && { principal }) });
  const record = draft.get('application', application);
  assert(record !== undefined, 'a unit is added to an application that is there');
  draft.put('application', application, { ...record, units: [...record.units, name] });
  addInitialStorage(draft, name, attach);
  return name;
}

/** Units that waited for a machine get one, in the order of their names. */
export function placeWaiting(draft: Draft, facts: Facts): void {
  const waiting = [...draft.list('unit')].flatMap(([, unit]) => (unit.machine === undefined ? [unit.name] : []));
  for (const unit of waiting.sort(compareUnits)) {
    const application = draft.get('application', applicationOf(unit));
    const machine = application && emptiestMachine(draft, facts, application);
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
  if (force || unit.machine === undefined) return buryUnit(draft, facts, unit);
  draft.put('unit', unit.name, { ...unit, life: 'dying' });
  settleBeside(draft, facts, unit.name);
}

/**
 * The unit is dead: its records go, its bags stay as long as their relations, what waited for it goes on. Nobody stands
 * beside a unit that is not there: subordinates that are left are buried with it.
 */
export function buryUnit(draft: Draft, facts: Facts, unit: UnitRecord): void {
  // Else the next subordinate comes as soon as this one is gone.
  draft.put('unit', unit.name, { ...unit, life: 'dying' });
  for (const name of unit.subordinates ?? []) {
    const subordinate = draft.get('unit', name);
    if (subordinate !== undefined) buryUnit(draft, facts, subordinate);
  }
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
  leavePrincipal(draft, unit);
  const record = draft.get('application', application);
  if (record === undefined) return;
  draft.put('application', application, { ...record, units: record.units.filter((name) => name !== unit.name) });
  for (const relation of record.relations) {
    const member = draft.get('member', `${relation}/${unit.name}`);
    if (member !== undefined) draft.put('member', `${relation}/${unit.name}`, { ...member, inScope: false });
    settleRelation(draft, relation);
  }
  settleApplication(draft, application);
  if (unit.principal !== undefined) settleBeside(draft, facts, unit.principal);
}

function leavePrincipal(draft: Draft, { name, principal }: UnitRecord): void {
  const record = draft.get('unit', principal ?? '');
  if (record === undefined) return;
  const subordinates = (record.subordinates ?? []).filter((other) => other !== name);
  draft.put('unit', record.name, { ...record, subordinates });
}
