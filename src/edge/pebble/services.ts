/** Services and signals (pebble.md §4.6 to §4.8, §4.14). */
import type { PebbleService, ServicesAction } from '../../agent/ports/index.ts';
import { type Call, listOf, type Route } from './call.ts';
import { type Answer, Refusal, sync } from './envelope.ts';
import { formatTime } from './time.ts';

export const serviceRoutes: readonly Route[] = [
  { method: 'GET', path: '/v1/services', gate: 'user', answer: services },
  // A name that does not exist is the request's fault here: the path does.
  { method: 'POST', path: '/v1/services', gate: 'admin', statuses: { 'not-found': 400 }, answer: actOnServices },
  { method: 'GET', path: '/v1/services/{name}', gate: 'user', answer: notImplemented },
  { method: 'POST', path: '/v1/services/{name}', gate: 'admin', answer: notImplemented },
  { method: 'POST', path: '/v1/signals', gate: 'admin', statuses: { any: 500 }, answer: signal },
];

function notImplemented(): never {
  throw new Refusal(400, 'not implemented');
}

function services({ pebble, query }: Call): Answer {
  return sync(pebble.services(listOf(query, 'names')).map(serviceShape));
}

const serviceShape = ({ name, startup, current, currentSince }: PebbleService) => ({
  name,
  startup,
  current,
  ...(currentSince !== undefined && { 'current-since': formatTime(currentSince, 'local') }),
});

/** Whether the request names services. */
const actions: Readonly<Record<ServicesAction, 'named' | 'all'>> = {
  start: 'named',
  stop: 'named',
  restart: 'named',
  replan: 'all',
  autostart: 'all',
};

async function actOnServices({ pebble, body }: Call): Promise<Answer> {
  const fields = await body();
  const action = fields.string('action');
  const names = fields.strings('services');
  if (!isAction(action)) throw new Refusal(400, `action ${JSON.stringify(action)} is unsupported`);
  if (actions[action] === 'named' && names.length === 0) throw new Refusal(400, `no services to ${action} provided`);
  if (actions[action] === 'all' && names.length > 0) throw new Refusal(400, `${action} accepts no service names`);
  if (action === 'autostart' && pebble.services([]).every(({ startup }) => startup === 'disabled'))
    throw new Refusal(400, 'no default services', 'no-default-services');
  return { kind: 'async', change: await pebble.actOnServices(action, names), result: null };
}

const isAction = (text: string): text is ServicesAction => Object.hasOwn(actions, text);

async function signal({ pebble, body }: Call): Promise<Answer> {
  const fields = await body();
  const names = fields.strings('services');
  if (names.length === 0) throw new Refusal(400, 'must specify one or more services');
  await pebble.signal(fields.string('signal'), names);
  return sync(true);
}
