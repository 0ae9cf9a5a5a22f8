/** What a manager remembers, as the JSON document of its store: stamps are texts there. */
import type { Instant } from '../../core/model/index.ts';
import {
  type Change,
  type ChangeBook,
  emptyChanges,
  emptyNotices,
  type Identities,
  type Layer,
  layerDocument,
  type Notice,
  type NoticeBook,
  parseLayer,
  type Stamp,
  type Task,
} from '../../core/supervision/index.ts';

export interface Memory {
  readonly lastStamp: Stamp;
  readonly changes: ChangeBook;
  readonly notices: NoticeBook;
  readonly identities: Identities;
  /** Added through the API, in their order. */
  readonly layers: readonly AddedLayer[];
  /** Up to when the times of scheduled services have been seen to. */
  readonly scheduledUpTo: Readonly<Record<string, Instant>>;
  /** The boot of the machine in which the unit's handlers were told that it is ready. */
  readonly readyInBoot: string;
}

export interface AddedLayer {
  readonly layer: Layer;
  readonly inner: boolean;
}

export const emptyMemory: Memory = {
  lastStamp: 0n,
  changes: emptyChanges,
  notices: emptyNotices,
  identities: {},
  layers: [],
  scheduledUpTo: {},
  readyInBoot: '',
};

const version = 1;

/** Every stamp as its text. */
type Written<Value> = Value extends bigint
  ? string
  : Value extends readonly (infer Item)[]
    ? readonly Written<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: Written<Value[Key]> }
      : Value;

interface MemoryDocument {
  readonly version: number;
  readonly lastStamp: string;
  readonly lastChangeId: number;
  readonly lastTaskId: number;
  readonly changes: readonly Written<Change>[];
  readonly lastNoticeId: number;
  readonly notices: readonly (readonly [string, Written<Notice>])[];
  readonly identities: Identities;
  readonly layers: readonly { readonly label: string; readonly inner: boolean; readonly layer: unknown }[];
  readonly scheduledUpTo: Readonly<Record<string, Instant>>;
  /** Absent in documents of before it was told. */
  readonly readyInBoot?: string;
}

export function encodeMemory(memory: Memory): MemoryDocument {
  const { lastStamp, changes, notices, identities, layers, scheduledUpTo, readyInBoot } = memory;
  return {
    version,
    lastStamp: String(lastStamp),
    lastChangeId: changes.lastChangeId,
    lastTaskId: changes.lastTaskId,
    changes: [...changes.changes.values()].map((change) => written(change)),
    lastNoticeId: notices.lastId,
    notices: [...notices.notices].map(([identity, notice]) => [identity, written(notice)]),
    identities,
    layers: layers.map(({ layer, inner }) => ({ label: layer.label, inner, layer: layerDocument(layer) })),
    scheduledUpTo,
    readyInBoot,
  };
}

function written<Value>(value: Value): Written<Value> {
  if (typeof value === 'bigint') return String(value) as Written<Value>;
  if (Array.isArray(value)) return value.map((item: unknown) => written(item)) as Written<Value>;
  if (typeof value !== 'object' || value === null) return value as Written<Value>;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, written(inner)])) as Written<Value>;
}

/** Null for a document that is none of ours: then nothing is remembered. */
export function decodeMemory(document: unknown): Memory | null {
  const read = document as MemoryDocument | null;
  if (typeof read !== 'object' || read?.version !== version) return null;
  try {
    return {
      lastStamp: BigInt(read.lastStamp),
      changes: {
        lastChangeId: read.lastChangeId,
        lastTaskId: read.lastTaskId,
        changes: new Map(read.changes.map((change) => [change.id, readChange(change)])),
      },
      notices: {
        lastId: read.lastNoticeId,
        notices: new Map(read.notices.map(([identity, notice]) => [identity, readNotice(notice)])),
      },
      identities: read.identities,
      layers: read.layers.map(({ label, inner, layer }) => ({ layer: parseLayer(layer, label), inner })),
      scheduledUpTo: read.scheduledUpTo,
      readyInBoot: read.readyInBoot ?? '',
    };
  } catch {
    return null;
  }
}

const readChange = ({ spawnTime, readyTime, tasks, ...change }: Written<Change>): Change => ({
  ...change,
  tasks: tasks.map(readTask),
  spawnTime: BigInt(spawnTime),
  ...(readyTime !== undefined && { readyTime: BigInt(readyTime) }),
});

const readTask = ({ spawnTime, readyTime, log, data, ...task }: Written<Task>): Task => ({
  ...task,
  log: log.map(({ at, ...entry }) => ({ ...entry, at: BigInt(at) })),
  spawnTime: BigInt(spawnTime),
  ...(readyTime !== undefined && { readyTime: BigInt(readyTime) }),
  ...(data && { data }),
});

function readNotice({ repeatAfterNs, ...notice }: Written<Notice>): Notice {
  return {
    ...notice,
    firstOccurred: BigInt(notice.firstOccurred),
    lastOccurred: BigInt(notice.lastOccurred),
    lastRepeated: BigInt(notice.lastRepeated),
    expireAfterNs: BigInt(notice.expireAfterNs),
    ...(repeatAfterNs !== undefined && { repeatAfterNs: BigInt(repeatAfterNs) }),
  };
}
