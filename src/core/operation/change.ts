/** Changes of a unit's books that need no handler: what the resolver's `commit` decisions say. */
import { assert, assertNever } from '../errors.ts';
import type {
  ApplicationName,
  Refusal,
  RelationId,
  Report,
  Settings,
  StorageId,
  TaskId,
  UnitLocal,
} from '../model/index.ts';
import { scopeReport } from './commit.ts';
import { type EffectContext, hookEffects } from './hook-effects.ts';
import { relationLocal, withoutRelations, withRelation } from './relations.ts';
import { forgetStorage } from './storage.ts';
import { type Advance, advance } from './unit.ts';

export type LocalChange =
  /** The unit's bags become visible to the others, with the keys that the agent writes (§8.4). */
  | {
      readonly kind: 'enter-scope';
      readonly relations: readonly { readonly relation: RelationId; readonly settings: Settings }[];
    }
  /** A relation that ends without `broken`: a peer relation, or one whose `created` was never delivered. */
  | { readonly kind: 'leave-relation'; readonly relation: RelationId }
  | { readonly kind: 'forget-relations'; readonly relations: readonly RelationId[] }
  /** The bag was written by this unit itself: no event. */
  | {
      readonly kind: 'know-application';
      readonly relation: RelationId;
      readonly application: ApplicationName;
      readonly version: number;
    }
  | { readonly kind: 'lose-leadership' }
  /** The settings were written by this unit itself: no event. */
  | { readonly kind: 'know-leader-settings'; readonly version: number }
  /** A person says: again, now. */
  | { readonly kind: 'retry-failure'; readonly order: number }
  /** The failed hook counts as done: a person says so (`order`), or what it was about is gone. */
  | { readonly kind: 'skip-failure'; readonly order: number | null }
  | { readonly kind: 'hasten-update-status'; readonly order: number }
  | { readonly kind: 'cancel-task'; readonly task: TaskId; readonly orders: readonly number[] }
  | { readonly kind: 'finish-order'; readonly order: number }
  | { readonly kind: 'refuse-bundle'; readonly refusal: Refusal }
  | { readonly kind: 'forget-refusal' }
  /** What the unit goes on remembering of secrets. */
  | { readonly kind: 'keep-secrets'; readonly secrets: UnitLocal['secrets'] }
  | { readonly kind: 'forget-storage'; readonly storage: readonly StorageId[] }
  /** The hook that a reboot cut off has lost its meaning. */
  | { readonly kind: 'drop-resume' };

export function applyChange(local: UnitLocal, change: LocalChange, context: EffectContext): Advance {
  switch (change.kind) {
    case 'enter-scope':
      return enterScope(local, change.relations);
    case 'leave-relation':
      return leaveRelation(local, change.relation);
    case 'forget-relations':
      return advance(withoutRelations(local, change.relations));
    case 'know-application': {
      const relation = relationLocal(local, change.relation);
      const applications = { ...relation.applications, [change.application]: change.version };
      return advance(withRelation(local, { ...relation, applications }));
    }
    case 'lose-leadership':
      return advance({ ...local, leaderEpoch: null });
    case 'know-leader-settings':
      return advance({ ...local, leaderSettingsSeen: change.version });
    case 'retry-failure':
      assert(local.failure, 'what is tried again has failed');
      return advance(
        { ...local, failure: { ...local.failure, attempts: 0, retryAt: context.now } },
        [],
        [change.order],
      );
    case 'skip-failure': {
      assert(local.failure, 'what is skipped has failed');
      const skipped = skipHook(local, context);
      return advance(skipped.local, skipped.reports, change.order === null ? [] : [change.order]);
    }
    case 'hasten-update-status':
      return advance({ ...local, updateStatusDueAt: context.now }, [], [change.order]);
    case 'cancel-task':
      return cancelTask(local, change.task, change.orders, context);
    case 'finish-order':
      return advance(local, [], [change.order]);
    case 'refuse-bundle':
      return advance({ ...local, refusal: change.refusal, operation: null });
    case 'forget-refusal':
      return advance({ ...local, refusal: null });
    case 'keep-secrets':
      return advance({ ...local, secrets: change.secrets });
    case 'forget-storage':
      return advance(forgetStorage(local, change.storage));
    case 'drop-resume':
      return advance({ ...local, reboot: null });
    default:
      return assertNever(change);
  }
}

function enterScope(local: UnitLocal, entered: Extract<LocalChange, { kind: 'enter-scope' }>['relations']): Advance {
  const inside = entered.reduce(
    (unit, { relation }) => withRelation(unit, { ...relationLocal(unit, relation), inScope: true }),
    local,
  );
  return advance(
    inside,
    entered.map(({ relation, settings }) => scopeReport(local, relation, true, settings)),
  );
}

function leaveRelation(local: UnitLocal, id: RelationId): Advance {
  const relation = relationLocal(local, id);
  const ended = { ...relation, inScope: false, created: false, ended: true, changedPending: null };
  const reports = relation.inScope ? [scopeReport(local, id, false, {})] : [];
  return advance(withRelation(local, ended), reports);
}

function skipHook(local: UnitLocal, context: EffectContext): Pick<Advance, 'local' | 'reports'> {
  assert(local.failure, 'what is skipped has failed');
  const { hook, facts } = local.failure;
  const after = hookEffects({ ...local, failure: null }, hook, facts, context);
  const reports = hook.kind === 'relation-broken' ? [scopeReport(local, hook.relation, false, {})] : [];
  return { local: after, reports };
}

function cancelTask(local: UnitLocal, task: TaskId, orders: readonly number[], context: EffectContext): Advance {
  const result = { status: 'cancelled' as const, message: 'cancelled before it started', results: {} };
  const ended: Report = { kind: 'task-ended', unit: local.unit, task, at: context.now, result };
  return advance(local, [ended], orders);
}
