/** Spaces and bindings, constraints and placement, exposure, trust and the credential, and ports that collide. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { modelStatus } from '../../../src/controller/model/index.ts';
import type { AgentId, Command, Hardware, NetworkInterface } from '../../../src/core/model/index.ts';
import { hardware } from '../../support/builders.ts';
import { bundleDigest, bundleFacts, unit, unitReport, type World, world } from '../../support/controller-world.ts';

const deploy = (more: Partial<Extract<Command, { kind: 'deploy' }>> = {}): Command => ({
  kind: 'deploy',
  bundle: bundleDigest('web'),
  application: 'web' as never,
  units: 1,
  config: {},
  to: [],
  trust: false,
  bindings: {},
  constraints: {},
  force: false,
  ...more,
});
const gibibyte = 2 ** 30;
const box: Hardware = { ...hardware, memoryBytes: 4 * gibibyte, diskBytes: 20 * gibibyte };
const nic = (name: string, ...values: readonly string[]): NetworkInterface => ({
  name,
  macAddress: '',
  addresses: values.map((value) => ({ value, cidr: value })),
});
function machine(at: World, of: Hardware = box, ...interfaces: readonly NetworkInterface[]): AgentId {
  const { agent } = at.machine();
  at.report(agent, { kind: 'machine', hostname: 'box', interfaces, hardware: of });
  return agent;
}
function ready(...uploads: readonly Parameters<World['upload']>[0][]): World {
  const at = world();
  for (const one of [bundleFacts('web'), ...uploads]) at.upload(one);
  at.run({ kind: 'add-space', name: 'internal', subnets: ['10.0.0.0/24', 'fd00::/64'] });
  return at;
}
const fails = (at: World, command: Command, code: string, says: RegExp = /./) =>
  assert.throws(
    () => at.run(command),
    (error: { code?: string; message: string; next?: string }) =>
      error.code === code && says.test(`${error.message} ${error.next ?? ''}`),
  );
const status = (at: World) =>
  modelStatus(at.model, {
    now: at.now,
    controller: { id: 'c', version: '1' },
    presenceOf: () => ({ connected: true, since: 0 }),
  });
const message = (at: World, name = 'web/0') =>
  status(at)
    .applications.flatMap(({ units }) => units)
    .find((one) => one.unit === name)?.workload.message;

describe('a space', () => {
  test('is shown with its subnets', () => {
    assert.deepEqual(status(ready()).spaces, [{ name: 'internal', subnets: ['10.0.0.0/24', 'fd00::/64'] }]);
  });

  for (const [what, name, subnets, code] of [
    ['without subnets', 'a', [], 'usage-invalid'],
    ['with an address for a subnet', 'a', ['10.1.0.1'], 'usage-invalid'],
    ['with a part of another one', 'a', ['10.0.0.128/25'], 'already-exists'],
    ['with a name that is none', 'A b', ['10.1.0.0/24'], 'name-invalid'],
  ] as const)
    test(`${what} is refused`, () => fails(ready(), { kind: 'add-space', name, subnets }, code));

  test('may be given other subnets, and applications that are bound to it learn of them', () => {
    const at = ready();
    machine(at, box, nic('eth0', '10.0.0.5'));
    at.run(deploy({ bindings: { db: 'internal' } }));
    at.run({ kind: 'add-space', name: 'internal', subnets: ['10.0.0.0/16'] });
    const entity = at.model.entity('application/web')?.value;
    assert.deepEqual(entity?.kind === 'application' && entity.bindings, { db: ['10.0.0.0/16'] });
  });
});

describe('a binding', () => {
  test('tells the agents the subnets of its endpoint; an empty space takes it away', () => {
    const at = ready();
    at.run(deploy({ bindings: { db: 'internal', '*': 'internal' } }));
    at.run({ kind: 'bind', application: 'web' as never, bindings: { '*': '' } });
    const entity = at.model.entity('application/web')?.value;
    assert.deepEqual(entity?.kind === 'application' && entity.bindings, { db: ['10.0.0.0/24', 'fd00::/64'] });
    assert.deepEqual(status(at).applications[0]?.bindings, { db: 'internal' });
  });

  test('needs an endpoint and a space that are there', () => {
    const at = ready();
    fails(at, deploy({ bindings: { bd: 'internal' } }), 'not-found', /did you mean "db"/);
    fails(at, deploy({ bindings: { db: 'intern' } }), 'not-found', /space/);
    assert.equal(at.get('application', 'web'), undefined);
  });

  test('keeps units off machines without an address in the space, and says so', () => {
    const at = ready();
    machine(at, box, nic('eth0', '192.168.1.2'));
    at.run(deploy({ bindings: { db: 'internal' } }));
    assert.equal(message(at), 'waiting for machine: no machine has an address in space internal');
    machine(at, box, nic('eth0', 'fd00::9'));
    assert.equal(at.get('unit', 'web/0')?.machine, '1');
  });
});

describe('constraints', () => {
  test('choose the machine, and a unit waits until there is one', () => {
    const at = ready();
    machine(at);
    at.run(deploy({ constraints: { cores: '4', mem: '4G' } }));
    assert.equal(message(at), 'waiting for machine: no machine has cores=4 mem=4G');
    machine(at, { ...box, cores: 8 });
    assert.equal(at.get('unit', 'web/0')?.machine, '1');
  });

  test('may be loosened: what waited is placed', () => {
    const at = ready();
    machine(at);
    at.run(deploy({ constraints: { arch: 'arm64' } }));
    at.run({ kind: 'constrain', application: 'web' as never, constraints: { arch: 'amd64' } });
    assert.equal(at.get('unit', 'web/0')?.machine, '0');
  });

  test('give way to a machine that a person named', () => {
    const at = ready();
    machine(at);
    at.run(deploy({ constraints: { cores: '64' }, to: ['0' as never] }));
    assert.equal(at.get('unit', 'web/0')?.machine, '0');
  });

  test('that are not known are refused', () =>
    fails(ready(), deploy({ constraints: { core: '1' } }), 'config-invalid', /arch, cores/));

  test('a machine that comes and says nothing of itself waits for its report', () => {
    const at = ready();
    const { agent } = at.machine();
    at.run(deploy({ constraints: { cores: '1' } }));
    assert.equal(at.get('unit', 'web/0')?.machine, undefined);
    at.report(agent, { kind: 'machine', hostname: 'box', interfaces: [], hardware: box });
    assert.equal(at.get('unit', 'web/0')?.machine, '0');
  });
});

describe('what a charm assumes', () => {
  const needy = (revision: number) =>
    bundleFacts('web', revision, {
      metadata: { ...(bundleFacts('web').metadata as object), assumes: ['juju >= 4'] },
    });
  const bundle = bundleDigest('web', 2);

  test('is checked at deploy and at refresh, and force skips it', () => {
    const at = ready(needy(2));
    fails(at, deploy({ bundle }), 'charm-invalid', /assumes juju >= 4 .*--force/);
    at.run(deploy({ bundle, application: 'forced' as never, force: true }));
    at.run(deploy());
    fails(at, { kind: 'refresh', application: 'web' as never, bundle, force: false }, 'charm-invalid');
    at.run({ kind: 'refresh', application: 'web' as never, bundle, force: true });
    assert.equal(at.get('application', 'web')?.bundle, bundle);
  });
});

describe('the credential', () => {
  const content = JSON.stringify({ type: 'lxd', name: 'here', credential: { 'auth-type': 'certificate' } });
  const seen = (at: World) => {
    const entity = at.model.entity('application/web')?.value;
    return entity?.kind === 'application' ? entity.cloudCredential : undefined;
  };

  test('is told to trusted applications only, from when they are trusted', () => {
    const at = ready();
    at.run(deploy());
    at.run({ kind: 'set-credential', content });
    assert.equal(seen(at), undefined);
    at.run({ kind: 'trust', application: 'web' as never, trusted: true });
    assert.equal(seen(at), content);
    at.run({ kind: 'set-credential', content: '' });
    assert.equal(seen(at), undefined);
  });

  for (const bad of [
    'x',
    '[]',
    '{}',
    '{"type":"lxd"}',
    '{"type":"lxd","name":"n","credential":{}}',
    '{"type":"lxd","name":"n","credential":null}',
  ])
    test(`${bad} is refused without being told`, () =>
      fails(ready(), { kind: 'set-credential', content: bad }, 'usage-invalid'));
});

test('exposure is a note that grows and shrinks by endpoint', () => {
  const at = ready();
  at.run(deploy());
  const expose = (exposed: boolean, ...endpoints: readonly string[]) =>
    at.run({ kind: 'expose', application: 'web' as never, exposed, endpoints });
  expose(true, 'db');
  expose(true, 'site');
  expose(false, 'db');
  assert.deepEqual(at.get('application', 'web')?.exposed, ['site']);
  assert.equal(status(at).applications[0]?.exposed, true);
  expose(false);
  assert.equal(status(at).applications[0]?.exposed, false);
  fails(at, { kind: 'expose', application: 'web' as never, exposed: true, endpoints: ['nope'] }, 'not-found');
});

test('a flush that opens what another unit of the machine has open is refused as a whole and recorded', () => {
  const at = ready();
  const agent = machine(at);
  at.run(deploy({ units: 2 }));
  const held = unitReport({ ports: [{ range: '80-90/tcp', endpoints: [] }] });
  at.report(agent, { kind: 'unit', unit: unit('web/0'), uuid: at.uuid('web/0'), report: held });
  const open = (range: string) =>
    at.report(agent, {
      kind: 'flush',
      unit: unit('web/1'),
      uuid: at.uuid('web/1'),
      flush: {
        operation: 'web/1#3' as never,
        relationSettings: [],
        openPorts: [{ range, endpoints: [] }],
        closePorts: [],
        state: { range },
      },
    });
  open('85/tcp');
  assert.equal(at.get('state', 'web/1'), undefined);
  assert.deepEqual(
    [...at.model.list('event')].map(([, { because }]) => because),
    [
      'the writes of web/1#3 were refused: cannot open 85/tcp (unit "web/1"): port range conflicts with 80-90/tcp (unit "web/0")',
    ],
  );
  open('85/udp');
  assert.deepEqual(at.get('state', 'web/1'), { range: '85/udp' });
});

test('a refresh onto an error says what it waits for and what to type', () => {
  const at = ready(bundleFacts('web', 2));
  const agent = machine(at);
  at.run(deploy());
  const failure = { id: 'web/0#2' as never, hook: 'install', message: 'exit status 1' };
  const agentStatus = { status: 'error', message: 'exit status 1', since: 5 } as const;
  const report = unitReport({ failure, agent: agentStatus, bundle: bundleDigest('web') });
  at.report(agent, { kind: 'unit', unit: unit('web/0'), uuid: at.uuid('web/0'), report });
  const shown = () => status(at).applications[0]?.units[0];
  assert.deepEqual([shown()?.agent.message, shown()?.next], ['exit status 1', 'reeve resolved web/0']);
  at.run({ kind: 'refresh', application: 'web' as never, bundle: bundleDigest('web', 2), force: false });
  assert.deepEqual(
    [shown()?.agent.message, shown()?.next],
    [
      'exit status 1; revision 2 waits until the error is resolved',
      'reeve resolved web/0, or reeve refresh --force to go on with the new revision',
    ],
  );
});
