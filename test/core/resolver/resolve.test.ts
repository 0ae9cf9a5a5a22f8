import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Entity, HookEvent, HookFacts, UnitLocal } from '../../../src/core/model/index.ts';
import { newUnit } from '../../../src/core/operation/index.ts';
import { type ResolverInput, resolve } from '../../../src/core/resolver/index.ts';
import {
  application,
  applicationBag,
  applicationEntity,
  assignment,
  bag,
  digestOf,
  endpoint,
  facts,
  hook,
  machine,
  model,
  noon,
  order,
  relation,
  relationId,
  relationLocal,
  resolverInput,
  startedUnit,
  unit,
  unitEntity,
  uuidOf,
} from '../../support/builders.ts';

const run = (event: HookEvent, because: string, more: Partial<HookFacts> = {}) => ({
  kind: 'run',
  work: { kind: 'run-hook', hook: event, facts: facts(more) },
  because,
});
const deploy = (letter: string, because: string, more = {}) => ({
  kind: 'run',
  work: { kind: 'deploy', assignment: assignment(letter, more) },
  because,
});
const leader = { kind: 'leader', epoch: 3 } as const;

/** Local unit, world, rest of the input, expected decision. */
function decides(local: UnitLocal, world: readonly Entity[], more: Partial<ResolverInput>, expected: unknown): void {
  assert.deepEqual(resolve(resolverInput(local, world, more)), expected);
}

const dbHook = (kind: string, more: object = {}): HookEvent =>
  ({
    kind,
    relation: relationId(1),
    endpoint: endpoint('db'),
    remoteApplication: application('mysql'),
    ...more,
  }) as HookEvent;
const db = (more = {}): Entity => relation(1, ['web:db', 'mysql:server'], more);
const related = (more = {}): UnitLocal => startedUnit({ relations: { 1: relationLocal(1, more) } });
const dying = unitEntity('web/0', { life: 'dying' });

describe('birth', () => {
  const fresh = newUnit(unit('web/0'), uuidOf('web/0'), 0);
  const deployed: UnitLocal = {
    ...startedUnit(),
    phase: 'deployed',
    announced: null,
    seen: null,
    updateStatusDueAt: null,
  };
  const installed: UnitLocal = { ...deployed, phase: 'installed', announced: digestOf('a') };

  test('a unit without files deploys what it is assigned', () =>
    decides(fresh, [], {}, deploy('a', 'the unit has no files yet')));
  test('a unit without an assignment waits for one', () =>
    decides(
      fresh,
      [],
      { assignment: null },
      { kind: 'wait', for: 'assignment', until: null, because: 'no bundle is assigned' },
    ));
  test('a refused bundle is not tried again', () =>
    decides(
      { ...fresh, refusal: { counter: 1, code: 'bundle-unsigned', because: 'no signature', next: 'sign it' } },
      [],
      {},
      { kind: 'wait', for: 'assignment', until: null, because: 'the bundle was refused: no signature' },
    ));
  test('a newer assignment than the refused one is tried', () =>
    decides(
      { ...fresh, refusal: { counter: 1, code: 'bundle-unsigned', because: 'no signature', next: 'sign it' } },
      [],
      { assignment: assignment('b', { counter: 2 }) },
      deploy('b', 'the unit has no files yet', { counter: 2 }),
    ));
  test('an assignment that cannot be read is refused once', () => {
    const refusal = { counter: 0, code: 'assignment-untrusted', because: 'bad signature', next: 'again' };
    decides(
      fresh,
      [],
      { assignment: refusal },
      {
        kind: 'commit',
        change: { kind: 'refuse-bundle', refusal },
        because: 'the assignment cannot be trusted',
      },
    );
    decides(
      { ...fresh, refusal },
      [],
      { assignment: refusal },
      {
        kind: 'wait',
        for: 'assignment',
        until: null,
        because: 'the bundle was refused: bad signature',
      },
    );
  });
  test('a bundle that cannot be had now is waited for', () =>
    decides(
      fresh,
      [],
      { deployPausedUntil: noon + 5 },
      {
        kind: 'wait',
        for: 'bundle',
        until: noon + 5,
        because: 'the bundle could not be had',
      },
    ));
  test('install is the first hook', () =>
    decides(
      deployed,
      [db()],
      { leadership: leader },
      run(hook('install'), 'the files are in place', { leaderEpoch: 3 }),
    ));
  test('before created, the unit enters the scope with its addresses', () =>
    decides(
      installed,
      [db()],
      {},
      {
        kind: 'commit',
        change: {
          kind: 'enter-scope',
          relations: [
            {
              relation: 1,
              settings: {
                'private-address': '10.0.0.1',
                'ingress-address': '10.0.0.1',
                'egress-subnets': '10.0.0.1/32',
              },
            },
          ],
        },
        because: 'these relations are open',
      },
    ));
  test('created comes before leader-elected', () =>
    decides(
      { ...installed, relations: { 1: relationLocal(1, { created: false }) } },
      [db()],
      { leadership: leader },
      run(dbHook('relation-created'), 'relation 1 is new', { leaderEpoch: 3, remoteApplication: application('mysql') }),
    ));
  test('leader-elected comes before config-changed', () =>
    decides(
      installed,
      [],
      { leadership: leader },
      run(hook('leader-elected'), 'leads in epoch 3', { leaderEpoch: 3 }),
    ));
  test('config-changed waits until the controller has said who leads', () =>
    decides(
      installed,
      [],
      { leadership: { kind: 'unknown' } },
      {
        kind: 'wait',
        for: 'leadership',
        until: null,
        because: 'the controller has not said who leads',
      },
    ));
  test('a follower goes on with config-changed', () =>
    decides(installed, [], {}, run(hook('config-changed'), 'the operator has not seen its configuration')));
  test('start follows config-changed with nothing between', () =>
    decides(
      { ...installed, seen: facts().seen },
      [db(), applicationEntity('web', { configHash: 'config-2' })],
      { leadership: leader },
      run(hook('start'), 'the first config-changed is done', {
        leaderEpoch: 3,
        seen: { ...facts().seen, configHash: 'config-2' },
      }),
    ));
  test('a unit that goes before its operator came runs no hook', () =>
    decides(deployed, [dying], {}, { kind: 'stop', because: 'the unit goes before its operator came' }));
});

