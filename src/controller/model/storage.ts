/**
 * Storage instances: made, given to units, taken from them, destroyed (charm-runtime.md §1.4, §11).
 *
 * Invariants:
 * 1. References stand on both sides: `unit.storage` and `storage.unit`, `machine.storage` and `storage.machine`.
 * 2. One without a unit is detached, and kept; or dying, and goes when the agent of its machine has deleted the data.
 */
import { defaultDirective, parseDirective, type StorageDirective, storageCountMax } from '../../core/charm/index.ts';
import { AgentError, assert } from '../../core/errors.ts';
import {
  type AgentId,
  applicationOf,
  type Charm,
  type CommandResult,
  compareStorage,
  type MachineId,
  type Report,
  type StorageDeclaration,
  type StorageId,
  type StorageRequest,
  storageNameOf,
  storageRange,
  type UnitName,
} from '../../core/model/index.ts';
import { type Draft, takeNumber } from './draft.ts';
import { charmOf } from './endpoints.ts';
import { beingRemoved, findApplication, findUnit, idsOf, suggest, unknownName } from './names.ts';
import type { Reader, StorageRecord, UnitRecord } from './records.ts';

export type Directives = Readonly<Record<string, StorageDirective>>;

/** What a person typed, by storage of the charm. Throws `storage-invalid`. */
export function parseDirectives(charm: Charm, texts: Readonly<Record<string, string>> = {}): Directives {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, parseDirective(name, text, declarationOf(charm, name))]),
  );
}

function declarationOf(charm: Charm, name: string): StorageDeclaration {
  const declaration = Object.hasOwn(charm.storage, name) ? charm.storage[name] : undefined;
  if (declaration !== undefined) return declaration;
  throw new AgentError('storage-invalid', `cannot find storage "${name}": the charm does not declare it`, {
    next: suggest(name, Object.keys(charm.storage), 'the charm declares no storage'),
  });
}

/** What a new unit has: the given instances, and new ones up to what was asked for or the charm needs. */
export function addInitialStorage(draft: Draft, name: UnitName, attach: readonly StorageId[]): void {
  const application = findApplication(draft, applicationOf(name));
  const charm = charmOf(draft, application);
  attachAll(draft, name, attach);
  for (const storage of Object.keys(charm.storage).sort()) {
    const directive = application.storage?.[storage] ?? defaultDirective(declarationOf(charm, storage));
    const has = instances(draft, name, storage).length;
    if (has < directive.count) make(draft, name, storage, { ...directive, count: directive.count - has });
  }
}

/** The instances of one storage that a unit keeps. */
function instances(reader: Reader, unit: UnitName, name: string): readonly StorageRecord[] {
  return (reader.get('unit', unit)?.storage ?? [])
    .filter((id) => storageNameOf(id) === name)
    .flatMap((id) => reader.get('storage', id) ?? [])
    .filter(({ detaching, life }) => !detaching && life === 'alive');
}

function make(draft: Draft, unit: UnitName, name: string, directive: StorageDirective): readonly StorageId[] {
  const { kind } = declarationOf(charmOfUnit(draft, unit), name);
  checkMaximum(draft, unit, name, directive.count);
  const { pool, sizeMiB } = directive;
  return Array.from({ length: directive.count }, () => {
    const id = `${name}/${takeNumber(draft, 'storage')}` as StorageId;
    draft.put('storage', id, { id, kind, pool, sizeMiB, life: 'alive', detaching: false });
    give(draft, id, unit);
    return id;
  });
}

const charmOfUnit = (reader: Reader, unit: UnitName): Charm =>
  charmOf(reader, findApplication(reader, applicationOf(unit)));

function checkMaximum(reader: Reader, unit: UnitName, name: string, more: number): void {
  const { max } = storageRange(declarationOf(charmOfUnit(reader, unit), name));
  const has = instances(reader, unit, name).length;
  if (max === null || has + more <= max) return;
  throw new AgentError(
    'storage-invalid',
    `cannot give ${unit} ${more} more of storage "${name}": it has ${has}, and the charm allows ${max}`,
  );
}

function give(draft: Draft, id: StorageId, name: UnitName): void {
  const [unit, record] = [draft.get('unit', name), draft.get('storage', id)];
  assert(unit !== undefined && record !== undefined, 'what is given is there, and so is who gets it');
  draft.put('unit', name, { ...unit, storage: [...(unit.storage ?? []), id].sort(compareStorage) });
  draft.put('storage', id, { ...record, unit: name });
}

