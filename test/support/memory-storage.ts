/** Storage of one machine without mounts: what outlives a reboot, what does not, and knobs. */
import type { ResourceCache, StorageProvisioner, StorageWish } from '../../src/agent/ports/index.ts';
import type { ResourceStore } from '../../src/controller/ports/index.ts';
import { AgentError } from '../../src/core/errors.ts';

export interface MachineStorage {
  /** Data that is kept, by id. */
  readonly data: Map<string, StorageWish>;
  /** What is mounted now, with its place; a reboot clears it. */
  readonly mounted: Map<string, string>;
}

export const machineStorage = (): MachineStorage => ({ data: new Map(), mounted: new Map() });

/** `problem` says why the instance cannot be worked on now, or null; `note` hears of what was done. */
export function memoryProvisioner(
  { data, mounted }: MachineStorage,
  problem: (id: string) => string | null = () => null,
  note: (line: string) => void = () => {},
): StorageProvisioner {
  const check = (id: string): void => {
    const because = problem(id);
    if (because !== null) throw new AgentError('storage-unavailable', because);
  };
  const mount = (wish: StorageWish) => {
    const location = wish.mountPoint ?? `/storage/${wish.id}`;
    mounted.set(wish.id, location);
    return { location, sizeMiB: wish.sizeMiB };
  };
  return {
    async provide(wish) {
      check(wish.id);
      data.set(wish.id, wish);
      note(`provide ${wish.id}`);
      return mount(wish);
    },
    async restore(id) {
      check(id);
      const wish = data.get(id);
      if (wish === undefined) throw new AgentError('storage-unavailable', 'cannot find it');
      return mount(wish);
    },
    async release(id) {
      check(id);
      if (mounted.delete(id)) note(`release ${id}`);
    },
    async destroy(id) {
      check(id);
      mounted.delete(id);
      if (data.delete(id)) note(`destroy ${id}`);
    },
  };
}

/** A store of resources that nobody fills. */
export const noResourceStore: ResourceStore = {
  add: () => Promise.reject(new AgentError('store-unavailable', 'cannot store anything here')),
  read: async function* () {},
};

/** A cache that finds everything in its place. */
export const readyResources: ResourceCache = { place: async () => {} };
