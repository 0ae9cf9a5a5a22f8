/**
 * What people and programs may ask of a controller, and what it answers. The command line and the `juju`-compatible
 * face both speak this and nothing else; `proto/reeve/controller/v1` is its wire form.
 */
import type { ConfigValue, Life } from './entities.ts';
import type {
  AgentId,
  ApplicationName,
  Digest,
  EndpointName,
  Instant,
  MachineId,
  RelationId,
  SecretId,
  TaskId,
  UnitName,
} from './ids.ts';
import type { OfferDetails, SaasStatus } from './offers.ts';
import type {
  Hardware,
  LaneTurn,
  ObservedCheck,
  ObservedService,
  Payload,
  Port,
  TaskResult,
  TaskStatus,
} from './reports.ts';
import type { GivenResource } from './resources.ts';
import type { RevisionStep } from './revisions.ts';
import type { RotatePolicy, SecretContent, SecretGrant, SecretOwner, SecretRevision } from './secrets.ts';
import type { AgentStatus, Status } from './status.ts';
import type { StorageId, StorageKind, StoragePool } from './storage.ts';

export type Command =
  | {
      readonly kind: 'deploy';
      readonly bundle: Digest;
      readonly application: ApplicationName;
      readonly units: number;
      /** As typed: `key` → text; parsed by the option's type. */
      readonly config: Readonly<Record<string, string>>;
      /** Machines to place the units on, in order; empty: the controller chooses. */
      readonly to: readonly MachineId[];
      readonly trust: boolean;
      /** As typed, by storage: `loop,2G`; parsed against the charm. */
      readonly storage?: Readonly<Record<string, string>>;
      /** Detached instances for the one unit. */
      readonly attachStorage?: readonly StorageId[];
      readonly resources?: Readonly<Record<string, GivenResource>>;
      /** Spaces by endpoint, `*` for all others. */
      readonly bindings: Readonly<Record<string, string>>;
      /** As typed. */
      readonly constraints: Readonly<Record<string, string>>;
      /** Whatever the charm assumes of its controller. */
      readonly force: boolean;
    }
  | {
      readonly kind: 'refresh';
      readonly application: ApplicationName;
      readonly bundle: Digest;
      /** Whatever the charm assumes of its controller, and also units whose hook has failed. */
      readonly force: boolean;
      /** Also when its files are the ones that run: the operator is told of them once more. */
      readonly again?: boolean;
      /** For units that are added from now on. */
      readonly storage?: Readonly<Record<string, string>>;
      readonly resources?: Readonly<Record<string, GivenResource>>;
    }
  | {
      readonly kind: 'add-unit';
      readonly application: ApplicationName;
      readonly units: number;
      readonly to: readonly MachineId[];
      readonly attachStorage?: readonly StorageId[];
    }
  /** Storage is kept, unless `destroyStorage`. */
  | {
      readonly kind: 'remove-unit';
      readonly unit: UnitName;
      readonly force: boolean;
      readonly destroyStorage?: boolean;
    }
  | {
      readonly kind: 'remove-application';
      readonly application: ApplicationName;
      readonly force: boolean;
      readonly destroyStorage?: boolean;
    }
  /** `web`, `web:db` or an offer's URL each. */
  | { readonly kind: 'integrate'; readonly ends: readonly [string, string] }
  | { readonly kind: 'remove-relation'; readonly ends: readonly [string, string] }
  | { readonly kind: 'end-relation'; readonly relation: RelationId }
  /** Lets other models relate to these endpoints. Without a name the offer is called as the application. */
  | {
      readonly kind: 'offer';
      readonly application: ApplicationName;
      readonly endpoints: readonly EndpointName[];
      readonly name?: ApplicationName;
    }
  /** With `force`, relations to it end first. */
  | { readonly kind: 'remove-offer'; readonly offer: ApplicationName; readonly force: boolean }
  /** `[admin/]model.offer`. Without a name it is called as the offer. */
  | { readonly kind: 'consume'; readonly offer: string; readonly name?: ApplicationName }
  /** Its relations end first; with `force` without waiting. */
  | { readonly kind: 'remove-saas'; readonly saas: ApplicationName; readonly force: boolean }
  | {
      readonly kind: 'configure';
      readonly application: ApplicationName;
      readonly set: Readonly<Record<string, string>>;
      readonly reset: readonly string[];
    }
  | {
      readonly kind: 'configure-model';
      readonly set: Readonly<Record<string, string>>;
      readonly reset: readonly string[];
    }
  | { readonly kind: 'resolve'; readonly unit: UnitName; readonly answer: 'retry' | 'skip' }
  | { readonly kind: 'cancel-task'; readonly task: TaskId }
  /** Wishes for machines, for whoever brings them (`reeve dev`): each that joins fulfils one. */
  | { readonly kind: 'add-machine'; readonly machines: number }
  | { readonly kind: 'remove-machine'; readonly machine: MachineId; readonly force: boolean }
  /** Gives the agents of these machines another revision; of no machine in particular: all of them. */
  | {
      readonly kind: 'upgrade-agent';
      readonly bundle: Digest;
      readonly machines: readonly MachineId[];
      /** The revision may be older than what runs. */
      readonly rollback: boolean;
    }
  /** `destroyStorage`: what is stored goes too, where it would stay otherwise. */
  | { readonly kind: 'destroy-model'; readonly force: boolean; readonly destroyStorage: boolean }
  | {
      readonly kind: 'add-secret';
      readonly name: string;
      readonly description: string;
      readonly content: SecretContent;
    }
  /** `secret` is an id, a uri or a name in these. What is absent stays as it is. */
  | {
      readonly kind: 'update-secret';
      readonly secret: string;
      readonly name?: string;
      readonly description?: string;
      readonly content?: SecretContent;
      /** Revisions that nobody reads any more are removed by themselves. */
      readonly autoPrune?: boolean;
    }
  | { readonly kind: 'grant-secret'; readonly secret: string; readonly applications: readonly ApplicationName[] }
  | { readonly kind: 'revoke-secret'; readonly secret: string; readonly applications: readonly ApplicationName[] }
  /** One revision, or the whole secret. */
  | { readonly kind: 'remove-secret'; readonly secret: string; readonly revision?: number }
  /** By storage, as typed: `2`, `loop,2G`. */
  | { readonly kind: 'add-storage'; readonly unit: UnitName; readonly storage: Readonly<Record<string, string>> }
  | { readonly kind: 'attach-storage'; readonly unit: UnitName; readonly storage: readonly StorageId[] }
  | { readonly kind: 'detach-storage'; readonly storage: readonly StorageId[] }
  /** Deletes the data. With `force`, detaches first. */
  | { readonly kind: 'remove-storage'; readonly storage: readonly StorageId[]; readonly force: boolean }
  | {
      readonly kind: 'attach-resource';
      readonly application: ApplicationName;
      readonly name: string;
      readonly given: GivenResource;
    }
  | { readonly kind: 'add-space'; readonly name: string; readonly subnets: readonly string[] }
  /** An empty space takes the binding of its endpoint away. */
  | {
      readonly kind: 'bind';
      readonly application: ApplicationName;
      readonly bindings: Readonly<Record<string, string>>;
    }
  /** They take the place of those before. */
  | {
      readonly kind: 'constrain';
      readonly application: ApplicationName;
      readonly constraints: Readonly<Record<string, string>>;
    }
  /** Not a firewall: what an administrator wants the world to reach, for people and programs to read. */
  | {
      readonly kind: 'expose';
      readonly application: ApplicationName;
      readonly exposed: boolean;
      /** Empty: all of them. */
      readonly endpoints: readonly string[];
    }
  | { readonly kind: 'trust'; readonly application: ApplicationName; readonly trusted: boolean }
  /** A JSON object; empty takes the credential away. A secret. */
  | { readonly kind: 'set-credential'; readonly content: string };

