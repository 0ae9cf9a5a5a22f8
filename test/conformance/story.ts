/**
 * The life of a charm in one world, the same for every client: `plain` in two units and `other` in one, told in the order
 * of charm-runtime.md §7.16 and judged by the journals that their hooks keep.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { applicationName } from '../../src/core/model/index.ts';
import { conforms } from '../support/conformance.ts';
import { type DevWorld, isSettled, makeDevWorld, unitOf } from '../support/dev-world.ts';
import { ask } from '../support/pebble-client.ts';
import { call, checkAll, type Kept } from './calls.ts';
import { type Client, has } from './clients.ts';
import { followerCases, leaderCases } from './hook-commands.ts';
import { meanwhile, rotationDue } from './meanwhile.ts';
import { moreFollowerCases, moreLeaderCases, trustedCases } from './more-hook-commands.ts';

const [leader, follower, friend] = ['plain/0', 'plain/1', 'other/0'] as const;

interface Told {
  readonly world: DevWorld;
  readonly client: Client;
  readonly kept: Kept;
  /** One scene: what the charm heard in it proves these events, as far as the client knows them. */
  readonly scene: (title: string, events: readonly string[], prove: () => unknown) => Promise<void>;
}

/** Brings the world up in which the story begins: everybody has met, and is idle. */
export async function begin(t: TestContext, client: Client): Promise<DevWorld> {
  const world = await makeDevWorld(t);
  // So that it comes by itself, once, whatever else is told: the time of the first is set by the start, ten seconds before.
  await must(world, 'model-config', 'update-status-hook-interval=10s');
  const seed = path.join(world.folder, 'a name of its own');
  writeFileSync(seed, 'barley');
  await must(world, 'deploy', client.plain, 'plain', '-n', '2', '--resource', `seed=${seed}`);
  await must(world, 'deploy', client.other, 'other');
  for (const unit of [leader, follower, friend]) {
    await world.answer(`${unit} has been told to start`, () => journal(world, unit).includes('start'));
    await world.until(`${unit} has started`, (status) => isSettled(unitOf(status, unit)));
  }
  await must(world, 'model-config', 'update-status-hook-interval=60m');
  await world.settled();
  await world.execute({ kind: 'integrate', ends: ['plain:in', 'other:out'] });
  for (const unit of [leader, follower])
    await world.answer(`${unit} has met its friend`, () =>
      heard(world, unit).includes('in-relation-changed other other/0'),
    );
  await world.answer('it has met both', () => journal(world, friend).includes('out-relation-changed plain plain/1'));
  await world.settled();
  assert.equal(unitOf(await world.admin.status(), leader)?.leader, true, 'the first unit leads');
  return world;
}

/** Every hook command. What it leaves behind, the rest of the story builds on. */
export async function askEverything(t: TestContext, world: DevWorld, { name }: Client): Promise<Kept> {
  const kept: Kept = new Map();
  await checkAll(t, world, name, leader, [...leaderCases, ...moreLeaderCases], kept);
  await checkAll(t, world, name, follower, [...followerCases, ...moreFollowerCases], kept);
  const machine = path.join(world.directory, 'machines/0');
  await conforms(t, { table: 'Hook commands', client: name, rows: ['juju-exec'] }, 'juju-exec from the machine', () => {
    const exec = (script: string) =>
      execFileSync(path.join(machine, 'tools/juju-exec'), ['-u', leader, script], { encoding: 'utf8' });
    assert.equal(exec('echo $JUJU_UNIT_NAME; config-get word; relation-ids in | wc -l'), 'plain/0\ncalm\n1\n');
    assert.throws(() => exec('exit 3'), { status: 3 });
  });
  const failed = await world.taskEnded(await world.act(leader, 'fail'));
  await conforms(t, { table: 'Hook commands', client: name, rows: ['action-fail'] }, 'action-fail', () => {
    assert.deepEqual([failed.result?.status, failed.result?.message], ['failed', 'as it was asked to']);
  });
  return kept;
}

