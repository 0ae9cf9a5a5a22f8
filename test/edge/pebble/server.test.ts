import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import path from 'node:path';
import { test } from 'node:test';
import { servePebble } from '../../../src/edge/pebble/index.ts';
import { testFolder } from '../../support/folder.ts';
import { MemoryPebble } from '../../support/memory-pebble.ts';
import { testAddon } from '../../support/native.ts';
import { testPebble } from '../../support/pebble.ts';
import { ask, begin } from '../../support/pebble-client.ts';

const silent = () => {};
const log = { debug: silent, info: silent, warn: silent, error: silent };
const addon = testAddon();

const serveAt = (socketPath: string) =>
  servePebble({ pebble: new MemoryPebble('/bin'), socketPath, addon, nativeDirectory: '/', searchPath: '/bin', log });

test('an answer has the envelope that clients compare as a whole', async (t) => {
  const { socketPath } = await testPebble(t);
  const { status, reason, headers, envelope } = await ask(socketPath, '/v1/health');
  assert.deepEqual([status, reason, headers['content-type']], [200, 'OK', 'application/json']);
  assert.deepEqual(envelope, { type: 'sync', 'status-code': 200, status: 'OK', result: { healthy: true } });
});

test('the latest warning is in every envelope but those of errors', async (t) => {
  const { socketPath, pebble } = await testPebble(t);
  pebble.warning = 1_700_000_000_000_000_001n;
  const { envelope } = await ask(socketPath, '/v1/system-info');
  assert.equal(envelope?.['latest-warning'], '2023-11-14T22:13:20.000000001Z');
  assert.equal((await ask(socketPath, '/v1/none')).envelope?.['latest-warning'], undefined);
});

test('an unknown path is 404 and an unknown method 405, both in an envelope', async (t) => {
  const { socketPath } = await testPebble(t);
  const wrong = await ask(socketPath, '/v1/debug');
  assert.deepEqual(wrong.envelope, {
    type: 'error',
    'status-code': 404,
    status: 'Not Found',
    result: { message: 'invalid API endpoint requested' },
  });
  assert.equal((await ask(socketPath, '/v1/plan', { method: 'PUT' })).status, 405);
  for (const path of ['/v1/services/', '//v1/plan', '/v1/constructor', '/', '*'])
    assert.equal((await ask(socketPath, path)).status, 404, path);
  assert.equal((await ask(socketPath, '/v1/changes/%ff')).status, 400);
});

test('a caller without the right is told to log in, whatever the route', async (t) => {
  const { socketPath, pebble } = await testPebble(t);
  await pebble.changeIdentities('add', { me: { access: 'read', local: { userId: process.getuid?.() ?? 0 } } });
  const refused = await ask(socketPath, '/v1/plan?format=yaml');
  assert.deepEqual(refused.envelope, {
    type: 'error',
    'status-code': 401,
    status: 'Unauthorized',
    result: { message: 'access denied', kind: 'login-required' },
  });
  assert.equal((await ask(socketPath, '/v1/services')).status, 200);
  assert.equal((await ask(socketPath, '/v1/pairing', { body: { action: 'pair' } })).status, 401);
});

test('plain HTTP answers health to all and metrics to its identity, and nothing else', async (t) => {
  const { server, pebble } = await testPebble(t, { http: { host: '127.0.0.1', port: 0 } });
  const port = server.httpPort ?? 0;
  assert.equal((await ask(port, '/v1/health')).status, 200);
  const info = (await ask(port, '/v1/system-info')).result as Record<string, unknown>;
  assert.equal(info['http-address'], `127.0.0.1:${port}`);
  for (const path of ['/v1/services', '/v1/plan', '/v1/metrics', '/v1/notices'])
    assert.equal((await ask(port, path)).status, 401, path);
  // openssl passwd -6 -salt 'rounds=1234$xyz' hi
  const password =
    '$6$rounds=1234$xyz$mXrjj08tCB7KiTsW6GCENGAT24JBtsFMUjUQXYRsIJLqEqjua/eabQ0o9/BXeJ0dwFx0SV1Zx/0VjS63DEiYN.';
  await pebble.changeIdentities('add', { mon: { access: 'metrics', basic: { password } } });
  const headers = { authorization: `Basic ${Buffer.from('mon:hi').toString('base64')}` };
  assert.match((await ask(port, '/v1/metrics', { headers })).text, /pebble_service_active/);
});

test('an identity is shown without its secrets', async (t) => {
  const { socketPath } = await testPebble(t);
  const identities = { mon: { access: 'metrics', basic: { password: 'secret' } } };
  const added = await ask(socketPath, '/v1/identities', { body: { action: 'add', identities } });
  assert.deepEqual(added.envelope, { type: 'sync', 'status-code': 200, status: 'OK' });
  const shown = await ask(socketPath, '/v1/identities');
  assert.deepEqual(shown.result, { mon: { access: 'metrics', basic: { password: '*****' } } });
});

