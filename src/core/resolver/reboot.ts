/** A reboot that was asked for comes before everything else, and after it the hook that it cut off (§7.12). */
import { commit, type Decision, type LiveInput, runHook } from './decision.ts';
import { meaningless } from './failure.ts';

export function resolveRebootRequest(input: LiveInput): Decision | null {
  const { reboot } = input.local;
  if (!reboot) return null;
  if (reboot.kind === 'asked') return { kind: 'reboot', because: 'the operator asked for it' };
  const lost = meaningless(input, reboot.hook);
  return lost ? commit({ kind: 'drop-resume' }, lost) : runHook(input, reboot.hook, 'a reboot has cut it off');
}