/** Every event, up to the end of `plain/1`. */
export async function tell(t: TestContext, world: DevWorld, client: Client, kept: Kept): Promise<void> {
  const told: Told = {
    world,
    client,
    kept,
    scene: async (title, events, prove) => {
      const rows = events.filter((event) => has(client.name, 'Events', event));
      if (rows.length > 0) await conforms(t, { table: 'Events', client: client.name, rows }, title, prove);
    },
  };
  await birth(told);
  await leaderData(told);
  await secrets(told);
  await storage(told);
  await configuration(told);
  await reboots(t, told);
  await workload(told);
  await rotation(told);
  await refresh(told);
  await endings(told);
}

async function birth({ world, scene }: Told): Promise<void> {
  const born = ['storage-attached', 'install', 'relation-created', 'leader-elected', 'config-changed', 'start'];
  const story = (elected: string) => [
    'data-storage-attached data',
    'install',
    'friends-relation-created plain',
    elected,
    'config-changed',
    'start',
  ];
  await scene('the leader is born in order', born, () =>
    assert.deepEqual(heard(world, leader).slice(0, 6).map(withoutNumber), story('leader-elected')),
  );
  await scene('its peer hears of the leader', ['leader-settings-changed'], () =>
    assert.deepEqual(heard(world, follower).slice(0, 6).map(withoutNumber), story('leader-settings-changed')),
  );
  await scene('both meet their friend in order', ['relation-created', 'relation-joined', 'relation-changed'], () => {
    for (const unit of [leader, follower])
      assert.deepEqual(
        heard(world, unit).filter((line) => line.startsWith('in-')),
        ['in-relation-created other', 'in-relation-joined other other/0', 'in-relation-changed other other/0'],
      );
  });
  await scene('actions run, and may fail', ['actions'], async () => {
    const { result } = await world.taskEnded(await world.act(leader, 'fail'));
    assert.deepEqual([result?.status, result?.message], ['failed', 'as it was asked to']);
    assert.equal(await call(world, leader, 'config-get', 'word'), 'calm');
  });
  await scene('time passes', ['update-status'], () =>
    world.answer('it was told so', () => journal(world, leader).includes('update-status')),
  );
}

async function leaderData({ world, scene }: Told): Promise<void> {
  const [before, leaders] = [heard(world, follower).length, heard(world, leader).length];
  await call(world, leader, 'leader-set', 'mode=slow');
  await scene('the others hear what the leader tells', ['leader-settings-changed'], async () => {
    await lately(world, follower, before, ['leader-settings-changed']);
    assert.equal(heard(world, leader).length, leaders);
  });
}

async function secrets({ world, scene, kept, client }: Told): Promise<void> {
  const token = kept.get('token') ?? '';
  if (!has(client.name, 'Events', 'secret-changed')) return;
  assert.equal(await call(world, friend, 'secret-get', token, 'password', '--label', 'theirs'), 'one');
  await call(world, leader, 'secret-set', token, 'password=two');
  await scene('all who read a secret hear of the next revision', ['secret-changed'], async () => {
    for (const [unit, label] of [
      [leader, 'shared'],
      [follower, 'shared'],
      [friend, 'theirs'],
    ] as const)
      await world.answer(`${unit} was told`, () => journal(world, unit).includes(`secret-changed ${label}`));
    assert.equal(await call(world, friend, 'secret-get', token, 'password'), 'two');
  });
  await scene('the owner hears that nobody reads the first one', ['secret-remove'], () =>
    world.answer('it was told', () => journal(world, leader).includes('secret-remove shared 1')),
  );
  await scene('the owner hears that one has expired', ['secret-expired'], async () => {
    const add = 'secret-add --owner unit --label late --expire 2020-01-01T00:00:00 value=old';
    await call(world, leader, ...add.split(' '));
    await world.answer('it was told', () => journal(world, leader).includes('secret-expired late 1'));
  });
  await world.settled();
}

