/** What a unit writes down of its storage (charm-runtime.md §11). */
import type { Report, StorageEntity, StorageHook, StorageId, StorageLocal, UnitLocal } from '../model/index.ts';
import { type Advance, advance } from './unit.ts';

/** The unit's storage by id; a unit of an older agent has none. */
export const storageOf = (local: UnitLocal): Readonly<Record<StorageId, StorageLocal>> => local.storage ?? {};

function withStorage(local: UnitLocal, record: StorageLocal): UnitLocal {
  return { ...local, storage: { ...storageOf(local), [record.id]: record } };
}

/** The intent: from here on it is released when it is not wanted any more, however far the work came. */
export function intendStorage(local: UnitLocal, { id, storageKind: kind, pool }: StorageEntity): UnitLocal {
  const before = storageOf(local)[id];
  return withStorage(local, { attached: false, ...before, id, kind, pool, location: before?.location ?? null });
}

/** The storage is there. */
export function commitProvided(local: UnitLocal, storage: StorageId, location: string, sizeMiB: number): Advance {
  const record = storageOf(local)[storage];
  const after = record ? withStorage(local, { ...record, location }) : local;
  const { unit, uuid } = local;
  return advance({ ...after, operation: null }, [{ kind: 'storage-provided', unit, uuid, storage, location, sizeMiB }]);
}

/** The storage is not here any more. */
export function commitReleased(local: UnitLocal, storage: StorageId): Advance {
  const { [storage]: _released, ...kept } = storageOf(local);
  const { unit, uuid } = local;
  return advance({ ...local, storage: kept, operation: null }, [{ kind: 'storage-released', unit, uuid, storage }]);
}

/** After `attached` and `detaching`; one whose record is gone leaves nothing. */
export function storageEffects(local: UnitLocal, hook: StorageHook): UnitLocal {
  const record = storageOf(local)[hook.storage];
  return record ? withStorage(local, { ...record, attached: hook.kind === 'storage-attached' }) : local;
}

/** What a new life of the agent has found of one that was there: where it is now, or null when it cannot be had. */
export type FoundStorage = { readonly location: string; readonly sizeMiB: number } | null;

/** Mounts and devices may have gone with the machine's last run, or come back elsewhere. */
export function refoundStorage(local: UnitLocal, found: ReadonlyMap<StorageId, FoundStorage>): Advance {
  const { unit, uuid } = local;
  const reports: Report[] = [];
  let after = local;
  for (const record of Object.values(storageOf(local))) {
    const now = found.get(record.id);
    const location = now === undefined ? record.location : (now?.location ?? null);
    if (location === record.location) continue;
    after = withStorage(after, { ...record, location });
    if (now) reports.push({ kind: 'storage-provided', unit, uuid, storage: record.id, ...now });
  }
  return advance(after, reports);
}
