/**
 * What an agent tells its controller, in order, through the outbox. A report is durable until the controller has
 * acknowledged its position; applying one twice is harmless because the controller remembers the position.
 */

import type { NetworkInterface } from './entities.ts';
import type {
  ApplicationName,
  Digest,
  Instant,
  OperationId,
  RelationId,
  SecretId,
  TaskId,
  UnitName,
  UnitUuid,
} from './ids.ts';
import type { AgentRevision } from './revisions.ts';
import type { SecretWrite } from './secrets.ts';
import type { Settings, SettingsChange } from './settings.ts';
import type { AgentStatus, CharmStatusValue, Status } from './status.ts';
import type { StorageId, StorageRequest } from './storage.ts';

/**
 * All buffered writes of one handler run (charm-runtime.md §6): applied by the controller all or nothing, and once.
 * `epoch` is the leadership epoch under which application bags and secrets were written; a stale one refuses the whole flush.
 */
export interface Flush {
  readonly operation: OperationId;
  readonly epoch?: number;
  readonly relationSettings: readonly RelationWrite[];
  readonly openPorts: readonly Port[];
  /** Applied before `openPorts`: a range that is open for other endpoints now is in both. */
  readonly closePorts: readonly Port[];
  readonly state: SettingsChange;
  /** In this order. Absent: none. */
  readonly secrets?: readonly SecretWrite[];
  /** Absent: none. */
  readonly storageAdds?: readonly StorageRequest[];
}

export interface RelationWrite {
  readonly relation: RelationId;
  /** Whose bag: this unit's or its application's. */
  readonly bag: 'unit' | 'application';
  readonly change: SettingsChange;
}

/** `80/tcp`, `8080-8088/udp`, `icmp`; `endpoints` empty means all of them. */
export interface Port {
  readonly range: string;
  readonly endpoints: readonly string[];
}

/** What a machine is made of, and what it runs. */
export interface Hardware {
  readonly cores: number;
  readonly memoryBytes: number;
  /** `amd64`, `arm64`. */
  readonly architecture: string;
  /** `debian`, `12`: of the system's own description; empty when it has none. */
  readonly system: string;
  readonly systemVersion: string;
  /** Of the file system that units live on. */
  readonly diskBytes: number;
}

/** One service as the supervisor sees it. */
export interface ObservedService {
  readonly name: string;
  readonly phase: 'down' | 'starting' | 'up' | 'backoff' | 'stopping' | 'failed';
  readonly pid?: number;
  readonly since: Instant;
  readonly restarts: number;
  /** `exited 1`, `killed SIGKILL`; absent when it never ended. */
  readonly lastExit?: string;
}

/** A check of the unit's plan that runs. */
export interface ObservedCheck {
  readonly name: string;
  readonly isUp: boolean;
  readonly since: Instant;
}

/** Something that runs beside the operator, as it says with `payload-register`. */
export interface Payload {
  readonly class: string;
  readonly type: string;
  readonly id: string;
  readonly status: PayloadStatus;
  readonly labels: readonly string[];
}
export const payloadStatuses = ['starting', 'started', 'stopping', 'stopped'] as const;
export type PayloadStatus = (typeof payloadStatuses)[number];

/** The whole of what a unit shows: a level, so an unsent older one is replaced. */
export interface UnitReport {
  /** What the operator claims. */
  readonly workload: Status;
  readonly agent: AgentStatus;
  readonly workloadVersion: string;
  /** What the agent has seen itself. */
  readonly services: readonly ObservedService[];
  /** Absent: none. */
  readonly checks?: readonly ObservedCheck[];
  /** What the probe of the bundle's manifest found; absent: there is none, or it found nothing. */
  readonly installedVersion?: string;
  readonly ports: readonly Port[];
  /** The bundle whose files are in place. */
  readonly bundle?: Digest;
  readonly charmRevision?: number;
  /** Why the newest assignment is not running: a refusal with its next step. */
  readonly refusal?: { readonly code: string; readonly because: string; readonly next: string };
  /** The failed hook that waits for a resolution. */
  readonly failure?: { readonly id: OperationId; readonly hook: string; readonly message: string };
  readonly payloads: readonly Payload[];
  /** Its turn on the machine, when it has one or has waited for one for a while. */
  readonly lane?: LaneTurn;
}