async function storage({ world, scene }: Told): Promise<void> {
  const before = heard(world, leader).length;
  const told = (event: string) =>
    world.answer(`${event} was told`, () =>
      heard(world, leader)
        .slice(before)
        .find((line) => line.startsWith(event)),
    );
  await call(world, leader, 'storage-add', 'data');
  await scene('more storage comes, and goes', ['storage-attached', 'storage-detaching'], async () => {
    const id = (await told('data-storage-attached')).split(' ')[1] ?? '';
    await must(world, 'storage', 'detach', id);
    assert.equal(await told('data-storage-detaching'), `data-storage-detaching ${id}`);
  });
  await world.settled();
}

async function configuration({ world, scene }: Told): Promise<void> {
  const before = heard(world, leader).length;
  await configure(world, { word: 'new', number: '8' });
  await scene('a change is told once', ['config-changed'], () => lately(world, leader, before, ['config-changed']));
}

async function reboots(t: TestContext, { world, client, scene }: Told): Promise<void> {
  for (const [when, hooks] of [
    ['after', ['config-changed', 'start']],
    ['now', ['config-changed', 'config-changed', 'start']],
  ] as const) {
    const before = heard(world, leader).length;
    await configure(world, { reboot: when });
    const prove = () => lately(world, leader, before, hooks);
    const rows = ['juju-reboot'];
    await conforms(t, { table: 'Hook commands', client: client.name, rows }, `juju-reboot, ${when}`, prove);
    await scene(`the machine starts anew, ${when}`, ['start'], prove);
  }
  // The other unit starts anew too.
  await world.settled();
}

/** A person trusts `plain`: it is told so, and may know the cloud from then on. */
export async function trust(t: TestContext, world: DevWorld, { name }: Client, kept: Kept): Promise<void> {
  const before = heard(world, leader).length;
  await world.execute({ kind: 'set-credential', content: '{"type": "manual", "name": "here"}' });
  await world.execute({ kind: 'trust', application: applicationName('plain'), trusted: true });
  await conforms(t, { table: 'Events', client: name, rows: ['config-changed'] }, 'it is told that it is trusted', () =>
    lately(world, leader, before, ['config-changed']),
  );
  await checkAll(t, world, name, leader, trustedCases, kept);
}

const check = (file: string): string =>
  `checks: {alive: {override: replace, period: 50ms, threshold: 1, exec: {command: test ! -e ${file}}}}`;

/** Through the API of the manager that the containers of a unit share here. */
async function workload({ world, client, scene }: Told): Promise<void> {
  if (!has(client.name, 'Events', 'pebble-ready')) return;
  const tells = (words: string) => world.answer(words, () => journal(world, leader).includes(words));
  await scene('a container is ready', ['pebble-ready'], () => tells('inside-pebble-ready inside'));
  const socket = await call(world, leader, 'printenv', 'PEBBLE_SOCKET');
  const post = async (where: string, body: object): Promise<void> =>
    assert.equal((await ask(socket, where, { method: 'POST', body })).status, 200);
  await scene('somebody gives notice', ['pebble-custom-notice'], async () => {
    await post('/v1/notices', { action: 'add', type: 'custom', key: 'example.com/a' });
    await tells('inside-pebble-custom-notice inside custom example.com/a');
  });
  await scene('a check fails, and recovers', ['pebble-check-failed', 'pebble-check-recovered'], async () => {
    const broken = path.join(world.folder, 'broken');
    const layer = { action: 'add', combine: true, label: 'alive', format: 'yaml', layer: check(broken) };
    writeFileSync(broken, '');
    await post('/v1/layers', layer);
    await tells('inside-pebble-check-failed inside alive');
    rmSync(broken);
    await tells('inside-pebble-check-recovered inside alive');
  });
  await world.settled();
}

