/** A bag of the largest size, from the unit that writes it on one machine to the one that reads it on another. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { classicCharm, shell } from '../support/classic-charm.ts';
import { isSettled, makeDevWorld, unitOf } from '../support/dev-world.ts';
import { textOf } from '../support/results.ts';

/** With the addresses that the agent writes beside it, as large as a bag may be. */
const mebibytes = 15;

test('a bag of the largest size reaches its reader whole, and what is larger is refused', async (t) => {
  const world = await makeDevWorld(t, { machines: 2 });
  const seen = path.join(world.folder, 'seen');
  const metadata = (name: string, ends: string) => `name: ${name}\nsummary: s\ndescription: d\n${ends}`;
  const value = (size: number) => `head -c ${size} /dev/zero | tr '\\0' x`;
  const write = (size: number) =>
    `{ printf 'blob: '; ${value(size)}; } | relation-set -r "$(relation-ids out)" --file -`;
  const giver = await classicCharm(
    world.folder,
    'giver',
    {
      'hooks/out-relation-joined': shell(`${write(mebibytes * 1024 * 1024)}`),
      'actions/more': shell(`${write(17 * 1024 * 1024)}`),
      'actions/twice': shell(
        `${value(2 * 1024 * 1024)} | { printf 'other: '; cat; } | relation-set -r "$(relation-ids out)" --file -`,
      ),
    },
    {
      'metadata.yaml': metadata('giver', 'provides:\n  out: {interface: blob}\n'),
      'actions.yaml': 'more: {}\ntwice: {}\n',
    },
  );
  const taker = await classicCharm(
    world.folder,
    'taker',
    { 'hooks/in-relation-changed': shell(`relation-get blob | wc -c >'${seen}.new'; mv '${seen}.new' '${seen}'`) },
    { 'metadata.yaml': metadata('taker', 'requires:\n  in: {interface: blob}\n') },
  );
  await world.deploy(giver, 'giver', { to: ['0'] });
  await world.deploy(taker, 'taker', { to: ['1'] });
  assert.equal((await world.reeve('integrate', 'giver', 'taker')).code, 0);
  await world.answer(
    'the reader has all of it',
    () => existsSync(seen) && Number(readFileSync(seen, 'utf8')) === mebibytes * 1024 * 1024 + 1,
  );
  await world.until('both are well', (now) => ['giver/0', 'taker/0'].every((unit) => isSettled(unitOf(now, unit))));

  const refusal = /^ERROR settings of relation "out:\d+" are larger than 16777216 bytes$/m;
  for (const action of ['more', 'twice']) {
    const { result } = await world.taskEnded(await world.act('giver/0', action));
    assert.equal(result?.status, 'failed');
    assert.match(textOf(result, 'stderr'), refusal);
  }
  await world.settled();
});
