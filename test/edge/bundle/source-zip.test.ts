/** Importing a `.charm`: what comes in, and every archive that does not. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { packBundle } from '../../../src/edge/bundle/index.ts';
import { testFolder } from '../../support/folder.ts';
import { type ZipEntry, zipOf } from './zip.ts';

const file = 0o100644;
const script = 0o100755;
const link = 0o120777;
const metadata: ZipEntry = { name: 'metadata.yaml', content: 'name: web\n', mode: file };
const install: ZipEntry = { name: 'hooks/install', content: '#!/bin/sh\n', mode: file };

async function importZip(t: TestContext, bytes: Uint8Array) {
  const directory = testFolder(t);
  const source = join(directory, 'web.charm');
  await writeFile(source, bytes);
  return await packBundle({ source, output: join(directory, 'o') });
}

test('a charm archive comes in with its links, its executable bits and its empty folders; revision is dropped', async (t) => {
  const { manifest } = await importZip(
    t,
    zipOf([
      metadata,
      { name: 'revision', content: '5', mode: file },
      { name: 'dispatch', content: '#!/bin/sh\n', mode: 0o100775 },
      { name: 'hooks/', mode: 0o040755 },
      { name: 'hooks/install', content: '../dispatch', mode: link },
      { name: 'data/', mode: 0o040755 },
      { name: 'hooks/start', content: '#!/bin/sh\n', mode: file },
      { name: 'private', content: 'x', mode: 0o100600 },
    ]),
  );
  assert.deepEqual(
    manifest.files.map((each) => [each.path, each.mode]),
    [
      ['dispatch', '0755'],
      ['hooks/start', '0755'],
      ['metadata.yaml', '0644'],
      ['private', '0644'],
    ],
  );
  assert.deepEqual(manifest.links, [{ path: 'hooks/install', target: '../dispatch' }]);
  assert.deepEqual(manifest.dirs, ['data']);
  assert.deepEqual(manifest.entryPoints, ['dispatch']);
  assert.deepEqual(manifest.origin, { kind: 'imported', source: 'web.charm' });
});

test('an archive from a system without modes comes in as plain files', async (t) => {
  const { manifest } = await importZip(t, zipOf([{ ...metadata, madeBy: 0, mode: 0o104777 }]));
  assert.deepEqual(
    manifest.files.map((each) => each.mode),
    ['0644'],
  );
});

const hostile: Readonly<Record<string, readonly ZipEntry[]>> = {
  'a path that leads out': [metadata, { name: '../x', mode: file }],
  'an absolute path': [metadata, { name: '/etc/x', mode: file }],
  'a drive letter': [metadata, { name: 'C:/x', mode: file }],
  'a backslash': [metadata, { name: 'a\\b', mode: file }],
  'a name with a NUL': [metadata, { name: 'a\0b', mode: file }],
  'a name beyond ASCII': [metadata, { name: Buffer.from('é'), mode: file, flags: 0x800 }],
  'an absolute link': [metadata, { name: 'a', content: '/etc/passwd', mode: link }],
  'a link that leads out': [metadata, { name: 'hooks/a', content: '../../x', mode: link }],
  'a link with a long target': [metadata, { name: 'a', content: 'x'.repeat(300), mode: link }],
  'a file below a link': [metadata, { name: 'a', content: 'b', mode: link }, { name: 'a/x', mode: file }],
  'a device': [metadata, { name: 'a', mode: 0o020644 }],
  'a fifo': [metadata, { name: 'a', mode: 0o010644 }],
  'a socket': [metadata, { name: 'a', mode: 0o140644 }],
  setuid: [metadata, { name: 'a', mode: 0o104755 }],
  setgid: [metadata, { name: 'a', mode: 0o102755 }],
  'a directory that is named as a file': [metadata, { name: 'a', mode: 0o040755 }],
  'a file that is named as a directory': [metadata, { name: 'a/', mode: file }],
  'a member twice': [metadata, install, install],
  'a file and a directory of one name': [metadata, { name: 'a', mode: file }, { name: 'a/', mode: 0o040755 }],
  'two names that differ in case only': [metadata, { name: 'a', mode: file }, { name: 'A', mode: file }],
  encryption: [metadata, { ...install, flags: 1 }],
  'a wrong checksum': [metadata, { ...install, claims: { crc: 1 } }],
  'a size that is too small': [metadata, { ...install, claims: { size: 1 } }],
  'a size that is too large': [metadata, { ...install, claims: { size: 5_000 } }],
  'a size over the limit': [metadata, { ...install, claims: { size: 64 * 1024 * 1024 + 1 } }],
  'another name in the local header': [metadata, { ...install, claims: { localName: 'hooks/remove_' } }],
  'members that overlap': [metadata, { ...install, claims: { offset: 0 } }],
};
for (const [what, entries] of Object.entries(hostile))
  test(`an archive with ${what} is refused`, async (t) => {
    await assert.rejects(importZip(t, zipOf(entries)), { code: 'bundle-malformed' });
  });

const whole = zipOf([metadata, install, { name: 'src/a', content: 'x'.repeat(500), mode: script }]);
const broken: Readonly<Record<string, Buffer>> = {
  nothing: Buffer.alloc(0),
  text: Buffer.from('not a zip file, and long enough to be looked at'),
  'half an archive': whole.subarray(0, whole.length / 2),
  'an archive with bytes before it': Buffer.concat([Buffer.from('#!/bin/sh\n'), whole]),
  'an archive with bytes behind it': Buffer.concat([whole, Buffer.from('more')]),
};
for (const [what, bytes] of Object.entries(broken))
  test(`${what} is refused`, async (t) => {
    await assert.rejects(importZip(t, bytes), { code: 'bundle-malformed' });
  });

test('an archive without metadata is no charm', async (t) => {
  await assert.rejects(importZip(t, zipOf([install])), { code: 'charm-invalid' });
});
