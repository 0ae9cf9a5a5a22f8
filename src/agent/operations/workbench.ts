/** What the operations of one unit work with, and what the agent keeps of a unit only as long as it lives itself. */
import { AgentError } from '../../core/errors.ts';
import type { Leadership } from '../../core/leadership/index.ts';
import type {
  Assignment,
  Charm,
  Instant,
  LaneTurn,
  Refusal,
  SignedDocument,
  TaskId,
  UnitLocal,
  UnitName,
  UnitReport,
  UnitView,
} from '../../core/model/index.ts';
import type { Advance, EffectContext } from '../../core/operation/index.ts';
import { nextUpdateStatusAt } from '../../core/operation/index.ts';
import type { UnitLogLine } from '../../core/protocol/index.ts';
import type { AgentIdentity, AgentPorts, Ledger, Scope } from '../ledger/index.ts';
import type { UnitPaths } from '../ports/index.ts';
import type { RelationRequest } from './command-context.ts';

/** Forgotten with the process: pauses, and what people are shown. */
export interface UnitMemory {
  hooksPausedUntil: Instant | null;
  /** Handlers in a row that somebody else killed. */
  kills: number;
  deployPausedUntil: Instant | null;
  /** Deployments in a row that met a world that was away. */
  deployFailures: number;
  /** Why the assignment is not followed at this moment. */
  refusal: NonNullable<UnitReport['refusal']> | null;
  /** Why the service plan is not carried out. */
  problem: string | null;
  /** What the bundle's own command told after the last hook. */
  installedVersion: string | null;
  /** Storage that could not be worked on, by id, until when it is left alone, and why. */
  storage: Readonly<Record<string, { readonly failures: number; readonly until: Instant; readonly because: string }>>;
  /** The handler that runs, and how to end it. */
  running: { readonly task: TaskId | null; readonly scope: Scope; cancelled: boolean } | null;
  /** What was last reported. */
  report: UnitReport | undefined;
  /** In the order of asking; the first may be under way. */
  commands: CommandsRequest[];
  /** Numbers them. */
  commandsAsked: number;
  /** Its turn on the machine, when people shall see it. */
  turn: LaneTurn | null;
  charm: { readonly digest: string; readonly charm: Charm } | null;
  paths: UnitPaths | null;
}

/** Commands that somebody at the machine waits for (charm-runtime.md §5.12). */
export interface CommandsRequest {
  readonly id: number;
  readonly script: string;
  /** Null: outside of any relation. */
  readonly relation: RelationRequest | null;
  /** Ends when whoever asked has gone. */
  readonly signal: AbortSignal;
  readonly write: (stream: 'stdout' | 'stderr', bytes: Uint8Array) => void;
  /** To be called once: `error` is told in place of what the commands would have. */
  readonly end: (result: { readonly exitCode: number; readonly error?: string }) => void;
}

export const newMemory = (): UnitMemory => ({
  hooksPausedUntil: null,
  kills: 0,
  deployPausedUntil: null,
  deployFailures: 0,
  refusal: null,
  problem: null,
  installedVersion: null,
  storage: {},
  running: null,
  report: undefined,
  commands: [],
  commandsAsked: 0,
  turn: null,
  charm: null,
  paths: null,
});

/** The newest assignment of a unit as it came and as it reads. */
export type AssignmentReading =
  | { readonly signed: SignedDocument; readonly assignment: Assignment }
  | { readonly signed: SignedDocument; readonly assignment: Refusal }
  | null;

/** The lowest revision of an operator that is acceptable from now on; it is raised, never lowered. */
export interface Floor {
  readonly operator: string;
  readonly revision: number;
}

export interface Workbench {
  readonly unit: UnitName;
  readonly identity: AgentIdentity;
  readonly ports: AgentPorts;
  readonly ledger: Ledger;
  readonly memory: UnitMemory;
  local(): UnitLocal;
  /** With the unit's own unacknowledged writes; undefined when the controller has deleted the unit. */
  view(): UnitView | undefined;
  assignment(): AssignmentReading;
  leadership(): Leadership;
  prove(signal: AbortSignal): Promise<number | null>;
  /** Saves one step in one transaction, with the report of what the unit now looks like. Throws as the store does. */
  save(step: (local: UnitLocal) => Advance, floor?: Floor): Promise<void>;
  /** The same for a step that must not get lost: tried again while the disk is full or away. Ends with the signal. */
  saveAtLast(step: (local: UnitLocal) => Advance, signal: AbortSignal, floor?: Floor): Promise<void>;
  /** For `reeve logs`. */
  tell(line: Omit<UnitLogLine, 'unit' | 'at'>): void;
}

/** The instant, and when the next `update-status` would be due, freshly drawn. */
export function effectContext(bench: Workbench): EffectContext {
  const { clock, random } = bench.ports;
  const now = clock.now();
  const model = bench.view()?.model;
  return { now, updateStatusDueAt: model ? nextUpdateStatusAt(model, now, random.fraction()) : now };
}

/** The unit's folders. Throws as the port does. */
export async function unitPaths({ unit, ports, memory }: Workbench): Promise<UnitPaths> {
  memory.paths ??= await ports.files.prepare(unit);
  return memory.paths;
}

/** The unit that an operation runs for. Throws `not-found` when the controller has deleted it meanwhile. */
export function presentView(bench: Workbench): UnitView {
  const view = bench.view();
  if (view === undefined)
    throw new AgentError('not-found', 'cannot work for a unit that the controller has deleted', {
      fields: { unit: bench.unit },
    });
  return view;
}

/** True for what the world does to us; what is false for is a bug. */
export const isAgentError = (error: unknown): error is AgentError => error instanceof AgentError;