describe('configuration', () => {
  const idle = { kind: 'idle', until: noon + 300_000, because: 'everything has been told' };

  test('a calm unit has nothing to do until update-status', () => decides(startedUnit(), [], {}, idle));
  test('another configuration is told', () =>
    decides(
      startedUnit(),
      [applicationEntity('web', { configHash: 'config-2' })],
      {},
      run(hook('config-changed'), 'the configuration changed', { seen: { ...facts().seen, configHash: 'config-2' } }),
    ));
  test('trust is told', () =>
    decides(
      startedUnit(),
      [applicationEntity('web', { trusted: true })],
      {},
      run(hook('config-changed'), 'trust changed', { seen: { ...facts().seen, trusted: true } }),
    ));
  test('addresses are told', () =>
    decides(
      startedUnit(),
      [unitEntity('web/0', { privateAddress: '10.0.0.2' })],
      {},
      run(hook('config-changed'), 'addresses changed', {
        seen: { ...facts().seen, addressesHash: '10.0.0.2  10.0.0.1@10.0.0.0/24' },
      }),
    ));
  test('an interface that the unit does not bind to is not news', () => {
    const bridge = { name: 'docker0', macAddress: '', addresses: [{ value: '172.17.0.1', cidr: '172.17.0.0/16' }] };
    decides(startedUnit(), [machine({ interfaces: [...machine().interfaces, bridge] })], {}, idle);
  });
  test('update-status comes when its interval is over', () =>
    decides(startedUnit({ updateStatusDueAt: noon }), [], {}, run(hook('update-status'), 'its interval is over')));
  test('update-status is not put off by a clock that was set back', () =>
    decides(
      startedUnit({ updateStatusDueAt: noon + 100 * 3_600_000 }),
      [],
      {},
      run(hook('update-status'), 'its interval is over'),
    ));
  test('update-status is not put off by an interval that was longer', () => {
    const local = startedUnit();
    const every = (updateStatusIntervalMs: number): Entity => model({ updateStatusIntervalMs });
    decides(local, [every(10_000)], {}, run(hook('update-status'), 'its interval is over'));
    decides(local, [every(150_000)], {}, idle);
  });
  test('after a reboot of the machine, start comes before everything else', () =>
    decides(
      startedUnit({ startOwed: true }),
      [applicationEntity('web', { configHash: 'config-2' }), db()],
      {},
      run(hook('start'), 'the machine was started anew', { seen: { ...facts().seen, configHash: 'config-2' } }),
    ));
});

