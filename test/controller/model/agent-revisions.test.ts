import assert from 'node:assert/strict';
import { test } from 'node:test';
import { modelStatus } from '../../../src/controller/model/index.ts';
import type { AgentRevision, Assignment, MachineId, MachineUpgrade } from '../../../src/core/model/index.ts';
import { bundleDigest, bundleFacts, readSigned, type World, world } from '../../support/controller-world.ts';

const upgrade = (at: World, machines: readonly MachineId[] = [], revision = 2) => {
  at.upload(bundleFacts('reeve-agent', revision));
  return at.run({
    kind: 'upgrade-agent',
    bundle: bundleDigest('reeve-agent', revision),
    machines,
    rollback: false,
  });
};

const shown = (at: World): MachineUpgrade | undefined =>
  modelStatus(at.model, {
    now: at.now,
    controller: { id: 'c', version: '1' },
    presenceOf: () => ({ connected: true, since: 0 }),
  }).machines[0]?.upgrade;

function tell(at: World, agent: ReturnType<World['machine']>['agent'], revision: Partial<AgentRevision>): void {
  const said = { version: '1.0.0', origin: 'package', step: 'settled', ...revision } as const;
  at.report(agent, { kind: 'machine', hostname: 'h', interfaces: [], revision: said });
}

test('an agent is told to become a revision by a signed assignment that is for it alone', () => {
  const at = world();
  const { agent, machine } = at.machine();
  assert.deepEqual(upgrade(at), { kind: 'done', changed: [machine] });
  const entity = at.model.entity(`machine/${machine}`)?.value;
  assert.ok(entity?.kind === 'machine');
  assert.deepEqual(readSigned<Assignment>(entity.assignment), {
    controller: 'the-controller',
    agent,
    unit: `reeve-agent/${machine}`,
    unitUuid: agent,
    issuedAt: at.now,
    counter: 1,
    operation: 'refresh',
    operator: 'reeve-agent',
    revision: 2,
    archive: bundleDigest('reeve-agent', 2),
    sha512: 'b'.repeat(128),
    length: 10,
    forced: false,
  });
});

test('only the machines that are named get it, each time under a new number', () => {
  const at = world();
  const [first, second] = [at.machine(), at.machine()];
  upgrade(at, [second.machine]);
  upgrade(at, [second.machine]);
  assert.equal(at.get('machine', first.machine)?.assignment, undefined);
  assert.equal(at.get('machine', second.machine)?.assignment?.counter, 2);
  assert.throws(() => upgrade(at, ['9' as MachineId]), { code: 'not-found' });
});

test('a charm is no agent, and an agent is no charm', () => {
  const at = world();
  at.machine();
  at.upload(bundleFacts('web'));
  assert.throws(() => at.run({ kind: 'upgrade-agent', bundle: bundleDigest('web'), machines: [], rollback: false }), {
    code: 'charm-invalid',
  });
  assert.throws(() => at.deploy('reeve-agent'), { code: 'charm-invalid' });
});

test('status says how far a machine is, by what its agent has said of this very assignment', () => {
  const at = world();
  const { agent } = at.machine();
  assert.equal(shown(at), undefined);
  upgrade(at);
  tell(at, agent, {});
  assert.deepEqual(shown(at), { revision: 2, step: 'assigned' });
  tell(at, agent, { step: 'trial', counter: 1 });
  assert.deepEqual(shown(at), { revision: 2, step: 'trial' });
  const problem = { code: 'agent-unhealthy', because: 'it fell', next: 'look' };
  tell(at, agent, { step: 'refused', counter: 1, problem });
  assert.deepEqual(shown(at), { revision: 2, step: 'refused', because: 'it fell', next: 'look' });
  upgrade(at, [], 3);
  assert.deepEqual(shown(at), { revision: 3, step: 'assigned' });
  tell(at, agent, { step: 'settled', counter: 2 });
  assert.deepEqual(shown(at), { revision: 3, step: 'done' });
});
