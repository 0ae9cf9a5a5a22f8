/** Follows an action or a command to its end, whatever comes first: its end, the deadline, Ctrl-C. */
import { AgentError } from '../../core/errors.ts';
import type { Instant, TaskId, TaskResult, TaskUpdate, UnitName } from '../../core/model/index.ts';
import type { CliPorts } from '../ports.ts';

export interface FinishedTask {
  readonly task: TaskId;
  readonly unit: UnitName;
  readonly log: readonly string[];
  readonly result: TaskResult;
}

export interface TaskObserver {
  enqueued(task: TaskId, unit: UnitName): void;
  log(at: Instant, line: string): void;
}

/** Throws `timed-out`, after which the task goes on, and `controller-unavailable` when its updates end early. */
export async function followTask(
  ports: Pick<CliPorts, 'clock' | 'signal'>,
  timeoutMs: number,
  start: (signal: AbortSignal) => AsyncIterable<TaskUpdate>,
  observer: TaskObserver,
): Promise<FinishedTask> {
  const deadline = ports.clock.deadline(timeoutMs);
  let identity: { task: TaskId; unit: UnitName } | null = null;
  const log: string[] = [];
  try {
    for await (const update of start(AbortSignal.any([ports.signal, deadline]))) {
      switch (update.kind) {
        case 'enqueued':
          identity = { task: update.task, unit: update.unit };
          observer.enqueued(update.task, update.unit);
          break;
        case 'started':
          break;
        case 'log':
          log.push(update.line);
          observer.log(update.at, update.line);
          break;
        case 'ended':
          if (identity !== null) return { ...identity, log, result: update.result };
      }
    }
  } catch (error) {
    if (!deadline.aborted) throw error;
  }
  ports.signal.throwIfAborted();
  if (deadline.aborted) throw outOfTime(identity?.task ?? null, timeoutMs);
  throw new AgentError('controller-unavailable', 'cannot follow the task: its updates ended before it did', {
    ...(identity !== null && { fields: { task: identity.task }, next: `reeve task ${identity.task}` }),
  });
}

function outOfTime(task: TaskId | null, timeoutMs: number): AgentError {
  if (task === null)
    return new AgentError('timed-out', 'cannot say whether the task was taken: timed out', { next: 'reeve status' });
  return new AgentError('timed-out', 'cannot wait longer: timed out, the task goes on', {
    fields: { task, seconds: timeoutMs / 1000 },
    next: `reeve task ${task}`,
  });
}
