/** The state file while it is worked on: what is changed is on disk before the work goes on. */
import { type DevState, readState, writeState } from './state.ts';

export interface DevRecord {
  readonly state: DevState;
  change(edit: (state: DevState) => DevState): Promise<void>;
  changeAgent(number: number, edit: Partial<DevState['agents'][number]>): Promise<void>;
}

const fresh: DevState = { version: 1, runDirectory: null, controller: { process: null, address: null }, agents: [] };

/** Only under the folder's lock. */
export async function openRecord(directory: string): Promise<DevRecord> {
  let state = (await readState(directory)) ?? fresh;
  let written: Promise<void> = Promise.resolve();
  // Several machines may be worked on at once: what is on disk never goes back.
  const change = async (edit: (state: DevState) => DevState): Promise<void> => {
    state = edit(state);
    const now = state;
    written = written.then(() => writeState(directory, now));
    await written;
  };
  return {
    get state() {
      return state;
    },
    change,
    changeAgent: (number, edit) =>
      change((before) => ({
        ...before,
        agents: before.agents.map((agent, index) => (index === number ? { ...agent, ...edit } : agent)),
      })),
  };
}
