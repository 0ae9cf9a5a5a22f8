/**
 * All that the agent remembers: in memory to be read, in the store to last. The only way to change it is a commit,
 * and commits follow one another: what one is computed from is what the one before has left.
 *
 * Invariant: memory is what the store would load, but for when the controller was last heard, and for reports that it has
 * acknowledged: they are forgotten here at once and there with the next commit. Sending one again would be harmless.
 */

import { AgentError } from '../../core/errors.ts';
import { type AnsweredOrder, ordersAnsweredMax } from '../../core/inbox/index.ts';
import type { Instant, Position, Report, UnitLocal, UnitName } from '../../core/model/index.ts';
import { compact } from '../../core/outbox/index.ts';
import { type Replica, replicaOf, withDelta } from '../../core/replica/index.ts';
import type { AgentState, JournaledOrder, StateChange, StateStore } from '../ports/index.ts';
import { createPulse, type Pulse } from './pulse.ts';

export interface Ledger {
  readonly replica: Replica;
  readonly stream: string;
  readonly sequence: number;
  readonly answered: ReadonlyMap<number, AnsweredOrder>;
  readonly floors: Readonly<Record<string, number>>;
  readonly bootId: string;
  /** When the controller was last heard, or its stream still stood; null: never. */
  readonly heardAt: Instant | null;
  /** Not acknowledged, in order of position. */
  readonly outbox: ReadonlyMap<Position, Report>;
  /** The oldest position in the outbox, or the one that comes next. */
  readonly outboxPosition: Position;
  unit(unit: UnitName): UnitLocal | undefined;
  /** By name. */
  units(): readonly UnitLocal[];
  /** Not finished, by sequence. */
  orders(unit: UnitName): readonly JournaledOrder[];
  /** Those of all units, also of such that have no local state. */
  allOrders(): readonly JournaledOrder[];
  /** Builds the change when its turn has come (null: there is none) and makes it durable. Throws as the store does. */
  commit(build: () => StateChange | null): Promise<void>;
  /** Why the store could not take what it was given last; null when it could. */
  readonly storeProblem: AgentError | null;
  /** The controller has said something. Saved with the next commit: nothing hangs on it. */
  heard(at: Instant): void;
  /** The controller has applied the reports up to here. */
  acknowledge(position: Position): void;
  /** Beats after the replica changed, after reports were added or acknowledged, and after orders were journaled. */
  readonly replicaPulse: Pulse;
  readonly outboxPulse: Pulse;
  readonly ordersPulse: Pulse;
}

