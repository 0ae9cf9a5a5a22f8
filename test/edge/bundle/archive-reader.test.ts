/** The frame and the gate over files: every archive that is not byte for byte what our writer makes is refused. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { encodeHeader } from '../../../src/core/bundle/index.ts';
import { AgentError } from '../../../src/core/errors.ts';
import { checkArchive } from '../../../src/edge/bundle/archive-reader.ts';
import { createPublisherKey, verifyBundle } from '../../../src/edge/bundle/index.ts';
import { testFolder } from '../../support/folder.ts';
import { blocksOf, canonicalGzip, type Entry, endBlocks, envelopeOf, manifestFor } from './support.ts';

const entries: readonly Entry[] = [
  { path: 'dispatch', content: '#!/bin/sh\n', mode: '0755' },
  { path: 'src/charm.py', content: 'x'.repeat(600) },
];
const content = Buffer.concat([...entries.map(blocksOf), endBlocks]);
const genuine = manifestFor(entries, canonicalGzip(content), content);

/** A header that says something else, with a checksum that holds. */
function header(change: (block: Buffer) => void, path = 'dispatch'): Buffer {
  const block = Buffer.from(encodeHeader({ path, size: 10, mode: '0755' }));
  change(block);
  block.write('        ', 148);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')} \0`, 148);
  return block;
}
const rest = content.subarray(512);
const withHeader = (change: (block: Buffer) => void): Buffer => Buffer.concat([header(change), rest]);
const member = (path: string, body = ''): Buffer => blocksOf({ path, content: body });
const typed = (type: string, path: string, target = ''): Buffer =>
  header((block) => {
    block.fill(0, 0, 100).write(path, 0);
    block.write('0000000000', 124);
    block.write(type, 156);
    block.write(target, 157);
  });

const hostileContents: Readonly<Record<string, Buffer>> = {
  'a path that leads out': withHeader((block) => block.fill(0, 0, 100).write('../../etc/cron.d/x', 0)),
  'an absolute path': withHeader((block) => block.fill(0, 0, 100).write('/etc/cron.d/x', 0)),
  'a path that leads out by its prefix': withHeader((block) => block.write('../..', 345)),
  'a drive letter': withHeader((block) => block.fill(0, 0, 100).write('C:\\x', 0)),
  'a name with a NUL inside': withHeader((block) => block.write('dispatch\0hidden', 0)),
  'a name that is no UTF-8': withHeader((block) => block.fill(0xff, 0, 4)),
  'a name in other case': withHeader((block) => block.write('DISPATCH', 0)),
  'a symbolic link': Buffer.concat([typed('2', 'dispatch', '/bin/sh'), content]),
  'a hard link': Buffer.concat([typed('1', 'dispatch', '/etc/passwd'), content]),
  'a device': Buffer.concat([typed('3', 'dispatch'), content]),
  'a fifo': Buffer.concat([typed('6', 'dispatch'), content]),
  'a directory entry': Buffer.concat([typed('5', 'src/'), content]),
  'a PAX header': Buffer.concat([typed('x', 'PaxHeader/dispatch'), content]),
  'a global PAX header': Buffer.concat([typed('g', 'pax_global_header'), content]),
  'a GNU long name': Buffer.concat([typed('L', '././@LongLink'), content]),
  'a GNU long link': Buffer.concat([typed('K', '././@LongLink'), content]),
  'a sparse file': Buffer.concat([typed('S', 'dispatch'), content]),
  'the old type byte': withHeader((block) => block.write('\0', 156)),
  setuid: withHeader((block) => block.write('004755', 100)),
  'world-writable': withHeader((block) => block.write('000777', 100)),
  'an owner': withHeader((block) => block.write('000001 \0', 108)),
  'a time': withHeader((block) => block.write('00000000001 ', 136)),
  'an owner name': withHeader((block) => block.write('root', 265)),
  'a device number': withHeader((block) => block.write('000001', 329)),
  'a negative size': withHeader((block) => block.write('-000000012', 124)),
  'a size in base 256': withHeader((block) => block.writeUInt32BE(0x80000000, 124)),
  'a size one larger': withHeader((block) => block.write('0000000013', 124)),
  'the GNU format mark': withHeader((block) => block.write('ustar  \0', 257)),
  'a bad checksum': Buffer.concat([
    Buffer.from(content.subarray(0, 148)),
    Buffer.from('000000 \0'),
    content.subarray(156),
  ]),
  'dirt in the padding': Buffer.concat([content.subarray(0, 600), Buffer.from([1]), content.subarray(601)]),
  'a member twice': Buffer.concat([blocksOf(entries[0] as Entry), content]),
  'a further member': Buffer.concat([content.subarray(0, -1024), member('z'), endBlocks]),
  'a member less': Buffer.concat([blocksOf(entries[0] as Entry), endBlocks]),
  'another order': Buffer.concat([...entries.toReversed().map(blocksOf), endBlocks]),
  'one zero block only': content.subarray(0, -512),
  'no zero blocks': content.subarray(0, -1024),
  'a third zero block': Buffer.concat([content, Buffer.alloc(512)]),
  'a zero block between': Buffer.concat([content.subarray(0, 1024), Buffer.alloc(512), content.subarray(1024)]),
  'a second archive behind the end': Buffer.concat([content, content]),
  'one byte behind the end': Buffer.concat([content, Buffer.from([0])]),
  nothing: Buffer.alloc(0),
};

