/**
 * What one unit has done: the local state that is saved in one transaction per commit. Everything that can be derived
 * from the difference between this and the replica is derived, and not queued (style.md §2.13).
 *
 * Invariants:
 * 1. `phase` only moves to the right.
 * 2. At most one operation is under way; it is `pending` before its first effect and `done` before its commit effects.
 * 3. A failure names the operation that failed; while it stands, no other hook runs.
 */
import type { HookEvent, WorkloadHook } from './events.ts';
import type { ApplicationName, Digest, Instant, OperationId, RelationId, TaskId, UnitName, UnitUuid } from './ids.ts';
import type { Assignment } from './orders.ts';
import type { Payload, Port } from './reports.ts';
import type { AssignedResource } from './resources.ts';
import type { SecretLocal } from './secrets.ts';
import type { Settings } from './settings.ts';
import type { Status } from './status.ts';
import type { StorageEntity, StorageId, StorageLocal } from './storage.ts';

/** allocated: no files yet; deployed: files in place; the others name the last life cycle hook that was committed. */
export const unitPhases = ['allocated', 'deployed', 'installed', 'started', 'stopped', 'removed', 'dead'] as const;
export type UnitPhase = (typeof unitPhases)[number];

export interface UnitLocal {
  readonly unit: UnitName;
  readonly uuid: UnitUuid;
  readonly phase: UnitPhase;
  /** Numbers the operations of this unit. */
  readonly operationsStarted: number;
  readonly operation: Operation | null;
  readonly failure: Failure | null;
  /** The bundle whose files are in the charm directory, and the one that the operator knows of by install or upgrade. */
  readonly deployed: DeployedBundle | null;
  readonly announced: Digest | null;
  /** A bundle that was refused, not to be tried again: with the reason for the status. */
  readonly refusal: Refusal | null;
  /** Hashes last shown to the operator by `config-changed`; null when it is due whatever they are. */
  readonly seen: SeenConfig | null;
  /** The leadership epoch that `leader-elected` was run for; null when not leading. */
  readonly leaderEpoch: number | null;
  readonly relations: Readonly<Record<string, RelationLocal>>;
  readonly workload: Status;
  /** False until the operator called `status-set`. */
  readonly workloadClaimed: boolean;
  readonly workloadVersion: string;
  readonly ports: readonly Port[];
  /** The unit's key/value store (`state-get`). */
  readonly state: Settings;
  readonly updateStatusDueAt: Instant | null;
  /** By secret id: those that it has read or was told of. */
  readonly secrets: Readonly<Record<string, SecretLocal>>;
  /** The machine was started anew and the operator has not had its extra `start` yet (charm-runtime.md §7.12). */
  readonly startOwed: boolean;
  /** Storage that this unit has, or is about to have, by id; absent: none. */
  readonly storage?: Readonly<Record<StorageId, StorageLocal>>;
  /** `resourcesMark` of the resources that the operator knows of by install or upgrade; absent: of none. */
  readonly announcedResources?: string;
  /** The version of the leader's settings that the operator knows; null before it was told for the first time. */
  readonly leaderSettingsSeen: number | null;
  /** Not told yet, oldest first; at most `workloadEventsMax`. */
  readonly workloadEvents: readonly WorkloadHook[];
  /** By container, of those that somebody else runs: how far its manager was heard; absent: of none. */
  readonly containerMarks?: Readonly<Record<string, ContainerMark>>;
  readonly payloads: readonly Payload[];
  /** A reboot that the operator asked for and that has not been answered yet; absent or null: none (§7.12). */
  readonly reboot?: RebootRequest | null;
}

/** How far the manager of a container was heard that somebody else runs (charm-runtime.md §7.14). */
export interface ContainerMark {
  /** The life of the manager that the operator was told of. */
  readonly bootId: string;
  /** `last-repeated` of the newest notice that was heard, as its manager writes it; null: of none. */
  readonly noticesAfter: string | null;
  /** Changes of checks in this life that were told, the newest at the end. */
  readonly changesTold: readonly string[];
}

