import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import {
  decodePublicKey,
  keyIdOf,
  openEnvelope,
  pae,
  printEnvelope,
  rawPublicKey,
  signDetached,
  verifyDetached,
} from '../../../src/edge/dsse/index.ts';

const { privateKey } = generateKeyPairSync('ed25519');
const raw = rawPublicKey(privateKey);
const type = 'application/vnd.reeve.test.v1';
const body = Buffer.from('the body');

test('the encoding is that of DSSE, lengths in bytes', () => {
  const expected = 'DSSEv1 29 http://example.com/HelloWorld 11 hello world';
  assert.equal(pae('http://example.com/HelloWorld', Buffer.from('hello world')).toString(), expected);
  assert.equal(pae('ü', Buffer.alloc(0)).toString(), 'DSSEv1 2 ü 0 ');
});

test('a signature holds for its type, its body and its key alone', () => {
  const signature = signDetached(privateKey, type, body);
  assert.equal(signature.length, 64);
  assert(verifyDetached(raw, type, body, signature));
  assert(!verifyDetached(raw, `${type}2`, body, signature));
  assert(!verifyDetached(raw, type, Buffer.from('the Body'), signature));
  assert(!verifyDetached(rawPublicKey(generateKeyPairSync('ed25519').privateKey), type, body, signature));
  assert(!verifyDetached(raw, type, body, signature.subarray(1)));
  assert(!verifyDetached(raw.subarray(1), type, body, signature));
});

test('a malleated signature (S + L) is refused', () => {
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const signature = Buffer.from(signDetached(privateKey, type, body));
  const s = BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString('hex')}`) + order;
  Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse().copy(signature, 32);
  assert(!verifyDetached(raw, type, body, signature));
});

test('a key id is the hash of the raw key, and a key has one text', () => {
  assert.equal(keyIdOf(raw), createHash('sha256').update(raw).digest('hex'));
  const text = Buffer.from(raw).toString('base64');
  assert.deepEqual(decodePublicKey(text), Buffer.from(raw));
  for (const other of [
    `${text}\n`,
    ` ${text}`,
    text.replace(/=$/, ''),
    Buffer.from(raw.subarray(1)).toString('base64'),
    '',
  ])
    assert.equal(decodePublicKey(other), null);
});

const limits = { bytesMax: 10_000, signaturesMax: 2 };
const signatures = [{ keyId: keyIdOf(raw), signature: signDetached(privateKey, type, body) }];
const printed = printEnvelope(type, { payload: body, signatures });
const spoil = (change: (envelope: Record<string, unknown>) => unknown): Uint8Array => {
  const envelope = JSON.parse(Buffer.from(printed).toString()) as Record<string, unknown>;
  return Buffer.from(JSON.stringify(change(envelope) ?? envelope));
};

test('an envelope is opened as it was printed', () => {
  const opened = openEnvelope(printed, type, limits);
  assert(!('problem' in opened));
  assert.deepEqual(Buffer.from(opened.payload), body);
  assert.deepEqual(
    opened.signatures.map((each) => Buffer.from(each.signature)),
    signatures.map((each) => Buffer.from(each.signature)),
  );
});

const [one] = JSON.parse(Buffer.from(printed).toString()).signatures as [{ keyid: string; sig: string }];
const refused: Readonly<Record<string, readonly [Uint8Array, RegExp]>> = {
  'more bytes than allowed': [Buffer.alloc(10_001, ' '), /more than 10000/],
  'no JSON': [Buffer.from('{'), /not a DSSE/],
  'bytes that are no UTF-8': [Buffer.from([0xff]), /not a DSSE/],
  'another type': [spoil((each) => ({ ...each, payloadType: 'x' })), /payload type should be/],
  'an unknown key': [spoil((each) => ({ ...each, more: 1 })), /not a DSSE/],
  'no signatures list': [spoil((each) => ({ ...each, signatures: {} })), /not a DSSE/],
  'a payload in other base64': [spoil((each) => ({ ...each, payload: `${String(each['payload'])}\n` })), /not base64/],
  'a signature without key': [spoil((each) => ({ ...each, signatures: [{ sig: one.sig }] })), /not a DSSE/],
  'a key id in upper case': [
    spoil((each) => ({ ...each, signatures: [{ ...one, keyid: one.keyid.toUpperCase() }] })),
    /not a DSSE/,
  ],
  'a short signature': [spoil((each) => ({ ...each, signatures: [{ ...one, sig: 'AAAA' }] })), /64 bytes/],
  'one key twice': [spoil((each) => ({ ...each, signatures: [one, one] })), /signed it twice/],
  'too many signatures': [spoil((each) => ({ ...each, signatures: [one, one, one] })), /more than 2 signatures/],
};
for (const [what, [bytes, problem]] of Object.entries(refused))
  test(`an envelope with ${what} is refused`, () => {
    const opened = openEnvelope(bytes, type, limits);
    assert('problem' in opened);
    assert.match(opened.problem, problem);
  });