describe('leadership', () => {
  test('a new epoch is told', () =>
    decides(
      startedUnit({ leaderEpoch: 2 }),
      [],
      { leadership: leader },
      run(hook('leader-elected'), 'leads in epoch 3', { leaderEpoch: 3 }),
    ));
  test('the same epoch is not told twice', () =>
    decides(
      startedUnit({ leaderEpoch: 3 }),
      [],
      { leadership: leader },
      {
        kind: 'idle',
        until: noon + 300_000,
        because: 'everything has been told',
      },
    ));
  test('losing it only clears the flag', () =>
    decides(
      startedUnit({ leaderEpoch: 3 }),
      [],
      {},
      {
        kind: 'commit',
        change: { kind: 'lose-leadership' },
        because: 'another unit leads',
      },
    ));
  test('while nobody answers, nothing changes', () =>
    decides(
      startedUnit({ leaderEpoch: 3 }),
      [],
      { leadership: { kind: 'unknown' } },
      {
        kind: 'idle',
        until: noon + 300_000,
        because: 'everything has been told',
      },
    ));
});

describe('relations', () => {
  const mysql = { remoteApplication: application('mysql') };

  test('a member that came is joined', () =>
    decides(
      related(),
      [db(), bag(1, 'mysql/1', 4), bag(1, 'mysql/0', 2)],
      {},
      run(dbHook('relation-joined', { remoteUnit: 'mysql/0' }), 'mysql/0 is there', { ...mysql, bagVersion: 2 }),
    ));
  test('joined is followed by changed of the same unit, before a departure', () =>
    decides(
      related({ members: { 'mysql/0': 2, 'mysql/1': 4 }, changedPending: unit('mysql/1') }),
      [db(), bag(1, 'mysql/1', 5)],
      {},
      run(dbHook('relation-changed', { remoteUnit: 'mysql/1' }), 'mysql/1 has just joined', {
        ...mysql,
        bagVersion: 5,
      }),
    ));
  test('a departure comes before the words of the application', () =>
    decides(
      related({ members: { 'mysql/0': 2 } }),
      [db(), applicationBag(1, 'mysql', 1)],
      {},
      run(dbHook('relation-departed', { remoteUnit: 'mysql/0', departingUnit: 'mysql/0' }), 'mysql/0 has left', mysql),
    ));
  test('the words of the application come before a join', () =>
    decides(
      related(),
      [db(), applicationBag(1, 'mysql', 1), bag(1, 'mysql/0')],
      {},
      run(dbHook('relation-changed'), 'mysql wrote its bag', { ...mysql, bagVersion: 1 }),
    ));
  test('a join comes before a change', () =>
    decides(
      related({ members: { 'mysql/0': 1 } }),
      [db(), bag(1, 'mysql/0', 9), bag(1, 'mysql/1')],
      {},
      run(dbHook('relation-joined', { remoteUnit: 'mysql/1' }), 'mysql/1 is there', { ...mysql, bagVersion: 1 }),
    ));
  test('any number of writes are one change, with the newest version', () =>
    decides(
      related({ members: { 'mysql/0': 1 } }),
      [db(), bag(1, 'mysql/0', 9)],
      {},
      run(dbHook('relation-changed', { remoteUnit: 'mysql/0' }), 'mysql/0 wrote its bag', { ...mysql, bagVersion: 9 }),
    ));
  test('a member of ten comes after a member of two', () =>
    decides(
      related(),
      [db(), bag(1, 'mysql/10'), bag(1, 'mysql/2')],
      {},
      run(dbHook('relation-joined', { remoteUnit: 'mysql/2' }), 'mysql/2 is there', { ...mysql, bagVersion: 1 }),
    ));
  test('a dying relation departs its members, who are the ones that go', () =>
    decides(
      related({ members: { 'mysql/0': 1 } }),
      [db({ life: 'dying' }), bag(1, 'mysql/0', 9)],
      {},
      run(
        dbHook('relation-departed', { remoteUnit: 'mysql/0', departingUnit: 'mysql/0' }),
        'relation 1 is ending',
        mysql,
      ),
    ));
  test('a dying relation without members breaks', () =>
    decides(
      related(),
      [db({ life: 'dying' }), bag(1, 'mysql/0')],
      {},
      run(dbHook('relation-broken'), 'relation 1 is over', mysql),
    ));
  test('a suspended relation ends, and is created again when it is resumed', () => {
    decides(related(), [db({ suspended: true })], {}, run(dbHook('relation-broken'), 'relation 1 is over', mysql));
    decides(
      related({ created: false, ended: true, inScope: true }),
      [db()],
      {},
      run(dbHook('relation-created'), 'relation 1 is new', mysql),
    );
  });
  test('a dying relation that was never told is left without a word', () =>
    decides(
      related({ created: false }),
      [db({ life: 'dying' })],
      {},
      {
        kind: 'commit',
        change: { kind: 'leave-relation', relation: 1 },
        because: 'relation 1 is over',
      },
    ));
  test('a dying relation is not entered', () =>
    decides(
      startedUnit(),
      [db({ life: 'dying' })],
      {},
      { kind: 'idle', until: noon + 300_000, because: 'everything has been told' },
    ));
  test('a relation that is gone is forgotten', () =>
    decides(
      related(),
      [],
      {},
      {
        kind: 'commit',
        change: { kind: 'forget-relations', relations: [1] },
        because: 'these relations are gone',
      },
    ));
  test('a container relation shows only the own principal', () =>
    decides(
      related(),
      [
        unitEntity('web/0', { principal: unit('mysql/1') }),
        relation(1, ['web:db', 'mysql:juju-info'], {
          ends: [
            { application: application('web'), endpoint: endpoint('db'), role: 'requirer', scope: 'container' },
            { application: application('mysql'), endpoint: endpoint('juju-info'), role: 'provider', scope: 'global' },
          ],
        }),
        bag(1, 'mysql/0', 1, { container: unit('mysql/0') }),
        bag(1, 'mysql/1', 7, { container: unit('mysql/1') }),
      ],
      {},
      run(dbHook('relation-joined', { remoteUnit: 'mysql/1' }), 'mysql/1 is there', { ...mysql, bagVersion: 7 }),
    ));

  const peers = (more = {}): Entity => relation(1, ['web:peers'], more);
  const peerHook = (kind: string, more = {}): HookEvent =>
    dbHook(kind, { endpoint: endpoint('peers'), remoteApplication: application('web'), ...more });
  test('peers are the other units', () =>
    decides(
      related(),
      [peers(), bag(1, 'web/0', 8), bag(1, 'web/1', 2)],
      {},
      run(peerHook('relation-joined', { remoteUnit: 'web/1' }), 'web/1 is there', {
        remoteApplication: application('web'),
        bagVersion: 2,
      }),
    ));
  test('the leader hears nothing of what it wrote to its peers', () =>
    decides(
      { ...related(), leaderEpoch: 3 },
      [peers(), applicationBag(1, 'web', 2)],
      { leadership: leader },
      {
        kind: 'commit',
        change: { kind: 'know-application', relation: 1, application: 'web', version: 2 },
        because: 'the leader wrote it',
      },
    ));
  test('the other peers hear what the leader wrote', () =>
    decides(
      related(),
      [peers(), applicationBag(1, 'web', 2)],
      {},
      run(peerHook('relation-changed'), 'web wrote its bag', { remoteApplication: application('web'), bagVersion: 2 }),
    ));
});

