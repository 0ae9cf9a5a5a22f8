/** The end of a unit on this machine: first what it has here, then its death, then its memory. */
import type { Report, UnitLocal } from '../../core/model/index.ts';
import { heldStorage, releasedReport } from '../../core/operation/index.ts';
import { viewOf } from '../../core/replica/index.ts';
import type { StateChange } from '../ports/index.ts';
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
  const orders = ledger.orders(unit);
  const at = ports.clock.now();
  const result = { status: 'failed' as const, message: 'the unit is gone', results: {} };
  const tasks = orders.flatMap(({ order }): readonly Report[] =>
    'task' in order.work && order.work.kind !== 'cancel'
      ? [{ kind: 'task-ended', unit, task: order.work.task, at, result }]
      : [],
  );
  const released = heldStorage(local).map(({ id }) => releasedReport(local, id));
  const dead: readonly Report[] = local.phase === 'dead' ? [] : [{ kind: 'unit-dead', unit, uuid: local.uuid }];
  return {
    ...(known
      ? {
          putUnits: [
            { ...local, phase: 'dead', operation: null, failure: null, ...(local.storage && { storage: {} }) },
          ],
        }
      : { deleteUnits: [unit] }),
    report: [...tasks, ...released, ...dead],
    finishOrders: orders.map(({ sequence }) => sequence),
  };
}
