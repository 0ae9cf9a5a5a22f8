import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareVersions } from '../../../src/core/trust/index.ts';

const cases: readonly [string, string, number | null][] = [
  ['0.1.0', '0.1.0', 0],
  ['0.10.0', '0.9.9', 1],
  ['1.0.0', '0.99.99', 1],
  ['0.1.0', '0.1.1', -1],
  ['1.0.0-dev', '1.0.0', -1],
  ['1.0.0', '1.0.0-dev', 1],
  ['1.0', '1.0.0', null],
  ['01.0.0', '1.0.0', null],
  ['1.0.0', '', null],
];
for (const [a, b, expected] of cases)
  test(`${a || 'nothing'} against ${b || 'nothing'}`, () => {
    const found = compareVersions(a, b);
    assert.equal(found === null ? null : Math.sign(found), expected);
  });
