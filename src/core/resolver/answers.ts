/** Orders that run nothing by themselves: answers to failures, cancellations, hook events. */
import { commit, type Decision, type LiveInput, type PendingOrder } from './decision.ts';

export function resolveAnswers(input: LiveInput): Decision | null {
  for (const pending of input.orders) {
    const decision = answer(input, pending);
    if (decision) return decision;
  }
  return null;
}

function answer({ local, orders }: LiveInput, { sequence, order }: PendingOrder): Decision | null {
  const { work } = order;
  switch (work.kind) {
    case 'action':
    case 'exec':
      return null;
    case 'resolved':
      if (local.failure?.id !== work.failure)
        return commit({ kind: 'finish-order', order: sequence }, `failure ${work.failure} is no more`);
      return work.answer === 'retry'
        ? commit({ kind: 'retry-failure', order: sequence }, `${order.requester} says to try again`)
        : commit({ kind: 'skip-failure', order: sequence }, `${order.requester} says to go on without the hook`);
    case 'cancel': {
      const cancelled = orders.filter((other) => isTask(other, work.task)).map((other) => other.sequence);
      return cancelled.length === 0
        ? commit({ kind: 'finish-order', order: sequence }, `task ${work.task} has ended`)
        : commit(
            { kind: 'cancel-task', task: work.task, orders: [...cancelled, sequence] },
            `${order.requester} cancelled the task before it started`,
          );
    }
    case 'hook-event':
      return commit({ kind: 'hasten-update-status', order: sequence }, `${order.requester} asks for ${work.hook}`);
  }
}

const isTask = ({ order: { work } }: PendingOrder, task: string): boolean =>
  (work.kind === 'action' || work.kind === 'exec') && work.task === task;
