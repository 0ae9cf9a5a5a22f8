/** The controller's bundles: taken in whole and checked, or not at all. */
import assert from 'node:assert/strict';
import { access, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { bundleStore, createPublisherKey } from '../../../src/edge/bundle/index.ts';
import { testFolder } from '../../support/folder.ts';
import {
  blocksOf,
  canonicalGzip,
  classicCharm,
  type Entry,
  endBlocks,
  envelopeOf,
  inParts,
  manifestFor,
  signedBundle,
} from './support.ts';

async function collect(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}

test('a bundle is taken in with what its documents say, and given out as it came', async (t) => {
  const directory = testFolder(t);
  const bundle = await signedBundle(directory);
  const store = bundleStore(join(directory, 'store'));
  const facts = await store.add(bundle.envelope, inParts(bundle.archive));
  const digest = bundle.manifest.archive.sha256;
  assert.deepEqual(facts, {
    digest,
    manifest: bundle.manifest,
    publisher: bundle.key.keyId,
    metadata: { name: 'web', summary: 's', description: 'd' },
    config: { options: { port: { type: 'int', default: 80 } } },
    actions: undefined,
    lxdProfile: undefined,
  });
  assert.deepEqual(Buffer.from(await store.manifest(digest)), Buffer.from(bundle.envelope));
  assert.deepEqual(await collect(store.read(digest, 0)), Buffer.from(bundle.archive));
  assert.deepEqual(await collect(store.read(digest, 100)), Buffer.from(bundle.archive.subarray(100)));
  assert.deepEqual(await collect(store.read(digest, bundle.archive.length)), Buffer.alloc(0));
});

test('taking in a bundle twice is harmless', async (t) => {
  const directory = testFolder(t);
  const bundle = await signedBundle(directory);
  const store = bundleStore(join(directory, 'store'));
  const first = await store.add(bundle.envelope, inParts(bundle.archive));
  assert.deepEqual(await store.add(bundle.envelope, inParts(bundle.archive)), first);
  const again = bundleStore(join(directory, 'store'));
  assert.deepEqual(Buffer.from(await again.manifest(first.digest)), Buffer.from(bundle.envelope));
});

test('an archive keeps the revision that it came with first; new signatures of the same one are taken', async (t) => {
  const directory = testFolder(t);
  const bundle = await signedBundle(directory);
  const store = bundleStore(join(directory, 'store'));
  await store.add(bundle.envelope, inParts(bundle.archive));
  const other = await createPublisherKey(join(directory, 'other'));
  const renamed = envelopeOf({ ...bundle.manifest, revision: 2 }, other);
  const facts = await store.add(renamed, inParts(bundle.archive));
  assert.equal(facts.manifest.revision, 1);
  assert.equal(facts.publisher, bundle.key.keyId);
  const resigned = await store.add(envelopeOf(bundle.manifest, other), inParts(bundle.archive));
  assert.equal(resigned.publisher, other.keyId);
});

test('what is not there is not found', async (t) => {
  const store = bundleStore(join(testFolder(t), 'store'));
  const digest = 'a'.repeat(64) as never;
  await assert.rejects(store.manifest(digest), { code: 'not-found' });
  await assert.rejects(collect(store.read(digest, 0)), { code: 'not-found' });
});

test('what breaks a rule is refused by its code, and nothing stays behind', async (t) => {
  const directory = testFolder(t);
  const home = join(directory, 'store');
  const store = bundleStore(home);
  const { envelope, archive, manifest, key } = await signedBundle(directory);
  const changed = Buffer.from(archive);
  changed[50] = (changed[50] as number) ^ 1;
  const refusals: readonly (readonly [string, Uint8Array, Uint8Array])[] = [
    ['bundle-malformed', Buffer.from('{}'), archive],
    ['bundle-unsigned', envelopeOf(manifest), archive],
    ['bundle-altered', envelope, changed],
    ['bundle-altered', envelope, archive.subarray(1)],
    ['bundle-altered', envelope, archive.subarray(0, -1)],
    ['bundle-altered', envelope, Buffer.concat([archive, archive])],
    ['bundle-altered', envelopeOf({ ...manifest, contentSha256: 'a'.repeat(64) }, key), archive],
    [
      'bundle-malformed',
      envelopeOf({ ...manifest, files: manifest.files.slice(0, 1), entryPoints: [], links: [] }, key),
      archive,
    ],
  ];
  for (const [code, manifestBytes, bytes] of refusals)
    await assert.rejects(store.add(manifestBytes, inParts(bytes)), { code });
  assert.deepEqual(await readdir(home), ['incoming']);
  assert.deepEqual(await readdir(join(home, 'incoming')), []);
});

test('documents that are bombs or too large are refused', async (t) => {
  const directory = testFolder(t);
  const store = bundleStore(join(directory, 'store'));
  const key = await createPublisherKey(join(directory, 'key'));
  const add = (metadata: string) => {
    const entries: readonly Entry[] = [{ path: 'metadata.yaml', content: metadata }];
    const content = Buffer.concat([...entries.map(blocksOf), endBlocks]);
    const archive = canonicalGzip(content);
    return store.add(envelopeOf(manifestFor(entries, archive, content), key), inParts(archive));
  };
  const level = (n: number): string =>
    `l${n}: &l${n} [${Array(9)
      .fill(n === 0 ? 'x' : `*l${n - 1}`)
      .join(',')}]\n`;
  await assert.rejects(add([0, 1, 2, 3, 4, 5, 6, 7].map(level).join('')), { code: 'document-invalid' });
  await assert.rejects(add('name: [\n'), { code: 'document-invalid' });
  await assert.rejects(add(`# ${'x'.repeat(1024 * 1024)}\n`), { code: 'bundle-malformed' });
  await assert.rejects(add('name: web\n'.repeat(2)), { code: 'document-invalid' });
});

test('parts of uploads that a former life left are removed, a source that fails leaves none', async (t) => {
  const directory = testFolder(t);
  const home = join(directory, 'store');
  await mkdir(join(home, 'incoming'), { recursive: true });
  await writeFile(join(home, 'incoming/old'), 'half');
  const { envelope } = await signedBundle(directory, classicCharm);
  const store = bundleStore(home);
  async function* failing(): AsyncIterable<Uint8Array> {
    yield Buffer.from('some');
    throw new Error('the uploader is gone');
  }
  await assert.rejects(store.add(envelope, failing()));
  await assert.rejects(access(join(home, 'incoming/old')));
  assert.deepEqual(await readdir(join(home, 'incoming')), []);
});

test('a full disk is told as such', async (t) => {
  const directory = testFolder(t);
  const { envelope } = await signedBundle(directory);
  const full = Object.assign(new Error('write'), { code: 'ENOSPC' });
  async function* filling(): AsyncIterable<Uint8Array> {
    yield Buffer.from('some');
    throw full;
  }
  await assert.rejects(bundleStore(join(directory, 'store')).add(envelope, filling()), { code: 'disk-full' });
});
