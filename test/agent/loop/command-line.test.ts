import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import fc from 'fast-check';
import { type ParsedCommands, parseCommands } from '../../../src/agent/loop/command-line.ts';

const plain: ParsedCommands = { help: false, noContext: false, unit: '', relation: null, script: '' };
const relation = { relation: 'db:7', remoteUnit: '', remoteApplication: '', force: false };

const understood: readonly (readonly [readonly string[], Partial<ParsedCommands>])[] = [
  [['ls -la; true'], { script: 'ls -la; true' }],
  [['ls', '-la', 'a b'], { script: "ls -la 'a b'" }],
  [['-u', 'web/0', 'ls'], { unit: 'web/0', script: 'ls' }],
  [['--unit=web/0', 'ls'], { unit: 'web/0', script: 'ls' }],
  [['--unit', 'unit-web-0', 'ls'], { unit: 'web/0', script: 'ls' }],
  [['-u', '', 'ls'], { unit: '', script: 'ls' }],
  [['web/0', 'ls'], { unit: 'web/0', script: 'ls' }],
  [['unit-my-web-10', 'ls'], { unit: 'my-web/10', script: 'ls' }],
  [['web/0'], { script: 'web/0' }],
  [['-u', 'web/0', 'db/1', 'x'], { unit: 'web/0', script: 'db/1 x' }],
  [['--', '-u'], { script: '-u' }],
  [['--no-context', 'web/0', 'x'], { noContext: true, script: 'web/0 x' }],
  [['--no-context=false', 'x'], { script: 'x' }],
  [['-r', 'db:7', 'x'], { relation, script: 'x' }],
  [
    ['--relation=db:7', '--remote-unit', 'mysql/3', '--force-remote-unit', 'x'],
    { relation: { ...relation, remoteUnit: 'mysql/3', force: true }, script: 'x' },
  ],
  [['-r', 'db:7', '--remote-app=mysql', 'x'], { relation: { ...relation, remoteApplication: 'mysql' }, script: 'x' }],
  [['--operator', 'x'], { script: 'x' }],
  [['--help'], { help: true }],
  [[''], { script: '' }],
];
for (const [words, expected] of understood)
  test(`understands juju-exec ${words.join(' ')}`, () => {
    assert.deepEqual(parseCommands(words), { ...plain, ...expected });
  });

const refused: readonly (readonly [readonly string[], string])[] = [
  [[], 'missing commands'],
  [['-u', 'web/0'], 'missing commands'],
  [['-u'], 'option needs an argument: -u'],
  [['--nope', 'x'], 'option provided but not defined: --nope'],
  [['--no-context=maybe', 'x'], 'invalid value "maybe" for option --no-context: not a boolean'],
  [['--remote-unit', 'mysql/0', 'x'], 'remote unit provided without a relation: mysql/0'],
  [['--remote-app', 'mysql', 'x'], 'remote app provided without a relation: mysql'],
];
for (const [words, problem] of refused)
  test(`refuses juju-exec ${words.join(' ')}`, () => assert.deepEqual(parseCommands(words), { problem }));

test('several words reach the command as they were typed', () => {
  const word = fc.string({ unit: 'grapheme', minLength: 0, maxLength: 12 }).filter((text) => !text.includes('\0'));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
      const parsed = parseCommands(['--', 'printf', '%s\\0', ...words]);
      assert.ok('script' in parsed);
      const { stdout } = spawnSync('/bin/bash', ['-s'], { input: parsed.script, encoding: 'utf8' });
      assert.deepEqual(stdout.split('\0').slice(0, -1), words);
    }),
    { numRuns: 30 },
  );
});

test('any words are understood or refused', () => {
  const word = fc.oneof(fc.constantFrom('-u', '--unit', '-r', '--', '--no-context', 'web/0', '-', '='), fc.string());
  fc.assert(fc.property(fc.array(word), (words) => void parseCommands(words)));
});
