/** Which models there are: one record each, in a store of the controller's own. */
import type { Instant, Revision } from '../../core/model/index.ts';
import type { ModelStore } from '../ports/index.ts';

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
  const stored = await store.load();
  let revision: Revision = stored.revision;
  const inOrder = [...stored.records].sort((a, b) => a.revision - b.revision);
  const models = new Map(inOrder.map(({ key, value }) => [key, value as RegisteredModel]));
  return {
    get isFresh() {
      return revision === 0;
    },
    list: () => [...models.values()],
    async put(model) {
      const key = keyOf(model.uuid);
      revision = await store.commit(revision, [{ kind: 'put', key, value: model }]);
      models.set(key, model);
    },
    async delete(uuid) {
      revision = await store.commit(revision, [{ kind: 'delete', key: keyOf(uuid) }]);
      models.delete(keyOf(uuid));
    },
  };
}
