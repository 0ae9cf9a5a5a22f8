/** The hook that comes when nothing else does. */
import { type Decision, type LiveInput, runHook } from './decision.ts';

/** Twice the longest interval that a model may have: a due date beyond it comes from a clock that was set back. */
const dueInMsMax = 2 * 60 * 60_000;

export function resolveUpdateStatus(input: LiveInput): Decision | null {
  const { local, now } = input;
  if (local.phase !== 'started' || local.updateStatusDueAt === null) return null;
  if (now < local.updateStatusDueAt && local.updateStatusDueAt - now <= dueInMsMax) return null;
  return runHook(input, { kind: 'update-status' }, 'its interval is over');
}
