import assert from 'node:assert/strict';
import { test } from 'node:test';
import { view } from '../../support/handler.ts';
import { caller, failed, printed, type Reply } from './caller.ts';

const lines: readonly (readonly [line: string, reply: Reply])[] = [
  ['network-get', failed(2, 'no arguments specified')],
  ['network-get nowhere', failed(1, 'no network config found for binding "nowhere"')],
  ['network-get db --bind-address', printed('10.0.0.5\n')],
  ['network-get db --ingress-address', printed('10.0.0.5\n')],
  ['network-get db --egress-subnets', printed('10.0.0.5/32\n')],
  ['network-get db --egress-subnets --format=json', printed('["10.0.0.5/32"]\n')],
  ['network-get db --primary-address', printed('10.0.0.5\n')],
  ['network-get db --primary-address --bind-address', failed(2, '--primary-address must be the only flag specified')],
  [
    'network-get db --bind-address --ingress-address --format json',
    printed('{"bind-address":"10.0.0.5","ingress-address":"10.0.0.5"}\n'),
  ],
  ['network-get db -r 9999', failed(2, 'invalid value "9999" for option -r: relation not found')],
  ['network-get db -r 7 --bind-address', printed('10.0.0.5\n')],
];

for (const [line, reply] of lines)
  test(line, async () => {
    assert.deepEqual(await caller().type(line), reply);
  });

const whole = {
  'bind-addresses': [
    {
      'mac-address': '00:16:3e:00:00:01',
      'interface-name': 'eth0',
      addresses: [{ hostname: '', value: '10.0.0.5', cidr: '10.0.0.0/24' }],
    },
    {
      'mac-address': '00:16:3e:00:00:02',
      'interface-name': 'eth1',
      addresses: [{ hostname: '', value: '192.168.1.2', cidr: '192.168.1.0/24' }],
    },
  ],
  'egress-subnets': ['10.0.0.5/32'],
  'ingress-addresses': ['10.0.0.5'],
};

for (const binding of ['db', 'cluster', 'public', 'juju-info'])
  test(`the binding ${binding} has the interfaces with an address, that of the unit first`, async () => {
    const reply = await caller().type(`network-get ${binding} --format=json`);
    assert.deepEqual(JSON.parse(reply.stdout), whole);
  });

test('YAML carries the old names beside the new ones', async () => {
  const reply = await caller().type('network-get db');
  const first = `bind-addresses:
  - addresses:
      - address: 10.0.0.5
        cidr: 10.0.0.0/24
        hostname: ""
        value: 10.0.0.5
    interface-name: eth0
    interfacename: eth0
    mac-address: 00:16:3e:00:00:01
    macaddress: 00:16:3e:00:00:01
`;
  assert.equal(reply.stdout.slice(0, first.length), first);
});

test('a host name is an ingress address and no subnet', async () => {
  const unit = { ...view.unit, privateAddress: 'box.internal' };
  const web = caller({ context: { view: { ...view, unit } } });
  assert.deepEqual(await web.type('network-get db --ingress-address'), printed('box.internal\n'));
  assert.deepEqual(await web.type('network-get db --egress-subnets'), printed('192.168.1.2/32\n'));
});

test('an IPv6 address is a subnet of its own', async () => {
  const interfaces = [{ name: 'eth0', macAddress: '', addresses: [{ value: 'fd00::5', cidr: 'fd00::/64' }] }];
  const { privateAddress: _none, ...unit } = view.unit;
  const web = caller({ context: { view: { ...view, unit, machine: { ...view.machine, interfaces } } } });
  assert.deepEqual(await web.type('network-get db --egress-subnets'), printed('fd00::5/128\n'));
});

test('a machine without any address has no network config', async () => {
  const web = caller({ context: { view: { ...view, machine: { ...view.machine, interfaces: [] } } } });
  assert.deepEqual(await web.type('network-get db'), failed(1, 'no network config found for binding "db"'));
});

const bound = (bindings: Readonly<Record<string, readonly string[]>>) =>
  caller({ context: { view: { ...view, application: { ...view.application, bindings } } } });

test('a binding to a space has the addresses of that space, first of all those that charms take', async () => {
  const web = bound({ db: ['192.168.1.0/24'] });
  assert.deepEqual(await web.type('network-get db --bind-address'), printed('192.168.1.2\n'));
  assert.deepEqual(await web.type('network-get db --ingress-address -r 7'), printed('192.168.1.2\n'));
  assert.deepEqual(await web.type('network-get db --egress-subnets'), printed('192.168.1.2/32\n'));
  assert.deepEqual(await web.type('network-get cluster --bind-address'), printed('10.0.0.5\n'));
  assert.deepEqual(await web.type('unit-get private-address'), printed('10.0.0.5\n'));
});

test('a binding to a space without an address of this machine has no network config', async () => {
  const web = bound({ '*': ['172.16.0.0/12'] });
  for (const binding of ['db', 'public', 'juju-info'])
    assert.deepEqual(
      await web.type(`network-get ${binding}`),
      failed(1, `no network config found for binding "${binding}"`),
    );
});
