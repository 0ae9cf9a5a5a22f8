/** Storage and resources of units as this machine holds them. */
import type { AssignedResource, StorageId, StorageKind, StoragePool } from '../../core/model/index.ts';

/** What is asked of the machine for one instance. */
export interface StorageWish {
  readonly id: StorageId;
  readonly kind: StorageKind;
  readonly pool: StoragePool;
  readonly sizeMiB: number;
  readonly readOnly: boolean;
  /** Null: in the provisioner's own folder of mounts. */
  readonly mountPoint: string | null;
}

export interface ProvidedStorage {
  /** Mount point or device; never empty. */
  readonly location: string;
  readonly sizeMiB: number;
}

/** Doing anything twice is harmless. All throw `storage-unavailable`, `disk-full`. */
export interface StorageProvisioner {
  /** Data that an earlier owner left is there again. */
  provide(wish: StorageWish): Promise<ProvidedStorage>;
  /** What was provided by an earlier life of the agent or the machine is there again, and where. */
  restore(id: StorageId): Promise<ProvidedStorage>;
  /** Ends mounts and devices and keeps what is persistent. `at-last`: also while somebody still has a file open. */
  release(id: StorageId, how: 'clean' | 'at-last'): Promise<void>;
  /** Deletes the data of one that is released. */
  destroy(id: StorageId): Promise<void>;
}

/** Bytes that came beside bundles, one copy for each digest. */
export interface ResourceCache {
  /**
   * The verified bytes at the path, fetched when no unit has had them; what is there and is not them is replaced. `secret`:
   * only this user reads them. Throws `resource-unavailable`, `disk-full`, `store-unavailable`.
   */
  place(
    resource: Pick<AssignedResource, 'digest' | 'length'>,
    path: string,
    options: { readonly secret: boolean; readonly signal: AbortSignal },
  ): Promise<void>;
}
