import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseSubnet, subnetHolds, subnetsOverlap } from '../../../src/core/network/index.ts';

const held: readonly (readonly [subnet: string, address: string, holds: boolean])[] = [
  ['10.0.0.0/24', '10.0.0.255', true],
  ['10.0.0.0/24', '10.0.1.0', false],
  ['10.0.0.7/24', '10.0.0.1', true],
  ['0.0.0.0/0', '203.0.113.9', true],
  ['10.0.0.5/32', '10.0.0.5', true],
  ['10.0.0.5/32', '10.0.0.4', false],
  ['fd00::/64', 'fd00::1', true],
  ['fd00::/64', 'FD00:0:0:0:8000::1', true],
  ['fd00::/64', 'fd00:0:0:1::1', false],
  ['::/0', '::1', true],
  ['::/0', '10.0.0.1', false],
  ['0.0.0.0/0', '::1', false],
  ['10.0.0.0/24', 'box.internal', false],
  ['nothing', '10.0.0.1', false],
];
for (const [subnet, address, holds] of held)
  test(`${address} is ${holds ? '' : 'not '}in ${subnet}`, () => {
    assert.equal(subnetHolds(subnet, address), holds);
  });

for (const text of [
  '',
  '10.0.0.0',
  '10.0.0/24',
  '10.0.0.256/24',
  '10.0.0.0/33',
  '::/129',
  ':::/3',
  '1::2::3/8',
  '12345::/8',
  '10.0.0.0/8/8',
])
  test(`${JSON.stringify(text)} is no subnet`, () => {
    assert.equal(parseSubnet(text), undefined);
  });

test('subnets of one family overlap when one holds the other', () => {
  assert.ok(subnetsOverlap('10.0.0.0/8', '10.1.0.0/16'));
  assert.ok(subnetsOverlap('fd00::/64', 'fd00::/48'));
  assert.ok(!subnetsOverlap('10.0.0.0/9', '10.128.0.0/9'));
  assert.ok(!subnetsOverlap('0.0.0.0/0', '::/0'));
});

test('an address is in each subnet that is made of it, and reading anything throws nothing', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.ipV4(),
        fc.ipV6().filter((text) => !text.includes('.')),
      ),
      fc.nat(128),
      (address, length) => {
        const prefix = address.includes(':') ? length : length % 33;
        assert.ok(subnetHolds(`${address}/${prefix}`, address));
      },
    ),
  );
  fc.assert(fc.property(fc.string(), (text) => void parseSubnet(text)));
});
