/**
 * The checks of one unit: each runs once every period and goes through the table (pebble.md §8).
 *
 * Invariants:
 * 1. An active check has a change that has not ended, from the moment when it is started.
 * 2. A check has at most one run at a time; the outcome of a run that was cut off changes nothing.
 */

import { AgentError } from '../../core/errors.ts';
import type { Instant, ObservedCheck, UnitName } from '../../core/model/index.ts';
import {
  type CheckEffect,
  type CheckEvent,
  type CheckState,
  checkEvent,
  checkSummary,
  newCheck,
  type PlannedCheck,
  stepCheck,
} from '../../core/supervision/index.ts';
import type { Clock, Log, PebbleCheck, ProbeOutcome, ProbeRunner } from '../ports/index.ts';
import type { Records } from './records.ts';
import type { Scope } from './scope.ts';
import { elapses } from './service-timers.ts';

export interface CheckParts {
  readonly unit: UnitName;
  readonly probes: ProbeRunner;
  readonly records: Records;
  readonly clock: Clock;
  readonly log: Log;
  readonly scope: Scope;
  told(check: string, event: 'failed' | 'recovered'): void;
  /** What is observed differs. */
  changed(): void;
}

export interface UnitChecks {
  /** What is new and enabled starts, what is gone or differs stops; the others go on as they are. */
  apply(planned: ReadonlyMap<string, PlannedCheck>): void;
  list(): readonly (PebbleCheck & CheckCounts)[];
  /** Those that run. */
  observed(): readonly ObservedCheck[];
  /** The names of those that it made a difference to. Throws `not-found` and does nothing. */
  act(action: 'start' | 'stop', names: readonly string[]): readonly string[];
  /** Those that are enabled and stopped. */
  startEnabled(): void;
  /** Throws `not-found`. */
  refresh(name: string): Promise<{ readonly check: PebbleCheck; readonly error: string | null }>;
  close(): void;
}

/** For the metrics: in this life of the agent. */
export interface CheckCounts {
  readonly successCount: number;
  readonly failureCount: number;
}

interface Check {
  readonly planned: PlannedCheck;
  state: CheckState;
  /** When it came to its phase. */
  since: Instant;
  taskId: string;
  changeId: string | null;
  previousChangeId: string | null;
  successCount: number;
  failureCount: number;
  /** Ends its run and its waiting. */
  loop: AbortController;
}

