/** A deployment that an earlier life left half done is carried out before anything else looks at the files. */
import { type Decision, isAlive, type LiveInput, wait } from './decision.ts';

export function resolveResume(input: LiveInput): Decision | null {
  const { local, assignment, now, deployPausedUntil } = input;
  const { operation } = local;
  if (operation?.kind !== 'deploy' || !isAlive(input)) return null;
  // Only the assignment that stands can be proven: a newer one is deployed over what was begun.
  if (assignment === null || !('archive' in assignment)) return null;
  if (assignment.counter !== operation.assignment.counter) return null;
  // No hook runs on files of two bundles.
  if (deployPausedUntil !== null && now < deployPausedUntil)
    return wait('bundle', deployPausedUntil, 'the deployment could not be finished');
  return {
    kind: 'run',
    work: { kind: 'deploy', assignment: operation.assignment },
    because: 'an earlier life of the agent left this deployment half done',
  };
}
