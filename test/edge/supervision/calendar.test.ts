import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendar } from '../../../src/edge/supervision/index.ts';

const at = (text: string) => Date.parse(text);
const next = (cron: string, zone: string, after: string) => {
  const found = calendar.next(cron, zone, at(after));
  return found === null ? null : new Date(found).toISOString();
};

for (const [cron, zone, after, expected] of [
  ['0 3 * * *', 'UTC', '2024-05-01T03:00:00Z', '2024-05-02T03:00:00.000Z'],
  ['0 3 * * *', 'Europe/Berlin', '2024-05-01T00:00:00Z', '2024-05-01T01:00:00.000Z'],
  ['@hourly', 'UTC', '2024-05-01T03:59:59Z', '2024-05-01T04:00:00.000Z'],
  ['*/10 * * * * *', 'UTC', '2024-05-01T00:00:01Z', '2024-05-01T00:00:10.000Z'],
  ['0 0 31 2 *', 'UTC', '2024-05-01T00:00:00Z', null],
] as const)
  test(`after ${after} ${cron} in ${zone} comes ${expected ?? 'never'}`, () => {
    assert.equal(next(cron, zone, after), expected);
  });

test('what is no expression or no time zone is refused', () => {
  assert.throws(() => next('every day', 'UTC', '2024-05-01T00:00:00Z'));
  assert.throws(() => next('0 3 * * *', 'Nowhere/City', '2024-05-01T00:00:00Z'));
});
