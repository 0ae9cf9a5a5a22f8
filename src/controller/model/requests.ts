/** What people ask of a unit: actions, exec, an answer to a failed hook, the end of a task (charm-runtime.md §7.8, §12). */
import { AgentError } from '../../core/errors.ts';
import type {
  ActionRequest,
  CommandResult,
  ExecRequest,
  OrderedWork,
  TaskId,
  UnitName,
} from '../../core/model/index.ts';
import { applicationOf } from '../../core/model/index.ts';
import type { SchemaValidator } from '../ports/index.ts';
import { type Draft, takeNumber } from './draft.ts';
import { charmOf } from './endpoints.ts';
import type { Facts } from './facts.ts';
import { findApplication, findUnit, findUnitOrLeader, idsOf, suggest, unknownName } from './names.ts';
import { issueOrder } from './orders.ts';
import type { UnitRecord } from './records.ts';
import { addTask } from './tasks.ts';

/** An order's body has 256 KiB at most; this leaves room for the rest of it. */
export const requestCharactersMax = 128 * 1024;
export const execTimeoutMsMax = 24 * 60 * 60_000;

/** Names the task and the unit that was meant. */
export interface Enqueued {
  readonly task: TaskId;
  readonly unit: UnitName;
}

/** Throws `not-found`, `action-invalid`, `agent-unavailable`, `limit-reached`. */
export function enqueueAction(draft: Draft, facts: Facts, schema: SchemaValidator, request: ActionRequest): Enqueued {
  const unit = findUnitOrLeader(draft, request.unit);
  const { actions } = charmOf(draft, findApplication(draft, applicationOf(unit.name)));
  const action = Object.hasOwn(actions, request.action) ? actions[request.action] : undefined;
  if (action === undefined)
    throw new AgentError(
      'action-invalid',
      `cannot run it: action "${request.action}" not defined on unit "${unit.name}"`,
      {
        next: suggest(request.action, Object.keys(actions), 'the charm declares no actions'),
      },
    );
  const checked = schema.check(action.schema, request.parameters);
  if (!checked.ok)
    throw new AgentError(
      'action-invalid',
      `cannot run action "${request.action}": validation failed: ${checked.problems.join('; ')}`,
    );
  const parametersJson = JSON.stringify(checked.value);
  checkSize(parametersJson);
  return enqueue(draft, facts, unit, request.action, (task) => ({
    kind: 'action',
    task,
    action: request.action,
    parametersJson,
  }));
}

/** Throws `not-found`, `usage-invalid`, `agent-unavailable`, `limit-reached`. */
export function enqueueExec(draft: Draft, facts: Facts, request: ExecRequest): Enqueued {
  const { command, timeoutMs } = request;
  const unit = findUnitOrLeader(draft, request.unit);
  checkSize(command);
  if (command === '' || !Number.isInteger(timeoutMs) || timeoutMs < 1 || timeoutMs > execTimeoutMsMax)
    throw new AgentError('usage-invalid', 'cannot execute this: expected a command and a time limit of at most a day');
  return enqueue(draft, facts, unit, 'juju-exec', (task) => ({ kind: 'exec', task, command, timeoutMs }));
}

function checkSize(text: string): void {
  if (text.length > requestCharactersMax)
    throw new AgentError('limit-reached', 'cannot send a request of this size', {
      fields: { characters: text.length, charactersMax: requestCharactersMax },
    });
}

function enqueue(
  draft: Draft,
  facts: Facts,
  unit: UnitRecord,
  name: string,
  work: (task: TaskId) => OrderedWork,
): Enqueued {
  const task = String(takeNumber(draft, 'task', 1)) as TaskId;
  issueOrder(draft, facts, unit, work(task));
  addTask(draft, { id: task, unit: unit.name, name, status: 'pending', enqueuedAt: facts.now, lines: 0 });
  return { task, unit: unit.name };
}

/** Answers the failure that the unit has reported. Throws `not-found`. */
export function resolveFailure(draft: Draft, facts: Facts, name: UnitName, answer: 'retry' | 'skip'): CommandResult {
  const unit = findUnit(draft, name);
  const failure = draft.get('report', name)?.report.failure;
  if (failure === undefined)
    throw new AgentError('not-found', `cannot resolve unit "${name}": no hook of it has failed`, {
      next: `reeve status ${name}`,
    });
  issueOrder(draft, facts, unit, { kind: 'resolved', failure: failure.id, answer });
  return { kind: 'done', changed: [name] };
}

/** Asks the unit to end a task; one that has ended is left as it is. Throws `not-found`. */
export function cancelTask(draft: Draft, facts: Facts, id: TaskId): CommandResult {
  const task = draft.get('task', id);
  if (task === undefined) throw unknownName('task', id, idsOf(draft, 'task'));
  if (task.result !== undefined) return { kind: 'done', changed: [] };
  issueOrder(draft, facts, findUnit(draft, task.unit), { kind: 'cancel', task: id });
  return { kind: 'done', changed: [id] };
}
