/** Charms on no library at all, in a shell and in another language: every hook command, and events in their order. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { applicationName, unitName } from '../../src/core/model/index.ts';
import { conforms } from '../support/conformance.ts';
import { type DevWorld, makeDevWorld } from '../support/dev-world.ts';
import { charmFolder, check, wordsOf } from './classic.ts';
import { followerCases, leaderCases } from './hook-commands.ts';

const languages = [
  { client: 'bash', folder: 'bash', program: 'bash' },
  { client: 'Perl', folder: 'perl', program: 'perl' },
] as const;

const isThere = (program: string): boolean => {
  try {
    execFileSync(program, ['-e', '1'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
};

for (const { client, folder, program } of languages)
  test(`a charm in ${client}`, { skip: isThere(program) ? false : `${program} is missing` }, async (t) => {
    const world = await makeDevWorld(t);
    await world.deploy(charmFolder(folder), 'plain', { units: 2 });
    await world.deploy(charmFolder(folder), 'other');
    await world.settled();
    await world.execute({ kind: 'integrate', ends: ['plain:in', 'other:out'] });
    await world.answer('everybody has met', () =>
      journal(world, 'other/0').includes('out-relation-changed plain plain/1'),
    );
    await world.settled();
    const leader = unitName(await leaderOf(world));
    const follower = unitName(leader === 'plain/0' ? 'plain/1' : 'plain/0');
    assert.equal(leader, 'plain/0');

    await conforms(t, { table: 'Events', client, rows: birthRows }, 'is born in order', () => {
      assert.deepEqual(journal(world, leader).slice(0, 5), [
        'install',
        'friends-relation-created plain',
        'leader-elected',
        'config-changed',
        'start',
      ]);
    });
    for (const [unit, cases] of [
      [leader, leaderCases],
      [follower, followerCases],
    ] as const)
      for (const one of cases)
        await conforms(
          t,
          { table: 'Hook commands', client, rows: [one.row] },
          `${unit}: ${wordsOf(one).join(' ')}`,
          () => check(world, unit, one),
        );
    await conforms(t, { table: 'Events', client, rows: relationRows }, 'meets and leaves others in order', async () => {
      await world.execute({ kind: 'remove-relation', ends: ['plain:in', 'other:out'] });
      const heard = await world.answer('the relation is over', () => {
        const lines = journal(world, leader).filter((line) => line.startsWith('in-'));
        return lines.at(-1)?.startsWith('in-relation-broken') === true && lines;
      });
      assert.deepEqual(heard, [
        'in-relation-created other',
        'in-relation-joined other other/0',
        'in-relation-changed other other/0',
        'in-relation-departed other other/0 leaves: other/0',
        'in-relation-broken other',
      ]);
    });
    await conforms(t, { table: 'Events', client, rows: ['config-changed'] }, 'hears of a change once', async () => {
      const before = journal(world, leader).length;
      await world.execute({
        kind: 'configure',
        application: applicationName('plain'),
        set: { word: 'new' },
        reset: [],
      });
      await world.answer('it was told', () => journal(world, leader).length > before);
      await world.settled();
      assert.deepEqual(journal(world, leader).slice(before), ['config-changed']);
    });
  });

const birthRows = ['install', 'relation-created', 'leader-elected', 'config-changed', 'start'];
const relationRows = ['created', 'joined', 'changed', 'departed', 'broken'].map((name) => `relation-${name}`);

async function leaderOf(world: DevWorld): Promise<string> {
  const { applications } = await world.admin.status();
  const units = applications.find(({ application }) => application === 'plain')?.units ?? [];
  return units.find(({ leader }) => leader)?.unit ?? '';
}

/** What the charm wrote of its events: `in-relation-joined other other/0`. */
function journal(world: DevWorld, unit: string): readonly string[] {
  const tag = `unit-${unit.replace('/', '-')}`;
  const file = path.join(world.directory, 'machines/0/agents', tag, 'charm/journal');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return text
    .trimEnd()
    .split('\n')
    .map((line) =>
      line
        .replace(/ JUJU_RELATION_ID=\S+/, '')
        .replace(/ JUJU_DEPARTING_UNIT=/, ' leaves: ')
        .replaceAll(/ JUJU_REMOTE_\w+=/g, ' '),
    );
}
