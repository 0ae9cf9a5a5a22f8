/** Storage instances: what a charm declares, what the controller keeps of one, what its unit remembers (charm-runtime.md §1.4, §11). */
import { AgentError } from '../errors.ts';
import type { Life } from './entities.ts';
import type { UnitName } from './ids.ts';

declare const brand: unique symbol;
/** `data/0`: the name in the charm, and a number of one sequence for the whole model. */
export type StorageId = string & { readonly [brand]: 'StorageId' };

export type StorageKind = 'block' | 'filesystem';

/** rootfs: a directory; loop: a loop device with ext4 on it, or raw; tmpfs: memory, gone when it is detached. */
export const storagePools = ['rootfs', 'loop', 'tmpfs'] as const;
export type StoragePool = (typeof storagePools)[number];

const namePattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]*[a-z][a-z0-9]*)*$/;
const nameCharactersMax = 64;
const idPattern = /^(.+)\/(?:0|[1-9][0-9]{0,8})$/;

/** True for a name that a charm may give its storage: it becomes part of paths. */
export const isStorageName = (text: string): boolean => text.length <= nameCharactersMax && namePattern.test(text);

export const isStorageId = (text: string): text is StorageId => isStorageName(idPattern.exec(text)?.[1] ?? '');

/** Throws `name-invalid`. */
export function storageId(text: string): StorageId {
  if (isStorageId(text)) return text;
  throw new AgentError('name-invalid', 'cannot use this as a storage id', {
    fields: { text: text.slice(0, 40) },
    next: 'write NAME/NUMBER, as reeve storage shows it',
  });
}

/** `data/0` → `data`. */
export const storageNameOf = (id: StorageId): string => id.slice(0, id.indexOf('/'));

/** `data/2` before `data/10`: by name, then by number. */
export function compareStorage(a: StorageId, b: StorageId): number {
  const [left, right] = [storageNameOf(a), storageNameOf(b)];
  if (left !== right) return left < right ? -1 : 1;
  return Number(a.slice(left.length + 1)) - Number(b.slice(right.length + 1));
}

/** One storage of `metadata.yaml`. */
export interface StorageDeclaration {
  readonly kind: StorageKind;
  readonly shared?: boolean;
  readonly readOnly?: boolean;
  /** Mebibytes; absent: the default. */
  readonly minimumMiB?: number;
  /** Where it is mounted; absent: below the agent's own folder of mounts. */
  readonly location?: string;
  /** Absent: exactly one. */
  readonly count?: StorageRange;
}

/** How many instances a unit has; `max` null: any number. */
export interface StorageRange {
  readonly min: number;
  readonly max: number | null;
}

/** The range of a declaration; one instance when it says nothing. */
export const storageRange = ({ count }: StorageDeclaration): StorageRange => count ?? { min: 1, max: 1 };

export const defaultStorageMiB = 1024;

/**
 * An instance as agents see it: the owner's, and the one of the machine that holds its data. Where it is mounted is not
 * here: that is for the charm to say, which is signed by its publisher.
 */
export interface StorageEntity {
  readonly kind: 'storage';
  readonly id: StorageId;
  readonly storageKind: StorageKind;
  readonly pool: StoragePool;
  readonly sizeMiB: number;
  /** Dying with a unit: to be detached. Dying without one: its data is to be deleted. */
  readonly life: Life;
  readonly unit?: UnitName;
}

/** What a unit remembers of one instance: it is there from the intent to provide it until it is released. */
export interface StorageLocal {
  readonly id: StorageId;
  readonly kind: StorageKind;
  readonly pool: StoragePool;
  /** Mount point or device; null while it is not there, also after the machine was started anew. */
  readonly location: string | null;
  /** `attached` was delivered, and `detaching` was not. */
  readonly attached: boolean;
  /** It was let go and the controller was told: remembered until the model says so too. */
  readonly released?: true;
}

/** New instances that a handler asked for with `storage-add`. */
export interface StorageRequest {
  readonly name: string;
  readonly count: number;
}
