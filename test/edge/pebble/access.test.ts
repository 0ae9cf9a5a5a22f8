import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PebbleCaller, PebbleIdentity } from '../../../src/agent/ports/index.ts';
import { callerOf, type Gate, mayPass } from '../../../src/edge/pebble/access.ts';
import { verifySha512Crypt } from '../../../src/edge/pebble/sha512-crypt.ts';

// openssl passwd -6
const words = '$6$abcdefgh$VUzTbg8TsP1EBtOIRBs1rDSwg5K5BWhU/g5Rox0APV4875R88RpyVsw9L3zquA.OwDtClhlgmCU/0Q3waSoQb/';
const few = '$6$rounds=1234$xyz$mXrjj08tCB7KiTsW6GCENGAT24JBtsFMUjUQXYRsIJLqEqjua/eabQ0o9/BXeJ0dwFx0SV1Zx/0VjS63DEiYN.';

const identities: Readonly<Record<string, PebbleIdentity>> = {
  bob: { access: 'admin', local: { userId: 42 } },
  eve: { access: 'untrusted', local: { userId: 0 } },
  mon: { access: 'metrics', basic: { password: few } },
};
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
const caller = (uid: number | null, authorization?: string, known = identities) =>
  callerOf({ uid, authorization, ownUid: 7 }, known);

test('the password of a sha512-crypt hash is known by it, and no other', () => {
  assert.equal(verifySha512Crypt('pass wörd', words), true);
  assert.equal(verifySha512Crypt('pass word', words), false);
  assert.equal(verifySha512Crypt('hi', few), true);
  for (const hash of ['*****', '', '$1$abc$def', words.replace('$6$', '$6$rounds=999999999$')])
    assert.equal(verifySha512Crypt('pass wörd', hash), false);
});

test('without an identity the uid decides: root and our own may all, others read', () => {
  assert.deepEqual(caller(0, undefined, {}), { uid: 0, access: 'admin' });
  assert.deepEqual(caller(7), { uid: 7, access: 'admin' });
  assert.deepEqual(caller(8), { uid: 8, access: 'read' });
  assert.deepEqual(caller(null), { uid: null, access: 'open' });
});

test('a local identity overrides the default of its uid, even that of root', () => {
  assert.deepEqual(caller(42), { uid: 42, access: 'admin' });
  assert.deepEqual(caller(0), { uid: 0, access: 'open' });
});

test('a basic identity comes first, and wrong credentials fall back to the uid', () => {
  assert.deepEqual(caller(8, basic('mon:hi')), { uid: null, access: 'metrics' });
  for (const text of ['mon:ho', 'bob:', 'none:hi', 'mon', '__proto__:x'])
    assert.deepEqual(caller(8, basic(text)), { uid: 8, access: 'read' }, text);
  assert.deepEqual(caller(8, 'Bearer x'), { uid: 8, access: 'read' });
});

test('each gate lets through whom the contract names', () => {
  const levels = ['admin', 'read', 'metrics', 'open'] as const;
  const passing = (gate: Gate, transport: 'socket' | 'http'): readonly PebbleCaller['access'][] =>
    levels.filter((access) => mayPass(gate, transport, { uid: 1, access }));
  assert.deepEqual(passing('open', 'http'), levels);
  assert.deepEqual(passing('user', 'socket'), ['admin', 'read']);
  assert.deepEqual(passing('admin', 'socket'), ['admin']);
  assert.deepEqual(passing('metrics', 'socket'), ['admin', 'read', 'metrics']);
  assert.deepEqual(passing('metrics', 'http'), ['metrics']);
  for (const gate of ['user', 'admin', 'pairing'] as const) assert.deepEqual(passing(gate, 'http'), []);
  assert.deepEqual(passing('pairing', 'socket'), []);
});
