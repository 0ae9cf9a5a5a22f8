import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ObservedService, Status, StatusValue, UnitName } from '../../../src/core/model/index.ts';
import { applicationStatus, contradictionOf, nextStep, versionIn } from '../../../src/core/status/index.ts';

const status = (value: StatusValue, message = ''): Status => ({ status: value, message, since: 1 });
const service = (phase: ObservedService['phase'], more: Partial<ObservedService> = {}): ObservedService => ({
  name: 'http',
  phase,
  since: 1,
  restarts: 0,
  ...more,
});

const seen = (workload: Status, services: readonly ObservedService[] = []) => ({
  workload,
  services,
  workloadVersion: '',
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
    assert.equal(contradictionOf(seen(status('active'), [service(phase)])), undefined));

test('an active claim beside a broken service is a contradiction, in one sentence', () => {
  const broken = [
    service('backoff', { lastExit: 'exited 1', restarts: 4 }),
    service('failed', { name: 'db', restarts: 1 }),
  ];
  assert.equal(
    contradictionOf(seen(status('active'), broken)),
    'claims active, but service "http" keeps ending (exited 1, 4 restarts) and service "db" has failed (1 restart)',
  );
});

test('so is one beside a check that is down, or another version', () => {
  const checks = [
    { name: 'alive', isUp: false, since: 1 },
    { name: 'ready', isUp: true, since: 1 },
  ];
  assert.equal(
    contradictionOf({ ...seen(status('active')), checks, workloadVersion: 'v1.20', installedVersion: '1.2' }),
    'claims active, but check "alive" is down and version 1.2 is installed, not 1.20',
  );
});

for (const [workloadVersion, installedVersion] of [
  ['14.5', '14.5.1'],
  ['PostgreSQL 14.5', '14.5'],
  ['1.2-ubuntu3', '1.2'],
  ['main', '1.2'],
  ['', '1.2'],
  ['1.2', undefined],
] as const)
  test(`the version "${workloadVersion}" may be that of ${installedVersion}`, () => {
    const found = installedVersion === undefined ? {} : { installedVersion };
    assert.equal(contradictionOf({ ...seen(status('active')), workloadVersion, ...found }), undefined);
  });

test('a version is found in what its program says', () => {
  assert.equal(versionIn('nginx version: nginx/1.22.1 (Debian)'), '1.22.1');
  assert.equal(versionIn('openssl: command not found'), null);
});

test('who does not claim to be well is not contradicted', () => {
  assert.equal(contradictionOf(seen(status('maintenance'), [service('failed')])), undefined);
});

test('the next step is what a person can type', () => {
  const unit = 'web/0' as UnitName;
  const agent = { status: 'idle' as const, message: '', since: 0 };
  const well = { ...seen(status('active')), agent };
  const failure = { id: 'web/0#1' as never, hook: 'install', message: 'exit status 1' };
  const refusal = { code: 'bundle-unsigned', because: 'b', next: 'reeve bundle sign FILE' };
  assert.equal(nextStep(unit, well), undefined);
  assert.equal(nextStep(unit, { ...well, failure, refusal }), 'reeve resolved web/0');
  assert.equal(nextStep(unit, { ...well, refusal }), 'reeve bundle sign FILE');
  assert.equal(nextStep(unit, { ...well, services: [service('failed')] }), 'reeve logs web/0');
  assert.equal(nextStep(unit, { ...well, agent: { ...agent, status: 'failed' } }), 'reeve logs web/0');
});
