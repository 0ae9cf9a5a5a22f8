/** Everything outside that an agent needs: one interface per outside thing. `edge` implements them, `main` joins them. */

import type { StoreFacts } from '../../core/health/index.ts';
import type { AnsweredOrder } from '../../core/inbox/index.ts';
import type { LogFields } from '../../core/log.ts';
import type {
  Assignment,
  Digest,
  Entity,
  EntityKey,
  Hardware,
  Instant,
  Manifest,
  NetworkInterface,
  Order,
  Position,
  Report,
  Revision,
  SignedDocument,
  UnitLocal,
  UnitName,
} from '../../core/model/index.ts';
import type { AgentMessage, ControllerMessage } from '../../core/protocol/index.ts';
import type { GatheredEvidence, LocalPolicy } from '../../core/trust/index.ts';

export interface Clock {
  /** Wall clock, milliseconds since 1970. */
  now(): Instant;
  /** Milliseconds that also count while the machine is suspended; for leases and delays. */
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

/** The stream to the controller. Throws `controller-unavailable`, `peer-untrusted`. */
export interface Link {
  connect(signal: AbortSignal): Promise<LinkConnection>;
}

export interface LinkConnection {
  /** Resolves when the transport has taken the message; rejects with `controller-unavailable` when the stream is gone. */
  send(message: AgentMessage): Promise<void>;
  /** Ends when the stream ends, for whatever reason. */
  readonly messages: AsyncIterable<ControllerMessage>;
  close(): Promise<void>;
}

/** Checks the arithmetic of signed documents and decodes them (security.md §4). Throws `order-untrusted`, `assignment-untrusted`. */
export interface OrderReader {
  readOrder(signed: SignedDocument): Order;
  readAssignment(signed: SignedDocument): Assignment;
}

/** An order that is durable and not finished. */
export interface JournaledOrder {
  readonly sequence: number;
  readonly unit: UnitName;
  readonly order: Order;
}

/** All that an agent remembers. */
export interface AgentState {
  readonly units: readonly UnitLocal[];
  readonly replica: {
    readonly revision: Revision;
    readonly entities: readonly { readonly revision: Revision; readonly value: Entity }[];
  };
  readonly inbox: {
    readonly stream: string;
    /** The last sequence that was used up, whether accepted or refused. */
    readonly sequence: number;
    readonly orders: readonly JournaledOrder[];
    /** What became of the newest orders, to tell a repeat from an equivocation (security.md §4). */
    readonly answered: readonly ({ readonly sequence: number } & AnsweredOrder)[];
  };
  readonly outbox: {
    readonly next: Position;
    readonly reports: readonly { readonly position: Position; readonly report: Report }[];
  };
  /** Lowest acceptable revision per operator, never lowered (security.md §3.4). */
  readonly floors: Readonly<Record<string, number>>;
  /** Wall clock of the last restart-worthy facts: the machine's boot id when last seen. */
  readonly bootId: string;
  /** When the controller was last heard, as far as that was saved: with other changes, never alone. Null: never. */
  readonly heardAt: Instant | null;
}

/** One transaction: everything in it is durable together, or nothing is. Absent parts do not change. */
export interface StateChange {
  readonly putUnits?: readonly UnitLocal[];
  readonly deleteUnits?: readonly UnitName[];
  /** The whole replica, after a snapshot. */
  readonly replaceReplica?: {
    readonly revision: Revision;
    readonly entities: readonly { readonly revision: Revision; readonly value: Entity }[];
  };
  readonly replicaDelta?: {
    readonly revision: Revision;
    readonly puts: readonly Entity[];
    readonly deletes: readonly EntityKey[];
  };
  readonly inboxStream?: string;
  readonly journalOrders?: readonly { readonly order: Order; readonly digest: string }[];
  /** Sequences that are used up without being journaled: refused orders. */
  readonly refuseOrders?: readonly ({ readonly sequence: number } & Required<AnsweredOrder>)[];
  readonly finishOrders?: readonly number[];
  /** Appended in this order; the store numbers them. An unsent `unit` report of the same unit is replaced by a newer one. */
  readonly report?: readonly Report[];
  /** Others of this change stand for them as well: forgotten. */
  readonly dropReports?: readonly Position[];
  /** Acknowledged by the controller up to here: forgotten. */
  readonly reportedUpTo?: Position;
  readonly floors?: Readonly<Record<string, number>>;
  readonly bootId?: string;
  readonly heardAt?: Instant;
}

/** Local state: one database, one writer (the unit loop's process). Throws `disk-full`, `store-unavailable`. */
export interface StateStore {
  load(): Promise<AgentState>;
  /** Durable when it resolves. Returns the positions given to `report`, in order. */
  commit(change: StateChange): Promise<readonly Position[]>;
  close(): Promise<void>;
}

/** YAML and JSON documents as charms write and read them. */
export interface Documents {
  /**
   * YAML 1.2 core (JSON is a part of it). With `text`, scalars but null keep the text that stands in the document: `1.10`
   * stays `1.10` (pebble.md §6.6). Throws `document-invalid` with line and column.
   */
  parse(text: string, name: string, scalars?: 'typed' | 'text'): unknown;
  /**
   * Block style, final newline. `sorted`: by key. `plan`: keys as they stand, four spaces, and texts quoted that readers
   * of YAML 1.1 would take for something else (pebble.md §6.9).
   */
  print(value: unknown, style?: 'sorted' | 'plan'): string;
}

/** Verified bundles on this machine. */
export interface BundleCache {
  /** Fetches what is missing, from the offset where an earlier try stopped, and gathers the evidence; writes no member. */
  gather(signed: SignedDocument, assignment: Assignment, signal: AbortSignal): Promise<GatheredEvidence>;
  /** After an `accepted` verdict: the gate, then the verified tree under its digest (security.md §2.3). Harmless when there. */
  admit(assignment: Assignment, signal: AbortSignal): Promise<Manifest>;
  /** Copies the tree into the charm directory: deletes old members that are gone, keeps what the charm made (§2.2, §2.3). */
  deploy(
    digest: Digest,
    charmDirectory: string,
    previousMembers: readonly string[],
    revision: number,
  ): Promise<readonly string[]>;
}

/** How a process ended. */
export type Exit =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'killed'; readonly signal: string }
  /** It never ran: no such file, not executable, no interpreter. */
  | { readonly kind: 'not-started'; readonly because: string };

