import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { acrossStep, remoteName, type SideState, taken } from '../../../src/core/across/index.ts';
import { applicationName, isOfferUrl, offerUrl, parseOffered, parseOfferUrl } from '../../../src/core/model/index.ts';

const urls: readonly [string, ReturnType<typeof parseOfferUrl>][] = [
  ['production.db', { model: 'production', offer: applicationName('db') }],
  ['admin/production.db', { model: 'production', offer: applicationName('db') }],
  ['here:admin/production.db', { model: 'production', offer: applicationName('db') }],
  ['admin/production.db:admin', { model: 'production', offer: applicationName('db'), endpoint: 'admin' as never }],
];
for (const [text, parsed] of urls)
  test(`${text} is an offer`, () => {
    assert.ok(isOfferUrl(text));
    assert.deepEqual(parseOfferUrl(text), parsed);
    assert.deepEqual(parseOfferUrl(offerUrl(parsed.model, parsed.offer)), { model: parsed.model, offer: parsed.offer });
  });

for (const text of [
  '',
  '.',
  'db',
  'bob/production.db',
  'a/b/c.d',
  'production.db.x',
  'Production.db',
  'production.',
  '../x.y',
])
  test(`"${text}" is no offer`, () => {
    assert.throws(() => parseOfferUrl(text), { code: 'name-invalid' });
  });

test('what is offered names an application, its endpoints, and maybe a model', () => {
  assert.deepEqual(parseOffered('db:admin,db'), { application: 'db', endpoints: ['admin', 'db'] });
  assert.deepEqual(parseOffered('admin/production.db:admin'), {
    model: 'production',
    application: 'db',
    endpoints: ['admin'],
  });
  assert.throws(() => parseOffered('db'), { code: 'usage-invalid', message: /must specify at least one endpoint/ });
});

test('every token makes a name that an application could have, with 32 hex digits', () => {
  fc.assert(
    fc.property(fc.uuid(), (token) => {
      const name = remoteName(token);
      assert.match(name, /^remote-[0-9a-f]{32}$/);
      assert.equal(applicationName(name), name);
    }),
  );
  assert.match(remoteName('00000000-0000-4000-8000-000000000000'), /^remote-a0/);
});

const there = (life: 'alive' | 'dying'): SideState => ({ kind: 'there', side: { life } as never });

test('a relation that ended in the offering model is not made again', () => {
  assert.equal(acrossStep('offering', 'ended', there('alive')), null);
  assert.equal(acrossStep('consuming', 'alive', { kind: 'ended' }), 'leave');
  assert.equal(acrossStep('offering', 'ended', { kind: 'ended' }), 'forget');
});

test('an end on one side is followed by the other', () => {
  for (const role of ['offering', 'consuming'] as const) {
    assert.equal(acrossStep(role, 'alive', there('dying')), 'take-and-end');
    assert.equal(acrossStep(role, 'alive', { kind: 'ended' }), 'leave');
    assert.equal(acrossStep(role, 'dying', { kind: 'ended' }), 'leave');
  }
});

test('what is older than what is held is not taken', () => {
  const held = { version: 3, settings: { a: '3' } };
  assert.deepEqual(taken(held, { version: 2, settings: { a: '2' } }), held);
  assert.deepEqual(taken(held, { version: 4, settings: { a: '4' } }), { version: 4, settings: { a: '4' } });
  assert.deepEqual(taken(undefined, { version: 0, settings: {} }), { version: 0, settings: {} });
});
