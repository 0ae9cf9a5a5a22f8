/** Changes and their tasks (pebble.md §4.3 to §4.5, §5.1). */
import type { PebbleChange, PebbleTask } from '../../agent/ports/index.ts';
import { type Call, oneOf, type Route, timeoutMsOf } from './call.ts';
import { type Answer, Refusal, sync } from './envelope.ts';
import { timeoutSignal } from './limits.ts';
import { formatTime } from './time.ts';

export const changeRoutes: readonly Route[] = [
  { method: 'GET', path: '/v1/changes', gate: 'user', answer: changes },
  { method: 'GET', path: '/v1/changes/{id}', gate: 'user', answer: change },
  { method: 'POST', path: '/v1/changes/{id}', gate: 'admin', answer: abort },
  { method: 'GET', path: '/v1/changes/{id}/wait', gate: 'user', answer: wait },
];

function changes({ pebble, query }: Call): Answer {
  const select = oneOf(query, 'select', ['in-progress', 'all', 'ready']);
  return sync(pebble.changes(select, query.get('for') || null).map(changeShape));
}

function change({ pebble, parameters }: Call): Answer {
  return sync(changeShape(pebble.change(parameters['id'] ?? '')));
}

async function abort({ pebble, parameters, body }: Call): Promise<Answer> {
  const id = parameters['id'] ?? '';
  const { ready } = pebble.change(id);
  const action = (await body()).string('action');
  if (action !== 'abort') throw new Refusal(400, `change action ${JSON.stringify(action)} is unsupported`);
  if (ready) throw new Refusal(400, `cannot abort change ${id} with nothing pending`);
  return sync(changeShape(await pebble.abortChange(id)));
}

async function wait({ pebble, parameters, query, signal }: Call): Promise<Answer> {
  const id = parameters['id'] ?? '';
  const timeoutMs = timeoutMsOf(query);
  const late = timeoutMs === null ? null : timeoutSignal(timeoutMs);
  try {
    return sync(changeShape(await pebble.waitChange(id, late === null ? signal : AbortSignal.any([signal, late]))));
  } catch (error) {
    if (late?.aborted) throw new Refusal(504, `timed out waiting for change after ${query.get('timeout')}`);
    throw error;
  }
}

const changeShape = ({ id, kind, summary, status, tasks, ready, err, spawnTime, readyTime, data }: PebbleChange) => ({
  id,
  kind,
  summary,
  status,
  ...(tasks.length > 0 && { tasks: tasks.map(taskShape) }),
  ready,
  ...(err !== undefined && { err }),
  ...times(spawnTime, readyTime),
  ...(data !== undefined && { data }),
});

const taskShape = ({ id, kind, summary, status, log, progress, spawnTime, readyTime, data }: PebbleTask) => ({
  id,
  kind,
  summary,
  status,
  ...(log.length > 0 && { log }),
  progress,
  ...times(spawnTime, readyTime),
  ...(data !== undefined && { data }),
});

const times = (spawnTime: bigint, readyTime: bigint | undefined) => ({
  'spawn-time': formatTime(spawnTime, 'local'),
  ...(readyTime !== undefined && { 'ready-time': formatTime(readyTime, 'local') }),
});
