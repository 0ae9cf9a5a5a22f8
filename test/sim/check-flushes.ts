/**
 * Each committed flush is applied by the controller exactly once and whole, and reports are applied in their order: the
 * position of a report and its effects stand in one commit, and no effect comes without its position.
 */
import type { StateChange } from '../../src/agent/ports/index.ts';
import type { BagRecord, MemberRecord, UnitRecord } from '../../src/controller/model/index.ts';
import type { StoreChange } from '../../src/controller/ports/index.ts';
import type { AgentId, Flush, Position, Report, Settings, UnitName } from '../../src/core/model/index.ts';
import { applicationOf } from '../../src/core/model/index.ts';
import type { Records } from './checkers.ts';

export interface FlushChecker {
  agentCommitted(agent: AgentId, change: StateChange, positions: readonly Position[]): void;
  /** Answers the flushes that were taken and not refused. */
  modelCommitted(changes: readonly StoreChange[], before: Records, after: Records): readonly Flush[];
  finish(after: Records): void;
}

type FlushReport = Extract<Report, { kind: 'flush' }>;

export function createFlushChecker(violated: (what: string) => void): FlushChecker {
  /** By agent: everything that ever stood in its outbox on disk, and what took the place of what. */
  const outboxes = new Map<AgentId, Map<Position, Report>>();
  const replaced = new Map<AgentId, Set<Position>>();
  /** How many flushes each stands for besides itself: those of an outbox that has become long. */
  const carried = new Map<string, number>();
  /** Flushes of each unit that were refused since its last one that was applied. */
  const refused = new Map<string, number>();

  function agentCommitted(agent: AgentId, change: StateChange, positions: readonly Position[]): void {
    const outbox = outboxes.get(agent) ?? new Map<Position, Report>();
    const gone = replaced.get(agent) ?? new Set<Position>();
    outboxes.set(agent, outbox);
    replaced.set(agent, gone);
    const carriedFrom = new Map<UnitName, number>();
    for (const older of change.dropReports ?? []) {
      gone.add(older);
      const report = outbox.get(older);
      if (report?.kind !== 'flush') continue;
      carriedFrom.set(
        report.unit,
        (carriedFrom.get(report.unit) ?? 0) + 1 + (carried.get(report.flush.operation) ?? 0),
      );
    }
    for (const [at, report] of (change.report ?? []).entries()) {
      if (report.kind === 'flush') carried.set(report.flush.operation, carriedFrom.get(report.unit) ?? 0);
      const position = positions[at] ?? 0;
      if (position !== outbox.size + 1) violated(`${agent} gave position ${position} after ${outbox.size}`);
      if (report.kind === 'unit')
        for (const [older, other] of outbox) if (other.kind === 'unit' && other.unit === report.unit) gone.add(older);
      outbox.set(position, report);
    }
  }

  /** The positions that this commit says are applied. */
  function takenBy(changes: readonly StoreChange[], before: Records): readonly (readonly [Report, Position])[] {
    return changes.flatMap((change) => {
      if (change.kind === 'delete' || !change.key.startsWith('reported/')) return [];
      const agent = change.key.slice('reported/'.length) as AgentId;
      const { position } = change.value as { position: Position };
      const last = (before.get(change.key) as { position: Position } | undefined)?.position ?? 0;
      if (position === 0) return [];
      if (position <= last) violated(`reports of ${agent} went back from ${last} to ${position}`);
      for (let at = last + 1; at < position; at += 1)
        if (!replaced.get(agent)?.has(at)) violated(`report ${at} of ${agent} was passed over`);
      const report = outboxes.get(agent)?.get(position);
      // Another one carries it now: the agent has said at its hello that it is told no more.
      const isCarried = report?.kind === 'flush' && replaced.get(agent)?.has(position) === true;
      if (isCarried && !writesOf(changes).has(report.flush.operation)) return [];
      if (report !== undefined) return [[report, position] as const];
      violated(`report ${position} of ${agent} was applied and is not on the agent's disk`);
      return [];
    });
  }

  function checkApplied(flush: Flush, unit: UnitName, before: Records, after: Records): void {
    const torn = (what: string): void => violated(`flush ${flush.operation} was applied without ${what}`);
    const state = { ...(before.get(`state/${unit}`) as Settings | undefined), ...flush.state };
    if (!holds(after.get(`state/${unit}`) as Settings | undefined, state)) torn('its state');
    for (const { relation, bag, change } of flush.relationSettings) {
      if (!after.has(`relation/${relation}`)) continue;
      const key = bag === 'unit' ? `member/${relation}/${unit}` : `bag/${relation}/${applicationOf(unit)}`;
      const record = after.get(key) as MemberRecord | BagRecord | undefined;
      if (!holds(record?.settings, change)) torn(`its writes to ${key}`);
    }
    const had = Number((before.get(`state/${unit}`) as Settings | undefined)?.count ?? 0);
    const missing = refused.get(unit) ?? 0;
    const more = Number(flush.state.count) - (had + 1 + missing);
    // What it carries may have been applied already.
    if (more < 0 || more > (carried.get(flush.operation) ?? 0))
      violated(`flush ${flush.operation} counts ${flush.state.count} after ${had}, ${missing} refused`);
    refused.set(unit, 0);
  }

  function checkFlush(
    { unit, uuid, flush }: FlushReport,
    changes: readonly StoreChange[],
    before: Records,
    after: Records,
  ) {
    const was = before.get(`unit/${unit}`) as UnitRecord | undefined;
    const is = after.get(`unit/${unit}`) as UnitRecord | undefined;
    if (was?.uuid !== uuid || is?.uuid !== uuid) return;
    if (!wasRefused(flush, changes)) return checkApplied(flush, unit, before, after);
    if (flush.epoch === undefined) violated(`flush ${flush.operation} was refused and wrote nothing as leader`);
    refused.set(unit, (refused.get(unit) ?? 0) + 1 + (carried.get(flush.operation) ?? 0));
    if (writesOf(changes).has(flush.operation)) violated(`flush ${flush.operation} was refused and applied`);
  }

  return {
    agentCommitted,
    modelCommitted(changes, before, after) {
      const taken = takenBy(changes, before).flatMap(([report]) => (report.kind === 'flush' ? [report] : []));
      for (const report of taken) checkFlush(report, changes, before, after);
      const known = new Set<string>(taken.map(({ flush }) => flush.operation));
      for (const by of writesOf(changes))
        if (!known.has(by)) violated(`the writes of ${by} came without the position of their report`);
      for (const change of changes)
        if (change.kind === 'delete' && change.key.startsWith('unit/'))
          refused.delete(change.key.slice('unit/'.length));
      return taken.flatMap(({ unit, uuid, flush }) => {
        const is = after.get(`unit/${unit}`) as UnitRecord | undefined;
        return is?.uuid === uuid && !wasRefused(flush, changes) ? [flush] : [];
      });
    },
    finish(after) {
      for (const [agent, outbox] of outboxes) {
        const position = (after.get(`reported/${agent}`) as { position: Position } | undefined)?.position ?? 0;
        const left = [...outbox.keys()].filter((at) => at > position && !replaced.get(agent)?.has(at));
        if (left.length > 0) violated(`${left.length} reports of ${agent} were never applied`);
      }
    },
  };
}

const holds = (settings: Settings | undefined, change: Readonly<Record<string, string | null>>): boolean =>
  Object.entries(change).every(([key, value]) => (settings?.[key] ?? null) === (value === '' ? null : value));

/** The operations whose marks this commit puts into unit states. */
const writesOf = (changes: readonly StoreChange[]): ReadonlySet<string> =>
  new Set(
    changes.flatMap((change) =>
      change.kind === 'put' && change.key.startsWith('state/') ? [(change.value as Settings).by ?? ''] : [],
    ),
  );

const wasRefused = ({ operation }: Flush, changes: readonly StoreChange[]): boolean =>
  changes.some(
    (change) =>
      change.kind === 'put' &&
      change.key.startsWith('event/') &&
      (change.value as { because: string }).because.startsWith(`the writes of ${operation} were refused`),
  );
