/**
 * Stores on a simulated disk: a commit takes time and is durable when it is done. When its process dies before, it may
 * have reached the disk or not; it is never there by half.
 */
import type { AgentState, StateChange, StateStore } from '../../src/agent/ports/index.ts';
import type { ModelStore, StoreChange } from '../../src/controller/ports/index.ts';
import { AgentError } from '../../src/core/errors.ts';
import type { Position, Revision } from '../../src/core/model/index.ts';
import type { Prng } from './prng.ts';
import type { Life, Scheduler } from './scheduler.ts';

export interface DiskFaults {
  readonly latencyMsMax: number;
  /** For each commit, that the disk is full and says so. */
  readonly fullChance: number;
  /** For each commit of the model, that it is durable and its answer is lost. */
  readonly lostAnswerChance: number;
}

/** What a disk may do that none should: for the test of the checkers. */
export interface DiskLies {
  /** An agent's commits are acknowledged before they are durable. */
  readonly acknowledgesEarly: boolean;
  /** A controller's commits leave out how far an agent's reports were applied. */
  readonly forgetsPositions: boolean;
}

export interface Disk {
  stateStore(
    inner: StateStore,
    life: Life,
    durable: (change: StateChange, positions: readonly Position[]) => void,
  ): StateStore;
  modelStore(inner: ModelStore, life: Life, durable: (changes: readonly StoreChange[]) => void): ModelStore;
  /** To be called when the life has ended: what was under way is decided. */
  lifeEnded(life: Life): Promise<void>;
  setFaults(faults: DiskFaults): void;
}

/** How long after its answer a lying disk has what it was given. */
const lieMs = 2_000;

export function disk(time: Scheduler, random: Prng, initial: DiskFaults, lies: DiskLies): Disk {
  let faults = initial;
  /** Commits that have been asked for and are not durable yet, in order. */
  const underWay = new Map<Life, (() => Promise<unknown>)[]>();

  async function commit<Result>(life: Life, apply: () => Promise<Result>): Promise<Result> {
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

  /** Commits that are taken at once and are on disk a while later, if the process still lives then. */
  function lyingStore(applied: StateStore['commit'], inner: StateStore, life: Life): StateStore['commit'] {
    let image: { next: Position } | null = null;
    return async (change) => {
      const state: Pick<AgentState, 'outbox'> = await inner.load();
      image ??= { next: state.outbox.next };
      const positions = (change.report ?? []).map((_, at) => (image?.next ?? 1) + at);
      image.next += positions.length;
      time.after(life, lieMs, () => void applied(change));
      await time.delay(life, random.fraction() * faults.latencyMsMax);
      return positions;
    };
  }

  return {
    setFaults(next) {
      faults = next;
    },
    stateStore(inner, life, durable) {
      const applied = async (change: StateChange): Promise<readonly Position[]> => {
        const positions = await inner.commit(change);
        durable(change, positions);
        return positions;
      };
      return {
        load: () => inner.load(),
        commit: lies.acknowledgesEarly
          ? lyingStore(applied, inner, life)
          : (change) => commit(life, () => applied(change)),
        close: async () => {},
      };
    },
    modelStore(inner, life, durable) {
      const applied = async (expected: Revision, changes: readonly StoreChange[]): Promise<Revision> => {
        const kept = lies.forgetsPositions ? changes.filter(({ key }) => !key.startsWith('reported/')) : changes;
        const revision = await inner.commit(expected, kept);
        durable(kept);
        return revision;
      };
      return {
        load: () => inner.load(),
        async commit(expected, changes) {
          const revision = await commit(life, () => applied(expected, changes));
          if (random.chance(faults.lostAnswerChance))
            throw new AgentError('store-unavailable', 'cannot tell whether this was saved: the answer was lost');
          return revision;
        },
        close: async () => {},
      };
    },
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
