import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRunOptions } from '../../src/main/run-options.ts';

test('without a word a manager works where Pebble does', () => {
  assert.deepEqual(readRunOptions([], {}), {
    directory: '/var/lib/pebble/default',
    socket: '/var/lib/pebble/default/.pebble.socket',
    layers: '/var/lib/pebble/default/layers',
    createDirectories: false,
    hold: false,
    verbose: false,
    persists: true,
    arguments: new Map(),
  });
});

test('words and variables say otherwise', () => {
  const words = [
    '--hold',
    '-v',
    '--http=[::1]:4000',
    '--layers',
    '/l',
    '--args',
    'a',
    '-x',
    ';',
    '--args',
    'b',
    '1',
    '2',
  ];
  const environment = { PEBBLE: '/p', PEBBLE_SOCKET: '/s', PEBBLE_PERSIST: 'never', PEBBLE_COPY_ONCE: '/from' };
  assert.deepEqual(
    readRunOptions([...words, ';', '--create-dirs', '--identities', 'i', '--log-size', '16M'], environment),
    {
      directory: '/p',
      socket: '/s',
      layers: '/l',
      createDirectories: true,
      hold: true,
      verbose: true,
      persists: false,
      http: { host: '::1', port: 4000 },
      identitiesFile: 'i',
      logBytesMax: 16 * 1024 * 1024,
      copyFrom: '/from',
      arguments: new Map([
        ['a', ['-x']],
        ['b', ['1', '2']],
      ]),
    },
  );
  assert.deepEqual(readRunOptions(['--http', ':80'], {}).http, { port: 80 });
});

for (const [words, because] of [
  [['--https', ':443'], /"--https" is not understood/],
  [['--http'], /--http needs a value/],
  [['--http', '4000'], /--http takes an address such as :4000/],
  [['--http', ':70000'], /--http takes an address/],
  [['--log-size', '12'], /--log-size takes a size such as 16M/],
  [['--args'], /--args needs a value/],
  [['web'], /"web" is not understood/],
] as const)
  test(`${words.join(' ')} is refused`, () => {
    assert.throws(() => readRunOptions(words, {}), because);
  });

test('a relative folder is refused', () => {
  assert.throws(() => readRunOptions([], { PEBBLE: 'here' }), /must be an absolute path/);
});
