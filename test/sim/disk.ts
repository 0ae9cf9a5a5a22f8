/**
 * Stores on a simulated disk: a commit takes time and is durable when it is done. When its process dies before, it may
 * have reached the disk or not; it is never there by half.
 */
import type { StateChange, StateStore } from '../../src/agent/ports/index.ts';
import type { ModelStore, StoreChange } from '../../src/controller/ports/index.ts';
import { AgentError } from '../../src/core/errors.ts';
import type { Position, Revision } from '../../src/core/model/index.ts';
import type { Prng } from './prng.ts';
import type { Life, Scheduler } from './scheduler.ts';

export interface DiskFaults {
  readonly latencyMsMax: number;
  /** For each commit, that the disk is full and says so. */
  readonly fullChance: number;
}

export interface Disk {
  stateStore(inner: StateStore, life: Life): StateStore;
  modelStore(inner: ModelStore, life: Life): ModelStore;
  /** To be called when the life has ended: what was under way is decided. */
  lifeEnded(life: Life): Promise<void>;
  setFaults(faults: DiskFaults): void;
}

export function disk(time: Scheduler, random: Prng, initial: DiskFaults): Disk {
  let faults = initial;
  /** Commits that have been asked for and are not durable yet, in order. */
  const underWay = new Map<Life, (() => Promise<unknown>)[]>();

  async function durable<Result>(life: Life, apply: () => Promise<Result>): Promise<Result> {
    if (random.chance(faults.fullChance)) {
      await time.delay(life, random.fraction() * faults.latencyMsMax);
      throw new AgentError('disk-full', 'cannot save: the disk is full');
    }
    const mine = underWay.get(life) ?? [];
    underWay.set(life, mine);
    mine.push(apply);
    const before = mine.length - 1;
    await time.delay(life, random.fraction() * faults.latencyMsMax + before * faults.latencyMsMax);
    mine.splice(mine.indexOf(apply), 1);
    return apply();
  }

  return {
    setFaults(next) {
      faults = next;
    },
    stateStore: (inner, life) => ({
      load: () => inner.load(),
      commit: (change: StateChange): Promise<readonly Position[]> => durable(life, () => inner.commit(change)),
      close: async () => {},
    }),
    modelStore: (inner, life) => ({
      load: () => inner.load(),
      commit: (expected: Revision, changes: readonly StoreChange[]) =>
        durable(life, () => inner.commit(expected, changes)),
      close: async () => {},
    }),
    async lifeEnded(life) {
      for (const apply of underWay.get(life) ?? []) {
        // What was asked for later is not on disk when what was asked for before it is not.
        if (random.chance(0.5)) break;
        await apply().catch(() => {});
      }
      underWay.delete(life);
    },
  };
}
