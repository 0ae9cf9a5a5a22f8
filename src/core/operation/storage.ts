/** What a unit writes down of its storage (charm-runtime.md §11). */
import type { Report, StorageEntity, StorageHook, StorageId, StorageLocal, UnitLocal } from '../model/index.ts';
import { compareStorage } from '../model/index.ts';
import { type Advance, advance } from './unit.ts';

/** The unit's storage by id; a unit of an older agent has none. */
export const storageOf = (local: UnitLocal): Readonly<Record<StorageId, StorageLocal>> => local.storage ?? {};

function withStorage(local: UnitLocal, record: StorageLocal): UnitLocal {
  return { ...local, storage: { ...storageOf(local), [record.id]: record } };
}

const recordOf = ({ id, storageKind: kind, pool }: StorageEntity) => ({ id, kind, pool });

/** The intent: from here on it is released when it is not wanted any more, however far the work came. */
export function intendStorage(local: UnitLocal, entity: StorageEntity): UnitLocal {
  const { attached = false, location = null } = storageOf(local)[entity.id] ?? {};
  return withStorage(local, { ...recordOf(entity), location, attached });
}

/** The storage is there. */
export function commitProvided(local: UnitLocal, storage: StorageId, location: string, sizeMiB: number): Advance {
  const record = storageOf(local)[storage];
  const after = record ? withStorage(local, { ...record, location }) : local;
  const { unit, uuid } = local;
  return advance({ ...after, operation: null }, [{ kind: 'storage-provided', unit, uuid, storage, location, sizeMiB }]);
}

/** The storage is not here any more. One that the unit never had is let go as well: the controller waits for the word. */
export function commitReleased(local: UnitLocal, storage: StorageId, entity: StorageEntity | null): Advance {
  const after = entity
    ? withStorage(local, { ...recordOf(entity), location: null, attached: false, released: true })
    : forgetStorage(local, [storage]);
  return advance({ ...after, operation: null }, [releasedReport(local, storage)]);
}

export const releasedReport = ({ unit, uuid }: UnitLocal, storage: StorageId): Report => ({
  kind: 'storage-released',
  unit,
  uuid,
  storage,
});

/** Instances that are on this machine for the unit, or may be, by id. */
export const heldStorage = (local: UnitLocal): readonly StorageLocal[] =>
  Object.values(storageOf(local))
    .filter(({ released }) => !released)
    .sort((a, b) => compareStorage(a.id, b.id));

/** The model has forgotten these, or given them to others. */
export function forgetStorage(local: UnitLocal, ids: readonly StorageId[]): UnitLocal {
  const kept = Object.entries(storageOf(local)).filter(([, { id }]) => !ids.includes(id));
  return { ...local, storage: Object.fromEntries(kept) };
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
