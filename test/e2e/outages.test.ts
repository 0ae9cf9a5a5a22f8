/** The world goes away under an agent: its disk, its controller, its own place. Nothing is lost, and it says what it lacks. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { cp, mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { localApiClient } from '../../src/edge/api/index.ts';
import { repository } from '../support/built.ts';
import { classicCharm, shell } from '../support/classic-charm.ts';
import { type DevWorld, makeDevWorld, unitOf } from '../support/dev-world.ts';

const settingHook = 'open-port $(config-get port); status-set active "on $(config-get port)"';
const config = { 'config.yaml': 'options:\n  port: {type: int, default: 8001}\n' };

const home = (world: DevWorld, folder: string) => path.join(world.directory, 'machines/0', folder);

/** A `reeved` on the folders of machine 0; `run` may be another one. */
function startAgent(world: DevWorld, run: string) {
  // Every folder: the usual ones are those of the machine that the test runs on.
  const named = { data: 'data', etc: 'etc', agents: 'agents', storage: 'storage', logs: 'log', commands: 'tools' };
  const folders = Object.entries(named).flatMap(([name, folder]) => [`--${name}`, home(world, folder)]);
  const agent = spawn(path.join(repository, 'bin/reeved'), ['serve', ...folders, '--run', run], {
    cwd: world.folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  agent.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return { agent, ended: once(agent, 'close'), said: () => stderr };
}

async function runFolder(world: DevWorld): Promise<string> {
  const { stdout } = await world.reeve('dev', 'status', '--dir', world.directory, '--format', 'json');
  const { processes } = JSON.parse(stdout) as { processes: readonly { name: string; address: string }[] };
  return processes.find(({ name }) => name === 'machine 0')?.address ?? '';
}

test('a second agent on the same data folder does not start, and says who is there', async (t) => {
  const world = await makeDevWorld(t);
  const second = startAgent(world, path.join(world.folder, 'second'));
  const [code] = (await second.ended) as [number];
  assert.equal(code, 1);
  assert.match(second.said(), /cannot .*\n {2}next: /);
  assert.match(second.said(), new RegExp(String(await world.pid('machine 0'))));
  assert.equal((await (await world.local()).status()).controller.connected, true);
});

test('a controller that is away when the agent starts: the agent serves its units and says so', async (t) => {
  const world = await makeDevWorld(t);
  await world.deploy(await classicCharm(world.folder, 'unit'), 'unit');
  await world.settled();
  await world.kill('controller', 'machine 0');
  const run = await runFolder(world);
  const { agent, ended } = startAgent(world, run);
  const local = localApiClient({ runDirectory: run });
  const status = await world.answer('the agent answers', async () => {
    const now = await local.status().catch(() => null);
    return now !== null && now.agent.pid === agent.pid && now.units.length > 0 && now;
  });
  assert.equal(status.controller.connected, false);
  assert.deepEqual(
    status.units.map((unit) => [unit.unit, unit.phase, unit.workload.status]),
    [['unit/0', 'started', 'active']],
  );
  agent.kill('SIGTERM');
  assert.deepEqual(await ended, [0, null]);
  await world.up();
  await world.settled();
});

test('a controller that goes away mid-hook: the hook ends, and what it wrote arrives later', async (t) => {
  const world = await makeDevWorld(t);
  const gate = path.join(world.folder, 'gate');
  const hook = shell(`touch '${gate}.met'; while ! test -e '${gate}'; do sleep 0.02; done; ${settingHook}`);
  await world.deploy(await classicCharm(world.folder, 'unit', { 'hooks/config-changed': hook }, config), 'unit');
  await world.answer('the hook runs', () => existsSync(`${gate}.met`));
  await world.kill('controller');
  writeFileSync(gate, '');
  const local = await world.local();
  const status = await world.answer('the unit is started', async () => {
    const now = await local.status();
    return now.units.every(({ phase }) => phase === 'started') && now;
  });
  assert.equal(status.controller.connected, false);
  assert.ok(status.outbox > 0, 'what was done waits for the controller');
  await world.up();
  const unit = unitOf(await world.settled(), 'unit/0');
  assert.deepEqual(
    unit?.ports.map(({ range }) => range),
    ['8001/tcp'],
  );
});

const skip = process.getuid?.() === 0 ? false : 'only root can mount a small disk';

test('a full disk: the agent lives, says so, and does what it owes when there is room again', { skip }, async (t) => {
  const world = await makeDevWorld(t);
  const charm = await classicCharm(world.folder, 'unit', { 'hooks/config-changed': shell(settingHook) }, config);
  await world.deploy(charm, 'unit');
  await world.settled();
  await world.down();
  const [data, before] = [home(world, 'data'), home(world, 'data-before')];
  await rename(data, before);
  await mkdir(data);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m,mode=700', 'tmpfs', data]);
  try {
    await cp(before, data, { recursive: true });
    await world.up();
    await world.settled();
    const agent = await world.pid('machine 0');
    const filler = path.join(data, 'filler');
    assert.throws(() => execFileSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4k'], { stdio: 'ignore' }));
    assert.equal((await world.reeve('config', 'unit', 'port=8002')).code, 0);
    const local = await world.local();
    const { warnings } = await world.answer('the agent warns', async () => {
      const now = await local.status();
      return now.warnings.length > 0 && now;
    });
    assert.deepEqual(
      warnings.map(({ code, severity }) => [code, severity]),
      [['disk-full', 'error']],
    );
    rmSync(filler);
    await world.until('the change has been made', (now) => unitOf(now, 'unit/0')?.workload.message === 'on 8002');
    await world.answer('the warning is gone', async () => (await local.status()).warnings.length === 0);
    assert.equal(await world.pid('machine 0'), agent);
    await world.settled();
  } finally {
    await world.down();
    execFileSync('umount', [data]);
  }
});
