import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entity, Report, Revision } from '../../../src/core/model/index.ts';
import {
  emptyReplica,
  networkSettings,
  overlay,
  subordinatesOf,
  viewOf,
  withDelta,
  withSnapshot,
} from '../../../src/core/replica/index.ts';
import {
  application,
  applicationBag,
  applicationEntity,
  bag,
  entities,
  machine,
  relation,
  relationId,
  replica,
  unit,
  unitEntity,
  uuidOf,
  versioned,
} from '../../support/builders.ts';

const at = (revision: number): Revision => revision as Revision;
const delta = (revision: number, puts: readonly Entity[] = [], deletes: readonly string[] = []) => ({
  revision: at(revision),
  puts,
  deletes,
});

test('a delta puts and deletes, and records its revision', () => {
  const before = replica(unitEntity('web/0'), bag(1, 'web/0'));
  const after = withDelta(before, delta(2, [bag(1, 'web/1', 7)], ['relation/1/unit/web/0']));
  assert.deepEqual(after.revision, 2);
  assert.equal(after.entities.has('relation/1/unit/web/0'), false);
  assert.deepEqual(after.entities.get('relation/1/unit/web/1'), { revision: 2, value: bag(1, 'web/1', 7) });
  assert.equal(before.entities.has('relation/1/unit/web/1'), false, 'the one before is as it was');
});

test('what is not newer is refused: a delta of the same revision, a snapshot of an older one', () => {
  const held = withDelta(replica(unitEntity('web/0')), delta(5));
  assert.throws(() => withDelta(held, delta(5)), { code: 'revision-conflict' });
  assert.throws(() => withDelta(held, delta(4)), { code: 'revision-conflict' });
  assert.throws(() => withSnapshot(held, at(4), []), { code: 'revision-conflict' });
  assert.equal(withSnapshot(held, at(5), versioned(5, entities())).revision, 5, 'a reconnection may show the same');
});

test('a unit without its application, machine or model is refused', () => {
  const whole = entities(unitEntity('web/0'));
  for (const missing of ['model', 'machine', 'application'])
    assert.throws(
      () =>
        withSnapshot(
          emptyReplica,
          at(1),
          versioned(
            1,
            whole.filter(({ kind }) => kind !== missing),
          ),
        ),
      { code: 'message-invalid' },
    );
});

test('a unit that is not there has no view', () => {
  assert.equal(viewOf(replica(unitEntity('web/1')), unit('web/0')), undefined);
});

test('a view shows members in scope, every bag, and both applications', () => {
  const some = replica(
    unitEntity('web/0'),
    relation(7, ['web:db', 'mysql:server']),
    relation(3, ['other:db', 'mysql:server']),
    bag(7, 'web/0', 2, { settings: { own: '1' } }),
    bag(7, 'mysql/10'),
    bag(7, 'mysql/9', 4, { settings: { there: '1' } }),
    bag(7, 'mysql/1', 5, { inScope: false, settings: { gone: '1' } }),
    applicationBag(7, 'mysql', 6),
  );
  const [view, ...others] = viewOf(some, unit('web/0'))?.relations ?? [];
  assert.deepEqual(others, []);
  assert.deepEqual(view?.members, [
    { unit: 'mysql/9', version: 4 },
    { unit: 'mysql/10', version: 1 },
  ]);
  assert.deepEqual(
    [...(view?.unitSettings ?? [])],
    [
      ['mysql/1', { gone: '1' }],
      ['mysql/9', { there: '1' }],
      ['mysql/10', {}],
      ['web/0', { own: '1' }],
    ],
  );
  assert.deepEqual(
    [...(view?.applicationSettings ?? [])],
    [
      ['web', {}],
      ['mysql', {}],
    ],
  );
  assert.deepEqual(
    [view?.endpoint, view?.role, view?.remoteApplication, view?.remoteApplicationVersion],
    ['db', 'requirer', 'mysql', 6],
  );
});

test('subordinates are the units that call this one their principal', () => {
  const some = replica(unitEntity('web/0'), unitEntity('log/0', { principal: unit('web/0') }), unitEntity('log/1'));
  assert.deepEqual(subordinatesOf(some, unit('web/0')), ['log/0']);
});

test('network keys come from the unit, or from the first interface with an address', () => {
  const view = (more: object) => ({
    unit: unitEntity('web/0', more),
    machine: machine(),
    application: applicationEntity('web'),
  });
  assert.equal(networkSettings(view({ privateAddress: 'fd00::1' }), 'db')['egress-subnets'], 'fd00::1/128');
  const { privateAddress: _none, ...bare } = unitEntity('web/0');
  assert.equal(networkSettings({ ...view({}), unit: bare }, 'db')['private-address'], '10.0.0.1');
  assert.deepEqual(networkSettings({ ...view({}), unit: bare, machine: machine({ interfaces: [] }) }, 'db'), {});
});

test('unacknowledged writes are laid over the own bags in order, and over nothing else', () => {
  const some = replica(
    unitEntity('web/0'),
    relation(1, ['web:db', 'mysql:server']),
    bag(1, 'web/0', 1, { settings: { a: '1', b: '1' } }),
    bag(1, 'mysql/0', 1, { settings: { a: '9' } }),
  );
  const flush = (by: string, relationSettings: object[]): Report => ({
    kind: 'flush',
    unit: unit(by),
    uuid: uuidOf(by),
    flush: {
      operation: 'x' as never,
      relationSettings: relationSettings as never,
      openPorts: [],
      closePorts: [],
      state: {},
    },
  });
  const write = (bagKind: 'unit' | 'application', change: object, id = 1) => ({
    relation: relationId(id),
    bag: bagKind,
    change,
  });
  const view = viewOf(some, unit('web/0'));
  assert.ok(view);
  const seen = overlay(view, [
    flush('web/0', [write('unit', { a: '2', b: null }), write('unit', { lost: '1' }, 99)]),
    flush('web/0', [write('unit', { a: '3' })]),
    flush('web/1', [write('unit', { a: 'not mine' }), write('application', { app: '1' })]),
    flush('mysql/0', [write('application', { app: 'not ours' })]),
    {
      kind: 'scope',
      unit: unit('web/0'),
      uuid: uuidOf('web/0'),
      relation: relationId(1),
      inScope: true,
      settings: { c: '4' },
    },
  ]).relations[0];
  assert.deepEqual(seen?.unitSettings.get(unit('web/0')), { a: '3', c: '4' });
  assert.deepEqual(seen?.unitSettings.get(unit('mysql/0')), { a: '9' });
  assert.deepEqual(seen?.applicationSettings.get(application('web')), { app: '1' });
  assert.deepEqual(seen?.applicationSettings.get(application('mysql')), {});
  assert.equal(overlay(view, []), view);
});
