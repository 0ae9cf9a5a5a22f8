/**
 * Storage (charm-runtime.md §11): what is not wanted any more leaves, what is wanted is provided, then announced. One
 * that has vanished from the model is released without a word: there is nothing left that an event could be about.
 * What a dying unit has is released when the unit is buried, after its services have ended.
 */
import type { Instant, StorageEntity, StorageLocal } from '../model/index.ts';
import { compareStorage } from '../model/index.ts';
import { storageOf } from '../operation/index.ts';
import { type Decision, isAlive, isPaused, type LiveInput, runHook, wait } from './decision.ts';

const byId = (local: LiveInput['local']): readonly StorageLocal[] =>
  Object.values(storageOf(local)).sort((a, b) => compareStorage(a.id, b.id));

const wanted = (input: LiveInput): readonly StorageEntity[] =>
  isAlive(input) ? (input.view.storage ?? []).filter(({ life }) => life === 'alive') : [];

export function resolveStorage(input: LiveInput): Decision | null {
  // Where a storage is mounted stands in the charm, which is proven only when it is deployed.
  if (input.local.deployed === null) return null;
  return leave(input) ?? provide(input) ?? attach(input);
}

/** The operator counts on it, and it is not there: nothing of the unit runs over the place where its data should be. */
export function resolveLost(input: LiveInput): Decision | null {
  const lost = missing(input).filter(({ id }) => storageOf(input.local)[id]?.attached);
  if (lost.length === 0) return null;
  const because = `storage ${lost.map(({ id }) => id).join(', ')} has gone`;
  return provide(input, lost) ?? wait('storage', retryAt(input, lost), because);
}

function leave(input: LiveInput): Decision | null {
  const { local, view } = input;
  const unwanted = byId(local).filter(({ id }) => !wanted(input).some((entity) => entity.id === id));
  const told = unwanted.find(({ id, attached }) => attached && (view.storage ?? []).some((one) => one.id === id));
  if (told) return runHook(input, { kind: 'storage-detaching', storage: told.id }, `storage ${told.id} is to go`);
  const silent = isAlive(input) ? unwanted.find(({ id }) => !pauseOf(input, id)) : undefined;
  if (silent === undefined) return null;
  return {
    kind: 'run',
    work: { kind: 'release-storage', storage: silent.id },
    because: `storage ${silent.id} is not this unit's any more`,
  };
}

function provide(input: LiveInput, storage = missing(input)): Decision | null {
  const entity = storage.find(({ id }) => !pauseOf(input, id));
  if (entity === undefined) return null;
  return {
    kind: 'run',
    work: { kind: 'provide-storage', storage: entity.id, entity },
    because: `storage ${entity.id} is not there yet`,
  };
}

function attach(input: LiveInput): Decision | null {
  // At a birth all of them are there before the first is announced.
  if (input.local.phase === 'deployed' && missing(input).length > 0) return null;
  const storage = storageOf(input.local);
  const fresh = wanted(input).find(({ id }) => storage[id] && storage[id].location !== null && !storage[id].attached);
  if (fresh === undefined) return null;
  return runHook(input, { kind: 'storage-attached', storage: fresh.id }, `storage ${fresh.id} is there`);
}

/** Wanted, and not there. */
export const missing = (input: LiveInput): readonly StorageEntity[] =>
  wanted(input).filter(({ id }) => (storageOf(input.local)[id]?.location ?? null) === null);

/** Until when the instance is left alone after its last try; null: not at all. */
function pauseOf({ storagePaused, now }: LiveInput, id: string): Instant | null {
  const until = storagePaused?.[id] ?? null;
  return isPaused(until, now) ? until : null;
}

/** When the first of these is tried again. */
export function retryAt(input: LiveInput, storage: readonly StorageEntity[]): Instant | null {
  const pauses = storage.map(({ id }) => pauseOf(input, id)).filter((until) => until !== null);
  return pauses.length === 0 ? null : Math.min(...pauses);
}
