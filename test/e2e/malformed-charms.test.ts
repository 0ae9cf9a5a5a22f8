/** Charms with a fault in each of their files: each is refused with the file's name, and the agent never hears of it. */
import assert from 'node:assert/strict';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { AgentError, errorFacts, explainError } from '../../src/core/errors.ts';
import { classicCharm } from '../support/classic-charm.ts';
import { makeDevWorld } from '../support/dev-world.ts';

const files = ['metadata.yaml', 'config.yaml', 'actions.yaml', 'charmcraft.yaml', 'lxd-profile.yaml', 'reeve.yaml'];

/** Ten levels of ten: more nodes than any machine has memory for. */
const bomb = [
  'a0: &a0 [x]',
  ...Array.from({ length: 10 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(10)}]`),
];

const faults: readonly (readonly [what: string, content: string | Uint8Array])[] = [
  ['a bracket that is never closed', 'name: [a, b\n'],
  ['a tab for an indent', 'options:\n\ta: 1\n'],
  ['a list for a map', '- a\n- b\n'],
  ['a scalar for a map', 'just words\n'],
  ['a key twice', 'name: a\nname: b\n'],
  ['two documents', 'name: a\n---\nname: b\n'],
  ['bytes that are no text', Uint8Array.from([0xff, 0xfe, 0x00, 0x6e])],
  ['an alias inside of what it names', 'options: &a {b: *a}\n'],
  ['aliases that explode', `${bomb.join('\n')}\n`],
];

test('a charm with a malformed file is refused with the name of the file', async (t) => {
  const world = await makeDevWorld(t);
  for (const file of files)
    for (const [what, content] of faults)
      await t.test(`${file}: ${what}`, async () => {
        const charm = await classicCharm(world.folder, 'wrong');
        writeFileSync(path.join(charm, file), content);
        await assert.rejects(world.bundle(charm), (error) => {
          assert.ok(error instanceof AgentError, String(error));
          assert.equal(errorFacts(error.code).kind, 'refused', error.code);
          const told = `${explainError(error)} ${error.next}`;
          assert.ok(told.includes(file), told);
          return true;
        });
        rmSync(charm, { recursive: true });
      });

  await t.test('a person is shown the place', async () => {
    const charm = await classicCharm(world.folder, 'shown', {}, { 'config.yaml': 'options: [a\n' });
    const { code, stderr } = await world.reeve('deploy', charm);
    assert.equal(code, 1);
    assert.match(stderr, /^reeve: cannot read this document \(name config\.yaml\): .* at line 2/m);
    assert.match(stderr, /^ {2}next: repair config\.yaml/m);
  });
  assert.deepEqual((await world.settled()).applications, []);
  assert.deepEqual(readdirSync(path.join(world.directory, 'machines/0/agents')), []);
});
