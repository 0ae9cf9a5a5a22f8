/**
 * Actions and exec: in the order in which they came, before any hook that waits, and while a hook is in error. A unit
 * whose `remove` has run takes none: its files are on their way out, and its burial ends what waits.
 */
import type { OperationWork, UnitPhase } from '../model/index.ts';
import type { Decision, LiveInput, PendingOrder } from './decision.ts';

export function resolveTasks({ local, orders }: LiveInput): Decision | null {
  if (!takesTasks[local.phase]) return null;
  for (const { sequence, order } of orders) {
    const work = taskWork(sequence, order.work);
    if (work) return { kind: 'run', work, because: `${order.requester} asked for it` };
  }
  return null;
}

/** `juju-exec` at the machine comes after what was ordered (charm-runtime.md §7.4). */
export function resolveCommands({ local, commands = [] }: LiveInput): Decision | null {
  const [request] = commands;
  if (request === undefined || !takesTasks[local.phase]) return null;
  return { kind: 'run', work: { kind: 'run-commands', request }, because: 'somebody at the machine asked for it' };
}

const takesTasks: Record<UnitPhase, boolean> = {
  allocated: false,
  deployed: false,
  installed: true,
  started: true,
  stopped: true,
  removed: false,
  dead: false,
};

function taskWork(sequence: number, work: PendingOrder['order']['work']): OperationWork | null {
  if (work.kind === 'action') return { ...work, kind: 'run-action', sequence };
  return work.kind === 'exec' ? { ...work, kind: 'run-exec', sequence } : null;
}
