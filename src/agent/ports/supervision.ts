/**
 * The port to whatever keeps a service's process: `reeve-shim`, as a daemon or in a systemd unit; pods later. The backend holds a
 * process and reports facts; what to do about them is decided in `core/supervision`.
 */
import type { Instant, UnitName } from '../../core/model/index.ts';

export interface ServiceProcessSpec {
  readonly unit: UnitName;
  readonly service: string;
  readonly command: readonly string[];
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly user?: string;
  readonly userId?: number;
  readonly group?: string;
  readonly groupId?: number;
  readonly limits?: ServiceLimits;
}

/** Of the whole process tree, but `files`, which is of each process. */
export interface ServiceLimits {
  readonly memoryBytes?: number;
  /** 1.5: one and a half cores. */
  readonly cpuCores?: number;
  readonly tasks?: number;
  readonly files?: number;
}

/** A service that survived a former life of the agent, or ended while no agent was there. */
export interface AdoptedService {
  readonly unit: UnitName;
  readonly service: string;
  readonly fact: ServiceFact;
  /** What it was last started with. */
  readonly spec: ServiceProcessSpec;
  /** It ended by a stop with `hold`. */
  readonly held: boolean;
}

/** A fact about one service's process. */
export type ServiceFact =
  | { readonly kind: 'running'; readonly pid: number; readonly since: Instant }
  | { readonly kind: 'exited'; readonly code: number; readonly at: Instant }
  | {
      readonly kind: 'killed';
      readonly signal: string;
      readonly at: Instant;
      /** In this run the kernel has killed in its tree because memory ran out. */
      readonly outOfMemory?: true;
    }
  /** It could not be started: no such file, no such user. */
  | { readonly kind: 'not-started'; readonly because: string; readonly at: Instant }
  /** The keeper of the process itself is gone; the process may or may not live. */
  | { readonly kind: 'lost'; readonly because: string; readonly at: Instant };

/** What not every backend can: it is said of a service that asks for one of the others. */
export type BackendAbility = 'limits' | 'notify' | 'watchdog';

export interface ServiceBackend {
  readonly name: 'shim' | 'systemd' | 'pod';
  /** Absent: none. */
  readonly abilities?: ReadonlySet<BackendAbility>;
  /** Starts a process; facts follow through `facts`. */
  start(spec: ServiceProcessSpec): Promise<void>;
  /**
   * TERM (or the signal), and KILL of the whole tree after the delay; the `exited`/`killed` fact follows. With `hold` it
   * stays down for later lives of the agent too.
   */
  stop(unit: UnitName, service: string, signal: string, killDelayMs: number, hold: boolean): Promise<void>;
  /** What survived a former life of this agent, with its newest fact. Facts go on from here. */
  adopt(): Promise<readonly AdoptedService[]>;
  /** Forgets a service that is not running: its log and its record are deleted. */
  forget(unit: UnitName, service: string): Promise<void>;
  /** Facts as they come, until the signal. */
  facts(
    signal: AbortSignal,
  ): AsyncIterable<{ readonly unit: UnitName; readonly service: string; readonly fact: ServiceFact }>;
  /** The newest lines of the service's log. */
  log(unit: UnitName, service: string, lines: number): Promise<readonly string[]>;
}