describe('death', () => {
  const mysql = { remoteApplication: application('mysql') };

  test('a dying unit departs from every member, itself being the one that goes', () =>
    decides(
      related({ members: { 'mysql/1': 1, 'mysql/0': 1 } }),
      [dying, db(), bag(1, 'mysql/0'), bag(1, 'mysql/1')],
      {},
      run(dbHook('relation-departed', { remoteUnit: 'mysql/0', departingUnit: 'web/0' }), 'this unit is going', mysql),
    ));
  test('then it breaks', () =>
    decides(
      related(),
      [dying, db(), bag(1, 'mysql/0')],
      {},
      run(dbHook('relation-broken'), 'relation 1 is over', mysql),
    ));
  test('a peer relation is never broken', () =>
    decides(
      related(),
      [dying, relation(1, ['web:peers'])],
      {},
      {
        kind: 'commit',
        change: { kind: 'leave-relation', relation: 1 },
        because: 'relation 1 is over',
      },
    ));
  test('stop comes after the relations', () =>
    decides(related({ ended: true }), [dying, db()], {}, run(hook('stop'), 'the unit is dying')));
  test('a unit that was never started is not stopped', () =>
    decides(
      startedUnit({ phase: 'installed', seen: null }),
      [dying],
      {},
      run(hook('remove'), 'the unit is dying and was never started'),
    ));
  test('remove is the last hook', () =>
    decides(startedUnit({ phase: 'stopped' }), [dying], {}, run(hook('remove'), 'the unit has stopped')));
  test('the unit waits for its subordinates', () =>
    decides(
      startedUnit({ phase: 'removed' }),
      [dying],
      { subordinates: 1 },
      {
        kind: 'wait',
        for: 'subordinates',
        until: null,
        because: '1 subordinates are still there',
      },
    ));
  test('then it ends', () =>
    decides(startedUnit({ phase: 'removed' }), [dying], {}, { kind: 'stop', because: 'remove has run' }));
  test('a dead unit waits to be forgotten', () =>
    decides(
      startedUnit({ phase: 'dead' }),
      [dying],
      {},
      {
        kind: 'idle',
        until: null,
        because: 'the unit is dead and the controller will forget it',
      },
    ));
  test('a deleted unit ends whatever it was doing', () =>
    decides(
      related({ members: { 'mysql/0': 1 } }),
      [],
      { view: undefined },
      {
        kind: 'stop',
        because: 'the controller has deleted the unit',
      },
    ));
  test('another unit of the same name ends this one', () =>
    decides(
      startedUnit(),
      [unitEntity('web/0', { uuid: uuidOf('another') })],
      {},
      {
        kind: 'stop',
        because: 'another unit of the same name took its place',
      },
    ));
});

