/** Whose turn it is: one handler at a time in a lane, in the order of asking (charm-runtime.md §13.1). */
import type { Instant } from '../../core/model/index.ts';
import type { Clock } from '../ports/index.ts';

export interface Lane {
  /** Resolves with the function that gives the turn back; rejects with the signal's reason when that comes first. */
  enter(who: string, signal: AbortSignal): Promise<() => void>;
  readonly holder: { readonly who: string; readonly since: Instant } | null;
  readonly waiting: readonly string[];
}

interface Waiter {
  readonly who: string;
  readonly admit: () => void;
}

export function createLane(clock: Clock): Lane {
  let holder: Lane['holder'] = null;
  const queue: Waiter[] = [];

  function leave(): void {
    holder = null;
    queue.shift()?.admit();
  }

  function take(who: string): () => void {
    holder = { who, since: clock.now() };
    let held = true;
    return () => {
      if (held) leave();
      held = false;
    };
  }

  return {
    get holder() {
      return holder;
    },
    get waiting() {
      return queue.map(({ who }) => who);
    },
    enter(who, signal) {
      if (signal.aborted) return Promise.reject(signal.reason as Error);
      if (holder === null) return Promise.resolve(take(who));
      return new Promise((resolve, reject) => {
        const giveUp = (): void => {
          queue.splice(queue.indexOf(waiter), 1);
          reject(signal.reason as Error);
        };
        const waiter: Waiter = {
          who,
          admit() {
            signal.removeEventListener('abort', giveUp);
            resolve(take(who));
          },
        };
        queue.push(waiter);
        signal.addEventListener('abort', giveUp, { once: true });
      });
    },
  };
}
