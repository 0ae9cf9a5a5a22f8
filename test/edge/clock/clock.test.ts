import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { systemClock } from '../../../src/edge/clock/index.ts';
import { testAddon } from '../../support/native.ts';

const clock = systemClock(testAddon());

test('elapsed time is the time since boot, suspensions included, and does not go back', () => {
  const before = clock.elapsed();
  const uptimeMs = Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0]) * 1000;
  const after = clock.elapsed();
  // The kernel prints hundredths of a second, cut off.
  assert.ok(before - 10 <= uptimeMs && uptimeMs <= after);
});

test('a delay is over when its time has passed, and one of zero at once', async () => {
  const before = clock.elapsed();
  await clock.delay(20);
  assert.ok(clock.elapsed() - before >= 20);
  await clock.delay(0);
});

test('a delay that timers cannot hold is not over at once', async () => {
  const end = new AbortController();
  const delay = clock.delay(2 ** 40, end.signal);
  assert.equal(await Promise.race([delay, clock.delay(20).then(() => 'waits')]), 'waits');
  end.abort(new Error('enough'));
  await assert.rejects(delay, new Error('enough'));
});

test('a delay ends with the reason of its signal, also when that came before', async () => {
  const reason = new Error('the agent stops');
  await assert.rejects(clock.delay(60_000, AbortSignal.abort(reason)), reason);
  await assert.rejects(clock.delay(0, AbortSignal.abort(reason)), reason);
});

test('a delay goes on while time has not passed, whatever timers say', async () => {
  let nowMs = 0;
  const slow = systemClock({ bootTimeMs: () => (nowMs += 1) });
  await slow.delay(5);
  assert.ok(nowMs >= 5);
});
