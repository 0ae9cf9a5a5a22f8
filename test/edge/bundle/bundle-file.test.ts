/** Signing, verifying and inspecting bundle files, and the keys that do it. */
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { chmod, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  createPublisherKey,
  inspectBundle,
  loadPublisherKey,
  signBundle,
  verifyBundle,
} from '../../../src/edge/bundle/index.ts';
import { printEnvelope } from '../../../src/edge/dsse/index.ts';
import { testFolder } from '../../support/folder.ts';
import { envelopeOf, signedBundle } from './support.ts';

test('a key is kept for its owner alone and comes back as it was', async (t) => {
  const path = join(testFolder(t), 'key');
  const key = await createPublisherKey(path);
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  assert.match(await readFile(path, 'utf8'), /^-----BEGIN PRIVATE KEY-----/);
  const loaded = await loadPublisherKey(path);
  assert.equal(loaded.keyId, key.keyId);
  assert.deepEqual(loaded.sign(Buffer.from('x')), key.sign(Buffer.from('x')));
});

test('a key is never overwritten, and not used when others can read it or when it is no key', async (t) => {
  const directory = testFolder(t);
  const path = join(directory, 'key');
  await createPublisherKey(path);
  await assert.rejects(createPublisherKey(path), { code: 'already-exists' });
  await chmod(path, 0o640);
  await assert.rejects(loadPublisherKey(path), { code: 'permission-denied' });
  await assert.rejects(loadPublisherKey(join(directory, 'none')), { code: 'not-found' });
  await writeFile(path, 'no key', { mode: 0o600 });
  await chmod(path, 0o600);
  await assert.rejects(loadPublisherKey(path), { code: 'document-invalid' });
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  await writeFile(path, privateKey.export({ format: 'pem', type: 'pkcs8' }));
  await assert.rejects(loadPublisherKey(path), { code: 'document-invalid' });
});

test('a signed bundle verifies with the key of its publisher and with no other', async (t) => {
  const directory = testFolder(t);
  const { file, key, manifest } = await signedBundle(directory);
  const stranger = await createPublisherKey(join(directory, 'stranger'));
  const report = await verifyBundle({ file, keys: [key.publicKeyBase64] });
  assert.equal(report.ok, true);
  assert.equal(report.digest, manifest.archive.sha256);
  assert.deepEqual(report.lines, [
    'web revision 1, 4 files',
    `signed by ${key.keyId}`,
    'the archive is canonical and every member is as it was signed',
  ]);
  assert.equal((await verifyBundle({ file, keys: [stranger.publicKeyBase64] })).ok, false);
  assert.equal((await verifyBundle({ file, keys: [] })).ok, false);
  await assert.rejects(verifyBundle({ file, keys: ['no key'] }), { code: 'usage-invalid' });
});

test('several publishers sign one bundle, each once', async (t) => {
  const directory = testFolder(t);
  const { file, key } = await signedBundle(directory);
  const second = await createPublisherKey(join(directory, 'second'));
  await signBundle({ file, key: second });
  await signBundle({ file, key });
  const { signatures } = await inspectBundle({ file });
  assert.deepEqual([...signatures].sort(), [key.keyId, second.keyId].sort());
  assert.equal((await verifyBundle({ file, keys: [second.publicKeyBase64] })).ok, true);
});

test('bytes that are not those of the manifest are neither signed nor verified', async (t) => {
  const { file, key, archive } = await signedBundle(testFolder(t));
  await writeFile(file, Buffer.concat([archive, Buffer.from([0])]));
  await assert.rejects(signBundle({ file, key }), { code: 'bundle-altered' });
  const report = await verifyBundle({ file, keys: [key.publicKeyBase64] });
  assert.equal(report.ok, false);
  assert.match(report.lines.join('\n'), /it is not the one of the manifest \(fact length/);
});

test('a manifest that was changed after signing does not verify', async (t) => {
  const { file, key, manifest, envelope } = await signedBundle(testFolder(t));
  const { payloadType, signatures } = JSON.parse(Buffer.from(envelope).toString());
  const forged = JSON.parse(Buffer.from(envelopeOf({ ...manifest, revision: 99 })).toString());
  await writeFile(`${file}.manifest`, JSON.stringify({ payloadType, payload: forged.payload, signatures }));
  const report = await verifyBundle({ file, keys: [key.publicKeyBase64] });
  assert.equal(report.ok, false);
  assert.match(report.lines.join('\n'), /does not hold/);
});

test('a manifest of another type, with a key twice, or gone is refused', async (t) => {
  const { file, key } = await signedBundle(testFolder(t));
  const payload = Buffer.from('{"operator":"web","operator":"db"}');
  const signatures = [{ keyId: key.keyId, signature: key.sign(payload) }];
  await writeFile(`${file}.manifest`, printEnvelope('application/vnd.reeve.manifest.v1+json', { payload, signatures }));
  await assert.rejects(inspectBundle({ file }), { code: 'bundle-malformed' });
  await writeFile(`${file}.manifest`, printEnvelope('application/vnd.reeve.order.v1', { payload, signatures }));
  await assert.rejects(verifyBundle({ file, keys: [] }), { code: 'bundle-malformed' });
  await rm(`${file}.manifest`);
  await assert.rejects(signBundle({ file, key }), { code: 'not-found' });
});
