import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type CheckState,
  checkEvent,
  checkSummary,
  isHealthy,
  newCheck,
  stepCheck,
} from '../../../src/core/supervision/index.ts';

/** The check after its runs: `.` passed, `x` failed. */
function runs(outcomes: string, threshold = 3) {
  let state: CheckState = stepCheck(newCheck, 'start')?.state ?? assert.fail();
  const effects: string[] = [];
  for (const outcome of outcomes) {
    const next = stepCheck(state, checkEvent(state, outcome === '.', threshold)) ?? assert.fail();
    state = next.state;
    effects.push(next.effects.join(' '));
  }
  return { state, effects };
}

for (const [outcomes, state, effects] of [
  ['', { phase: 'up', successes: 0, failures: 0 }, undefined],
  ['..', { phase: 'up', successes: 2, failures: 0 }, ''],
  ['.xx', { phase: 'up', successes: 0, failures: 2 }, 'noteFailure'],
  ['xx.', { phase: 'up', successes: 1, failures: 0 }, ''],
  ['xxx', { phase: 'down', successes: 0, failures: 3 }, 'noteFailure error recover tellDown'],
  ['xxxxx', { phase: 'down', successes: 0, failures: 5 }, 'noteFailure'],
  ['xxxx.', { phase: 'up', successes: 1, failures: 0 }, 'done perform tellUp'],
] as const)
  test(`a check that runs ${outcomes || 'not yet'} is ${state.phase}`, () => {
    const after = runs(outcomes);
    assert.deepEqual([after.state, after.effects.at(-1)], [state, effects]);
  });

test('a threshold of one is reached by the first failure', () => {
  assert.equal(runs('x', 1).state.phase, 'down');
});

test('a check that is stopped keeps its counts, and begins anew with none', () => {
  const stopped = stepCheck(runs('xxx').state, 'stop');
  assert.deepEqual(stopped, { state: { phase: 'inactive', successes: 0, failures: 3 }, effects: ['done'] });
  assert.deepEqual(stepCheck(stopped?.state ?? newCheck, 'start')?.state, { phase: 'up', successes: 0, failures: 0 });
});

test('what a stopped check still tells, and a second start or stop, means nothing', () => {
  assert.equal(stepCheck(newCheck, 'passed'), null);
  assert.equal(stepCheck(newCheck, 'stop'), null);
  assert.equal(stepCheck(runs('.').state, 'start'), null);
});

const checks = [
  { name: 'a', level: 'alive', status: 'down' },
  { name: 'r', level: 'ready', status: 'up' },
  { name: 'n', level: '', status: 'up' },
  { name: 'i', level: '', status: 'inactive' },
] as const;
const up = checks.filter(({ name }) => name !== 'a');

for (const [some, level, names, healthy] of [
  [checks, null, [], false],
  [checks, 'ready', [], false],
  [checks, 'alive', [], false],
  [checks, null, ['r', 'i'], true],
  [up, null, [], true],
  [[{ ...checks[1], status: 'down' }], 'alive', [], true],
  [[{ ...checks[2], status: 'down' }], 'ready', [], true],
  [[], null, ['ghost'], true],
] as const)
  test(`${some.map(({ name, status }) => `${name} ${status}`).join(', ') || 'no check'} at level ${level ?? 'any'} of ${names.join() || 'all'} is ${healthy ? '' : 'not '}healthy`, () => {
    assert.equal(isHealthy(some, level, names), healthy);
  });

test('the changes of a check name it and its kind', () => {
  assert.equal(checkSummary('perform', 'http', 'web'), 'Perform HTTP check "web"');
  assert.equal(checkSummary('recover', 'exec', 'web'), 'Recover exec check "web"');
});
