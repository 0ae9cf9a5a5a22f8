/** SIGKILL of the controller around its commits and between a commit and its telling, under each workload. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { ControllerFaultPoint } from '../../src/controller/ports/index.ts';
import { AgentError } from '../../src/core/errors.ts';
import { unitOf, unitsOf } from '../support/dev-world.ts';
import { makeWitness, type Witness } from './witness.ts';

/**
 * Arms the fault and does the work; a person who got no answer does it again. That it may have been done already is what
 * `already-exists` tells.
 */
async function killAt(witness: Witness, fault: string, work: () => Promise<unknown>): Promise<void> {
  await witness.arm('controller', fault);
  const refusal = await work().then(
    () => null,
    (error: unknown) => error,
  );
  await witness.revive('controller');
  if (refusal === null) return;
  assert.equal(codeOf(refusal), 'controller-unavailable');
  await work().catch((error: unknown) => assert.equal(codeOf(error), 'already-exists'));
}

const codeOf = (error: unknown): unknown => (error instanceof AgentError ? error.code : error);

// A deployment that lost its controller tries again after a while: these wait beside one another.
suite('a deployment survives the death of the controller at every step', { concurrency: 4 }, () => {
  const points: readonly ControllerFaultPoint[] = [
    'bundle-stored',
    'model-decided',
    'model-committed',
    'picture-sent',
    'lease-written',
    'report-applied',
    'report-acknowledged',
  ];
  for (const point of points)
    test(point, async (t) => {
      const witness = await makeWitness(t);
      await killAt(witness, point, () => witness.deploy('a'));
      await witness.settle('it is deployed', (status) => unitsOf(status).length === 1);
      await witness.verify();
    });
});

suite('the controller dies', { concurrency: true }, () => {
  test('what a hook wrote is applied once, wherever the controller died', async (t) => {
    const witness = await makeWitness(t);
    await witness.deployPair();
    const faults = ['model-decided', 'model-committed', 'picture-sent', 'report-applied:1', 'report-applied:3'];
    for (const [index, fault] of [...faults, 'report-acknowledged:2', 'model-committed:3'].entries())
      await t.test(fault, async () => {
        const message = `step ${index + 1}`;
        await killAt(witness, fault, () => witness.configure('a', 'step', String(index + 1)));
        await witness.settle(message, (status) => unitOf(status, 'a/0')?.workload.message === message);
      });
    await witness.verify();
  });

  test('an action runs once when it was acknowledged, and at most once when it was not', async (t) => {
    const witness = await makeWitness(t);
    await witness.deployPair();
    const runs = {
      'model-decided': 0,
      'model-committed': 1,
      'order-sent': 1,
      'order-settled': 1,
      'report-applied:2': 1,
      'report-acknowledged:2': 1,
    };
    for (const [fault, expected] of Object.entries(runs))
      await t.test(fault, async () => {
        const before = (await witness.ran()).length;
        await witness.arm('controller', fault);
        const task = await witness.act('a/0').catch(() => null);
        await witness.revive('controller');
        if (task !== null) assert.equal((await witness.world.taskEnded(task)).status, 'completed');
        await witness.world.answer('it has run', async () => (await witness.ran()).length === before + expected);
      });
    await witness.verify();
  });

  test('a machine whose token was used up when the controller died joins with a new one', async (t) => {
    const { world } = await makeWitness(t);
    await world.kill('controller');
    await world.up({ fault: 'token-redeemed', machines: 2 });
    await world.up();
    const { machines } = await world.until(
      'both are there',
      (status) => status.machines.filter(({ connected }) => connected).length === 2,
    );
    assert.deepEqual(
      machines.map(({ machine, connected }) => [machine, connected]),
      [
        ['0', true],
        ['1', false],
        ['2', true],
      ],
    );
  });
});
