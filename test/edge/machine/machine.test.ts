import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { hostname, type NetworkInterfaceInfo } from 'node:os';
import { test } from 'node:test';
import { machine, networkOf, toInterfaces } from '../../../src/edge/machine/index.ts';

const info = (cidr: string, mac = '02:00:00:00:00:01'): NetworkInterfaceInfo => {
  const [address = ''] = cidr.split('/');
  const internal = address.startsWith('127.') || address === '::1';
  const common = { address, cidr, mac, internal, netmask: '' };
  return address.includes(':') ? { ...common, family: 'IPv6', scopeid: 0 } : { ...common, family: 'IPv4' };
};

const loopback = { lo: [info('127.0.0.1/8', '00:00:00:00:00:00'), info('::1/128', '00:00:00:00:00:00')] };

test('interfaces: IPv4 first, without loopback, without link-local addresses', () => {
  const found = {
    ...loopback,
    eth0: [info('fe80::1/64'), info('2001:db8:0:7::5/64'), info('10.0.0.5/24'), info('169.254.3.4/16')],
    eth1: [info('fe80::2/64', '02:00:00:00:00:02')],
  };
  assert.deepEqual(toInterfaces(found), [
    {
      name: 'eth0',
      macAddress: '02:00:00:00:00:01',
      addresses: [
        { value: '10.0.0.5', cidr: '10.0.0.0/24' },
        { value: '2001:db8:0:7::5', cidr: '2001:db8:0:7::/64' },
      ],
    },
  ]);
});

test('loopback counts where there is nothing else', () => {
  assert.deepEqual(toInterfaces(loopback), [
    {
      name: 'lo',
      macAddress: '00:00:00:00:00:00',
      addresses: [
        { value: '127.0.0.1', cidr: '127.0.0.0/8' },
        { value: '::1', cidr: '::1/128' },
      ],
    },
  ]);
  assert.deepEqual(toInterfaces({}), []);
});

test('the network of an address', () => {
  const networks = {
    '10.1.2.3/32': '10.1.2.3/32',
    '10.1.2.3/0': '0.0.0.0/0',
    '10.1.250.3/20': '10.1.240.0/20',
    '10.1.2.3': '10.1.2.3/32',
    'fd00:1:2:3:4:5:6:7/48': 'fd00:1:2::/48',
    'fd00::ffff/121': 'fd00::ff80/121',
    '::/0': '::/0',
  };
  for (const [cidr, network] of Object.entries(networks)) assert.equal(networkOf(cidr), network);
});

test('this machine tells its name, its boot id, its interfaces and the PATH that it was given', async () => {
  const here = machine({ path: '/usr/bin:/bin' });
  assert.equal(here.hostname(), hostname());
  assert.equal(await here.bootId(), readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  assert.ok(here.interfaces().length > 0);
  assert.equal(here.path(), '/usr/bin:/bin');
});

test('hardware: what this machine is made of, in the words that others use', () => {
  const { cores, memoryBytes, architecture } = machine({ path: '' }).hardware();
  assert.ok(cores >= 1 && memoryBytes > 2 ** 20);
  assert.notEqual(architecture, 'x64');
});
