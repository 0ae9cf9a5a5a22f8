/**
 * A leader and its followers on two machines, all of bash: who hears what of the leader's settings, what waits when the
 * leader dies, and hook commands under abuse. The story of each unit is a file that its hooks write.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { ModelStatus } from '../../src/core/model/index.ts';
import { classicCharm, shell } from '../support/classic-charm.ts';
import { isSettled, makeDevWorld, unitOf, unitsOf } from '../support/dev-world.ts';
import { textOf } from '../support/results.ts';

const leaderOf = (status: ModelStatus) => unitsOf(status).find(({ leader }) => leader)?.unit;

test('what the leader tells reaches every other unit once, and outlives the leader', async (t) => {
  const world = await makeDevWorld(t, { machines: 2 });
  const story = (unit: string) => path.join(world.folder, `${unit.replace('/', '-')}.story`);
  const told = (unit: string) => (existsSync(story(unit)) ? readFileSync(story(unit), 'utf8').trim().split('\n') : []);
  const tells = (hook: string) =>
    shell(`echo ${hook} $(leader-get mode) >>'${world.folder}'/"$(echo "$JUJU_UNIT_NAME" | tr / -)".story`);
  const hooks = ['install', 'leader-elected', 'leader-settings-changed', 'config-changed'];
  const charm = await classicCharm(
    world.folder,
    'team',
    {
      ...Object.fromEntries(hooks.map((hook) => [`hooks/${hook}`, tells(hook)])),
      'actions/tell': shell('leader-set mode="$(action-get mode)" && action-set read="$(leader-get mode)"'),
      'actions/whole': shell('action-set status="$(status-get --application --include-data --format=json)"'),
    },
    { 'actions.yaml': 'tell:\n  params:\n    mode: {type: string}\n  required: [mode]\nwhole: {}\n' },
  );
  await world.deploy(charm, 'team', { units: 3, to: ['0', '1', '0'] });
  const units = ['team/0', 'team/1', 'team/2'];
  const settled = await world.until(
    'three units are well and one leads',
    (now) => units.every((unit) => isSettled(unitOf(now, unit))) && leaderOf(now) !== undefined,
  );
  const leader = leaderOf(settled) ?? '';
  const followers = units.filter((unit) => unit !== leader);
  for (const unit of units)
    assert.deepEqual(told(unit), [
      'install',
      unit === leader ? 'leader-elected' : 'leader-settings-changed',
      'config-changed',
    ]);

  await t.test('a follower is refused', async () => {
    const { result } = await world.taskEnded(await world.act(followers[0] ?? '', 'tell', { mode: 'mine' }));
    assert.match(textOf(result, 'stderr'), /^ERROR cannot write leadership settings: not the leader$/m);
  });

  await t.test('the leader reads its own words at once, and the followers hear them', async () => {
    const { result } = await world.taskEnded(await world.act('team/leader', 'tell', { mode: 'fast' }));
    assert.equal(result?.results['read'], 'fast');
    for (const unit of followers)
      await world.answer(`${unit} has heard it`, () => told(unit).at(-1) === 'leader-settings-changed fast');
    assert.equal(told(leader).length, 3);
  });

  await t.test('the status of the application carries the messages of all its units', async () => {
    const { result } = await world.taskEnded(await world.act('team/leader', 'whole'));
    const status = JSON.parse(textOf(result, 'status')) as { 'application-status': { units: object } };
    assert.deepEqual(Object.keys(status['application-status'].units).sort(), units);
  });

  await t.test('the next leader finds what the last one has told', async () => {
    assert.equal((await world.reeve('remove-unit', leader)).code, 0);
    const now = await world.until('another unit leads', (status) => {
      const next = leaderOf(status);
      return next !== undefined && next !== leader;
    });
    const next = leaderOf(now) ?? '';
    await world.answer('it was told that it leads', () => told(next).includes('leader-elected fast'));
  });
});

/** Runs in a handler: each line that it prints is one thing that went as the contract has it. */
const abuse = `
expect() { if [ "$2" = "$3" ]; then echo "ok $1"; else echo "NOT $1: $2, not $3"; fi; }
big=$(head -c 131000 /dev/zero | tr '\\0' x)
juju-log -- "$big"; expect 'a message of 128 KiB' $? 0
state-set "k=$(head -c 65000 /dev/zero | tr '\\0' y)"; expect 'a value of 64 KB' $? 0
head -c 10000000 /dev/urandom | state-set --file - 2>err; expect 'binary stdin of 10 MB' $? 1
grep -q '^ERROR ' err; expect 'it is told' $? 0
config-get >&-; expect 'stdout that is closed' $(($? < 2)) 1
count=0; while read -r line; do relation-ids none; count=$((count + 1)); done <<LINES
1
2
3
LINES
expect 'a loop keeps its stdin' $count 3
for n in $(seq 20); do state-set "n$n=$n" & done; wait
expect 'twenty at once' "$(state-get | grep -c '^n')" 20
JUJU_CONTEXT_ID=old state-get 2>err; expect 'an old context' $? 1
grep -q '^ERROR bad request: expected context id' err; expect 'it is told' $? 0
env -u JUJU_CONTEXT_ID state-get 2>err; expect 'no context' $? 1
expect 'it is told' "$(cat err)" 'ERROR JUJU_CONTEXT_ID not set'
state-get --strict none 2>err; expect 'a key that is not there' $? 1
config-get --nonsense 2>err; expect 'a wrong flag' $? 2
expect 'it is told' "$(cat err)" 'ERROR option provided but not defined: --nonsense'
(cd / && echo 'a: "1"' >"$TMPDIR_OF_TEST/f" && cd "$TMPDIR_OF_TEST" && state-set --file f); expect 'a relative file' $? 0
status-set --application=True active 2>err; expect 'a word for a switch' $? 0
payload-register docker worker p1 blue; expect 'a payload' $? 0
credential-get 2>err; expect 'no trust' "$(cat err)" 'ERROR cannot access cloud credentials: permission denied'
pod-spec-set 2>err; expect 'Kubernetes only' $? 1
rm -f err
`;

test('hook commands under abuse', async (t) => {
  const world = await makeDevWorld(t);
  const charm = await classicCharm(
    world.folder,
    'abused',
    { 'actions/abuse': shell(`TMPDIR_OF_TEST='${world.folder}'${abuse}`) },
    {
      'actions.yaml': 'abuse: {}\n',
      'metadata.yaml': 'name: abused\nsummary: s\ndescription: d\npayloads:\n  worker: {type: docker}\n',
    },
  );
  await world.deploy(charm, 'abused');
  await world.settled();
  const { result } = await world.taskEnded(await world.act('abused/0', 'abuse'));
  const lines = textOf(result, 'stdout').trim().split('\n');
  assert.deepEqual(
    lines.filter((line) => !line.startsWith('ok ')),
    [],
    JSON.stringify(result),
  );
  assert.equal(lines.length, abuse.match(/expect '/g)?.length);
  const status = await world.admin.status();
  assert.deepEqual(unitOf(status, 'abused/0')?.payloads, [
    { class: 'worker', type: 'docker', id: 'p1', status: 'starting', labels: ['blue'] },
  ]);
});
