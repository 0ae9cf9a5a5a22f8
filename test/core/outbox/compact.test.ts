import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  changedSettings,
  type Flush,
  type OperationId,
  type Position,
  type RelationId,
  type Report,
  type SecretId,
  type UnitUuid,
} from '../../../src/core/model/index.ts';
import { compact, compactLengthMin } from '../../../src/core/outbox/index.ts';
import { unit } from '../../support/builders.ts';

let operations = 0;
const flush = (more: Partial<Flush> = {}, name = 'web/0'): Extract<Report, { kind: 'flush' }> => ({
  kind: 'flush',
  unit: unit(name),
  uuid: name as UnitUuid,
  flush: {
    operation: `${name}#${operations++}` as OperationId,
    relationSettings: [],
    openPorts: [],
    closePorts: [],
    state: {},
    ...more,
  },
});
const scope: Report = {
  kind: 'scope',
  unit: unit('web/0'),
  uuid: 'web/0' as UnitUuid,
  relation: 1 as RelationId,
  inScope: false,
  settings: {},
};
const read = (revision: number, label: string): Report => ({
  kind: 'secret-read',
  unit: unit('web/0'),
  uuid: 'web/0' as UnitUuid,
  secret: 's' as SecretId,
  revision,
  label,
});
const machine = (hostname: string): Report => ({ kind: 'machine', hostname, interfaces: [] });
const bag = (change: Record<string, string | null>) => ({ relation: 1 as RelationId, bag: 'unit' as const, change });

/** Reports of others that make the outbox long. */
const others = Array.from({ length: compactLengthMin }, (_, at) => flush({}, `other/${at}`));
const outboxOf = (...reports: readonly Report[]): ReadonlyMap<Position, Report> =>
  new Map([...others, ...reports].map((report, at) => [at + 1, report]));
/** How many of the test's own reports are dropped, and what is appended. */
const after = (waiting: readonly Report[], ...added: readonly Report[]) => {
  const { report, dropped } = compact(outboxOf(...waiting), added);
  return { report, dropped: dropped.map((position) => position - others.length - 1) };
};

test('a short outbox is told step by step', () => {
  const added = [flush({ state: { a: '1' } })];
  assert.deepEqual(compact(new Map([[1, flush({ state: { a: '0' } })]]), added), { report: added, dropped: [] });
});

test('a flush that sets keys carries the one before it', () => {
  const first = flush({ state: { a: '1', b: '1' }, relationSettings: [bag({ x: '1', y: null })] });
  const second = flush({ state: { a: '2' }, relationSettings: [bag({ x: null })] });
  assert.deepEqual(after([first], second), {
    report: [
      {
        ...second,
        flush: { ...second.flush, state: { a: '2', b: '1' }, relationSettings: [bag({ x: null, y: null })] },
      },
    ],
    dropped: [0],
  });
});

const port = { range: '80/tcp', endpoints: [] };
for (const [story, first, between, second] of [
  ['what opens a port', flush({ openPorts: [port] }), [], flush()],
  ['what writes as leader, for one that does not', flush({ epoch: 1 }), [], flush()],
  ['what wrote under another leadership', flush({ epoch: 1 }), [], flush({ epoch: 2 })],
  ['what stands before another step of its unit', flush(), [scope], flush()],
  ['what is of another unit', flush({}, 'db/0'), [], flush()],
] as const)
  test(`${story} is not carried`, () => {
    assert.deepEqual(after([first, ...between], second), { report: [second], dropped: [] });
  });

test('of the machine, and of a secret that is read, only the newest is told', () => {
  assert.deepEqual(after([machine('a'), read(1, 'mine')], machine('b'), read(2, '')), {
    report: [machine('b'), read(2, 'mine')],
    dropped: [0, 1],
  });
});

test('whatever comes, what the reports write in the end is the same, and the outbox stays short', () => {
  const key = fc.constantFrom('a', 'b', 'c');
  const change = fc.dictionary(key, fc.option(fc.constantFrom('1', '2', '3')));
  const step = fc.record({ name: fc.constantFrom('web/0', 'db/0'), state: change, written: change });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let outbox = new Map(outboxOf());
      for (const { name, state, written } of steps) {
        const { report, dropped } = compact(outbox, [flush({ state, relationSettings: [bag(written)] }, name)]);
        outbox = new Map([...outbox].filter(([position]) => !dropped.includes(position)));
        for (const one of report) outbox.set(Math.max(...outbox.keys()) + 1, one);
      }
      for (const name of ['web/0', 'db/0']) {
        const told = [...outbox.values()].flatMap((one) =>
          one.kind === 'flush' && one.unit === name ? [one.flush] : [],
        );
        const own = steps.filter((one) => one.name === name);
        assert.ok(told.length <= 1);
        assert.deepEqual(
          told.reduce((settings, each) => changedSettings(settings, each.state), {}),
          own.reduce((settings, each) => changedSettings(settings, each.state), {}),
        );
        assert.deepEqual(
          told.reduce((settings, each) => changedSettings(settings, each.relationSettings[0]?.change ?? {}), {}),
          own.reduce((settings, each) => changedSettings(settings, each.written), {}),
        );
      }
    }),
  );
});
