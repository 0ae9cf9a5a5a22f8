/** Which files are in the charm directory: the first bundle, and a newer one when the unit is calm. */
import type { Assignment } from '../model/index.ts';
import { isAnnounced, isDeployed } from '../operation/index.ts';
import { commit, type Decision, isAlive, isPaused, type LiveInput, runHook, wait } from './decision.ts';
import { missing, retryAt } from './storage.ts';

/** The assignment that the unit should follow and does not yet, unless it was refused or must wait. */
export function newerAssignment({ local, assignment, now, deployPausedUntil }: LiveInput): Assignment | null {
  if (assignment === null || !('archive' in assignment)) return null;
  if (isDeployed(assignment, local.deployed)) return null;
  if (assignment.counter < (local.deployed?.counter ?? 0)) return null;
  if (assignment.counter === local.refusal?.counter) return null;
  return isPaused(deployPausedUntil, now) ? null : assignment;
}

/** What cannot be read is refused, once; a refusal is forgotten when the assignment went back to what runs. */
export function resolveRefusal({ local, assignment }: LiveInput): Decision | null {
  if (assignment === null) return null;
  if (!('archive' in assignment)) {
    if (local.refusal?.code === assignment.code && local.refusal.because === assignment.because) return null;
    return commit({ kind: 'refuse-bundle', refusal: assignment }, 'the assignment cannot be trusted');
  }
  if (local.refusal && isDeployed(assignment, local.deployed))
    return commit({ kind: 'forget-refusal' }, 'the assignment is what runs');
  return null;
}

export function resolveDeploy(input: LiveInput): Decision | null {
  const { local } = input;
  const assignment = newerAssignment(input);
  if (assignment && isAlive(input))
    return {
      kind: 'run',
      work: { kind: 'deploy', assignment },
      because: local.deployed ? `revision ${assignment.revision} is assigned` : 'the unit has no files yet',
    };
  if (local.phase !== 'allocated') return null;
  if (local.refusal) return wait('assignment', null, `the bundle was refused: ${local.refusal.because}`);
  if (input.assignment === null) return wait('assignment', null, 'no bundle is assigned');
  return wait('bundle', input.deployPausedUntil, 'the bundle could not be had');
}

/** `install` the first time, `upgrade-charm` for new code in a unit that lives. */
export function resolveCode(input: LiveInput): Decision | null {
  const { local } = input;
  if (local.phase === 'deployed') {
    const storage = missing(input);
    if (storage.length > 0)
      return wait('storage', retryAt(input, storage), `storage ${storage.map(({ id }) => id).join(', ')} is not there`);
    return runHook(input, { kind: 'install' }, 'the files are in place');
  }
  if (!isAnnounced(local)) return runHook(input, { kind: 'upgrade-charm' }, 'new code is in place');
  return null;
}