export interface ProcessRequest {
  readonly file: string;
  readonly args: readonly string[];
  readonly directory: string;
  /** Exactly this; nothing is inherited. */
  readonly environment: Readonly<Record<string, string>>;
  /** Text for stdin; absent means empty. */
  readonly input?: string;
  /** Called for each whole line, or each part of a line over `lineBytesMax`. */
  onLine(stream: 'stdout' | 'stderr', line: string): void;
  /** Called for all that is written, as it comes, before its lines. The bytes are only lent. */
  onBytes?(stream: 'stdout' | 'stderr', bytes: Uint8Array): void;
}

export interface RunningProcess {
  readonly pid: number;
  /** Resolves when the direct child has ended and the output that it wrote has been read; never waits for its daemons. */
  readonly exit: Promise<Exit>;
  /** Signals the whole group: TERM, and KILL after the delay. */
  stop(killDelayMs: number): void;
}

/** Handlers: each in a process group of its own. */
export interface Processes {
  start(request: ProcessRequest): Promise<RunningProcess>;
  /** Kills the group that a former life of this agent left behind under this name, if it still is the same process. */
  killLeftover(name: string): Promise<boolean>;
  /** Remembers the group under the name until it is forgotten; survives the agent. */
  remember(name: string, pid: number): Promise<void>;
  forget(name: string): Promise<void>;
}

/** One call of a hook tool by a descendant of a handler. */
export interface ToolCall {
  /** The name that the tool was called by. */
  readonly tool: string;
  readonly args: readonly string[];
  readonly directory: string;
  /** `JUJU_CONTEXT_ID` of the caller. */
  readonly contextId: string;
  /** All of the caller's stdin, asked for now; at most `toolInputBytesMax`. */
  readInput(): Promise<Uint8Array>;
  /** A file, read with the caller's rights, relative to its directory. Throws with the caller's reason. */
  readFile(path: string): Promise<Uint8Array>;
  writeFile(path: string, content: Uint8Array): Promise<void>;
}

export interface ToolReply {
  readonly stdout: string | Uint8Array;
  readonly stderr: string;
  readonly exitCode: number;
}

/** The socket that `reeve-hook` calls; one per run, 0600 (security.md §6). */
export interface ToolSocket {
  /** Serves calls one at a time until closed. The path goes to the handler. */
  open(name: string, answer: (call: ToolCall) => Promise<ToolReply>): Promise<OpenToolSocket>;
  /** The folder with one link per hook tool, made when missing; prepended to PATH. */
  toolsDirectory(unit: UnitName, tools: readonly string[]): Promise<string>;
}

export interface OpenToolSocket {
  readonly path: string;
  close(): Promise<void>;
}

/** Files of units. Paths are absolute. Errors are `AgentError`s of kind `exhausted` or `unavailable`. */
export interface UnitFiles {
  /** The unit's folders, made when missing. */
  prepare(unit: UnitName): Promise<UnitPaths>;
  /** `file`: a regular file (through links); `executable` says whether the bit is set. */
  stat(
    path: string,
  ): Promise<{ readonly kind: 'file' | 'directory' | 'missing'; readonly executable: boolean; readonly size: number }>;
  read(path: string): Promise<Uint8Array>;
  list(directory: string): Promise<readonly string[]>;
  /** Deletes the unit's folders. */
  remove(unit: UnitName): Promise<void>;
}

export interface UnitPaths {
  readonly charm: string;
  readonly resources: string;
  readonly log: string;
}

/** The machine as the agent sees it. */
export interface Machine {
  bootId(): Promise<string>;
  hostname(): string;
  interfaces(): readonly NetworkInterface[];
  hardware(): Hardware;
  /** The PATH that handlers get behind the tools. */
  path(): string;
}

/** The agent's own process and the disk of its state, as the system sees them. Reading costs microseconds. */
export interface Vitals {
  read(): {
    readonly residentBytes: number;
    readonly processorMs: number;
    /** The longest that the loop has stood still in the last minute. */
    readonly loopLagMs: number;
    readonly stateBytes: number;
    readonly disk: Omit<StoreFacts, 'problem'>;
  };
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

/** The owner's `policy.d`, read anew at each call. Throws `document-invalid`: then no new work is taken. */
export interface PolicyFiles {
  read(): Promise<LocalPolicy>;
}
