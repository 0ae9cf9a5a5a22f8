/** A command that an administrator runs in the unit's context; policy has allowed it when the order was taken. */
import type { OperationWork } from '../../core/model/index.ts';
import { runTask } from './run-task.ts';
import type { Workbench } from './workbench.ts';

export function runExec(
  bench: Workbench,
  work: Extract<OperationWork, { kind: 'run-exec' }>,
  signal: AbortSignal,
): Promise<void> {
  const { task, command, timeoutMs } = work;
  return runTask(bench, work, { kind: 'exec', task, command, timeoutMs }, signal);
}
