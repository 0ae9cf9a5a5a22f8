/** An action of the operator. Its parameters are checked here again: the code may be another one than the controller knew. */
import { AgentError } from '../../core/errors.ts';
import type { Charm, OperationWork } from '../../core/model/index.ts';
import { charmOf } from './charm-files.ts';
import { failTask, runTask } from './run-task.ts';
import type { Workbench } from './workbench.ts';

export async function runAction(
  bench: Workbench,
  work: Extract<OperationWork, { kind: 'run-action' }>,
  signal: AbortSignal,
): Promise<void> {
  const checked = await checkedParameters(bench, work);
  if (typeof checked === 'string') return failTask(bench, work, checked, signal);
  const { task, action } = work;
  return runTask(bench, work, { kind: 'action', task, action, parameters: checked }, signal);
}

type Parameters = Readonly<Record<string, unknown>>;

/** The parameters with defaults, or why the action cannot run with them. */
async function checkedParameters(
  bench: Workbench,
  { action, parametersJson }: Extract<OperationWork, { kind: 'run-action' }>,
): Promise<Parameters | string> {
  const given = parseParameters(parametersJson);
  if (given === null) return 'validation failed: the parameters are not a JSON object';
  const actions = await declaredActions(bench);
  // What keeps the charm from being read is told when its handler is to run.
  if (actions === null) return given;
  const spec = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (spec === undefined) return `action "${action}" not defined on unit "${bench.unit}"`;
  const checked = bench.ports.schema.check(spec.schema, given);
  return checked.ok ? checked.value : `validation failed: ${checked.problems.join('; ')}`;
}

async function declaredActions(bench: Workbench): Promise<Charm['actions'] | null> {
  try {
    return (await charmOf(bench)).actions;
  } catch (error) {
    if (error instanceof AgentError) return null;
    throw error;
  }
}

function parseParameters(json: string): Parameters | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
