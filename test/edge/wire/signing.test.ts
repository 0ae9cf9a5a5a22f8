/** What a controller signs, an agent reads; anything else is refused (security.md §4). */
import assert from 'node:assert/strict';
import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import type { Order, SignedDocument } from '../../../src/core/model/index.ts';
import { signDetached } from '../../../src/edge/dsse/index.ts';
import { createControllerIdentity } from '../../../src/edge/identity/index.ts';
import { orderDigest, orderReader, orderSigner } from '../../../src/edge/wire/index.ts';
import { assignment, order } from './arbitraries.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'reeve-signing-'));
after(() => rm(folder, { recursive: true }));
const identity = await createControllerIdentity(path.join(folder, 'a'));
const stranger = await createControllerIdentity(path.join(folder, 'b'));
const signer = orderSigner(identity);
const reader = orderReader(identity.controllerKeys);
const [someOrder] = fc.sample(order, { numRuns: 1, seed: 4 }) as [Order];
const payloadType = 'application/vnd.reeve.order.work.v1';

/** The body as somebody who holds the order key would sign it. */
const signedBody = (body: Uint8Array, type = payloadType): SignedDocument => ({
  body,
  signature: signDetached(identity.orderKey, type, body),
  keyId: signer.keyId,
});
const untrusted = { code: 'order-untrusted' };

test('every signed order and assignment is read as it was', () => {
  fc.assert(
    fc.property(order, assignment, (one, other) => {
      assert.deepEqual(reader.readOrder(signer.signOrder(one)), one);
      assert.deepEqual(reader.readAssignment(signer.signAssignment(other)), other);
    }),
    { numRuns: 50 },
  );
});

test('the same order has the same bytes, and so the same digest', () => {
  assert.equal(orderDigest(signer.signOrder(someOrder)), orderDigest(signer.signOrder(structuredClone(someOrder))));
});

test('any flipped bit of body or signature is refused', () => {
  const signed = signer.signOrder(someOrder);
  for (const part of ['body', 'signature'] as const)
    for (let bit = 0; bit < signed[part].length * 8; bit += 7) {
      const bytes = Uint8Array.from(signed[part]);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      assert.throws(() => reader.readOrder({ ...signed, [part]: bytes }), untrusted);
    }
});

test('a body that is signed but not in the one encoding is refused', () => {
  const { body } = signer.signOrder({ ...someOrder, requester: 'admin', issuedAt: 0 });
  const odd = {
    'unknown field appended': [...body, 0xc2, 0x3e, 0x01, 0x78],
    'explicit default appended': [...body, 0x28, 0x00],
    'field twice': [...body, ...body.subarray(0, (body[1] ?? 0) + 2)],
    'cut short': [...body].slice(0, -1),
    empty: [],
  };
  for (const [what, bytes] of Object.entries(odd))
    assert.throws(() => reader.readOrder(signedBody(Uint8Array.from(bytes))), untrusted, what);
  assert.ok(reader.readOrder(signedBody(body)));
});

test('a signature of another payload type does not serve', () => {
  const { body } = signer.signOrder(someOrder);
  assert.throws(() => reader.readOrder(signedBody(body, 'application/vnd.reeve.order.assignment.v1')), untrusted);
  assert.throws(() => reader.readAssignment(signer.signOrder(someOrder)), { code: 'assignment-untrusted' });
});

test('another key is refused, also under the name of a known one', () => {
  const foreign = orderSigner(stranger).signOrder(someOrder);
  assert.throws(() => reader.readOrder(foreign), untrusted);
  assert.throws(() => reader.readOrder({ ...foreign, keyId: signer.keyId }), untrusted);
});

test('an RSA or short signature is refused and not an exception', () => {
  const { body } = signer.signOrder(someOrder);
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signature = sign('sha256', body, createPrivateKey(privateKey.export({ format: 'pem', type: 'pkcs8' })));
  assert.throws(() => reader.readOrder({ body, signature, keyId: signer.keyId }), untrusted);
});

test('a key does not serve outside its window', () => {
  const [key] = reader.orderKeys();
  assert.ok(key);
  for (const now of [key.notBefore - 1, key.notAfter + 1])
    assert.throws(
      () => orderReader(identity.controllerKeys, () => now).readOrder(signer.signOrder(someOrder)),
      untrusted,
    );
});

test('a controller-keys document that was touched is refused', () => {
  const text = Buffer.from(identity.controllerKeys).toString();
  const envelope = JSON.parse(text) as { payload: string };
  const payload = Buffer.from(envelope.payload, 'base64').toString().replace('"version":1', '"version":2');
  const forged = JSON.stringify({ ...envelope, payload: Buffer.from(payload).toString('base64') });
  assert.throws(() => orderReader(Buffer.from(forged)), { code: 'peer-untrusted' });
  assert.throws(() => orderReader(Buffer.from('{}')), { code: 'peer-untrusted' });
});

test('an order that is too large is not signed', () => {
  const work = { kind: 'exec', task: '1', command: 'x'.repeat(300_000), timeoutMs: 1 } as Order['work'];
  assert.throws(() => signer.signOrder({ ...someOrder, work }), { code: 'limit-reached' });
});
