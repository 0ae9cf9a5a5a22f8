import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as check, jsonValue, property, string } from 'fast-check';
import { Fields, parseFirst } from '../../../src/edge/pebble/body.ts';

test('only the first value of a body is read', () => {
  check(
    property(jsonValue({ maxDepth: 3 }), string(), (value, rest) => {
      if (typeof value !== 'object' || value === null) return;
      assert.deepEqual(parseFirst(`${JSON.stringify(value)} ${rest}`, 100), JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('brackets in text are text', () => {
  assert.deepEqual(parseFirst('{"a":"}]\\"}"} {', 1), { a: '}]"}' });
});

test('what is no JSON, empty or nested too deep is refused', () => {
  const deep = '['.repeat(10_000) + ']'.repeat(10_000);
  for (const text of ['', ' ', 'x', '{', '{]', '"', deep])
    assert.throws(() => parseFirst(text, 100), { status: 400, message: /^cannot decode request body: / });
});

test('null stands for the default of every field', () => {
  const fields = new Fields({ s: null, b: null, l: null, o: null, n: null, m: null });
  assert.deepEqual(
    [fields.string('s'), fields.boolean('b'), fields.strings('l'), fields.objects('l'), fields.object('o')],
    ['', false, [], [], null],
  );
  assert.deepEqual([fields.integer('n'), fields.optionalInteger('n'), fields.stringMap('m')], [0, null, null]);
  assert.equal(new Fields(null).string('any'), '');
});

test('a field of another type is named in the refusal', () => {
  const fields = new Fields({ list: [{ name: 1 }], text: 'x', number: 1.5 });
  assert.throws(() => fields.objects('list')[0]?.string('name'), { message: /"list\[0\]\.name" must be text/ });
  assert.throws(() => fields.strings('text'), { message: /"text" must be a list/ });
  assert.throws(() => fields.integer('number'), { message: /"number" must be a whole number/ });
  assert.throws(() => fields.object('text'), { message: /"text" must be an object/ });
  assert.throws(() => new Fields([]), { message: /it must be an object/ });
});

test('names of every object’s own methods are no fields', () => {
  assert.equal(new Fields({}).string('constructor'), '');
  assert.deepEqual(new Fields(JSON.parse('{"m":{"__proto__":"x"}}')).stringMap('m')?.['__proto__'], 'x');
});
