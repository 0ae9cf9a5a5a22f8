import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeIdentities, type Identity, maskedSecret } from '../../../src/core/supervision/index.ts';

const bob: Identity = { access: 'admin', local: { userId: 42 } };
const mary: Identity = { access: 'read', basic: { password: 'hash' } };
const pem = '-----BEGIN CERTIFICATE-----\nTUlJ\n-----END CERTIFICATE-----\n';

test('identities are added, updated, replaced and removed', () => {
  const added = changeIdentities({}, 'add', { mary, bob });
  assert.deepEqual(Object.entries(added), [
    ['bob', bob],
    ['mary', mary],
  ]);
  assert.deepEqual(changeIdentities(added, 'update', { bob: { ...bob, access: 'read' } }).bob?.access, 'read');
  assert.deepEqual(changeIdentities(added, 'replace', { bob: null, eve: { access: 'metrics', cert: { pem } } }), {
    eve: { access: 'metrics', cert: { pem } },
    mary,
  });
  assert.deepEqual(changeIdentities(added, 'remove', { bob: null, mary: null }), {});
  assert.deepEqual(changeIdentities(added, 'replace', { ghost: null }), added);
});

test('a secret that is written back as it is read stays what it was', () => {
  const known = { mary };
  assert.deepEqual(changeIdentities(known, 'replace', { mary: { ...mary, basic: { password: maskedSecret } } }), known);
});

const refusals: readonly (readonly [string, Parameters<typeof changeIdentities>])[] = [
  ['an add of one that is there', [{ bob }, 'add', { bob }]],
  ['an add of nothing', [{}, 'add', { bob: null }]],
  ['an update of one that is not there', [{}, 'update', { bob }]],
  ['a removal of one that is not there', [{}, 'remove', { bob: null }]],
  ['a removal with a value', [{ bob }, 'remove', { bob }]],
  ['a name that begins with a digit', [{}, 'add', { '1x': bob }]],
  ['one of no type', [{}, 'add', { bob: { access: 'read' } }]],
  ['an empty password', [{}, 'add', { bob: { access: 'read', basic: { password: '' } } }]],
  ['two certificates', [{}, 'add', { bob: { access: 'read', cert: { pem: pem + pem } } }]],
  ['a user-id of two', [{ bob }, 'add', { eve: { access: 'read', local: { userId: 42 } } }]],
];

for (const [what, call] of refusals)
  test(`${what} is refused`, () => {
    assert.throws(() => changeIdentities(...call), { code: 'usage-invalid' });
  });
