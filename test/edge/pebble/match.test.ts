import assert from 'node:assert/strict';
import { test } from 'node:test';
import { array, assert as check, constantFrom, property } from 'fast-check';
import { compilePattern } from '../../../src/edge/pebble/files/match.ts';

// pattern, name, what Go's path.Match says; null for a malformed pattern
const table: [string, string, boolean | null][] = [
  ['abc', 'abc', true],
  ['*', 'abc', true],
  ['*c', 'abc', true],
  ['a*', 'a', true],
  ['a*', 'ab/c', false],
  ['a*b*c*d*e*', 'axbxcxdxe', true],
  ['a*b?c*x', 'abxbbxdbxebxczzx', true],
  ['a*b?c*x', 'abxbbxdbxebxczzy', false],
  ['ab[c]', 'abc', true],
  ['ab[b-d]', 'abc', true],
  ['ab[e-g]', 'abc', false],
  ['ab[^c]', 'abc', false],
  ['ab[^e-g]', 'abc', true],
  ['a\\*b', 'a*b', true],
  ['a\\*b', 'ab', false],
  ['a?b', 'aöb', true],
  ['a[^a]b', 'aöb', true],
  ['a?b', 'a/b', false],
  ['[\\]a]', ']', true],
  ['[\\-]', '-', true],
  ['[x\\-]', 'z', false],
  ['[]a]', ']', null],
  ['[-]', '-', null],
  ['[x-]', 'x', null],
  ['[a-b-c]', 'a', null],
  ['[', 'a', null],
  ['[^', 'a', null],
  ['a[', 'ab', null],
  ['\\', 'a', null],
  ['file*.gz', 'file1.tar.gz', true],
];

test('names match as in Go', () => {
  for (const [pattern, name, expected] of table)
    assert.equal(compilePattern(pattern)?.(name) ?? null, expected, `${pattern} ${name}`);
});

test('stars and letters match as the regular expression of the same meaning', () => {
  check(
    property(array(constantFrom('a', 'b', '*', '?')), array(constantFrom('a', 'b')), (pattern, name) => {
      const same = new RegExp(`^${pattern.join('').replaceAll('*', '.*').replaceAll('?', '.')}$`);
      assert.equal(compilePattern(pattern.join(''))?.(name.join('')), same.test(name.join('')));
    }),
  );
});

test('no pattern takes long', () => {
  assert.equal(compilePattern('a*'.repeat(100))?.('a'.repeat(99).concat('b')), false);
});
