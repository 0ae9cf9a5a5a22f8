/** Writes one change into the tables, inside the transaction of the caller. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { StateChange } from '../../../agent/ports/index.ts';
import { type AnsweredOrder, ordersAnsweredMax } from '../../../core/inbox/index.ts';
import {
  type Entity,
  entityHoldsSecrets,
  entityKey,
  type Position,
  type Report,
  reportHoldsSecrets,
} from '../../../core/model/index.ts';
import type { Sealer } from '../seal/index.ts';
import { encode, encodeEntity, replicaRow, reportRow } from './json.ts';

const statements = {
  putMeta: 'INSERT INTO meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  putUnit: 'INSERT INTO units VALUES (?, ?) ON CONFLICT (unit) DO UPDATE SET value = excluded.value',
  deleteUnit: 'DELETE FROM units WHERE unit = ?',
  clearReplica: 'DELETE FROM replica',
  putEntity: `INSERT INTO replica VALUES (?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET revision = excluded.revision, value = excluded.value`,
  deleteEntity: 'DELETE FROM replica WHERE key = ?',
  clearInbox: 'DELETE FROM inbox',
  putOrder: 'INSERT INTO inbox VALUES (?, ?)',
  deleteOrder: 'DELETE FROM inbox WHERE sequence = ?',
  clearAnswered: 'DELETE FROM answered_orders',
  putAnswered: 'INSERT INTO answered_orders VALUES (?, ?, ?)',
  pruneAnswered: 'DELETE FROM answered_orders WHERE sequence <= ?',
  dropUnitReport: 'DELETE FROM outbox WHERE unit = ?',
  putReport: 'INSERT INTO outbox VALUES (?, ?, ?)',
  dropReport: 'DELETE FROM outbox WHERE position = ?',
  dropReports: 'DELETE FROM outbox WHERE position <= ?',
} as const;

type Name = keyof typeof statements;

export interface StateWriter {
  /** Positions given to the reports of the change, from `next` on. */
  write(change: StateChange, next: Position): readonly Position[];
}

export function stateWriter(database: DatabaseSync, seals: Sealer): StateWriter {
  const prepared = new Map<Name, StatementSync>();
  function run(name: Name, ...values: SQLInputValue[]): void {
    let statement = prepared.get(name);
    if (statement === undefined) prepared.set(name, (statement = database.prepare(statements[name])));
    statement.run(...values);
  }
  const putMeta = (name: string, value: unknown): void => run('putMeta', name, encode(value));

  function writeUnits({ deleteUnits, putUnits }: StateChange): void {
    for (const unit of deleteUnits ?? []) run('deleteUnit', unit);
    for (const local of putUnits ?? []) run('putUnit', local.unit, encode(local));
  }

  function putEntity(revision: number, value: Entity): void {
    const key = entityKey(value);
    const text = encodeEntity(value);
    run('putEntity', key, revision, entityHoldsSecrets(value) ? seals.seal(replicaRow(key), text) : text);
  }

  function writeReplica({ replaceReplica, replicaDelta }: StateChange): void {
    if (replaceReplica) {
      run('clearReplica');
      for (const { revision, value } of replaceReplica.entities) putEntity(revision, value);
      putMeta('revision', replaceReplica.revision);
    }
    if (replicaDelta) {
      for (const key of replicaDelta.deletes) run('deleteEntity', key);
      for (const value of replicaDelta.puts) putEntity(replicaDelta.revision, value);
      putMeta('revision', replicaDelta.revision);
    }
  }

  function useUp(sequence: number, { digest, refusal }: AnsweredOrder): void {
    run('putAnswered', sequence, digest, refusal === undefined ? null : encode(refusal));
    run('pruneAnswered', sequence - ordersAnsweredMax);
    putMeta('sequence', sequence);
  }

  function writeInbox({ inboxStream, refuseOrders, journalOrders, finishOrders }: StateChange): void {
    if (inboxStream !== undefined) {
      run('clearInbox');
      run('clearAnswered');
      putMeta('stream', inboxStream);
      putMeta('sequence', 0);
    }
    for (const { sequence, ...answer } of refuseOrders ?? []) useUp(sequence, answer);
    for (const { order, digest } of journalOrders ?? []) {
      run('putOrder', order.sequence, encode({ sequence: order.sequence, unit: order.unit, order }));
      useUp(order.sequence, { digest });
    }
    for (const sequence of finishOrders ?? []) run('deleteOrder', sequence);
  }

  /** A unit report replaces the older one by a new position: whether the older one has left does not matter then. */
  function writeReport(position: Position, report: Report): void {
    const unit = report.kind === 'unit' ? report.unit : null;
    if (unit !== null) run('dropUnitReport', unit);
    const text = encode(report);
    run('putReport', position, unit, reportHoldsSecrets(report) ? seals.seal(reportRow(position), text) : text);
  }

  return {
    write(change, next) {
      writeUnits(change);
      writeReplica(change);
      writeInbox(change);
      for (const position of change.dropReports ?? []) run('dropReport', position);
      if (change.reportedUpTo !== undefined) run('dropReports', change.reportedUpTo);
      const positions = (change.report ?? []).map((report, index) => {
        writeReport(next + index, report);
        return next + index;
      });
      if (positions.length > 0) putMeta('nextPosition', next + positions.length);
      if (change.floors) putMeta('floors', change.floors);
      if (change.bootId !== undefined) putMeta('bootId', change.bootId);
      if (change.heardAt !== undefined) putMeta('heardAt', change.heardAt);
      return positions;
    },
  };
}
