import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backupAction, recordedPorts } from '../../support/handler.ts';
import { caller, failed, printed, type Reply, silent } from './caller.ts';

const context = { work: backupAction };
const badKey = (key: string) =>
  failed(
    2,
    `key "${key}" must start and end with lowercase alphanumeric, and contain only lowercase alphanumeric and hyphens`,
  );

const lines: readonly (readonly [line: string, reply: Reply])[] = [
  ['action-get --format=json', printed('{"quick":true,"target":{"copies":2,"path":"/srv"}}\n')],
  ['action-get target.path', printed('/srv\n')],
  ['action-get target --format=json', printed('{"copies":2,"path":"/srv"}\n')],
  ['action-get quick', printed('True\n')],
  ['action-get target.copies.deeper', silent],
  ['action-get missing --format=json', printed('null\n')],
  ['action-get constructor --format=json', printed('null\n')],
  ['action-set', silent],
  ['action-set nonsense', failed(2, 'argument "nonsense" must be of the form key...=value')],
  ['action-set snake_case=1', badKey('snake_case')],
  ['action-set Upper=1', badKey('Upper')],
  ['action-set a.-b=1', badKey('-b')],
  ['action-set a..b=1', badKey('')],
  ['action-set =1', badKey('')],
  ['action-set stdout=1', failed(2, 'cannot set reserved action key "stdout"')],
  ['action-set a.stderr-encoding=1', failed(2, 'cannot set reserved action key "stderr-encoding"')],
  ['action-fail one two', failed(2, 'unrecognized args: ["two"]')],
  ['action-log', failed(2, 'no message specified')],
];

for (const [line, reply] of lines)
  test(line, async () => {
    assert.deepEqual(await caller({ context }).type(line), reply);
  });

test('an action without parameters has an empty map', async () => {
  const work = { ...backupAction, parameters: {} };
  assert.deepEqual(await caller({ context: { work } as never }).type('action-get'), printed('{}\n'));
});

test('results have a limit', async () => {
  const web = caller({ context });
  const half = 'x'.repeat(5 * 1024 * 1024);
  assert.deepEqual(await web.call(['action-set', `a=${half}`]), silent);
  assert.deepEqual(
    await web.call(['action-set', `b=${half}`]),
    failed(1, 'results of the action are larger than 8388608 bytes'),
  );
  assert.deepEqual(Object.keys(web.results()), ['a']);
});

test('results nest by dots and merge over calls; scalar and map replace each other', async () => {
  const web = caller({ context });
  await web.call(['action-set', 'a.b=1', 'a.c=', 'url=http://x/?q=1', 'flat=old', 'deep.er=old']);
  await web.call(['action-set', 'a.b=2', 'flat.now=map', 'deep=scalar', 'constructor=fine']);
  assert.deepEqual(web.results(), {
    a: { b: '2', c: '' },
    url: 'http://x/?q=1',
    flat: { now: 'map' },
    deep: 'scalar',
    constructor: 'fine',
  });
});

test('one bad pair and nothing is set', async () => {
  const web = caller({ context });
  await web.type('action-set good=1 Bad=2');
  assert.deepEqual(web.results(), {});
});

test('the last action-fail wins, and has words of its own when it is given none', async () => {
  const web = caller({ context });
  assert.equal(web.failure(), null);
  await web.call(['action-fail', '--', '-disk full']);
  assert.equal(web.failure(), '-disk full');
  await web.type('action-fail');
  assert.equal(web.failure(), 'action failed without reason given, check action for errors');
});

test('action-log is heard at once, words joined', async () => {
  const ports = recordedPorts();
  assert.deepEqual(await caller({ context, ports }).call(['action-log', 'half', 'way there']), silent);
  assert.deepEqual(ports.effects, [['action-log', 'half way there']]);
});
