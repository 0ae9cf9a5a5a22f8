/** `status-set` and `status-get` (charm-runtime.md §5.6): they take hold at once and survive a failing handler. */

import { charmStatusValues, type StatusValue } from '../../core/model/index.ts';
import { worstOf } from '../../core/status/index.ts';
import { requireLeadership } from './leadership.ts';
import type { HandlerRun, ShownStatus } from './run.ts';
import { type Arguments, usageError } from './tool.ts';

/** What a message is cut to: people read it, and the status of a whole model travels in one answer. */
const messageCharactersMax = 4096;

export async function statusSet(
  { words, flags }: Arguments<{ readonly application: boolean }>,
  run: HandlerRun,
): Promise<void> {
  const [wanted, said = ''] = words;
  const message = said.slice(0, messageCharactersMax);
  const status = charmStatusValues.find((value) => value === wanted);
  if (status === undefined)
    throw usageError(`invalid status ${JSON.stringify(wanted)}, expected one of [${charmStatusValues.join(' ')}]`);
  if (!flags.application) {
    await run.ports.setStatus(status, message);
    run.pending.workload = { status, message };
    return;
  }
  await requireLeadership(run, 'this unit is not the leader');
  await run.ports.setApplicationStatus(status, message);
  run.pending.applicationStatus = { status, message };
}

export async function statusGet(
  { flags, format }: Arguments<{ readonly application: boolean; readonly includeData: boolean }>,
  run: HandlerRun,
): Promise<unknown> {
  const details = ({ status, message }: ShownStatus<string>) =>
    flags.includeData ? { status, message, 'status-data': {} } : { status };
  const isWordOnly = format === 'smart' && !flags.includeData;
  if (!flags.application) return isWordOnly ? run.pending.workload.status : details(run.pending.workload);

  await requireLeadership(run, 'finding application status: this unit is not the leader');
  const application = applicationStatus(run);
  if (isWordOnly) return application.status;
  const units = Object.fromEntries(unitStatuses(run).map(({ unit, shown }) => [unit, details(shown)]));
  return { 'application-status': { ...details(application), units } };
}

function unitStatuses({ context: { view }, pending }: HandlerRun) {
  return view.application.units.map(({ unit, status, message }) => ({
    unit,
    shown: unit === view.unit.name ? pending.workload : { status, message },
  }));
}

/** What this handler set, else what a leader said before, else what follows from the units. */
function applicationStatus(run: HandlerRun): ShownStatus<StatusValue> {
  if (run.pending.applicationStatus !== null) return run.pending.applicationStatus;
  const said = run.context.view.application.status;
  if (said !== undefined) return said;
  return worstOf(unitStatuses(run).map((one) => one.shown)) ?? { status: 'unknown', message: '' };
}
