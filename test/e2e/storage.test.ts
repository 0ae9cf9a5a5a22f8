/** Storage and resources on the real programs: classic charms that write down what they find. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { classicCharm, type Scripts, shell } from '../support/classic-charm.ts';
import { type DevWorld, isSettled, makeDevWorld, unitOf } from '../support/dev-world.ts';

const note = 'echo "$(basename "$0") ${JUJU_STORAGE_ID:-}" >>events';
const metadata = `name: keeper
summary: s
description: d
storage:
  data:
    type: filesystem
    location: /srv/keeper
    multiple: {range: 1-2}
  logs:
    type: filesystem
    multiple: {range: 0-1}
resources:
  seed: {type: file, filename: seed.txt, description: what it starts with}
  image: {type: oci-image}
`;
const hooks: Scripts = {
  'hooks/data-storage-attached': shell(
    `${note}
test "$(storage-get location)" = "$JUJU_STORAGE_LOCATION" && test "$(storage-get kind)" = "$JUJU_STORAGE_KIND"
test -d "$JUJU_STORAGE_LOCATION" && echo "$JUJU_UNIT_NAME" >>"$JUJU_STORAGE_LOCATION/owners"`,
  ),
  'hooks/data-storage-detaching': shell(`${note}\ntest -f "$(storage-get -s "$JUJU_STORAGE_ID" location)/owners"`),
  'hooks/install': shell(`${note}\nstorage-list | grep -q data/`),
  'hooks/start': shell(`${note}\nstatus-set active "$(storage-list | tr '\\n' ' ')"`),
  'hooks/upgrade-charm': shell(note),
  'hooks/stop': shell(`${note}\ncp events "$JUJU_CHARM_DIR/../../last-words"`),
  'actions/look': shell(
    'action-set list="$(storage-list | tr "\\n" " ")" events="$(tr "\\n" ";" <events)"\n' +
      'for id in $(storage-list); do echo "$id $(cat "$(storage-get -s "$id" location)/owners")"; done',
  ),
  'actions/more': shell('storage-add data logs'),
  'actions/seed': shell('path=$(resource-get seed) && action-set path="$path" text="$(cat "$path")"'),
};
const actions = { 'actions.yaml': 'look: {}\nmore: {}\nseed: {}\n' };

async function must(world: DevWorld, ...args: string[]) {
  const ran = await world.reeve(...args);
  assert.equal(ran.code, 0, ran.stderr);
  return ran.stdout;
}

async function results(world: DevWorld, action: string, unit = 'keeper/0'): Promise<Record<string, unknown>> {
  const ended = await world.taskEnded(await world.act(unit, action));
  return { status: ended.result?.status, ...ended.result?.results };
}

const storageOf = async (world: DevWorld) =>
  ((await world.admin.status()).storage ?? []).map(({ storage, unit = '-', status }) => `${storage} ${unit} ${status}`);

test('storage comes before install, grows on demand, outlives its unit and serves the next one', async (t) => {
  const world = await makeDevWorld(t);
  const charm = await classicCharm(world.folder, 'keeper', hooks, { 'metadata.yaml': metadata, ...actions });
  await world.deploy(charm, 'keeper');
  await world.until('the unit is settled', (status) => isSettled(unitOf(status, 'keeper/0')));
  const born = await results(world, 'look');
  assert.deepEqual(
    [born['events'], born['list'], born['stdout']],
    ['data-storage-attached data/0;install ;start ;', 'data/0 ', 'data/0 keeper/0\n'],
  );

  assert.equal((await results(world, 'more'))['status'], 'completed');
  await world.answer('both have come', async () => (await results(world, 'look'))['list'] === 'data/0 data/1 logs/2 ');
  await world.answer('the logs are there', async () => (await storageOf(world)).includes('logs/2 keeper/0 attached'));
  const tooMany = await results(world, 'more');
  assert.equal(tooMany['status'], 'failed');
  assert.match(String(tooMany['stderr']), /cannot add storage "data": the unit would have 3, the charm allows 2/);

  await must(world, 'storage', 'detach', 'data/1');
  await world.answer('it is detached', async () => (await storageOf(world)).includes('data/1 - detached'));
  assert.match(String((await results(world, 'look'))['events']), /data-storage-detaching data\/1;$/);
  await must(world, 'storage', 'remove', 'data/1');
  await world.answer('it is gone', async () => !(await storageOf(world)).some((line) => line.startsWith('data/1')));
  const place = path.join(world.directory, 'machines/0/storage');
  assert.equal(existsSync(path.join(place, 'data/1')), false);

  await must(world, 'remove-unit', 'keeper/0');
  await world.answer('the unit is gone', async () => unitOf(await world.admin.status(), 'keeper/0') === undefined);
  const words = readFileSync(path.join(world.directory, 'machines/0/agents/last-words'), 'utf8').split('\n');
  assert.deepEqual(words.slice(-3), ['data-storage-detaching data/0', 'stop ', '']);
  assert.deepEqual(await storageOf(world), ['data/0 - detached', 'logs/2 - detached']);

  await must(world, 'add-unit', 'keeper', '--attach-storage', 'data/0');
  await world.until('the next unit is settled', (status) => isSettled(unitOf(status, 'keeper/1')));
  assert.equal((await results(world, 'look', 'keeper/1'))['stdout'], 'data/0 keeper/0\nkeeper/1\n');
  assert.match(await must(world, 'storage'), /data\/0 +keeper\/1 +attached +filesystem +rootfs/);

  await must(world, 'remove-application', 'keeper', '--destroy-storage');
  await world.answer('all is gone but what nobody had', async () => (await storageOf(world)).length === 1);
  assert.equal(existsSync(path.join(place, 'data/0')), false);
});

test('a resource reaches the charm, announces itself when it changes, and is mended when it was spoilt', async (t) => {
  const world = await makeDevWorld(t);
  const charm = await classicCharm(world.folder, 'keeper', hooks, { 'metadata.yaml': metadata, ...actions });
  const seed = path.join(world.folder, 'first seed');
  writeFileSync(seed, 'barley');
  await must(world, 'deploy', charm, 'keeper');
  await world.until('the unit is settled', (status) => isSettled(unitOf(status, 'keeper/0')));
  const missing = await results(world, 'seed');
  assert.equal(missing['status'], 'failed');
  assert.match(
    String(missing['stderr']),
    /ERROR could not download resource: cannot find resource "seed": nothing was/,
  );

  await must(world, 'attach-resource', 'keeper', `seed=${seed}`);
  const upgraded = async () => String((await results(world, 'look'))['events']).endsWith('upgrade-charm ;');
  await world.answer('the charm has heard of it', upgraded);
  const given = await results(world, 'seed');
  assert.deepEqual(
    [given['text'], given['path']],
    ['barley', path.join(world.directory, 'machines/0/agents/unit-keeper-0/resources/seed/seed.txt')],
  );

  await must(world, 'attach-resource', 'keeper', `seed=${seed}`);
  writeFileSync(seed, 'wheat');
  await must(world, 'refresh', 'keeper', charm, '--resource', `seed=${seed}`, '--revision', '2');
  await world.answer('the second has come', async () => (await results(world, 'seed'))['text'] === 'wheat');
  writeFileSync(String(given['path']), 'weeds');
  assert.equal((await results(world, 'seed'))['text'], 'wheat');
  assert.match(await must(world, 'resources', 'keeper'), /seed +file +r2 first seed/);

  const refusals: readonly (readonly [args: readonly string[], because: RegExp])[] = [
    [['attach-resource', 'keeper', 'seed=/no/such/file'], /cannot find this file/],
    [['attach-resource', 'keeper', 'seed=acme/web:1'], /it is a file, and there is none here/],
    [['attach-resource', 'keeper', `sead=${seed}`], /the charm does not declare it[\s\S]*did you mean "seed"/],
    [['attach-resource', 'keeper', `seed=${world.folder}`], /cannot use a folder as a resource/],
    [['storage', 'add', 'keeper/0', 'dat'], /did you mean "data"/],
    [['storage', 'add', 'keeper/0', 'data=5'], /the charm allows 2/],
    [['storage', 'add', 'keeper/0', 'data=blob'], /"blob" is no pool, count or size/],
    [['storage', 'detach', '../0'], /cannot use this as a storage id/],
    [['deploy', charm, 'two', '--storage', 'logs=tmpfs,9'], /the charm allows 1/],
  ];
  for (const [args, because] of refusals) {
    const { code, stderr } = await world.reeve(...args);
    assert.equal(code, 1, args.join(' '));
    assert.match(stderr, because);
  }
  await must(world, 'attach-resource', 'keeper', 'image=registry.example/acme/web:1');
});
