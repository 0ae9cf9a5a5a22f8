/**
 * Whose turn it is: a queue in the order of asking. Whoever conflicts with nobody that holds a turn, and with nobody
 * that has waited longer, is admitted.
 *
 * Invariants:
 * 1. No two holders conflict.
 * 2. Nobody waits for somebody who came later: every wait ends when those before it end.
 */
import type { Instant } from '../model/index.ts';
import { type Claim, conflicts } from './claim.ts';

export interface Turn {
  readonly id: number;
  /** The unit, or another name for who asks. */
  readonly who: string;
  /** `run install hook`, for people. */
  readonly work: string;
  readonly lanes: Claim;
  readonly askedAt: Instant;
  /** Null while it waits. */
  readonly admittedAt: Instant | null;
}

export interface Queue {
  /** Holders and those who wait, in the order of asking. */
  readonly turns: readonly Turn[];
  readonly nextId: number;
}

export const emptyQueue: Queue = { turns: [], nextId: 1 };

/** The queue with one more at its end, admitted when nothing is in the way; `id` names it from now on. */
export function ask(
  queue: Queue,
  asked: Pick<Turn, 'who' | 'work' | 'lanes'>,
  now: Instant,
): { readonly queue: Queue; readonly id: number } {
  const id = queue.nextId;
  const turn: Turn = { ...asked, id, askedAt: now, admittedAt: null };
  return { id, queue: admitted({ turns: [...queue.turns, turn], nextId: id + 1 }, now) };
}

/** The queue without this turn, whether it held or waited; those whom it kept waiting are admitted. */
export const leave = (queue: Queue, id: number, now: Instant): Queue =>
  admitted({ ...queue, turns: queue.turns.filter((turn) => turn.id !== id) }, now);

/** Who is in the way of this turn: holders and those who asked before. */
export const before = ({ turns }: Queue, turn: Turn): readonly Turn[] =>
  turns.filter((other) => isBefore(other, turn) && conflicts(other.lanes, turn.lanes));

const isBefore = (other: Turn, turn: Turn): boolean =>
  turn.admittedAt === null && other.id !== turn.id && (other.admittedAt !== null || other.id < turn.id);

function admitted(queue: Queue, now: Instant): Queue {
  const turns: Turn[] = [];
  for (const turn of queue.turns) {
    const holders = queue.turns.filter(({ admittedAt }) => admittedAt !== null);
    const blocked = [...turns, ...holders].some((other) => other.id !== turn.id && conflicts(other.lanes, turn.lanes));
    turns.push(turn.admittedAt === null && !blocked ? { ...turn, admittedAt: now } : turn);
  }
  return { ...queue, turns };
}
