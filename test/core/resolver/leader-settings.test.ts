/** What the leader tells its application, and what containers tell their unit: when, and before what. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entity, UnitLocal, WorkloadHook } from '../../../src/core/model/index.ts';
import { type ResolverInput, resolve } from '../../../src/core/resolver/index.ts';
import {
  application,
  bag,
  facts,
  hook,
  order,
  relation,
  relationLocal,
  resolverInput,
  startedUnit,
  unitEntity,
} from '../../support/builders.ts';

const told = (version: number): Entity => ({
  kind: 'leader-settings',
  application: application('web'),
  version,
  settings: {},
});
const leader = { kind: 'leader', epoch: 3 } as const;
const installed: Partial<UnitLocal> = { phase: 'installed', seen: null, leaderSettingsSeen: null };
const next = (local: Partial<UnitLocal>, world: readonly Entity[] = [], more: Partial<ResolverInput> = {}): string => {
  const decision = resolve(resolverInput(startedUnit(local), world, more));
  if (decision.kind === 'run')
    return decision.work.kind === 'run-hook' ? `run ${decision.work.hook.kind}` : `run ${decision.work.kind}`;
  return decision.kind === 'commit' ? `commit ${decision.change.kind}` : decision.kind;
};

const cases: readonly (readonly [what: string, next: string, expected: string])[] = [
  [
    'a birth that does not lead hears of the leader before its configuration',
    next(installed),
    'run leader-settings-changed',
  ],
  ['a birth that leads does not', next(installed, [], { leadership: leader }), 'run leader-elected'],
  ['nobody is told while it is not known who leads', next(installed, [], { leadership: { kind: 'unknown' } }), 'wait'],
  ['a new version is told', next({ leaderSettingsSeen: 1 }, [told(2)]), 'run leader-settings-changed'],
  ['many versions are told once', next({ leaderSettingsSeen: 1 }, [told(9)]), 'run leader-settings-changed'],
  ['a version that is known is not', next({ leaderSettingsSeen: 2 }, [told(2)]), 'idle'],
  [
    'the leader notes its own words',
    next({ leaderSettingsSeen: 1, leaderEpoch: 3 }, [told(2)], { leadership: leader }),
    'commit know-leader-settings',
  ],
  [
    'a dying unit is not told',
    next({ leaderSettingsSeen: 1 }, [unitEntity('web/0', { life: 'dying' }), told(2)]),
    'run stop',
  ],
  [
    'relation-created comes before it',
    next({ leaderSettingsSeen: 1, relations: { 1: relationLocal(1, { created: false }) } }, [
      relation(1, ['web:db', 'mysql:server']),
      bag(1, 'web/0'),
      told(2),
    ]),
    'run relation-created',
  ],
];
for (const [what, decided, expected] of cases)
  test(what, () => {
    assert.equal(decided, expected);
  });

test('the hook carries the version that it is about', () => {
  assert.deepEqual(resolve(resolverInput(startedUnit({ leaderSettingsSeen: 1 }), [told(4)])), {
    kind: 'run',
    work: { kind: 'run-hook', hook: hook('leader-settings-changed'), facts: facts({ leaderSettings: 4 }) },
    because: 'the leader wrote its settings',
  });
});

test('a failed one is skipped when the unit leads itself now', () => {
  const failure = {
    id: 'web/0#4' as never,
    hook: hook('leader-settings-changed'),
    facts: facts({ leaderSettings: 2 }),
    attempts: 1,
    retryAt: 0,
    message: 'exit status 1',
  };
  assert.equal(next({ failure, leaderEpoch: 3 }, [told(2)], { leadership: leader }), 'commit skip-failure');
});

const ready: WorkloadHook = { kind: 'pebble-ready', workload: 'db' };
const recovered: WorkloadHook = { kind: 'pebble-check-recovered', workload: 'db', check: 'http' };
const waiting = { workloadEvents: [ready, recovered] };
const backup = [
  { sequence: 1, order: order(1, { kind: 'action', task: '1' as never, action: 'a', parametersJson: '{}' }) },
];

const workloadCases: readonly (readonly [what: string, next: string, expected: string])[] = [
  ['the oldest workload event is told first', next(waiting), 'run pebble-ready'],
  ['not before install', next({ ...waiting, phase: 'deployed', announced: null }), 'run install'],
  ['leadership comes before', next(waiting, [], { leadership: leader }), 'run leader-elected'],
  ['actions come after', next(waiting, [], { orders: backup }), 'run pebble-ready'],
  [
    'start follows the first config-changed with nothing between',
    next({ ...waiting, phase: 'installed' }),
    'run start',
  ],
  [
    'the first configuration comes after',
    next({ ...waiting, ...installed, leaderSettingsSeen: 0 }),
    'run pebble-ready',
  ],
];
for (const [what, decided, expected] of workloadCases)
  test(`workload: ${what}`, () => {
    assert.equal(decided, expected);
  });

test('workload: none is told while a hook is in error', () => {
  const failure = {
    id: 'web/0#4' as never,
    hook: hook('config-changed'),
    facts: facts(),
    attempts: 1,
    retryAt: 2_000_000,
    message: 'exit status 1',
  };
  assert.equal(next({ ...waiting, failure, workloadEvents: [ready] }, [], { now: 1_900_000 }), 'wait');
});
