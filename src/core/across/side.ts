/**
 * What one model shows another of a relation that stands in both. Each model is the only writer of its own side and keeps
 * a copy of the other's: a side is a level, told as a whole, so a lost or doubled telling changes nothing.
 *
 * | part                                 | written by                         | copied by           |
 * | ------------------------------------ | ---------------------------------- | ------------------- |
 * | a unit's bag and whether it is in scope | that unit's model, from its reports | the other model    |
 * | an application's bag                 | its model, under its leader's epoch | the other model     |
 * | life                                 | each model its own; an end is followed by the other | –  |
 * | that the relation is there at all    | the consuming model                | the offering model  |
 *
 * Invariants:
 * 1. A side holds nothing but this: no config, no status, no address that its units did not write into their bags.
 * 2. Versions of what is copied only grow.
 */
import type { EndpointName, RelationRole, Settings } from '../model/index.ts';

export interface RelationSide {
  readonly life: 'alive' | 'dying';
  readonly interface: string;
  /** Of the showing model's own end. */
  readonly endpoint: EndpointName;
  readonly role: RelationRole;
  /** Which offer, and which endpoint of it: what the offering model checks before it takes the relation in. */
  readonly offer: string;
  readonly offered: EndpointName;
  readonly bag: Bag;
  /** Every unit that ever had a bag here. */
  readonly units: readonly SideUnit[];
}

export interface Bag {
  readonly version: number;
  readonly settings: Settings;
}

export interface SideUnit extends Bag {
  readonly number: number;
  readonly inScope: boolean;
}

/** `unheard`: the offering model has not looked at it yet; `ended`: it is gone, or was not taken in. */
export type SideState =
  | { readonly kind: 'unheard' }
  | { readonly kind: 'ended' }
  | { readonly kind: 'there'; readonly side: RelationSide };

/** The copy after the other model has shown its own: what is older than what we hold is not taken. */
export function taken(held: Bag | undefined, shown: Bag): Bag {
  if (held !== undefined && held.version >= shown.version) return { version: held.version, settings: held.settings };
  return { version: shown.version, settings: shown.settings };
}
