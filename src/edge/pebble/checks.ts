/** Checks (pebble.md §4.15, §4.16, §8.5). */
import type { PebbleCheck } from '../../agent/ports/index.ts';
import { type Call, listOf, oneOf, type Route } from './call.ts';
import { type Answer, Refusal, sync } from './envelope.ts';

export const checkRoutes: readonly Route[] = [
  { method: 'GET', path: '/v1/checks', gate: 'user', answer: checks },
  { method: 'POST', path: '/v1/checks', gate: 'admin', statuses: { 'not-found': 400 }, answer: actOnChecks },
  { method: 'POST', path: '/v1/checks/refresh', gate: 'admin', answer: refresh },
];

function checks({ pebble, query }: Call): Answer {
  const level = oneOf(query, 'level', ['', 'alive', 'ready']);
  return sync(pebble.checks(level === '' ? null : level, listOf(query, 'names')).map(checkShape));
}

const checkShape = (check: PebbleCheck) => ({
  name: check.name,
  ...(check.level !== '' && { level: check.level }),
  startup: check.startup,
  status: check.status,
  successes: check.successes,
  ...(check.failures > 0 && { failures: check.failures }),
  threshold: check.threshold,
  ...(check.changeId !== undefined && { 'change-id': check.changeId }),
  ...(check.previousChangeId !== undefined && { 'prev-change-id': check.previousChangeId }),
});

async function actOnChecks({ pebble, body }: Call): Promise<Answer> {
  const fields = await body();
  const action = fields.string('action');
  const names = fields.strings('checks');
  if (names.length === 0) throw new Refusal(400, 'must specify checks');
  if (action !== 'start' && action !== 'stop')
    throw new Refusal(400, `action ${JSON.stringify(action)} is unsupported`);
  return sync({ changed: (await pebble.actOnChecks(action, names)).toSorted() });
}

async function refresh({ pebble, body }: Call): Promise<Answer> {
  const name = (await body()).string('name');
  if (name === '') throw new Refusal(400, 'must specify check name');
  const { check, error } = await pebble.refreshCheck(name);
  return sync({ info: checkShape(check), ...(error !== null && { error }) });
}
