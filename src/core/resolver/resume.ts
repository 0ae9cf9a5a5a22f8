/**
 * A deployment that was begun is carried out before anything else looks at the files: they may be of two bundles, whoever
 * asks for what. A unit that goes needs its code too, for its last hooks.
 */
import { type Decision, isAlive, isPaused, type LiveInput, wait } from './decision.ts';

export function resolveResume(input: LiveInput): Decision | null {
  const { local, assignment, now, deployPausedUntil } = input;
  if (local.operation?.kind !== 'deploy') return null;
  if (!isAlive(input) && (local.phase === 'allocated' || local.phase === 'deployed')) return null;
  // Only the assignment that stands can be proven: a newer one is deployed over what was begun.
  if (assignment === null || !('archive' in assignment)) return null;
  if (isPaused(deployPausedUntil, now))
    return wait('bundle', deployPausedUntil, 'the deployment could not be finished');
  return { kind: 'run', work: { kind: 'deploy', assignment }, because: 'a deployment was left half done' };
}
