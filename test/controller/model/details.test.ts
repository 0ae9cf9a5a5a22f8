/** What is told of one unit, application, machine and model. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  applicationDetails,
  hasExisted,
  machineDetails,
  modelDetails,
  modelStatus,
  type StatusFacts,
  unitDetails,
} from '../../../src/controller/model/index.ts';
import type { OperationId, RelationId } from '../../../src/core/model/index.ts';
import { hardware } from '../../support/builders.ts';
import { unit, unitReport, type World, world } from '../../support/controller-world.ts';

const facts: StatusFacts = {
  now: 1_000_100,
  controller: { id: 'the-controller', version: '1.2.3' },
  presenceOf: () => ({ connected: true, since: 1_000_000 }),
};

/** `web` and `db` are related; `db/0` has written and left, `db/1` never came. */
function related(): World & { readonly relation: RelationId } {
  const at = world();
  const { agent } = at.machine();
  at.report(agent, {
    kind: 'machine',
    hostname: 'alpha',
    interfaces: [{ name: 'eth0', macAddress: '', addresses: [{ value: '10.0.0.4', cidr: '10.0.0.0/8' }] }],
    hardware,
  });
  at.deploy('web', 2);
  at.deploy('db', 2);
  const result = at.run({ kind: 'integrate', ends: ['web:db', 'db'] });
  assert.ok(result.kind === 'related');
  const { relation } = result;
  const scope = (name: string, inScope: boolean, settings: Record<string, string>) =>
    at.report(agent, { kind: 'scope', unit: unit(name), uuid: at.uuid(name), relation, inScope, settings });
  scope('db/0', true, { host: 'h' });
  scope('db/0', false, {});
  scope('web/0', true, { 'ingress-address': '10.0.0.4' });
  at.act((draft) => draft.put('lease', 'db', { holder: unit('db/0'), epoch: 1 }));
  at.report(agent, {
    kind: 'flush',
    unit: unit('db/0'),
    uuid: at.uuid('db/0'),
    flush: {
      operation: 'db/0#1' as OperationId,
      epoch: 1,
      relationSettings: [{ relation, bag: 'application', change: { database: 'main' } }],
      openPorts: [],
      closePorts: [],
      state: {},
    },
  });
  at.report(agent, {
    kind: 'unit',
    unit: unit('web/0'),
    uuid: at.uuid('web/0'),
    report: unitReport({ workloadVersion: '2.0', ports: [{ range: '80/tcp', endpoints: [] }] }),
  });
  return { ...at, relation };
}

test('a unit is told with its bags, those of the other side in and out of scope, and the other application’s', () => {
  const { model, relation } = related();
  const { relations, ...told } = unitDetails(model, facts, 'web/0');
  assert.deepEqual(told, {
    unit: 'web/0',
    application: 'web',
    life: 'alive',
    charm: 'web',
    charmRevision: 1,
    leader: false,
    machine: '0',
    subordinates: [],
    address: '10.0.0.4',
    workload: { status: 'active', message: '', since: 5 },
    agent: { status: 'idle', message: '', since: 5 },
    workloadVersion: '2.0',
    ports: [{ range: '80/tcp', endpoints: [] }],
  });
  assert.deepEqual(
    relations.find((one) => one.relation === relation),
    {
      relation,
      interface: 'pgsql',
      endpoint: 'db',
      relatedApplication: 'db',
      relatedEndpoint: 'db',
      applicationData: { database: 'main' },
      local: { inScope: true, data: { 'ingress-address': '10.0.0.4' } },
      crossModel: false,
      relatedUnits: {
        'db/0': { inScope: false, data: { host: 'h' } },
        'db/1': { inScope: false, data: {} },
      },
    },
  );
});

test('in a peer relation the other units of the application are on the other side', () => {
  const { relations } = unitDetails(related().model, facts, 'web/0');
  const peers = relations.find(({ endpoint }) => endpoint === 'cluster');
  assert.deepEqual(
    [peers?.relatedApplication, peers?.relatedEndpoint, Object.keys(peers?.relatedUnits ?? {})],
    ['web', 'cluster', ['web/1']],
  );
});

test('the leader can be asked for by that word', () => {
  const { model } = related();
  const { unit: name, leader } = unitDetails(model, facts, 'db/leader');
  assert.deepEqual([name, leader], ['db/0', true]);
  assert.throws(() => unitDetails(model, facts, 'web/leader'), { code: 'not-found' });
});

