import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bigInt, assert as check, property } from 'fast-check';
import { formatDuration, formatTime, parseDuration, parseTime } from '../../../src/edge/pebble/time.ts';

const second = 1_000_000_000n;

test('a time has as many digits of fraction as it needs', () => {
  const at = 1_700_000_000n * second;
  assert.equal(formatTime(at, 'utc'), '2023-11-14T22:13:20Z');
  assert.equal(formatTime(at + 1n, 'utc'), '2023-11-14T22:13:20.000000001Z');
  assert.equal(formatTime(at + 120_000_000n, 'utc'), '2023-11-14T22:13:20.12Z');
});

test('a local time names its offset and is the same instant', () => {
  const at = 1_700_000_000n * second + 5n;
  assert.equal(parseTime(formatTime(at, 'local')), at);
});

test('no time loses a nanosecond', () => {
  check(
    property(bigInt(0n, 9_000_000_000n * second), (time) => {
      assert.equal(parseTime(formatTime(time, 'utc')), time);
    }),
  );
});

test('times of other zones and forms are read, and what is no time is not', () => {
  assert.equal(parseTime('2023-11-14T23:13:20.5+01:00'), 1_700_000_000n * second + second / 2n);
  assert.equal(parseTime('2023-11-14t22:13:20.1234567899z'), 1_700_000_000n * second + 123_456_789n);
  for (const text of ['', 'now', '2023-11-14', '2023-11-14T22:13:20', '2023-13-14T22:13:20Z'])
    assert.equal(parseTime(text), null, text);
});

test('durations have the form that Go gives them', () => {
  const forms: [bigint, string][] = [
    [0n, '0s'],
    [1n, '1ns'],
    [1_500n, '1.5µs'],
    [500_000_000n, '500ms'],
    [1_500_000_000n, '1.5s'],
    [60n * second, '1m0s'],
    [5_400n * second, '1h30m0s'],
    [604_800n * second, '168h0m0s'],
    [-second, '-1s'],
  ];
  for (const [duration, text] of forms) assert.equal(formatDuration(duration), text);
});

test('a duration is read back from every form that it is written in', () => {
  check(
    property(bigInt(-(2n ** 62n), 2n ** 62n), (duration) => {
      assert.equal(parseDuration(formatDuration(duration)), duration);
    }),
  );
});

test('durations as people write them are read, and what is no duration is not', () => {
  assert.equal(parseDuration('1h30m'), 5_400n * second);
  assert.equal(parseDuration('0'), 0n);
  assert.equal(parseDuration('.5s'), second / 2n);
  assert.equal(parseDuration('0.100s'), second / 10n);
  for (const text of ['', '10', 's', '1 s', '1x', '9999999999h', `${'1'.repeat(300)}s`])
    assert.equal(parseDuration(text), null, text);
});
