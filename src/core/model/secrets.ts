/**
 * Secrets (charm-runtime.md §5.10, §10): who owns one, who may read it, what a handler writes, and what one unit sees
 * and remembers. Content is a map of key to base64 and stands nowhere but in revisions, writes and views.
 */
import type { ApplicationName, Instant, RelationId, SecretId, UnitName } from './ids.ts';

export const rotatePolicies = ['never', 'hourly', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly'] as const;
export type RotatePolicy = (typeof rotatePolicies)[number];

/** Owner of the secrets that people make (`reeve secret add`). */
export const modelOwner = '<model>';
/** `web`, `web/0` or `<model>`: three forms that cannot be mistaken for one another. */
export type SecretOwner = ApplicationName | UnitName | typeof modelOwner;

/** Who a secret is granted to. */
export type SecretTarget = ApplicationName | UnitName;

/** Key → base64 of its bytes. Never shown, never logged. */
export type SecretContent = Readonly<Record<string, string>>;

export interface SecretGrant {
  readonly target: SecretTarget;
  /** The grant lives as long as this relation; absent for secrets of people. */
  readonly relation?: RelationId;
}

/** A revision that was not removed. */
export interface SecretRevision {
  readonly revision: number;
  readonly expireAt: Instant | null;
}

/** What the owner of a secret decides about it. */
export interface SecretMetadata {
  /** The owner's name for it; empty for none. */
  readonly label: string;
  readonly description: string;
  readonly rotate: RotatePolicy;
  /** When it is due to be rotated; null exactly for `never`. */
  readonly rotateAt: Instant | null;
  /** The newest revision that was ever made: 1, 2, 3 …, never used again. */
  readonly latest: number;
  /** Ascending. */
  readonly revisions: readonly SecretRevision[];
}

/** A secret as everybody who may read it knows it. */
export interface SecretEntity {
  readonly kind: 'secret';
  readonly id: SecretId;
  readonly owner: SecretOwner;
  readonly latest: number;
}

/** What only agents with units of the owner know. */
export interface SecretDetailsEntity extends Omit<SecretMetadata, 'latest'> {
  readonly kind: 'secret-details';
  readonly secret: SecretId;
  /** Live revisions below the latest that nobody tracks, ascending. */
  readonly obsolete: readonly number[];
}

/** Known to agents with units of the target, and to those of the owner. */
export interface SecretGrantEntity {
  readonly kind: 'secret-grant';
  readonly secret: SecretId;
  readonly target: SecretTarget;
  /** Empty for a grant that no relation bounds. */
  readonly relations: readonly RelationId[];
}

export interface SecretRevisionEntity {
  readonly kind: 'secret-revision';
  readonly secret: SecretId;
  readonly revision: number;
  readonly content: SecretContent;
}

/** One buffered write of a handler; the calls of one handler about one secret are one write per kind. */
export type SecretWrite =
  | {
      readonly kind: 'create';
      readonly secret: SecretId;
      readonly owner: 'application' | 'unit';
      readonly label: string;
      readonly description: string;
      readonly rotate: RotatePolicy;
      readonly rotateAt?: Instant;
      readonly expireAt?: Instant;
      readonly content: SecretContent;
      /** The writing unit reads this revision from now on. */
      readonly track: boolean;
    }
  | {
      /** What is absent stays as it is. */
      readonly kind: 'update';
      readonly secret: SecretId;
      readonly label?: string;
      readonly description?: string;
      readonly rotate?: RotatePolicy;
      readonly rotateAt?: Instant;
      /** Of the new revision when there is one, else of the latest. */
      readonly expireAt?: Instant;
      /** With content: the number that its revision will have, as far as the writer knows. */
      readonly revision?: number;
      readonly content?: SecretContent;
      readonly track: boolean;
    }
  | {
      readonly kind: 'grant';
      readonly secret: SecretId;
      readonly target: SecretTarget;
      readonly relation: RelationId;
    }
  | {
      readonly kind: 'revoke';
      readonly secret: SecretId;
      readonly target: SecretTarget;
      /** Absent: whatever relation the grant came with. */
      readonly relation?: RelationId;
    }
  /** One revision, or the whole secret. */
  | { readonly kind: 'remove'; readonly secret: SecretId; readonly revision?: number };

/** A secret as one unit sees it that may read it. */
export interface SecretView {
  readonly id: SecretId;
  readonly owner: SecretOwner;
  readonly latest: number;
  /** By revision: the latest, the one before, and those that units of this agent track. */
  readonly contents: ReadonlyMap<number, SecretContent>;
  /** All of them for units of the owner, otherwise only its own. */
  readonly grants: readonly SecretGrant[];
  /** Present in units of the owner. */
  readonly details?: SecretMetadata & { readonly obsolete: readonly number[] };
}

/** What one unit remembers of a secret. */
export interface SecretLocal {
  /** The revision that it reads; null while it has never read the secret. */
  readonly tracked: number | null;
  /** The unit's own name for it; empty for none. */
  readonly label: string;
  /** The newest revision that `secret-changed` was told for. */
  readonly announced: number;
  /** When `secret-rotate` was told last. */
  readonly rotateToldAt: Instant | null;
  /** When `secret-expired` was told last, by revision. */
  readonly expiredToldAt: Readonly<Record<string, Instant>>;
  /** Obsolete revisions that `secret-remove` was told for and that are still there. */
  readonly removeTold: readonly number[];
}
