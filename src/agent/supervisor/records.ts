/**
 * Changes, notices, identities and added layers of one manager, in one place with one writer.
 *
 * Invariants:
 * 1. Every news of a change is a public notice (pebble.md §5.9).
 * 2. What was saved is never older than what was saved before it.
 * 3. What a caller was promised is durable when `saved` resolves; everything else is saved soon, and once for many steps.
 */
import { explainError } from '../../core/errors.ts';
import type { Instant, UnitName } from '../../core/model/index.ts';
import {
  abortTasks,
  type Change,
  type ChangeBook,
  changeStatus,
  endLeftoverTasks,
  type Identities,
  isNews,
  type NewChange,
  type Notice,
  nextStamp,
  type Occurrence,
  occur,
  openChange,
  pruneChanges,
  pruneNotices,
  type Stamp,
  stepTask,
  type TaskStep,
} from '../../core/supervision/index.ts';
import type { Clock, Log, PebbleStore } from '../ports/index.ts';
import { type AddedLayer, decodeMemory, emptyMemory, encodeMemory, type Memory } from './records-document.ts';
import type { Scope } from './scope.ts';
import { elapses } from './service-timers.ts';
import { waiters } from './waiters.ts';

export interface RecordsParts {
  readonly unit: UnitName;
  readonly store: PebbleStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly scope: Scope;
}

export interface Records {
  memory(): Memory;
  /** A stamp that nobody else gets. */
  stamp(): Stamp;
  now(): Stamp;
  openChange(opened: NewChange): Change;
  stepTask(taskId: string, step: TaskStep): void;
  abort(changeId: string): void;
  occur(occurrence: Occurrence): Notice;
  setIdentities(identities: Identities): void;
  setLayers(layers: readonly AddedLayer[]): void;
  setScheduledUpTo(service: string, at: Instant): void;
  setReadyInBoot(bootId: string): void;
  prune(): void;
  /** Resolves when it is true. Rejects with the signal's reason, and when the agent ends. */
  until(isTrue: () => boolean, signal: AbortSignal): Promise<void>;
  /** Resolves when everything until now is durable. Throws what saving throws. */
  saved(): Promise<void>;
  /** Ends all waiting and saves what is left. */
  close(): Promise<void>;
}

const saveDelayMs = 1_000;

/** What was remembered; what it left unfinished is over. Throws what loading throws. */
export async function loadRecords(parts: RecordsParts): Promise<Records> {
  const { unit, store, clock } = parts;
  const memory = decodeMemory(await store.load(unit)) ?? emptyMemory;
  const lastStamp = nextStamp(memory.lastStamp, clock.now());
  const records = keepRecords(parts, { ...memory, lastStamp });
  records.begin();
  return records;
}

function keepRecords(parts: RecordsParts, loaded: Memory): Records & { begin(): void } {
  const { unit, store, clock, log, scope } = parts;
  const waiting = waiters();
  const closing = new AbortController();
  let memory = loaded;
  let savedMemory = loaded;
  let saving: Promise<void> = Promise.resolve();
  let isSaveDue = false;

  function stamp(): Stamp {
    const lastStamp = nextStamp(memory.lastStamp, clock.now());
    memory = { ...memory, lastStamp };
    return lastStamp;
  }

  /** All steps go through here: notices follow from changes, saving and waking follow from everything. */
  function put(next: Partial<Memory>): void {
    const before = memory.changes;
    memory = { ...memory, ...next };
    if (next.changes !== undefined) tellNews(before);
    waiting.wake();
    saveSoon();
  }

  function tellNews(before: ChangeBook): void {
    for (const [id, change] of memory.changes.changes) {
      const old = before.changes.get(id);
      if (old === change || !isNews(old === undefined ? null : changeStatus(old), changeStatus(change))) continue;
      const data = { kind: change.kind, ...change.data };
      const { book } = occur(memory.notices, { userId: null, type: 'change-update', key: id, data }, stamp());
      memory = { ...memory, notices: book };
    }
  }

  function saveSoon(): void {
    if (isSaveDue || closing.signal.aborted) return;
    isSaveDue = true;
    scope.run(async () => {
      const isTime = await elapses(clock, saveDelayMs, closing.signal);
      isSaveDue = false;
      if (!isTime) return;
      try {
        await save();
      } catch (error) {
        log.error('cannot save what a manager of services remembers', { unit, error: explainError(error) });
        saveSoon();
      }
    });
  }

  function save(): Promise<void> {
    const turn = saving.then(async () => {
      const now = memory;
      if (now === savedMemory) return;
      await store.save(unit, encodeMemory(now));
      savedMemory = now;
    });
    saving = turn.catch(() => undefined);
    return turn;
  }

  function prune(): void {
    const now = stamp();
    const changes = pruneChanges(memory.changes, now);
    const notices = pruneNotices(memory.notices, (id) => changes.changes.has(id), now);
    if (changes !== memory.changes || notices !== memory.notices) put({ changes, notices });
  }

  return {
    memory: () => memory,
    stamp,
    now: () => nextStamp(memory.lastStamp, clock.now()),
    openChange(opened) {
      const changes = openChange(memory.changes, opened, stamp());
      put({ changes });
      return memory.changes.changes.get(String(changes.lastChangeId)) as Change;
    },
    stepTask(taskId, step) {
      const changes = stepTask(memory.changes, taskId, step, stamp());
      if (changes !== memory.changes) put({ changes });
    },
    abort: (changeId) => put({ changes: abortTasks(memory.changes, changeId, stamp()) }),
    occur(occurrence) {
      const { book, notice } = occur(memory.notices, occurrence, stamp());
      put({ notices: book });
      return notice;
    },
    setIdentities: (identities) => put({ identities }),
    setLayers: (layers) => put({ layers }),
    setScheduledUpTo: (service, at) => put({ scheduledUpTo: { ...memory.scheduledUpTo, [service]: at } }),
    setReadyInBoot: (readyInBoot) => put({ readyInBoot }),
    prune,
    until: (isTrue, signal) => waiting.until(isTrue, signal),
    saved: save,
    begin() {
      put({ changes: endLeftoverTasks(memory.changes, stamp()) });
      prune();
    },
    async close() {
      closing.abort();
      waiting.close();
      await save().catch((error: unknown) => {
        log.error('cannot save what a manager of services remembers', { unit, error: explainError(error) });
      });
    },
  };
}
