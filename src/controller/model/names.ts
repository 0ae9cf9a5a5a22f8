/** Finding what a person named, and saying what they may have meant. */
import { AgentError } from '../../core/errors.ts';
import type { UnitName } from '../../core/model/index.ts';
import { selfId } from './record-keys.ts';
import type { ApplicationRecord, Kind, MachineRecord, Reader, UnitRecord } from './records.ts';

/** More names than these are not listed. */
const listedMax = 12;

/** The candidate that was probably meant, as a question; else what there is, else the fallback. */
export function suggest(text: string, candidates: Iterable<string>, fallback: string): string {
  const known = [...candidates].sort();
  const [closest] = known
    .map((name) => ({ name, distance: editDistance(text, name) }))
    .sort((a, b) => a.distance - b.distance);
  if (closest !== undefined && closest.distance <= Math.min(3, text.length / 2))
    return `did you mean "${closest.name}"?`;
  return known.length > 0 && known.length <= listedMax ? `there is: ${known.join(', ')}` : fallback;
}

/** Insertions, deletions, replacements and swaps of neighbours between two texts. */
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, replaced, swapped ? at(i - 2, j - 2) + 1 : replaced));
    }
  }
  return at(a.length, b.length);
}

/** Something that the model does not have, with what may have been meant. */
export function unknownName(
  what: string,
  text: string,
  candidates: Iterable<string>,
  fallback = 'reeve status shows what there is',
): AgentError {
  return new AgentError('not-found', `cannot find ${what} "${text}"`, {
    next: suggest(text, candidates, fallback),
  });
}

/** What there is of a kind, by name. */
export const idsOf = (reader: Reader, kind: Kind): string[] => [...reader.list(kind)].map(([id]) => id);

/** Throws `not-found`. */
export function findApplication(reader: Reader, name: string): ApplicationRecord {
  const record = reader.get('application', name);
  if (record === undefined) throw unknownName('application', name, idsOf(reader, 'application'));
  return record;
}

/** An application that is not on its way out. Throws `not-found`, `being-removed`. */
export function findLiveApplication(reader: Reader, name: string): ApplicationRecord {
  const record = findApplication(reader, name);
  if (record.life !== 'alive') throw beingRemoved(`application "${name}"`);
  return record;
}

export const beingRemoved = (what: string): AgentError =>
  new AgentError('being-removed', `cannot change ${what}: it is being removed`, {
    next: 'reeve status shows when it is gone',
  });

/** Throws `being-removed` for what would come into a model that is on its way out. */
export function refuseDying(reader: Reader): void {
  const model = reader.get('model', selfId);
  if (model?.dying !== true) return;
  throw new AgentError('being-removed', `cannot add to model "${model.name}": it is being destroyed`, {
    next: 'reeve models shows when it is gone',
  });
}

/** Throws `not-found`. */
export function findUnit(reader: Reader, name: string): UnitRecord {
  const record = reader.get('unit', name);
  if (record === undefined) throw unknownName('unit', name, idsOf(reader, 'unit'));
  return record;
}

/** Throws `not-found`. */
export function findMachine(reader: Reader, id: string): MachineRecord {
  const machine = reader.get('machine', id);
  if (machine !== undefined) return machine;
  throw unknownName('machine', id, idsOf(reader, 'machine'));
}

/** Whether there is or ever was an application `web`, or a unit `web/0`: numbers are never used again. */
export function hasExisted(reader: Reader, name: string): boolean {
  const [application = '', number] = name.split('/');
  const next = reader.get('sequence', `unit/${application}`)?.next;
  return next !== undefined && (number === undefined || (/^\d+$/.test(number) && Number(number) < next));
}

/** `web/0`, or `web/leader` for whoever leads now. Throws `not-found`. */
export function findUnitOrLeader(reader: Reader, text: string): UnitRecord {
  if (!text.endsWith('/leader')) return findUnit(reader, text);
  const application = findApplication(reader, text.slice(0, -'/leader'.length));
  const holder: UnitName | '' = reader.get('lease', application.name)?.holder ?? '';
  if (holder !== '') return findUnit(reader, holder);
  throw new AgentError('not-found', `cannot find a leader of "${application.name}": no unit leads yet`, {
    next: `reeve status ${application.name}`,
  });
}
