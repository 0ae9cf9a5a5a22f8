/** Changes and their tasks: what was asked of a manager and how far it is (pebble.md §5). */
import { printStamp, type Stamp } from './stamp.ts';

export type ChangeStatus =
  | 'Hold'
  | 'Do'
  | 'Doing'
  | 'Done'
  | 'Abort'
  | 'Undo'
  | 'Undoing'
  | 'Undone'
  | 'Error'
  | 'Wait';

export interface TaskEntry {
  readonly at: Stamp;
  readonly level: 'INFO' | 'ERROR';
  readonly text: string;
}

export interface Task {
  readonly id: string;
  readonly kind: string;
  readonly summary: string;
  /** The service or the check that it is about; empty for an exec. */
  readonly subject: string;
  readonly status: ChangeStatus;
  readonly log: readonly TaskEntry[];
  readonly spawnTime: Stamp;
  readonly readyTime?: Stamp;
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface Change {
  readonly id: string;
  readonly kind: string;
  readonly summary: string;
  /** Only these find it by `for=` (§4.3). */
  readonly services: readonly string[];
  readonly tasks: readonly Task[];
  readonly spawnTime: Stamp;
  readonly readyTime?: Stamp;
  readonly data?: Readonly<Record<string, string>>;
}

export interface ChangeBook {
  readonly lastChangeId: number;
  readonly lastTaskId: number;
  /** By id, oldest first. */
  readonly changes: ReadonlyMap<string, Change>;
}

export const emptyChanges: ChangeBook = { lastChangeId: 0, lastTaskId: 0, changes: new Map() };

export interface NewChange {
  readonly kind: string;
  readonly summary: string;
  readonly services?: readonly string[];
  readonly data?: Readonly<Record<string, string>>;
  readonly tasks: readonly (Pick<Task, 'kind' | 'summary' | 'subject'> & { readonly status?: ChangeStatus })[];
}

const isReadyStatus = (status: ChangeStatus): boolean => ['Done', 'Undone', 'Hold', 'Error'].includes(status);

/** One more change, the newest of the book. */
export function openChange(book: ChangeBook, opened: NewChange, now: Stamp): ChangeBook {
  const id = String(book.lastChangeId + 1);
  const tasks = opened.tasks.map(({ kind, summary, subject, status = 'Do' }, index): Task => {
    const task: Task = {
      id: String(book.lastTaskId + 1 + index),
      kind,
      summary,
      subject,
      status,
      log: [],
      spawnTime: now,
    };
    return isReadyStatus(status) ? { ...task, readyTime: now } : task;
  });
  const { kind, summary, services = [], data } = opened;
  const change = withReady({ id, kind, summary, services, tasks, spawnTime: now, ...(data && { data }) }, now);
  return {
    lastChangeId: book.lastChangeId + 1,
    lastTaskId: book.lastTaskId + tasks.length,
    changes: new Map([...book.changes, [id, change]]),
  };
}

export interface TaskStep {
  readonly status?: ChangeStatus;
  readonly entry?: { readonly level: 'INFO' | 'ERROR'; readonly text: string };
  readonly data?: Readonly<Record<string, unknown>>;
}

const taskEntriesMax = 10;

/** The book after one task has gone on. A task that is ready, or is not there, stays as it is. */
export function stepTask(book: ChangeBook, taskId: string, step: TaskStep, now: Stamp): ChangeBook {
  const found = findTask(book, taskId);
  if (found === null || isReadyStatus(found.task.status)) return book;
  const { change, task } = found;
  const { status = task.status, entry, data } = step;
  const next: Task = {
    ...task,
    status,
    log: entry === undefined ? task.log : [...task.log, { at: now, ...entry }].slice(-taskEntriesMax),
    ...(data && { data: { ...task.data, ...data } }),
    ...(isReadyStatus(status) && { readyTime: now }),
  };
  const tasks = change.tasks.map((one) => (one === task ? next : one));
  return { ...book, changes: new Map(book.changes).set(change.id, withReady({ ...change, tasks }, now)) };
}

/** What has not begun is held; what is under way is asked to end (§5.8). */
export function abortTasks(book: ChangeBook, changeId: string, now: Stamp): ChangeBook {
  const after = { Do: 'Hold', Doing: 'Abort' } as const;
  const tasks = book.changes.get(changeId)?.tasks ?? [];
  return tasks.reduce(
    (result, { id, status }) =>
      status === 'Do' || status === 'Doing' ? stepTask(result, id, { status: after[status] }, now) : result,
    book,
  );
}

/** A change is ready from the moment when its last task is. */
function withReady(change: Change, now: Stamp): Change {
  if (change.readyTime !== undefined || !change.tasks.every(({ status }) => isReadyStatus(status))) return change;
  return { ...change, readyTime: now };
}

export function findTask(book: ChangeBook, taskId: string): { readonly change: Change; readonly task: Task } | null {
  for (const change of book.changes.values()) {
    const task = change.tasks.find(({ id }) => id === taskId);
    if (task !== undefined) return { change, task };
  }
  return null;
}

/** The first of these that a task has is the status of its change (§5.4). */
const precedence: readonly ChangeStatus[] = [
  'Abort',
  'Undoing',
  'Undo',
  'Doing',
  'Do',
  'Wait',
  'Error',
  'Undone',
  'Done',
  'Hold',
];

/** A change that had nothing to do is done. */
export function changeStatus({ tasks }: Change): ChangeStatus {
  return precedence.find((status) => tasks.some((task) => task.status === status)) ?? 'Done';
}

/** Doing and Do take turns while tasks follow each other: that is no news (§5.9). */
export function isNews(before: ChangeStatus | null, after: ChangeStatus): boolean {
  const running: readonly (ChangeStatus | null)[] = ['Do', 'Doing'];
  return before !== after && !(running.includes(before) && running.includes(after));
}

/** Why a change is in error, as clients print it; null when it is not (§5.5). */
export function changeError(change: Change): string | null {
  if (changeStatus(change) !== 'Error') return null;
  const lines = change.tasks
    .filter(({ status }) => status === 'Error')
    .flatMap(({ summary, log }) =>
      log.filter(({ level }) => level === 'ERROR').map(({ text }) => `- ${summary} (${text})`),
    );
  return ['cannot perform the following tasks:', ...lines].join('\n');
}

/** As clients see it (§5.1). */
export function viewChange(change: Change) {
  const { id, kind, summary, spawnTime, readyTime, data } = change;
  const err = changeError(change);
  return {
    id,
    kind,
    summary,
    status: changeStatus(change),
    tasks: change.tasks.map(viewTask),
    ready: readyTime !== undefined,
    spawnTime,
    ...(err !== null && { err }),
    ...(readyTime !== undefined && { readyTime }),
    ...(data && { data }),
  };
}

function viewTask({ subject: _subject, log, ...task }: Task) {
  return {
    ...task,
    log: log.map(({ at, level, text }) => `${printStamp(at, 'seconds')} ${level} ${text}`),
    progress: { label: '', done: task.status === 'Do' ? 0 : 1, total: 1 },
  };
}

const keepReadyNs = 7n * 86_400n * 1_000_000_000n;
const readyChangesMax = 1_000;

/** Without ready changes that are old, and without the oldest ready ones that are too many (§14.3). */
export function pruneChanges(book: ChangeBook, now: Stamp): ChangeBook {
  const ready = [...book.changes.values()].filter(({ readyTime }) => readyTime !== undefined);
  const excess = Math.max(0, ready.length - readyChangesMax);
  const gone = ready.filter(({ readyTime = now }, index) => index < excess || now - readyTime > keepReadyNs);
  if (gone.length === 0) return book;
  const changes = new Map(book.changes);
  for (const { id } of gone) changes.delete(id);
  return { ...book, changes };
}

/**
 * What a former life of the manager left unfinished. Checks begin anew, so theirs are simply over; whether anything else
 * came about nobody knows, and it says so.
 */
export function endLeftoverTasks(book: ChangeBook, now: Stamp): ChangeBook {
  const entry = { level: 'ERROR', text: 'the supervisor was restarted meanwhile: the outcome is not known' } as const;
  const open = [...book.changes.values()].flatMap(({ tasks }) => tasks).filter(({ status }) => !isReadyStatus(status));
  return open.reduce((result, { id, kind }) => {
    const isCheck = kind === 'perform-check' || kind === 'recover-check';
    return stepTask(result, id, isCheck ? { status: 'Done' } : { status: 'Error', entry }, now);
  }, book);
}

const verbs = { start: 'Start', stop: 'Stop', restart: 'Restart', replan: 'Replan', autostart: 'Autostart' } as const;

/** `Start service "web" and 2 more`: the first that was asked for, and how many there are in all (§4.7). */
export function servicesSummary(action: keyof typeof verbs, first: string | undefined, count: number): string {
  if (first === undefined) return `${verbs[action]} - no services`;
  return `${verbs[action]} service "${first}"${count > 1 ? ` and ${count - 1} more` : ''}`;
}