export function createLedger(store: StateStore, loaded: AgentState): Ledger {
  let replica = replicaOf(loaded.replica.revision, loaded.replica.entities);
  let { stream, sequence } = loaded.inbox;
  let { floors, bootId, heardAt } = loaded;
  let heardSaved = heardAt;
  let nextPosition: Position = 1;
  let acknowledged: Position = 0;
  let forgotten: Position = 0;
  let turn: Promise<void> = Promise.resolve();
  let storeProblem: AgentError | null = null;
  const units = new Map(loaded.units.map((local) => [local.unit, local]));
  const orders = new Map(loaded.inbox.orders.map((order) => [order.sequence, order]));
  const answered = new Map<number, AnsweredOrder>(
    loaded.inbox.answered.map(({ sequence: at, ...answer }) => [at, answer]),
  );
  const outbox = new Map<Position, Report>();
  const newestUnitReport = new Map<UnitName, Position>();
  for (const { position, report } of loaded.outbox.reports) addReport(position, report);
  nextPosition = loaded.outbox.next;
  const [replicaPulse, outboxPulse, ordersPulse] = [createPulse(), createPulse(), createPulse()];

  function addReport(position: Position, report: Report): void {
    if (report.kind === 'unit') {
      const older = newestUnitReport.get(report.unit);
      if (older !== undefined) outbox.delete(older);
      newestUnitReport.set(report.unit, position);
    }
    outbox.set(position, report);
    nextPosition = position + 1;
  }

  function useUp(at: number, answer: AnsweredOrder): void {
    sequence = at;
    answered.set(at, answer);
    answered.delete(at - ordersAnsweredMax);
  }

  function absorbReplica({ replaceReplica, replicaDelta }: StateChange): void {
    if (replaceReplica) replica = replicaOf(replaceReplica.revision, replaceReplica.entities);
    if (replicaDelta) replica = withDelta(replica, replicaDelta);
    if (replaceReplica ?? replicaDelta) replicaPulse.beat();
  }

  function absorbInbox(change: StateChange): void {
    if (change.inboxStream !== undefined) {
      stream = change.inboxStream;
      sequence = 0;
      orders.clear();
      answered.clear();
    }
    for (const { sequence: at, ...answer } of change.refuseOrders ?? []) useUp(at, answer);
    for (const { order, digest } of change.journalOrders ?? []) {
      orders.set(order.sequence, { sequence: order.sequence, unit: order.unit, order });
      useUp(order.sequence, { digest });
    }
    for (const at of change.finishOrders ?? []) orders.delete(at);
    if (change.journalOrders) ordersPulse.beat();
  }

  function compacted(change: StateChange): StateChange {
    if (change.report === undefined) return change;
    const { report, dropped } = compact(outbox, change.report);
    return dropped.length === 0 ? change : { ...change, report, dropReports: dropped };
  }

  function absorb(change: StateChange, positions: readonly Position[]): void {
    for (const unit of change.deleteUnits ?? []) units.delete(unit);
    for (const local of change.putUnits ?? []) units.set(local.unit, local);
    absorbInbox(change);
    for (const position of change.dropReports ?? []) outbox.delete(position);
    for (const [at, report] of (change.report ?? []).entries()) addReport(positions[at] as Position, report);
    floors = change.floors ?? floors;
    bootId = change.bootId ?? bootId;
    absorbReplica(change);
    if (change.report) outboxPulse.beat();
  }

  async function stored(change: StateChange): Promise<readonly Position[]> {
    try {
      const positions = await store.commit(change);
      storeProblem = null;
      return positions;
    } catch (error) {
      if (error instanceof AgentError) storeProblem = error;
      throw error;
    }
  }

  async function commitNow(build: () => StateChange | null): Promise<void> {
    const built = build();
    if (built === null) return;
    const change = compacted(built);
    const reportedUpTo = acknowledged;
    const heard = heardAt;
    const positions = await stored({
      ...change,
      ...(reportedUpTo > forgotten && { reportedUpTo }),
      ...(heard !== null && heard !== heardSaved && { heardAt: heard }),
    });
    forgotten = reportedUpTo;
    heardSaved = heard;
    absorb(change, positions);
  }

  return {
    get replica() {
      return replica;
    },
    get stream() {
      return stream;
    },
    get sequence() {
      return sequence;
    },
    get floors() {
      return floors;
    },
    get bootId() {
      return bootId;
    },
    get heardAt() {
      return heardAt;
    },
    get storeProblem() {
      return storeProblem;
    },
    get outboxPosition() {
      const [oldest] = outbox.keys();
      return oldest ?? nextPosition;
    },
    answered,
    outbox,
    unit: (unit) => units.get(unit),
    units: () => [...units.values()].sort((a, b) => (a.unit < b.unit ? -1 : 1)),
    orders: (unit) =>
      [...orders.values()].filter((order) => order.unit === unit).sort((a, b) => a.sequence - b.sequence),
    allOrders: () => [...orders.values()],
    commit(build) {
      const mine = turn.then(() => commitNow(build));
      turn = mine.catch(() => undefined);
      return mine;
    },
    heard(at) {
      heardAt = at;
    },
    acknowledge(position) {
      if (position <= acknowledged) return;
      acknowledged = position;
      for (const at of outbox.keys()) {
        if (at > position) break;
        outbox.delete(at);
      }
      outboxPulse.beat();
    },
    replicaPulse,
    outboxPulse,
    ordersPulse,
  };
}
