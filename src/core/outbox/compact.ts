/**
 * Keeps the outbox of an agent that nobody hears from growing without end. What is a level needs to be told once, as it is
 * now: of two flushes of a unit that only set keys, and stand next to each other in its story, the second can carry both.
 *
 * Invariants:
 * 1. A unit's reports keep their order, and so does what they write.
 * 2. What a fence would refuse of one flush never takes along what it would let pass of another: both have one epoch, or
 *    neither has.
 * 3. What was sent already and is left out here was applied, or will be with what carries it: keys that one writer sets.
 */
import type { Flush, Position, RelationWrite, Report, UnitName } from '../model/index.ts';

/** A shorter one is left as it is: a controller that restarts is told each step. */
export const compactLengthMin = 256;
/** Keys in one merged flush: a message has a size. */
const mergedKeysMax = 1_000;

export interface Compacted {
  readonly report: readonly Report[];
  /** What the new reports stand for as well, and is told no more. */
  readonly dropped: readonly Position[];
}

/** What is to be appended, in the place of these new reports, and what may be dropped for it. */
export function compact(waiting: ReadonlyMap<Position, Report>, added: readonly Report[]): Compacted {
  if (waiting.size < compactLengthMin) return { report: added, dropped: [] };
  const left = new Map(waiting);
  const dropped: Position[] = [];
  const report = added.map((one) => {
    const older = olderOf(left, one);
    if (older === null) return one;
    const [position, before] = older;
    const both = joined(before, one);
    if (both === null) return one;
    left.delete(position);
    dropped.push(position);
    return both;
  });
  return { report, dropped };
}

/** The newest report that this one might stand for. */
function olderOf(waiting: ReadonlyMap<Position, Report>, added: Report): readonly [Position, Report] | null {
  let found: readonly [Position, Report] | null = null;
  for (const [position, report] of waiting) {
    if (sameLevel(report, added)) found = [position, report];
    // Nothing is moved past another step of the same unit.
    else if (added.kind === 'flush' && isStep(report, added.unit)) found = null;
  }
  return found;
}

function sameLevel(a: Report, b: Report): boolean {
  if (a.kind === 'machine') return b.kind === 'machine';
  if (a.kind === 'flush') return b.kind === 'flush' && a.uuid === b.uuid;
  if (a.kind === 'secret-read') return b.kind === 'secret-read' && a.uuid === b.uuid && a.secret === b.secret;
  if (a.kind === 'application-status')
    return b.kind === 'application-status' && a.application === b.application && a.epoch === b.epoch;
  return false;
}

const isStep = (report: Report, unit: UnitName): boolean =>
  report.kind !== 'unit' && 'unit' in report && report.unit === unit;

/** The second with what the first has said besides; null when one cannot carry both. */
function joined(first: Report, second: Report): Report | null {
  if (first.kind === 'flush' && second.kind === 'flush') {
    const flush = joinedFlush(first.flush, second.flush);
    return flush && { ...second, flush };
  }
  if (first.kind === 'secret-read' && second.kind === 'secret-read')
    return { ...second, label: second.label || first.label };
  return second;
}

function joinedFlush(first: Flush, second: Flush): Flush | null {
  if (first.epoch !== second.epoch || !onlySetsKeys(first) || !onlySetsKeys(second)) return null;
  const relationSettings = joinedWrites(first.relationSettings, second.relationSettings);
  const state = { ...first.state, ...second.state };
  const changes = [state, ...relationSettings.map(({ change }) => change)];
  const keys = changes.reduce((sum, change) => sum + Object.keys(change).length, 0);
  return keys > mergedKeysMax ? null : { ...second, relationSettings, state };
}

/** Ports, secrets and storage are steps, whose order and number count. */
const onlySetsKeys = ({ openPorts, closePorts, secrets = [], storageAdds = [] }: Flush): boolean =>
  [openPorts, closePorts, secrets, storageAdds].every(({ length }) => length === 0);

function joinedWrites(first: readonly RelationWrite[], second: readonly RelationWrite[]): readonly RelationWrite[] {
  const writes = new Map<string, RelationWrite>();
  for (const write of [...first, ...second]) {
    const place = `${write.relation} ${write.bag}`;
    writes.set(place, { ...write, change: { ...writes.get(place)?.change, ...write.change } });
  }
  return [...writes.values()];
}
