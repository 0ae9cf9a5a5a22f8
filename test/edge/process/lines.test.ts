import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LineSplitter, lineBytesMax } from '../../../src/edge/process/lines.ts';

function linesOf(chunks: readonly Buffer[]): string[] {
  const lines: string[] = [];
  const splitter = new LineSplitter((line) => lines.push(line));
  for (const chunk of chunks) splitter.take(chunk);
  splitter.end();
  return lines;
}

/** The text cut at these places, each a share of the whole. */
function cut(bytes: Buffer, shares: readonly number[]): Buffer[] {
  const places = [
    0,
    ...shares.map((share) => Math.floor(share * bytes.length)).toSorted((a, b) => a - b),
    bytes.length,
  ];
  return places.slice(1).map((end, at) => bytes.subarray(places[at], end));
}

const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });

test('lines are the same however the stream is cut', () => {
  const text = fc.array(fc.constantFrom('a', 'é', '€', '😀', '\n', '\r'), { maxLength: 200 });
  fc.assert(
    fc.property(text, shares, (characters, places) => {
      const whole = characters.join('');
      const expected = whole.split('\n');
      if (expected.at(-1) === '') expected.pop();
      assert.deepEqual(linesOf(cut(Buffer.from(whole), places)), expected);
    }),
  );
});

test('parts of a long line are within the limit, and together they are the line', () => {
  const character = fc.constantFrom('a', 'é', '€', '😀');
  fc.assert(
    fc.property(character, fc.integer({ min: 0, max: 3 }), shares, (repeated, offset, places) => {
      const line = 'x'.repeat(offset) + repeated.repeat(lineBytesMax);
      const parts = linesOf(cut(Buffer.from(line), places));
      assert.equal(parts.join(''), line);
      assert.ok(parts.every((part) => Buffer.byteLength(part) <= lineBytesMax));
    }),
    { numRuns: 20 },
  );
});
