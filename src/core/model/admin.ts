/**
 * What people and programs may ask of a controller, and what it answers. The command line and the `juju`-compatible
 * face both speak this and nothing else; `proto/reeve/controller/v1` is its wire form.
 */
import type { ConfigValue, Life } from './entities.ts';
import type { AgentId, ApplicationName, Digest, Instant, MachineId, RelationId, TaskId, UnitName } from './ids.ts';
import type { LaneTurn, MachineFacts, ObservedService, Payload, Port, TaskResult, TaskStatus } from './reports.ts';
import type { AgentStatus, Status } from './status.ts';

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
      readonly force: boolean;
    }
  | {
      readonly kind: 'add-unit';
      readonly application: ApplicationName;
      readonly units: number;
      readonly to: readonly MachineId[];
    }
  | { readonly kind: 'remove-unit'; readonly unit: UnitName; readonly force: boolean }
  | { readonly kind: 'remove-application'; readonly application: ApplicationName; readonly force: boolean }
  /** `web` or `web:db` each. */
  | { readonly kind: 'integrate'; readonly ends: readonly [string, string] }
  | { readonly kind: 'remove-relation'; readonly ends: readonly [string, string] }
  | {
      readonly kind: 'configure';
      readonly application: ApplicationName;
      readonly set: Readonly<Record<string, string>>;
      readonly reset: readonly string[];
    }
  | { readonly kind: 'configure-model'; readonly set: Readonly<Record<string, string>> }
  | { readonly kind: 'resolve'; readonly unit: UnitName; readonly answer: 'retry' | 'skip' }
  | { readonly kind: 'cancel-task'; readonly task: TaskId }
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
  | { readonly kind: 'related'; readonly relation: RelationId; readonly ends: readonly [string, string] };

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
  readonly hardware?: MachineFacts;
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
  /** Observed by the agent. */
  readonly services: readonly ObservedService[];
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
}

/** What the controller can say about a bundle that it holds. */
export interface BundleView {
  readonly digest: Digest;
  readonly operator: string;
  readonly revision: number;
  readonly publisher: string;
}