export function unitChecks(parts: CheckParts): UnitChecks {
  const { unit, probes, records, clock, log, scope } = parts;
  const checks = new Map<string, Check>();
  let isClosed = false;

  function find(name: string): Check {
    const check = checks.get(name);
    if (check !== undefined) return check;
    throw new AgentError('not-found', 'cannot find this check', { fields: { unit, check: name } });
  }

  function step(check: Check, event: CheckEvent, because = ''): boolean {
    const { failures } = check.state;
    const next = stepCheck(check.state, event);
    if (next === null) return false;
    const hasMoved = next.state.phase !== check.state.phase;
    check.state = next.state;
    if (hasMoved) {
      check.since = clock.now();
      parts.changed();
    }
    if (event === 'passed' && failures > 0)
      records.stepTask(check.taskId, { entry: { level: 'INFO', text: `succeeded after ${failures} failure(s)` } });
    for (const effect of next.effects) effects[effect](check, because);
    return true;
  }

  const effects: Readonly<Record<CheckEffect, (check: Check, because: string) => void>> = {
    perform: (check) => openChange(check, 'perform'),
    recover: (check) => openChange(check, 'recover'),
    done: ({ taskId }) => records.stepTask(taskId, { status: 'Done' }),
    error: ({ taskId }) => records.stepTask(taskId, { status: 'Error' }),
    noteFailure({ taskId }, because) {
      records.stepTask(taskId, { entry: { level: 'ERROR', text: because } });
    },
    tellDown({ planned: { name } }, because) {
      log.warn('a check is down', { unit, check: name, because });
      parts.told(name, 'failed');
    },
    tellUp({ planned: { name } }) {
      log.info('a check is up again', { unit, check: name });
      parts.told(name, 'recovered');
    },
  };

  function openChange(check: Check, effect: 'perform' | 'recover'): void {
    const { name, probe } = check.planned;
    const kind = `${effect}-check`;
    const summary = checkSummary(effect, probe.kind, name);
    const change = records.openChange({
      kind,
      summary,
      data: { 'check-name': name },
      tasks: [{ kind, summary, subject: name, status: 'Doing' }],
    });
    check.previousChangeId = check.changeId;
    check.changeId = change.id;
    check.taskId = change.tasks[0]?.id ?? '';
  }

  function start(check: Check): boolean {
    if (!step(check, 'start')) return false;
    loop(check);
    return true;
  }

  function stop(check: Check): boolean {
    check.loop.abort();
    return step(check, 'stop');
  }

  /** Runs the check once every period, the first time after one. */
  function loop(check: Check): void {
    check.loop.abort();
    check.loop = new AbortController();
    const { signal } = check.loop;
    scope.run(async () => {
      while (!isClosed && (await elapses(clock, check.planned.periodMs, signal))) await run(check, signal);
    });
  }

  async function run(check: Check, signal: AbortSignal): Promise<ProbeOutcome> {
    const { probe, timeoutMs, threshold } = check.planned;
    const outcome = await probes.run(probe, timeoutMs, signal);
    if (signal.aborted) return outcome;
    const isPassed = outcome.kind === 'passed';
    if (isPassed) check.successCount += 1;
    else check.failureCount += 1;
    step(check, checkEvent(check.state, isPassed, threshold), isPassed ? '' : outcome.because);
    return outcome;
  }

  return {
    apply(planned) {
      for (const [name, check] of checks) {
        const next = planned.get(name);
        if (next !== undefined && JSON.stringify(next) === JSON.stringify(check.planned)) continue;
        stop(check);
        checks.delete(name);
      }
      for (const [name, one] of planned) {
        if (checks.has(name)) continue;
        const check = newCheckOf(one);
        checks.set(name, check);
        if (one.startup === 'enabled') start(check);
      }
    },
    list: () => [...checks.values()].map(view).sort((a, b) => (a.name < b.name ? -1 : 1)),
    observed: () =>
      [...checks.values()].flatMap(({ planned: { name }, state: { phase }, since }) =>
        phase === 'inactive' ? [] : [{ name, isUp: phase === 'up', since }],
      ),
    act(action, names) {
      const act = action === 'start' ? start : stop;
      return names
        .map(find)
        .filter((check, index, all) => all.indexOf(check) === index && act(check))
        .map(({ planned: { name } }) => name);
    },
    startEnabled() {
      for (const check of checks.values()) if (check.planned.startup === 'enabled') start(check);
    },
    async refresh(name) {
      const check = find(name);
      const isActive = check.state.phase !== 'inactive';
      if (isActive) check.loop.abort();
      const once = new AbortController();
      if (isActive) check.loop = once;
      const outcome = isActive
        ? await run(check, once.signal)
        : await probes.run(check.planned.probe, check.planned.timeoutMs, once.signal);
      // Unless somebody stopped or refreshed it meanwhile.
      if (isActive && check.loop === once && !once.signal.aborted) loop(check);
      return { check: view(check), error: outcome.kind === 'failed' ? outcome.because : null };
    },
    close() {
      isClosed = true;
      for (const check of checks.values()) check.loop.abort();
    },
  };
}

const newCheckOf = (planned: PlannedCheck): Check => ({
  planned,
  state: newCheck,
  since: 0,
  taskId: '',
  changeId: null,
  previousChangeId: null,
  successCount: 0,
  failureCount: 0,
  loop: new AbortController(),
});

function view({ planned, state, changeId, previousChangeId, successCount, failureCount }: Check) {
  const { name, level, startup, threshold } = planned;
  return {
    name,
    level,
    startup,
    status: state.phase,
    successes: state.successes,
    failures: state.failures,
    threshold,
    successCount,
    failureCount,
    ...(changeId !== null && { changeId }),
    ...(previousChangeId !== null && { previousChangeId }),
  };
}
