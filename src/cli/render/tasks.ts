/** Tasks as a table. Pure. */
import type { TaskView } from '../../core/model/index.ts';
import { age } from './age.ts';
import { renderTable } from './table.ts';
import type { View } from './words.ts';

export function renderTasks(tasks: readonly TaskView[], view: View): string {
  if (tasks.length === 0) return 'No tasks yet.\n  next: reeve run UNIT ACTION\n';
  const rows = tasks.map(({ task, unit, name, status, enqueuedAt }) => [
    task,
    unit,
    name,
    status,
    age(enqueuedAt, view.now),
  ]);
  return `${renderTable({ head: ['TASK', 'UNIT', 'WHAT', 'STATUS', 'AGE'], rows }, view.width)}\n`;
}
