/** What a hook that was delivered changes in the unit's own books (charm-runtime.md §7.6). */
import {
  type HookEvent,
  type HookFacts,
  type Instant,
  isRelationHook,
  isSecretHook,
  isStorageHook,
  isWorkloadHook,
  type LifecycleHook,
  type RelationHook,
  type RelationLocal,
  type UnitLocal,
  type UnitPhase,
  unitPhases,
} from '../model/index.ts';
import { announcing } from './generation.ts';
import { relationLocal, withRelation } from './relations.ts';
import { secretEffects } from './secrets.ts';
import { storageEffects } from './storage.ts';
import { withoutWorkloadEvent } from './workload-events.ts';

export interface EffectContext {
  readonly now: Instant;
  /** When the first `update-status` is due, if this is the hook that starts the unit. */
  readonly updateStatusDueAt: Instant;
}

/** The unit after the hook has been delivered, or skipped as if it had been. */
export function hookEffects(local: UnitLocal, hook: HookEvent, facts: HookFacts, context: EffectContext): UnitLocal {
  if (isRelationHook(hook)) return relationEffects(local, hook, facts);
  if (isSecretHook(hook)) return secretEffects(local, hook, context.now);
  if (isStorageHook(hook)) return storageEffects(local, hook);
  if (isWorkloadHook(hook)) return withoutWorkloadEvent(local, hook);
  return lifecycleEffects[hook.kind](local, facts, context);
}

const lifecycleEffects: Readonly<
  Record<LifecycleHook, (local: UnitLocal, facts: HookFacts, context: EffectContext) => UnitLocal>
> = {
  install: (local, facts) => announcing(inPhase(local, 'installed'), facts),
  'leader-elected': (local, facts) => ({ ...local, leaderEpoch: facts.leaderEpoch }),
  'leader-settings-changed': (local, { leaderSettings }) => ({
    ...local,
    leaderSettingsSeen: leaderSettings ?? local.leaderSettingsSeen,
  }),
  'collect-metrics': (local) => local,
  'meter-status-changed': (local) => local,
  'config-changed': (local, facts) => ({ ...local, seen: facts.seen }),
  start: (local, _facts, context) => ({
    ...inPhase(local, 'started'),
    startOwed: false,
    updateStatusDueAt: local.updateStatusDueAt ?? context.updateStatusDueAt,
    workload: local.workloadClaimed ? local.workload : { status: 'unknown', message: '', since: context.now },
  }),
  // Whatever the configuration is, the new code has not seen it.
  'upgrade-charm': (local, facts) => ({ ...announcing(local, facts), seen: null }),
  'update-status': (local) => local,
  stop: (local) => inPhase(local, 'stopped'),
  remove: (local, _facts, context) => ({
    ...inPhase(local, 'removed'),
    workload: { status: 'terminated', message: '', since: context.now },
  }),
};

/** A phase only moves to the right: an extra `start` does not bring a stopped unit back. */
function inPhase(local: UnitLocal, phase: UnitPhase): UnitLocal {
  return unitPhases.indexOf(phase) > unitPhases.indexOf(local.phase) ? { ...local, phase } : local;
}

function relationEffects(local: UnitLocal, hook: RelationHook, facts: HookFacts): UnitLocal {
  return withRelation(local, delivered(relationLocal(local, hook.relation), hook, facts));
}

function delivered(relation: RelationLocal, hook: RelationHook, facts: HookFacts): RelationLocal {
  const version = facts.bagVersion ?? 0;
  switch (hook.kind) {
    case 'relation-created':
      return { ...relation, created: true, ended: false };
    case 'relation-joined':
      return {
        ...relation,
        members: { ...relation.members, [hook.remoteUnit]: version },
        changedPending: hook.remoteUnit,
      };
    case 'relation-changed':
      if (hook.remoteUnit === undefined)
        return { ...relation, applications: { ...relation.applications, [hook.remoteApplication]: version } };
      return {
        ...relation,
        members: { ...relation.members, [hook.remoteUnit]: version },
        changedPending: relation.changedPending === hook.remoteUnit ? null : relation.changedPending,
      };
    case 'relation-departed': {
      const { [hook.remoteUnit]: _gone, ...members } = relation.members;
      const changedPending = relation.changedPending === hook.remoteUnit ? null : relation.changedPending;
      return { ...relation, members, changedPending };
    }
    case 'relation-broken':
      return { ...relation, ended: true, inScope: false, created: false };
  }
}
