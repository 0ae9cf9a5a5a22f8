import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { stableHash } from '../../src/core/hash.ts';

test('the hash of a text never changes between releases', () => {
  assert.deepEqual(['', 'a', 'ö', '{"port":80}'].map(stableHash), [
    '7c66fc9eb8039b97',
    '23e814cab3cce2ba',
    '3a0288bd74a3e190',
    '6cc1029db617eac9',
  ]);
});

test('texts that differ a little hash differently', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, at) => {
      const cut = text.slice(0, at % (text.length + 1));
      assert.notEqual(stableHash(text), stableHash(`${cut}\u0000${text.slice(cut.length)}`));
      assert.match(stableHash(text), /^[0-9a-f]{16}$/);
    }),
  );
});
