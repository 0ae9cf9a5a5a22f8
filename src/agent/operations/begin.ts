/** Intent before effect: the operation is durable before anything happens. */
import type { OperationWork } from '../../core/model/index.ts';
import { startOperation } from '../../core/operation/index.ts';
import { effectContext, type Workbench } from './workbench.ts';

/** Throws as the store does: then nothing has begun. */
export async function begin(bench: Workbench, work: OperationWork): Promise<void> {
  const { now, updateStatusDueAt } = effectContext(bench);
  await bench.save((local) => startOperation(local, work, now, updateStatusDueAt));
  bench.ports.faults?.('after-pending');
}
