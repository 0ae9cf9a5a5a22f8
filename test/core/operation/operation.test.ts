import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { HookEvent, Operation, Report, UnitLocal, UnitReport } from '../../../src/core/model/index.ts';
import {
  applyChange,
  commitDeploy,
  commitHook,
  commitTask,
  emptyFlush,
  failHook,
  newUnit,
  nextUpdateStatusAt,
  recover,
  retryDelayMs,
  startOperation,
  unitReport,
} from '../../../src/core/operation/index.ts';
import { viewOf } from '../../../src/core/replica/index.ts';
import {
  application,
  assignment,
  bag,
  digestOf,
  endpoint,
  facts,
  hook,
  minuteMs,
  model,
  noon,
  relation,
  relationId,
  relationLocal,
  replica,
  startedUnit,
  unit,
  unitEntity,
  uuidOf,
} from '../../support/builders.ts';

const context = { now: noon, updateStatusDueAt: noon + 9 };
const running = (event: HookEvent, more: Partial<UnitLocal> = {}, hookFacts = facts()): UnitLocal =>
  startedUnit({
    operation: { id: 'web/0#5' as never, step: 'pending', kind: 'run-hook', hook: event, facts: hookFacts },
    operationsStarted: 5,
    ...more,
  });
const action: Operation = {
  id: 'web/0#5' as never,
  step: 'pending',
  kind: 'run-action',
  task: '7' as never,
  sequence: 3,
  action: 'backup',
  parametersJson: '{}',
};
const web0 = { unit: unit('web/0'), uuid: uuidOf('web/0') };
const dbHook = (kind: string, more = {}): HookEvent =>
  ({
    kind,
    relation: relationId(1),
    endpoint: endpoint('db'),
    remoteApplication: application('mysql'),
    ...more,
  }) as HookEvent;

/** What the unit is after the hook was delivered, with nothing written. */
const after = (local: UnitLocal): UnitLocal => commitHook(local, emptyFlush(local), null, context).local;
const calm = (more: Partial<UnitLocal>): UnitLocal => startedUnit({ operationsStarted: 5, ...more });

describe('starting', () => {
  test('numbers the operation and saves it as pending', () => {
    const work = { kind: 'run-hook', hook: hook('config-changed'), facts: facts() } as const;
    assert.deepEqual(startOperation(startedUnit(), work, noon, noon + 9), {
      local: running(hook('config-changed')),
      reports: [],
      finished: [],
    });
  });
  test('a second operation is a bug', () => {
    const work = { kind: 'run-hook', hook: hook('start'), facts: facts() } as const;
    assert.throws(() => startOperation(running(hook('start')), work, noon, noon), /one operation at a time/);
  });
  test('update-status is due again from the moment it fires', () => {
    const work = { kind: 'run-hook', hook: hook('update-status'), facts: facts() } as const;
    assert.equal(startOperation(startedUnit(), work, noon, noon + 9).local.updateStatusDueAt, noon + 9);
  });
  test('a task is reported as started', () => {
    const { id: _id, step: _step, ...work } = action;
    assert.deepEqual(startOperation(startedUnit(), work as never, noon, noon).reports, [
      { kind: 'task-started', unit: 'web/0', task: '7', at: noon },
    ]);
  });
  test('install, stop and remove show in the workload status', () => {
    const messageAt = (kind: 'install' | 'stop' | 'remove', local: UnitLocal) =>
      startOperation(local, { kind: 'run-hook', hook: { kind }, facts: facts() }, noon, noon).local.workload.message;
    assert.equal(messageAt('install', newUnit(unit('web/0'), uuidOf('web/0'), 0)), 'installing charm software');
    assert.equal(
      messageAt('install', startedUnit({ workload: { status: 'active', message: 'mine', since: 0 } })),
      'mine',
    );
    assert.equal(messageAt('stop', startedUnit()), 'stopping charm software');
    assert.equal(messageAt('remove', startedUnit()), 'cleaning up prior to charm deletion');
  });
  test('the period of update-status is drawn within a fifth', () => {
    assert.equal(nextUpdateStatusAt(model(), 0, 0), 4 * minuteMs);
    assert.equal(nextUpdateStatusAt(model(), 0, 0.5), 5 * minuteMs);
  });
});

