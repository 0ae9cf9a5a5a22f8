import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalJson, parseCanonicalJson } from '../../../src/core/bundle/index.ts';

test('keys are sorted and nothing is spaced', () => {
  assert.equal(
    canonicalJson({ b: [1, null, true], a: { d: 'x', c: '"' } }),
    '{"a":{"c":"\\"","d":"x"},"b":[1,null,true]}',
  );
});

test('whatever is printed is read back as it was', () => {
  const leaf = fc.oneof(
    fc.string(),
    fc.maxSafeInteger().map((n) => n + 0),
    fc.boolean(),
    fc.constant(null),
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('tree')),
      fc.array(fc.tuple(fc.string(), tie('tree'))).map((entries) => Object.fromEntries(entries)),
    ),
  }));
  fc.assert(
    fc.property(tree, (value) => {
      const text = canonicalJson(value);
      assert.deepEqual(parseCanonicalJson(text), { value: JSON.parse(text) });
    }),
  );
});

const refused: Readonly<Record<string, string>> = {
  'a repeated key': '{"a":1,"a":1}',
  'a repeated __proto__': '{"__proto__":{},"__proto__":{}}',
  'keys out of order': '{"b":1,"a":1}',
  'white space': '{"a": 1}',
  'a final newline': '{"a":1}\n',
  'a byte order mark': '\ufeff{"a":1}',
  'a fraction': '{"a":1.5}',
  'a number with an exponent': '{"a":1e3}',
  'a number that is written long': '{"a":1.0}',
  'a number beyond the safe ones': '{"a":9007199254740993}',
  'a minus zero': '{"a":-0}',
  'an escape that is not needed': '{"a":"\\u0041"}',
  'an escaped slash': '{"a":"\\/"}',
  'half a document': '{"a":',
  'no document': '',
  'great depth': `${'['.repeat(100)}${']'.repeat(100)}`,
};
for (const [what, text] of Object.entries(refused))
  test(`${what} is refused`, () => assert('problem' in parseCanonicalJson(text)));
