/**
 * The border between gathering evidence (the edge: hash, verify, parse) and judging it (here). Stage 2 of
 * security.md §3 changes how evidence is gathered, never these types' meaning.
 */
import type { ErrorCode } from '../errors.ts';
import type { Assignment, Digest, Instant, KeyId, Manifest } from '../model/index.ts';

/** What was measured over the bytes that arrived. */
export interface Digests {
  readonly length: number;
  readonly sha256: Digest;
  readonly sha512: string;
}

/** Why a document could not be read. */
export interface Problem {
  readonly problem: string;
}

export interface SignatureFact {
  readonly role: 'publisher' | 'order' | 'builder';
  readonly keyId: KeyId;
  readonly over: Digest;
  /** The arithmetic holds. */
  readonly ok: boolean;
}

/** Who may sign what on this machine: stage 1 from `trust.d`. */
export interface Standing {
  readonly publishers: readonly PublisherGrant[];
  /** Grants that `policy.d` leaves out: they count for nothing, and a refusal can name them. */
  readonly withheld?: readonly PublisherGrant[];
  readonly orderKeys: readonly { readonly keyId: KeyId; readonly notBefore: Instant; readonly notAfter: Instant }[];
  /** Archives that are refused whoever signed them. */
  readonly denied: readonly Digest[];
}

export interface PublisherGrant {
  readonly name: string;
  readonly keys: readonly KeyId[];
  /** Distinct keys that must have signed; at least 1. */
  readonly threshold: number;
  /** Operator names, `*` at the end stands for any tail. */
  readonly operators: readonly string[];
  /** True for a development key: shown in status. */
  readonly development: boolean;
}

export interface Evidence {
  readonly artifact: Digests;
  readonly manifest: Manifest | Problem;
  readonly assignment: Assignment;
  readonly signatures: readonly SignatureFact[];
  readonly standing: Standing;
  /** The addressee that this agent is, and the highest counter that the unit has taken. */
  readonly addressee: {
    readonly controller: string;
    readonly agent: string;
    readonly unitUuid: string;
    readonly lastCounter: number;
  };
  readonly agentVersion: string;
  readonly platform: string;
  readonly now: Instant;
  /** Lowest acceptable revision of this operator, and the one that runs now. */
  readonly floors: { readonly revision: number; readonly running: number | null };
}

/** The part that comes from outside; the agent adds what it knows of itself. */
export type GatheredEvidence = Pick<Evidence, 'artifact' | 'manifest' | 'signatures' | 'standing'>;

export type Verdict =
  | { readonly kind: 'accepted'; readonly floor: number; readonly publisher: string; readonly development: boolean }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly because: string; readonly next: string };
