/** What the leases of an agent's units cost the others of its units. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ledger } from '../../../src/agent/ledger/index.ts';
import { createLeases } from '../../../src/agent/link/leases.ts';
import { claimPeriodMs } from '../../../src/core/leadership/index.ts';
import { unitName } from '../../../src/core/model/index.ts';
import type { AgentMessage } from '../../../src/core/protocol/index.ts';
import { settle, virtualClock } from '../../support/virtual-clock.ts';

const units = ['web/0', 'web/1'].map((unit) => ({ unit: unitName(unit), phase: 'started' }));
const ledger = { replica: { revision: 1, entities: new Map() }, units: () => units } as unknown as Ledger;

test('a follower that is refused again wakes nobody; news does', async (t) => {
  const clock = virtualClock();
  const leases = createLeases(clock, ledger);
  const claims: Extract<AgentMessage, { kind: 'lease-claim' }>[] = [];
  const stop = new AbortController();
  const running = leases.run(async (message) => {
    if (message.kind === 'lease-claim') claims.push(message);
  }, stop.signal);
  t.after(async () => {
    stop.abort();
    await running;
  });
  const refuse = ({ call }: { readonly call: number }): void =>
    leases.take({ kind: 'lease-refused', call, holder: unitName('web/9'), endsInMs: null });
  const nextClaims = async () => {
    await clock.advance(claimPeriodMs);
    return claims.splice(0);
  };

  await settle();
  for (const claim of claims.splice(0)) refuse(claim);
  const known = leases.pulse.count;
  assert.equal(known, 2);
  for (const claim of await nextClaims()) refuse(claim);
  assert.equal(leases.pulse.count, known);

  const [first] = await nextClaims();
  assert.ok(first);
  leases.take({ kind: 'lease-granted', call: first.call, epoch: 7, durationMs: 60_000 });
  assert.equal(leases.pulse.count, known + 1);
  assert.deepEqual(leases.leadership(first.unit), { kind: 'leader', epoch: 7 });
  const [renewed] = await nextClaims();
  assert.ok(renewed);
  leases.take({ kind: 'lease-granted', call: renewed.call, epoch: 7, durationMs: 60_000 });
  assert.equal(leases.pulse.count, known + 2);
});
