/** Turns on this machine: the effects of `core/lanes`. Each unit asks for what it wants to run next, and waits by its pulse. */

import { printInstant } from '../../core/calendar.ts';
import { ask, before, emptyQueue, leave, type Queue, type Turn } from '../../core/lanes/index.ts';
import type { Instant } from '../../core/model/index.ts';
import { isUnitName, unitTag } from '../../core/model/index.ts';
import type { Clock } from '../ports/index.ts';

export interface Lanes {
  /** `admitted` is called when the turn comes later than at once. */
  ask(asked: Pick<Turn, 'who' | 'work' | 'lanes'>, admitted: () => void): Ticket;
  readonly turns: readonly Turn[];
  /** Who is in the way of this turn. */
  before(turn: Turn): readonly Turn[];
}

export interface Ticket {
  readonly turn: Turn;
  readonly isAdmitted: boolean;
  /** Gives the turn back, or the place in the queue; harmless when that was done. */
  leave(): void;
}

/** `ended` is given the line of the machine's lock log for each turn that was held (charm-runtime.md §13.1). */
export function createLanes(clock: Pick<Clock, 'now'>, ended: (line: string) => void): Lanes {
  let queue: Queue = emptyQueue;
  const waiting = new Map<number, () => void>();

  function become(next: Queue): void {
    queue = next;
    for (const [id, admitted] of waiting)
      if (queue.turns.find((turn) => turn.id === id)?.admittedAt !== null) {
        waiting.delete(id);
        admitted();
      }
  }

  return {
    get turns() {
      return queue.turns;
    },
    before: (turn) => before(queue, turn),
    ask(asked, admitted) {
      const made = ask(queue, asked, clock.now());
      queue = made.queue;
      let last = queue.turns.at(-1) as Turn;
      const look = (): Turn => (last = queue.turns.find(({ id }) => id === made.id) ?? last);
      if (look().admittedAt === null) waiting.set(made.id, admitted);
      let isOver = false;
      return {
        get turn() {
          return look();
        },
        get isAdmitted() {
          return look().admittedAt !== null;
        },
        leave() {
          if (isOver) return;
          isOver = true;
          const turn = look();
          waiting.delete(made.id);
          become(leave(queue, made.id, clock.now()));
          if (turn.admittedAt !== null) ended(lockLine(turn, turn.admittedAt, clock.now()));
        },
      };
    },
  };
}

/** `2024-05-01 10:20:30 unit-web-0: web/0 uniter (run install hook), waited 0s, held 11m2s`. */
export function lockLine({ who, work, askedAt }: Turn, admittedAt: Instant, leftAt: Instant): string {
  const by = isUnitName(who) ? `${unitTag(who)}: ${who} uniter` : `${who}: ${who}`;
  const [waited, held] = [printDuration(admittedAt - askedAt), printDuration(leftAt - admittedAt)];
  return `${printInstant(admittedAt).slice(0, -1)} ${by} (${work}), waited ${waited}, held ${held}`;
}

/** `0s`, `11m2s`, `1h0m5s`. */
function printDuration(ms: number): string {
  const seconds = Math.round(Math.max(0, ms) / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours > 0 ? `${hours}h` : ''}${seconds >= 60 ? `${minutes}m` : ''}${seconds % 60}s`;
}
