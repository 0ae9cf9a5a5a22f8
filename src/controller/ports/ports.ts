/** Everything outside that a controller needs. */

import type { LogFields } from '../../core/log.ts';
import type {
  AgentId,
  Assignment,
  Digest,
  Instant,
  KeyId,
  MachineId,
  Manifest,
  Order,
  Revision,
  SignedDocument,
  UploadedContent,
} from '../../core/model/index.ts';
import type { AgentMessage, ControllerMessage } from '../../core/protocol/index.ts';

export interface Clock {
  /** Wall clock, milliseconds since 1970. */
  now(): Instant;
  /** Milliseconds that also count while the machine is suspended; for leases. */
  elapsed(): number;
  /** Resolves after the delay; rejects with the signal's reason when that comes first. */
  delay(delayMs: number, signal?: AbortSignal): Promise<void>;
}

export interface Random {
  /** 0 ≤ x < 1. */
  fraction(): number;
  uuid(): string;
  /** Lower-case hex of this many random bytes. */
  hex(bytes: number): string;
}

export interface Log {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

/** One record of the model: the revision that last wrote it and a JSON-able value. */
export interface StoredRecord {
  readonly key: string;
  readonly revision: Revision;
  readonly value: unknown;
}

export type StoreChange =
  | { readonly kind: 'put'; readonly key: string; readonly value: unknown }
  | { readonly kind: 'delete'; readonly key: string };

/**
 * The model as revisioned key-values. A commit is durable when it resolves, all or nothing; it is refused with
 * `revision-conflict` when the store has moved past `expected`. Throws `store-unavailable`, `disk-full`.
 */
export interface ModelStore {
  load(): Promise<{ readonly revision: Revision; readonly records: readonly StoredRecord[] }>;
  commit(expected: Revision, changes: readonly StoreChange[]): Promise<Revision>;
  close(): Promise<void>;
}

/** The stores of several models, by the models' uuids. */
export interface ModelStores {
  /** Makes it when it is missing. Throws as opening a store does. */
  open(uuid: string): Promise<ModelStore>;
  /** Deletes a closed store with everything in it; harmless when it is gone. */
  delete(uuid: string): Promise<void>;
}

/** Signs what makes agents run things; the key never leaves the edge (security.md §4). */
export interface OrderSigner {
  readonly keyId: KeyId;
  /** Each kind has its own payload type; the signed bytes are the deterministic encoding. */
  signAssignment(assignment: Assignment): SignedDocument;
  signOrder(order: Order): SignedDocument;
}

/** What a controller reads of a bundle when it takes it in. */
export interface BundleFacts {
  readonly digest: Digest;
  readonly manifest: Manifest;
  readonly publisher: KeyId;
  /** Parsed `metadata.yaml`, `config.yaml`, `actions.yaml`, `lxd-profile.yaml`: unchecked documents, undefined when absent. */
  readonly metadata: unknown;
  readonly config: unknown;
  readonly actions: unknown;
  readonly lxdProfile?: unknown;
}

/** Bundles by digest, as files. */
export interface BundleStore {
  /** Streams to disk, checks hash and form, then keeps it. Throws the `bundle-*` codes. */
  add(manifest: Uint8Array, archive: AsyncIterable<Uint8Array>): Promise<BundleFacts>;
  /** Throws `not-found`. */
  manifest(digest: Digest): Promise<Uint8Array>;
  /** Chunks of at most 64 KiB from the offset. Throws `not-found`. */
  read(digest: Digest, offset: number): AsyncIterable<Uint8Array>;
}

/** Bytes of resources by digest, as files beside the bundles. */
export interface ResourceStore {
  /** Streams to disk and hashes on the way. Throws `limit-reached` beyond `resourceBytesMax`, `disk-full`. */
  add(content: AsyncIterable<Uint8Array>): Promise<UploadedContent>;
  /** Chunks of at most 64 KiB from the offset. Throws `not-found`. */
  read(digest: Digest, offset: number): AsyncIterable<Uint8Array>;
}

/** What agents of one model may read, by digest. Throws `not-found` for what their model does not know. */
export interface AgentFiles extends Pick<BundleStore, 'manifest' | 'read'> {
  /** Chunks of a resource from the offset. */
  readResource(digest: Digest, offset: number): AsyncIterable<Uint8Array>;
}

/** One agent's open stream at the controller. The identity comes from its certificate. */
export interface AgentConnection {
  readonly agent: AgentId;
  /** False when the peer is gone or does not read: the session ends. */
  send(message: ControllerMessage): Promise<void>;
  /** Ends when the stream ends. */
  readonly messages: AsyncIterable<AgentMessage>;
  close(code: string, because: string): void;
}

/** Validates against JSON Schema draft 4 and fills in defaults (charm-runtime.md §1.8). */
export interface SchemaValidator {
  /** The value with defaults, or what is wrong with it, one sentence each. */
  check(
    schema: Readonly<Record<string, unknown>>,
    value: unknown,
  ):
    | { readonly ok: true; readonly value: Readonly<Record<string, unknown>> }
    | { readonly ok: false; readonly problems: readonly string[] };
}

/** Makes join tokens: the text goes to a person once, the controller keeps the hash (security.md §5). */
export interface TokenMint {
  mint(): { readonly token: string; readonly secretHash: string };
}

/** Who a machine has become, in which model. */
export interface EnrolledAgent {
  readonly agent: AgentId;
  readonly machine: MachineId;
  /** UUID. */
  readonly model: string;
}

/** What the enrolment endpoint asks of the controller. */
export interface Enrolment {
  /** Uses the token up and makes agent and machine. Throws `token-invalid` when unknown, used or expired. */
  redeem(
    secretHash: string,
    facts: {
      readonly hostname: string;
      /** The agent's raw long-term Ed25519 key in hex, kept for the recovery of an expired certificate. */
      readonly longTermKey: string;
    },
  ): Promise<EnrolledAgent>;
}
