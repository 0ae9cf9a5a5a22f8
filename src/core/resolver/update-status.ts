/** The hook that comes when nothing else does. */
import { type Decision, type LiveInput, runHook } from './decision.ts';

/** A due date further away than this many intervals comes from a longer interval, or from a clock that was set back. */
const intervalsMax = 2;

export function resolveUpdateStatus(input: LiveInput): Decision | null {
  const { local, now, view } = input;
  if (local.phase !== 'started' || local.updateStatusDueAt === null) return null;
  const dueInMs = local.updateStatusDueAt - now;
  if (dueInMs > 0 && dueInMs <= intervalsMax * view.model.updateStatusIntervalMs) return null;
  return runHook(input, { kind: 'update-status' }, 'its interval is over');
}
