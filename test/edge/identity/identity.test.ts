/** Certificates, requests for them, and the folder that they live in (security.md §5, A32). */
import assert from 'node:assert/strict';
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  X509Certificate,
} from 'node:crypto';
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { issueServer } from '../../../src/edge/identity/certificates.ts';
import { bitString, elements, explicit, integer, objectId, sequence, time } from '../../../src/edge/identity/der.ts';
import {
  certificatePem,
  createControllerIdentity,
  isController,
  loadControllerIdentity,
  newKey,
  readSigningRequest,
  readToken,
  secretHash,
  tokenMint,
  writeSigningRequest,
} from '../../../src/edge/identity/index.ts';

async function folder(t: TestContext): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'reeve-identity-'));
  t.after(() => rm(made, { recursive: true }));
  return made;
}

test('a controller identity is what it was after loading, and is for its owner only', async (t) => {
  const directory = path.join(await folder(t), 'identity');
  const made = await createControllerIdentity(directory, { names: ['reeve.example', '10.0.0.1', '2001:db8::7'] });
  const { orderKey, authority, ...rest } = await loadControllerIdentity(directory);
  assert.deepEqual(rest.serverChain, made.serverChain);
  assert.ok(orderKey.equals(made.orderKey) && authority.key.equals(made.authority.key));
  assert.equal((await stat(directory)).mode & 0o777, 0o700);
  for (const name of await readdir(directory))
    assert.equal((await stat(path.join(directory, name))).mode & 0o777, 0o600, name);
  await assert.rejects(createControllerIdentity(directory), { code: 'already-exists' });
});

test('the certificate of an older program, which named the model, is made anew for the same keys', async (t) => {
  const directory = path.join(await folder(t), 'identity');
  const { authority, model, controller, serverKey } = await createControllerIdentity(directory);
  const publicKey = createPublicKey(serverKey);
  const old = issueServer(authority, { publicKey, controller: model, names: [] }, Date.now());
  await writeFile(path.join(directory, 'server.crt'), certificatePem(old));
  const { serverChain } = await loadControllerIdentity(directory);
  const certificate = new X509Certificate(serverChain);
  assert.ok(isController(certificate, controller) && certificate.checkPrivateKey(createPrivateKey(serverKey)));
});

test('the server’s certificate is signed by the CA and has every name', async (t) => {
  const identity = await createControllerIdentity(path.join(await folder(t), 'identity'), {
    names: ['reeve.example', '10.0.0.1', '2001:db8::7'],
  });
  const certificate = new X509Certificate(identity.serverChain);
  assert.ok(certificate.verify(identity.authorityCertificate.publicKey));
  assert.ok(certificate.checkIssued(identity.authorityCertificate));
  assert.ok(identity.authorityCertificate.ca && !certificate.ca);
  for (const host of ['localhost', 'reeve.example']) assert.equal(certificate.checkHost(host), host);
  for (const address of ['127.0.0.1', '::1', '10.0.0.1', '2001:db8::7'])
    assert.equal(certificate.checkIP(address), address);
});

test('an identity with a foreign order key is not loaded', async (t) => {
  const directory = path.join(await folder(t), 'identity');
  await createControllerIdentity(directory);
  const file = path.join(directory, 'order.key');
  await chmod(file, 0o600);
  await writeFile(file, newKey('ed25519').export({ format: 'pem', type: 'pkcs8' }));
  await assert.rejects(loadControllerIdentity(directory), { code: 'peer-untrusted' });
});

test('a minted token is read as it was made, and its secret is known by its hash only', async (t) => {
  const identity = await createControllerIdentity(path.join(await folder(t), 'identity'));
  const minted = tokenMint(identity).mint();
  const token = readToken(`${minted.token}\n`);
  assert.equal(secretHash(token.secret), minted.secretHash);
  assert.ok(!minted.token.includes(minted.secretHash));
});

/** A request for this key, signed by that one. */
function request(key: KeyObject, signer: KeyObject, digest: string | null): Buffer {
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  const body = sequence(integer(Buffer.from([0])), sequence(), spki, explicit(0, Buffer.alloc(0)));
  return sequence(body, sequence(objectId('1.2.3')), bitString(sign(digest, body, signer)));
}
const refused = { code: 'message-invalid' };

test('a request proves possession of a P-256 or Ed25519 key', () => {
  const [curve, edwards] = [newKey('ec'), newKey('ed25519')];
  assert.ok(readSigningRequest(writeSigningRequest(curve)).equals(createPublicKey(curve)));
  assert.ok(readSigningRequest(request(edwards, edwards, null)).equals(createPublicKey(edwards)));
});

test('another’s key, weak keys and other curves are refused', () => {
  const key = newKey('ec');
  const { privateKey: rsa } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const { privateKey: wide } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  assert.throws(() => readSigningRequest(request(key, newKey('ec'), 'sha256')), refused);
  for (const other of [rsa, wide]) assert.throws(() => readSigningRequest(request(other, other, 'sha256')), refused);
});

test('a request with any byte changed, cut short or made longer is refused', () => {
  const good = writeSigningRequest(newKey('ec'));
  const [whole] = elements(good);
  const [body] = elements(whole?.content ?? Buffer.alloc(0));
  assert.ok(body);
  const start = good.indexOf(body.raw);
  for (let index = start; index < start + body.raw.length; index++) {
    const bad = Buffer.from(good);
    bad.writeUInt8(bad.readUInt8(index) ^ 0x01, index);
    assert.throws(() => readSigningRequest(bad), refused, `byte ${index}`);
  }
  assert.throws(() => readSigningRequest(good.subarray(0, -1)), refused);
  assert.throws(() => readSigningRequest(Buffer.concat([good, Buffer.from([5, 0])])), refused);
});

test('no bytes crash the reader of requests', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      assert.throws(() => readSigningRequest(bytes), refused);
    }),
    { numRuns: 300 },
  );
});

test('lengths, integers and times are written as DER wants them', () => {
  for (const bytes of [0, 1, 127, 128, 255, 256, 65_535, 65_536]) {
    const [element, ...more] = elements(sequence(Buffer.alloc(bytes)));
    assert.deepEqual([element?.content.length, more.length], [bytes, 0]);
  }
  assert.equal(integer(Buffer.from([0, 0, 0x80])).toString('hex'), '02020080');
  assert.equal(integer(Buffer.from([0])).toString('hex'), '020100');
  assert.equal(objectId('1.2.840.10045.4.3.2').toString('hex'), '06082a8648ce3d040302');
  assert.equal(
    time(Date.UTC(2049, 11, 31, 23, 59, 59))
      .subarray(2)
      .toString(),
    '491231235959Z',
  );
  assert.equal(
    time(Date.UTC(2050, 0, 1))
      .subarray(2)
      .toString(),
    '20500101000000Z',
  );
});

test('the data folder that comes with an identity is nobody else’s to look into', async (t) => {
  const data = path.join(await folder(t), 'data');
  await createControllerIdentity(path.join(data, 'identity'));
  assert.equal((await stat(data)).mode & 0o777, 0o700);
});
