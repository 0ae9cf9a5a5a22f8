/** Run inside a lab machine: what the systemd backend does beyond the contract that all backends share. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import type { UnitName } from '../../../src/core/model/index.ts';
import type { Sandbox } from '../../../src/core/supervision/index.ts';
import { daemons } from '../../../src/edge/platform/bare/index.ts';
import {
  backendLife,
  eventually,
  isAlive,
  nativeDirectory,
  runDirectory,
  shell,
  shimsIn,
  unit,
} from '../../support/shim.ts';

const unitName = 'reeve-web-0-main.service';

async function run(...command: readonly string[]): Promise<string> {
  const [program = '', ...args] = command;
  return (await promisify(execFile)(program, args)).stdout.trimEnd();
}
const property = (name: string): Promise<string> => run('systemctl', 'show', unitName, '--value', '--property', name);

async function world(t: TestContext) {
  const directory = await runDirectory(t);
  const life = backendLife(directory);
  t.after(() => life.end());
  return { directory, ...life };
}

const noMemoryController = ['/sys/fs/cgroup/memory', '/sys/fs/cgroup/memory.pressure'].some(existsSync)
  ? {}
  : { skip: 'this machine has no memory controller' };

test('a service lives in a slice of its unit, outside of the agent', async (t) => {
  const { backend, fact } = await world(t);
  await backend.start(shell('exec sleep 1000'));
  const { pid } = await fact('running');
  assert.match(
    await readFile(`/proc/${pid}/cgroup`, 'utf8'),
    /:\/reeve.slice\/reeve-web.slice\/reeve-web-0.slice\/reeve-web-0-main.service$/m,
  );
  assert.equal(await property('ActiveState'), 'active');
});

test('nobody can read the environment or the command of a service', async (t) => {
  const { backend, fact, directory } = await world(t);
  await backend.start(shell('echo canary; exec sleep 1000', { environment: { PASSWORD: 'canary' } }));
  const { pid } = await fact('running');
  const asNobody = (...command: readonly string[]) => run('setpriv', '--reuid=65534', '--clear-groups', ...command);
  assert.match(await asNobody('systemctl', 'show', unitName), /^Id=reeve-web-0-main.service$/m);
  assert.doesNotMatch(await asNobody('systemctl', 'show', unitName), /canary/);
  assert.doesNotMatch(await asNobody('systemctl', 'cat', unitName), /canary/);
  assert.doesNotMatch(await run('journalctl', '--no-pager'), /canary/);
  for (const file of ['spec', 'log'])
    await assert.rejects(asNobody('cat', path.join(directory, 'services/unit-web-0/main', file)), /Permission denied/);
  await assert.rejects(asNobody('cat', `/proc/${pid}/environ`), /Permission denied/);
});

test('when the last service of a unit is forgotten its slices go, and come again', async (t) => {
  const { backend, fact } = await world(t);
  const slices = (): Promise<string> => run('systemctl', 'list-units', '--plain', '--no-legend', 'reeve-gone*.slice');
  const gone = { unit: 'gone/0' as UnitName };
  const specs = ['one', 'two'].map((service) => shell('exec sleep 1000', { ...gone, service }));
  for (const round of ['first', 'second']) {
    for (const spec of specs) {
      await backend.start(spec);
      await fact('running');
    }
    for (const { service } of specs) {
      assert.match(await slices(), /^reeve-gone-0.slice .* active/m, round);
      await backend.stop(gone.unit, service, 'SIGTERM', 5_000, false);
      await fact('killed');
      await backend.forget(gone.unit, service);
    }
    assert.equal(await slices(), '');
  }
});

test('limits hold, and a change of them gives the service a new home', async (t) => {
  const { backend, fact, directory } = await world(t);
  const limits = { files: 77, tasks: 12, cpuCores: 1.5, memoryBytes: 64 * 1024 * 1024 };
  const line = 'ulimit -n; for i in $(seq 20); do sleep 1000 & done; exec sleep 1000';
  await backend.start(shell(line, { limits }));
  await fact('running');
  assert.deepEqual(await Promise.all(['TasksMax', 'CPUQuotaPerSecUSec', 'MemoryMax', 'LimitNOFILE'].map(property)), [
    '12',
    '1.500000s',
    '67108864',
    '77',
  ]);
  const log = await eventually(async () => {
    const lines = await backend.log(unit, 'main', 100);
    return lines.length > 1 && lines;
  });
  assert.equal(log[0], '77');
  assert.match(log[1] ?? '', /[Cc]annot fork/);
  const [shim] = await shimsIn(directory);
  await fact('exited'); // sh gives up when it cannot fork
  await backend.start(shell('exec sleep 1000', { limits }));
  await fact('running');
  assert.deepEqual(await shimsIn(directory), [shim]);
  await backend.stop(unit, 'main', 'SIGTERM', 5_000, false);
  await fact('killed');
  await backend.start(shell('ulimit -n; exec sleep 1000', { limits: { files: 78 } }));
  await fact('running');
  assert.notDeepEqual(await shimsIn(directory), [shim]);
  assert.equal((await property('TasksMax').then(Number)) > 12, true);
});

test('a sandbox shows the files that it leaves, and the shim keeps its own', async (t) => {
  const { backend, fact } = await world(t);
  const files = ['/usr/x', '/var/x', '/var/lib/x', '/root/x', '/tmp/x', '/var/tmp/x'];
  t.after(() => Promise.all(files.map((file) => rm(file, { force: true }))));
  const probes = [
    'touch /usr/x && echo system',
    'touch /var/x && echo variable',
    'touch /var/lib/x && echo exception',
    '[ -e /root/x ] && echo home',
    'touch /tmp/x /var/tmp/x && echo temporary',
    '[ -e /dev/sandbox ] && echo devices',
    'echo done; exec sleep 1000',
  ];
  const leftOf = async (sandbox: Sandbox): Promise<readonly string[]> => {
    await backend.start(shell(`exec 2>/dev/null\n${probes.join('\n')}`, { sandbox }));
    await fact('running');
    const log = await eventually(async () => {
      const lines = await backend.log(unit, 'main', 20);
      return lines.at(-1) === 'done' && lines;
    });
    await backend.stop(unit, 'main', 'SIGTERM', 5_000, false);
    await fact('killed');
    await backend.forget(unit, 'main');
    return log.slice(0, -1);
  };
  await run('touch', '/root/x', '/dev/sandbox');
  t.after(() => rm('/dev/sandbox'));
  assert.deepEqual(await leftOf({}), ['system', 'variable', 'exception', 'home', 'temporary', 'devices']);
  await rm('/tmp/x');
  const paths = { 'read-write-paths': ['/var/lib'] };
  const cases: readonly (readonly [Sandbox, readonly string[]])[] = [
    [{ 'protect-system': 'true' }, ['variable', 'exception', 'home', 'temporary', 'devices']],
    [{ 'protect-system': 'strict', ...paths }, ['exception', 'home', 'devices']],
    [{ 'protect-home': 'tmpfs' }, ['system', 'variable', 'exception', 'temporary', 'devices']],
    [
      { 'protect-system': 'strict', 'protect-home': 'true', 'private-tmp': true, ...paths },
      ['exception', 'temporary', 'devices'],
    ],
    [{ 'private-devices': true }, ['system', 'variable', 'exception', 'home', 'temporary']],
  ];
  for (const [sandbox, left] of cases) {
    assert.deepEqual(await leftOf(sandbox), left, JSON.stringify(sandbox));
    assert.equal(existsSync('/tmp/x'), left.includes('temporary') && !sandbox['private-tmp']);
    await rm('/tmp/x', { force: true });
  }
});

test('a sandbox survives the agent, and another one is a new home', async (t) => {
  const directory = await runDirectory(t);
  const spec = shell('exec sleep 1000', { sandbox: { 'protect-system': 'full', 'protect-home': 'tmpfs' } });
  const before = backendLife(directory);
  await before.backend.start(spec);
  await before.fact('running');
  const names = ['ProtectSystem', 'ProtectHome', 'PrivateTmp', 'PrivateDevices'];
  assert.deepEqual(await Promise.all(names.map(property)), ['full', 'tmpfs', 'no', 'no']);
  const shims = await shimsIn(directory);
  await before.end();
  const { backend, fact, end } = backendLife(directory);
  t.after(() => end());
  await backend.adopt();
  for (const [sandbox, expected] of [[spec.sandbox, 'full'] as const, [{ 'private-tmp': true }, 'no'] as const]) {
    await backend.stop(unit, 'main', 'SIGTERM', 5_000, false);
    await fact('killed');
    await backend.start({ ...spec, ...(sandbox && { sandbox }) });
    await fact('running');
    assert.equal(await property('ProtectSystem'), expected);
    assert.equal((await shimsIn(directory)).join() === shims.join(), expected === 'full');
  }
});

test('a service that eats its memory is told from one that was killed', noMemoryController, async (t) => {
  const { backend, fact, directory, end } = await world(t);
  const limits = { memoryBytes: 16 * 1024 * 1024 };
  await backend.start(shell('exec tail /dev/zero', { limits }));
  await fact('running');
  assert.equal((await fact('killed')).outOfMemory, true);
  await backend.start(shell('exec sleep 1000', { limits }));
  process.kill((await fact('running')).pid, 'SIGKILL');
  assert.equal((await fact('killed')).outOfMemory, undefined);
  // The same while no agent is there.
  await backend.start(shell('sleep 0.2; exec tail /dev/zero', { limits }));
  await fact('running');
  await end();
  const record = path.join(directory, 'services/unit-web-0/main/state');
  await eventually(async () => (await readFile(record, 'utf8').catch(() => '')).startsWith('killed 3'));
  const next = backendLife(directory);
  t.after(() => next.end());
  const [adopted] = await next.backend.adopt();
  assert.ok(adopted?.fact.kind === 'killed' && adopted.fact.outOfMemory);
});

test('a unit that somebody stops with systemctl stops its service in peace, and can be started again', async (t) => {
  const { backend, fact } = await world(t);
  await backend.start(shell('trap "echo bye; exit 4" TERM; echo ready; while :; do sleep 1000 & wait; done'));
  await fact('running');
  await eventually(async () => (await backend.log(unit, 'main', 1)).length > 0);
  await run('systemctl', 'stop', unitName);
  assert.equal((await fact('exited')).code, 4);
  assert.deepEqual(await backend.log(unit, 'main', 1), ['bye']);
  await backend.start(shell('exec sleep 1000'));
  assert.ok(await isAlive((await fact('running')).pid));
});

test('a unit whose every process is killed at once is lost, and can be started again', async (t) => {
  const { backend, fact } = await world(t);
  await backend.start(shell('exec sleep 1000'));
  await fact('running');
  await run('systemctl', 'kill', '--signal=KILL', unitName);
  await fact('lost');
  await backend.start(shell('exec sleep 1000'));
  await fact('running');
});

test('an agent that finds no systemd adopts what systemd keeps, and the other way round', async (t) => {
  const directory = await runDirectory(t);
  const withSystemd = () => backendLife(directory);
  const without = () => backendLife(directory, nativeDirectory, daemons());
  for (const [index, [first, second]] of [[withSystemd, without] as const, [without, withSystemd] as const].entries()) {
    const before = first();
    await before.backend.start(shell('exec sleep 1000', { service: `service${index}` }));
    const { pid } = await before.fact('running');
    await before.end();
    const then = second();
    const adopted = await then.backend.adopt();
    assert.ok(adopted.some(({ fact }) => fact.kind === 'running' && fact.pid === pid));
    await then.backend.stop(unit, `service${index}`, 'SIGTERM', 5_000, false);
    await then.fact('killed');
    await then.end();
  }
});

test('limits hold from the next start on when the shim was started without systemd', async (t) => {
  const directory = await runDirectory(t);
  const spec = shell('ulimit -n; exec sleep 1000', { limits: { files: 79 } });
  const before = backendLife(directory, nativeDirectory, daemons());
  await before.backend.start(spec);
  const { pid } = await before.fact('running');
  await before.end();
  const { backend, fact, end } = backendLife(directory);
  t.after(() => end());
  await backend.adopt();
  process.kill(pid, 'SIGKILL');
  await fact('killed');
  await backend.start(spec);
  await fact('running');
  await eventually(async () => (await backend.log(unit, 'main', 1))[0] === '79');
});

test('systemd may reload and replace itself: nothing stops, and services start meanwhile', async (t) => {
  const { backend, fact } = await world(t);
  await backend.start(shell('exec sleep 1000'));
  const { pid } = await fact('running');
  for (const verb of ['daemon-reload', 'daemon-reexec']) {
    const reloaded = run('systemctl', verb);
    await backend.start(shell('exec sleep 1000', { service: verb }));
    await fact('running');
    await reloaded;
    assert.equal(await property('LoadState'), 'loaded');
  }
  assert.ok(await isAlive(pid));
  await backend.stop(unit, 'main', 'SIGTERM', 5_000, false);
  await fact('killed');
});

test('while the bus is away services run on and crashed ones start again; new ones when it is back', async (t) => {
  const { backend, fact } = await world(t);
  await backend.start(shell('exec sleep 1000'));
  const { pid } = await fact('running');
  await run('systemctl', 'stop', 'dbus.socket', 'dbus.service');
  assert.ok(await isAlive(pid));
  process.kill(pid, 'SIGKILL');
  await fact('killed');
  await backend.start(shell('exec sleep 1000'));
  await fact('running');
  const other = backend.start(shell('exec sleep 1000', { service: 'other' }));
  await run('systemctl', 'start', 'dbus.socket');
  await other;
  await fact('running');
  // Signals come again too: the end of a unit is one.
  await run('systemctl', 'kill', '--signal=KILL', unitName);
  await fact('lost');
});

test('a bus that dies at the worst moment delays a start', async (t) => {
  const { backend, fact, directory } = await world(t);
  const services = Array.from({ length: 5 }, (_, round) => `service${round}`);
  for (const service of services) {
    const started = backend.start(shell('exec sleep 1000', { service }));
    await Promise.all([started, run('systemctl', 'kill', '--signal=KILL', 'dbus.service')]);
    await fact('running');
    // systemd itself gives a bus up that dies too often.
    await run('systemctl', 'reset-failed', 'dbus.service');
  }
  assert.equal((await shimsIn(directory)).length, services.length);
});
