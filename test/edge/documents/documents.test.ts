import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
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

for (const text of ['a: &a [*a]', 'a: &a {b: *a}', 'a: &a {b: &b {c: *a}, d: *b}'])
  test(`an alias inside of what it names is refused: ${text}`, () => {
    assert.throws(
      () => documents.parse(text, 'metadata.yaml'),
      (error) => error instanceof AgentError && error.code === 'document-invalid',
    );
  });

test('an alias beside what it names is that value again', () => {
  assert.deepEqual(documents.parse('a: &a {b: 1}\nc: [*a, *a]', 'x'), { a: { b: 1 }, c: [{ b: 1 }, { b: 1 }] });
});

test('any text is a document or a fault, and what was read can be printed', () => {
  const piece = fc.constantFrom(
    'a',
    ': ',
    '- ',
    '\n',
    '  ',
    '&x ',
    '*x',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '|',
    '? ',
    '!!',
    '#',
    ',',
    '1',
    '<<',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join('')),
      (text) => {
        try {
          documents.print(documents.parse(text, 'x') ?? null);
        } catch (error) {
          assert.ok(
            error instanceof AgentError && error.code === 'document-invalid',
            `${JSON.stringify(text)}: ${String(error)}`,
          );
        }
      },
    ),
    { numRuns: 3000 },
  );
});
