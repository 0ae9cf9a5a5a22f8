import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  emptyHistogram,
  type Family,
  observe,
  renderOpenMetrics,
  secondsBounds,
} from '../../../src/core/metrics/index.ts';

test('each family is told once, with type, unit and help before its samples, and the text has an end', () => {
  const text = renderOpenMetrics([
    { name: 'a_build', type: 'info', help: 'What.', samples: [{ labels: { version: '1' } }] },
    { name: 'a_size_bytes', type: 'gauge', unit: 'bytes', help: 'How "large".', samples: [{ value: 1.5 }] },
    { name: 'a_runs', type: 'counter', help: 'b\\c', samples: [{ labels: { x: 'a"b\\c\nd', y: '' }, value: 3 }] },
  ]);
  assert.equal(
    text,
    `
# TYPE a_build info
# HELP a_build What.
a_build_info{version="1"} 1
# TYPE a_size_bytes gauge
# UNIT a_size_bytes bytes
# HELP a_size_bytes How \\"large\\".
a_size_bytes 1.5
# TYPE a_runs counter
# HELP a_runs b\\\\c
a_runs_total{x="a\\"b\\\\c\\nd",y=""} 3
# EOF
`.slice(1),
  );
});

test('values that are no numbers are spelled as readers expect', () => {
  const values = [Number.NaN, Infinity, -Infinity, 1e21, -0.5];
  const text = renderOpenMetrics([{ name: 'a', type: 'gauge', help: '', samples: values.map((value) => ({ value })) }]);
  assert.deepEqual(text.split('\n').slice(2, 7), ['a NaN', 'a +Inf', 'a -Inf', 'a 1e+21', 'a -0.5']);
});

const bucketLines = (seconds: readonly number[]): string[] => {
  const value = seconds.reduce(observe, emptyHistogram);
  const family: Family = { name: 'a_seconds', type: 'histogram', unit: 'seconds', help: '', samples: [{ value }] };
  return renderOpenMetrics([family]).split('\n').slice(3, -2);
};

test('a histogram counts each value in its bucket and in all above, and once in the whole', () => {
  const lines = bucketLines([0.1, 0.2, 40, 5_000, -3]);
  const counts = lines.map((line) => line.split(' ')[1]);
  assert.deepEqual(counts, ['2', '3', '3', '3', '3', '3', '4', '4', '4', '5', '5', '5040.3']);
  assert.equal(lines[2], 'a_seconds_bucket{le="1.0"} 3');
  assert.equal(lines[9], 'a_seconds_bucket{le="+Inf"} 5');
});

test('buckets of a histogram never go down, and the last is the count', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1, max: 4_000, noNaN: true })), (seconds) => {
      const counts = bucketLines(seconds).map((line) => Number(line.split(' ')[1]));
      const buckets = counts.slice(0, secondsBounds.length + 1);
      assert.deepEqual(
        buckets.toSorted((a, b) => a - b),
        buckets,
      );
      assert.equal(buckets.at(-1), seconds.length);
      assert.equal(counts.at(-2), seconds.length);
    }),
  );
});

/** What a reader makes of the value of a label. */
const unescape = (text: string): string =>
  text.replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character));

test('any label comes back as it was, and never breaks the line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (label, help) => {
      const text = renderOpenMetrics([
        { name: 'a', type: 'gauge', help, samples: [{ labels: { x: label }, value: 1 }] },
      ]);
      const lines = text.split('\n');
      assert.equal(lines.length, 5);
      const [, shown = ''] = /^a\{x="((?:[^"\\]|\\.)*)"\} 1$/s.exec(lines[2] ?? '') ?? [];
      assert.equal(unescape(shown), label);
    }),
  );
});