test('an application is told with its endpoints, what they are related to, its options and actions', () => {
  const at = related();
  at.run({ kind: 'configure', application: 'web' as never, set: { port: '8080' }, reset: [] });
  at.run({ kind: 'expose', application: 'web' as never, exposed: true, endpoints: [] });
  const told = applicationDetails(at.model, facts, 'web');
  assert.deepEqual([told.units, told.exposed, told.version], [['web/0', 'web/1'], true, '2.0']);
  const { applications } = modelStatus(at.model, facts);
  assert.deepEqual(
    applications.map(({ exposed }) => exposed),
    [false, true],
  );
  assert.deepEqual(
    told.endpoints.map(({ endpoint, role, related: ties }) => `${endpoint} ${role} ${ties.join(' ')}`.trim()).sort(),
    ['cache requirer', 'cluster peer web:cluster', 'db requirer db:db', 'logging requirer', 'site provider'],
  );
  assert.deepEqual(told.config.port, { type: 'int', value: 8080, source: 'user', description: '' });
  assert.deepEqual(Object.keys(told.actions), ['backup']);
});

test('a machine is told with its network and what runs on it, a model with its machines', () => {
  const { model } = related();
  const { agent: _, ...machine } = machineDetails(model, facts, '0');
  assert.deepEqual(machine, {
    machine: '0',
    agentVersion: '',
    connected: true,
    since: 1_000_000,
    hostname: 'alpha',
    interfaces: [{ name: 'eth0', macAddress: '', addresses: [{ value: '10.0.0.4', cidr: '10.0.0.0/8' }] }],
    hardware,
    units: ['db/0', 'db/1', 'web/0', 'web/1'],
  });
  const { name, life, applications, units, machines } = modelDetails(model, facts);
  assert.deepEqual([name, life, applications, units, machines.length], ['default', 'alive', ['db', 'web'], 4, 1]);
});

test('a wrong name is answered by the one that was meant', () => {
  const { model } = related();
  assert.throws(() => unitDetails(model, facts, 'wbe/0'), { code: 'not-found', next: 'did you mean "web/0"?' });
  assert.throws(() => applicationDetails(model, facts, 'wbe'), { code: 'not-found', next: 'did you mean "web"?' });
  assert.throws(() => machineDetails(model, facts, '7'), { code: 'not-found', next: 'there is: 0' });
});

test('what was removed has existed, what was never made has not', () => {
  const at = related();
  at.run({ kind: 'remove-unit', unit: unit('web/1'), force: true });
  at.run({ kind: 'remove-application', application: 'db' as never, force: true });
  const existed = ['web', 'web/0', 'web/1', 'db', 'db/1'].map((name) => hasExisted(at.model, name));
  const never = ['web/2', 'web/x', 'wbe', 'wbe/0', '', '/'].map((name) => hasExisted(at.model, name));
  assert.deepEqual([new Set(existed), new Set(never)], [new Set([true]), new Set([false])]);
  at.deploy('twin', 0);
  assert.ok(hasExisted(at.model, 'twin'));
});

test('a model setting is set, reset, and refused when it is not understood', () => {
  const at = world();
  const configure = (set: Record<string, string>, reset: string[] = []) =>
    at.run({ kind: 'configure-model', set, reset });
  const settings = () => modelDetails(at.model, facts).settings;
  configure({ 'update-status-hook-interval': '90s', 'juju-no-proxy': 'localhost' });
  assert.deepEqual(settings()['update-status-hook-interval'], { value: '90s', source: 'model' });
  assert.deepEqual(settings()['juju-no-proxy'], { value: 'localhost', source: 'model' });
  configure({}, ['update-status-hook-interval', 'juju-no-proxy']);
  assert.deepEqual(new Set(Object.values(settings()).map(({ source }) => source)), new Set(['default']));
  for (const [set, reset] of [
    [{ 'update-status-hook-interval': '1s' }, []],
    [{ 'automatically-retry-hooks': 'yes' }, []],
    [{ constructor: 'x' }, []],
    [{}, ['no-such']],
  ] as const)
    assert.throws(() => configure({ ...set }, [...reset]), { code: 'config-invalid' });
});
