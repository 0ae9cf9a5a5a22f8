/** A reboot that an operator asked for (charm-runtime.md §5.11, §7.12). The request is local state: no crash loses it. */
import type { UnitLocal } from '../model/index.ts';
import { type Advance, advance } from './unit.ts';

/** The machine shall start anew once all handlers have ended: asked for by a run that succeeded, in this boot. */
export const askReboot = (local: UnitLocal, bootId: string): UnitLocal => ({
  ...local,
  reboot: { kind: 'asked', bootId, interrupted: null },
});

/** At once: the run that asks is cut off, its writes are discarded, and a hook is run again after the boot. */
export function askRebootNow(local: UnitLocal, bootId: string): Advance {
  const interrupted = local.operation?.kind === 'run-hook' ? local.operation.hook : null;
  return advance({ ...local, reboot: { kind: 'asked', bootId, interrupted } });
}

/** True once the machine shall start anew: what runs has been cut off for that, or has ended. */
export const isRebooting = ({ reboot }: UnitLocal): boolean => reboot?.kind === 'asked';

/** What a start of the agent makes of the request: another boot has answered it. */
export function answerReboot(local: UnitLocal, bootId: string): UnitLocal {
  const { reboot } = local;
  if (reboot?.kind !== 'asked' || reboot.bootId === bootId) return local;
  return { ...local, reboot: reboot.interrupted ? { kind: 'resume', hook: reboot.interrupted } : null };
}
