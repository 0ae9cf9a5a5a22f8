/** Actions and exec: in the order in which they came, before any hook that waits, and while a hook is in error. */
import type { OperationWork } from '../model/index.ts';
import type { Decision, LiveInput, PendingOrder } from './decision.ts';

export function resolveTasks({ local, orders }: LiveInput): Decision | null {
  if (local.phase === 'allocated' || local.phase === 'deployed') return null;
  for (const { sequence, order } of orders) {
    const work = taskWork(sequence, order.work);
    if (work) return { kind: 'run', work, because: `${order.requester} asked for it` };
  }
  return null;
}

function taskWork(sequence: number, work: PendingOrder['order']['work']): OperationWork | null {
  if (work.kind === 'action') return { ...work, kind: 'run-action', sequence };
  return work.kind === 'exec' ? { ...work, kind: 'run-exec', sequence } : null;
}