test('an identity that breaks a rule is refused', async (t) => {
  const { socketPath } = await testPebble(t);
  const identity = { access: 'read', local: { 'user-id': 1 } };
  const bad: [string, Record<string, unknown>][] = [
    ['add', { '1x': identity }],
    ['add', { x: null }],
    ['remove', { x: identity }],
    ['remove', { absent: null }],
    ['add', { x: { ...identity, access: 'none' } }],
    ['add', { x: { access: 'read' } }],
    ['add', { x: { access: 'read', local: {} } }],
    ['add', { x: { access: 'read', basic: { password: '' } } }],
    ['rename', { x: identity }],
  ];
  for (const [action, identities] of bad) {
    const { status } = await ask(socketPath, '/v1/identities', { body: { action, identities } });
    assert.equal(status, 400, JSON.stringify([action, identities]));
  }
});

test('the socket is open to all, and a stale one is replaced', async (t) => {
  const socketPath = path.join(testFolder(t), 's');
  const stale = createServer().listen(socketPath);
  await once(stale, 'listening');
  // What a killed server leaves: a socket that nobody listens on.
  const { _handle: handle } = stale as unknown as { readonly _handle: { close(): void } };
  const left = path.join(testFolder(t), 'left');
  await (await import('node:fs/promises')).link(socketPath, left);
  handle.close();
  const server = await serveAt(left);
  assert.equal(statSync(left).mode & 0o777, 0o666);
  assert.equal((await ask(left, '/v1/health')).status, 200);
  await server.close();
  assert.equal(existsSync(left), false);
});

test('a path that somebody else has is refused, and left as it is', async (t) => {
  const { socketPath, folder } = await testPebble(t);
  await assert.rejects(serveAt(socketPath), { code: 'already-exists', message: /another server answers/ });
  assert.equal((await ask(socketPath, '/v1/health')).status, 200);
  const file = path.join(folder, 'file');
  writeFileSync(file, 'mine');
  await assert.rejects(serveAt(file), { code: 'already-exists', message: /something else/ });
  assert.equal(statSync(file).size, 4);
  await assert.rejects(serveAt(path.join(folder, 'none', 's')), { code: 'agent-unavailable' });
  await assert.rejects(serveAt(path.join(folder, 'x'.repeat(120))), { message: /too long/ });
});

test('a body that is no JSON, too large or nested too deep is refused', async (t) => {
  const { socketPath, logged } = await testPebble(t, { limits: { bodyBytesMax: 4096 } });
  for (const body of ['', 'no json', '[]', '{"services":"web"}', '['.repeat(2000)])
    assert.equal((await ask(socketPath, '/v1/services', { body })).status, 400, body.slice(0, 20));
  assert.equal((await ask(socketPath, '/v1/services', { body: ' '.repeat(5000) })).status, 413);
  assert.deepEqual(logged, []);
});

test('a chunked body that never ends is answered, and its connection ends', async (t) => {
  const { socketPath } = await testPebble(t, { limits: { bodyBytesMax: 64 * 1024, lingerMs: 100 } });
  const { sent, answered } = begin(socketPath, '/v1/layers', { 'transfer-encoding': 'chunked' });
  const pump = () => {
    while (!sent.destroyed && sent.write(Buffer.alloc(16 * 1024, 32)));
  };
  sent.on('drain', pump);
  pump();
  assert.equal((await answered).status, 413);
  await once(sent, 'close');
});

test('a body that stands still is cut off', async (t) => {
  const { socketPath } = await testPebble(t, { limits: { stalledMsMax: 50 } });
  const { sent, answered } = begin(socketPath, '/v1/layers', { 'content-length': '10' });
  sent.write('{');
  await assert.rejects(answered, { code: 'ECONNRESET' });
});

test('two hundred clients at once are all answered', async (t) => {
  const { socketPath } = await testPebble(t);
  const answers = await Promise.all(Array.from({ length: 200 }, () => ask(socketPath, '/v1/services')));
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
});

test('what is no HTTP is answered as such and disturbs nobody', async (t) => {
  const { socketPath } = await testPebble(t);
  const socket = connect(socketPath);
  socket.end('\0\0 garbage\r\n\r\n');
  let text = '';
  for await (const piece of socket) text += String(piece);
  assert.match(text, /^HTTP\/1\.1 400 /);
  assert.equal((await ask(socketPath, '/v1/health')).status, 200);
});

test('a fault is logged once and told without its inside', async (t) => {
  const { socketPath, pebble, logged } = await testPebble(t);
  pebble.plan = () => {
    throw new TypeError('secret detail');
  };
  const { status, text } = await ask(socketPath, '/v1/plan?format=yaml');
  assert.equal(status, 500);
  assert.doesNotMatch(text, /secret/);
  assert.equal(logged.length, 1);
});

test('a server that closes does not wait for its long polls', async (t) => {
  const { socketPath, server } = await testPebble(t);
  const polled = ask(socketPath, '/v1/notices?timeout=1h');
  const followed = ask(socketPath, '/v1/logs?follow=true');
  await ask(socketPath, '/v1/health');
  await Promise.all([server.close(), assert.rejects(polled), assert.rejects(followed)]);
});
