/** Which models there are: one record each, in a store of the controller's own. */
import type { Instant, Revision } from '../../core/model/index.ts';
import type { ModelStore, StoreChange } from '../ports/index.ts';

export interface RegisteredModel {
  readonly uuid: string;
  readonly name: string;
  readonly createdAt: Instant;
  /** As typed when it was added; its own store has what became of them. */
  readonly config: Readonly<Record<string, string>>;
  /** Nothing of it is wanted any more; its data may be deleted by half. */
  readonly dead?: boolean;
}

export interface Registry {
  /** False for a controller that never had a model. */
  readonly isFresh: boolean;
  /** In the order in which they were added. */
  list(): readonly RegisteredModel[];
  /** Durable when it resolves. Throws as the store does. */
  put(model: RegisteredModel): Promise<void>;
  delete(uuid: string): Promise<void>;
}

const keyOf = (uuid: string): string => `model/${uuid}`;

/** Throws as the store does. */
export async function openRegistry(store: ModelStore): Promise<Registry> {
  let revision = 0 as Revision;
  let models = new Map<string, RegisteredModel>();
  let turn: Promise<unknown> = Promise.resolve();

  async function load(): Promise<void> {
    const stored = await store.load();
    const inOrder = [...stored.records].sort((a, b) => a.revision - b.revision);
    models = new Map(inOrder.map(({ key, value }) => [key, value as RegisteredModel]));
    revision = stored.revision;
  }

  /** One after the other: each is decided on the revision that the one before has made. */
  function write(change: StoreChange, follow: () => void): Promise<void> {
    const written = turn.then(async () => {
      try {
        revision = await store.commit(revision, [change]);
      } catch (error) {
        // Only the store knows whether it was written.
        await load();
        throw error;
      }
      follow();
    });
    turn = written.catch(() => undefined);
    return written;
  }

  await load();
  return {
    get isFresh() {
      return revision === 0;
    },
    list: () => [...models.values()],
    put(model) {
      const key = keyOf(model.uuid);
      return write({ kind: 'put', key, value: model }, () => models.set(key, model));
    },
    delete(uuid) {
      const key = keyOf(uuid);
      return write({ kind: 'delete', key }, () => models.delete(key));
    },
  };
}
