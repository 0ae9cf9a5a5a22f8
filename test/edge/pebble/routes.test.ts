/** What the routes make of the port's values, and of what is wrong with a request. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testPebble } from '../../support/pebble.ts';
import { ask } from '../../support/pebble-client.ts';

const layer = {
  action: 'add',
  label: 'base',
  format: 'yaml',
  layer: `
services:
  web: {override: replace, command: sleep 1000, startup: enabled}
  db: {override: replace, command: sleep 1000}
checks:
  up: {override: replace, period: 1h, level: alive, exec: {command: 'true'}}
  down: {override: replace, period: 1h, threshold: 1, exec: {command: 'false'}}
`,
};

test('a service that was never started has no time', async (t) => {
  const { socketPath, pebble } = await testPebble(t);
  assert.equal((await ask(socketPath, '/v1/layers', { body: layer })).result, true);
  await pebble.actOnServices('start', ['web']);
  const [db, web] = (await ask(socketPath, '/v1/services?names=web,%20db&names=none')).result as [object, object];
  assert.deepEqual(db, { name: 'db', startup: 'disabled', current: 'inactive' });
  assert.deepEqual(Object.keys(web), ['name', 'startup', 'current', 'current-since']);
});

test('an action on services answers with its change, and null for a result', async (t) => {
  const { socketPath } = await testPebble(t);
  await ask(socketPath, '/v1/layers', { body: layer });
  const started = await ask(socketPath, '/v1/services', { body: { action: 'start', services: ['web'] } });
  const id = started.envelope?.['change'];
  assert.deepEqual(started.envelope, {
    type: 'async',
    'status-code': 202,
    status: 'Accepted',
    change: id,
    result: null,
  });
  const change = (await ask(socketPath, `/v1/changes/${id as string}`)).result as Record<string, unknown>;
  const tasks = change['tasks'] as Record<string, unknown>[];
  assert.deepEqual(Object.keys(change).toSorted(), [
    'id',
    'kind',
    'ready',
    'ready-time',
    'spawn-time',
    'status',
    'summary',
    'tasks',
  ]);
  assert.deepEqual(tasks[0]?.['progress'], { label: '', done: 1, total: 1 });
});

test('actions that name services need them, and the others take none', async (t) => {
  const { socketPath } = await testPebble(t);
  const act = async (body: object) => (await ask(socketPath, '/v1/services', { body })).envelope;
  const none = await act({ action: 'autostart', services: null });
  assert.deepEqual(none?.['result'], { message: 'no default services', kind: 'no-default-services' });
  await ask(socketPath, '/v1/layers', { body: layer });
  for (const action of ['start', 'stop', 'restart']) assert.equal((await act({ action }))?.['status-code'], 400);
  for (const action of ['replan', 'autostart']) {
    assert.equal((await act({ action, services: ['web'] }))?.['status-code'], 400);
    assert.equal((await act({ action, services: null }))?.['status-code'], 202);
  }
  assert.equal((await act({ action: 'start', services: ['none'] }))?.['status-code'], 400);
  assert.equal((await act({ action: 'toString', services: ['web'] }))?.['status-code'], 400);
  assert.equal((await ask(socketPath, '/v1/services/web')).status, 400);
});

test('whatever is wrong with a signal is a 500, but that there is none', async (t) => {
  const { socketPath, pebble } = await testPebble(t);
  await ask(socketPath, '/v1/layers', { body: layer });
  const signal = async (services: readonly string[]) =>
    (await ask(socketPath, '/v1/signals', { body: { signal: 'SIGHUP', services } })).status;
  assert.deepEqual([await signal([]), await signal(['web'])], [400, 500]);
  await pebble.actOnServices('start', ['web']);
  assert.equal(await signal(['web']), 200);
  assert.deepEqual(pebble.signals, ['SIGHUP web']);
});

test('a wait that takes too long is a 504, of an unknown change a 404', async (t) => {
  const { socketPath, pebble } = await testPebble(t);
  await ask(socketPath, '/v1/layers', { body: layer });
  const [waiting] = pebble.changes('in-progress');
  const late = await ask(socketPath, `/v1/changes/${waiting?.id}/wait?timeout=0.01s`);
  assert.deepEqual([late.status, late.reason], [504, 'Gateway Timeout']);
  assert.equal((await ask(socketPath, '/v1/changes/none/wait')).status, 404);
  assert.equal((await ask(socketPath, `/v1/changes/${waiting?.id}/wait?timeout=10`)).status, 400);
  const done = await pebble.actOnServices('start', ['web']);
  assert.equal((await ask(socketPath, `/v1/changes/${done}/wait`)).status, 200);
  assert.equal((await ask(socketPath, `/v1/changes/${done}`, { body: { action: 'abort' } })).status, 400);
  assert.equal((await ask(socketPath, `/v1/changes/${waiting?.id}`, { body: { action: 'undo' } })).status, 400);
  assert.equal((await ask(socketPath, '/v1/changes?select=some')).status, 400);
});

test('a check tells its successes always and its failures when there are some', async (t) => {
  const { socketPath } = await testPebble(t);
  await ask(socketPath, '/v1/layers', { body: layer });
  const refreshed = (await ask(socketPath, '/v1/checks/refresh', { body: { name: 'down' } })).result as {
    readonly info: Record<string, unknown>;
    readonly error: string;
  };
  assert.match(refreshed.error, /false/);
  const { 'change-id': changeId, ...info } = refreshed.info;
  assert.equal(typeof changeId, 'string');
  assert.deepEqual(info, { name: 'down', startup: 'enabled', status: 'down', successes: 0, failures: 1, threshold: 1 });
  const [up] = (await ask(socketPath, '/v1/checks?level=alive')).result as Record<string, unknown>[];
  assert.deepEqual([up?.['name'], up?.['successes'], up?.['failures']], ['up', 0, undefined]);
  const health = await ask(socketPath, '/v1/health');
  assert.deepEqual([health.status, health.envelope?.['type'], health.result], [502, 'sync', { healthy: false }]);
  assert.equal((await ask(socketPath, '/v1/health?names=up')).status, 200);
  assert.equal((await ask(socketPath, '/v1/health?level=bad')).status, 400);
});

test('changed checks are a list, sorted and never null', async (t) => {
  const { socketPath } = await testPebble(t);
  await ask(socketPath, '/v1/layers', { body: layer });
  const act = (body: object) => ask(socketPath, '/v1/checks', { body });
  assert.deepEqual((await act({ action: 'stop', checks: ['up', 'down'] })).result, { changed: ['down', 'up'] });
  assert.deepEqual((await act({ action: 'stop', checks: ['up'] })).result, { changed: [] });
  for (const body of [{ action: 'stop' }, { action: 'stop', checks: ['none'] }, { action: 'x', checks: ['up'] }])
    assert.equal((await act(body)).status, 400);
  assert.equal((await ask(socketPath, '/v1/checks/refresh', { body: {} })).status, 400);
  assert.equal((await ask(socketPath, '/v1/checks/refresh', { body: { name: 'none' } })).status, 404);
});

test('a layer is refused by its form before anybody reads it', async (t) => {
  const { socketPath } = await testPebble(t);
  for (const change of [{ action: 'remove' }, { label: '' }, { format: 'json' }, { layer: 'services: {x: {}}' }])
    assert.equal((await ask(socketPath, '/v1/layers', { body: { ...layer, ...change } })).status, 400);
  for (const query of ['', '?format=json']) assert.equal((await ask(socketPath, `/v1/plan${query}`)).status, 400);
});

const notice = { action: 'add', type: 'custom', key: 'example.com/path' };

test('a notice has all that is known and nothing that is not', async (t) => {
  const { socketPath } = await testPebble(t);
  const { id } = (await ask(socketPath, '/v1/notices', { body: notice })).result as { readonly id: string };
  const first = (await ask(socketPath, `/v1/notices/${id}`)).result as Record<string, unknown>;
  const occurred = first['first-occurred'];
  assert.deepEqual(first, {
    id,
    'user-id': process.getuid?.(),
    type: 'custom',
    key: notice.key,
    'first-occurred': occurred,
    'last-occurred': occurred,
    'last-repeated': occurred,
    occurrences: 1,
    'expire-after': '168h0m0s',
  });
  await ask(socketPath, '/v1/notices', { body: { ...notice, data: { a: 'b' }, 'repeat-after': '90m' } });
  const again = (await ask(socketPath, `/v1/notices/${id}`)).result as Record<string, unknown>;
  assert.deepEqual([again['last-data'], again['repeat-after']], [{ a: 'b' }, '1h30m0s']);
});

test('a long poll answers when a notice comes, and with none at its timeout', async (t) => {
  const { socketPath } = await testPebble(t);
  assert.deepEqual((await ask(socketPath, '/v1/notices?timeout=10ms')).result, []);
  const polled = ask(socketPath, '/v1/notices?types=custom,unknown&timeout=1h');
  await ask(socketPath, '/v1/notices', { body: notice });
  const [found] = (await polled).result as Record<string, string>[];
  assert.equal(found?.['key'], notice.key);
  const after = encodeURIComponent(found?.['last-repeated'] ?? '');
  assert.deepEqual((await ask(socketPath, `/v1/notices?after=${after}`)).result, []);
  assert.deepEqual((await ask(socketPath, '/v1/notices?types=unknown&timeout=1h')).result, []);
});

test('notices and filters that break a rule are refused', async (t) => {
  const { socketPath } = await testPebble(t);
  const bad = [
    { action: 'x' },
    { type: 'warning' },
    { key: 'nodomain/x' },
    { key: 'example.com' },
    { key: 'Example.com/x' },
    { key: 'example.com/x-' },
    { key: `example.com/${'x'.repeat(256)}` },
    { data: { a: 'x'.repeat(5000) } },
    { data: { a: 1 } },
    { 'repeat-after': '1' },
  ];
  for (const change of bad)
    assert.equal(
      (await ask(socketPath, '/v1/notices', { body: { ...notice, ...change } })).status,
      400,
      JSON.stringify(change),
    );
  for (const query of ['after=x', 'timeout=x', 'users=some', 'user-id=x', 'users=all&user-id=1', 'user-id=1,2'])
    assert.equal((await ask(socketPath, `/v1/notices?${query}`)).status, 400, query);
  assert.equal((await ask(socketPath, '/v1/notices?users=all')).status, 200);
});

test('only an admin looks at the notices of others', async (t) => {
  const { socketPath, pebble } = await testPebble(t);
  const uid = process.getuid?.() ?? 0;
  const id = await pebble.notify({ uid: uid + 1, access: 'read' }, { key: 'a.b/c', data: null, repeatAfterNs: null });
  assert.equal((await ask(socketPath, `/v1/notices/${id}`)).status, 200);
  await pebble.changeIdentities('add', { me: { access: 'read', local: { userId: uid } } });
  assert.equal((await ask(socketPath, `/v1/notices/${id}`)).status, 403);
  assert.equal((await ask(socketPath, '/v1/notices?users=all')).status, 403);
  assert.deepEqual((await ask(socketPath, '/v1/notices')).result, []);
});
