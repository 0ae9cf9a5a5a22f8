/** Real charms on the `ops` library from PyPI, packed by `reeve bundle pack` and run by the built programs. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import type { ModelStatus } from '../../src/core/model/index.ts';
import { buildPrograms, repository } from '../support/built.ts';
import { classicCharm } from '../support/classic-charm.ts';
import { type DevWorld, isSettled, makeDevWorld, unitOf } from '../support/dev-world.ts';

const downloads = mkdtempSync(path.join(tmpdir(), 'reeve-ops-'));
after(() => rmSync(downloads, { recursive: true, force: true }));

function pipReachesAnIndex(): boolean {
  const args = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', downloads, 'ops~=3.0'];
  return spawnSync('python3', args, { stdio: 'ignore' }).status === 0;
}

const skip = pipReachesAnIndex() ? false : 'pip cannot download ops: no package index can be reached';

/** Packs, signs with the world's key, and deploys. */
async function deployPacked(world: DevWorld, source: string): Promise<void> {
  const bundle = path.join(world.folder, `${path.basename(source)}.bundle`);
  for (const args of [
    ['bundle', 'pack', path.join(repository, source), '-o', bundle],
    ['bundle', 'sign', bundle],
    ['deploy', bundle],
  ]) {
    const { code, stderr } = await world.reeve(...args);
    assert.equal(code, 0, stderr);
  }
}

const allSettled =
  (...units: readonly string[]) =>
  (status: ModelStatus) =>
    units.every((unit) => isSettled(unitOf(status, unit)));

test('an ops charm operates its workload', { skip }, async (t) => {
  buildPrograms();
  const world = await makeDevWorld(t);
  const must = async (...args: string[]) => {
    const ran = await world.reeve(...args);
    assert.equal(ran.code, 0, ran.stderr);
    return ran;
  };
  await deployPacked(world, 'examples/web');
  await must('wait', 'web');
  const status = await world.until('web is settled', allSettled('web/0'));
  const port = unitOf(status, 'web/0')?.ports[0]?.range.split('/')[0];
  const page = async () => (await fetch(`http://127.0.0.1:${port}/`, { headers: { connection: 'close' } })).text();
  const shows = (words: string) =>
    world.answer(`the page says ${words}`, async () => (await page().catch(() => '')).includes(words));
  await shows('no message of the day');

  await must('deploy', path.join(repository, 'examples/motd'));
  await must('integrate', 'web', 'motd');
  await shows('Whatever can be derived needs no queue.');
  await must('config', 'motd', 'message=Waiting is not an error.');
  await must('config', 'web', 'greeting=Good morning');
  await shows('Good morning\nWaiting is not an error.');

  const report = await must('run', 'web/0', 'report', 'requests=2', '--format', 'json');
  assert.match(report.stderr, /request 1 of 2: .*\n.*request 2 of 2: /);
  const { status: ended, results } = JSON.parse(report.stdout);
  assert.deepEqual([ended, results.requests, results.page], ['completed', '2', await page()]);
  const refused = await world.reeve('run', 'web/0', 'report', 'requests=0');
  assert.equal(refused.code, 1);
  assert.match(refused.stderr, /validation failed: requests/);

  await must('remove-relation', 'web', 'motd');
  await shows('no message of the day');
  const pid = unitOf(await world.admin.status(), 'web/0')?.services[0]?.pid;
  await must('remove-application', 'web', 'motd');
  await must('wait', '--for', 'removed', 'web', 'motd');
  await world.answer(
    'nothing of the unit is left',
    () => globSync('machines/*/agents/*', { cwd: world.directory }).length === 0,
  );
  assert.equal(existsSync(`/proc/${pid}`), false);
});