describe('the effects of', () => {
  const effect = (
    event: HookEvent,
    before: Partial<UnitLocal>,
    expected: Partial<UnitLocal>,
    hookFacts = facts(),
  ): void => assert.deepEqual(after(running(event, before, hookFacts)), calm({ ...before, ...expected }));

  test('install', () =>
    effect(hook('install'), { phase: 'deployed', announced: null }, { phase: 'installed', announced: digestOf('a') }));
  test('start, when the operator claimed nothing', () =>
    effect(
      hook('start'),
      { phase: 'installed', updateStatusDueAt: null, workloadClaimed: false },
      { phase: 'started', updateStatusDueAt: noon + 9, workload: { status: 'unknown', message: '', since: noon } },
    ));
  test('start, again after a reboot', () => effect(hook('start'), { startOwed: true }, { startOwed: false }));
  test('config-changed: what the hook saw, not what is there now', () => {
    const seen = { configHash: 'config-5', trusted: true, addressesHash: 'x' };
    effect(hook('config-changed'), {}, { seen }, facts({ seen }));
  });
  test('upgrade-charm: configuration is due whatever it is', () =>
    effect(hook('upgrade-charm'), { announced: digestOf('0') }, { announced: digestOf('a'), seen: null }));
  test('leader-elected', () => effect(hook('leader-elected'), {}, { leaderEpoch: 4 }, facts({ leaderEpoch: 4 })));
  test('stop and remove', () => {
    effect(hook('stop'), {}, { phase: 'stopped' });
    effect(
      hook('remove'),
      { phase: 'stopped' },
      { phase: 'removed', workload: { status: 'terminated', message: '', since: noon } },
    );
  });
  test('a start in a unit that has stopped: it does not come back', () =>
    effect(hook('start'), { phase: 'stopped' }, {}));

  const member = { remoteUnit: unit('mysql/0') };
  const inRelation = (event: HookEvent, before: object, expected: object, bagVersion: number | null = 7): void =>
    effect(
      event,
      { relations: { 1: relationLocal(1, before) } },
      { relations: { 1: relationLocal(1, { ...before, ...expected }) } },
      facts({ bagVersion }),
    );
  test('created', () => inRelation(dbHook('relation-created'), { created: false }, { created: true }));
  test('joined: changed is owed', () =>
    inRelation(dbHook('relation-joined', member), {}, { members: { 'mysql/0': 7 }, changedPending: 'mysql/0' }));
  test('changed', () =>
    inRelation(
      dbHook('relation-changed', member),
      { members: { 'mysql/0': 1 }, changedPending: 'mysql/0' },
      { members: { 'mysql/0': 7 }, changedPending: null },
    ));
  test('changed, of the application', () => inRelation(dbHook('relation-changed'), {}, { applications: { mysql: 7 } }));
  test('departed', () =>
    inRelation(
      dbHook('relation-departed', { ...member, departingUnit: unit('mysql/0') }),
      { members: { 'mysql/0': 1, 'mysql/1': 1 } },
      { members: { 'mysql/1': 1 } },
    ));
  test('broken: the unit leaves the scope', () => {
    const local = running(dbHook('relation-broken'), { relations: { 1: relationLocal(1) } });
    assert.deepEqual(commitHook(local, emptyFlush(local), null, context), {
      local: calm({ relations: { 1: relationLocal(1, { created: false, inScope: false, ended: true }) } }),
      reports: [{ kind: 'scope', ...web0, relation: 1, inScope: false, settings: {} }],
      finished: [],
    });
  });
});

