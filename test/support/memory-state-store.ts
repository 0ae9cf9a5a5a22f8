/** A `StateStore` in memory: what a commit has resolved is there after a crash, nothing else is. */
import type { AgentState, StateChange, StateStore } from '../../src/agent/ports/index.ts';
import { ordersAnsweredMax } from '../../src/core/inbox/index.ts';
import {
  type Entity,
  entityKey,
  type Position,
  type Report,
  type Revision,
  type Versioned,
} from '../../src/core/model/index.ts';

/** What is on the imaginary disk; hand it to the store of the next life. */
export interface Disk {
  state: AgentState;
  commits: number;
  /** Called for each commit before it is taken; a throw is the store's failure. */
  beforeCommit: (change: StateChange) => void;
}

export const emptyState: AgentState = {
  units: [],
  replica: { revision: 0 as Revision, entities: [] },
  inbox: { stream: '', sequence: 0, orders: [], answered: [] },
  outbox: { next: 1, reports: [] },
  floors: {},
  bootId: '',
  heardAt: null,
};

export const memoryDisk = (state: AgentState = emptyState): Disk => ({ state, commits: 0, beforeCommit: () => {} });

export interface MemoryStateStore extends StateStore {
  /** The process dies: commits under way, and all later ones, never resolve and leave nothing. */
  crash(): void;
}

export function memoryStateStore(disk: Disk): MemoryStateStore {
  let dead = false;
  return {
    load: () => Promise.resolve(structuredClone(disk.state)),
    async commit(change) {
      const taken = structuredClone(change);
      await Promise.resolve();
      if (dead) return new Promise(() => {});
      disk.beforeCommit(taken);
      const { state, positions } = afterChange(disk.state, taken);
      disk.state = state;
      disk.commits += 1;
      return positions;
    },
    close: () => Promise.resolve(),
    crash() {
      dead = true;
    },
  };
}

function afterChange(
  state: AgentState,
  change: StateChange,
): { readonly state: AgentState; readonly positions: readonly Position[] } {
  const outbox = outboxAfter(state, change);
  const units = new Map(state.units.map((local) => [local.unit, local]));
  for (const unit of change.deleteUnits ?? []) units.delete(unit);
  for (const local of change.putUnits ?? []) units.set(local.unit, local);
  return {
    state: {
      units: [...units.values()].sort((a, b) => (a.unit < b.unit ? -1 : 1)),
      replica: replicaAfter(state, change),
      inbox: inboxAfter(state, change),
      outbox: outbox.outbox,
      floors: change.floors ?? state.floors,
      bootId: change.bootId ?? state.bootId,
      heardAt: change.heardAt ?? state.heardAt,
    },
    positions: outbox.positions,
  };
}

function replicaAfter({ replica }: AgentState, change: StateChange): AgentState['replica'] {
  const from = change.replaceReplica ?? replica;
  if (!change.replicaDelta) return from;
  const { revision, puts, deletes } = change.replicaDelta;
  const entities = new Map<string, Versioned<Entity>>(from.entities.map((record) => [entityKey(record.value), record]));
  for (const key of deletes) entities.delete(key);
  for (const value of puts) entities.set(entityKey(value), { revision, value });
  return { revision, entities: [...entities.values()] };
}

function inboxAfter(state: AgentState, change: StateChange): AgentState['inbox'] {
  const inbox =
    change.inboxStream === undefined
      ? state.inbox
      : { stream: change.inboxStream, sequence: 0, orders: [], answered: [] };
  const journaled = change.journalOrders ?? [];
  const used = [
    ...(change.refuseOrders ?? []),
    ...journaled.map(({ order, digest }) => ({ sequence: order.sequence, digest })),
  ];
  const finished = new Set(change.finishOrders);
  return {
    stream: inbox.stream,
    sequence: Math.max(inbox.sequence, ...used.map(({ sequence }) => sequence)),
    orders: [
      ...inbox.orders,
      ...journaled.map(({ order }) => ({ sequence: order.sequence, unit: order.unit, order })),
    ].filter(({ sequence }) => !finished.has(sequence)),
    answered: [...inbox.answered, ...used].slice(-ordersAnsweredMax),
  };
}

function outboxAfter(
  state: AgentState,
  change: StateChange,
): { readonly outbox: AgentState['outbox']; readonly positions: readonly Position[] } {
  let { next } = state.outbox;
  const dropped = new Set(change.dropReports);
  let reports = state.outbox.reports.filter(
    ({ position }) => position > (change.reportedUpTo ?? 0) && !dropped.has(position),
  );
  const positions: Position[] = [];
  for (const report of change.report ?? []) {
    reports = [...reports.filter((older) => !replaces(report, older.report)), { position: next, report }];
    positions.push(next);
    next += 1;
  }
  return { outbox: { next, reports }, positions };
}

const replaces = (report: Report, older: Report): boolean =>
  report.kind === 'unit' && older.kind === 'unit' && older.unit === report.unit;
