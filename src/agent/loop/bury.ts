/** The end of a unit on this machine: first what it has here, then its death, then its memory. */
import type { Instant, Report, UnitLocal } from '../../core/model/index.ts';
import { heldStorage, releasedReport } from '../../core/operation/index.ts';
import { viewOf } from '../../core/replica/index.ts';
import type { JournaledOrder, StateChange } from '../ports/index.ts';
import type { UnitBench } from './bench.ts';

/**
 * Tears down services and files, then tells the controller and keeps the unit as dead until the controller has
 * forgotten it; a unit that the controller has forgotten already is deleted. Doing it twice is harmless. Throws as
 * the ports do; the loop tries again.
 */
export async function bury(bench: UnitBench, because: string): Promise<void> {
  const { ledger, memory, ports, unit } = bench;
  const known = viewOf(ledger.replica, unit)?.unit.uuid === bench.local().uuid;
  if (bench.local().phase !== 'dead') {
    ports.log.info('the unit ends', { unit, because });
    await ports.supervisor.remove(unit);
    await ports.files.remove(unit);
    for (const { id } of heldStorage(bench.local())) await ports.storage.release(id, 'at-last');
    memory.paths = null;
    ports.faults?.('after-teardown');
  }
  await ledger.commit(() => burial(bench, bench.local(), known));
}

function burial({ ledger, ports, unit }: UnitBench, local: UnitLocal, known: boolean): StateChange {
  const { report, finishOrders } = withoutUnit(ledger.orders(unit), ports.clock.now());
  const released = heldStorage(local).map(({ id }) => releasedReport(local, id));
  const dead: readonly Report[] = local.phase === 'dead' ? [] : [{ kind: 'unit-dead', unit, uuid: local.uuid }];
  const remains = {
    ...local,
    phase: 'dead',
    operation: null,
    failure: null,
    ...(local.storage && { storage: {} }),
  } as const;
  return {
    ...(known ? { putUnits: [remains] } : { deleteUnits: [unit] }),
    report: [...report, ...released, ...dead],
    finishOrders,
  };
}

/** The end of orders whose unit is not here any more: whoever waits for a task is told. */
export function withoutUnit(
  orders: readonly JournaledOrder[],
  at: Instant,
): Required<Pick<StateChange, 'report' | 'finishOrders'>> {
  const result = { status: 'failed' as const, message: 'the unit is gone', results: {} };
  const report = orders.flatMap(({ unit, order }): readonly Report[] =>
    'task' in order.work && order.work.kind !== 'cancel'
      ? [{ kind: 'task-ended', unit, task: order.work.task, at, result }]
      : [],
  );
  return { report, finishOrders: orders.map(({ sequence }) => sequence) };
}
