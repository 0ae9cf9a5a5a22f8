import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AgentError, explainError } from '../../../src/core/errors.ts';
import { documents } from '../../../src/edge/documents/index.ts';

test('JSON with surrogate pairs reads as the characters that they are', () => {
  assert.deepEqual(documents.parse('{"k": "\\ud83d\\ude00"}', 'bag'), { k: '😀' });
});

test('block scalars keep every byte', () => {
  assert.deepEqual(documents.parse('"#notices#": |\n  a\n\n  b\n', 'state'), { '#notices#': 'a\n\nb\n' });
});

test('a fault names the document, the line and the column', () => {
  assert.throws(
    () => documents.parse('a: [1,\nb: }', 'config.yaml'),
    (error) =>
      error instanceof AgentError &&
      error.code === 'document-invalid' &&
      /config\.yaml.*line 2/s.test(explainError(error)),
  );
});

test('a key that stands twice is refused', () => {
  assert.throws(() => documents.parse('a: 1\na: 2\n', 'x'), AgentError);
});

test('aliases that grow a document are refused', () => {
  const laughs = ['a: &a [x,x,x,x,x,x,x,x,x,x]'];
  for (const [name, from] of ['ba', 'cb', 'dc', 'ed'])
    laughs.push(`${name}: &${name} [${Array(10).fill(`*${from}`).join(',')}]`);
  assert.throws(() => documents.parse(laughs.join('\n'), 'bomb'), AgentError);
});

test('printing sorts keys and keeps long lines whole', () => {
  assert.equal(documents.print({ b: 'x '.repeat(80).trim(), a: [] }), `a: []\nb: ${'x '.repeat(80).trim()}\n`);
});

test('scalars keep their text when asked, and null stays null', () => {
  const text = 'a: 1.10\nb: yes\nc: "x"\nd:\ne: ~\nf: &x {g: 0x10}\nh: {<<: *x, i: [true]}\n';
  const plain = { a: '1.10', b: 'yes', c: 'x', d: null, e: null, f: { g: '0x10' }, h: { g: '0x10', i: ['true'] } };
  assert.deepEqual(documents.parse(text, 'layer', 'text'), plain);
  assert.deepEqual(documents.parse('{"a": 1.10}', 'layer', 'text'), { a: '1.10' });
});
