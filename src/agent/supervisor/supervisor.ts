/** What the rest of the agent asks of supervision. */
import type { ObservedCheck, UnitName, WorkloadHook } from '../../core/model/index.ts';
import type { LocalService, Pebble, PebblePlace } from '../ports/index.ts';
import type { SupervisorFact } from './facts.ts';

export interface PresentUnit {
  readonly unit: UnitName;
  /** Where its programs run unless they say otherwise. */
  readonly charmDirectory: string;
  /** The unit is no charm's: its layers are in here, and nothing starts before a client says so. */
  readonly layersDirectory?: string;
  /** Service → the arguments in the place of its default ones, in the layers of that folder. */
  readonly arguments?: ReadonlyMap<string, readonly string[]>;
}

export interface Supervisor {
  /**
   * Reads the unit's layer files again, makes the plan and carries it out: starts what shall run and does not, restarts
   * what changed, stops what is gone. Throws `layer-invalid` and leaves the running plan as it is.
   */
  reload(unit: UnitName, charmDirectory: string): Promise<void>;
  /** Stops every service of the unit and forgets it; resolves when the whole tree of each is dead. */
  remove(unit: UnitName): Promise<void>;
  /** Stops every service of every unit, for the rest of this agent's life; resolves when the trees are dead. */
  stopAll(): Promise<void>;
  /** What is seen right now. */
  observed(unit: UnitName): readonly LocalService[];
  /** Of the checks that run. */
  observedChecks(unit: UnitName): readonly ObservedCheck[];
  start(unit: UnitName, service: string): Promise<void>;
  stop(unit: UnitName, service: string): Promise<void>;
  restart(unit: UnitName, service: string): Promise<void>;
  log(unit: UnitName, service: string, lines: number): Promise<readonly string[]>;
  /**
   * Runs until the signal: adopts what survived, handles facts and timers. `changed` is told which unit looks different.
   * Throws `layer-invalid` for the layers of a unit that clients start.
   */
  run(units: readonly PresentUnit[], changed: (unit: UnitName) => void, signal: AbortSignal): Promise<void>;
}

/** What those ask who serve supervision to clients of the contract. */
export interface UnitManagers {
  /** The unit's services as clients of the contract see them; for as long as the unit is there. */
  pebble(unit: UnitName, charmDirectory: string): Promise<Pebble>;
  /** Opens the unit's doors, those of these containers too; null where it cannot be served. */
  serve(unit: UnitName, charmDirectory: string, containers: readonly string[]): Promise<PebblePlace | null>;
  /** The same as hook events, with the containers that a unit was served for; for one listener to either. */
  workloadEvents(signal: AbortSignal): AsyncIterable<{ readonly unit: UnitName; readonly event: WorkloadHook }>;
  /** What hooks want to hear, until the signal; for one listener. */
  facts(signal: AbortSignal): AsyncIterable<SupervisorFact>;
}
