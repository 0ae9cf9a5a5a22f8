/** An action of the operator. Its parameters were checked by the controller and are read again here. */
import type { OperationWork } from '../../core/model/index.ts';
import { failTask, runTask } from './run-task.ts';
import type { Workbench } from './workbench.ts';

export async function runAction(
  bench: Workbench,
  work: Extract<OperationWork, { kind: 'run-action' }>,
  signal: AbortSignal,
): Promise<void> {
  const parameters = parseParameters(work.parametersJson);
  if (parameters === null)
    return failTask(bench, work, 'validation failed: the parameters are not a JSON object', signal);
  const { task, action } = work;
  return runTask(bench, work, { kind: 'action', task, action, parameters }, signal);
}

function parseParameters(json: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