export type CommandResult =
  | { readonly kind: 'done'; readonly changed: readonly string[] }
  | { readonly kind: 'related'; readonly relation: RelationId; readonly ends: readonly [string, string] }
  | { readonly kind: 'secret-added'; readonly secret: SecretId };

/** `unit` may be `web/0` or `web/leader`; the parameters are as typed or JSON. */
export interface ActionRequest {
  readonly unit: string;
  readonly action: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}
export interface ExecRequest {
  readonly unit: string;
  readonly command: string;
  readonly timeoutMs: number;
}

export type TaskUpdate =
  | { readonly kind: 'enqueued'; readonly task: TaskId; readonly unit: UnitName }
  | { readonly kind: 'started'; readonly at: Instant }
  | { readonly kind: 'log'; readonly at: Instant; readonly line: string }
  | { readonly kind: 'ended'; readonly at: Instant; readonly result: TaskResult };

export interface TaskView {
  readonly task: TaskId;
  readonly unit: UnitName;
  readonly name: string;
  readonly status: TaskStatus;
  readonly enqueuedAt: Instant;
  readonly startedAt?: Instant;
  readonly endedAt?: Instant;
  readonly log: readonly { readonly at: Instant; readonly line: string }[];
  readonly result?: TaskResult;
}

export interface ApplicationConfigView {
  readonly application: ApplicationName;
  readonly charm: string;
  readonly options: Readonly<
    Record<
      string,
      {
        readonly type: string;
        readonly value: ConfigValue;
        readonly source: 'default' | 'user';
        readonly description: string;
      }
    >
  >;
}

export interface LogQuery {
  /** Empty: all units. */
  readonly units: readonly string[];
  readonly tail: number;
  readonly follow: boolean;
}