/** An hour is more than a test can wait. */
async function rotation({ world, client, scene }: Told): Promise<void> {
  const events = ['secret-rotate', 'secret-changed', 'secret-remove'];
  if (!has(client.name, 'Events', 'secret-rotate')) return;
  await meanwhile(world, rotationDue('shared'));
  await scene('the owner rotates what is due, and the others hear of it', events, async () => {
    const reads = ['secret-get', '--label', 'theirs', 'password'];
    await world.answer('it was told', () => journal(world, leader).includes('secret-rotate shared'));
    await world.answer('it is rotated', async () => (await call(world, friend, ...reads)) === 'rotated');
    await world.answer('the last one is gone', () => journal(world, leader).includes('secret-remove shared 2'));
  });
  await world.settled();
}

async function refresh({ world, client, scene }: Told): Promise<void> {
  const before = [leader, follower].map((unit) => [unit, heard(world, unit).length] as const);
  await must(world, 'refresh', 'plain', client.next);
  await scene('new code is told that it is new', ['upgrade-charm', 'config-changed'], async () => {
    for (const [unit, count] of before) await lately(world, unit, count, ['upgrade-charm', 'config-changed']);
  });
  await world.settled();
}

async function endings({ world, scene }: Told): Promise<void> {
  const before = heard(world, follower).length;
  await must(world, 'remove-unit', follower);
  const last = ['storage-detaching', 'relation-departed', 'relation-broken', 'stop', 'remove'];
  await scene('a unit ends in order', last, async () => {
    await world.until('it is gone', (status) => unitOf(status, follower) === undefined);
    assert.deepEqual(heard(world, follower).slice(before).map(withoutNumber), [
      'data-storage-detaching data',
      'friends-relation-departed plain plain/0 leaves: plain/1',
      'in-relation-departed other other/0 leaves: plain/1',
      'in-relation-broken other',
      'stop',
      'remove',
    ]);
  });
  await scene('those who stay hear who has left', ['relation-departed'], async () => {
    for (const line of [
      [leader, 'friends-relation-departed plain plain/1 leaves: plain/1'],
      [friend, 'out-relation-departed plain plain/1 leaves: plain/1'],
    ] as const)
      await world.answer(`${line[0]} was told`, () => journal(world, line[0]).includes(line[1]));
  });
  const still = heard(world, leader).length;
  await world.execute({ kind: 'remove-relation', ends: ['plain:in', 'other:out'] });
  await scene('a relation ends in order', ['relation-departed', 'relation-broken'], () =>
    lately(world, leader, still, ['in-relation-departed other other/0 leaves: other/0', 'in-relation-broken other']),
  );
}

/** Waits until the unit has heard that many events more, and is idle again: they are these. */
async function lately(world: DevWorld, unit: string, before: number, wanted: readonly string[]): Promise<void> {
  await world.answer(
    `${unit} was told ${wanted.join(', ')}`,
    () => heard(world, unit).length >= before + wanted.length,
  );
  await world.until(`${unit} is idle`, (status) => isSettled(unitOf(status, unit)));
  assert.deepEqual(heard(world, unit).slice(before), wanted);
}

async function configure(world: DevWorld, set: Readonly<Record<string, string>>): Promise<void> {
  await world.execute({ kind: 'configure', application: applicationName('plain'), set, reset: [] });
}

export async function must(world: DevWorld, ...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await world.reeve(...args);
  assert.equal(code, 0, stderr);
  return stdout;
}

/** What the charm wrote of its events, in order: `in-relation-joined other other/0`. */
export function journal(world: DevWorld, unit: string): readonly string[] {
  const file = path.join(world.directory, 'machines/0/agents', `journal-${unit.replace('/', '-')}`);
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
}

/** The same without what comes at any time: by the clock, and from the workload. */
export const heard = (world: DevWorld, unit: string): readonly string[] =>
  journal(world, unit).filter((line) => line !== 'update-status' && !line.startsWith('inside-'));

/** Storage is numbered over the whole model. */
const withoutNumber = (line: string): string => line.replace(/ data\/\d+$/, ' data');