describe('upgrade', () => {
  const newer = assignment('b', { counter: 2, revision: 2 });

  test('a newer assignment is deployed', () =>
    decides(
      startedUnit(),
      [],
      { assignment: newer },
      deploy('b', 'revision 2 is assigned', { counter: 2, revision: 2 }),
    ));
  test('new code is announced before its configuration', () =>
    decides(
      startedUnit({ announced: digestOf('0') }),
      [applicationEntity('web', { configHash: 'config-2' })],
      {},
      run(hook('upgrade-charm'), 'new code is in place', { seen: { ...facts().seen, configHash: 'config-2' } }),
    ));
  test('config-changed follows upgrade-charm with nothing between', () =>
    decides(
      startedUnit({ seen: null }),
      [db()],
      { leadership: leader },
      run(hook('config-changed'), 'the new code has not seen its configuration', { leaderEpoch: 3 }),
    ));
  test('a refused bundle does not stop the charm that runs', () =>
    decides(
      startedUnit({ refusal: { counter: 2, code: 'bundle-altered', because: 'altered', next: '' } }),
      [applicationEntity('web', { configHash: 'config-2' })],
      { assignment: newer },
      run(hook('config-changed'), 'the configuration changed', { seen: { ...facts().seen, configHash: 'config-2' } }),
    ));
  test('a refusal is forgotten when the assignment goes back to what runs', () =>
    decides(
      startedUnit({ refusal: { counter: 2, code: 'bundle-altered', because: 'altered', next: '' } }),
      [],
      { assignment: assignment('a', { counter: 3 }) },
      { kind: 'commit', change: { kind: 'forget-refusal' }, because: 'the assignment is what runs' },
    ));
  test('an older assignment than the one that was followed is not followed', () =>
    decides(
      startedUnit({
        deployed: { operator: 'web', digest: digestOf('b'), revision: 2, counter: 2, members: [] },
        announced: digestOf('b'),
      }),
      [],
      {},
      { kind: 'idle', until: noon + 300_000, because: 'everything has been told' },
    ));
  test('a dying unit is not upgraded', () =>
    decides(startedUnit(), [dying], { assignment: newer }, run(hook('stop'), 'the unit is dying')));
  test('a deployment that was left half done is resumed first', () =>
    decides(
      startedUnit({ operation: { id: 'web/0#5' as never, step: 'pending', kind: 'deploy', assignment: newer } }),
      [applicationEntity('web', { configHash: 'config-2' })],
      { assignment: newer },
      deploy('b', 'a deployment was left half done', { counter: 2, revision: 2 }),
    ));
  const halfDone = startedUnit({
    operation: { id: 'web/0#5' as never, step: 'pending', kind: 'deploy', assignment: newer },
  });
  test('one that was left half done is carried over by a newer one, back to the old bundle too', () =>
    decides(
      halfDone,
      [applicationEntity('web', { configHash: 'config-2' })],
      { assignment: assignment('a', { counter: 3 }) },
      deploy('a', 'a deployment was left half done', { counter: 3 }),
    ));
  test('one that was left half done is carried out before the last hooks of a dying unit', () =>
    decides(
      halfDone,
      [dying],
      { assignment: newer },
      deploy('b', 'a deployment was left half done', { counter: 2, revision: 2 }),
    ));
});

