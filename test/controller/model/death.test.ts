import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundleDigest, unit, type World, world } from '../../support/controller-world.ts';

function placed(units = 1) {
  const at = world();
  const { agent, machine } = at.machine();
  at.deploy('web', units);
  return { at, agent, machine };
}
const dead = (at: World, agent: never, name: string) =>
  at.report(agent, { kind: 'unit-dead', unit: unit(name), uuid: at.uuid(name) });

test('remove-unit asks the unit to go; its records go when its agent says that it is dead', () => {
  const { at, agent, machine } = placed(2);
  at.run({ kind: 'remove-unit', unit: unit('web/0'), force: false });
  assert.equal(at.get('unit', 'web/0')?.life, 'dying');
  dead(at, agent as never, 'web/0');
  assert.equal(at.get('unit', 'web/0'), undefined);
  assert.deepEqual(at.get('machine', machine)?.units, ['web/1']);
  assert.deepEqual(at.get('application', 'web')?.units, ['web/1']);
  assert.equal(at.model.entity('unit/web/0'), undefined);
});

test('a unit that no machine has, or that is forced, goes at once', () => {
  const at = world();
  at.deploy('web');
  at.run({ kind: 'remove-unit', unit: unit('web/0'), force: false });
  assert.equal(at.get('unit', 'web/0'), undefined);
  const forced = placed();
  forced.at.run({ kind: 'remove-unit', unit: unit('web/0'), force: true });
  assert.equal(forced.at.get('unit', 'web/0'), undefined);
});

test('a unit that was not asked to go cannot be declared dead by its agent', () => {
  const { at, agent } = placed();
  dead(at, agent as never, 'web/0');
  assert.equal(at.get('unit', 'web/0')?.life, 'alive');
  assert.equal(at.get('event', 1)?.code, 'permission-denied');
});

test('the dead leader frees the lease and its epoch is remembered', () => {
  const { at, agent } = placed();
  at.act((draft) => draft.put('lease', 'web', { holder: unit('web/0'), epoch: 4 }));
  at.run({ kind: 'remove-unit', unit: unit('web/0'), force: false });
  dead(at, agent as never, 'web/0');
  assert.deepEqual(at.get('lease', 'web'), { holder: '', epoch: 4 });
  assert.equal(at.model.entity('leadership/web'), undefined);
});

test('tasks of a unit that goes are ended: nobody is left who could', () => {
  const { at } = placed();
  at.act((draft) =>
    draft.put('task', '1', {
      id: '1' as never,
      unit: unit('web/0'),
      name: 'backup',
      status: 'running',
      enqueuedAt: 1,
      lines: 0,
    }),
  );
  at.run({ kind: 'remove-unit', unit: unit('web/0'), force: true });
  assert.deepEqual(at.get('task', '1')?.result, { status: 'failed', message: 'unit web/0 was removed', results: {} });
});

test('an application goes when its last unit is dead and the others have left its relations', () => {
  const { at, agent } = placed();
  at.deploy('db');
  at.run({ kind: 'integrate', ends: ['web', 'db'] });
  for (const name of ['web/0', 'db/0'])
    at.report(agent, {
      kind: 'scope',
      unit: unit(name),
      uuid: at.uuid(name),
      relation: 2 as never,
      inScope: true,
      settings: {},
    });
  at.run({ kind: 'remove-application', application: 'web' as never, force: false });
  assert.deepEqual(
    [at.get('application', 'web')?.life, at.get('unit', 'web/0')?.life, at.get('relation', 2)?.life],
    ['dying', 'dying', 'dying'],
  );
  dead(at, agent as never, 'web/0');
  assert.equal(at.get('application', 'web')?.life, 'dying');
  at.report(agent, {
    kind: 'scope',
    unit: unit('db/0'),
    uuid: at.uuid('db/0'),
    relation: 2 as never,
    inScope: false,
    settings: {},
  });
  assert.deepEqual(
    [at.get('application', 'web'), at.get('relation', 1), at.get('relation', 2)],
    [undefined, undefined, undefined],
  );
  assert.deepEqual(at.get('application', 'db')?.relations, []);
});

test('a forced removal waits for nobody and leaves nothing but numbers, bundle and machine', () => {
  const { at, agent } = placed(2);
  at.deploy('db');
  at.run({ kind: 'integrate', ends: ['web', 'db'] });
  at.report(agent, {
    kind: 'scope',
    unit: unit('db/0'),
    uuid: at.uuid('db/0'),
    relation: 2 as never,
    inScope: true,
    settings: {},
  });
  at.run({ kind: 'remove-application', application: 'web' as never, force: true });
  at.run({ kind: 'remove-application', application: 'db' as never, force: true });
  for (const kind of ['application', 'unit', 'relation', 'member', 'bag', 'lease', 'report'] as const)
    assert.deepEqual([...at.model.list(kind)], [], kind);
});

test('reports of a unit that is gone, or was made again, change nothing', () => {
  const { at, agent } = placed();
  const uuid = at.uuid('web/0');
  at.run({ kind: 'remove-unit', unit: unit('web/0'), force: true });
  at.report(agent, { kind: 'unit-dead', unit: unit('web/0'), uuid });
  assert.deepEqual([...at.model.list('event')], []);
  assert.deepEqual(at.get('reported', agent), { position: 1 });
});

test('removing twice is harmless', () => {
  const { at } = placed();
  at.run({ kind: 'remove-unit', unit: unit('web/0'), force: false });
  const { revision } = at.model;
  at.run({ kind: 'remove-unit', unit: unit('web/0'), force: false });
  assert.equal(at.model.revision, revision);
  assert.throws(() => at.run({ kind: 'remove-unit', unit: unit('web/7'), force: false }), { code: 'not-found' });
  assert.throws(
    () => at.run({ kind: 'refresh', application: 'web' as never, bundle: bundleDigest('twin'), force: false }),
    { code: 'not-found' },
  );
});
