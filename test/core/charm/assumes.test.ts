import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCharm, unmetAssumption } from '../../../src/core/charm/index.ts';

const charm = (more: object) =>
  parseCharm({
    metadata: { name: 'web', summary: 's', description: 'd', ...more },
    config: undefined,
    actions: undefined,
  });
const here = { juju: '3.6.11' };

const cases: readonly (readonly [assumes: unknown, unmet: string | null])[] = [
  [undefined, null],
  [['juju'], null],
  [['juju >= 3.1'], null],
  [['juju>=3.6.11', 'juju < 4'], null],
  [['juju >= 3.10'], 'juju >= 3.10'],
  [['juju < 3.6'], 'juju < 3.6'],
  [['k8s-api'], 'k8s-api'],
  [[{ 'any-of': ['k8s-api', 'juju >= 2.9'] }], null],
  [[{ 'any-of': ['k8s-api', 'juju >= 4'] }], 'any-of (k8s-api, juju >= 4)'],
  [[{ 'all-of': ['juju', { 'any-of': ['juju', 'k8s-api'] }] }], null],
  [[{ 'all-of': ['juju', 'k8s-api'] }], 'all-of (juju, k8s-api)'],
];
for (const [assumes, unmet] of cases)
  test(`${JSON.stringify(assumes)} ${unmet === null ? 'holds here' : `lacks ${unmet}`}`, () => {
    assert.equal(unmetAssumption(charm({ assumes }), here), unmet);
  });

test('min-juju-version is compared number by number, written as text or as a number', () => {
  assert.equal(unmetAssumption(charm({ 'min-juju-version': '3.6.2' }), here), null);
  assert.equal(unmetAssumption(charm({ 'min-juju-version': 2.9 }), here), null);
  assert.equal(unmetAssumption(charm({ 'min-juju-version': '3.6.20' }), here), 'min-juju-version 3.6.20');
});

test('a charm that was stored before these were read assumes nothing', () => {
  assert.equal(unmetAssumption({}, here), null);
});
