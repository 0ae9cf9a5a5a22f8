/**
 * One Pebble-compatible service manager, as whoever serves it over HTTP sees it: one per unit on a machine, one per
 * container in a pod. The edge speaks HTTP, files and websockets; everything that has to be decided or remembered is
 * behind this port. Names and rules are those of `pebble.md`; texts that its clients match are marked [W] there.
 *
 * Errors are `AgentError`s: `not-found`, `layer-invalid`, `usage-invalid`, `name-invalid` and so on; the edge maps
 * their kind to an HTTP status (§2).
 */
import type { ChangeStatus } from '../../core/supervision/index.ts';
import type { Exit } from './ports.ts';

/** Nanoseconds since 1970, strictly growing within one manager (§11.4): clients compare them as text. */
export type StampNs = bigint;

/** Who asks: the peer of the socket, or an identity (§3). */
export interface PebbleCaller {
  readonly uid: number | null;
  readonly access: 'admin' | 'read' | 'metrics' | 'open';
}

export interface PebbleService {
  readonly name: string;
  readonly startup: 'enabled' | 'disabled';
  readonly current: 'active' | 'inactive' | 'backoff' | 'error';
  readonly currentSince?: StampNs;
}

export interface PebbleCheck {
  readonly name: string;
  readonly level: '' | 'alive' | 'ready';
  readonly startup: 'enabled' | 'disabled';
  readonly status: 'up' | 'down' | 'inactive';
  readonly successes: number;
  readonly failures: number;
  readonly threshold: number;
  readonly changeId?: string;
  readonly previousChangeId?: string;
}

