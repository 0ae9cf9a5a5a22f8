/**
 * What a machine has of its agent's revisions. The package's own agent is always there; two folders take revisions by turns,
 * so what runs is never written to. The launcher (`src/native/reeve-launch.c`) decides by two links which one it starts:
 *
 * | link      | to the folder of                    | who moves it                                                     |
 * | --------- | ----------------------------------- | ---------------------------------------------------------------- |
 * | `current` | the revision that has proved itself | the agent on trial, when it is well; the package, to be newer     |
 * | `trial`   | the one that is started next, once  | the agent that makes place for it                                |
 * | `tried`   | the one whose one start has begun   | the launcher, from `trial`, before it starts it                  |
 *
 * Invariants:
 * 1. A revision that has not proved itself is started once: whatever ends it, the next start is of what ran before.
 * 2. A link names a folder only after everything in it is on the disk.
 * 3. The end of an assignment is saved once and stands: no older assignment is looked at again.
 */
import type { Digest } from '../model/index.ts';

export const slots = ['a', 'b'] as const;
export type Slot = (typeof slots)[number];

/** What a program says of itself before it is started. */
export interface ProgramFacts {
  readonly version: string;
  /** The form of the local state that it reads and writes. */
  readonly dataVersion: number;
}

/** A folder that holds a whole, judged revision. */
export interface SlotRecord extends ProgramFacts {
  readonly counter: number;
  readonly archive: Digest;
  readonly revision: number;
  /** Set when its trial begins: the agent before it could reach the controller, so this one must. */
  readonly needsController?: boolean;
}

/** What became of the newest assignment that has ended. */
export interface Ending {
  readonly counter: number;
  /** Absent: it runs. */
  readonly refusal?: { readonly code: string; readonly because: string; readonly next: string };
}

export interface RevisionFacts {
  readonly running: Slot | 'package';
  readonly current: Slot | null;
  /** What runs, while it is on trial; another one, when its trial has failed. */
  readonly tried: Slot | null;
  readonly slots: Readonly<Record<Slot, SlotRecord | null>>;
  readonly ending: Ending | null;
}

/** The folder for the next revision: neither the one that runs nor the one to fall back to. */
export const freeSlot = ({ running, current }: RevisionFacts): Slot =>
  slots.find((slot) => slot !== running && slot !== current) ?? 'a';

/** The record of what runs; null for the package's own agent. */
export const runningRecord = ({ running, slots: records }: RevisionFacts): SlotRecord | null =>
  running === 'package' ? null : records[running];