test('what an ops charm asks for, it is told', { skip }, async (t) => {
  const world = await makeDevWorld(t);
  await deployPacked(world, 'test/support/charms/ops-probe');
  const bundle = path.join(world.folder, 'ops-probe.bundle');
  for (const args of [
    ['deploy', bundle, 'other', '--config', 'word=wait'],
    ['integrate', 'ops-probe:in', 'other:out'],
    ['add-unit', 'ops-probe'],
    ['wait', 'ops-probe'],
    ['wait', '--for', 'idle', 'ops-probe', 'other'],
  ]) {
    const { code, stderr } = await world.reeve(...args);
    assert.equal(code, 0, stderr);
  }
  // A unit may be idle before it has heard of the others: what it knows is the value to wait for.
  const found = await world.answer('ops-probe/0 has met everybody', async () => {
    const { stdout, stderr, code } = await world.reeve('run', 'ops-probe/0', 'probe', 'name=you', '--format', 'json');
    assert.equal(code, 0, stderr);
    const { log, results } = JSON.parse(stdout);
    assert.deepEqual([log, results.greeting], [['looking'], 'hello you']);
    const seen = JSON.parse(results.found);
    return seen.peers[0]?.length === 1 && 'other/0' in (seen.heard[0]?.units ?? {}) && seen;
  });
  const { events, binding, ...rest } = found;
  assert.deepEqual(rest, {
    config: { word: 'calm', number: 7, ratio: 0.5, switch: true },
    leader: true,
    planned: 2,
    ports: ['53/udp', '8080/tcp'],
    status: ['active', 'well'],
    'app-status': 'active',
    peers: [['ops-probe/1']],
    heard: [{ app: 'other', 'app-bag': { 'from-app': "the leader's words" }, units: { 'other/0': "a unit's words" } }],
    resource: 'ModelError',
    secret: 'SecretNotFoundError',
    'foreign-write': 'RelationDataAccessError',
    deferrals: 2,
    model: 'default',
  });
  assert.deepEqual(events.slice(0, 4), ['install', 'leader_elected', 'config_changed', 'start']);
  assert.match(binding, /^[0-9a-f.:]+$/);

  const follower = await world.reeve('run', 'ops-probe/1', 'probe', 'name=you', '--format', 'json');
  assert.equal(follower.code, 0, follower.stderr);
  assert.deepEqual(JSON.parse(JSON.parse(follower.stdout).results.found).events.slice(0, 4), [
    'install',
    'leader_settings_changed',
    'config_changed',
    'start',
  ]);

  const refused = await world.reeve('run', 'ops-probe/0', 'refuse', '--format', 'json');
  assert.equal(refused.code, 1);
  assert.match(refused.stderr, /it does not want to/);
  assert.equal(JSON.parse(refused.stdout).results.kept, 'yes');

  const status = await world.admin.status();
  const application = status.applications.find((one) => one.application === 'ops-probe');
  assert.deepEqual([application?.status.message, application?.version], ['all of us are well', '4.2']);
  assert.deepEqual(unitOf(status, 'other/0')?.workload.message, 'for a friend');
});

