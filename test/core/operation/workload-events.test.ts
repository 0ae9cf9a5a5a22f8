import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WorkloadHook } from '../../../src/core/model/index.ts';
import { withoutWorkloadEvent, withWorkloadEvent, workloadEventsMax } from '../../../src/core/operation/index.ts';
import { startedUnit } from '../../support/builders.ts';

const ready: WorkloadHook = { kind: 'pebble-ready', workload: 'db' };
const failed: WorkloadHook = { kind: 'pebble-check-failed', workload: 'db', check: 'http' };
const notice = (id: string): WorkloadHook => ({
  kind: 'pebble-custom-notice',
  workload: 'db',
  notice: { id, type: 'custom', key: 'a.b/c' },
});
const queue = (...events: readonly WorkloadHook[]) => events.reduce(withWorkloadEvent, startedUnit());

test('events wait in the order of their arrival, each occurrence for itself', () => {
  assert.deepEqual(queue(ready, failed, notice('1'), ready).workloadEvents, [ready, failed, notice('1'), ready]);
});

test('what was told is the oldest that reads like it, and no other', () => {
  const unit = queue(notice('1'), notice('2'), notice('1'));
  assert.deepEqual(withoutWorkloadEvent(unit, notice('2')).workloadEvents, [notice('1'), notice('1')]);
  assert.deepEqual(withoutWorkloadEvent(unit, notice('1')).workloadEvents, [notice('2'), notice('1')]);
  assert.equal(withoutWorkloadEvent(unit, notice('3')), unit);
  assert.equal(withoutWorkloadEvent(unit, { ...failed, check: 'tcp' }), unit);
});

test('when too many wait the oldest are forgotten', () => {
  const ids = Array.from({ length: workloadEventsMax + 2 }, (_, index) => String(index));
  const { workloadEvents } = queue(...ids.map(notice));
  assert.equal(workloadEvents.length, workloadEventsMax);
  assert.deepEqual([workloadEvents[0], workloadEvents.at(-1)], [notice('2'), notice(ids.at(-1) ?? '')]);
});
