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
  /** It could not be started. */
  | 'unlaunched'
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
const ended = { endedAgain: to('backoff'), endedWell: to('down'), endedBadly: to('failed') };
const gone = { endedAgain: to('down'), endedWell: to('down'), endedBadly: to('down'), unlaunched: to('down') };
const nothing = { endedAgain: null, endedWell: null, endedBadly: null, unlaunched: null };
const timers = { settled: null, steady: null, backoffElapsed: null };

export const serviceTable = {
  // `running` without a start: it survived a former life of the agent
  down: { start, stop: null, running: to('up'), ...nothing, ...timers },
  launching: { start: null, stop, running: to('settling'), ...ended, unlaunched: to('failed'), ...timers },
  settling: { start: null, stop, running: null, ...ended, unlaunched: null, ...timers, settled: to('up') },
  up: { start: null, stop, running: null, ...ended, unlaunched: null, ...timers, steady: to('up', 'clearRestarts') },
  backoff: {
    start,
    stop: to('down'),
    running: null,
    ...nothing,
    ...timers,
    backoffElapsed: to('relaunching', 'launch'),
  },
  relaunching: { start: null, stop, running: to('up'), ...ended, unlaunched: to('backoff'), ...timers },
  // a start that is wanted meanwhile waits as an intent until the service is down
  stopping: { start: null, stop: null, running: null, ...gone, ...timers },
  failed: { start, stop: to('down'), running: null, ...nothing, ...timers },
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
  failed: 'failed',
} as const satisfies Record<ServicePhase, ObservedService['phase']>;

/** True while there is, or may be, or will be by itself, a process. */
export const isActive = (phase: ServicePhase): boolean => phase !== 'down' && phase !== 'failed';

/** How a process ended; `lost`: nobody saw how. */
export type ServiceEnd =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'killed'; readonly signal: string }
  | { readonly kind: 'lost' };

export interface EndVerdict {
  readonly event: 'endedAgain' | 'endedWell' | 'endedBadly';
  /** The whole plan shall stop, with this exit code where there is a program to exit (pebble.md §7.6). */
  readonly shutdown: number | null;
}

/** What follows from an end by the rules of the service. */
export function judgeEnd(service: Pick<PlannedService, 'onSuccess' | 'onFailure'>, end: ServiceEnd): EndVerdict {
  const well = end.kind === 'exited' && end.code === 0;
  const ended = well ? 'endedWell' : 'endedBadly';
  const action = well ? service.onSuccess : service.onFailure;
  switch (action) {
    case 'restart':
      return { event: 'endedAgain', shutdown: null };
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
