/**
 * What a model does about one relation with another model, from how the relation stands on both sides. Either may have
 * been away, or have ended its own side, since it looked last; after any crash the same rows bring both to the same end.
 */
import type { SideState } from './side.ts';

/** `offering`: the application that is offered stands in this model. */
export type AcrossRole = 'offering' | 'consuming';

/** `none`: never taken in; `ended`: gone here, and the other model may not know it yet. */
export type OwnState = 'none' | 'alive' | 'dying' | 'ended';
export type OtherState = 'unheard' | 'alive' | 'dying' | 'ended';

export type AcrossStep =
  /** Take the relation in, if it is still offered; else `refuse`. */
  | 'make'
  /** Count it as ended without ever having had it. */
  | 'refuse'
  /** Copy the other side. */
  | 'take'
  /** Copy the other side, and ask the own units to leave. */
  | 'take-and-end'
  /** Nobody is there any more: the other's units are out of scope, the own ones are asked to leave. */
  | 'leave'
  /** The other model knows that it ended. */
  | 'forget';

export const acrossTable = {
  offering: {
    //       unheard        alive         dying                  ended
    none: { unheard: null, alive: 'make', dying: 'refuse', ended: null },
    alive: { unheard: null, alive: 'take', dying: 'take-and-end', ended: 'leave' },
    dying: { unheard: null, alive: 'take', dying: 'take', ended: 'leave' },
    // Not made again: the consuming model ends its own side when it hears of it.
    ended: { unheard: null, alive: null, dying: null, ended: 'forget' },
  },
  consuming: {
    // The consuming model makes a relation by itself, and keeps nothing of one that has ended.
    none: { unheard: null, alive: null, dying: null, ended: null },
    alive: { unheard: null, alive: 'take', dying: 'take-and-end', ended: 'leave' },
    dying: { unheard: null, alive: 'take', dying: 'take', ended: 'leave' },
    ended: { unheard: null, alive: null, dying: null, ended: null },
  },
} as const satisfies Record<AcrossRole, Record<OwnState, Record<OtherState, AcrossStep | null>>>;

export const acrossStep = (role: AcrossRole, own: OwnState, other: SideState): AcrossStep | null =>
  acrossTable[role][own][other.kind === 'there' ? other.side.life : other.kind];
