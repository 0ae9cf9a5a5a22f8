import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Flush, RelationId } from '../../../src/core/model/index.ts';
import { unit, type World, world } from '../../support/controller-world.ts';

const relation = 2 as RelationId;

function leading() {
  const at = world();
  const { agent } = at.machine();
  at.deploy('web');
  at.deploy('db');
  at.run({ kind: 'integrate', ends: ['web', 'db'] });
  at.act((draft) => draft.put('lease', 'web', { holder: unit('web/0'), epoch: 3 }));
  at.report(agent, {
    kind: 'scope',
    unit: unit('web/0'),
    uuid: at.uuid('web/0'),
    relation,
    inScope: true,
    settings: { 'private-address': '10.0.0.1' },
  });
  return { at, agent };
}

const flush = (more: Partial<Flush>): Flush => ({
  operation: 'web/0#7' as never,
  relationSettings: [],
  openPorts: [],
  closePorts: [],
  state: {},
  ...more,
});
const send = (at: World, agent: never, content: Flush, name = 'web/0') =>
  at.report(agent, { kind: 'flush', unit: unit(name), uuid: at.uuid(name), flush: content });
const member = (at: World) => at.get('member', `${relation}/web/0`);
const bag = (at: World) => at.get('bag', `${relation}/web`);

test('a flush writes both bags and the state at once', () => {
  const { at, agent } = leading();
  send(
    at,
    agent as never,
    flush({
      epoch: 3,
      relationSettings: [
        { relation, bag: 'unit', change: { a: '1', 'private-address': null } },
        { relation, bag: 'application', change: { b: '2' } },
      ],
      state: { c: '3' },
    }),
  );
  assert.deepEqual(member(at), { inScope: true, version: 2, settings: { a: '1' } });
  assert.deepEqual(bag(at), { version: 1, settings: { b: '2' } });
  assert.deepEqual(at.get('state', 'web/0'), { c: '3' });
});

test('values that stand there already bump no version', () => {
  const { at, agent } = leading();
  const write = flush({
    epoch: 3,
    relationSettings: [
      { relation, bag: 'unit', change: { 'private-address': '10.0.0.1' } },
      { relation, bag: 'application', change: { none: null } },
    ],
  });
  send(at, agent as never, write);
  assert.deepEqual([member(at)?.version, bag(at)?.version], [1, 0]);
});

for (const [what, epoch] of [
  ['an older epoch', 2],
  ['a newer epoch', 4],
  ['no epoch', undefined],
] as const)
  test(`a flush that writes an application's bag under ${what} is refused as a whole and recorded`, () => {
    const { at, agent } = leading();
    const write = flush({
      ...(epoch === undefined ? {} : { epoch }),
      relationSettings: [
        { relation, bag: 'unit', change: { a: '1' } },
        { relation, bag: 'application', change: { b: '2' } },
      ],
      state: { c: '3' },
    });
    send(at, agent as never, write);
    assert.deepEqual([member(at)?.version, bag(at)?.version, at.get('state', 'web/0')], [1, 0, undefined]);
    assert.deepEqual(at.get('event', 1)?.code, 'epoch-stale');
    assert.match(at.get('event', 1)?.because ?? '', /web\/0#7/);
  });

test('the epoch alone is not enough: the unit must hold the lease', () => {
  const { at, agent } = leading();
  at.run({ kind: 'add-unit', application: 'web' as never, units: 1, to: [] });
  const write = flush({ epoch: 3, relationSettings: [{ relation, bag: 'application', change: { b: '2' } }] });
  send(at, agent as never, write, 'web/1');
  assert.equal(bag(at)?.version, 0);
});

test('writes of units need no epoch', () => {
  const { at, agent } = leading();
  send(at, agent as never, flush({ epoch: 1, relationSettings: [{ relation, bag: 'unit', change: { a: '1' } }] }));
  assert.equal(member(at)?.settings.a, '1');
});

test('a relation that is gone takes no writes; the rest of the flush counts', () => {
  const { at, agent } = leading();
  send(
    at,
    agent as never,
    flush({ relationSettings: [{ relation: 9 as never, bag: 'unit', change: { a: '1' } }], state: { c: '3' } }),
  );
  assert.deepEqual(at.get('state', 'web/0'), { c: '3' });
});

test('a relation of others is out of bounds', () => {
  const { at, agent } = leading();
  at.deploy('twin');
  const foreign = flush({ relationSettings: [{ relation, bag: 'unit', change: { a: '1' } }], state: { c: '3' } });
  send(at, agent as never, foreign, 'twin/0');
  assert.deepEqual([at.get('member', `${relation}/twin/0`), at.get('state', 'twin/0')], [undefined, undefined]);
  assert.equal(at.get('event', 1)?.code, 'permission-denied');
});

test('a bag that no agent could be told of is refused, whatever way it grows', () => {
  const { at, agent } = leading();
  const half = 'x'.repeat(9 * 1024 * 1024);
  for (const bag of ['unit', 'application'] as const)
    for (const key of ['a', 'b'])
      send(at, agent as never, flush({ epoch: 3, relationSettings: [{ relation, bag, change: { [key]: half } }] }));
  at.report(agent, {
    kind: 'scope',
    unit: unit('web/0'),
    uuid: at.uuid('web/0'),
    relation,
    inScope: true,
    settings: { c: half },
  });
  assert.deepEqual(Object.keys(member(at)?.settings ?? {}).sort(), ['a', 'private-address']);
  assert.deepEqual(Object.keys(bag(at)?.settings ?? {}), ['a']);
  assert.deepEqual(
    [...at.model.list('event')].map(([, { code }]) => code),
    ['limit-reached', 'limit-reached', 'limit-reached'],
  );
});

test('the status of an application is taken from its leader only', () => {
  const { at, agent } = leading();
  const say = (epoch: number, message: string) =>
    at.report(agent, {
      kind: 'application-status',
      unit: unit('web/0'),
      uuid: at.uuid('web/0'),
      application: 'web' as never,
      epoch,
      status: { status: 'blocked', message, since: 1 },
    });
  say(2, 'old');
  assert.equal(at.get('application', 'web')?.status, undefined);
  say(3, 'new');
  assert.equal(at.get('application', 'web')?.status?.message, 'new');
  assert.equal(at.get('event', 1)?.code, 'epoch-stale');
});
