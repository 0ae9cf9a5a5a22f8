/** `reeved run`: the manager of a container, which is its first process or any other. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { testFolder } from '../support/folder.ts';
import { ask } from '../support/pebble-client.ts';
import { processesOf } from '../support/processes-of.ts';
import { runManager } from '../support/run-manager.ts';
import { eventually, isAlive } from '../support/shim.ts';

const asRoot = process.getuid?.() === 0 ? {} : { skip: 'only root can make namespaces' };
const service = (command: string, more = '') =>
  `services: {web: {override: replace, command: '${command}', startup: enabled, ${more}}}`;
const sleeping = service('sleep 1000');

interface Shown {
  readonly current: string;
}
const current = async (socket: string): Promise<string | undefined> =>
  ((await ask(socket, '/v1/services')).result as Shown[])[0]?.current;
const pidOf = (stderr: string): number => Number(/"kind":"running","pid":(\d+)/.exec(stderr)?.[1]);

test('it starts what is enabled, and a signal stops everything and ends it well', async (t) => {
  const manager = await runManager(t, { layers: { '001-web.yaml': sleeping } });
  await eventually(async () => (await current(manager.socket)) === 'active' && pidOf(manager.stderr()) > 0);
  const pid = pidOf(manager.stderr());
  assert.ok(await isAlive(pid));
  process.kill(manager.pid, 'SIGTERM');
  assert.equal(await manager.ended, 0);
  assert.equal(await isAlive(pid), false);
  assert.equal(existsSync(manager.socket), false);
  for (const line of manager.stderr().trimEnd().split('\n'))
    assert.match(line, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z \[pebble\] /);
});

test('a killed manager takes nothing with it, and the next one adopts what lives', async (t) => {
  const first = await runManager(t, { layers: { '001-web.yaml': sleeping } });
  await eventually(async () => (await current(first.socket)) === 'active' && pidOf(first.stderr()) > 0);
  process.kill(first.pid, 'SIGKILL');
  await first.ended;
  assert.ok(await isAlive(pidOf(first.stderr())));
  const second = await runManager(t, { folder: first.folder });
  assert.equal(await current(second.socket), 'active');
  assert.equal(pidOf(second.stderr()), pidOf(first.stderr()));
});

for (const [code, action, command] of [
  [10, 'on-failure: shutdown', 'sh -c "exit 3"'],
  [0, 'on-failure: success-shutdown', 'sh -c "exit 3"'],
  [0, 'on-success: shutdown', 'sh -c "exit 0"'],
  [10, 'on-success: failure-shutdown', 'sh -c "exit 0"'],
] as const)
  test(`a service with ${action} ends it with ${code}`, async (t) => {
    const manager = await runManager(t, { layers: { '001-web.yaml': service(command, action) } });
    assert.equal(await manager.ended, code);
  });

test('a check that is down ends it with 11 when a service wants that', async (t) => {
  const check = 'checks: {bad: {override: replace, period: 1500ms, threshold: 1, exec: {command: "false"}}}';
  const layer = `${service('sleep 1000', 'on-check-failure: {bad: shutdown}')}\n${check}`;
  const manager = await runManager(t, { layers: { '001-web.yaml': layer } });
  assert.equal(await manager.ended, 11);
});

test('a layer with a fault, a missing folder and a socket that is served end it at once', async (t) => {
  const faulty = await runManager(t, { layers: { '001-web.yaml': 'services: {web: {command: x}}' } });
  assert.equal(await faulty.ended, 1);
  assert.match(faulty.stderr(), /001-web.yaml: services.web.override: missing/);
  const nowhere = await runManager(t, { folder: '/no/such/folder' });
  assert.equal(await nowhere.ended, 1);
  assert.match(nowhere.stderr(), /cannot work in this folder/);
  const first = await runManager(t, { words: ['--create-dirs'] });
  const second = await runManager(t, { words: ['--create-dirs'], environment: { PEBBLE_SOCKET: first.socket } });
  assert.equal(await second.ended, 1);
  assert.match(second.stderr(), /cannot serve on this socket/);
  assert.equal((await ask(first.socket, '/v1/system-info')).status, 200);
});

test('what is held waits for a client', async (t) => {
  const { socket } = await runManager(t, { layers: { '001-web.yaml': sleeping }, words: ['--hold'] });
  assert.equal(await current(socket), 'inactive');
  assert.equal((await ask(socket, '/v1/services', { body: { action: 'autostart' } })).status, 202);
  await eventually(async () => (await current(socket)) === 'active');
});

test('given arguments replace default ones, and what services write comes out too', async (t) => {
  const layer = service('echo one [ two ]', 'on-success: ignore');
  const words = ['-v', '--args', 'web', 'three', 'fo ur', ';', '--http', '127.0.0.1:0'];
  const { stdout } = await runManager(t, { layers: { '001-web.yaml': layer }, words });
  await eventually(async () => stdout().includes('\n'));
  assert.match(stdout(), /^\S+Z \[web\] one three fo ur\n$/);
});

test('the folder is made, filled once, and seeded with identities when it is told so', async (t) => {
  const source = testFolder(t);
  mkdirSync(path.join(source, 'layers'));
  writeFileSync(path.join(source, 'layers/001-web.yaml'), sleeping);
  const identities = path.join(source, 'identities.yaml');
  writeFileSync(identities, 'identities: {bob: {access: admin, local: {user-id: 42}}}');
  const { socket } = await runManager(t, {
    words: ['--create-dirs', '--hold', '--identities', identities],
    environment: { PEBBLE_COPY_ONCE: source },
  });
  assert.equal(await current(socket), 'inactive');
  await eventually(async () => JSON.stringify((await ask(socket, '/v1/identities')).result).includes('bob'));
});

test(
  'as the first process of a container it reaps what others leave, and ends as the manager does',
  asRoot,
  async (t) => {
    const orphans =
      'checks: {orphans: {override: replace, period: 50ms, exec: {command: "sh -c \'sleep 0.01 & exit 0\'"}}}';
    const layers = { '001-web.yaml': sleeping, '002-orphans.yaml': orphans };
    const manager = await runManager(t, { contained: true, layers });
    await eventually(async () => (await current(manager.socket)) === 'active');
    const successes = async () =>
      ((await ask(manager.socket, '/v1/checks')).result as { successes?: number }[])[0]?.successes ?? 0;
    await eventually(async () => (await successes()) > 5);
    // Whoever has ended is gone soon, and there is always one more that has just ended.
    await eventually(async () => !childrenOf(manager.pid).some((pid) => isZombie(pid)));
    process.kill(manager.pid, 'SIGTERM');
    assert.equal(await manager.ended, 0);
    assert.deepEqual(processesOf(manager.folder), []);
  },
);

const childrenOf = (pid: number): readonly string[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
const isZombie = (pid: string): boolean => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1').includes(') Z ');
  } catch {
    return false;
  }
};
