/** What a new life does with the operation that an earlier one left (the table of charm-runtime.md §7.9). */
import type { Instant, TaskResult, UnitLocal } from '../model/index.ts';
import { commitHook, commitTask, emptyFlush } from './commit.ts';
import { failHook, putBack } from './failure.ts';
import type { EffectContext } from './hook-effects.ts';
import { isRebooting } from './reboot.ts';
import { type Advance, advance } from './unit.ts';

export const interruptedMessage = 'the agent was stopped while this ran';
const interrupted: TaskResult = { status: 'failed', message: interruptedMessage, results: {} };

/**
 * | left | pending | done |
 * | --- | --- | --- |
 * | hook | failed: its outcome is unknown | commit effects only |
 * | action, exec | reported as failed, never run again | reported as failed |
 * | deploy | stays: the resolver resumes it | stays |
 * | storage | put back: what is not there yet is provided again, or released | – |
 * | commands at the machine | forgotten: who asked has lost us | forgotten |
 * | hook cut off by a reboot | neither failed nor done: it is run again after the boot | |
 */
export function recover(local: UnitLocal, context: EffectContext, fraction: number): Advance {
  const { operation } = local;
  switch (operation?.kind) {
    case undefined:
    case 'deploy':
      return advance(local);
    case 'provide-storage':
    case 'release-storage':
      return putBack(local);
    case 'run-action':
    case 'run-exec':
      return commitTask(local, null, interrupted, context.now as Instant);
    case 'run-commands':
      return putBack(local);
    case 'run-hook':
      if (isRebooting(local)) return putBack(local);
      return operation.step === 'done'
        ? commitHook(local, emptyFlush(local), null, context)
        : failHook(local, interruptedMessage, context.now, fraction);
  }
}