/** A unit's turn: what it runs or wants to, and the lanes that it claims for that (`core/lanes`). */
export interface LaneTurn {
  readonly lanes: readonly string[];
  readonly state: 'holds' | 'waits';
  readonly since: Instant;
  /** `run install hook`. */
  readonly work: string;
}

export type TaskStatus = 'pending' | 'running' | 'completed' | 'failed' | 'cancelled' | 'aborted';

/** Nested maps of strings, as `action-set a.b=1` makes them; `return-code` is the only number. */
export type ResultValue = string | number | { readonly [key: string]: ResultValue };

export interface TaskResult {
  readonly status: 'completed' | 'failed' | 'cancelled' | 'aborted';
  readonly message: string;
  readonly results: Readonly<Record<string, ResultValue>>;
}

export type Report =
  | {
      readonly kind: 'machine';
      readonly hostname: string;
      readonly interfaces: readonly NetworkInterface[];
      /** Agents of an older version do not say. */
      readonly hardware?: Hardware;
      /** Absent from an agent that others keep: in a pod, in a snap, in development. */
      readonly revision?: AgentRevision;
    }
  | { readonly kind: 'unit'; readonly unit: UnitName; readonly uuid: UnitUuid; readonly report: UnitReport }
  | { readonly kind: 'flush'; readonly unit: UnitName; readonly uuid: UnitUuid; readonly flush: Flush }
  | {
      /** The unit entered or left a relation's scope; on entering, with the keys that the agent writes (§8.4). */
      readonly kind: 'scope';
      readonly unit: UnitName;
      readonly uuid: UnitUuid;
      readonly relation: RelationId;
      readonly inScope: boolean;
      readonly settings: Settings;
    }
  | {
      /** `status-set --application`: by the leader, at once, not rolled back. */
      readonly kind: 'application-status';
      readonly unit: UnitName;
      readonly uuid: UnitUuid;
      readonly application: ApplicationName;
      readonly epoch: number;
      readonly status: Status<CharmStatusValue>;
    }
  | { readonly kind: 'task-started'; readonly unit: UnitName; readonly task: TaskId; readonly at: Instant }
  | {
      readonly kind: 'task-log';
      readonly unit: UnitName;
      readonly task: TaskId;
      readonly at: Instant;
      readonly line: string;
    }
  | {
      readonly kind: 'task-ended';
      readonly unit: UnitName;
      readonly task: TaskId;
      readonly at: Instant;
      readonly result: TaskResult;
    }
  | {
      /** `leader-set`: at once, not rolled back. */
      readonly kind: 'leader-settings';
      readonly unit: UnitName;
      readonly uuid: UnitUuid;
      readonly application: ApplicationName;
      readonly epoch: number;
      readonly change: SettingsChange;
    }
  | { readonly kind: 'unit-dead'; readonly unit: UnitName; readonly uuid: UnitUuid }
  | {
      /** `secret-get` moved what the unit reads, or named it: at once, not rolled back. */
      readonly kind: 'secret-read';
      readonly unit: UnitName;
      readonly uuid: UnitUuid;
      readonly secret: SecretId;
      readonly revision: number;
      /** The unit's own name for it; empty for none. */
      readonly label: string;
    }
  /** The instance is there for the unit: its mount point or device, and how large it really is. */
  | {
      readonly kind: 'storage-provided';
      readonly unit: UnitName;
      readonly uuid: UnitUuid;
      readonly storage: StorageId;
      readonly location: string;
      readonly sizeMiB: number;
    }
  /** Nothing of the unit uses it any more; what is persistent is kept on the machine. */
  | { readonly kind: 'storage-released'; readonly unit: UnitName; readonly uuid: UnitUuid; readonly storage: StorageId }
  /** The data of an instance that nobody has is gone from the machine. */
  | { readonly kind: 'storage-destroyed'; readonly storage: StorageId };

/** Whether the report carries content of secrets: stores seal it then. */
export function reportHoldsSecrets(report: Report): boolean {
  return report.kind === 'flush' && (report.flush.secrets ?? []).some((write) => 'content' in write);
}

/** Where a report stands in the outbox: 1, 2, 3 …, never used again. */
export type Position = number;
