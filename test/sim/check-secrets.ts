/**
 * Secrets: revisions have no gaps and contents stand beside them, what a unit reads never goes back, an applied write is
 * there, and no unit is told twice that a revision is of no use any more.
 */
import type { StateChange } from '../../src/agent/ports/index.ts';
import type { SecretRecord, SecretRevisionRecord } from '../../src/controller/model/index.ts';
import type { StoreChange } from '../../src/controller/ports/index.ts';
import type { Flush, SecretWrite } from '../../src/core/model/index.ts';
import { sameSettings } from '../../src/core/model/index.ts';
import type { Records } from './checkers.ts';
import type { HandlerRun } from './handlers.ts';

export interface SecretChecker {
  agentCommitted(change: StateChange): void;
  /** `applied`: the flushes that this commit has taken and not refused. */
  modelCommitted(changes: readonly StoreChange[], before: Records, after: Records, applied: readonly Flush[]): void;
  handlerStarted(run: HandlerRun): void;
}

export function createSecretChecker(violated: (what: string) => void): SecretChecker {
  /** The furthest that each unit has read each secret. */
  const read = new Map<string, number>();
  /** What `secret-remove` was told for, durably. */
  const told = new Set<string>();

  function checkRecord(key: string, before: Records, after: Records): void {
    const [was, is] = [before.get(key) as SecretRecord | undefined, after.get(key) as SecretRecord];
    const { id, latest, revisions, consumers } = is;
    if (latest < (was?.latest ?? 0)) violated(`${key} went back from revision ${was?.latest} to ${latest}`);
    for (const { revision } of revisions)
      if (!after.has(`secret-revision/${id}/${revision}`)) violated(`revision ${revision} of ${key} has no content`);
    if (revisions.some(({ revision }) => revision > latest)) violated(`${key} has revisions beyond ${latest}`);
    for (let made = (was?.latest ?? latest) + 1; made <= latest; made += 1)
      if (!revisions.some(({ revision }) => revision === made) && made === latest)
        violated(`${key} counts revision ${made}, which is not there`);
    for (const [unit, { revision }] of Object.entries(consumers))
      if (revision < (was?.consumers[unit]?.revision ?? 0) || revision > latest)
        violated(`${unit} reads revision ${revision} of ${key} after ${was?.consumers[unit]?.revision}, of ${latest}`);
  }

  function checkWrite(write: SecretWrite, operation: string, after: Records, removed: ReadonlySet<string>): void {
    if (!('content' in write) || write.content === undefined || removed.has(write.secret)) return;
    const secret = after.get(`secret/${write.secret}`) as SecretRecord | undefined;
    const isThere = secret?.revisions.some(({ revision }) => {
      const record = after.get(`secret-revision/${write.secret}/${revision}`) as SecretRevisionRecord;
      return sameSettings(record.content, write.content ?? {});
    });
    // Whoever is gone has taken its secrets along.
    if (secret !== undefined && !isThere) violated(`the content that ${operation} wrote to ${write.secret} is lost`);
  }

  return {
    agentCommitted({ putUnits }) {
      for (const { uuid, unit, secrets } of putUnits ?? [])
        for (const [id, { tracked, removeTold }] of Object.entries(secrets)) {
          const key = `${uuid} ${id}`;
          if (tracked !== null && tracked < (read.get(key) ?? 0))
            violated(`${unit} reads revision ${tracked} of ${id} after ${read.get(key)}`);
          if (tracked !== null) read.set(key, tracked);
          for (const revision of removeTold) told.add(`${key} ${revision}`);
        }
    },
    modelCommitted(changes, before, after, applied) {
      for (const change of changes)
        if (change.kind === 'put' && change.key.startsWith('secret/')) checkRecord(change.key, before, after);
      const removed = new Set(
        applied.flatMap(({ secrets = [] }) =>
          secrets.flatMap(({ kind, secret }) => (kind === 'remove' ? [secret] : [])),
        ),
      );
      for (const { operation, secrets = [] } of applied)
        for (const write of secrets) checkWrite(write, operation, after, removed);
    },
    handlerStarted({ work, uuid, unit }) {
      if (work.kind !== 'hook' || work.hook.kind !== 'secret-remove') return;
      const { secret, revision } = work.hook;
      if (told.has(`${uuid} ${secret} ${revision}`))
        violated(`${unit} is told again that nobody reads revision ${revision} of ${secret}`);
    },
  };
}
