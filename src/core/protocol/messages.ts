/**
 * The messages of the one stream between an agent and its controller, as plain data. `proto/README.md` says what each
 * side promises; `edge/wire` translates to and from protobuf. The transport keeps order within a connection and may
 * break at any message.
 */
import type {
  AgentId,
  ApplicationName,
  Entity,
  EntityKey,
  Instant,
  Position,
  Report,
  Revision,
  SignedDocument,
  UnitName,
  Versioned,
} from '../model/index.ts';

export interface ProtocolVersion {
  /** Differs: the two cannot talk. */
  readonly major: number;
  /** Differs: the older one ignores what it does not know. */
  readonly minor: number;
}

export const protocolVersion: ProtocolVersion = { major: 1, minor: 0 };

export interface Hello {
  readonly kind: 'hello';
  readonly protocol: ProtocolVersion;
  readonly agentVersion: string;
  readonly agent: AgentId;
  /** What this agent understands beyond the base, by name. */
  readonly features: readonly string[];
  /** Where to resume: the model revision of the replica, 0 when empty. */
  readonly replicaRevision: Revision;
  /** The order stream and the last journaled sequence of it; empty and 0 when none. */
  readonly orderStream: string;
  readonly orderSequence: number;
  /** The oldest position still in the outbox, or the next one when it is empty. */
  readonly outboxPosition: Position;
}

export type AgentMessage =
  | Hello
  /** Sent after the order is durable, or after a refusal is. */
  | {
      readonly kind: 'order-ack';
      readonly stream: string;
      readonly sequence: number;
      readonly outcome: 'accepted' | 'refused';
      /** Why it was refused: an error code and a sentence. */
      readonly code?: string;
      readonly because?: string;
    }
  /** The order could not be taken as it came (a gap, an order that was not signed right): send again from here. */
  | { readonly kind: 'order-resend'; readonly stream: string; readonly from: number; readonly because: string }
  | { readonly kind: 'report'; readonly position: Position; readonly report: Report }
  /** The replica has been saved up to this revision. */
  | { readonly kind: 'model-ack'; readonly revision: Revision }
  /** Claim or renew the leadership of an application; `call` comes back in the answer. */
  | {
      readonly kind: 'lease-claim';
      readonly call: number;
      readonly application: ApplicationName;
      readonly unit: UnitName;
    }
  /** Lossy, for `reeve logs`. */
  | { readonly kind: 'log'; readonly lines: readonly UnitLogLine[] };

export interface UnitLogLine {
  readonly at: Instant;
  readonly unit: UnitName;
  readonly level: 'TRACE' | 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR' | 'CRITICAL';
  /** `juju-log`, a hook's name, or `agent`. */
  readonly source: string;
  readonly message: string;
}

export type ControllerMessage =
  | {
      readonly kind: 'welcome';
      readonly protocol: ProtocolVersion;
      readonly controllerVersion: string;
      readonly controller: string;
      readonly orderStream: string;
      /** Reports up to and with this position have been applied. */
      readonly reportedPosition: Position;
      /** The controller's clock; absent from one of an older version. */
      readonly now?: Instant;
    }
  /** One part of the whole picture; the replica is replaced when the last part has come. */
  | {
      readonly kind: 'snapshot';
      readonly revision: Revision;
      readonly entities: readonly Versioned<Entity>[];
      readonly last: boolean;
    }
  /** What changed since the revision before; `revision` is larger than any the agent has seen. */
  | {
      readonly kind: 'delta';
      readonly revision: Revision;
      readonly puts: readonly Entity[];
      readonly deletes: readonly EntityKey[];
    }
  | { readonly kind: 'order'; readonly order: SignedDocument }
  /** Applied, and every model change that follows from it has been sent before this message. */
  | { readonly kind: 'report-ack'; readonly position: Position }
  | { readonly kind: 'lease-granted'; readonly call: number; readonly epoch: number; readonly durationMs: number }
  | {
      readonly kind: 'lease-refused';
      readonly call: number;
      readonly holder: UnitName | '';
      /** How long the holder's lease still runs; null when nothing is known of it. */
      readonly endsInMs: number | null;
    }
  /** The controller ends the stream and says why: another connection of the same agent, shutdown, a broken rule. */
  | { readonly kind: 'goodbye'; readonly code: string; readonly because: string };
