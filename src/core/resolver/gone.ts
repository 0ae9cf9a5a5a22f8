/** The end: the unit was deleted, or has said its last word. */
import type { Decision, ResolverInput } from './decision.ts';

/** Comes before all others: what it leaves to them is a unit with a view. */
export function resolveGone({ local, view }: ResolverInput): Decision | null {
  if (view === undefined) return { kind: 'stop', because: 'the controller has deleted the unit' };
  if (view.unit.uuid !== local.uuid) return { kind: 'stop', because: 'another unit of the same name took its place' };
  if (local.phase === 'dead')
    return { kind: 'idle', until: null, because: 'the unit is dead and the controller will forget it' };
  return null;
}
