import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NetworkInterface } from '../../../src/core/model/index.ts';
import {
  addressesHash,
  boundInterfaces,
  egressSubnets,
  ingressAddress,
  networkSettings,
} from '../../../src/core/replica/index.ts';
import { applicationEntity, machine, unitEntity } from '../../support/builders.ts';

const interfaces: readonly NetworkInterface[] = [
  {
    name: 'eth0',
    macAddress: '00:16:3e:00:00:01',
    addresses: [
      { value: '10.0.0.1', cidr: '10.0.0.0/24' },
      { value: '10.0.0.2', cidr: '10.0.0.0/24' },
    ],
  },
  {
    name: 'eth1',
    macAddress: '00:16:3e:00:00:02',
    addresses: [
      { value: '192.168.7.3', cidr: '192.168.7.0/24' },
      { value: 'fd00:7::3', cidr: 'fd00:7::/64' },
    ],
  },
];
const view = (bindings: Readonly<Record<string, readonly string[]>>, more = {}) => ({
  unit: unitEntity('web/0', more),
  machine: machine({ interfaces }),
  application: applicationEntity('web', { bindings }),
});
const values = (some: readonly NetworkInterface[]) =>
  some.map(({ name, addresses }) => `${name} ${addresses.map(({ value }) => value).join(' ')}`);

test('an endpoint without a space may use every address, the own one first', () => {
  assert.deepEqual(values(boundInterfaces(view({}, { privateAddress: '192.168.7.3' }), 'db')), [
    'eth1 192.168.7.3 fd00:7::3',
    'eth0 10.0.0.1 10.0.0.2',
  ]);
});

test('an endpoint of a space has the addresses in its subnets and no others', () => {
  const bound = view({ db: ['192.168.7.0/24', 'fd00:7::/64'], '*': ['10.0.0.2/32'] });
  assert.deepEqual(values(boundInterfaces(bound, 'db')), ['eth1 192.168.7.3 fd00:7::3']);
  assert.deepEqual(values(boundInterfaces(bound, 'cluster')), ['eth0 10.0.0.2']);
});

test('a space of IPv6 alone gives IPv6 keys', () => {
  assert.deepEqual(networkSettings(view({ db: ['fd00:7::/64'] }), 'db'), {
    'private-address': 'fd00:7::3',
    'ingress-address': 'fd00:7::3',
    'egress-subnets': 'fd00:7::3/128',
  });
});

test('a space without an address of the machine gives none', () => {
  const bound = view({ db: ['172.16.0.0/12'] });
  assert.deepEqual(boundInterfaces(bound, 'db'), []);
  assert.equal(ingressAddress(bound, 'db'), undefined);
  assert.deepEqual(networkSettings(bound, 'db'), {});
});

test('a host name is an ingress address, and the subnet is that of the address behind it', () => {
  const named = view({}, { privateAddress: 'box.internal' });
  assert.equal(ingressAddress(named, 'db'), 'box.internal');
  assert.deepEqual(egressSubnets(named, 'db'), ['10.0.0.1/32']);
});

test('addresses of bound endpoints count for config-changed, those of other interfaces do not', () => {
  const without = { ...machine({ interfaces: interfaces.slice(0, 1) }) };
  assert.equal(addressesHash(view({})), addressesHash({ ...view({}), machine: without }));
  const bound = view({ db: ['fd00:7::/64'] });
  assert.notEqual(addressesHash(bound), addressesHash({ ...bound, machine: without }));
  assert.notEqual(addressesHash(bound), addressesHash(view({})));
});
