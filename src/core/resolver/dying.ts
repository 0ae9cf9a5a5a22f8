/** The way out: every relation, then `stop`, `remove`, and the wait for subordinates (charm-runtime.md §7.13). */
import { type Decision, isAlive, type LiveInput, runHook, wait } from './decision.ts';
import { leaveRelations } from './relations.ts';

export function resolveDying(input: LiveInput): Decision | null {
  const { local, subordinates } = input;
  if (isAlive(input)) return null;
  switch (local.phase) {
    case 'allocated':
    case 'deployed':
      return { kind: 'stop', because: 'the unit goes before its operator came' };
    case 'installed':
      return leaveRelations(input) ?? runHook(input, { kind: 'remove' }, 'the unit is dying and was never started');
    case 'started':
      return leaveRelations(input) ?? runHook(input, { kind: 'stop' }, 'the unit is dying');
    case 'stopped':
      return runHook(input, { kind: 'remove' }, 'the unit has stopped');
    case 'removed':
    case 'dead':
      if (subordinates > 0) return wait('subordinates', null, `${subordinates} subordinates are still there`);
      return { kind: 'stop', because: 'remove has run' };
  }
}
