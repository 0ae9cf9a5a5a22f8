/** What hooks want to hear of a unit's manager, in a queue for whoever turns it into hook events. */
import type { UnitName } from '../../core/model/index.ts';

export type SupervisorFact =
  /** The unit's manager serves, for the first time since the machine was booted. */
  | { readonly kind: 'ready'; readonly unit: UnitName }
  | {
      readonly kind: 'custom-notice';
      readonly unit: UnitName;
      readonly id: string;
      readonly type: 'custom';
      readonly key: string;
    }
  | { readonly kind: 'check-failed' | 'check-recovered'; readonly unit: UnitName; readonly check: string }
  /** A service or a check has ended the unit: the exit code where there is a program to exit (pebble.md §1.6). */
  | { readonly kind: 'shutdown'; readonly unit: UnitName; readonly exitCode: number };

export interface FactQueue {
  tell(fact: SupervisorFact): void;
  /** Facts from the oldest that nobody has heard, until the signal; for one listener. */
  listen(signal: AbortSignal): AsyncIterable<SupervisorFact>;
}

/** While nobody listens the oldest are forgotten. */
const factsMax = 1_000;

export function factQueue(): FactQueue {
  const facts: SupervisorFact[] = [];
  let wake = (): void => undefined;
  return {
    tell(fact) {
      facts.push(fact);
      if (facts.length > factsMax) facts.shift();
      wake();
    },
    async *listen(signal) {
      const stopped = (): void => wake();
      signal.addEventListener('abort', stopped, { once: true });
      while (!signal.aborted) {
        const next = facts.shift();
        if (next !== undefined) yield next;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
      signal.removeEventListener('abort', stopped);
    },
  };
}