describe('committing', () => {
  test('keeps ports and state, and reports the writes as one flush', () => {
    const local = running(hook('start'), { ports: [{ range: '80/tcp', endpoints: [] }], state: { a: '1', b: '1' } });
    const flush = {
      ...emptyFlush(local),
      openPorts: [
        { range: '443/tcp', endpoints: ['db'] },
        { range: '443/tcp', endpoints: ['api'] },
      ],
      closePorts: [{ range: '80/tcp', endpoints: [] }],
      state: { a: null, c: '3' },
    };
    const done = commitHook(local, flush, null, context);
    assert.deepEqual(done.local.ports, [{ range: '443/tcp', endpoints: ['api', 'db'] }]);
    assert.deepEqual(done.local.state, { b: '1', c: '3' });
    assert.deepEqual(done.reports, [{ kind: 'flush', ...web0, flush }]);
  });

  test('config-changed brings new addresses into the bags, but for keys that the operator wrote itself', () => {
    const view = viewOf(
      replica(
        unitEntity('web/0', { privateAddress: '10.0.0.7' }),
        relation(1, ['web:db', 'mysql:server']),
        relation(2, ['web:api', 'proxy:web']),
        bag(1, 'web/0', 1, { settings: { 'private-address': '10.0.0.7', 'ingress-address': '10.0.0.1' } }),
      ),
      unit('web/0'),
    );
    assert.ok(view);
    const local = running(hook('config-changed'), { relations: { 1: relationLocal(1) } });
    const own = { relation: relationId(1), bag: 'unit' as const, change: { 'egress-subnets': '0.0.0.0/0' } };
    const [report] = commitHook(local, { ...emptyFlush(local), relationSettings: [own] }, view, context).reports;
    assert.deepEqual(report?.kind === 'flush' && report.flush.relationSettings, [
      { relation: 1, bag: 'unit', change: { 'ingress-address': '10.0.0.7' } },
      own,
    ]);
  });

  test('a task ends with its result and its order', () => {
    const result = { status: 'completed', message: '', results: {} } as const;
    assert.deepEqual(commitTask(startedUnit({ operation: action }), null, result, noon), {
      local: startedUnit(),
      reports: [{ kind: 'task-ended', unit: 'web/0', task: '7', at: noon, result }],
      finished: [3],
    });
  });

  test('a deployment records what is in place, and heals an error without announcing itself', () => {
    const failure = failHook(running(hook('start')), 'x', noon, 0).local.failure;
    const done = commitDeploy(
      startedUnit({ failure }),
      assignment('b', { counter: 2, revision: 2 }),
      ['a'],
      noon + 1,
    ).local;
    assert.deepEqual(done.deployed, {
      operator: 'web',
      digest: digestOf('b'),
      revision: 2,
      counter: 2,
      members: ['a'],
    });
    assert.deepEqual([done.announced, done.failure?.retryAt], [digestOf('b'), noon + 1]);
  });
});

describe('failing', () => {
  test('keeps the id of the first run, counts, and waits longer each time', () => {
    const first = failHook(running(hook('start')), 'exit status 1', noon, 0).local;
    assert.deepEqual(
      first,
      calm({
        failure: {
          id: 'web/0#5' as never,
          hook: hook('start'),
          facts: facts(),
          attempts: 1,
          retryAt: noon + 5_000,
          message: 'exit status 1',
        },
      }),
    );
    const again = startOperation(first, { kind: 'run-hook', hook: hook('start'), facts: facts() }, noon, noon).local;
    const second = failHook(again, 'exit status 2', noon, 0).local.failure;
    assert.deepEqual([second?.id, second?.attempts, second?.retryAt], ['web/0#5', 2, noon + 10_000]);
  });
  test('waits at most five minutes, whatever the jitter', () => {
    assert.deepEqual(
      [1, 2, 3, 7, 500].map((attempts) => retryDelayMs(attempts, 0)),
      [5_000, 10_000, 20_000, 300_000, 300_000],
    );
    assert.equal(retryDelayMs(1, 0.5), 5_500);
    assert.equal(retryDelayMs(500, 0.99), 300_000);
  });
});

describe('a new life', () => {
  test('counts a hook that was pending as failed', () =>
    assert.deepEqual(
      recover(running(hook('start')), context, 0),
      failHook(running(hook('start')), 'the agent was stopped while this ran', noon, 0),
    ));
  test('gives a hook that was done its effects', () => {
    const local = running(hook('install'), { phase: 'deployed' });
    const done = { ...local, operation: { ...(local.operation as Operation), step: 'done' as const } };
    assert.equal(recover(done, context, 0).local.phase, 'installed');
  });
  test('reports an action as failed and finishes its order', () => {
    const { reports, finished } = recover(startedUnit({ operation: action }), context, 0);
    assert.deepEqual(finished, [3]);
    assert.deepEqual(
      reports.map((report) => report.kind === 'task-ended' && report.result.status),
      ['failed'],
    );
  });
  test('leaves a deployment to be resumed, and a calm unit alone', () => {
    const local = startedUnit({
      operation: { id: 'x' as never, step: 'pending', kind: 'deploy', assignment: assignment() },
    });
    assert.equal(recover(local, context, 0).local, local);
    const idle = startedUnit();
    assert.equal(recover(idle, context, 0).local, idle);
  });
});

