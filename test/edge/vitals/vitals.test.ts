import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { systemVitals } from '../../../src/edge/vitals/index.ts';
import { testFolder } from '../../support/folder.ts';

test('the process and the disk of the state are as the system sees them', (t) => {
  const folder = testFolder(t);
  writeFileSync(path.join(folder, 'state.db'), 'x'.repeat(100));
  const vitals = systemVitals(folder);
  t.after(() => vitals.close());
  const { residentBytes, processorMs, stateBytes, disk } = vitals.read();
  assert.ok(residentBytes > 2 ** 20 && processorMs > 0);
  assert.equal(stateBytes, 100);
  assert.ok(disk.writable && disk.totalBytes >= disk.freeBytes);
});

test('a folder that cannot be reached is not writable', (t) => {
  const vitals = systemVitals(path.join(testFolder(t), 'missing'));
  t.after(() => vitals.close());
  assert.deepEqual(vitals.read().disk, { writable: false, freeBytes: 0, totalBytes: 0, freeFiles: null });
});

test('a loop that stood still is seen, also before its next turn', async (t) => {
  const vitals = systemVitals(testFolder(t));
  t.after(() => vitals.close());
  const until = performance.now() + 1_500;
  while (performance.now() < until);
  assert.ok(vitals.read().loopLagMs >= 400);
  await delay(1);
  assert.ok(vitals.read().loopLagMs >= 400, 'and is remembered');
});