/** Throws `not-found`, `being-removed`, `storage-invalid`. */
export function addStorage(draft: Draft, name: UnitName, texts: Readonly<Record<string, string>>): CommandResult {
  const unit = findLiveUnit(draft, name);
  const directives = parseDirectives(charmOfUnit(draft, unit.name), texts);
  const changed = Object.entries(directives).flatMap(([storage, one]) => make(draft, unit.name, storage, one));
  return { kind: 'done', changed };
}

function findLiveUnit(reader: Reader, name: string): UnitRecord {
  const unit = findUnit(reader, name);
  if (unit.life !== 'alive') throw beingRemoved(`unit "${name}"`);
  return unit;
}

/** Gives detached instances to a unit that stands where their data is. Throws as `addStorage` does. */
export function attachStorage(draft: Draft, name: UnitName, ids: readonly StorageId[]): CommandResult {
  attachAll(draft, findLiveUnit(draft, name).name, ids);
  return { kind: 'done', changed: ids };
}

function attachAll(draft: Draft, unit: UnitName, ids: readonly StorageId[]): void {
  for (const id of ids) {
    const record = findStorage(draft, id);
    const name = storageNameOf(id);
    const refuse = (because: string, next?: string): never => {
      throw new AgentError('storage-invalid', `cannot attach ${id} to ${unit}: ${because}`, next ? { next } : {});
    };
    if (record.life !== 'alive') throw beingRemoved(`storage "${id}"`);
    if (record.unit !== undefined) refuse(`${record.unit} has it`, `reeve storage detach ${id}`);
    if (declarationOf(charmOfUnit(draft, unit), name).kind !== record.kind)
      refuse(`it is a ${record.kind}, and the charm wants something else`);
    const machine = draft.get('unit', unit)?.machine;
    if (machine !== undefined && machine !== record.machine) refuse(`its data is on machine ${record.machine}`);
    checkMaximum(draft, unit, name, 1);
    give(draft, id, unit);
  }
}

function findStorage(reader: Reader, id: StorageId): StorageRecord {
  const record = reader.get('storage', id);
  if (record === undefined) throw unknownName('storage', id, idsOf(reader, 'storage'));
  return record;
}

/** The machine on which a unit with these instances must stand. Throws `not-found`, `storage-invalid`. */
export function machineOfStorage(reader: Reader, ids: readonly StorageId[]): MachineId | undefined {
  const machines = new Set(ids.flatMap((id) => findStorage(reader, id).machine ?? []));
  if (machines.size > 1)
    throw new AgentError('storage-invalid', 'cannot attach storage of several machines to one unit', {
      fields: { machines: [...machines].join(', ') },
    });
  return [...machines][0];
}

/** Asks the units to let go. Throws `not-found`, `storage-invalid`. */
export function detachStorage(draft: Draft, ids: readonly StorageId[]): CommandResult {
  for (const id of ids) {
    const record = findStorage(draft, id);
    if (record.unit === undefined) throw new AgentError('storage-invalid', `cannot detach ${id}: no unit has it`);
    askToLetGo(draft, { ...record, detaching: true });
  }
  return { kind: 'done', changed: ids };
}

/** Deletes data for good. Throws `not-found`, `storage-invalid` for one in use without `force`. */
export function removeStorage(draft: Draft, ids: readonly StorageId[], force: boolean): CommandResult {
  for (const id of ids) {
    const record = findStorage(draft, id);
    if (record.unit !== undefined && !record.detaching && !force)
      throw new AgentError('storage-invalid', `cannot remove ${id}: ${record.unit} uses it`, {
        next: `reeve storage detach ${id}, or reeve storage remove --force ${id}`,
      });
    // Asked again by force: its machine may never come back.
    if (force && record.life === 'dying') forget(draft, record);
    else askToLetGo(draft, { ...record, life: 'dying', detaching: record.unit !== undefined });
  }
  return { kind: 'done', changed: ids };
}

/** What the unit has is destroyed when it has gone. */
export function destroyWithUnit(draft: Draft, { storage = [] }: UnitRecord): void {
  for (const record of storage.flatMap((id) => draft.get('storage', id) ?? []))
    draft.put('storage', record.id, { ...record, life: 'dying' });
}

/** Everything goes: what units have with them, what nobody has at once. */
export function destroyAll(draft: Draft): void {
  for (const record of [...draft.list('storage')].map(([, one]) => one)) {
    const dying = { ...record, life: 'dying' } as const;
    if (record.unit === undefined) askToLetGo(draft, dying);
    else draft.put('storage', record.id, dying);
  }
}

