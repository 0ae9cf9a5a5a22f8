/** The words between the unit loop, which decides that a handler runs, and the hook runner, which runs it. */
import type {
  Charm,
  CharmStatusValue,
  Flush,
  HookEvent,
  OperationId,
  Payload,
  Port,
  RelationHook,
  ResultValue,
  SecretId,
  Settings,
  SettingsChange,
  Status,
  StorageId,
  StorageKind,
  UnitLocal,
  UnitView,
} from '../../core/model/index.ts';
import type { UnitLogLine } from '../../core/protocol/index.ts';

/** One instance as a handler sees it. */
export interface HandlerStorage {
  readonly id: StorageId;
  readonly kind: StorageKind;
  readonly location: string;
  /** The operator has been told of it. */
  readonly attached: boolean;
}

/** Everything that one handler may know, as it was when the operation was decided: a snapshot (charm-runtime.md §6). */
export interface HandlerContext {
  readonly operation: OperationId;
  readonly work:
    | { readonly kind: 'hook'; readonly hook: HookEvent }
    | {
        readonly kind: 'action';
        readonly task: string;
        readonly action: string;
        readonly parameters: Readonly<Record<string, unknown>>;
      }
    | {
        readonly kind: 'exec';
        readonly task: string;
        readonly command: string;
        /** Null: as long as it takes. */
        readonly timeoutMs: number | null;
        /** `juju-exec -r`: the context of a relation, as a hook of it has. */
        readonly relation?: Extract<RelationHook, { readonly kind: 'relation-changed' }>;
      };
  /** With this unit's own unacknowledged writes laid over it. */
  readonly view: UnitView;
  readonly charm: Charm;
  readonly workload: Status;
  readonly ports: readonly Port[];
  /** Ranges that other units of this machine hold, for conflicts. */
  readonly otherPorts: readonly { readonly unit: string; readonly range: string }[];
  readonly state: Settings;
  /** What the unit remembers of secrets. */
  readonly secrets: UnitLocal['secrets'];
  /** What is there of this unit's storage, by id. */
  readonly storage: readonly HandlerStorage[];
  /** Instances by name that the unit has or is going to have. */
  readonly storageCounts: Readonly<Record<string, number>>;
  readonly payloads: readonly Payload[];
  readonly directories: { readonly charm: string; readonly resources: string };
}

/** What takes hold at once and is kept when the handler fails (charm-runtime.md §6), and what must be asked at once. */
export interface HandlerPorts {
  setStatus(status: CharmStatusValue, message: string): Promise<void>;
  setApplicationStatus(status: CharmStatusValue, message: string): Promise<void>;
  setVersion(version: string): Promise<void>;
  /** The unit reads this revision from now on, under this name of its own. */
  readSecret(secret: SecretId, revision: number, label: string): Promise<void>;
  /** `leader-set` under this epoch. */
  setLeaderSettings(change: SettingsChange, epoch: number): Promise<void>;
  /** Every payload of the unit from now on. */
  setPayloads(payloads: readonly Payload[]): Promise<void>;
  log(line: Omit<UnitLogLine, 'unit' | 'at'>): void;
  actionLog(line: string): Promise<void>;
  /** The path of a resource's file, fetched first when needed. Throws with the reason. */
  resource(name: string): Promise<string>;
  /** The leadership epoch when this unit leads for at least 30 s more, else null; waits for the controller when it must. */
  leadership(): Promise<number | null>;
  /** `juju-reboot --now`: the request is durable when it resolves, and the handler is being killed. */
  rebootNow(): Promise<void>;
  /** What the handler prints, for somebody who looks on. The bytes are only lent. */
  readonly watch?: (stream: 'stdout' | 'stderr', bytes: Uint8Array) => void;
}

export type HandlerOutcome =
  | {
      readonly kind: 'succeeded';
      readonly flush: Flush;
      readonly action: ActionOutcome | null;
      /** `juju-reboot`: the machine shall start anew once this is committed. */
      readonly reboot?: boolean;
    }
  /** The charm has no such handler: a hook counts as done, an action fails. */
  | { readonly kind: 'missing' }
  /** Buffered writes are discarded. `message` such as `exit status 1`. */
  | { readonly kind: 'failed'; readonly message: string; readonly action: ActionOutcome | null }
  /** Ended by TERM or KILL: by us when `stopped`, put back to be run again (charm-runtime.md §7.8). */
  | {
      readonly kind: 'killed';
      readonly signal: string;
      readonly stopped: boolean;
      readonly action: ActionOutcome | null;
    };

/** What `action-set`, `action-fail` and the captured output make of an action (charm-runtime.md §12.3). */
export interface ActionOutcome {
  readonly failed: boolean;
  readonly message: string;
  readonly results: Readonly<Record<string, ResultValue>>;
}

/** Runs one handler to its end. Aborting the signal kills the handler's group. */
export type RunHandler = (context: HandlerContext, ports: HandlerPorts, signal: AbortSignal) => Promise<HandlerOutcome>;
