/**
 * One handler run as its tools see it: the snapshot it started with, and the writes that wait for its success
 * (charm-runtime.md §6). Reads look through the pending writes; nobody else sees them before the flush.
 */
import type {
  CharmStatusValue,
  Flush,
  Payload,
  RelationId,
  ResultValue,
  SecretId,
  SecretWrite,
  Settings,
  StatusValue,
} from '../../core/model/index.ts';
import type { HandlerContext, HandlerPorts } from '../hooks/index.ts';
import type { Clock, Documents, Random } from '../ports/index.ts';
import { type OpenPorts, openPorts, portChanges } from './open-ports.ts';

export interface HandlerRun {
  /** `JUJU_CONTEXT_ID`: who knows it is a descendant of the handler. */
  readonly contextId: string;
  readonly context: HandlerContext;
  readonly ports: HandlerPorts;
  readonly documents: Documents;
  readonly clock: Pick<Clock, 'now'>;
  readonly random: Pick<Random, 'hex'>;
  readonly pending: Pending;
}

/** Changed keys of one bag; null deletes. */
export type PendingSettings = Map<string, string | null>;

/** Nested maps as `action-set a.b=1` makes them. */
export type ResultTree = Map<string, string | ResultTree>;

export interface Pending {
  readonly bags: {
    readonly unit: Map<RelationId, PendingSettings>;
    readonly application: Map<RelationId, PendingSettings>;
  };
  /** The leadership under which the first application bag was written: an older one than the newest fails the flush. */
  epoch: number | null;
  /** Once not the leader, not the leader for the rest of the run. */
  notLeader: boolean;
  readonly state: PendingSettings;
  /** By name. */
  storageAdds: ReadonlyMap<string, number>;
  /** Taken hold already, as payloads and statuses have: kept for reads in the same handler. */
  leaderSettings: Settings;
  payloads: readonly Payload[];
  /** Every range that is open when the handler succeeds. */
  ports: OpenPorts;
  /** Taken hold already; kept for `status-get` in the same handler. */
  workload: ShownStatus<StatusValue>;
  applicationStatus: ShownStatus<CharmStatusValue> | null;
  /** In the order of the flush; calls about the content of one secret are one write. */
  readonly secrets: SecretWrite[];
  /** Taken hold already; kept for later reads of the same handler. */
  readonly secretReads: Map<SecretId, PendingRead>;
  readonly results: ResultTree;
  /** The machine shall start anew when the handler has succeeded. */
  reboot: boolean;
  /** The message of the last `action-fail`. */
  failure: string | null;
}

export interface ShownStatus<Value> {
  readonly status: Value;
  readonly message: string;
}

/** The revision that the unit reads, null for none yet, and its own name for the secret. */
export interface PendingRead {
  readonly tracked: number | null;
  readonly label: string;
}

/** Nothing written yet. */
export function noPending(context: HandlerContext): Pending {
  return {
    bags: { unit: new Map(), application: new Map() },
    epoch: null,
    notLeader: false,
    state: new Map(),
    storageAdds: new Map(),
    leaderSettings: context.view.leaderSettings.settings,
    payloads: context.payloads,
    ports: openPorts(context.ports),
    workload: context.workload,
    applicationStatus: null,
    secrets: [],
    secretReads: new Map(),
    results: new Map(),
    reboot: false,
    failure: null,
  };
}

/** Everything that was buffered, for the one commit. A range whose endpoints changed is closed and opened anew. */
export function flushOf({ context, pending }: Pick<HandlerRun, 'context' | 'pending'>): Flush {
  const { closed, opened } = portChanges(openPorts(context.ports), pending.ports);
  const storageAdds = [...pending.storageAdds].map(([name, count]) => ({ name, count }));
  const writes = (bag: 'unit' | 'application') =>
    [...pending.bags[bag]].map(([relation, change]) => ({ relation, bag, change: Object.fromEntries(change) }));
  return {
    operation: context.operation,
    ...(pending.epoch === null ? {} : { epoch: pending.epoch }),
    relationSettings: [...writes('unit'), ...writes('application')],
    openPorts: opened,
    closePorts: closed,
    state: Object.fromEntries(pending.state),
    ...(pending.secrets.length > 0 && { secrets: [...pending.secrets] }),
    ...(storageAdds.length > 0 && { storageAdds }),
  };
}

/** What `action-set` said, as plain data. */
export function resultsOf(tree: ResultTree): Readonly<Record<string, ResultValue>> {
  return Object.fromEntries([...tree].map(([key, value]) => [key, value instanceof Map ? resultsOf(value) : value]));
}
