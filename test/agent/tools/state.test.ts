import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caller, failed, printed, silent } from './caller.ts';

test('state-get prints one value or all', async () => {
  const web = caller();
  assert.deepEqual(await web.type('state-get kept'), printed('value\n'));
  assert.deepEqual(await web.type('state-get - --format=json'), printed('{"empty":"","kept":"value"}\n'));
  assert.deepEqual(await web.call(['state-get', '']), printed('empty: ""\nkept: value\n'));
  assert.deepEqual(await caller({ context: { state: {} } }).type('state-get'), printed('{}\n'));
  assert.deepEqual(await caller({ context: { state: {} } }).type('state-get --format=json'), printed('{}\n'));
});

test('a missing key is empty, or with --strict not found', async () => {
  assert.deepEqual(await caller().type('state-get missing'), silent);
  assert.deepEqual(await caller().type('state-get missing --format=json'), printed('""\n'));
  assert.deepEqual(await caller().type('state-get missing --strict'), failed(1, '"missing" not found'));
  assert.deepEqual(await caller().type('state-get empty --strict'), silent);
});

test('writes are seen at once and leave with the flush', async () => {
  const web = caller();
  assert.deepEqual(await web.call(['state-set', 'one=hello, world!', 'two=a=b', 'three=']), silent);
  assert.deepEqual(await web.type('state-delete kept'), silent);
  assert.deepEqual(await web.type('state-delete never-there'), silent);
  assert.deepEqual(
    await web.type('state-get --format=json'),
    printed('{"empty":"","one":"hello, world!","three":"","two":"a=b"}\n'),
  );
  assert.deepEqual(web.flush().state, {
    one: 'hello, world!',
    two: 'a=b',
    three: '',
    kept: null,
    'never-there': null,
  });
});

test('the last key can be deleted', async () => {
  const web = caller({ context: { state: { only: 'x' } } });
  await web.type('state-delete only');
  assert.deepEqual(await web.type('state-get --format=json'), printed('{}\n'));
  assert.deepEqual(web.flush().state, { only: null });
});

test('block scalars keep every byte', async () => {
  const web = caller();
  const input = '"Charm/on/install[3]": |\n  {a: 1}\n   indented\n\nkeep: |+\n  line\n\n';
  assert.deepEqual(await web.call(['state-set', '--file', '-', 'extra=1'], { input }), silent);
  assert.deepEqual(await web.call(['state-get', 'Charm/on/install[3]']), printed('{a: 1}\n indented\n\n'));
  assert.deepEqual(await web.type('state-get keep --format=json'), printed('"line\\n\\n"\n'));
  assert.deepEqual(await web.type('state-get extra'), printed('1\n'));
});

test('keys and values have limits, and nothing is set when one is passed', async () => {
  const web = caller();
  const key = 'k'.repeat(257);
  assert.deepEqual(
    await web.call(['state-set', 'good=1', `${key}=x`]),
    failed(1, `key of "${'k'.repeat(256)}" is longer than 256 bytes`),
  );
  assert.deepEqual(
    await web.call(['state-set', `v=${'ü'.repeat(32 * 1024 + 1)}`]),
    failed(1, 'value of "v" is longer than 65536 bytes'),
  );
  assert.deepEqual(await web.call(['state-set', `v=${'ü'.repeat(32 * 1024)}`]), silent);
  assert.deepEqual(Object.keys(web.flush().state), ['v']);
});

test('usage', async () => {
  assert.deepEqual(await caller().type('state-delete'), failed(2, 'no key specified'));
  assert.deepEqual(await caller().type('state-set nonsense'), failed(2, 'expected "key=value", got "nonsense"'));
  assert.deepEqual(await caller().type('state-set'), silent);
});
