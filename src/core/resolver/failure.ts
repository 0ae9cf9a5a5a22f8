/** A hook in error: no other hook runs until it has succeeded, been skipped, or lost its meaning. */
import {
  type Assignment,
  type HookEvent,
  isRelationHook,
  isStorageHook,
  type StorageId,
  type UnitLocal,
  type UnitView,
} from '../model/index.ts';
import { storageOf } from '../operation/index.ts';
import { commit, type Decision, isPaused, type LiveInput, runHook, wait } from './decision.ts';
import { newerAssignment } from './deploy.ts';
import { secretHookIsLost } from './secrets.ts';

export function resolveFailure(input: LiveInput): Decision | null {
  const { failure } = input.local;
  if (failure === null) return null;
  const lost = meaningless(input, failure.hook);
  if (lost) return commit({ kind: 'skip-failure', order: null }, lost);
  const healing = forcedAssignment(input);
  if (healing)
    return {
      kind: 'run',
      work: { kind: 'deploy', assignment: healing },
      because: 'a refresh was forced onto the error',
    };
  if (failure.hook.kind === 'leader-elected' && input.leadership.kind === 'unknown')
    return wait('leadership', null, 'leader-elected failed and the controller has not said who leads');
  return retry(input, failure.hook);
}

function retry(input: LiveInput, hook: HookEvent): Decision {
  const { local, now, view } = input;
  const asked = local.failure?.attempts === 0;
  if (!view.model.automaticallyRetryHooks && !asked)
    return wait('resolved', null, 'hooks are not retried in this model');
  const retryAt = local.failure?.retryAt ?? null;
  if (isPaused(retryAt, now)) return wait('retry', retryAt, `the hook failed: ${local.failure?.message ?? ''}`);
  if (isPaused(input.hooksPausedUntil, now)) return wait('retry', input.hooksPausedUntil, 'the last hook was killed');
  return runHook(input, hook, asked ? 'a person says to try again' : 'the retry delay is over');
}

/** Why the hook need not run any more, or null (charm-runtime.md §7.6, §7.8). */
export function meaningless(input: LiveInput, hook: HookEvent): string | null {
  const { local, view, leadership } = input;
  if (hook.kind === 'leader-elected' && leadership.kind === 'follower') return 'leadership was lost again';
  if (hook.kind === 'leader-settings-changed' && leadership.kind === 'leader') return 'this unit leads now';
  if (isRelationHook(hook) && !view.relations.some(({ id }) => id === hook.relation)) return 'the relation is gone';
  if (isStorageHook(hook) && isGone(hook.storage, local, view)) return 'the storage is gone';
  return secretHookIsLost(input, hook);
}

/** One that is wanted and not there was provided again before this, or is waited for. */
const isGone = (storage: StorageId, local: UnitLocal, { storage: known = [] }: UnitView): boolean =>
  !known.some(({ id }) => id === storage) || (storageOf(local)[storage]?.location ?? null) === null;

function forcedAssignment(input: LiveInput): Assignment | null {
  const assignment = newerAssignment(input);
  return assignment?.forced ? assignment : null;
}
