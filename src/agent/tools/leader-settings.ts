/** `leader-get` and `leader-set`: what the leader tells its application, at once (charm-runtime.md §5.5). */
import { bagBytesMax, changedSettings, type Settings, settingsBytes } from '../../core/model/index.ts';
import { requireLeadership } from './leadership.ts';
import { emptyDeletes, readPairs } from './pairs.ts';
import type { HandlerRun } from './run.ts';
import { type Arguments, runError } from './tool.ts';

export function leaderGet({ words }: Arguments<unknown>, { pending }: HandlerRun): Settings | string | null {
  const [key = '-'] = words;
  const settings = pending.leaderSettings;
  if (key === '-' || key === '') return settings;
  return Object.hasOwn(settings, key) ? (settings[key] as string) : null;
}

/** Every key or none: what is refused later would have been told already. */
export async function leaderSet(args: Arguments<{ readonly file: string | null }>, run: HandlerRun): Promise<void> {
  const pairs = await readPairs(args, run);
  const epoch = await requireLeadership(run, 'cannot write leadership settings: not the leader');
  if (pairs.size === 0) return;
  const change = Object.fromEntries([...pairs].map(emptyDeletes));
  const changed = changedSettings(run.pending.leaderSettings, change);
  if (settingsBytes(change) > bagBytesMax || settingsBytes(changed) > bagBytesMax)
    throw runError(`cannot write leadership settings: larger than ${bagBytesMax} bytes`);
  await run.ports.setLeaderSettings(change, epoch);
  run.pending.leaderSettings = changed;
}
