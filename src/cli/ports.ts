/** Everything that the command line needs from outside; `src/main/reeve.ts` builds it, each part when a command asks. */
import type { LocalAgent } from '../agent/ports/index.ts';
import type { Admin, Models } from '../controller/ports/index.ts';
import type { Digest, Finding, Instant, KeyId, Manifest, UnitName } from '../core/model/index.ts';

export interface CliPorts {
  readonly version: string;
  readonly terminal: Terminal;
  readonly clock: CliClock;
  readonly files: CliFiles;
  readonly documents: CliDocuments;
  /** True when REEVE_CONTROLLER says which controller to ask. */
  readonly hasController: boolean;
  /**
   * Opens the controller for the model of this name, else for the one that was chosen, else for its only one. Throws
   * `controller-unavailable`.
   */
  admin(model?: string): Promise<AdminConnection>;
  /** A person's own charms, in place of a store: `NAME`, `NAME.charm` or `NAME.bundle` in this folder. */
  readonly charmsFolder?: string;
  readonly modelChoice: ModelChoice;
  /** The agent of this machine, or the one that REEVE_AGENT names. */
  localAgent(): Promise<LocalAgent>;
  /** Looks at this machine, whether its agent runs or not. */
  doctor(): Promise<Doctor>;
  bundles(): Promise<BundleTools>;
  dev(): Promise<DevWorld>;
  join(request: JoinRequest): Promise<JoinedAgent>;
  /** Lets the agent with this data folder go on as this machine. Throws `not-found`. */
  moveAgent(dataDirectory: string): Promise<JoinedAgent>;
  /**
   * Starts the agent that has joined with this data folder, where a package has installed it as a service; resolves when
   * it is ready. False where it is for the person to start. Throws `agent-unavailable`.
   */
  startAgent(dataDirectory: string): Promise<boolean>;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

export interface Doctor {
  /** What is well and what is not, of the agent with this data folder, else of the one whose run folder is known. */
  examine(data?: string): Promise<readonly Finding[]>;
  /** Writes the support archive. Throws `already-exists`, `file-unusable`. */
  diagnose(file: string, data?: string): Promise<{ readonly bytes: number; readonly missing: readonly string[] }>;
}

/** Which model of the controller is meant when a command names none. */
export interface ModelChoice {
  /** REEVE_MODEL, else what `reeve switch` has chosen for this controller. */
  current(): Promise<string | undefined>;
  /** For the commands to come; undefined: none. */
  choose(model: string | undefined): Promise<void>;
}

export interface AdminConnection {
  readonly admin: Admin;
  readonly models: Models;
  readonly close: () => Promise<void>;
}

export interface Terminal {
  /** Data. */
  out(text: string | Uint8Array): void;
  /** Everything else. */
  err(text: string | Uint8Array): void;
  /** Characters per line; null when stdout is no terminal. */
  readonly outWidth: number | null;
  readonly outColour: boolean;
  /** Erases the screen of a terminal and goes to its top. */
  clear(): void;
}

export interface CliClock {
  now(): Instant;
  /** Resolves after the delay; rejects with the signal's reason when that comes first. */
  delay(delayMs: number, signal: AbortSignal): Promise<void>;
  /** Aborts after the delay. */
  deadline(delayMs: number): AbortSignal;
}

/** Paths are as typed. Errors are those of the system, with its words. */
export interface CliFiles {
  kind(path: string): Promise<'file' | 'directory' | 'missing'>;
  readText(path: string): Promise<string>;
  readBytes(path: string): Promise<Uint8Array>;
  stream(path: string): AsyncIterable<Uint8Array>;
  /** Differs when the file has been written or replaced. */
  version(path: string): Promise<string>;
  readStdin(): Promise<string>;
  /** What is piped into the command; empty from a terminal, or when nothing comes at once. */
  readPipedInput(): Promise<Uint8Array>;
  writeBytes(path: string, content: Uint8Array): Promise<void>;
  /** A folder's content as a tar archive, and back into a folder that is made. */
  packFolder(path: string): Promise<Uint8Array>;
  unpackFolder(path: string, archive: Uint8Array): Promise<void>;
  /** A folder that is deleted when the work is done, however it ends. */
  withTemporaryFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result>;
}

export interface CliDocuments {
  /** YAML or JSON. Throws `document-invalid` with line and column. */
  parse(text: string, name: string): Promise<unknown>;
  /** YAML for people. */
  print(value: unknown): Promise<string>;
}

export interface BundleTools {
  /** Packs a charm directory or a `.charm` file; the manifest is not signed yet. */
  pack(request: {
    readonly source: string;
    /** `<operator>_<revision>.bundle` in the working directory when absent. */
    readonly output?: string;
    /** Or what makes one of the operator's name. */
    readonly revision: number | ((operator: string) => number);
    /** Puts the revision among the files, so that equal files of another revision are another bundle. */
    readonly stamped?: boolean;
    readonly onProgress: (step: string) => void;
  }): Promise<PackedBundle>;
  /** Adds the key's signature to the manifest beside the bundle. */
  sign(request: { readonly file: string; readonly key: PublisherKey }): Promise<unknown>;
  /** Checks a bundle against public keys (base64); `lines` say what was found, for people. */
  verify(request: {
    readonly file: string;
    readonly keys: readonly string[];
  }): Promise<{ readonly ok: boolean; readonly lines: readonly string[] }>;
  /** Reads without judging. */
  inspect(request: {
    readonly file: string;
  }): Promise<{ readonly manifest: Manifest; readonly signatures: readonly KeyId[] }>;
  /** Where the manifest of a bundle is. */
  manifestFile(file: string): string;
  /** Throws `already-exists`. */
  createKey(file: string): Promise<PublisherKey>;
  loadKey(file: string): Promise<PublisherKey>;
  /** The key that development machines accept, made at first use. */
  developmentKey(): Promise<PublisherKey & { readonly file: string; readonly created: boolean }>;
}

export interface PackedBundle {
  readonly file: string;
  readonly manifestFile: string;
  readonly manifest: Manifest;
  readonly digest: Digest;
}

export interface PublisherKey {
  readonly keyId: KeyId;
  readonly publicKeyBase64: string;
  sign(bytes: Uint8Array): Uint8Array;
}

/** One controller and its agents on this machine, unprivileged, in one folder. `directory` null: the default one. */
export interface DevWorld {
  up(request: {
    readonly directory: string | null;
    /** Null: one for each unit. */
    readonly machines: number | null;
    /** The one that new machines join, made when missing; null: the first. */
    readonly model: string | null;
    /** Machines with a systemd of their own. Throws `tool-missing` where that cannot be. */
    readonly booted: boolean;
    readonly onProgress: (step: string) => void;
  }): Promise<DevStatus & { readonly started: readonly string[] }>;
  /** Stops services, agents and controller; null when nothing ran. */
  down(request: {
    readonly directory: string | null;
    readonly onProgress: (step: string) => void;
  }): Promise<{ readonly stopped: readonly string[] } | null>;
  /** Adds machines for units that wait for one, until the signal. */
  provision(request: {
    readonly directory: string | null;
    readonly readyFile: string;
    readonly signal: AbortSignal;
    readonly onProgress: (step: string) => void;
  }): Promise<void>;
  status(directory: string | null): Promise<DevStatus>;
  /** Environment variables that point the command line here. Throws `not-found` when there is no such world. */
  environment(directory: string | null): Promise<Readonly<Record<string, string>>>;
  /** Talks to the world's controller about a model, its only one when absent. Throws `not-found` when there is no such world. */
  admin(directory: string | null, model?: string): Promise<AdminConnection>;
  /**
   * A shell on this terminal with the hook commands of a unit, or one command; resolves with its exit code. Throws
   * `not-found` for a unit that is on no machine of this world.
   */
  shell(request: {
    readonly directory: string | null;
    readonly model: string;
    readonly unit: UnitName;
    readonly command: readonly string[];
    readonly signal: AbortSignal;
  }): Promise<number>;
  /** Resolves when the charm's directory is watched: which of its files change, as they are saved, until the signal. */
  watch(charm: string, signal: AbortSignal): Promise<AsyncIterable<readonly string[]>>;
}

export interface DevStatus {
  readonly directory: string;
  readonly running: 'all' | 'part' | 'none';
  readonly processes: readonly {
    readonly name: string;
    readonly pid: number;
    readonly running: boolean;
    /** `unix:/path` of the controller, the run folder of an agent. */
    readonly address: string;
    readonly log: string;
  }[];
}

export interface JoinRequest {
  readonly token: string;
  readonly address: string;
  readonly dataDirectory: string;
}

export interface JoinedAgent {
  readonly agent: string;
  readonly controller: string;
}
