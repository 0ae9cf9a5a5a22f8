import assert from 'node:assert/strict';
import { test } from 'node:test';
import { schemaValidator } from '../../../src/edge/schema/index.ts';

const schema = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string' },
    lines: { type: 'integer', default: 10, minimum: 1 },
    target: { type: 'object', properties: { port: { type: 'integer', default: 80 } } },
  },
};

test('defaults are filled in, nested objects too', () => {
  assert.deepEqual(schemaValidator.check(schema, { name: 'a', target: {} }), {
    ok: true,
    value: { name: 'a', lines: 10, target: { port: 80 } },
  });
});

test('an absent object is made only when one of its properties has a default', () => {
  const bare = { type: 'object', properties: { inner: { type: 'object', properties: { a: { type: 'string' } } } } };
  assert.deepEqual(schemaValidator.check(bare, {}), { ok: true, value: {} });
  assert.deepEqual(schemaValidator.check(schema, { name: 'a' }), {
    ok: true,
    value: { name: 'a', lines: 10, target: { port: 80 } },
  });
});

test('a refusal names the property and what is wrong with it', () => {
  const answer = schemaValidator.check(schema, { name: 7, lines: 0 });
  assert.equal(answer.ok, false);
  const problems = answer.ok ? [] : answer.problems;
  assert.equal(problems.length, 2);
  assert.match(problems[0] ?? '', /^name: .*string/);
  assert.match(problems[1] ?? '', /^lines: .*minimum|less than/);
});

test('a missing required property is named', () => {
  const answer = schemaValidator.check(schema, {});
  assert.match(answer.ok ? '' : (answer.problems[0] ?? ''), /name/);
});

test('draft 4 reads exclusiveMinimum as a flag', () => {
  const draft4 = { type: 'object', properties: { n: { type: 'number', minimum: 1, exclusiveMinimum: true } } };
  assert.equal(schemaValidator.check(draft4, { n: 1 }).ok, false);
  assert.equal(schemaValidator.check(draft4, { n: 2 }).ok, true);
});
