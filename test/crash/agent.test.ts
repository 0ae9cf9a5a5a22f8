/** SIGKILL of the agent at each persisted step, under each workload that comes by that step. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { FaultPoint } from '../../src/agent/ledger/index.ts';
import { applicationName } from '../../src/core/model/index.ts';
import { unitOf, unitsOf } from '../support/dev-world.ts';
import { makeWitness, type Witness } from './witness.ts';

const agent = 'machine 0';

/** Arms the fault, does the work, and goes on when the agent has died of it and lives again. */
async function killAt<Result>(witness: Witness, fault: string, work: () => Promise<Result>): Promise<Result> {
  await witness.restart(agent, fault);
  const result = await work();
  await witness.revive(agent);
  return result;
}

/** One world; in it one subtest for each point, then what all of them have left is checked on disk. */
async function atEach(
  t: TestContext,
  witness: Witness,
  points: readonly FaultPoint[],
  survive: (point: FaultPoint, number: number) => Promise<void>,
): Promise<void> {
  for (const [index, point] of points.entries()) await t.test(point, () => survive(point, index + 1));
  await witness.verify();
}

test('a deployment goes on where the agent died', async (t) => {
  const witness = await makeWitness(t);
  const points = ['replica-saved', 'after-pending', 'after-deploy-files', 'after-commit', 'after-handler'] as const;
  await atEach(t, witness, points, async (point, number) => {
    await killAt(witness, point, () => witness.deploy(`d${String.fromCodePoint(96 + number)}`));
    await witness.settle('it is deployed', (status) => unitsOf(status).length === number);
  });
});

test('a hook whose agent died runs again, and what it wrote into a relation counts once', async (t) => {
  const witness = await makeWitness(t);
  await witness.deployPair();
  const points = ['replica-saved', 'after-pending', 'after-handler', 'before-commit', 'after-commit'] as const;
  await atEach(t, witness, points, async (point, step) => {
    await killAt(witness, point, () => witness.configure('a', 'step', String(step)));
    await witness.settle('a has seen its configuration', (status) => says(status, 'a/0', `step ${step}`));
  });
});

test('an action that was acknowledged ends, and never runs twice, wherever its agent died', async (t) => {
  const witness = await makeWitness(t);
  await witness.deployPair();
  const ends: Partial<Record<FaultPoint, string>> = {
    'order-journaled': 'completed',
    'order-acknowledged': 'completed',
    'after-pending': 'failed',
    'after-handler': 'failed',
    'before-commit': 'failed',
    'after-commit': 'completed',
  };
  await atEach(t, witness, Object.keys(ends) as FaultPoint[], async (point) => {
    const task = await killAt(witness, point, () => witness.act('a/0'));
    assert.equal((await witness.world.taskEnded(task)).status, ends[point]);
  });
});

test('a refresh goes on where the agent died', async (t) => {
  const witness = await makeWitness(t);
  await witness.deployPair();
  const points = ['after-pending', 'after-deploy-files', 'after-commit', 'after-handler', 'before-commit'] as const;
  await atEach(t, witness, points, async (point, number) => {
    await killAt(witness, point, () => witness.refresh('a'));
    await witness.settle('a has the new revision', ({ applications }) =>
      applications.some(({ application, charmRevision }) => application === 'a' && charmRevision === number + 1),
    );
    const story = await witness.story('a/0');
    assert.ok(story.filter((line) => line === 'end upgrade-charm').length >= number, 'the operator was told');
  });
});

test('a removal goes on where the agent died, and nothing of the unit is left', async (t) => {
  const witness = await makeWitness(t);
  await witness.deploy('a');
  const points = ['replica-saved', 'after-pending', 'after-handler', 'after-commit', 'after-teardown'] as const;
  await atEach(t, witness, points, async (point, number) => {
    const name = `r${String.fromCodePoint(96 + number)}`;
    await witness.deploy(name);
    await witness.world.execute({ kind: 'integrate', ends: ['a:out', `${name}:in`] });
    await witness.settle('it is related', ({ relations }) => relations.length === 1);
    await killAt(witness, point, () =>
      witness.world.execute({ kind: 'remove-application', application: applicationName(name), force: false }),
    );
    await witness.settle('it is gone', ({ applications }) => applications.length === 1);
    assert.equal((await witness.story(`${name}/0`)).at(-1), 'end remove');
  });
});

const says = (status: Parameters<typeof unitOf>[0], unit: string, message: string): boolean =>
  unitOf(status, unit)?.workload.message === message;