/** `asked`: the machine shall start anew. `resume`: it has, and the hook that was cut off for it comes first. */
export type RebootRequest =
  | {
      readonly kind: 'asked';
      /** The boot that shall end: another one has answered the request. */
      readonly bootId: string;
      /** Cut off by `--now`, to be run again from its start; null when the hook had succeeded. */
      readonly interrupted: HookEvent | null;
    }
  | { readonly kind: 'resume'; readonly hook: HookEvent };

export interface DeployedBundle {
  /** The verified name of the operator, which local policy speaks of. */
  readonly operator: string;
  readonly digest: Digest;
  readonly revision: number;
  readonly counter: number;
  /** Members of the archive, for the deletions of the next upgrade (charm-runtime.md §2.3). */
  readonly members: readonly string[];
  /** What `resource-get` gives; absent: nothing. */
  readonly resources?: readonly AssignedResource[];
  /** What its manifest declares that its handlers conflict on; absent: on the whole machine. */
  readonly lanes?: readonly string[];
  /** What its manifest declares that tells the installed version; absent: nothing. */
  readonly versionCommand?: readonly string[];
}

export interface Refusal {
  readonly counter: number;
  readonly code: string;
  readonly because: string;
  readonly next: string;
}

export interface SeenConfig {
  readonly configHash: string;
  readonly trusted: boolean;
  readonly addressesHash: string;
}

export interface RelationLocal {
  readonly id: RelationId;
  /** `created` has been delivered. */
  readonly created: boolean;
  /** This unit's bag is visible to the others. */
  readonly inScope: boolean;
  /** Joined members with the bag version last delivered. */
  readonly members: Readonly<Record<string, number>>;
  /** Versions of application bags last delivered. */
  readonly applications: Readonly<Record<string, number>>;
  /** Joined, and its `changed` is the next event of this relation. */
  readonly changedPending: UnitName | null;
  /** `broken` has been delivered (or, in a peer relation, is not owed). */
  readonly ended: boolean;
}

export interface Failure {
  /** The run that failed first; it stays while the same hook is tried again, so that an answer finds its question. */
  readonly id: OperationId;
  readonly hook: HookEvent;
  /** What the run that failed last could see: committed when a person says to skip the hook. */
  readonly facts: HookFacts;
  /** 1 after the first failure. */
  readonly attempts: number;
  readonly retryAt: Instant | null;
  readonly message: string;
}

/** One thing that is being done. It carries the facts that it was decided on; commit records these. */
export type Operation = { readonly id: OperationId; readonly step: 'pending' | 'done' } & OperationWork;

export type OperationWork =
  | { readonly kind: 'deploy'; readonly assignment: Assignment }
  | { readonly kind: 'run-hook'; readonly hook: HookEvent; readonly facts: HookFacts }
  | {
      readonly kind: 'run-action';
      readonly task: TaskId;
      /** The order that asked for it; null for an action that was asked for at the machine. */
      readonly sequence: number | null;
      readonly action: string;
      readonly parametersJson: string;
    }
  | {
      readonly kind: 'run-exec';
      readonly task: TaskId;
      readonly sequence: number | null;
      readonly command: string;
      readonly timeoutMs: number;
    }
  /** Make the storage be there, or take it away from here; doing either twice is harmless. */
  | { readonly kind: 'provide-storage'; readonly storage: StorageId; readonly entity: StorageEntity }
  | { readonly kind: 'release-storage'; readonly storage: StorageId; readonly entity: StorageEntity | null }
  /** `juju-exec` at the machine: whoever asked waits for it, and nobody when the agent has died (§5.12). */
  | { readonly kind: 'run-commands'; readonly request: number };

/** Versions and hashes that the handler could see. */
export interface HookFacts {
  readonly seen: SeenConfig;
  readonly leaderEpoch: number | null;
  /** Of the bag that the event is about: the remote unit's or the remote application's. */
  readonly bagVersion: number | null;
  readonly remoteApplication: ApplicationName | null;
  readonly bundle: Digest;
  readonly resources?: string;
  /** The version that `leader-settings-changed` is about. */
  readonly leaderSettings?: number;
}
