/**
 * The life of one service as one table: where it stands × what happens → where it goes and what is done (pebble.md §24).
 * `null` is legal and meaningless. Three columns come from timers, and a timer belongs to its phase: it is gone when the
 * phase is left, so no old timer meets a new process.
 */
import type { ObservedService } from '../model/index.ts';
import type { PlannedService } from './plan.ts';

export type ServicePhase =
  | 'down'
  /** Asked for; no process yet. */
  | 'launching'
  /** Has a process that has to live for a while. */
  | 'settling'
  | 'up'
  | 'backoff'
  /** As `launching`, after a back-off: a failure here is one more reason to wait. */
  | 'relaunching'
  | 'stopping'
  /** Being stopped because it does not work; what follows is a back-off. */
  | 'recycling'
  /** A oneshot that has succeeded. */
  | 'done'
  /** Ended badly and shall not be started again, or could not be started. */
  | 'failed';

export type ServiceEvent =
  | 'start'
  | 'stop'
  /** A process is there. */
  | 'running'
  /** It lived for `settleDelayMs`. */
  | 'settled'
  /** It lived for its back-off limit. */
  | 'steady'
  /** It ended: start it again, leave it, or leave it as a failure. */
  | 'endedAgain'
  | 'endedWell'
  | 'endedBadly'
  /** A oneshot succeeded. */
  | 'endedDone'
  /** It could not be started. */
  | 'unlaunched'
  /** It was not ready in time. */
  | 'unready'
  /** A check says that it does not work. */
  | 'distrusted'
  | 'backoffElapsed';

/** `clearRestarts`: the next back-off is the first again. */
export type ServiceEffect = 'launch' | 'stop' | 'clearRestarts';

export interface Transition {
  readonly to: ServicePhase;
  readonly effects: readonly ServiceEffect[];
}

const to = (phase: ServicePhase, ...effects: readonly ServiceEffect[]): Transition => ({ to: phase, effects });

const start = to('launching', 'clearRestarts', 'launch');
const stop = to('stopping', 'stop');
const ended = {
  endedAgain: to('backoff'),
  endedWell: to('down'),
  endedBadly: to('failed'),
  endedDone: to('done'),
};
const endedAs = (phase: ServicePhase) => ({
  endedAgain: to(phase),
  endedWell: to(phase),
  endedBadly: to(phase),
  endedDone: to(phase),
  unlaunched: to(phase),
});
const nothing = { endedAgain: null, endedWell: null, endedBadly: null, endedDone: null, unlaunched: null };
const timers = { settled: null, steady: null, backoffElapsed: null };
const doubts = { unready: null, distrusted: null };
const recycle = to('recycling', 'stop');

export const serviceTable = {
  // `running` without a start: it survived a former life of the agent
  down: { start, stop: null, running: to('up'), ...nothing, ...timers, ...doubts },
  launching: { start: null, stop, running: to('settling'), ...ended, unlaunched: to('failed'), ...timers, ...doubts },
  settling: {
    start: null,
    stop,
    running: null,
    ...ended,
    unlaunched: null,
    ...timers,
    settled: to('up'),
    unready: recycle,
    distrusted: null,
  },
  up: {
    start: null,
    stop,
    running: null,
    ...ended,
    unlaunched: null,
    ...timers,
    steady: to('up', 'clearRestarts'),
    unready: null,
    distrusted: recycle,
  },
  backoff: {
    start,
    stop: to('down'),
    running: null,
    ...nothing,
    ...timers,
    backoffElapsed: to('relaunching', 'launch'),
    ...doubts,
  },
  relaunching: { start: null, stop, running: to('up'), ...ended, unlaunched: to('backoff'), ...timers, ...doubts },
  // a start that is wanted meanwhile waits as an intent until the service is down
  stopping: { start: null, stop: null, running: null, ...endedAs('down'), ...timers, ...doubts },
  // a stop that is wanted meanwhile is said again: this time it shall stay down
  recycling: { start: null, stop, running: null, ...endedAs('backoff'), ...timers, ...doubts },
  done: { start, stop: to('down'), running: null, ...nothing, ...timers, ...doubts },
  failed: {
    start,
    stop: to('down'),
    running: null,
    ...nothing,
    ...timers,
    unready: null,
    distrusted: to('backoff'),
  },
} as const satisfies Record<ServicePhase, Record<ServiceEvent, Transition | null>>;

/** The cell of the table. */
export function nextPhase(phase: ServicePhase, event: ServiceEvent): Transition | null {
  return serviceTable[phase][event];
}

/** How long a new process must live before its start counts as done (pebble.md §7.4). */
export const settleDelayMs = 1_000;

/** The timer of each phase. */
export const phaseTimer = {
  settling: 'settled',
  up: 'steady',
  backoff: 'backoffElapsed',
} as const satisfies Partial<Record<ServicePhase, ServiceEvent>>;

/** What the world is told. */
export const observedPhase = {
  down: 'down',
  launching: 'starting',
  settling: 'starting',
  up: 'up',
  backoff: 'backoff',
  relaunching: 'starting',
  stopping: 'stopping',
  recycling: 'stopping',
  done: 'down',
  failed: 'failed',
} as const satisfies Record<ServicePhase, ObservedService['phase']>;

/** True while there is, or may be, or will be by itself, a process. */
export const isActive = (phase: ServicePhase): boolean => !['down', 'done', 'failed'].includes(phase);

/** As clients of the contract know it (pebble.md §7.1). */
export const reportedStatus = {
  down: 'inactive',
  launching: 'active',
  settling: 'active',
  up: 'active',
  backoff: 'backoff',
  relaunching: 'active',
  stopping: 'inactive',
  recycling: 'inactive',
  done: 'inactive',
  failed: 'error',
} as const satisfies Record<ServicePhase, 'active' | 'inactive' | 'backoff' | 'error'>;

/** How a process ended; `lost`: nobody saw how. */
export type ServiceEnd =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'killed'; readonly signal: string }
  | { readonly kind: 'lost' };

export interface EndVerdict {
  readonly event: 'endedAgain' | 'endedWell' | 'endedBadly' | 'endedDone';
  /** The whole plan shall stop, with this exit code where there is a program to exit (pebble.md §7.6). */
  readonly shutdown: number | null;
}

type EndRules = Pick<PlannedService, 'onSuccess' | 'onFailure' | 'oneshot' | 'restartLimit'>;

/** What follows from an end by the rules of the service, after so many restarts in a row. */
export function judgeEnd(service: EndRules, end: ServiceEnd, restarts = 0): EndVerdict {
  const well = end.kind === 'exited' && end.code === 0;
  const success = service.oneshot ? 'endedDone' : 'endedWell';
  const ended = well ? success : 'endedBadly';
  const action = well ? service.onSuccess : service.onFailure;
  switch (action) {
    case 'restart':
      return { event: restarts < (service.restartLimit ?? Infinity) ? 'endedAgain' : 'endedBadly', shutdown: null };
    case 'ignore':
      return { event: ended, shutdown: null };
    case 'shutdown':
      return { event: ended, shutdown: well ? 0 : 10 };
    case 'success-shutdown':
      return { event: ended, shutdown: 0 };
    case 'failure-shutdown':
      return { event: ended, shutdown: 10 };
  }
}
