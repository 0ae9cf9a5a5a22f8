/** Whose turn it is on a machine, and who waits for whom (charm-runtime.md §13.1). */
import type { LaneTurn } from '../../core/model/index.ts';
import { age } from './age.ts';
import type { TableText } from './table.ts';
import type { View } from './words.ts';

export interface ShownTurn extends LaneTurn {
  readonly who: string;
  /** Empty where no machine need be told from another. */
  readonly machine: string;
  readonly behind: readonly string[];
}

/** Null when nobody has a turn or waits for one. Holders come first, then who waits, the longest first. */
export function turnTable(turns: readonly ShownTurn[], view: Pick<View, 'now'>): TableText | null {
  if (turns.length === 0) return null;
  const isNamed = turns.some(({ machine }) => machine !== '');
  const inOrder = turns.toSorted(
    (a, b) =>
      Number(a.machine) - Number(b.machine) ||
      Number(a.state === 'waits') - Number(b.state === 'waits') ||
      a.since - b.since,
  );
  return {
    head: [...(isNamed ? ['MACHINE'] : []), 'TURN', 'SINCE', 'LANE', 'WORK', 'BEHIND'],
    rows: inOrder.map(({ who, machine, state, since, lanes, work, behind }) => [
      ...(isNamed ? [machine] : []),
      `${who} ${state}`,
      age(since, view.now),
      lanes.join(' ') || '-',
      work,
      behind.join(' '),
    ]),
  };
}
