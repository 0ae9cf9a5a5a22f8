import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  claimLost,
  claimSent,
  isLeaderFor,
  leadershipAt,
  leaseGranted,
  leaseRefused,
  nextClaimAt,
  unclaimed,
} from '../../../src/core/leadership/index.ts';

const granted = leaseGranted(claimSent(unclaimed, 1_000), 1_000, 3, 60_000);

test('a lease runs from the moment its claim was sent', () => {
  assert.deepEqual(leadershipAt(granted, 60_999), { kind: 'leader', epoch: 3 });
  assert.deepEqual(
    leadershipAt(granted, 61_000),
    { kind: 'unknown' },
    'a lease that ran out says nothing about others',
  );
});

test('leadership is promised for 30 s or not at all', () => {
  assert.equal(isLeaderFor(granted, 31_000), 3);
  assert.equal(isLeaderFor(granted, 31_001), null);
  assert.equal(isLeaderFor(leaseRefused(granted, 1_000, null), 1_000), null);
});

test('nobody knows before the first answer; a refusal makes a follower', () => {
  assert.deepEqual(leadershipAt(claimSent(unclaimed, 5), 6), { kind: 'unknown' });
  assert.deepEqual(leadershipAt(leaseRefused(unclaimed, 6, null), 6), { kind: 'follower' });
});

test('an answer that is older than what is held changes nothing', () => {
  assert.equal(leaseGranted(granted, 900, 3, 60_000), granted);
  assert.equal(leaseGranted(granted, 90_000, 2, 60_000), granted);
  assert.deepEqual(leadershipAt(leaseGranted(granted, 2_000, 4, 10_000), 11_999), { kind: 'leader', epoch: 4 });
});

test('claims leave every 30 s, and at once when there is none under way', () => {
  assert.equal(nextClaimAt(granted), 31_000);
  assert.ok(nextClaimAt(unclaimed) < 0);
  assert.ok(nextClaimAt(claimLost(granted)) < 0);
  assert.deepEqual(leadershipAt(claimLost(granted), 2_000), { kind: 'leader', epoch: 3 });
});

test('a follower claims at the end of the lease that it waits for, once', () => {
  const refused = leaseRefused(claimSent(unclaimed, 1_000), 1_500, 8_000);
  assert.equal(nextClaimAt(refused), 9_500);
  assert.equal(nextClaimAt(claimSent(refused, 9_500)), 39_500, 'until the answer says more');
  assert.equal(nextClaimAt(leaseRefused(claimSent(refused, 9_500), 9_600, 60_000)), 39_500);
  assert.equal(nextClaimAt(leaseRefused(claimSent(refused, 9_500), 9_600, null)), 39_500);
});
