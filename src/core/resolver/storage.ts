/**
 * Storage (charm-runtime.md §11): what is not wanted any more leaves, what is wanted is provided, then announced. One
 * that has vanished from the model is released without a word: there is nothing left that an event could be about.
 * What a dying unit has is released when the unit is buried, after its services have ended.
 */
import type { Instant, StorageEntity, StorageId } from '../model/index.ts';
import { compareStorage } from '../model/index.ts';
import { heldStorage, storageOf } from '../operation/index.ts';
import { commit, type Decision, isAlive, isPaused, type LiveInput, runHook, wait } from './decision.ts';

const wanted = (input: LiveInput): readonly StorageEntity[] =>
  isAlive(input) ? (input.view.storage ?? []).filter(({ life }) => life === 'alive') : [];

const isWanted = (input: LiveInput, id: StorageId): boolean => wanted(input).some((entity) => entity.id === id);

export function resolveStorage(input: LiveInput): Decision | null {
  return forget(input) ?? leave(input) ?? settle(input);
}

/** Where a storage is mounted stands in the charm, which is proven only when it is deployed. */
const settle = (input: LiveInput): Decision | null =>
  input.local.deployed === null ? null : (provide(input) ?? attach(input));

function forget({ local, view }: LiveInput): Decision | null {
  const storage = Object.values(storageOf(local))
    .filter(({ id, released }) => released && !view.storage?.some((entity) => entity.id === id))
    .map(({ id }) => id);
  return storage.length === 0 ? null : commit({ kind: 'forget-storage', storage }, 'the model has taken this storage');
}

/** The operator counts on it, and it is not there: nothing of the unit runs over the place where its data should be. */
export function resolveLost(input: LiveInput): Decision | null {
  const failed = input.local.failure?.hook;
  const isNeeded = (id: StorageId): boolean =>
    storageOf(input.local)[id]?.attached === true ||
    (failed !== undefined && 'storage' in failed && failed.storage === id);
  const lost = missing(input).filter(({ id }) => isNeeded(id));
  if (lost.length === 0) return null;
  const because = `storage ${lost.map(({ id }) => id).join(', ')} has gone`;
  return provide(input, lost) ?? wait('storage', retryAt(input, lost), because);
}

function leave(input: LiveInput): Decision | null {
  const { local, view } = input;
  const mine = new Map((view.storage ?? []).map((entity) => [entity.id, entity]));
  const held = heldStorage(local);
  // Without a place there is nothing that an operator could still put in order.
  const told = held
    .filter(({ attached, location }) => attached && location !== null)
    .find(({ id }) => mine.has(id) && !isWanted(input, id));
  if (told) return runHook(input, { kind: 'storage-detaching', storage: told.id }, `storage ${told.id} is to go`);
  if (!isAlive(input)) return null;
  // One that the unit was to have and never heard of is let go as well: the controller waits for the word.
  const unheard = [...mine.keys()].filter((id) => storageOf(local)[id] === undefined);
  const storage = [...held.map(({ id }) => id), ...unheard]
    .filter((id) => !isWanted(input, id) && !pauseOf(input, id))
    .sort(compareStorage)[0];
  if (storage === undefined) return null;
  return {
    kind: 'run',
    work: { kind: 'release-storage', storage, entity: mine.get(storage) ?? null },
    because: `storage ${storage} is not this unit's any more`,
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
