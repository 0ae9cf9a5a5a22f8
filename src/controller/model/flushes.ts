/** Applies the buffered writes of one handler run: all of them or none (charm-runtime.md §6). */
import { AgentError, explainError } from '../../core/errors.ts';
import {
  applicationOf,
  bagBytesMax,
  changedSettings,
  type Flush,
  type RelationWrite,
  type SettingsChange,
  sameSettings,
  settingsBytes,
} from '../../core/model/index.ts';
import { type HeldRange, portConflict } from '../../core/ports/index.ts';
import { Draft } from './draft.ts';
import { recordEvent } from './events.ts';
import type { Facts } from './facts.ts';
import type { Reader, UnitRecord } from './records.ts';
import { applySecretWrite } from './secrets.ts';
import { addRequested, storageRefusal } from './storage.ts';
import { containerOf, isContainer } from './subordinates.ts';

/**
 * A flush that wrote to an application's bag or secret without leading under the newest epoch is refused as a whole and recorded.
 * Writes to a relation that has gone meanwhile have no reader left and are skipped. Opened ports and the workload's
 * version come with the unit's report, which is the whole of what it shows.
 */
export function applyFlush(draft: Draft, facts: Facts, unit: UnitRecord, flush: Flush): void {
  const because = refusalOf(draft, unit, flush) ?? secretsRefused(draft, facts, unit, flush);
  if (because !== undefined)
    return recordEvent(draft, {
      at: facts.now,
      unit: unit.name,
      ...because,
      because: `the writes of ${flush.operation} were refused: ${because.because}`,
    });
  for (const write of flush.relationSettings) applyWrite(draft, unit, write);
  addRequested(draft, unit, flush.storageAdds ?? []);
  const state = draft.get('state', unit.name) ?? {};
  if (Object.keys(flush.state).length > 0) draft.put('state', unit.name, changedSettings(state, flush.state));
}

interface RefusedFlush {
  readonly code: string;
  readonly because: string;
}

/** Applies the writes to secrets when all of them may be. */
function secretsRefused(draft: Draft, facts: Facts, unit: UnitRecord, flush: Flush): RefusedFlush | undefined {
  const upper = new Draft(draft);
  try {
    for (const write of flush.secrets ?? [])
      applySecretWrite(upper, facts, unit, leads(draft, unit, flush.epoch), write);
  } catch (error) {
    if (error instanceof AgentError) return { code: error.code, because: explainError(error) };
    throw error;
  }
  draft.merge(upper);
  return undefined;
}

function refusalOf(
  draft: Draft,
  unit: UnitRecord,
  { relationSettings, epoch, openPorts, storageAdds = [] }: Flush,
): RefusedFlush | undefined {
  const own = applicationOf(unit.name);
  for (const { relation } of relationSettings) {
    const ends = draft.get('relation', relation)?.ends ?? [];
    if (ends.length > 0 && !ends.some(({ application }) => application === own))
      return { code: 'permission-denied', because: `${own} is not in relation ${relation}` };
  }
  const large = relationSettings.find((write) => becomesTooLarge(draft, unit, write));
  if (large !== undefined)
    return {
      code: 'limit-reached',
      because: `a bag of relation ${large.relation} would be larger than ${bagBytesMax} bytes`,
    };
  const storage = storageRefusal(draft, unit, storageAdds);
  if (storage !== undefined) return storage;
  const conflict = portConflict(unit.name, openPorts, portsBeside(draft, unit));
  if (conflict !== null) return { code: 'already-exists', because: conflict };
  if (!relationSettings.some(({ bag }) => bag === 'application')) return undefined;
  return leads(draft, unit, epoch)
    ? undefined
    : { code: 'epoch-stale', because: `${unit.name} does not lead ${own} under epoch ${epoch ?? 'none'}` };
}

/** No agent could be told of such a bag, nor of anything behind it. */
export function becomesTooLarge(reader: Reader, unit: UnitRecord, { relation, bag, change }: RelationWrite): boolean {
  const before =
    bag === 'unit'
      ? reader.get('member', `${relation}/${unit.name}`)
      : reader.get('bag', `${relation}/${applicationOf(unit.name)}`);
  return settingsBytes(changedSettings(before?.settings ?? {}, change)) > bagBytesMax;
}

/** What the other units of the machine have open, as they reported it. */
function portsBeside(reader: Reader, { name, machine }: UnitRecord): readonly HeldRange[] {
  const others = (reader.get('machine', machine ?? '')?.units ?? []).filter((unit) => unit !== name);
  return others.flatMap((unit) =>
    (reader.get('report', unit)?.report.ports ?? []).map(({ range }) => ({ unit, range })),
  );
}

/** Whether the unit holds the lease of its application under this epoch; nobody else can have written then. */
export function leads(draft: Draft, unit: UnitRecord, epoch: number | undefined): boolean {
  const lease = draft.get('lease', applicationOf(unit.name));
  return lease !== undefined && lease.holder === unit.name && lease.epoch === epoch;
}

function applyWrite(draft: Draft, unit: UnitRecord, { relation, bag, change }: RelationWrite): void {
  if (draft.get('relation', relation) === undefined) return;
  if (bag === 'unit') return writeMember(draft, unit, relation, change, undefined);
  const key = `${relation}/${applicationOf(unit.name)}`;
  const { version, settings } = draft.get('bag', key) ?? { version: 0, settings: {} };
  const changed = changedSettings(settings, change);
  if (!sameSettings(settings, changed)) draft.put('bag', key, { version: version + 1, settings: changed });
}

/** Writes a unit's own bag; `inScope` undefined leaves that as it is. Equal values bump no version (§7.5). */
export function writeMember(
  draft: Draft,
  unit: UnitRecord,
  id: number,
  change: SettingsChange,
  inScope: boolean | undefined,
): void {
  const relation = draft.get('relation', id);
  if (relation === undefined) return;
  const key = `${id}/${unit.name}`;
  const member = draft.get('member', key) ?? { inScope: false, version: 0, settings: {} };
  const settings = changedSettings(member.settings, change);
  const isWrite = member.version === 0 || !sameSettings(member.settings, settings);
  draft.put('member', key, {
    inScope: inScope ?? member.inScope,
    version: member.version + (isWrite ? 1 : 0),
    settings,
    ...(isContainer(relation) && { container: containerOf(unit) }),
  });
  if (!relation.units.includes(unit.name))
    draft.put('relation', id, { ...relation, units: [...relation.units, unit.name] });
}
