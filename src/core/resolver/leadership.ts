/** Gaining leadership is an event; losing it only clears the flag (charm-runtime.md §9). */
import { commit, type Decision, type LiveInput, runHook } from './decision.ts';

export function resolveLeadershipLoss({ local, leadership }: LiveInput): Decision | null {
  if (leadership.kind !== 'follower' || local.leaderEpoch === null) return null;
  return commit({ kind: 'lose-leadership' }, 'another unit leads');
}

/** One event for each epoch: a lease that ran out and came back in the same epoch was never lost to anybody. */
export function resolveLeadershipGain(input: LiveInput): Decision | null {
  const { local, leadership } = input;
  if (leadership.kind !== 'leader' || leadership.epoch === local.leaderEpoch) return null;
  return runHook(input, { kind: 'leader-elected' }, `leads in epoch ${leadership.epoch}`);
}
