/** Reads everything that an agent remembers. */

import type { DatabaseSync } from 'node:sqlite';
import type { AgentState } from '../../../agent/ports/index.ts';
import type { OrderRefusal } from '../../../core/inbox/index.ts';
import type { Revision, UnitLocal } from '../../../core/model/index.ts';
import { withUnitDefaults } from '../../../core/operation/index.ts';
import type { Sealer } from '../seal/index.ts';
import { decode, decodeEntity, replicaRow, reportRow } from './json.ts';

export function readState(database: DatabaseSync, seals: Sealer): AgentState {
  const rows = (sql: string) => database.prepare(sql).all() as Record<string, string | number>[];
  const meta = new Map(rows('SELECT name, value FROM meta').map(({ name, value }) => [name, value]));
  const read = <Value>(name: string, fallback: Value): Value =>
    meta.has(name) ? decode<Value>(meta.get(name)) : fallback;
  return {
    units: rows('SELECT value FROM units ORDER BY unit').map(({ value }) => withUnitDefaults(decode<UnitLocal>(value))),
    replica: {
      revision: read('revision', 0 as Revision),
      entities: rows('SELECT key, revision, value FROM replica ORDER BY key').map(({ key, revision, value }) => ({
        revision: revision as Revision,
        value: decodeEntity(seals.open(replicaRow(String(key)), String(value))),
      })),
    },
    inbox: {
      stream: read('stream', ''),
      sequence: read('sequence', 0),
      orders: rows('SELECT value FROM inbox ORDER BY sequence').map(({ value }) => decode(value)),
      answered: rows('SELECT sequence, digest, refusal FROM answered_orders ORDER BY sequence').map(
        ({ sequence, digest, refusal }) => ({
          sequence: Number(sequence),
          digest: String(digest),
          ...(refusal !== null && { refusal: decode<OrderRefusal>(refusal) }),
        }),
      ),
    },
    outbox: {
      next: read('nextPosition', 1),
      reports: rows('SELECT position, value FROM outbox ORDER BY position').map(({ position, value }) => ({
        position: Number(position),
        report: decode(seals.open(reportRow(Number(position)), String(value))),
      })),
    },
    floors: read('floors', {}),
    bootId: read('bootId', ''),
    heardAt: read('heardAt', null),
  };
}
