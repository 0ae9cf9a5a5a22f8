/** Saving the intent: what is `pending` before its first effect. */
import { assert } from '../errors.ts';
import type { Instant, ModelEntity, Operation, OperationId, OperationWork, Status, UnitLocal } from '../model/index.ts';
import { intendStorage } from './storage.ts';
import { type Advance, advance } from './unit.ts';

/** Each wait for `update-status` is drawn within this share of the interval (charm-runtime.md §7.11). */
const updateStatusJitter = 0.2;

/** `fraction` in [0, 1) draws the jitter. */
export function nextUpdateStatusAt(model: ModelEntity, now: Instant, fraction: number): Instant {
  return now + Math.round(model.updateStatusIntervalMs * (1 - updateStatusJitter + 2 * updateStatusJitter * fraction));
}

/** The unit with the work as its one operation. `updateStatusDueAt` is when the hook that starts here is due again. */
export function startOperation(
  local: UnitLocal,
  work: OperationWork,
  now: Instant,
  updateStatusDueAt: Instant,
): Advance {
  assert(local.operation === null || local.operation.kind === 'deploy', 'a unit has one operation at a time');
  const count = local.operationsStarted + 1;
  const operation: Operation = { id: `${local.unit}#${count}` as OperationId, step: 'pending', ...work };
  const started: UnitLocal = { ...local, operationsStarted: count, operation, workload: workloadAt(local, work, now) };
  switch (work.kind) {
    case 'run-action':
    case 'run-exec':
      return advance(started, [{ kind: 'task-started', unit: local.unit, task: work.task, at: now }]);
    case 'run-hook':
      // The timer restarts when it fires, not when the hook ends.
      return advance(work.hook.kind === 'update-status' ? { ...started, updateStatusDueAt } : started);
    case 'deploy':
    case 'release-storage':
    case 'run-commands':
      return advance(started);
    case 'provide-storage':
      return advance(intendStorage(started, work.entity));
  }
}

/** The workload status that the agent sets at some moments of a life (charm-runtime.md §7.7). */
function workloadAt(local: UnitLocal, work: OperationWork, now: Instant): Status {
  if (work.kind !== 'run-hook') return local.workload;
  const set = (message: string): Status => ({ status: 'maintenance', message, since: now });
  const { kind } = work.hook;
  if (kind === 'stop') return set('stopping charm software');
  if (kind === 'remove') return set('cleaning up prior to charm deletion');
  return kind === 'install' && !local.workloadClaimed && !local.failure
    ? set('installing charm software')
    : local.workload;
}