export interface PebbleTask {
  readonly id: string;
  readonly kind: string;
  readonly summary: string;
  readonly status: ChangeStatus;
  readonly log: readonly string[];
  readonly progress: { readonly label: string; readonly done: number; readonly total: number };
  readonly spawnTime: StampNs;
  readonly readyTime?: StampNs;
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface PebbleChange {
  readonly id: string;
  readonly kind: string;
  readonly summary: string;
  readonly status: ChangeStatus;
  readonly tasks: readonly PebbleTask[];
  readonly ready: boolean;
  readonly err?: string;
  readonly spawnTime: StampNs;
  readonly readyTime?: StampNs;
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface PebbleNotice {
  readonly id: string;
  /** Null: public. */
  readonly userId: number | null;
  readonly type: 'change-update' | 'custom' | 'warning';
  readonly key: string;
  readonly firstOccurred: StampNs;
  readonly lastOccurred: StampNs;
  readonly lastRepeated: StampNs;
  readonly occurrences: number;
  readonly lastData?: Readonly<Record<string, string>>;
  readonly repeatAfterNs?: bigint;
  readonly expireAfterNs: bigint;
}

export interface NoticeFilter {
  /** Absent: the caller's own and public ones. */
  readonly users: 'own' | 'all' | number;
  readonly types: readonly string[] | null;
  readonly keys: readonly string[] | null;
  readonly after: StampNs | null;
}

export interface PebbleLogEntry {
  readonly time: StampNs;
  readonly service: string;
  readonly message: string;
}

export type ServicesAction = 'start' | 'stop' | 'restart' | 'replan' | 'autostart';

/** What `exec` shall run, after the edge has checked its form (§9). */
export interface PebbleExec {
  readonly command: readonly string[];
  readonly serviceContext: string | null;
  readonly environment: Readonly<Record<string, string>>;
  readonly workingDirectory: string | null;
  readonly timeoutMs: number | null;
  readonly userId: number | null;
  readonly user: string | null;
  readonly groupId: number | null;
  readonly group: string | null;
  readonly terminal: boolean;
  readonly interactive: boolean;
  readonly splitStderr: boolean;
  readonly width: number;
  readonly height: number;
}

/** The command as it will run: context and defaults are resolved (§9.2). */
export type ResolvedExec = Omit<PebbleExec, 'serviceContext' | 'environment' | 'workingDirectory'> & {
  readonly environment: Readonly<Record<string, string>>;
  readonly workingDirectory: string;
};

/** A started exec: its task becomes ready when `ended` settles (§9.7). Done by the edge, which has the websockets. */
export interface ExecTask {
  readonly changeId: string;
  readonly taskId: string;
  readonly exec: ResolvedExec;
  /** Aborted by `POST /v1/changes/{id}` or the manager's end. */
  readonly signal: AbortSignal;
  ended(result: { readonly exit: Exit } | { readonly failed: string }): void;
}

export interface PebbleIdentity {
  readonly access: 'admin' | 'read' | 'metrics' | 'untrusted';
  readonly local?: { readonly userId: number };
  readonly basic?: { readonly password: string };
  readonly cert?: { readonly pem: string };
}

export interface Pebble {
  /** The plan as YAML (§6). */
  plan(): string;
  /** Adds, combines or refuses a layer (§6, §26). Throws `layer-invalid` with the exact path of the fault. */
  addLayer(label: string, yaml: string, options: { readonly combine: boolean; readonly inner: boolean }): Promise<void>;
  services(names: readonly string[]): readonly PebbleService[];
  /** The id of the change that does it (§7). Throws `not-found` for an unknown service, `usage-invalid`. */
  actOnServices(action: ServicesAction, services: readonly string[]): Promise<string>;
  /** Sends a signal to running services (§4). */
  signal(name: string, services: readonly string[]): Promise<void>;
  changes(select: 'all' | 'in-progress' | 'ready', service: string | null): readonly PebbleChange[];
  /** Throws `not-found`. */
  change(id: string): PebbleChange;
  /** Resolves when the change is ready. Rejects with the signal's reason. Throws `not-found`. */
  waitChange(id: string, signal: AbortSignal): Promise<PebbleChange>;
  abortChange(id: string): Promise<PebbleChange>;
  checks(level: 'alive' | 'ready' | null, names: readonly string[]): readonly PebbleCheck[];
  /** The names whose state changed (§8.6). */
  actOnChecks(action: 'start' | 'stop', names: readonly string[]): Promise<readonly string[]>;
  /** Runs the check now (§8.7). */
  refreshCheck(name: string): Promise<{ readonly check: PebbleCheck; readonly error: string | null }>;
  /** §4, `GET /v1/health`. */
  isHealthy(level: 'alive' | 'ready' | null, names: readonly string[]): boolean;
  notify(
    caller: PebbleCaller,
    notice: {
      readonly key: string;
      readonly repeatAfterNs: bigint | null;
      readonly data: Readonly<Record<string, string>> | null;
    },
  ): Promise<string>;
  notices(caller: PebbleCaller, filter: NoticeFilter): readonly PebbleNotice[];
  /** The first notices that match, or none when the signal comes first (§11.4). */
  waitNotices(caller: PebbleCaller, filter: NoticeFilter, signal: AbortSignal): Promise<readonly PebbleNotice[]>;
  notice(caller: PebbleCaller, id: string): PebbleNotice;
  /** For the envelope (§2). */
  latestWarning(): StampNs | null;
  /** The newest `count` lines of all the services together (-1: all), then what follows until the signal (§12). */
  logs(services: readonly string[], count: number, follow: boolean, signal: AbortSignal): AsyncIterable<PebbleLogEntry>;
  /** Makes the change; the edge runs the command once the websockets are there. Throws as §9.1 says. */
  exec(request: PebbleExec): Promise<ExecTask>;
  /** The running exec of a task, for its websockets. Throws `not-found`. */
  execTask(taskId: string): ExecTask;
  identities(): Readonly<Record<string, PebbleIdentity>>;
  changeIdentities(
    action: 'add' | 'update' | 'replace' | 'remove',
    identities: Readonly<Record<string, PebbleIdentity | null>>,
  ): Promise<void>;
  /** §13, OpenMetrics text. */
  metrics(): string;
  readonly bootId: string;
  readonly version: string;
}
