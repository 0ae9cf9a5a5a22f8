/** What the agent answers on its own sockets, without any controller. */
import type {
  AgentRevision,
  AgentStatus,
  Health,
  Instant,
  LaneTurn,
  ObservedCheck,
  ObservedService,
  Port,
  Status,
  UnitName,
  UnitPhase,
  Warning,
} from '../../core/model/index.ts';
import type { ServiceDemand } from '../../core/supervision/index.ts';
import type { ServiceBackend } from './supervision.ts';

export interface LocalStatus {
  readonly agent: {
    readonly id: string;
    readonly version: string;
    readonly pid: number;
    readonly startedAt: Instant;
    /** What keeps the services here. */
    readonly services?: ServiceBackend['name'];
    /** Of its own programs; absent where others keep them. */
    readonly revision?: AgentRevision;
  };
  readonly controller: {
    readonly address: string;
    readonly connected: boolean;
    /** Since when it is so, in this life of the agent. */
    readonly since: Instant;
    /** How old the agent's knowledge of the model is; null: it has none. While connected there is no younger one. */
    readonly heardAt: Instant | null;
    /** How far its clock was ahead of this machine's when it was last connected. */
    readonly skewMs?: number;
    /** Why it is away. */
    readonly problem?: string;
  };
  readonly now: Instant;
  /** Reports that wait for the controller. */
  readonly outbox: number;
  /** About the agent itself; what is wrong with a unit stands with the unit. */
  readonly warnings: readonly Warning[];
  readonly units: readonly LocalUnitStatus[];
  /** Whose turn it is and who waits for whom, in the order of asking. */
  readonly turns: readonly LocalTurn[];
}

export interface LocalTurn extends LaneTurn {
  /** A unit, or `juju-exec` without one. */
  readonly who: string;
  /** Those in its way; empty when it holds its lanes. */
  readonly behind: readonly string[];
}

export interface LocalService extends ObservedService {
  /** What it asks for and the backend cannot. */
  readonly unmet?: readonly ServiceDemand[];
}

export interface LocalUnitStatus {
  readonly unit: UnitName;
  readonly phase: UnitPhase;
  readonly leader: boolean;
  readonly workload: Status;
  readonly agent: AgentStatus;
  readonly workloadVersion: string;
  readonly services: readonly LocalService[];
  /** Absent: none. */
  readonly checks?: readonly ObservedCheck[];
  readonly installedVersion?: string;
  readonly contradiction?: string;
  readonly ports: readonly Port[];
  /** What the loop would do next, and why. */
  readonly decision: string;
  readonly next?: string;
}

export interface LocalApi {
  status(): LocalStatus;
  /** What was observed of the agent and of all its units. */
  health(): Health;
  /** OpenMetrics text. */
  metrics(): string;
  services(unit: UnitName): readonly LocalService[];
  /** Start, stop or restart one service. Throws `not-found`. */
  control(unit: UnitName, service: string, verb: 'start' | 'stop' | 'restart'): Promise<void>;
  /** The newest lines of the unit's own log, or of one of its services. */
  logs(unit: UnitName, service: string | null, lines: number): Promise<readonly string[]>;
  /** Stops every service of every unit, for the end of a development world: they would outlive the agent. */
  stopAll(): Promise<void>;
}

/** The same agent as its clients on this machine see it. Throws `agent-unavailable` and what the agent answers. */
export interface LocalAgent {
  status(): Promise<LocalStatus>;
  metrics(): Promise<string>;
  services(unit: UnitName): Promise<readonly LocalService[]>;
  control(unit: UnitName, service: string, verb: 'start' | 'stop' | 'restart'): Promise<void>;
  logs(unit: UnitName, service: string | null, lines: number): Promise<readonly string[]>;
  stopAll(): Promise<void>;
}