describe('a change', () => {
  test('enters scopes with their keys', () => {
    const settings = { 'private-address': '10.0.0.1' };
    assert.deepEqual(
      applyChange(startedUnit(), { kind: 'enter-scope', relations: [{ relation: relationId(1), settings }] }, context),
      {
        local: startedUnit({ relations: { 1: relationLocal(1, { created: false }) } }),
        reports: [{ kind: 'scope', ...web0, relation: 1, inScope: true, settings }],
        finished: [],
      },
    );
  });
  test('leaves a relation without a word when it was never entered', () => {
    const before = startedUnit({ relations: { 1: relationLocal(1, { inScope: false }) } });
    const { local, reports } = applyChange(before, { kind: 'leave-relation', relation: relationId(1) }, context);
    assert.deepEqual(local.relations[1], relationLocal(1, { created: false, inScope: false, ended: true }));
    assert.deepEqual(reports, []);
  });
  test('skips a failed hook with what it saw', () => {
    const failure = failHook(
      running(hook('config-changed'), {}, facts({ seen: { configHash: 'x', trusted: false, addressesHash: '' } })),
      '',
      noon,
      0,
    ).local.failure;
    const skipped = applyChange(startedUnit({ failure }), { kind: 'skip-failure', order: 9 }, context);
    assert.deepEqual([skipped.local.seen?.configHash, skipped.local.failure, skipped.finished], ['x', null, [9]]);
  });
  test('ends a cancelled task with both orders', () => {
    const { reports, finished } = applyChange(
      startedUnit(),
      { kind: 'cancel-task', task: '7' as never, orders: [3, 4] },
      context,
    );
    assert.deepEqual(finished, [3, 4]);
    assert.deepEqual(
      reports.map((report: Report) => report.kind === 'task-ended' && report.result.status),
      ['cancelled'],
    );
  });
});

describe('the report', () => {
  const observed = { services: [], problem: null, refusal: null };
  const shows = (local: UnitLocal, previous?: UnitReport) => {
    const { workload, agent } = unitReport(local, observed, previous, noon);
    return [workload.status, workload.message, agent.status, agent.message];
  };
  test('of a new unit', () =>
    assert.deepEqual(shows(newUnit(unit('web/0'), uuidOf('web/0'), 0)), [
      'waiting',
      'agent initialising',
      'allocating',
      '',
    ]));
  test('while a hook runs', () =>
    assert.deepEqual(shows(running(dbHook('relation-joined', { remoteUnit: unit('mysql/0') }))), [
      'active',
      '',
      'executing',
      'running db-relation-joined hook for mysql/0',
    ]));
  test('while an action runs', () =>
    assert.deepEqual(shows(startedUnit({ operation: action })), ['active', '', 'executing', 'running action backup']));
  test('while update-status runs: nothing happens', () =>
    assert.deepEqual(shows(running(hook('update-status'))), ['active', '', 'idle', '']));
  test('of an error stands over what the operator claims, and the claim comes back', () => {
    const failed = failHook(running(dbHook('relation-changed')), 'exit status 1', noon, 0).local;
    assert.deepEqual(shows(failed), ['error', 'hook failed: "db-relation-changed"', 'error', 'exit status 1']);
    assert.deepEqual(unitReport(failed, observed, undefined, noon).failure, {
      id: 'web/0#5',
      hook: 'db-relation-changed',
      message: 'exit status 1',
    });
    assert.deepEqual(shows({ ...failed, failure: null }), ['active', '', 'idle', '']);
  });
  test('keeps since while the words are the same', () => {
    const before = unitReport(startedUnit(), observed, undefined, 5);
    assert.equal(unitReport(startedUnit(), observed, before, noon).agent.since, 5);
    assert.equal(unitReport(running(hook('start')), observed, before, noon).agent.since, noon);
  });
});
