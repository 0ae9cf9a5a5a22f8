/** What an agent does about its own revision: a table over how it stands and what it is asked for. */
import type { Assignment } from '../model/index.ts';
import { type RevisionFacts, runningRecord, type SlotRecord, slots } from './revisions.ts';

/** `own`: what runs is what is to be fallen back to. `trial`: it has to prove itself. `fallen`: another one failed to. */
type Stand = 'own' | 'trial' | 'fallen';
/** Of the assignment: there is no unfinished one, what runs is it, a folder holds it, it is not here yet. */
type Asked = 'nothing' | 'running' | 'held' | 'new';

export type MoveKind = 'idle' | 'settle' | 'stage' | 'switch' | 'prove' | 'give-up';

const moves = {
  //        nothing             running             held                 new
  own: { nothing: 'idle', running: 'settle', held: 'switch', new: 'stage' },
  // What is on trial has nothing else to do: a newer assignment waits for the verdict.
  trial: { nothing: 'prove', running: 'prove', held: 'prove', new: 'prove' },
  // First it is noted that the trial has failed, so that it is not tried again.
  fallen: { nothing: 'give-up', running: 'give-up', held: 'give-up', new: 'give-up' },
} as const satisfies Record<Stand, Record<Asked, MoveKind>>;

export type Move =
  | { readonly kind: 'idle' }
  | { readonly kind: 'prove'; readonly needsController: boolean }
  /** The trial of this one has failed; null: nothing is known of it. */
  | { readonly kind: 'give-up'; readonly failed: SlotRecord | null }
  | { readonly kind: 'settle' | 'stage'; readonly assignment: Assignment }
  | { readonly kind: 'switch'; readonly assignment: Assignment; readonly slot: 'a' | 'b'; readonly to: SlotRecord };

/** Pure. `assignment`: the newest that the controller tells; null for none. */
export function nextMove(facts: RevisionFacts, assignment: Assignment | null): Move {
  const { tried } = facts;
  const held = slots.find((slot) => slot !== facts.running && isOf(facts.slots[slot], assignment));
  const kind = moves[standOf(facts)][askedOf(facts, assignment, held !== undefined)];
  switch (kind) {
    case 'idle':
      return { kind };
    case 'prove':
      return { kind, needsController: runningRecord(facts)?.needsController === true };
    case 'give-up':
      return { kind, failed: tried === null ? null : facts.slots[tried] };
    case 'settle':
    case 'stage':
      return assignment === null ? { kind: 'idle' } : { kind, assignment };
    case 'switch': {
      const to = held === undefined ? null : facts.slots[held];
      return assignment === null || held === undefined || to === null
        ? { kind: 'idle' }
        : { kind, assignment, slot: held, to };
    }
  }
}

function standOf({ running, tried }: RevisionFacts): Stand {
  if (tried === null) return 'own';
  return tried === running ? 'trial' : 'fallen';
}

function askedOf(facts: RevisionFacts, assignment: Assignment | null, isHeld: boolean): Asked {
  if (assignment === null || assignment.counter <= (facts.ending?.counter ?? 0)) return 'nothing';
  if (runningRecord(facts)?.archive === assignment.archive) return 'running';
  return isHeld ? 'held' : 'new';
}

const isOf = (record: SlotRecord | null, assignment: Assignment | null): boolean =>
  record !== null && record.counter === assignment?.counter && record.archive === assignment.archive;