test('a charm does everything with secrets that ops has', { skip }, async (t) => {
  const world = await makeDevWorld(t);
  await deployPacked(world, 'test/support/charms/ops-secrets');
  await world.execute({ kind: 'add-unit', application: 'ops-secrets' as never, units: 1, to: [] });
  await world.until('both units are settled', allSettled('ops-secrets/0', 'ops-secrets/1'));
  const act = async (unit: string, action: string): Promise<string> => {
    const { stdout, stderr, code } = await world.reeve('run', `ops-secrets/${unit}`, action, '--format', 'json');
    assert.equal(code, 0, stderr + stdout + (await world.reeve('logs', '-n', '60')).stdout);
    return String(JSON.parse(stdout).results.found);
  };
  assert.deepEqual(JSON.parse(await act('leader', 'crud')), {
    ids: true,
    info: [1, 'crud', 'daily'],
    content: { 'some-key': 'a' },
    peek: { 'some-key': 'b' },
    description: 'new words',
    label: { 'some-key': 'b' },
    after: 'not found',
  });
  assert.deepEqual(await world.admin.secrets({ reveal: false }), []);

  await act('leader', 'make');
  const leader =
    (await world.admin.status()).applications[0]?.units.find((unit) => unit.leader)?.unit.split('/')[1] ?? '';
  const follower = leader === '0' ? '1' : '0';
  const events = (unit: string, wanted: string) =>
    world.answer(`unit ${unit} was told ${wanted}`, async () => (await act(unit, 'events')).includes(wanted));
  await events(leader, 'SecretExpiredEvent:late:1');
  const { refused, ...read } = JSON.parse(await act(follower, 'read'));
  assert.deepEqual(read, { content: { password: 'one' }, peek: { password: 'one' } });
  assert.match(refused, /permission denied/);

  assert.deepEqual(JSON.parse(await act('leader', 'change')), {
    before: { password: 'one' },
    still: { password: 'one' },
    peek: { password: 'two' },
  });
  await events(follower, 'SecretChangedEvent:shared:');
  await events(leader, 'SecretChangedEvent:shared:');
  await events(leader, 'SecretRemoveEvent:shared:1');
  await world.answer('one revision is left of the one secret', async () => {
    const all = await world.admin.secrets({ reveal: true });
    const [shared] = all;
    return all.length === 1 && shared?.latest === 2 && shared.revisions.length === 1 && shared.rotate === 'monthly';
  });
});
test('an ops charm keeps its storage and reads its resource', { skip }, async (t) => {
  const world = await makeDevWorld(t);
  await deployPacked(world, 'test/support/charms/ops-store');
  await world.until('it is settled', allSettled('ops-store/0'));
  const act = async (action: string) => {
    const ran = await world.reeve('run', 'ops-store/0', action, '--format', 'json');
    assert.equal(ran.code, 0, ran.stderr);
    return JSON.parse(ran.stdout).results;
  };
  const look = async () => JSON.parse((await act('look')).found);
  assert.deepEqual(await look(), {
    events: ['attached:data/0', 'install'],
    storage: [['data/0', 'data/0']],
    seed: 'ModelError',
  });
  assert.equal((await act('more')).outcome, 'asked');
  await world.answer('one more has come', async () => (await look()).storage.length === 2);
  assert.equal((await act('more')).outcome, 'ModelError');

  const seed = path.join(world.folder, 'any name');
  writeFileSync(seed, 'barley');
  for (const args of [
    ['attach-resource', 'ops-store', `seed=${seed}`],
    ['storage', 'detach', 'data/1'],
  ])
    assert.equal((await world.reeve(...args)).code, 0);
  const wanted = ['attached:data/0', 'install', 'attached:data/1', 'upgrade_charm', 'detaching:data/1'];
  const found = await world.answer('everything has been told', async () => {
    const now = await look();
    return now.events.length === wanted.length && now;
  });
  assert.deepEqual(found.events.toSorted(), wanted.toSorted());
  assert.deepEqual([found.storage, found.seed], [[['data/0', 'data/0']], 'barley']);
});
test('an ops charm stands beside a classic one, and starts the machine anew', { skip }, async (t) => {
  const world = await makeDevWorld(t);
  await world.deploy(await classicCharm(world.folder, 'host'), 'host');
  await deployPacked(world, 'test/support/charms/ops-beside');
  await world.execute({ kind: 'integrate', ends: ['host', 'ops-beside'] });
  await world.until('both are settled', allSettled('host/0', 'ops-beside/0'));
  const results = async () => {
    const { stdout, stderr, code } = await world.reeve('run', 'ops-beside/0', 'seen', '--format', 'json');
    assert.equal(code, 0, stderr);
    return JSON.parse(stdout).results;
  };
  const born = 'install config_changed start host_relation_joined';
  const first = await world.answer('it has met its principal', async () => {
    const seen = await results();
    return seen.events === born && seen;
  });
  assert.deepEqual([first.principal, first.units], ['host/0', 'host/0']);

  const told = (events: string) => async () => (await results()).events === events;
  const configure = (reboot: string) =>
    world.execute({ kind: 'configure', application: 'ops-beside' as never, set: { reboot }, reset: [] });
  await configure('after');
  const after = `${born} config_changed start`;
  await world.answer('the hook ran once, then start', told(after));
  await configure('now');
  // The first of the two was cut off behind its first lines.
  await world.answer('the hook ran again, then start', told(`${after} config_changed config_changed start`));
  await world.until('both are settled', allSettled('host/0', 'ops-beside/0'));
});
