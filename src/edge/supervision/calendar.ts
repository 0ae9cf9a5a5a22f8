/** Cron expressions: five fields, or six with seconds, and names such as `@daily`. */
import { Cron } from 'croner';
import type { Calendar } from '../../agent/ports/index.ts';

/** The `Calendar` port on croner. */
export const calendar: Calendar = {
  next: (cron, timeZone, after) =>
    new Cron(cron, { timezone: timeZone, paused: true }).nextRun(new Date(after))?.getTime() ?? null,
};
