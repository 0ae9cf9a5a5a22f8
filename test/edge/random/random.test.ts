import assert from 'node:assert/strict';
import { test } from 'node:test';
import { systemRandom } from '../../../src/edge/random/index.ts';

const random = systemRandom();

test('fractions are from 0 to below 1 and spread', () => {
  const fractions = Array.from({ length: 1000 }, () => random.fraction());
  assert.ok(fractions.every((fraction) => fraction >= 0 && fraction < 1));
  assert.equal(new Set(fractions.map((fraction) => Math.floor(fraction * 10))).size, 10);
});

test('ids have the asked form and are not repeated', () => {
  assert.match(random.hex(16), /^[0-9a-f]{32}$/);
  assert.match(random.uuid(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.notEqual(random.uuid(), random.uuid());
});
