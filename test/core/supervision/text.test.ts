import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { backoffDelayMs, defaultBackoff, durationMs, splitCommand } from '../../../src/core/supervision/index.ts';

const splits: readonly (readonly [string, readonly string[]])[] = [
  ['sleep 1', ['sleep', '1']],
  [' a\tb\r\nc ', ['a', 'b', 'c']],
  [`a 'b c' "d e"`, ['a', 'b c', 'd e']],
  [`a '\\n' "\\n" \\n`, ['a', '\\n', 'n', 'n']],
  [`a"b"'c'd`, ['abcd']],
  [`a '' ""`, ['a', '', '']],
  ['a # comment\nb', ['a', 'b']],
  ['a b#c', ['a', 'b#c']],
  ['echo $HOME *.txt ~', ['echo', '$HOME', '*.txt', '~']],
];

for (const [line, words] of splits)
  test(`the command ${JSON.stringify(line)} has the words of a shell without expansion`, () => {
    assert.deepEqual(splitCommand(line), { kind: 'split', words, defaults: [] });
  });

test('default arguments stand in brackets at the end', () => {
  assert.deepEqual(splitCommand('a b [ c d ]'), { kind: 'split', words: ['a', 'b'], defaults: ['c', 'd'] });
  assert.deepEqual(splitCommand('a [ ]'), { kind: 'split', words: ['a'], defaults: [] });
});

test('any words survive quoting', () => {
  const word = fc.string({ unit: 'binary' }).filter((text) => text !== '[' && text !== ']');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), (words) => {
      const line = words.map((text) => `'${text.replaceAll("'", `'\\''`)}'`).join(' ');
      assert.deepEqual(splitCommand(line), { kind: 'split', words, defaults: [] });
    }),
  );
});

test('no text makes the splitter fail', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (line) => splitCommand(line).kind.length > 0));
});

const durations: readonly (readonly [string, number | null])[] = [
  ['0', 0],
  ['0s', 0],
  ['500ms', 500],
  ['1h30m', 5_400_000],
  ['1.5s', 1_500],
  ['.5s', 500],
  ['1.s', 1_000],
  ['250us', 0.25],
  ['+1s', 1_000],
  ['10', null],
  ['', null],
  ['-1s', null],
  ['1 s', null],
  ['s', null],
  ['1d', null],
  ['1e3s', null],
  ['9999999999h', null],
];

for (const [text, expected] of durations)
  test(`the duration "${text}" is ${expected} ms`, () => {
    assert.equal(durationMs(text), expected);
  });

test('the back-off doubles from its delay to its limit', () => {
  const delays = [0, 1, 2, 3, 4, 5, 6, 7].map((restarts) => backoffDelayMs(defaultBackoff, restarts, 0));
  assert.deepEqual(delays, [500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
});

test('without a delay the first restart is at once, and the next ones grow all the same', () => {
  const policy = { delayMs: 0, factor: 2, limitMs: 30_000 };
  assert.deepEqual(
    [0, 1, 2, 3].map((restarts) => backoffDelayMs(policy, restarts, 0)),
    [0, 10, 20, 40],
  );
});

test('a back-off never shrinks, stays within its limit and gains a tenth at most', () => {
  const policy = fc.record({
    delayMs: fc.integer({ min: 0, max: 100_000 }),
    factor: fc.double({ min: 1, max: 10, noNaN: true }),
    limitMs: fc.integer({ min: 100_000, max: 200_000 }),
  });
  const jitter = fc.double({ min: 0, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(policy, fc.nat(5_000), jitter, (backoff, restarts, fraction) => {
      const plain = backoffDelayMs(backoff, restarts, 0);
      assert.ok(plain <= backoffDelayMs(backoff, restarts + 1, 0));
      assert.ok(plain <= backoff.limitMs);
      const delay = backoffDelayMs(backoff, restarts, fraction);
      assert.ok(delay >= plain && delay <= plain * 1.1);
    }),
  );
});
