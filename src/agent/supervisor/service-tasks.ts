/** Follows the services of a unit and writes into the tasks of changes how far they are (pebble.md §5, §7.4, §7.8). */

import type { UnitName } from '../../core/model/index.ts';
import { findTask, isActive, servicesSummary, type Task } from '../../core/supervision/index.ts';
import type { ServiceBackend, ServicesAction } from '../ports/index.ts';
import type { Records } from './records.ts';
import type { Scope } from './scope.ts';
import type { Service } from './service.ts';
import { startFailure } from './start-failure.ts';

interface TaskParts {
  readonly unit: UnitName;
  readonly backend: Pick<ServiceBackend, 'log'>;
  readonly records: Records;
  readonly scope: Scope;
  /** What requires the service, directly or not. */
  readonly dependants: (service: Service) => readonly Service[];
}

export interface ServiceTasks {
  /**
   * A change with its tasks, in the order in which they come about. What is already true is done; the caller says next what
   * it wants of the services. `first`: what was asked for first.
   */
  open(
    action: ServicesAction,
    first: string | undefined,
    stops: readonly Service[],
    starts: readonly Service[],
  ): string;
  moved(service: Service, from: Service['phase']): void;
  /** A task whose wish a newer one has replaced is held. */
  settled(find: (name: string) => Service | undefined): void;
}

const outputLinesMax = 20;

interface OpenTask extends Pick<Task, 'id' | 'kind' | 'subject'> {
  readonly changeId: string;
}

export function serviceTasks({ unit, backend, records, scope, dependants }: TaskParts): ServiceTasks {
  /** Tasks that have not ended, oldest first. */
  const open = new Map<string, OpenTask>();

  const statusOf = (taskId: string): Task['status'] | undefined =>
    findTask(records.memory().changes, taskId)?.task.status;

  function end(taskId: string, step: Parameters<Records['stepTask']>[1]): void {
    open.delete(taskId);
    records.stepTask(taskId, step);
  }

  function fail(taskId: string, service: Service, text: string): void {
    const changeId = open.get(taskId)?.changeId;
    open.delete(taskId);
    // What requires it and waits for it in the same change is not wanted any more (pebble.md §5.7).
    for (const other of dependants(service))
      for (const task of open.values())
        if (task.changeId === changeId && task.subject === other.name && statusOf(task.id) === 'Do')
          other.intent = null;
    scope.run(async () => {
      const lines = await backend.log(unit, service.name, outputLinesMax).catch(() => []);
      const output = ['Most recent service output:', ...lines.map((line) => `    ${line}`)].join('\n');
      if (lines.length > 0) records.stepTask(taskId, { entry: { level: 'INFO', text: output } });
      records.stepTask(taskId, { status: 'Error', entry: { level: 'ERROR', text } });
    });
  }

  function stopMoved(taskId: string, { phase }: Service): void {
    if (phase === 'stopping') records.stepTask(taskId, { status: 'Doing' });
    else if (!isActive(phase)) end(taskId, { status: 'Done' });
  }

  function startMoved(taskId: string, service: Service, from: Service['phase']): void {
    const { phase } = service;
    if (phase === 'launching') records.stepTask(taskId, { status: 'Doing' });
    // Not the start that this task is about.
    else if (statusOf(taskId) === 'Do' || (from !== 'launching' && from !== 'settling')) return;
    else if (phase === 'up' || phase === 'done') end(taskId, { status: 'Done' });
    else if (phase !== 'settling') fail(taskId, service, startFailure(service, from));
  }

  return {
    open(action, first, stops, starts) {
      const stopTasks = stops.map((service) => ({ ...named('stop', service), status: stopStatus(service) }));
      const starting = starts.map((service) => {
        const isDone = !stops.includes(service) && isUp(service);
        return { ...named('start', service), status: isDone ? ('Done' as const) : ('Do' as const) };
      });
      const services = [...new Set([...stops, ...starts].map(({ name }) => name))];
      const change = records.openChange({
        kind: action,
        summary: servicesSummary(action, services.length === 0 ? undefined : (first ?? services[0]), services.length),
        services,
        tasks: [...stopTasks, ...starting],
      });
      for (const { id, kind, subject, readyTime } of change.tasks)
        if (readyTime === undefined) open.set(id, { id, kind, subject, changeId: change.id });
      return change.id;
    },
    moved(service, from) {
      for (const { id, kind, subject } of open.values())
        if (subject !== service.name) continue;
        else if (kind === 'stop') stopMoved(id, service);
        else startMoved(id, service, from);
    },
    settled(find) {
      for (const { id, kind, subject } of open.values()) {
        const status = statusOf(id);
        if (status === undefined || status === 'Hold') open.delete(id);
        if (status !== 'Do') continue;
        const service = find(subject);
        const wanted = kind === 'stop' ? ['stop', 'restart'] : ['start', 'restart'];
        if (service?.intent && wanted.includes(service.intent)) continue;
        const isTrue = service !== undefined && (kind === 'stop' ? !isActive(service.phase) : isUp(service));
        end(id, { status: isTrue ? 'Done' : 'Hold' });
      }
    },
  };
}

const named = (kind: 'start' | 'stop', { name }: Service) => ({
  kind,
  summary: servicesSummary(kind, name, 1),
  subject: name,
});

const isUp = ({ phase }: Service): boolean => isActive(phase) && phase !== 'backoff' && phase !== 'stopping';

function stopStatus({ phase }: Service): 'Do' | 'Doing' | 'Done' {
  if (phase === 'stopping') return 'Doing';
  return phase === 'down' ? 'Done' : 'Do';
}