describe('failure', () => {
  const failed = (event: HookEvent, more = {}): UnitLocal =>
    startedUnit({
      failure: {
        id: 'web/0#4' as never,
        hook: event,
        facts: facts(),
        attempts: 2,
        retryAt: noon + 7,
        message: 'exit status 1',
        ...more,
      },
    });
  const changed = hook('config-changed');
  const resolved = (answer: 'retry' | 'skip', failure = 'web/0#4') => ({
    orders: [{ sequence: 9, order: order(9, { kind: 'resolved', failure: failure as never, answer }) }],
  });

  test('no other hook runs until the retry', () =>
    decides(
      failed(changed),
      [db(), bag(1, 'mysql/0')],
      { leadership: leader },
      {
        kind: 'wait',
        for: 'retry',
        until: noon + 7,
        because: 'the hook failed: exit status 1',
      },
    ));
  test('the hook is tried again with the facts of that moment', () =>
    decides(
      failed(changed, { retryAt: noon }),
      [applicationEntity('web', { configHash: 'config-9' })],
      {},
      run(changed, 'the retry delay is over', { seen: { ...facts().seen, configHash: 'config-9' } }),
    ));
  test('a clock that was set back does not hold a pause', () =>
    decides(
      startedUnit(),
      [applicationEntity('web', { configHash: 'config-2' })],
      { hooksPausedUntil: noon + 60 * 60_000, deployPausedUntil: noon + 60 * 60_000 },
      run(hook('config-changed'), 'the configuration changed', {
        seen: { ...facts().seen, configHash: 'config-2' },
      }),
    ));
  test('a clock that was set back does not hold the retry', () =>
    decides(failed(changed, { retryAt: noon + 3_600_000 }), [], {}, run(changed, 'the retry delay is over')));
  test('a model may want no retries', () =>
    decides(
      failed(changed, { retryAt: 0 }),
      [model({ automaticallyRetryHooks: false })],
      {},
      {
        kind: 'wait',
        for: 'resolved',
        until: null,
        because: 'hooks are not retried in this model',
      },
    ));
  test('resolved says to try again, in such a model too', () => {
    decides(failed(changed), [], resolved('retry'), {
      kind: 'commit',
      change: { kind: 'retry-failure', order: 9 },
      because: 'admin@controller says to try again',
    });
    decides(
      failed(changed, { attempts: 0, retryAt: noon }),
      [model({ automaticallyRetryHooks: false })],
      {},
      run(changed, 'a person says to try again'),
    );
  });
  test('resolved says to go on without the hook', () =>
    decides(failed(changed), [], resolved('skip'), {
      kind: 'commit',
      change: { kind: 'skip-failure', order: 9 },
      because: 'admin@controller says to go on without the hook',
    }));
  test('an answer to another failure does nothing', () =>
    decides(failed(changed), [], resolved('skip', 'web/0#3'), {
      kind: 'commit',
      change: { kind: 'finish-order', order: 9 },
      because: 'failure web/0#3 is no more',
    }));
  test('a hook whose relation is gone is skipped', () =>
    decides(
      failed(dbHook('relation-broken')),
      [],
      {},
      {
        kind: 'commit',
        change: { kind: 'skip-failure', order: null },
        because: 'the relation is gone',
      },
    ));
  test('leader-elected is skipped when leadership is gone, and waits while nobody knows', () => {
    decides(
      failed(hook('leader-elected')),
      [],
      {},
      {
        kind: 'commit',
        change: { kind: 'skip-failure', order: null },
        because: 'leadership was lost again',
      },
    );
    decides(
      failed(hook('leader-elected'), { retryAt: 0 }),
      [],
      { leadership: { kind: 'unknown' } },
      {
        kind: 'wait',
        for: 'leadership',
        until: null,
        because: 'leader-elected failed and the controller has not said who leads',
      },
    );
  });
  test('a refresh waits for the end of the error, unless it is forced', () => {
    const newer = { counter: 2, revision: 2 };
    decides(
      failed(changed),
      [],
      { assignment: assignment('b', newer) },
      {
        kind: 'wait',
        for: 'retry',
        until: noon + 7,
        because: 'the hook failed: exit status 1',
      },
    );
    decides(
      failed(changed),
      [],
      { assignment: assignment('b', { ...newer, forced: true }) },
      deploy('b', 'a refresh was forced onto the error', { ...newer, forced: true }),
    );
  });
  test('after a kill by somebody else, hooks pause', () =>
    decides(
      startedUnit(),
      [db()],
      { hooksPausedUntil: noon + 5 },
      {
        kind: 'wait',
        for: 'pause',
        until: noon + 5,
        because: 'the last hook was killed',
      },
    ));
});

