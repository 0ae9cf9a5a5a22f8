/** The life of one check as a table: where it stands × what happens → where it goes and what is done (pebble.md §8). */

export type CheckPhase = 'inactive' | 'up' | 'down';

export type CheckEvent =
  | 'start'
  | 'stop'
  | 'passed'
  | 'failed'
  /** It failed as often in a row as its threshold allows. */
  | 'failedEnough';

/**
 * `perform`, `recover`: a change of this kind begins. `done`, `error`: the current one ends. `noteFailure`: the failure
 * is written into it. `tellDown`, `tellUp`: services and hooks hear of it.
 */
export type CheckEffect = 'perform' | 'recover' | 'done' | 'error' | 'noteFailure' | 'tellDown' | 'tellUp';

type Counting = 'clear' | 'keep' | 'success' | 'failure' | 'recovered';

interface Cell {
  readonly to: CheckPhase;
  readonly count: Counting;
  readonly effects: readonly CheckEffect[];
}

const cell = (to: CheckPhase, count: Counting, ...effects: readonly CheckEffect[]): Cell => ({ to, count, effects });
const stop = cell('inactive', 'keep', 'done');
const stillDown = cell('down', 'failure', 'noteFailure');

/** A check that is stopped while it runs still tells how that went: nobody wants to know any more. */
export const checkTable = {
  inactive: { start: cell('up', 'clear', 'perform'), stop: null, passed: null, failed: null, failedEnough: null },
  up: {
    start: null,
    stop,
    passed: cell('up', 'success'),
    failed: cell('up', 'failure', 'noteFailure'),
    failedEnough: cell('down', 'failure', 'noteFailure', 'error', 'recover', 'tellDown'),
  },
  down: {
    start: null,
    stop,
    passed: cell('up', 'recovered', 'done', 'perform', 'tellUp'),
    failed: stillDown,
    failedEnough: stillDown,
  },
} as const satisfies Record<CheckPhase, Record<CheckEvent, Cell | null>>;

export interface CheckState {
  readonly phase: CheckPhase;
  /** In a row. */
  readonly successes: number;
  readonly failures: number;
}

export const newCheck: CheckState = { phase: 'inactive', successes: 0, failures: 0 };

const counts: Readonly<Record<Counting, (state: CheckState) => Omit<CheckState, 'phase'>>> = {
  clear: () => ({ successes: 0, failures: 0 }),
  keep: ({ successes, failures }) => ({ successes, failures }),
  success: ({ successes }) => ({ successes: successes + 1, failures: 0 }),
  failure: ({ failures }) => ({ successes: 0, failures: failures + 1 }),
  recovered: () => ({ successes: 1, failures: 0 }),
};

/** Null when the event means nothing there. */
export function stepCheck(
  state: CheckState,
  event: CheckEvent,
): { readonly state: CheckState; readonly effects: readonly CheckEffect[] } | null {
  const next: Cell | null = checkTable[state.phase][event];
  return next === null ? null : { state: { phase: next.to, ...counts[next.count](state) }, effects: next.effects };
}

/** What a run of the check means. */
export function checkEvent({ failures }: CheckState, isPassed: boolean, threshold: number): CheckEvent {
  if (isPassed) return 'passed';
  return failures + 1 >= threshold ? 'failedEnough' : 'failed';
}

const kinds = { http: 'HTTP', tcp: 'TCP', exec: 'exec' } as const;

/** `Perform HTTP check "web"`. */
export function checkSummary(effect: 'perform' | 'recover', kind: keyof typeof kinds, name: string): string {
  return `${effect === 'perform' ? 'Perform' : 'Recover'} ${kinds[kind]} check "${name}"`;
}

/** Level `ready` asks the checks of both levels, `alive` only its own, none all of them; inactive ones say nothing (§4.2). */
export function isHealthy(
  checks: Iterable<{ readonly name: string; readonly level: string; readonly status: CheckPhase }>,
  level: 'alive' | 'ready' | null,
  names: readonly string[],
): boolean {
  const levels = level === null ? null : level === 'ready' ? ['alive', 'ready'] : ['alive'];
  return ![...checks].some(
    (check) =>
      check.status === 'down' &&
      (levels === null || levels.includes(check.level)) &&
      (names.length === 0 || names.includes(check.name)),
  );
}