async function check(t: TestContext, archive: Uint8Array): Promise<unknown> {
  const path = join(testFolder(t), 'a.bundle');
  await writeFile(path, archive);
  return await checkArchive(path, genuine).then(
    () => null,
    (error: unknown) => error,
  );
}
const codeOf = (error: unknown): string => (error instanceof AgentError ? error.code : String(error));

test('the genuine archive passes', async (t) => assert.equal(await check(t, canonicalGzip(content)), null));

for (const [what, hostile] of Object.entries(hostileContents))
  test(`an archive with ${what} is refused`, async (t) => {
    assert.equal(codeOf(await check(t, canonicalGzip(hostile))), 'bundle-malformed');
  });

test('a member with other content is refused by its hash', async (t) => {
  const changed = Buffer.from(content);
  changed[520] = 65;
  assert.equal(codeOf(await check(t, canonicalGzip(changed))), 'bundle-altered');
});

const whole = canonicalGzip(content);
const changedByte = (at: number, value: number): Buffer => {
  const changed = Buffer.from(whole);
  changed[at] = value;
  return changed;
};
const hostileFrames: Readonly<Record<string, Buffer>> = {
  'no gzip at all': content,
  'a name in the gzip header': Buffer.concat([
    changedByte(3, 8).subarray(0, 10),
    Buffer.from('x\0'),
    whole.subarray(10),
  ]),
  'a time in the gzip header': changedByte(4, 1),
  'another operating system': gzipSync(content),
  'another level': changedByte(8, 2),
  'a second gzip member': Buffer.concat([whole, whole]),
  'an empty second member': Buffer.concat([whole, canonicalGzip(Buffer.alloc(0))]),
  'zeros behind the end': Buffer.concat([whole, Buffer.alloc(512)]),
  'a byte before the checksum': Buffer.concat([whole.subarray(0, -8), Buffer.from([0]), whole.subarray(-8)]),
  'a wrong checksum': changedByte(whole.length - 8, (whole[whole.length - 8] as number) ^ 1),
  'a wrong length': changedByte(whole.length - 4, (whole[whole.length - 4] as number) ^ 1),
  nothing: Buffer.alloc(0),
  'a header only': whole.subarray(0, 10),
};
for (const [what, hostile] of Object.entries(hostileFrames))
  test(`a gzip file with ${what} is refused`, async (t) => {
    assert.equal(codeOf(await check(t, hostile)), 'bundle-malformed');
  });

test('an archive that is cut at any block is refused', async (t) => {
  for (let length = 0; length < content.length; length += 512)
    assert.equal(codeOf(await check(t, canonicalGzip(content.subarray(0, length)))), 'bundle-malformed');
});

test('a file that is cut anywhere is refused', async (t) => {
  for (let length = 0; length < whole.length; length += 7)
    assert.equal(codeOf(await check(t, whole.subarray(0, length))), 'bundle-malformed');
});

test('a bomb is refused at its first block', async (t) => {
  const bomb = canonicalGzip(Buffer.alloc(256 * 1024 * 1024));
  assert(bomb.length < 1024 * 1024);
  const error = await check(t, bomb);
  assert.equal(codeOf(error), 'bundle-malformed');
  assert.match(String((error as AgentError).fields['because']), /the header of dispatch/);
});

test('every single bit of a signed bundle counts', async (t) => {
  const directory = testFolder(t);
  const key = await createPublisherKey(join(directory, 'key'));
  const file = join(directory, 'a.bundle');
  await writeFile(`${file}.manifest`, envelopeOf(genuine, key));
  const verify = async (bytes: Uint8Array): Promise<boolean> => {
    await writeFile(file, bytes);
    return (await verifyBundle({ file, keys: [key.publicKeyBase64] })).ok;
  };
  assert.equal(await verify(whole), true);
  for (let at = 0; at < whole.length; at++)
    for (let bit = 0; bit < 8; bit++)
      assert.equal(
        await verify(changedByte(at, (whole[at] as number) ^ (1 << bit))),
        false,
        `bit ${bit} of byte ${at}`,
      );
});

test('a changed bit of the compressed data is refused, or changes nothing in what comes out', async (t) => {
  const path = join(testFolder(t), 'a.bundle');
  let harmless = 0;
  for (let at = 0; at < whole.length; at++)
    for (let bit = 0; bit < 8; bit++) {
      await writeFile(path, changedByte(at, (whole[at] as number) ^ (1 << bit)));
      const code = await checkArchive(path, genuine).then(() => 'accepted', codeOf);
      if (code === 'accepted') harmless++;
      else assert.match(code, /^bundle-(malformed|altered)$/, `bit ${bit} of byte ${at}`);
    }
  // Deflate can say one thing in two ways; the hash over the file refuses those (the test above).
  assert(harmless < 16, `${harmless} changes passed`);
});
