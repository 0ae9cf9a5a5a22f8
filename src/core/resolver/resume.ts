/** A deployment that an earlier life left half done is carried out before anything else looks at the files. */
import type { Decision, LiveInput } from './decision.ts';

export function resolveResume({ local, assignment, now, deployPausedUntil }: LiveInput): Decision | null {
  const { operation } = local;
  if (operation?.kind !== 'deploy') return null;
  // Only the assignment that stands can be proven: a newer one is deployed over what was begun.
  if (assignment === null || !('archive' in assignment)) return null;
  if (assignment.counter !== operation.assignment.counter) return null;
  if (deployPausedUntil !== null && now < deployPausedUntil) return null;
  return {
    kind: 'run',
    work: { kind: 'deploy', assignment: operation.assignment },
    because: 'an earlier life of the agent left this deployment half done',
  };
}
