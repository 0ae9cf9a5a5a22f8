/** What happens while an agent is away: entered into the store that it wakes with. */
import path from 'node:path';
import type { AgentState, StateChange } from '../../src/agent/ports/index.ts';
import { AgentError } from '../../src/core/errors.ts';
import { openStateStore } from '../../src/edge/store/state/index.ts';
import type { DevWorld } from '../support/dev-world.ts';

/** Ends the agent of machine 0, changes what it remembers, and starts it again. */
export async function meanwhile(world: DevWorld, change: (state: AgentState) => StateChange): Promise<void> {
  await world.kill('machine 0');
  const data = path.join(world.directory, 'machines/0/data');
  // A killed process is gone before the last of its threads has let go of its files.
  const store = await world.answer('its store is free', () => orLocked(() => openStateStore(data)));
  try {
    await store.commit(change(await store.load()));
  } finally {
    await store.close();
  }
  await world.up();
}

/** The time of the secret with this label to be rotated has come; nothing shorter than an hour could be waited for. */
export const rotationDue =
  (label: string) =>
  ({ replica: { revision, entities } }: AgentState): StateChange => {
    const puts = entities
      .map(({ value }) => value)
      .filter((value) => value.kind === 'secret-details')
      .filter((details) => details.label === label)
      .map((details) => ({ ...details, rotateAt: 1 }));
    return { replicaDelta: { revision, puts, deletes: [] } };
  };

function orLocked<Value>(open: () => Value): Value | null {
  try {
    return open();
  } catch (error) {
    if (error instanceof AgentError && error.code === 'data-locked') return null;
    throw error;
  }
}
