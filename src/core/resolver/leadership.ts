/** Leadership and what the leader tells: gaining it is an event, losing it only clears the flag (charm-runtime.md §7.3, §9). */
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

/** Once to every unit that does not lead, and again with each version. The leader hears nothing of its own words. */
export function resolveLeaderSettings(input: LiveInput): Decision | null {
  const { leadership, local, view } = input;
  const { version } = view.leaderSettings;
  if (leadership.kind === 'unknown' || version <= (local.leaderSettingsSeen ?? -1)) return null;
  if (leadership.kind === 'leader') return commit({ kind: 'know-leader-settings', version }, 'the leader wrote it');
  const because = local.leaderSettingsSeen === null ? 'another unit leads' : 'the leader wrote its settings';
  return runHook(input, { kind: 'leader-settings-changed' }, because);
}
