/** What units see of a container relation, and what they are told of it (charm-runtime.md §8.5, §13). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entity, RelationEntity, UnitLocal } from '../../../src/core/model/index.ts';
import { viewOf } from '../../../src/core/replica/index.ts';
import { resolve } from '../../../src/core/resolver/index.ts';
import {
  application,
  applicationEntity,
  bag,
  endpoint,
  relation,
  relationLocal,
  replica,
  resolverInput,
  startedUnit,
  unit,
  unitEntity,
  uuidOf,
} from '../../support/builders.ts';

/** `logger` beside `web` by the endpoint that nobody has declared. */
const beside = (id: number, principal: string, more: Partial<RelationEntity> = {}): Entity =>
  relation(id, [`logger:host`, `${principal}:juju-info`], {
    ends: [
      { application: application('logger'), endpoint: endpoint('host'), role: 'requirer', scope: 'container' },
      { application: application(principal), endpoint: endpoint('juju-info'), role: 'provider', scope: 'container' },
    ],
    ...more,
  });
const summary = (name: string) => ({
  unit: unit(name),
  life: 'alive' as const,
  status: 'active' as const,
  message: '',
  since: 1,
});
const pair = [
  unitEntity('web/0'),
  unitEntity('web/1'),
  unitEntity('logger/0', { principal: unit('web/0') }),
  unitEntity('logger/1', { principal: unit('web/1') }),
  applicationEntity('web', { units: ['web/0', 'web/1'].map(summary) }),
  applicationEntity('logger', { subordinate: true, units: ['logger/0', 'logger/1'].map(summary) }),
  beside(1, 'web'),
  ...['web/0', 'logger/0'].map((name) => bag(1, name, 1, { container: unit('web/0') })),
  ...['web/1', 'logger/1'].map((name) => bag(1, name, 1, { container: unit('web/1') })),
];
const seen = (name: string, world: readonly Entity[] = pair) => viewOf(replica(...world), unit(name))?.relations ?? [];

test('a principal and its subordinate see one another, and nobody else', () => {
  for (const [name, other] of [
    ['web/0', 'logger/0'],
    ['logger/0', 'web/0'],
    ['logger/1', 'web/1'],
  ] as const) {
    const [view] = seen(name);
    assert.deepEqual(
      view?.members.map((member) => member.unit),
      [other],
    );
    assert.deepEqual([...(view?.unitSettings.keys() ?? [])].sort(), [name, other].sort());
    assert.deepEqual(
      view?.remoteUnits.map((one) => one.unit),
      [other],
    );
  }
});

test('the bag of a unit that is gone stays readable for the other', () => {
  const world = pair.filter((entity) => !(entity.kind === 'unit' && entity.name === 'logger/0'));
  const [view] = seen('web/0', world);
  assert.ok(view?.unitSettings.has(unit('logger/0')));
});

test('a subordinate is in no container relation with the principals of others', () => {
  const world = [...pair, applicationEntity('db'), beside(2, 'db')];
  assert.deepEqual(
    seen('logger/0', world).map(({ id }) => id),
    [1],
  );
});

test('a dying subordinate keeps its principal out until it is gone', () => {
  const dying = pair.map((entity) =>
    entity.kind === 'unit' && entity.name === 'logger/0' ? { ...entity, life: 'dying' as const } : entity,
  );
  const web = startedUnit();
  const decide = (world: readonly Entity[]) => resolve(resolverInput(web, world));
  const [view] = seen('web/0', dying);
  assert.equal(view?.awaits, 'logger/0');
  assert.equal(decide(dying).kind, 'idle');
  const decision = decide(pair);
  assert.deepEqual(decision.kind === 'commit' && decision.change.kind, 'enter-scope');
});

test('the side that nobody declared enters and leaves, and is told nothing', () => {
  const inside: UnitLocal = startedUnit({ relations: { 1: relationLocal(1, { created: false }) } });
  const decide = (life: RelationEntity['life'], local = inside) =>
    resolve(
      resolverInput(
        local,
        pair.map((entity) => (entity.kind === 'relation' ? { ...entity, life } : entity)),
      ),
    );
  assert.equal(decide('alive').kind, 'idle');
  const leaving = decide('dying');
  assert.deepEqual(leaving.kind === 'commit' && leaving.change, { kind: 'leave-relation', relation: 1 });
  assert.equal(decide('dying', startedUnit()).kind, 'idle');
});

test('an endpoint that a charm declares under that name is one like any other', () => {
  const world = [
    unitEntity('web/0', { principal: unit('db/0'), uuid: uuidOf('web/0') }),
    relation(1, ['web:juju-info', 'db:juju-info'], {
      ends: [
        { application: application('web'), endpoint: endpoint('juju-info'), role: 'requirer', scope: 'container' },
        { application: application('db'), endpoint: endpoint('juju-info'), role: 'provider', scope: 'container' },
      ],
    }),
  ];
  const inside = startedUnit({ relations: { 1: relationLocal(1, { created: false }) } });
  const decision = resolve(resolverInput(inside, world));
  assert.ok(decision.kind === 'run' && decision.work.kind === 'run-hook');
  assert.equal(decision.work.hook.kind, 'relation-created');
});
