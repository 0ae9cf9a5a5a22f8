import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closest } from '../../src/cli/suggest.ts';

test('the closest name within a third of its length is meant', () => {
  const names = ['web', 'web/0', 'web/1', 'postgresql/0', 'postgresql'];
  assert.deepEqual(
    ['wbe/0', 'web/2', 'postgres', 'mysql', 'pstgresql/0', ''].map((word) => closest(word, names)),
    ['web/0', 'web/0', 'postgresql', null, 'postgresql/0', null],
  );
});
