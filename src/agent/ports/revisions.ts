/** The agent's own programs on this machine, where the launcher looks for them (`core/upgrade`). */
import type { Ending, ProgramFacts, RevisionFacts, Slot, SlotRecord } from '../../core/upgrade/index.ts';

/** Throws `disk-full`, `store-unavailable`, and `bundle-malformed` for a folder that holds no agent. */
export interface Revisions {
  /** What runs. */
  readonly own: ProgramFacts;
  read(): Promise<RevisionFacts>;
  /** Empties the folder and forgets its record. Where it is. */
  clear(slot: Slot): Promise<string>;
  /** What the files in the folder say of themselves; nothing of them is run. */
  describe(slot: Slot): Promise<ProgramFacts>;
  record(slot: Slot, record: SlotRecord): Promise<void>;
  /** The launcher starts this one next, once. */
  offer(slot: Slot): Promise<void>;
  /** What runs is what is fallen back to from now on, and nothing ends its trial any more. */
  confirm(): Promise<void>;
  /** Saved, and then what was tried is forgotten. */
  end(ending: Ending): Promise<void>;
  /** This process ends, and the launcher starts the next. */
  handOver(): void;
}