/** No agent can have anything of one whose unit waits for a machine: it goes at once. */
function askToLetGo(draft: Draft, record: StorageRecord): void {
  draft.put('storage', record.id, record);
  const unit = draft.get('unit', record.unit ?? '');
  if (unit !== undefined ? unit.machine === undefined : record.machine === undefined) letGo(draft, record);
}

/** The unit has it no more. What never came into being and what does not persist is destroyed. */
function letGo(draft: Draft, record: StorageRecord): void {
  const { unit: owner, location: _was, machine: known, ...rest } = record;
  const unit = draft.get('unit', owner ?? '');
  if (unit !== undefined)
    draft.put('unit', unit.name, { ...unit, storage: (unit.storage ?? []).filter((id) => id !== record.id) });
  const machine = known ?? unit?.machine;
  if (machine === undefined) return forget(draft, record);
  const isKept = record.life === 'alive' && record.pool !== 'tmpfs' && known !== undefined;
  draft.put('storage', record.id, { ...rest, machine, detaching: false, life: isKept ? 'alive' : 'dying' });
  holdAt(draft, record.id, machine);
}

function holdAt(draft: Draft, id: StorageId, name: MachineId): void {
  const machine = draft.get('machine', name);
  if (machine !== undefined && !machine.storage?.includes(id))
    draft.put('machine', name, { ...machine, storage: [...(machine.storage ?? []), id].sort(compareStorage) });
}

function forget(draft: Draft, { id, unit: owner, machine: name }: StorageRecord): void {
  draft.delete('storage', id);
  const [unit, machine] = [draft.get('unit', owner ?? ''), draft.get('machine', name ?? '')];
  const without = (ids: readonly StorageId[] = []) => ids.filter((other) => other !== id);
  if (unit !== undefined) draft.put('unit', unit.name, { ...unit, storage: without(unit.storage) });
  if (machine !== undefined) draft.put('machine', machine.id, { ...machine, storage: without(machine.storage) });
}

/** To be called while the unit still has its record. */
export function leaveStorage(draft: Draft, { storage = [] }: UnitRecord): void {
  for (const record of storage.flatMap((id) => draft.get('storage', id) ?? [])) letGo(draft, record);
}

/** Why the storage that a handler asked for cannot be had; undefined when it can. */
export function storageRefusal(
  reader: Reader,
  unit: UnitRecord,
  adds: readonly StorageRequest[],
): { readonly code: string; readonly because: string } | undefined {
  try {
    for (const { name, count } of adds) checkMaximum(reader, unit.name, name, count);
    if (adds.every(({ count }) => count >= 1 && count <= storageCountMax)) return undefined;
    return { code: 'limit-reached', because: `expected 1 to ${storageCountMax} instances at once` };
  } catch (error) {
    if (!(error instanceof AgentError)) throw error;
    return { code: error.code, because: error.message };
  }
}

/** What `storage-add` asked for, made like what the application was deployed with. */
export function addRequested(draft: Draft, unit: UnitRecord, adds: readonly StorageRequest[]): void {
  const { storage = {} } = findApplication(draft, applicationOf(unit.name));
  const charm = charmOfUnit(draft, unit.name);
  for (const { name, count } of adds)
    make(draft, unit.name, name, { ...(storage[name] ?? defaultDirective(declarationOf(charm, name))), count });
}

type ReportOf<Kind extends Report['kind']> = Extract<Report, { readonly kind: Kind }>;

export function applyProvided(draft: Draft, unit: UnitRecord, report: ReportOf<'storage-provided'>): void {
  const record = draft.get('storage', report.storage);
  if (record?.unit !== unit.name || unit.machine === undefined) return;
  const { location, sizeMiB } = report;
  draft.put('storage', record.id, { ...record, location, sizeMiB, machine: unit.machine });
  holdAt(draft, record.id, unit.machine);
}

export function applyReleased(draft: Draft, unit: UnitRecord, { storage }: ReportOf<'storage-released'>): void {
  const record = draft.get('storage', storage);
  if (record?.unit !== unit.name) return;
  if (record.detaching || record.life !== 'alive' || unit.life !== 'alive') letGo(draft, record);
}

/** Only the agent of the machine that holds the data can say so. */
export function applyDestroyed(draft: Draft, agent: AgentId, { storage }: ReportOf<'storage-destroyed'>): void {
  const record = draft.get('storage', storage);
  if (record === undefined || record.unit !== undefined || record.life === 'alive') return;
  if (draft.get('machine', record.machine ?? '')?.agent === agent) forget(draft, record);
}
