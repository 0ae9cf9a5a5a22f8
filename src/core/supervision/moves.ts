/**
 * What may happen now. Somebody wants services started, stopped or restarted; this says which of these may begin, given
 * where all of them stand. It is asked again after every change, so a newer wish simply replaces an older one.
 */
import { isActive, type ServicePhase } from './machine.ts';

/** What is wanted and has not begun. A restart becomes a start when its stop has begun. */
export type Intent = 'start' | 'stop' | 'restart';

export interface Stance {
  readonly phase: ServicePhase;
  readonly intent: Intent | null;
  /** Services that start earlier and stop later. */
  readonly follows: readonly string[];
}

export interface Move {
  readonly service: string;
  readonly event: 'start' | 'stop';
}

/**
 * A stop waits until everything that follows the service and goes down too is down. A start waits for all stops, and
 * until what the service follows has settled or failed: a broken predecessor does not hold it for ever.
 */
export function nextMoves(stances: ReadonlyMap<string, Stance>): readonly Move[] {
  const leaving = new Set([...stances].filter(([, stance]) => isLeaving(stance)).map(([name]) => name));
  const held = new Set([...leaving].flatMap((name) => stances.get(name)?.follows ?? []));
  const stops = [...leaving].filter((name) => !held.has(name) && stances.get(name)?.phase !== 'stopping');
  const starts = leaving.size > 0 ? [] : [...stances].filter(([, stance]) => mayStart(stance, stances));
  return [
    ...stops.map((service): Move => ({ service, event: 'stop' })),
    ...starts.map(([service]): Move => ({ service, event: 'start' })),
  ];
}

/** What is still wanted when the move has begun. */
export function intentAfter({ event }: Move, intent: Intent | null): Intent | null {
  return event === 'stop' && intent === 'restart' ? 'start' : null;
}

/** The intent without what has come true or has begun. */
export function remainingIntent({ phase, intent }: Stance): Intent | null {
  if (intent === 'stop' && (phase === 'down' || phase === 'stopping')) return null;
  return intent === 'start' && hasStarted(phase) ? null : intent;
}

function isLeaving({ phase, intent }: Stance): boolean {
  if (phase === 'stopping') return true;
  return intent === 'stop' ? phase !== 'down' : intent === 'restart' && isActive(phase);
}

/** A back-off has not: a start that somebody asks for ends it. */
const hasStarted = (phase: ServicePhase): boolean => isActive(phase) && phase !== 'backoff' && phase !== 'stopping';

const wantsStart = ({ phase, intent }: Stance): boolean =>
  intent === 'restart' || (intent === 'start' && !hasStarted(phase));

const isStarting = (phase: ServicePhase): boolean => phase === 'launching' || phase === 'settling';

function mayStart(stance: Stance, stances: ReadonlyMap<string, Stance>): boolean {
  if (!wantsStart(stance)) return false;
  const earlier = stance.follows.flatMap((name) => stances.get(name) ?? []);
  return earlier.every((other) => !wantsStart(other) && !isStarting(other.phase));
}
