import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { printInstant } from '../../../src/core/calendar.ts';
import { view } from '../../support/handler.ts';
import { caller } from './caller.ts';

const since = '2024-05-01 10:20:30Z';

test('goal-state shows own units and every relation, leaving ones as dying', async () => {
  const reply = await caller().type('goal-state --format json');
  assert.deepEqual(JSON.parse(reply.stdout), {
    units: {
      'web/0': { status: 'maintenance', since },
      'web/1': { status: 'waiting', since },
      'web/2': { status: 'dying', since },
    },
    relations: {
      cluster: { web: { status: 'joined', since }, 'web/1': { status: 'waiting', since } },
      db: {
        mysql: { status: 'joined', since },
        'mysql/0': { status: 'active', since },
        'mysql/1': { status: 'dying', since },
        maria: { status: 'joined', since },
      },
    },
  });
});

test('goal-state prints YAML unless asked otherwise', async () => {
  const context = { view: { ...view, relations: [], application: { ...view.application, units: [] } } };
  assert.equal((await caller({ context }).type('goal-state')).stdout, 'relations: {}\nunits: {}\n');
});

test('a suspended relation says so', async () => {
  const relations = view.relations.map((relation) => ({ ...relation, suspended: true }));
  const reply = await caller({ context: { view: { ...view, relations } } }).type('goal-state --format=json');
  assert.equal(JSON.parse(reply.stdout).relations.db.mysql.status, 'suspended');
});

test('instants print as the calendar has them', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date('2999-12-31T23:59:59Z'), noInvalidDate: true }), (date) => {
      assert.equal(printInstant(date.getTime()), `${date.toISOString().slice(0, 19).replace('T', ' ')}Z`);
    }),
    { examples: [[new Date('2000-02-29T00:00:00Z')], [new Date('2100-02-28T23:59:59Z')], [new Date('2100-03-01')]] },
  );
});