export interface SecretQuery {
  /** Id, uri or name; absent: all. */
  readonly secret?: string;
  readonly owner?: string;
  /** With the content of `revision`, or of the latest. */
  readonly reveal: boolean;
  readonly revision?: number;
}

/** A secret as people see it. */
export interface SecretInfo {
  readonly secret: SecretId;
  readonly owner: SecretOwner;
  /** Of a secret that people made; else empty. */
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly rotate: RotatePolicy;
  readonly rotateAt: Instant | null;
  readonly latest: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly revisions: readonly (SecretRevision & { readonly createdAt: Instant })[];
  readonly access: readonly SecretGrant[];
  /** Only when it was asked for. */
  readonly content?: SecretContent;
}

/** The whole model for people and programs, consistent at `revision`. */
export interface ModelStatus {
  readonly revision: number;
  readonly now: Instant;
  readonly model: { readonly name: string; readonly uuid: string };
  readonly controller: { readonly id: string; readonly version: string };
  readonly machines: readonly MachineStatus[];
  readonly applications: readonly ApplicationStatus[];
  readonly relations: readonly RelationStatus[];
  readonly spaces: readonly SpaceStatus[];
  /** Absent: none. */
  readonly storage?: readonly StorageStatus[];
  /** What this model offers, and what it consumes of others; absent: nothing. */
  readonly offers?: readonly OfferDetails[];
  readonly saas?: readonly SaasStatus[];
}

export interface StorageStatus {
  readonly storage: StorageId;
  readonly kind: StorageKind;
  readonly pool: StoragePool;
  readonly sizeMiB: number;
  readonly status: 'pending' | 'attached' | 'detaching' | 'detached' | 'removing';
  readonly unit?: UnitName;
  /** Where its data is; absent before there is any. */
  readonly machine?: MachineId;
  /** Mount point or device, while it is attached. */
  readonly location?: string;
}

export interface SpaceStatus {
  readonly name: string;
  readonly subnets: readonly string[];
}

export interface MachineStatus {
  readonly machine: MachineId;
  readonly agent: AgentId;
  readonly hostname: string;
  readonly addresses: readonly string[];
  readonly agentVersion: string;
  readonly connected: boolean;
  readonly since: Instant;
  readonly hardware?: Hardware;
  /** What its agent was told to become, and how far that is. Absent: nothing. */
  readonly upgrade?: MachineUpgrade;
}

export interface MachineUpgrade {
  /** Of the bundle. */
  readonly revision: number;
  /** `assigned`: its agent has not said anything about it yet. `done`: it runs, or a newer package does. */
  readonly step: 'assigned' | 'done' | Exclude<RevisionStep, 'settled'>;
  readonly because?: string;
  readonly next?: string;
}

export interface ApplicationStatus {
  readonly application: ApplicationName;
  readonly charm: string;
  readonly charmRevision: number;
  readonly publisher: string;
  readonly life: Life;
  readonly status: Status;
  readonly version: string;
  readonly units: readonly UnitStatus[];
  readonly relations: Readonly<Record<string, readonly ApplicationName[]>>;
  readonly exposed: boolean;
  readonly bindings: Readonly<Record<string, string>>;
  readonly constraints: Readonly<Record<string, string>>;
  /** The principals of a subordinate, by name. */
  readonly subordinateTo: readonly ApplicationName[];
}

export interface UnitStatus {
  readonly unit: UnitName;
  readonly life: Life;
  /** Absent while the unit waits for a machine. */
  readonly machine?: MachineId;
  readonly principal?: UnitName;
  readonly leader: boolean;
  readonly address: string;
  /** Claimed by the operator (or by the agent when a hook failed). */
  readonly workload: Status;
  readonly agent: AgentStatus;
  readonly workloadVersion: string;
  /** Of the bundle whose files are in place; absent while there are none. */
  readonly charmRevision?: number;
  /** Observed by the agent. */
  readonly services: readonly ObservedService[];
  /** Absent: none. */
  readonly checks?: readonly ObservedCheck[];
  readonly installedVersion?: string;
  /** Set when what was observed contradicts what was claimed: one sentence. */
  readonly contradiction?: string;
  readonly ports: readonly Port[];
  /** What a person can type next, when something waits for a person. */
  readonly next?: string;
  readonly payloads: readonly Payload[];
  readonly lane?: LaneTurn;
  /** Units of the machine that the turn waits for. */
  readonly behind: readonly UnitName[];
}

export interface RelationStatus {
  readonly relation: RelationId;
  readonly interface: string;
  /** `web:db`. */
  readonly ends: readonly string[];
  readonly life: Life;
  /** `container`: only between units of one machine, a principal and its subordinates. */
  readonly scope: 'global' | 'container';
}

/** What the controller can say about a bundle that it holds. */
export interface BundleView {
  readonly digest: Digest;
  readonly operator: string;
  readonly revision: number;
  readonly publisher: string;
}
