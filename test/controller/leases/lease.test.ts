import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ClaimAnswer, claim, type Lease, Leases, leaseDurationMs } from '../../../src/controller/leases/index.ts';
import { unit, world } from '../../support/controller-world.ts';

const [a, b] = [unit('web/0'), unit('web/1')];
const held: Lease = { holder: a, epoch: 3, until: 100 };

const cases: readonly [string, Lease | null, typeof a, boolean, number, ClaimAnswer][] = [
  ['nobody has led yet', null, a, true, 0, { kind: 'granted', epoch: 1 }],
  ['the holder renews', held, a, true, 50, { kind: 'granted', epoch: 3 }],
  ['the holder comes late and nobody was quicker', held, a, true, 500, { kind: 'granted', epoch: 3 }],
  ['another one asks too early', held, b, true, 98.5, { kind: 'refused', holder: a, endsInMs: 2 }],
  ['another one asks when it has run out', held, b, true, 100, { kind: 'granted', epoch: 4 }],
  ['the last holder has died', { ...held, holder: '' }, b, true, 0, { kind: 'granted', epoch: 4 }],
  ['the holder is on its way out', held, a, false, 50, { kind: 'refused', holder: '', endsInMs: null }],
  ['a unit on its way out asks', held, b, false, 500, { kind: 'refused', holder: a, endsInMs: null }],
];
for (const [what, lease, claimant, mayLead, now, answer] of cases)
  test(what, () => assert.deepEqual(claim(lease, { unit: claimant, mayLead }, now), answer));

function two() {
  const at = world();
  const { agent } = at.machine();
  at.deploy('web', 2);
  const ask = (leases: Leases, who: typeof a, now: number) =>
    at.act((draft) => leases.claim(draft, agent, 'web' as never, who, now));
  return { at, agent, ask };
}

test('a holder that renews is left in peace; when it stops, the next one gets the next epoch', () => {
  const { ask } = two();
  const leases = new Leases();
  assert.deepEqual(ask(leases, a, 0), { kind: 'granted', epoch: 1 });
  ask(leases, a, 30_000);
  assert.deepEqual(ask(leases, b, leaseDurationMs), { kind: 'refused', holder: a, endsInMs: 30_000 });
  assert.deepEqual(ask(leases, b, 30_000 + leaseDurationMs), { kind: 'granted', epoch: 2 });
  assert.deepEqual(ask(leases, a, 31_000 + leaseDurationMs), { kind: 'refused', holder: b, endsInMs: 59_000 });
});

test('a renewal writes nothing', () => {
  const { at, ask } = two();
  const leases = new Leases();
  ask(leases, a, 0);
  const { revision } = at.model;
  ask(leases, a, 30_000);
  assert.equal(at.model.revision, revision);
});

test('a restarted controller leaves the holder a full term, whoever asks first', () => {
  const { ask } = two();
  ask(new Leases(), a, 0);
  const restarted = new Leases();
  assert.deepEqual(ask(restarted, b, 900_000), { kind: 'refused', holder: a, endsInMs: leaseDurationMs });
  assert.deepEqual(ask(restarted, a, 900_001), { kind: 'granted', epoch: 1 });
  assert.deepEqual(ask(restarted, b, 900_000 + leaseDurationMs), { kind: 'refused', holder: a, endsInMs: 1 });
});

test('a grant that never became durable is not remembered', () => {
  const { at, agent, ask } = two();
  const leases = new Leases();
  ask(leases, a, 0);
  assert.throws(() =>
    at.act((draft) => {
      leases.claim(draft, agent, 'web' as never, b, 70_000);
      throw new Error('the disk is full');
    }),
  );
  assert.deepEqual(ask(leases, a, 71_000), { kind: 'granted', epoch: 1 });
  assert.deepEqual(ask(leases, b, 72_000), { kind: 'refused', holder: a, endsInMs: 59_000 });
});

test('a unit that is being removed leads on only while no other one could', () => {
  const { at, ask } = two();
  const leases = new Leases();
  ask(leases, a, 0);
  at.run({ kind: 'remove-unit', unit: a, force: false });
  assert.deepEqual(ask(leases, a, 1), { kind: 'refused', holder: '', endsInMs: null });
  assert.deepEqual(ask(leases, b, leaseDurationMs), { kind: 'granted', epoch: 2 });
  at.run({ kind: 'remove-unit', unit: b, force: false });
  assert.deepEqual(ask(leases, b, leaseDurationMs + 1), { kind: 'granted', epoch: 2 });
});

test('the death of the holder lets the next one in at once', () => {
  const { at, ask } = two();
  const leases = new Leases();
  ask(leases, a, 0);
  at.run({ kind: 'remove-unit', unit: a, force: true });
  assert.deepEqual(ask(leases, b, 1), { kind: 'granted', epoch: 2 });
});

test('a claim for a unit of another agent or application breaks a rule', () => {
  const { at, agent } = two();
  at.deploy('db');
  const other = at.machine().agent;
  const ask = (who: typeof agent, application: string, name: string) => () =>
    at.act((draft) => new Leases().claim(draft, who, application as never, unit(name), 0));
  assert.throws(ask(other, 'web', 'web/0'), { code: 'permission-denied' });
  assert.throws(ask(agent, 'web', 'db/0'), { code: 'permission-denied' });
  assert.deepEqual(ask(agent, 'web', 'web/9')(), { kind: 'refused', holder: '', endsInMs: null });
});
