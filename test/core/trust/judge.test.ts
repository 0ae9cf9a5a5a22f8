/** Every step of security.md §3.3: what is accepted, and each way to be refused with its code and sentence. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ErrorCode } from '../../../src/core/errors.ts';
import { errorTable } from '../../../src/core/errors.ts';
import type { Assignment, Manifest } from '../../../src/core/model/index.ts';
import { type Evidence, judge, type PublisherGrant } from '../../../src/core/trust/index.ts';
import {
  assignment,
  digestOfLetter,
  evidence,
  grant,
  keyOfLetter,
  manifest,
  orderSignature,
  signedBy,
} from './evidence.ts';

const withManifest = (change: Partial<Manifest>): Partial<Evidence> => ({ manifest: { ...manifest, ...change } });
const withAssignment = (change: Partial<Assignment>): Partial<Evidence> => ({
  assignment: { ...assignment, ...change },
});
const withGrants = (...publishers: readonly Partial<PublisherGrant>[]): Partial<Evidence> => ({
  standing: { ...evidence.standing, publishers: publishers.map((each) => ({ ...grant, ...each })) },
});
const withSignatures = (...signatures: Evidence['signatures']): Partial<Evidence> => ({
  signatures: [orderSignature, ...signatures],
});
const withOrderKey = (notBefore: number, notAfter: number): Partial<Evidence> => ({
  standing: { ...evidence.standing, orderKeys: [{ keyId: keyOfLetter('0'), notBefore, notAfter }] },
});

test('genuine evidence is accepted with the higher of the two floors and the name of the publisher', () => {
  assert.deepEqual(judge(evidence), { kind: 'accepted', floor: 5, publisher: 'acme', development: false });
  assert.deepEqual(judge({ ...evidence, ...withManifest({ floor: 9 }) }), {
    kind: 'accepted',
    floor: 9,
    publisher: 'acme',
    development: false,
  });
});

const accepted: Readonly<Record<string, Partial<Evidence>>> = {
  'a development key': withGrants({ development: true }),
  'two keys where two are needed': { ...withGrants({ threshold: 2 }), ...withSignatures(signedBy('1'), signedBy('2')) },
  'a pattern with a tail': withGrants({ operators: ['w*'] }),
  'the pattern for everything': withGrants({ operators: ['*'] }),
  'a good signature beside a foreign one': withSignatures(signedBy('7', { ok: false }), signedBy('1')),
  'the second of two grants': withGrants({ name: 'other', keys: [keyOfLetter('5')] }, {}),
  'a counter that repeats': withAssignment({ counter: 7 }),
  'this architecture': withManifest({ platforms: ['arm64', 'amd64'] }),
  'a revision at the floor': { floors: { revision: 12, running: 12 } },
  'an older revision by a rollback order': {
    ...withAssignment({ operation: 'rollback' }),
    floors: { revision: 5, running: 13 },
  },
  'an older agentMin': withManifest({ agentMin: '0.0.9' }),
  'the first instant of the order key': withOrderKey(2_000, 2_001),
};
for (const [what, change] of Object.entries(accepted))
  test(`${what} is accepted`, () => assert.equal(judge({ ...evidence, ...change }).kind, 'accepted'));

const refusals: Readonly<Record<string, readonly [Partial<Evidence>, ErrorCode, RegExp]>> = {
  'a manifest that cannot be read': [{ manifest: { problem: 'it is JSON5' } }, 'bundle-malformed', /it is JSON5/],

  'no order signature': [{ signatures: [signedBy('1')] }, 'assignment-untrusted', /no signature holds/],
  'an order signature that does not hold': [
    { signatures: [{ ...orderSignature, ok: false }, signedBy('1')] },
    'assignment-untrusted',
    /no signature holds/,
  ],
  'an order signed by a publisher key': [
    { signatures: [{ ...orderSignature, keyId: keyOfLetter('1') }, signedBy('1')] },
    'assignment-untrusted',
    /1111, which is no order key/,
  ],
  'an order key before its time': [withOrderKey(2_001, 9_000), 'assignment-untrusted', /is not valid now/],
  'an order key after its time': [withOrderKey(0, 2_000), 'assignment-untrusted', /is not valid now/],
  'another controller': [withAssignment({ controller: 'controller-2' }), 'assignment-untrusted', /controller-2/],
  'another agent': [
    withAssignment({ agent: 'agent-2' as never }),
    'assignment-untrusted',
    /agent-1 and is for agent-2/,
  ],
  'an earlier unit of the same name': [
    withAssignment({ unitUuid: 'uuid-0' as never }),
    'assignment-untrusted',
    /uuid-0/,
  ],
  'a counter that was taken already': [withAssignment({ counter: 6 }), 'assignment-untrusted', /number 6 and number 7/],
  'a counter that is no number': [withAssignment({ counter: Number.NaN }), 'assignment-untrusted', /NaN/],

  'a name that is a path': [
    { ...withManifest({ operator: '../web' }), ...withAssignment({ operator: '../web' }) },
    'bundle-altered',
    /not a name/,
  ],
  'a negative revision': [
    { ...withManifest({ revision: -1 }), ...withAssignment({ revision: -1 }) },
    'bundle-altered',
    /not a name/,
  ],
  'another operator than the assigned one': [
    withManifest({ operator: 'db' }),
    'bundle-altered',
    /is of db revision 12/,
  ],
  'another revision than the assigned one': [withManifest({ revision: 13 }), 'bundle-altered', /of web revision 13/],

  'no publisher signature': [withSignatures(), 'bundle-unsigned', /carries no signature/],
  'an unknown publisher': [withSignatures(signedBy('7')), 'publisher-unknown', /this machine trusts acme/],
  'a publisher where nobody is trusted': [withGrants(), 'publisher-unknown', /trusts nobody/],
  'a forged signature of a trusted key': [
    withSignatures(signedBy('1', { ok: false })),
    'bundle-altered',
    /does not fit/,
  ],
  'a publisher outside its namespace': [
    withGrants({ operators: ['db', 'log-*'] }),
    'publisher-unknown',
    /only publish db/,
  ],
  'a namespace that only starts alike': [withGrants({ operators: ['we'] }), 'publisher-unknown', /only publish we/],
  'a pattern with a star inside': [withGrants({ operators: ['w*b'] }), 'publisher-unknown', /only publish/],
  'too few keys': [withGrants({ threshold: 2 }), 'publisher-unknown', /with 2 keys and 1 signed/],
  'one key that signed twice': [
    { ...withGrants({ threshold: 2 }), ...withSignatures(signedBy('1'), signedBy('1')) },
    'publisher-unknown',
    /with 2 keys and 1 signed/,
  ],
  'two keys over two documents': [
    { ...withGrants({ threshold: 2 }), ...withSignatures(signedBy('1'), signedBy('2', { over: digestOfLetter('7') })) },
    'publisher-unknown',
    /with 2 keys/,
  ],
  'a builder in place of a publisher': [
    withSignatures(signedBy('1', { role: 'builder' })),
    'bundle-unsigned',
    /carries no/,
  ],
  'a threshold of 0': [withGrants({ threshold: 0 }), 'trust-invalid', /and is 0/],
  'a threshold of 0.5': [withGrants({ threshold: 0.5 }), 'trust-invalid', /and is 0.5/],
  'a threshold of NaN': [withGrants({ threshold: Number.NaN }), 'trust-invalid', /and is NaN/],
  'a missing threshold': [withGrants({ threshold: undefined as never }), 'trust-invalid', /and is undefined/],
  'a threshold above the keys': [withGrants({ threshold: 3 }), 'trust-invalid', /threshold is 3 and it names 2/],
  'a grant that names one key twice': [
    withGrants({ keys: [keyOfLetter('1'), keyOfLetter('1')], threshold: 2 }),
    'trust-invalid',
    /one key twice/,
  ],
  'a grant without keys': [withGrants({ keys: [] }), 'trust-invalid', /names no key/],
  'a broken grant beside a good one': [withGrants({}, { name: 'bad', threshold: 0 }), 'trust-invalid', /publisher bad/],
  'a publisher that policy leaves out': [
    { standing: { ...evidence.standing, publishers: [], withheld: [grant] } },
    'publisher-withheld',
    /policy.d on this machine leaves/,
  ],

  'another length than assigned': [withAssignment({ length: 99 }), 'bundle-altered', /should have 100 bytes/],
  'fewer bytes': [{ artifact: { ...evidence.artifact, length: 99 } }, 'bundle-altered', /100 bytes and has 99/],
  'more bytes': [{ artifact: { ...evidence.artifact, length: 101 } }, 'bundle-altered', /100 bytes and has 101/],
  'other bytes (sha256)': [
    { artifact: { ...evidence.artifact, sha256: digestOfLetter('b') } },
    'bundle-altered',
    /should have sha256 a+ and has b+/,
  ],
  'other bytes (sha512)': [
    { artifact: { ...evidence.artifact, sha512: 'e'.repeat(128) } },
    'bundle-altered',
    /should have sha512/,
  ],
  'another assigned sha256': [withAssignment({ archive: digestOfLetter('b') }), 'bundle-altered', /b+ was assigned/],
  'another assigned sha512': [withAssignment({ sha512: 'e'.repeat(128) }), 'bundle-altered', /e+ was assigned/],
  'a hash in upper case': [
    withManifest({ archive: { ...manifest.archive, sha256: 'A'.repeat(64) as never } }),
    'bundle-altered',
    /no sha256 in lower-case hex/,
  ],
  'an empty sha512': [withManifest({ archive: { ...manifest.archive, sha512: '' } }), 'bundle-altered', /no sha512/],

  'a newer agentMin': [withManifest({ agentMin: '0.2.0' }), 'agent-too-old', /0.2.0 or newer and this one is 0.1.0/],
  'an agentMin that is no version': [withManifest({ agentMin: 'new' }), 'agent-too-old', /version new/],
  'another architecture': [
    withManifest({ platforms: ['arm64'] }),
    'platform-mismatch',
    /for arm64 and this machine is amd64/,
  ],
  'a revision below the floor': [{ floors: { revision: 13, running: null } }, 'below-floor', /below 13/],
  'a floor that is no number': [{ floors: { revision: Number.NaN, running: null } }, 'below-floor', /below NaN/],
  'an older revision without a rollback order': [
    { floors: { revision: 5, running: 13 } },
    'below-floor',
    /revision 13 of web runs/,
  ],
  'a rollback below the floor': [
    { ...withAssignment({ operation: 'rollback' }), floors: { revision: 13, running: 14 } },
    'below-floor',
    /below 13/,
  ],
  'a denied archive': [
    { standing: { ...evidence.standing, denied: [digestOfLetter('a')] } },
    'bundle-denied',
    /denies the archive a+/,
  ],
};
for (const [what, [change, code, because]] of Object.entries(refusals))
  test(`${what} is refused as ${code}`, () => {
    const verdict = judge({ ...evidence, ...change });
    assert(verdict.kind === 'refused', 'it was accepted');
    assert.equal(verdict.code, code);
    assert.match(verdict.because, because);
    assert.notEqual(verdict.next, '');
    assert.equal(errorTable[verdict.code], 'untrusted');
  });

test('the first step that does not hold gives the reason', () => {
  const spoiled = { ...evidence, ...withManifest({ operator: 'db', agentMin: '9.0.0' }), agentVersion: '0.0.1' };
  assert.equal((judge({ ...spoiled, signatures: [] }) as { code: string }).code, 'assignment-untrusted');
  assert.equal((judge(spoiled) as { code: string }).code, 'bundle-altered');
});
