/** The state line of a shim, as it stands in its `state` file and comes over its socket (see `reeve-shim.c`). */
import { constants } from 'node:os';
import type { ServiceFact } from '../../../agent/ports/index.ts';

export type ShimState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'run';
      /** Counts the starts of this shim: tells one run from the next. */
      readonly run: number;
      readonly fact: ServiceFact;
      /** It has said that it is ready. */
      readonly ready: boolean;
      /** It ended by a stop after which it shall stay down. */
      readonly held: boolean;
    };

/** Of two names for a number the first is the one that people know: SIGABRT before SIGIOT. */
const signalNames = new Map(
  Object.entries(constants.signals)
    .reverse()
    .map(([name, number]) => [number as number, name]),
);

/** Null for a line that is not one. */
export function parseState(line: string): ShimState | null {
  const [kind = '', ...words] = line.trimEnd().split(' ');
  if (kind === 'idle') return { kind: 'idle' };
  const [run = Number.NaN, second = Number.NaN, third = Number.NaN] = words.map(Number);
  const last = words[3];
  const fact = parseFact(kind, second, third, last, words.slice(2).join(' '));
  if (fact === null || !Number.isInteger(run)) return null;
  return {
    kind: 'run',
    run,
    fact,
    ready: fact.kind === 'running' && last === 'ready',
    held: isEnd(fact) && last === '1',
  };
}

function parseFact(
  kind: string,
  second: number,
  third: number,
  last: string | undefined,
  text: string,
): ServiceFact | null {
  const silent = last === '2' ? ({ silent: true } as const) : {};
  switch (kind) {
    case 'running':
      return { kind, pid: second, since: third, ...(last === 'unready' && { unready: true }) };
    case 'exited':
      return { kind, code: second, at: third, ...silent };
    case 'killed':
      return { kind, signal: signalNames.get(second) ?? `signal ${second}`, at: third, ...silent };
    case 'failed':
      return { kind: 'not-started', because: text, at: second };
    default:
      return null;
  }
}

const isEnd = ({ kind }: ServiceFact): boolean => kind === 'exited' || kind === 'killed';

/** `SIGTERM` → 15. */
export function signalNumber(name: string): number {
  const number = constants.signals[name as NodeJS.Signals];
  if (number === undefined) throw new Error(`no such signal: ${name}`);
  return number;
}
