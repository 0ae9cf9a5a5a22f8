import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KeyId } from '../../../src/core/model/index.ts';
import { parseTrust } from '../../../src/core/trust/index.ts';

/** Keys are named by letters here: `k1` and `K1` are two texts of one key. */
const keyIdOf = (text: string): KeyId | null => (/^k\d$/i.test(text) ? (`id-${text.toLowerCase()}` as KeyId) : null);
const publisher = { name: 'acme', keys: ['k1'], threshold: 1, operators: ['*'] };

test('grants and denials of all documents count together', () => {
  const trust = parseTrust(
    [
      { publishers: [publisher] },
      { publishers: [{ name: 'dev', keys: ['k2'], threshold: 1, operators: ['web-*'], development: true }] },
      { deny: ['a'.repeat(64)] },
      null,
    ],
    keyIdOf,
  );
  assert.deepEqual(trust, {
    publishers: [
      { name: 'acme', keys: ['id-k1'], threshold: 1, operators: ['*'], development: false },
      { name: 'dev', keys: ['id-k2'], threshold: 1, operators: ['web-*'], development: true },
    ],
    denied: ['a'.repeat(64)],
    keys: new Map([
      ['id-k1', 'k1'],
      ['id-k2', 'k2'],
    ]),
  });
});

const refused: Readonly<Record<string, unknown>> = {
  'a text': 'publishers',
  'a list': [],
  'an unknown key': { publisher: [] },
  'publishers that are no list': { publishers: publisher },
  'a publisher that is no mapping': { publishers: ['acme'] },
  'a publisher with an unknown key': { publishers: [{ ...publisher, treshold: 2 }] },
  'a publisher without a name': { publishers: [{ ...publisher, name: '' }] },
  'a key that is no key': { publishers: [{ ...publisher, keys: ['no'] }] },
  'a key that is no text': { publishers: [{ ...publisher, keys: [5] }] },
  'no keys': { publishers: [{ ...publisher, keys: [] }] },
  'one key under two texts': { publishers: [{ ...publisher, keys: ['k1', 'K1'], threshold: 2 }] },
  'a threshold of 0': { publishers: [{ ...publisher, threshold: 0 }] },
  'a threshold of 0.5': { publishers: [{ ...publisher, threshold: 0.5 }] },
  'a threshold of NaN': { publishers: [{ ...publisher, threshold: Number.NaN }] },
  'a threshold in quotes': { publishers: [{ ...publisher, threshold: '1' }] },
  'a missing threshold': { publishers: [{ ...publisher, threshold: undefined }] },
  'a threshold above the keys': { publishers: [{ ...publisher, threshold: 2 }] },
  'a pattern with a star inside': { publishers: [{ ...publisher, operators: ['a*b'] }] },
  'a pattern that is a path': { publishers: [{ ...publisher, operators: ['../*'] }] },
  'a pattern that is no text': { publishers: [{ ...publisher, operators: [1] }] },
  'development in words': { publishers: [{ ...publisher, development: 'yes' }] },
  'two grants of one name': { publishers: [publisher, { ...publisher, keys: ['k2'] }] },
  'a denial in upper case': { deny: ['A'.repeat(64)] },
  'a denial that is no text': { deny: [1] },
  'too many publishers': { publishers: Array.from({ length: 257 }, () => publisher) },
};
for (const [what, document] of Object.entries(refused))
  test(`${what} is refused`, () =>
    assert.throws(() => parseTrust([document], keyIdOf), { code: 'document-invalid', message: /^cannot / }));
