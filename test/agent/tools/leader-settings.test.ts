import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordedPorts } from '../../support/handler.ts';
import { caller, failed, printed, type Reply, silent } from './caller.ts';

const lines: readonly (readonly [line: string, reply: Reply])[] = [
  ['leader-get token', printed('abc\n')],
  ['leader-get nothing', silent],
  ['leader-get nothing --format=json', printed('null\n')],
  ['leader-get', printed('mode: fast\ntoken: abc\n')],
  ['leader-get - --format json', printed('{"mode":"fast","token":"abc"}\n')],
  ['leader-get a b', failed(2, 'unrecognized args: ["b"]')],
  ['leader-get --app', failed(2, 'option provided but not defined: --app')],
  ['leader-set token=1', failed(1, 'cannot write leadership settings: not the leader')],
  ['leader-set token', failed(2, 'expected "key=value", got "token"')],
  ['leader-set', failed(1, 'cannot write leadership settings: not the leader')],
];
for (const [line, reply] of lines)
  test(`not leading, ${line}`, async () => {
    assert.deepEqual(await caller().type(line), reply);
  });

test('the leader tells at once, under its epoch, and an empty value deletes', async () => {
  const ports = recordedPorts(7);
  const web = caller({ ports });
  assert.deepEqual(await web.type('leader-set mode= port=80'), silent);
  assert.deepEqual(ports.effects, [['leader-settings', { mode: null, port: '80' }, 7]]);
  assert.deepEqual(await web.type('leader-get --format=json'), printed('{"port":"80","token":"abc"}\n'));
  assert.deepEqual(web.flush().relationSettings, []);
});

test('what is told has a limit, in one call and in all', async () => {
  const ports = recordedPorts(7);
  const web = caller({ ports });
  const tooLarge = failed(1, 'cannot write leadership settings: larger than 16777216 bytes');
  const half = 'x'.repeat(9 * 1024 * 1024);
  assert.deepEqual(await web.call(['leader-set', `a=${half}`, `b=${half}`]), tooLarge);
  assert.deepEqual(await web.call(['leader-set', `a=${half}`]), silent);
  assert.deepEqual(await web.call(['leader-set', `b=${half}`]), tooLarge);
  assert.equal(ports.effects.length, 1);
});

test('the leader reads a file, arguments come over it, and nothing given is nothing told', async () => {
  const ports = recordedPorts(7);
  const web = caller({ ports });
  assert.deepEqual(await web.type('leader-set'), silent);
  assert.deepEqual(ports.effects, []);
  await web.call(['leader-set', '--file', '-', 'b=2'], { input: '{"a": "1", "b": "x"}' });
  assert.deepEqual(ports.effects, [['leader-settings', { a: '1', b: '2' }, 7]]);
});
