/** Tasks: what people see of an action or exec, from enqueued to its end (charm-runtime.md §12). */
import type { Instant, TaskId, TaskResult, UnitName } from '../../core/model/index.ts';
import type { Draft } from './draft.ts';
import type { Facts } from './facts.ts';
import type { TaskRecord } from './records.ts';

/** Ended tasks are forgotten, oldest first, when there are more tasks than this. */
export const tasksMax = 500;
/** Further lines of one task are left out; the last line says so. */
export const taskLogLinesMax = 1000;
/** Longer lines are cut. */
export const taskLogLineCharactersMax = 16_384;

const isOpen = ({ status }: TaskRecord): boolean => status === 'pending' || status === 'running';

export function addTask(draft: Draft, task: TaskRecord): void {
  draft.put('task', task.id, task);
  const tasks = [...draft.list('task')].map(([, one]) => one);
  const ended = tasks.filter((one) => !isOpen(one)).sort((a, b) => Number(a.id) - Number(b.id));
  for (const { id, lines } of ended.slice(0, Math.max(0, tasks.length - tasksMax))) {
    draft.delete('task', id);
    for (let line = 0; line < lines; line++) draft.delete('task-log', `${id}/${line}`);
  }
}

export function startTask(draft: Draft, id: TaskId, at: Instant): void {
  const task = draft.get('task', id);
  if (task?.status === 'pending') draft.put('task', id, { ...task, status: 'running', startedAt: at });
}

export function logTask(draft: Draft, id: TaskId, at: Instant, text: string): void {
  const task = draft.get('task', id);
  if (task === undefined || !isOpen(task) || task.lines >= taskLogLinesMax) return;
  const last = task.lines === taskLogLinesMax - 1;
  const line = last ? 'further lines are left out' : text.slice(0, taskLogLineCharactersMax);
  draft.put('task-log', `${id}/${task.lines}`, { at, line });
  draft.put('task', id, { ...task, lines: task.lines + 1 });
}

/** The first end counts. */
export function endTask(draft: Draft, id: TaskId, at: Instant, result: TaskResult): void {
  const task = draft.get('task', id);
  if (task === undefined || !isOpen(task)) return;
  draft.put('task', id, { ...task, status: result.status, endedAt: at, result });
}

export const failed = (message: string): TaskResult => ({ status: 'failed', message, results: {} });

/** Ends every open task of the unit: nobody is left who could. */
export function abandonTasks(draft: Draft, facts: Facts, unit: UnitName, because: string): void {
  for (const task of openTasks(draft, unit)) endTask(draft, task.id, facts.now, failed(because));
}

export const openTasks = (draft: Draft, unit: UnitName): readonly TaskRecord[] =>
  [...draft.list('task')].flatMap(([, task]) => (task.unit === unit && isOpen(task) ? [task] : []));
