import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type HealthFacts, healthOf, linkAwayMs, slowLagMs, stuckLagMs } from '../../../src/core/health/index.ts';
import type { ObservedService } from '../../../src/core/model/index.ts';
import { noon, unit, vitals } from '../../support/builders.ts';

const { disk } = vitals();
const well: HealthFacts = {
  now: noon,
  awake: true,
  loopLagMs: 0,
  store: { ...disk, problem: null },
  link: { connected: true, since: 0, address: 'host:1' },
  outbox: 0,
  units: [],
};
const service = (phase: ObservedService['phase']): ObservedService => ({ name: 'web', phase, since: 0, restarts: 0 });
const web = {
  unit: unit('web/0'),
  workload: { status: 'active', message: '', since: 0 },
  agent: { status: 'idle', message: '', since: 0 },
  services: [service('up')],
} as const;

const judged = (more: Partial<HealthFacts>) => {
  const { level, warnings } = healthOf({ ...well, ...more });
  return [level, ...warnings.map(({ code }) => code)];
};

const cases: readonly (readonly [string, Partial<HealthFacts>, readonly string[]])[] = [
  ['an agent with nothing wrong is ready', {}, ['ready']],
  ['an agent that is starting is alive and not ready', { awake: false }, ['alive', 'starting']],
  ['a loop that stood still for long is stuck', { loopLagMs: stuckLagMs }, ['stuck', 'loop-stuck']],
  ['a loop that is slow is a warning', { loopLagMs: slowLagMs }, ['ready', 'loop-slow']],
  [
    'a write that failed is told by its own code, without its symptom',
    { store: { ...disk, freeBytes: 0, problem: { code: 'disk-full', message: 'cannot save' } } },
    ['alive', 'disk-full'],
  ],
  [
    'a disk that became read-only is seen before the next write',
    { store: { ...disk, writable: false, problem: null } },
    ['alive', 'store-unavailable'],
  ],
  ['a disk with little room is a warning', { store: { ...disk, freeBytes: 1, problem: null } }, ['ready', 'disk-low']],
  [
    'a disk without room for files is a warning',
    { store: { ...disk, freeFiles: 1, problem: null } },
    ['ready', 'disk-low'],
  ],
  [
    'a file system that does not count files is not short of them',
    { store: { ...disk, freeFiles: null, problem: null } },
    ['ready'],
  ],
  [
    'a small disk may be small',
    { store: { ...disk, totalBytes: 2 ** 24, freeBytes: 2 ** 22, problem: null } },
    ['ready'],
  ],
  [
    'a controller that restarts is no news',
    { link: { ...well.link, connected: false, since: noon - linkAwayMs + 1 } },
    ['ready'],
  ],
  [
    'a controller that is away leaves the agent ready',
    { link: { ...well.link, connected: false, since: noon - linkAwayMs } },
    ['ready', 'controller-away'],
  ],
  ['a unit that is well says nothing', { units: [web] }, ['ready']],
  [
    'a failed hook keeps the agent from being ready',
    { units: [{ ...web, agent: { ...web.agent, status: 'error' } }] },
    ['alive', 'unit-error'],
  ],
  [
    'a service that does not stay up counts, whatever its operator claims',
    { units: [{ ...web, services: [service('backoff')] }] },
    ['alive', 'service-failing'],
  ],
  ['a service that was stopped is no failure', { units: [{ ...web, services: [service('down')] }] }, ['ready']],
  [
    'what an operator only says counts for nothing',
    { units: [{ ...web, workload: { ...web.workload, status: 'blocked' } }] },
    ['ready'],
  ],
  [
    'the worst comes first',
    { outbox: 10_000, units: [{ ...web, services: [service('failed')] }] },
    ['alive', 'service-failing', 'outbox-long'],
  ],
];

for (const [story, facts, expected] of cases) test(story, () => assert.deepEqual(judged(facts), expected));

test('a disk that is full comes with its repair', () => {
  const problem = { code: 'disk-full', message: 'cannot save', next: 'free some space' };
  const { warnings } = healthOf({ ...well, store: { ...disk, problem } });
  assert.deepEqual(
    warnings.map(({ code, next }) => [code, next]),
    [['disk-full', 'free some space']],
  );
});
