/** Hook events: what a unit's operator is told, one handler run each (charm-runtime.md §7.1). */
import type { ApplicationName, EndpointName, RelationId, SecretId, UnitName } from './ids.ts';
import { type StorageId, storageNameOf } from './storage.ts';

export type LifecycleHook =
  | 'install'
  | 'start'
  | 'config-changed'
  | 'upgrade-charm'
  | 'update-status'
  | 'leader-elected'
  | 'leader-settings-changed'
  | 'collect-metrics'
  | 'meter-status-changed'
  | 'stop'
  | 'remove';

interface RelationHookBase {
  readonly relation: RelationId;
  readonly endpoint: EndpointName;
  readonly remoteApplication: ApplicationName;
}

export type RelationHook =
  | (RelationHookBase & { readonly kind: 'relation-created' })
  | (RelationHookBase & { readonly kind: 'relation-joined'; readonly remoteUnit: UnitName })
  /** Without `remoteUnit`: the remote application's bag changed. */
  | (RelationHookBase & { readonly kind: 'relation-changed'; readonly remoteUnit?: UnitName })
  | (RelationHookBase & {
      readonly kind: 'relation-departed';
      readonly remoteUnit: UnitName;
      readonly departingUnit: UnitName;
    })
  | (RelationHookBase & { readonly kind: 'relation-broken' });

/** `revision` of `secret-changed` is the newest at the decision; the operator is not told of it. */
export type SecretHook =
  | { readonly kind: 'secret-changed'; readonly secret: SecretId; readonly revision: number }
  | { readonly kind: 'secret-rotate'; readonly secret: SecretId }
  | { readonly kind: 'secret-expired'; readonly secret: SecretId; readonly revision: number }
  | { readonly kind: 'secret-remove'; readonly secret: SecretId; readonly revision: number };

export interface StorageHook {
  readonly kind: 'storage-attached' | 'storage-detaching';
  readonly storage: StorageId;
}

/** What happened in a workload container (charm-runtime.md §7.14): edges, told in the order of their arrival. */
export type WorkloadHook = { readonly workload: string } & (
  | { readonly kind: 'pebble-ready' }
  | {
      readonly kind: 'pebble-custom-notice';
      readonly notice: { readonly id: string; readonly type: string; readonly key: string };
    }
  | { readonly kind: 'pebble-check-failed' | 'pebble-check-recovered'; readonly check: string }
);

export type HookEvent = { readonly kind: LifecycleHook } | RelationHook | SecretHook | StorageHook | WorkloadHook;

export const isRelationHook = (hook: HookEvent): hook is RelationHook => 'relation' in hook;
export const isStorageHook = (hook: HookEvent): hook is StorageHook => 'storage' in hook;
export const isSecretHook = (hook: HookEvent): hook is SecretHook => 'secret' in hook;
export const isWorkloadHook = (hook: HookEvent): hook is WorkloadHook => 'workload' in hook;

/** Two events that read the same. */
export function sameEvent(a: WorkloadHook, b: WorkloadHook): boolean {
  if (a.kind !== b.kind || a.workload !== b.workload) return false;
  if (a.kind === 'pebble-custom-notice' && b.kind === 'pebble-custom-notice')
    return a.notice.id === b.notice.id && a.notice.type === b.notice.type && a.notice.key === b.notice.key;
  return !('check' in a && 'check' in b) || a.check === b.check;
}

/** Hooks of a restricted context: only logging, config and metrics (charm-runtime.md §5.1). */
export const isRestrictedHook = (hook: HookEvent): boolean =>
  hook.kind === 'collect-metrics' || hook.kind === 'meter-status-changed';

/** `install`, `db-relation-changed`: the name in `hooks/` and in `JUJU_HOOK_NAME`. */
export function hookName(hook: HookEvent): string {
  if (isStorageHook(hook)) return `${storageNameOf(hook.storage)}-${hook.kind}`;
  if (isWorkloadHook(hook)) return `${hook.workload}-${hook.kind}`;
  return isRelationHook(hook) ? `${hook.endpoint}-${hook.kind}` : hook.kind;
}

/** `db-relation-joined hook for mysql/0`, for status messages and logs. */
export function describeHook(hook: HookEvent): string {
  const remote = 'remoteUnit' in hook && hook.remoteUnit !== undefined ? ` for ${hook.remoteUnit}` : '';
  return `${hookName(hook)} hook${remote}`;
}
