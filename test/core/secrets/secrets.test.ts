/** What may be stored, who may read it, and what a write makes of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { SecretGrant, SecretWrite } from '../../../src/core/model/index.ts';
import { reportHoldsSecrets } from '../../../src/core/model/index.ts';
import {
  createdSecret,
  grantEffect,
  isSecretKey,
  mayRead,
  nextRotation,
  parseSecretId,
  updatedSecret,
  withoutGrant,
  withoutRevision,
} from '../../../src/core/secrets/index.ts';
import { unit, uuidOf } from '../../support/builders.ts';
import { contentOf, secretOf } from '../../support/secrets.ts';

const id = secretOf('a');

test('ids are read in all their forms, and nothing else is', () => {
  for (const form of [id, `secret:${id}`, `secret:model-uuid/${id}`, `secret://model-uuid/${id}`])
    assert.equal(parseSecretId(form), id);
  for (const other of ['', 'secret:', id.slice(1), `${id}a`, id.toUpperCase(), `x:${id}`, `secret:/${id}`, `../${id}`])
    assert.equal(parseSecretId(other), null, other);
});

test('keys are a letter, then letters and digits with single inner hyphens, three at least', () => {
  for (const key of ['abc', 'a1b', 'a-b-c', 'password', 'x509-key']) assert.equal(isSecretKey(key), true, key);
  for (const key of ['', 'ab', 'Abc', '1ab', 'a--b', '-ab', 'ab-', 'a_b', 'a b', '__proto__'])
    assert.equal(isSecretKey(key), false, key);
});

test('every policy but never has a next time, later for rarer ones', () => {
  assert.equal(nextRotation('never', 5), undefined);
  const policies = ['hourly', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly'] as const;
  const times = policies.map((policy) => nextRotation(policy, 0) ?? 0);
  assert.deepEqual(
    times,
    [...times].sort((a, b) => a - b),
  );
  assert.equal(times[0], 3_600_000);
});

test('who may read: the owner, units of the owning application, and who it is granted to', () => {
  const can = (owner: string, grants: readonly string[], reader: string) =>
    mayRead({ owner: owner as never, grants: grants.map((target) => ({ target: target as never })) }, unit(reader));
  assert.equal(can('web', [], 'web/1'), true);
  assert.equal(can('web/0', [], 'web/0'), true);
  assert.equal(can('web/0', [], 'web/1'), false);
  assert.equal(can('web/0', ['web'], 'web/1'), true);
  assert.equal(can('web', ['db'], 'db/3'), true);
  assert.equal(can('web', ['db/3'], 'db/3'), true);
  assert.equal(can('web', ['db/3'], 'db/4'), false);
  assert.equal(can('<model>', [], 'web/0'), false);
});

test('granting: news, nothing beside a wider grant, not valid beside a narrower one of the same relation', () => {
  const grants: readonly SecretGrant[] = [
    { target: 'db' as never, relation: 1 as never },
    { target: 'log/0' as never, relation: 2 as never },
  ];
  const effect = (target: string, relation: number) =>
    grantEffect(grants, { target: target as never, relation: relation as never });
  assert.equal(effect('db', 1), 'none');
  assert.equal(effect('db/0', 1), 'none');
  assert.equal(effect('db', 9), 'new');
  assert.equal(effect('log', 2), 'invalid');
  assert.equal(effect('log/1', 2), 'new');
  assert.equal(effect('log', 3), 'new');
});

test('revoking names a relation or means all of them', () => {
  const grants: readonly SecretGrant[] = [1, 2].map((relation) => ({
    target: 'db' as never,
    relation: relation as never,
  }));
  assert.deepEqual(withoutGrant(grants, { target: 'db' as never, relation: 2 as never }), grants.slice(0, 1));
  assert.deepEqual(withoutGrant(grants, { target: 'db' as never }), []);
  assert.deepEqual(withoutGrant(grants, { target: 'web' as never }), grants);
});

const create = {
  kind: 'create',
  secret: id,
  owner: 'application',
  label: 'l',
  description: '',
  rotate: 'daily',
  rotateAt: 9,
  content: contentOf('x'),
  track: false,
} as const satisfies SecretWrite;
const update = { kind: 'update', secret: id, track: false } as const;

test('an update changes what it names; its expiry is that of the new revision, else of the latest', () => {
  const secret = createdSecret({ ...create, expireAt: 7 });
  assert.deepEqual(secret.revisions, [{ revision: 1, expireAt: 7 }]);
  assert.deepEqual(updatedSecret(secret, update, null), secret);
  assert.deepEqual(updatedSecret(secret, { ...update, expireAt: 8 }, null).revisions, [{ revision: 1, expireAt: 8 }]);
  const second = updatedSecret(secret, { ...update, label: 'm', expireAt: 8 }, 2);
  assert.deepEqual(
    [second.label, second.latest, second.revisions],
    ['m', 2, [...secret.revisions, { revision: 2, expireAt: 8 }]],
  );
  assert.equal(updatedSecret(secret, { ...update, rotate: 'never' }, null).rotateAt, null);
});

test('without its last revision a secret is gone', () => {
  const secret = updatedSecret(createdSecret(create), update, 2);
  assert.deepEqual(withoutRevision(secret, 1)?.revisions, [{ revision: 2, expireAt: null }]);
  assert.equal(withoutRevision(createdSecret(create), 1), null);
});

test('revisions count without gaps, whatever is written and removed', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constant('new' as const), fc.nat(6)), { maxLength: 20 }), (steps) => {
      let secret: ReturnType<typeof createdSecret> | null = createdSecret(create);
      for (const step of steps) {
        if (secret === null) return;
        const latest: number = secret.latest;
        secret = step === 'new' ? updatedSecret(secret, update, latest + 1) : withoutRevision(secret, step);
        if (secret === null) return;
        assert.equal(secret.latest, step === 'new' ? latest + 1 : latest);
        const numbers: readonly number[] = secret.revisions.map(({ revision }) => revision);
        assert.deepEqual(
          numbers,
          [...new Set(numbers)].sort((a, b) => a - b),
        );
      }
    }),
  );
});

test('a report holds secrets when one of its writes brings content', () => {
  const flush = { operation: 'web/0#1' as never, relationSettings: [], openPorts: [], closePorts: [], state: {} };
  const of = (secrets?: readonly SecretWrite[]) =>
    reportHoldsSecrets({
      kind: 'flush',
      unit: unit('web/0'),
      uuid: uuidOf('web/0'),
      flush: { ...flush, ...(secrets && { secrets }) },
    });
  assert.equal(of(), false);
  assert.equal(of([{ ...update, label: 'x' }]), false);
  assert.equal(of([{ ...update, content: contentOf('x') }]), true);
  assert.equal(of([create]), true);
});
