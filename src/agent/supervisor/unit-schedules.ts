/** Starts services at their times. A service that still runs at its next time is left alone. */

import { AgentError } from '../../core/errors.ts';
import type { Instant, UnitName } from '../../core/model/index.ts';
import type { Plan, Schedule } from '../../core/supervision/index.ts';
import type { Calendar, Clock, Log, Random } from '../ports/index.ts';
import type { Records } from './records.ts';
import type { Scope } from './scope.ts';
import { elapses } from './service-timers.ts';
import type { UnitServices } from './unit-services.ts';

export interface ScheduleParts {
  readonly unit: UnitName;
  readonly calendar: Calendar;
  readonly clock: Clock;
  readonly random: Pick<Random, 'fraction'>;
  readonly log: Log;
  readonly scope: Scope;
  readonly records: Records;
  readonly services: UnitServices;
}

export interface UnitSchedules {
  /** Throws `layer-invalid` for an expression or a time zone that is none. */
  check(plan: Plan): void;
  /** The enabled ones of the plan; those that are as before go on waiting. */
  apply(plan: Plan): void;
  close(): void;
}

interface Waiting {
  readonly schedule: Schedule;
  readonly stop: AbortController;
}

/** The wall clock may be set while we wait: it is looked at this often. */
const lookDelayMs = 60_000;

export function unitSchedules(parts: ScheduleParts): UnitSchedules {
  const { unit, calendar, clock, random, log, scope, records, services } = parts;
  const waiting = new Map<string, Waiting>();

  const dueAfter = ({ cron, timeZone }: Schedule, after: Instant): Instant | null =>
    calendar.next(cron, timeZone, after);

  function wait(name: string, schedule: Schedule, signal: AbortSignal): void {
    if (records.memory().scheduledUpTo[name] === undefined) records.setScheduledUpTo(name, clock.now());
    scope.run(async () => {
      while (!signal.aborted) {
        const due = dueAfter(schedule, records.memory().scheduledUpTo[name] ?? clock.now());
        if (due === null) return;
        const isMissed = due + lookDelayMs < clock.now();
        if (!isMissed && !(await reaches(due + random.fraction() * schedule.jitterMs, signal))) return;
        // However many times went by, they are made up for once.
        records.setScheduledUpTo(name, Math.max(due, isMissed ? clock.now() : due));
        if (!isMissed || schedule.missed === 'run') run(name, isMissed);
      }
    });
  }

  async function reaches(at: Instant, signal: AbortSignal): Promise<boolean> {
    for (let left = at - clock.now(); left > 0; left = at - clock.now())
      if (!(await elapses(clock, Math.min(left, lookDelayMs), signal))) return false;
    return true;
  }

  function run(name: string, isMissed: boolean): void {
    const service = services.all().find((one) => one.name === name);
    // What a person stopped waits for a person.
    if (service === undefined || service.held) return;
    log.info('the time of a service has come', { unit, service: name, isMissed });
    services.want([[name, 'start']]);
  }

  return {
    check(plan) {
      for (const { name, schedule } of plan.services.values())
        try {
          if (schedule !== undefined) dueAfter(schedule, clock.now());
        } catch (cause) {
          const at = `services.${name}.schedule`;
          throw new AgentError('layer-invalid', `cannot use this layer: ${at}: not a time`, { cause, fields: { at } });
        }
    },
    apply(plan) {
      const wanted = new Map(
        [...plan.services.values()].flatMap(({ name, schedule, startup }) =>
          schedule !== undefined && startup === 'enabled' ? [[name, schedule] as const] : [],
        ),
      );
      for (const [name, { schedule, stop }] of waiting) {
        if (JSON.stringify(wanted.get(name)) === JSON.stringify(schedule)) wanted.delete(name);
        else {
          stop.abort();
          waiting.delete(name);
        }
      }
      for (const [name, schedule] of wanted) {
        const stop = new AbortController();
        waiting.set(name, { schedule, stop });
        wait(name, schedule, stop.signal);
      }
    },
    close() {
      for (const { stop } of waiting.values()) stop.abort();
    },
  };
}