describe('tasks', () => {
  const action = order(1, { kind: 'action', task: '12' as never, action: 'backup', parametersJson: '{}' });
  const orders = [{ sequence: 1, order: action }];
  const backup = {
    kind: 'run',
    work: { kind: 'run-action', task: '12', sequence: 1, action: 'backup', parametersJson: '{}' },
    because: 'admin@controller asked for it',
  };

  test('an action overtakes a hook that is due', () =>
    decides(startedUnit(), [applicationEntity('web', { configHash: 'config-2' })], { orders }, backup));
  test('an action runs while a hook is in error', () =>
    decides(
      startedUnit({
        failure: { id: 'x' as never, hook: hook('start'), facts: facts(), attempts: 1, retryAt: noon + 9, message: '' },
      }),
      [],
      { orders },
      backup,
    ));
  test('an action runs in a dying unit', () => decides(startedUnit(), [dying], { orders }, backup));
  test('an action runs while hooks pause', () =>
    decides(startedUnit(), [], { orders, hooksPausedUntil: noon + 5 }, backup));
  test('a unit whose remove has run takes no action: its files are on their way out', () =>
    decides(
      { ...startedUnit(), phase: 'removed' },
      [dying],
      { orders },
      {
        kind: 'stop',
        because: 'remove has run',
      },
    ));
  test('before install, an action waits', () =>
    decides(startedUnit({ phase: 'deployed' }), [], { orders }, run(hook('install'), 'the files are in place')));
  test('actions run in the order in which they came', () =>
    decides(
      startedUnit(),
      [],
      {
        orders: [
          { sequence: 1, order: order(1, { kind: 'exec', task: '11' as never, command: 'id', timeoutMs: 5 }) },
          { sequence: 2, order: { ...action, sequence: 2 } },
        ],
      },
      {
        kind: 'run',
        work: { kind: 'run-exec', task: '11', sequence: 1, command: 'id', timeoutMs: 5 },
        because: 'admin@controller asked for it',
      },
    ));
  test('a cancelled action that waits is ended with its cancellation', () =>
    decides(
      startedUnit(),
      [],
      { orders: [...orders, { sequence: 2, order: order(2, { kind: 'cancel', task: '12' as never }) }] },
      {
        kind: 'commit',
        change: { kind: 'cancel-task', task: '12', orders: [1, 2] },
        because: 'admin@controller cancelled the task before it started',
      },
    ));
  test('a cancellation that comes too late is done with', () =>
    decides(
      startedUnit(),
      [],
      { orders: [{ sequence: 2, order: order(2, { kind: 'cancel', task: '12' as never }) }] },
      {
        kind: 'commit',
        change: { kind: 'finish-order', order: 2 },
        because: 'task 12 has ended',
      },
    ));
  test('an ordered update-status makes it due', () =>
    decides(
      startedUnit(),
      [],
      { orders: [{ sequence: 2, order: order(2, { kind: 'hook-event', hook: 'update-status' }) }] },
      {
        kind: 'commit',
        change: { kind: 'hasten-update-status', order: 2 },
        because: 'admin@controller asks for update-status',
      },
    ));
});
