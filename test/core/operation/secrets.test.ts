/** What events and writes leave in a unit's books of secrets. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SecretHook, SecretLocal, SecretWrite, UnitLocal } from '../../../src/core/model/index.ts';
import { applyChange, commitHook, emptyFlush, newUnit, withUnitDefaults } from '../../../src/core/operation/index.ts';
import { facts, hook, noon, startedUnit, unit, uuidOf } from '../../support/builders.ts';
import { contentOf, secretBook, secretOf } from '../../support/secrets.ts';

const id = secretOf('a');
const context = { now: noon, updateStatusDueAt: noon + 9 };

function after(event: SecretHook | null, before: Partial<SecretLocal> | null, writes: readonly SecretWrite[] = []) {
  const local: UnitLocal = startedUnit({
    operation: {
      id: 'web/0#5' as never,
      step: 'pending',
      kind: 'run-hook',
      hook: event ?? hook('update-status'),
      facts: facts(),
    },
    secrets: before === null ? {} : { [id]: secretBook(before) },
  });
  return commitHook(local, { ...emptyFlush(local), secrets: writes }, null, context);
}
const book = (...given: Parameters<typeof after>): SecretLocal | undefined => after(...given).local.secrets[id];

test('each event records what it told', () => {
  assert.deepEqual(
    book({ kind: 'secret-changed', secret: id, revision: 3 }, { tracked: 1 }),
    secretBook({ tracked: 1, announced: 3 }),
  );
  assert.deepEqual(book({ kind: 'secret-rotate', secret: id }, null), secretBook({ rotateToldAt: noon }));
  assert.deepEqual(
    book({ kind: 'secret-expired', secret: id, revision: 2 }, { expiredToldAt: { 1: 5 } }),
    secretBook({ expiredToldAt: { 1: 5, 2: noon } }),
  );
  assert.deepEqual(
    book({ kind: 'secret-remove', secret: id, revision: 2 }, { removeTold: [1] }),
    secretBook({ removeTold: [1, 2] }),
  );
});

test('a unit that moved to the revision that it made reads it from the commit on', () => {
  const update: SecretWrite = { kind: 'update', secret: id, revision: 3, content: contentOf('x'), track: true };
  assert.equal(book(null, { tracked: 2 }, [update])?.tracked, 3);
  assert.equal(book(null, { tracked: 5 }, [update])?.tracked, 5, 'what is read never goes back');
  assert.equal(book(null, { tracked: 2 }, [{ ...update, track: false }])?.tracked, 2);
});

test('what was removed is forgotten, and secrets alone make a flush', () => {
  const { local, reports } = after(null, { tracked: 2 }, [{ kind: 'remove', secret: id }]);
  assert.deepEqual(local.secrets, {});
  assert.deepEqual(
    reports.map(({ kind }) => kind),
    ['flush'],
  );
  assert.deepEqual(after(null, null).reports, []);
});

test('the resolver’s pruning is taken as it is', () => {
  const kept = { [id]: secretBook() };
  assert.deepEqual(applyChange(startedUnit(), { kind: 'keep-secrets', secrets: kept }, context).local.secrets, kept);
});

test('a unit that an older agent saved knows of no secrets', () => {
  const { secrets: _unknown, ...older } = newUnit(unit('web/0'), uuidOf('web/0'), 5);
  assert.deepEqual(withUnitDefaults(older as UnitLocal), newUnit(unit('web/0'), uuidOf('web/0'), 5));
});
