/** Resources on disk: the controller's store and the agent's cache, with a source that may lie, stop or be away. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, linkSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Digest } from '../../../src/core/model/index.ts';
import { resourceCache, resourceStore } from '../../../src/edge/bundle/index.ts';
import { testFolder } from '../../support/folder.ts';

const sha256 = (bytes: Uint8Array): Digest => createHash('sha256').update(bytes).digest('hex') as Digest;
const never = new AbortController().signal;

async function* pieces(...bytes: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* bytes;
}

async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

test('the store names what it was given by its digest and reads it from any offset', async (t) => {
  const folder = testFolder(t);
  const store = resourceStore(folder);
  const bytes = Buffer.alloc(200_000, 'reeve');
  const uploaded = await store.add(pieces(bytes.subarray(0, 7), bytes.subarray(7)));
  assert.deepEqual(uploaded, { digest: sha256(bytes), length: bytes.length });
  assert.deepEqual(await whole(store.read(uploaded.digest, 150_000)), bytes.subarray(150_000));
  assert.deepEqual(await store.add(pieces(bytes)), uploaded);
  assert.deepEqual(await store.add(pieces()), { digest: sha256(Buffer.alloc(0)), length: 0 });
  await assert.rejects(whole(store.read('0'.repeat(64) as Digest, 0)), { code: 'not-found' });
  assert.throws(() => store.read('../x' as Digest, 0), { code: 'name-invalid' });
});

test('an upload that is broken off or too large leaves nothing', async (t) => {
  const folder = testFolder(t);
  const store = resourceStore(folder, 10);
  await assert.rejects(store.add(pieces(Buffer.alloc(11))), { code: 'limit-reached' });
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.alloc(3);
    throw new Error('the cable was cut');
  }
  await assert.rejects(store.add(broken()));
  assert.deepEqual([readdirSync(folder), readdirSync(path.join(folder, 'incoming'))], [['incoming'], []]);
});

function cacheOf(t: TestContext, content: Buffer) {
  const folder = testFolder(t);
  const asked: number[] = [];
  const source = { served: content as Buffer | null, upTo: Number.POSITIVE_INFINITY };
  const cache = resourceCache(path.join(folder, 'cache'), {
    async *readResource(_digest, offset) {
      asked.push(offset);
      if (source.served === null) throw new Error('the controller is away');
      yield source.served.subarray(offset, source.upTo);
    },
  });
  const given = { digest: sha256(content), length: content.length };
  const place = (unit = 'a', secret = false): Promise<void> =>
    cache.place(given, path.join(folder, unit, 'seed.txt'), { secret, signal: never });
  const text = (unit = 'a'): string => readFileSync(path.join(folder, unit, 'seed.txt'), 'utf8');
  return { folder, asked, source, place, text, given };
}

test('one copy serves every unit, without asking again', async (t) => {
  const { folder, asked, source, place, text } = cacheOf(t, Buffer.from('barley'));
  await place('a');
  source.served = null;
  await place('a');
  await place('b');
  assert.deepEqual([text('a'), text('b'), asked], ['barley', 'barley', [0]]);
  assert.equal(statSync(path.join(folder, 'a/seed.txt')).ino, statSync(path.join(folder, 'b/seed.txt')).ino);
  assert.equal(statSync(path.join(folder, 'a/seed.txt')).mode & 0o777, 0o644);
});

test('a download goes on where it stopped', async (t) => {
  const { asked, source, place, text } = cacheOf(t, Buffer.from('barley'));
  source.upTo = 2;
  await assert.rejects(place(), { code: 'resource-unavailable' });
  source.upTo = Number.POSITIVE_INFINITY;
  await place();
  assert.deepEqual([text(), asked], ['barley', [0, 2]]);
});

test('other bytes than the assigned ones are never placed', async (t) => {
  const { folder, source, place, text } = cacheOf(t, Buffer.from('barley'));
  source.served = Buffer.from('weeds!');
  await assert.rejects(place(), { code: 'resource-unavailable', message: /not the bytes that were assigned/ });
  assert.equal(existsSync(path.join(folder, 'a/seed.txt')), false);
  source.served = Buffer.from('barley and more');
  await assert.rejects(place());
  source.served = Buffer.from('barley');
  await place();
  assert.equal(text(), 'barley');
});

test('what a handler made of its file, or put in its place, is mended for everybody', async (t) => {
  const { folder, place, text } = cacheOf(t, Buffer.from('barley'));
  await place('a');
  await place('b');
  writeFileSync(path.join(folder, 'a/seed.txt'), 'poison');
  await place('b');
  await place('a');
  assert.deepEqual([text('a'), text('b')], ['barley', 'barley']);
  rmSync(path.join(folder, 'a/seed.txt'));
  symlinkSync('/etc/passwd', path.join(folder, 'a/seed.txt'));
  linkSync(path.join(folder, 'b/seed.txt'), path.join(folder, 'a/seed.txt.new'));
  await place('a');
  assert.equal(text('a'), 'barley');
});

test('an empty resource is a file, and a secret one is for this user only', async (t) => {
  const { folder, place, text } = cacheOf(t, Buffer.alloc(0));
  await place('a', true);
  assert.equal(text(), '');
  assert.equal(statSync(path.join(folder, 'a/seed.txt')).mode & 0o777, 0o600);
});
