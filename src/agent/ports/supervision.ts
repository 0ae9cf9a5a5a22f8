/**
 * The port to whatever keeps a service's process: `reeve-shim`, as a daemon or in a systemd unit. The backend holds a process and
 * reports facts; what to do about them is decided in `core/supervision`. `pod`: the same shims, for what a charm itself brings.
 */
import type { Instant, UnitName } from '../../core/model/index.ts';
import type {
  ForwardedLine,
  LabelsByService,
  Launch,
  PlannedLogTarget,
  Probe,
  ServiceDemand,
} from '../../core/supervision/index.ts';
import type { Pebble, StampNs } from './pebble.ts';

/** With `notifies` a `ready` fact follows; with `watchdogMs` the service is ended when it is silent, once it is ready if it says that. */
export interface ServiceProcessSpec extends Launch {
  readonly unit: UnitName;
  readonly service: string;
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
  /** `unready`: it says by itself when it is ready, and has not said so. */
  | { readonly kind: 'running'; readonly pid: number; readonly since: Instant; readonly unready?: true }
  /** It said that it is ready. */
  | { readonly kind: 'ready'; readonly at: Instant }
  /** `silent`: it was ended because its watchdog had run out. */
  | { readonly kind: 'exited'; readonly code: number; readonly at: Instant; readonly silent?: true }
  /** `outOfMemory`: in this run the kernel has killed in its tree because memory ran out. */
  | {
      readonly kind: 'killed';
      readonly signal: string;
      readonly at: Instant;
      readonly outOfMemory?: true;
      readonly silent?: true;
    }
  /** It could not be started: no such file, no such user. */
  | { readonly kind: 'not-started'; readonly because: string; readonly at: Instant }
  /** The keeper of the process itself is gone; the process may or may not live. */
  | { readonly kind: 'lost'; readonly because: string; readonly at: Instant };

/** A line of a service's log. */
export interface ServiceLogLine {
  /** When it was written, as far as the backend knows. */
  readonly at: StampNs;
  readonly text: string;
}

export interface ServiceBackend {
  readonly name: 'shim' | 'systemd' | 'pod';
  /** What it can of that which not every backend can: it is said of a service that asks for the rest. Absent: nothing. */
  readonly abilities?: ReadonlySet<ServiceDemand>;
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
  /** Sends a signal to the main process. Throws `process-unavailable` when there is none. Absent: it cannot. */
  signal?(unit: UnitName, service: string, signal: string): Promise<void>;
  /**
   * The newest `count` lines of the service (all for -1), oldest first, then `now` once, then whatever is written until the
   * signal: nothing is lost between the two. Absent: only `log` shows lines.
   */
  lines?(unit: UnitName, service: string, count: number, signal: AbortSignal): AsyncIterable<ServiceLogLine | 'now'>;
}

/** How one run of a check went; `because` is one text for people, details of the answer included (pebble.md §8.3). */
export type ProbeOutcome = { readonly kind: 'passed' } | { readonly kind: 'failed'; readonly because: string };

/** Asks whether something works: over HTTP, TCP, or by a command. */
export interface ProbeRunner {
  /** Never throws: what goes wrong is the outcome. The signal ends the run, and then the outcome does not matter. */
  run(probe: Probe, timeoutMs: number, signal: AbortSignal): Promise<ProbeOutcome>;
}

/** How the sending of lines to a log target went; `refused`: it will never take these lines. */
export type SendOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'refused'; readonly because: string }
  | { readonly kind: 'failed'; readonly because: string };

/** A way to one log target, which may keep a connection. */
export interface LogSender {
  /** Never throws. The signal ends it: then it has failed. */
  send(lines: readonly ForwardedLine[], labelsOf: LabelsByService, signal: AbortSignal): Promise<SendOutcome>;
  close(): void;
}

/** Ways to log targets. */
export interface LogSenders {
  /** Throws an `Error` for a location that cannot be one. */
  open(target: Pick<PlannedLogTarget, 'type' | 'location'>): LogSender;
}

/** Cron expressions on the calendar of a place. */
export interface Calendar {
  /** The first instant after this one; null when there is none. Throws an `Error` for what is no expression or time zone. */
  next(cron: string, timeZone: string, after: Instant): Instant | null;
}

/** What a unit's manager remembers: one JSON document per unit. Throws `store-unavailable`, `disk-full`. */
export interface PebbleStore {
  /** Null when there is none, or when it cannot be read as JSON. */
  load(unit: UnitName): Promise<unknown>;
  /** Durable when it resolves; whatever happens, either the old document is there or the new one. */
  save(unit: UnitName, document: unknown): Promise<void>;
  remove(unit: UnitName): Promise<void>;
}

/** Who a program runs as, from the machine's own tables (pebble.md §7.3): when nobody is asked for, who the agent is. */
export interface Accounts {
  find(wanted: {
    readonly user?: string;
    readonly userId?: number;
    readonly group?: string;
    readonly groupId?: number;
  }): Promise<AccountAnswer>;
}

export type AccountAnswer =
  /** `name` and `home` are empty for a number without an entry. */
  | { readonly kind: 'resolved'; readonly identity: { readonly name: string; readonly home: string } }
  | { readonly kind: 'refused'; readonly because: string };

/** Where clients of the contract reach a unit's manager: what `PEBBLE` and `PEBBLE_SOCKET` say (pebble.md §1.2). */
export interface PebblePlace {
  readonly folder: string;
  readonly socket: string;
}

/** The sockets of the managers on this machine. */
export interface PebbleDoors {
  /**
   * Serves the unit's manager until `close`, in a place of its own and where charms look for these containers. What is
   * open already stays as it is; what could not be opened is tried again. Never throws: the log says what could not be
   * opened; null when that is the unit's own place.
   */
  open(unit: UnitName, containers: readonly string[], pebble: Pebble): Promise<PebblePlace | null>;
  /** Ends every connection and removes what was made. */
  close(unit: UnitName): Promise<void>;
}
