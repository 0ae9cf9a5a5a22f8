/**
 * What one model shows another of a relation that stands in both. Each model is the only writer of its own side and keeps
 * a copy of the other's: a side is a level, told as a whole, so a lost or doubled telling changes nothing.
 *
 * | part                                 | written by                         | copied by           |
 * | ------------------------------------ | ---------------------------------- | ------------------- |
 * | a unit's bag and whether it is in scope | that unit's model, from its reports | the other model    |
 * | an application's bag                 | its model, under its leader's epoch | the other model     |
 * | life                                 | each model its own; an end is followed by the other | –  |
 * | a secret that is granted over it     | its owner's model                  | the other model     |
 * | who reads which revision of one      | the reading unit's model           | the owner's model   |
 * | that the relation is there at all    | the consuming model                | the offering model  |
 *
 * Invariants:
 * 1. A side holds nothing but this: no config, no status, no address that its units did not write into their bags.
 * 2. Versions of what is copied only grow.
 */
import type { EndpointName, Instant, RelationRole, SecretContent, SecretId, Settings } from '../model/index.ts';

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
  /** What is granted to the other side, for as long as the relation is there. */
  readonly secrets: readonly SideSecret[];
  /** What the own units read of the other side's secrets. */
  readonly reads: readonly SideRead[];
}

/** The application of a side, or one of its units by number. */
export type SideParty = 'application' | number;

/** Nothing of what its owner alone may know: no label, no description, no rotation. */
export interface SideSecret {
  readonly id: SecretId;
  readonly owner: SideParty;
  /** On the other side. */
  readonly targets: readonly SideParty[];
  readonly latest: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly revisions: readonly {
    readonly revision: number;
    readonly createdAt: Instant;
    readonly content: SecretContent;
  }[];
}

export interface SideRead {
  readonly secret: SecretId;
  /** The unit that reads. */
  readonly number: number;
  readonly revision: number;
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
