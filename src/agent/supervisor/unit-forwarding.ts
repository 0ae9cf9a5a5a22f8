/**
 * The logs of a unit on their way to the log targets of its plan (pebble.md §12.5).
 *
 * Invariants:
 * 1. Nobody waits for a target: what it does not take is read no further, and stays in the services' own logs.
 * 2. A line that a target did not take is sent again before any later one.
 */
import { explainError } from '../../core/errors.ts';
import type { UnitName } from '../../core/model/index.ts';
import {
  expandLabels,
  type ForwardedLine,
  forwardingDelayMs,
  type Plan,
  type PlannedLogTarget,
  takesLogsOf,
} from '../../core/supervision/index.ts';
import type { Clock, Log, LogSender, LogSenders, Random, ServiceBackend } from '../ports/index.ts';
import type { Scope } from './scope.ts';
import { elapses } from './service-timers.ts';
import { type Waiters, waiters } from './waiters.ts';

export interface ForwardingParts {
  readonly unit: UnitName;
  readonly backend: ServiceBackend;
  readonly logSenders: LogSenders;
  readonly clock: Clock;
  readonly random: Pick<Random, 'fraction'>;
  readonly log: Log;
  readonly scope: Scope;
}

export interface UnitForwarding {
  /** From now on these targets get what these services write. */
  apply(plan: Plan): void;
  /** Resolves when every target that wants them hears the lines of the service. */
  attached(service: string): Promise<void>;
  /** Ends reading, and tries once more to get rid of what was read. */
  close(): void;
}

/** Lines of a target that were read and not sent; of one request too. */
const linesMax = 100;
/** From the first line of a batch until it is sent, full or not. */
const fillDelayMs = 1_000;
/** When the agent ends. */
const lastSendMsMax = 2_000;

interface Reader {
  readonly stop: AbortController;
  readonly attached: Promise<void>;
}

interface Target {
  /** But for its services, as it was opened. */
  planned: PlannedLogTarget;
  readonly readers: Map<string, Reader>;
  /** Read and not sent, oldest first. */
  readonly lines: ForwardedLine[];
  readonly changed: Waiters;
  readonly stop: AbortController;
  /** Ends the waiting for more lines. */
  full: AbortController;
}

export function unitForwarding(parts: ForwardingParts): UnitForwarding {
  const { unit, backend, logSenders, clock, random, log, scope } = parts;
  const targets = new Map<string, Target>();
  /** Locations that are none: said once. */
  const unusable = new Set<string>();
  let plan: Plan | null = null;

  const labelsOf =
    ({ planned }: Target) =>
    (service: string) =>
      expandLabels(planned.labels, plan?.services.get(service)?.launch.environment ?? {});

  function open(planned: PlannedLogTarget): void {
    if (unusable.has(planned.location)) return;
    try {
      const sender = logSenders.open(planned);
      const [stop, full] = [new AbortController(), new AbortController()];
      const target: Target = { planned, readers: new Map(), lines: [], changed: waiters(), stop, full };
      targets.set(planned.name, target);
      scope.run(() => sendAll(target, sender));
    } catch (error) {
      unusable.add(planned.location);
      log.warn('cannot send logs to this place', { unit, target: planned.name, error: explainError(error) });
    }
  }

  function stop(target: Target): void {
    target.stop.abort();
    targets.delete(target.planned.name);
  }

  function startReader(target: Target, service: string): void {
    const ends = new AbortController();
    const signal = AbortSignal.any([ends.signal, target.stop.signal]);
    let attach = (): void => undefined;
    const attached = new Promise<void>((resolve) => {
      attach = resolve;
    });
    target.readers.set(service, { stop: ends, attached });
    scope.run(async () => {
      try {
        for await (const line of backend.lines?.(unit, service, 0, signal) ?? []) {
          if (line === 'now') attach();
          else await put(target, { time: line.at, service, text: line.text }, signal);
        }
      } catch (error) {
        if (!signal.aborted)
          log.warn('cannot read a log for its target', { unit, service, error: explainError(error) });
      } finally {
        attach();
      }
    });
  }

  /** Waits while there is no room. */
  async function put(target: Target, line: ForwardedLine, signal: AbortSignal): Promise<void> {
    const { lines, changed } = target;
    await changed.until(() => lines.length < linesMax, signal);
    lines.push(line);
    if (lines.length === linesMax) target.full.abort();
    changed.wake();
  }

  async function sendAll(target: Target, sender: LogSender): Promise<void> {
    const { lines, changed } = target;
    const { signal } = target.stop;
    try {
      while (!signal.aborted) {
        await changed.until(() => lines.length > 0, signal);
        target.full = new AbortController();
        if (lines.length < linesMax) await elapses(clock, fillDelayMs, AbortSignal.any([target.full.signal, signal]));
        await sendBatch(target, sender);
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    }
    await sendRest(target, sender);
    sender.close();
  }

  /** Until they are taken or refused, or the target is stopped. */
  async function sendBatch(target: Target, sender: LogSender): Promise<void> {
    const { lines, changed, planned } = target;
    const { signal } = target.stop;
    const facts = { unit, target: planned.name };
    for (let failures = 0; !signal.aborted; ) {
      const batch = lines.slice();
      const outcome = await sender.send(batch, labelsOf(target), signal);
      if (outcome.kind !== 'failed') {
        if (outcome.kind === 'refused')
          log.warn('a log target refused lines', { ...facts, lines: batch.length, because: outcome.because });
        else if (failures > 0) log.info('a log target takes lines again', facts);
        lines.splice(0, batch.length);
        return changed.wake();
      }
      failures += 1;
      if (failures === 1 && !signal.aborted)
        log.warn('a log target takes no lines; trying again', { ...facts, because: outcome.because });
      await elapses(clock, forwardingDelayMs(failures, random.fraction()), signal);
    }
  }

  async function sendRest(target: Target, sender: LogSender): Promise<void> {
    if (target.lines.length === 0) return;
    const [late, sent] = [new AbortController(), new AbortController()];
    const timer = elapses(clock, lastSendMsMax, sent.signal).then(() => late.abort());
    await sender.send(target.lines, labelsOf(target), late.signal);
    sent.abort();
    await timer;
  }

  return {
    apply(next) {
      plan = next;
      for (const target of targets.values()) {
        const planned = next.logTargets.get(target.planned.name);
        if (planned !== undefined && isSamePlace(target.planned, planned)) target.planned = planned;
        else stop(target);
      }
      for (const planned of next.logTargets.values()) if (!targets.has(planned.name)) open(planned);
      for (const target of targets.values()) {
        const wanted = [...next.services.keys()].filter((service) => takesLogsOf(target.planned, service));
        for (const [service, reader] of target.readers) {
          if (wanted.includes(service)) continue;
          reader.stop.abort();
          target.readers.delete(service);
        }
        for (const service of wanted) if (!target.readers.has(service)) startReader(target, service);
      }
    },
    async attached(service) {
      for (const { readers } of targets.values()) await readers.get(service)?.attached;
    },
    close() {
      for (const target of targets.values()) stop(target);
    },
  };
}

/** Which services it takes may change while it goes on. */
const isSamePlace = (a: PlannedLogTarget, b: PlannedLogTarget): boolean =>
  JSON.stringify({ ...a, services: [] }) === JSON.stringify({ ...b, services: [] });
