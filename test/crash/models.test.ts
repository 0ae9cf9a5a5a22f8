/** A model is added, used and destroyed on real programs, while another one works and the controller dies. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { ControllerFaultPoint } from '../../src/controller/ports/index.ts';
import { AgentError } from '../../src/core/errors.ts';
import { firstModelName } from '../../src/core/model/index.ts';
import { classicCharm, shell } from '../support/classic-charm.ts';
import { type DevWorld, isSettled, makeDevWorld, unitOf } from '../support/dev-world.ts';

const other = 'other';

const folders = (world: DevWorld) => readdirSync(path.join(world.directory, 'controller/models'));
const names = async (world: DevWorld) => (await world.admin.models()).map(({ name }) => name);

/** A charm that says in a file of the world that it was told to go. */
const charmOf = (world: DevWorld) =>
  classicCharm(world.folder, 'unit', {
    'hooks/remove': shell(`echo $JUJU_MODEL_NAME $JUJU_UNIT_NAME >> ${path.join(world.folder, 'removed')}`),
  });

async function deployIn(world: DevWorld, model: string): Promise<void> {
  const { code, stderr } = await world.reeve('deploy', await charmOf(world), '-m', model);
  assert.equal(code, 0, stderr);
  await world.inModel(model, (admin) =>
    world.answer(`the unit of ${model} works`, async () => isSettled(unitOf(await admin.status(), 'unit/0'))),
  );
}

const removed = async (world: DevWorld): Promise<string> =>
  (await world.reeve('exec', '-m', firstModelName, 'unit/0', 'cat', path.join(world.folder, 'removed'))).stdout;

test('two models with units of one name live beside one another; one is destroyed, the other does not notice', async (t) => {
  const world = await makeDevWorld(t);
  await deployIn(world, firstModelName);
  await world.up({ machines: 2, model: other });
  await deployIn(world, other);
  const before = await world.admin.status();
  const { code, stderr } = await world.reeve('destroy-model', other);
  assert.deepEqual([code, stderr.split('\n').at(-2)], [0, `destroyed model ${other}`]);
  assert.deepEqual([await names(world), folders(world).length], [[firstModelName], 1]);
  const after = await world.admin.status();
  assert.deepEqual([after.model, after.applications], [before.model, before.applications]);
  assert.equal((await world.reeve('status', '-m', other)).code, 1);
  assert.equal(await removed(world), `${other} unit/0\n`);
});

const points: readonly ControllerFaultPoint[] = ['model-given-up', 'model-deleted'];
for (const point of points)
  test(`a model whose controller dies at ${point} is gone after the next start, and its name is free`, async (t) => {
    const world = await makeDevWorld(t);
    await world.up({ machines: 2, model: other });
    await deployIn(world, other);
    await world.kill('controller');
    await world.up({ fault: point });
    const destroy = { kind: 'destroy-model', force: false, destroyStorage: false } as const;
    await world.inModel(other, (admin) => admin.execute(destroy));
    await world.ended('controller');
    await world.up();
    assert.deepEqual([await names(world), folders(world).length], [[firstModelName], 1]);
    assert.equal((await world.admin.addModel({ name: other, config: {} })).units, 0);
  });

test('a model that was registered when the controller died is there after the next start', async (t) => {
  const world = await makeDevWorld(t);
  await world.kill('controller');
  await world.up({ fault: 'model-registered' });
  await assert.rejects(
    world.admin.addModel({ name: other, config: { 'update-status-hook-interval': '1m' } }),
    (error) => error instanceof AgentError && error.code === 'controller-unavailable',
  );
  await world.ended('controller');
  await world.up();
  assert.deepEqual(await names(world), [firstModelName, other]);
  const { settings } = await world.inModel(other, (admin) => admin.showModel());
  assert.equal(settings['update-status-hook-interval']?.value, '1m');
});
