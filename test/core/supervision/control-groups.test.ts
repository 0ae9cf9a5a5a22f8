import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  demandsOf,
  type GroupLimit,
  type Hierarchy,
  limitHolders,
  planGroups,
  type ServiceLimits,
} from '../../../src/core/supervision/index.ts';

const first = (...controllers: readonly string[]): Hierarchy => ({
  version: 1,
  folder: `/cg/${controllers.join(',')}/own`,
  controllers,
});
const second = (...controllers: readonly string[]): Hierarchy => ({ version: 2, folder: '/cg/own', controllers });
const all: ServiceLimits = { memoryBytes: 1024, cpuCores: 1.5, tasks: 7, files: 8 };

/** Hierarchies; what they hold; folder → what a group in there is told for all limits. */
const cases: readonly (readonly [
  title: string,
  hierarchies: readonly Hierarchy[],
  held: readonly GroupLimit[],
  told: Readonly<Record<string, readonly string[]>>,
])[] = [
  ['nothing', [], [], {}],
  ['a hierarchy without controllers', [second()], [], {}],
  [
    'the second version',
    [second('cpu', 'memory', 'pids')],
    ['limits.memory', 'limits.cpu', 'limits.tasks'],
    { '/cg/own': ['memory.max 1024', 'cpu.max 150000 100000', 'pids.max 7'] },
  ],
  ['a part of the second version', [second('pids')], ['limits.tasks'], { '/cg/own': ['pids.max 7'] }],
  [
    'the first version',
    [first('cpu'), first('memory'), first('pids')],
    ['limits.memory', 'limits.cpu', 'limits.tasks'],
    {
      '/cg/memory/own': ['memory.limit_in_bytes 1024'],
      '/cg/cpu/own': ['cpu.cfs_period_us 100000', 'cpu.cfs_quota_us 150000'],
      '/cg/pids/own': ['pids.max 7'],
    },
  ],
  [
    'controllers that share a hierarchy',
    [first('cpu', 'memory')],
    ['limits.memory', 'limits.cpu'],
    { '/cg/cpu,memory/own': ['memory.limit_in_bytes 1024', 'cpu.cfs_period_us 100000', 'cpu.cfs_quota_us 150000'] },
  ],
  [
    'both versions at once',
    [first('memory'), second('pids')],
    ['limits.memory', 'limits.tasks'],
    { '/cg/memory/own': ['memory.limit_in_bytes 1024'], '/cg/own': ['pids.max 7'] },
  ],
];

for (const [title, hierarchies, held, told] of cases)
  test(`${title} holds ${held.join(', ') || 'no limit'}`, () => {
    const holders = limitHolders(hierarchies);
    assert.deepEqual([...holders.keys()], held);
    const plans = planGroups(holders, all);
    assert.deepEqual(
      Object.fromEntries(
        plans.map(({ hierarchy, settings }) => [hierarchy.folder, settings.map((setting) => setting.join(' '))]),
      ),
      told,
    );
  });

test('a service gets groups only for what it asks for', () => {
  const holders = limitHolders([first('cpu'), first('memory'), first('pids')]);
  assert.deepEqual(planGroups(holders, {}), []);
  assert.deepEqual(planGroups(holders, { files: 5 }), []);
  assert.deepEqual(planGroups(holders, { tasks: 5 }), [{ hierarchy: first('pids'), settings: [['pids.max', '5']] }]);
});

test('the smallest share of a processor is one that the kernel takes', () => {
  const [plan] = planGroups(limitHolders([second('cpu')]), { cpuCores: 0.001 });
  assert.deepEqual(plan?.settings, [['cpu.max', '1000 100000']]);
});

test('what a service asks of its keeper', () => {
  const launch = { command: ['a'], directory: '/', environment: {} };
  assert.deepEqual(demandsOf(launch), []);
  assert.deepEqual(demandsOf({ ...launch, limits: { files: 5 } }), []);
  assert.deepEqual(demandsOf({ ...launch, limits: { tasks: 5, memoryBytes: 6 }, notifies: true, watchdogMs: 7 }), [
    'limits.memory',
    'limits.tasks',
    'notify',
    'watchdog',
  ]);
});
