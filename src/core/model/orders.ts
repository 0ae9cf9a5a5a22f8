/**
 * What a controller orders: every order that makes something run is signed, numbered, dated and addressed
 * (security.md §4). These are the decoded bodies; the edge checks the arithmetic, `core/trust` judges.
 */
import type { AgentId, Digest, Instant, KeyId, OperationId, TaskId, UnitName, UnitUuid } from './ids.ts';
import type { AssignedResource } from './resources.ts';

/** The exact signed bytes with a detached Ed25519 signature over their DSSE encoding. */
export interface SignedDocument {
  readonly body: Uint8Array;
  readonly signature: Uint8Array;
  readonly keyId: KeyId;
}

/** Who may ask for what, shown in receipts: `admin@controller`, `uid 1000`. */
export type Requester = string;

interface Addressed {
  readonly controller: string;
  readonly agent: AgentId;
  readonly unit: UnitName;
  readonly unitUuid: UnitUuid;
  readonly issuedAt: Instant;
}

/** Which bundle a unit shall run: a level with its own counter per unit, no stream position, no expiry. */
export interface Assignment extends Addressed {
  /** Grows with each assignment of this unit. */
  readonly counter: number;
  readonly operation: 'install' | 'refresh' | 'rollback';
  readonly operator: string;
  readonly revision: number;
  /** SHA-256 of the gzip archive; names the bundle everywhere. */
  readonly archive: Digest;
  readonly sha512: string;
  readonly length: number;
  /** A refresh that is allowed while a hook is in error (charm-runtime.md §7.10). */
  readonly forced: boolean;
  /** By name; absent: none. */
  readonly resources?: readonly AssignedResource[];
}

/** An order of the agent's stream. */
export interface Order extends Addressed {
  readonly stream: string;
  /** 1, 2, 3 … within the stream. */
  readonly sequence: number;
  /** The bundle that the order was decided for. */
  readonly generation: Digest;
  readonly requester: Requester;
  readonly expiresAt: Instant;
  readonly work: OrderedWork;
}

export type OrderedWork =
  | { readonly kind: 'action'; readonly task: TaskId; readonly action: string; readonly parametersJson: string }
  | { readonly kind: 'exec'; readonly task: TaskId; readonly command: string; readonly timeoutMs: number }
  | { readonly kind: 'resolved'; readonly failure: OperationId; readonly answer: 'retry' | 'skip' }
  | { readonly kind: 'cancel'; readonly task: TaskId }
  | { readonly kind: 'hook-event'; readonly hook: 'update-status' };
