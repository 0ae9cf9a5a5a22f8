/**
 * The one queue through which the model changes. Decisions that wait together share a commit, each on a draft of its
 * own; a store that somebody else has moved is read again and everything is decided anew.
 *
 * Invariants:
 * 1. Nobody learns of a decision before it is durable, nor of a refusal before what it was based on is.
 * 2. `model` is what the store holds, at the revision of the last commit that we know of.
 */
import { AgentError } from '../core/errors.ts';
import { Draft, Model } from './model/index.ts';
import type { ControllerFaults, ModelStore, OrderSigner, StoreChange } from './ports/index.ts';
import type { Pulse } from './pulse.ts';

/** Decisions in one commit. */
export const batchMax = 64;
/** Another replica may be quicker this many times in a row. */
export const conflictsMax = 16;

/** Decides on the batch's draft and returns how its caller is told after the commit. */
type Job = {
  readonly attempt: (batch: Draft) => () => void;
  readonly fail: (error: unknown) => void;
};

export class Writer {
  readonly model: Model;
  readonly #store: ModelStore;
  readonly #pulse: Pulse;
  readonly #committed: (changes: readonly StoreChange[]) => void;
  readonly #faults: ControllerFaults | undefined;
  readonly #queue: Job[] = [];
  #working: Promise<void> | null = null;

  constructor(
    store: ModelStore,
    signer: Pick<OrderSigner, 'signAssignment'>,
    pulse: Pulse,
    committed: (changes: readonly StoreChange[]) => void,
    faults?: ControllerFaults,
  ) {
    this.model = new Model(signer);
    this.#store = store;
    this.#pulse = pulse;
    this.#committed = committed;
    this.#faults = faults;
  }

  /** Reads the store. Throws as it does. */
  async load(): Promise<void> {
    this.model.replace(await this.#store.load());
  }

  /**
   * Runs a decision and makes it durable. It may run more than once. Throws what it throws, then nothing of it is
   * written; throws `disk-full`, `store-unavailable`, `revision-conflict` when it cannot be made durable.
   */
  submit<Result>(decide: (draft: Draft) => Result): Promise<Result> {
    const answer = Promise.withResolvers<Result>();
    const attempt = (batch: Draft): (() => void) => {
      const draft = new Draft(batch);
      try {
        const result = decide(draft);
        batch.merge(draft);
        return () => answer.resolve(result);
      } catch (error) {
        return () => answer.reject(error);
      }
    };
    this.#queue.push({ attempt, fail: answer.reject });
    this.#working ??= this.#work();
    return answer.promise;
  }

  /** Resolves when nothing waits any more. */
  async settled(): Promise<void> {
    await this.#working;
  }

  async #work(): Promise<void> {
    // Lets decisions of the same moment into the first batch.
    await Promise.resolve();
    while (this.#queue.length > 0) {
      const batch = this.#queue.splice(0, batchMax);
      try {
        await this.#commit(batch);
      } catch (error) {
        for (const { fail } of batch) fail(error);
      }
    }
    this.#working = null;
  }

  async #commit(batch: readonly Job[], conflicts = 0): Promise<void> {
    const draft = new Draft(this.model);
    const tellings = batch.map(({ attempt }) => attempt(draft));
    const changes = draft.changes();
    if (changes.length > 0) {
      this.#faults?.('model-decided');
      try {
        this.model.apply(await this.#store.commit(this.model.revision, changes), changes);
      } catch (error) {
        // Only the store knows what it holds now: a commit whose answer was lost may well have been written.
        await this.load();
        this.#pulse.beat();
        if (!isConflict(error) || conflicts >= conflictsMax) throw error;
        return this.#commit(batch, conflicts + 1);
      }
      this.#faults?.('model-committed');
      this.#committed(changes);
      this.#pulse.beat();
    }
    for (const tell of tellings) tell();
  }
}

const isConflict = (error: unknown): boolean => error instanceof AgentError && error.code === 'revision-conflict';
