import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ObservedService, Status, StatusValue, UnitName } from '../../../src/core/model/index.ts';
import { applicationStatus, contradictionOf, nextStep } from '../../../src/core/status/index.ts';

const status = (value: StatusValue, message = ''): Status => ({ status: value, message, since: 1 });
const service = (phase: ObservedService['phase'], more: Partial<ObservedService> = {}): ObservedService => ({
  name: 'http',
  phase,
  since: 1,
  restarts: 0,
  ...more,
});

test('an application is as well as its worst unit', () => {
  const order: StatusValue[] = ['unknown', 'terminated', 'active', 'waiting', 'maintenance', 'blocked', 'error'];
  for (let count = 1; count <= order.length; count++) {
    const units = order.slice(0, count).map((value) => status(value));
    assert.equal(applicationStatus(undefined, units, 0).status, order[count - 1]);
  }
});

test('of several units that are as bad the first one speaks', () => {
  const units = [status('active'), status('blocked', 'first'), status('blocked', 'second')];
  assert.equal(applicationStatus(undefined, units, 0).message, 'first');
});

test('what the leader said of the whole counts, and without units nothing is known', () => {
  assert.deepEqual(applicationStatus(status('waiting', 'said'), [status('error')], 0), status('waiting', 'said'));
  assert.deepEqual(applicationStatus(undefined, [], 9), { status: 'unknown', message: '', since: 9 });
});

for (const phase of ['down', 'starting', 'up', 'stopping'] as const)
  test(`a service that is ${phase} contradicts nothing`, () =>
    assert.equal(contradictionOf(status('active'), [service(phase)]), undefined));

test('an active claim beside a broken service is a contradiction, in one sentence', () => {
  const broken = [
    service('backoff', { lastExit: 'exited 1', restarts: 4 }),
    service('failed', { name: 'db', restarts: 1 }),
  ];
  assert.equal(
    contradictionOf(status('active'), broken),
    'claims active, but service "http" keeps ending (exited 1, 4 restarts) and service "db" has failed (1 restart)',
  );
});

test('who does not claim to be well is not contradicted', () => {
  assert.equal(contradictionOf(status('maintenance'), [service('failed')]), undefined);
});

test('the next step is what a person can type', () => {
  const unit = 'web/0' as UnitName;
  const agent = { status: 'idle' as const, message: '', since: 0 };
  const well = { workload: status('active'), services: [], agent };
  const failure = { id: 'web/0#1' as never, hook: 'install', message: 'exit status 1' };
  const refusal = { code: 'bundle-unsigned', because: 'b', next: 'reeve bundle sign FILE' };
  assert.equal(nextStep(unit, well), undefined);
  assert.equal(nextStep(unit, { ...well, failure, refusal }), 'reeve resolved web/0');
  assert.equal(nextStep(unit, { ...well, refusal }), 'reeve bundle sign FILE');
  assert.equal(nextStep(unit, { ...well, services: [service('failed')] }), 'reeve logs web/0');
  assert.equal(nextStep(unit, { ...well, agent: { ...agent, status: 'failed' } }), 'reeve logs web/0');
});
