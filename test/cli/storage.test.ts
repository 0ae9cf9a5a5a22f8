/** `storage`, `resources`, and what deploy and its like say about both. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Admin } from '../../src/controller/ports/index.ts';
import type { ModelStatus, StorageId, UnitName } from '../../src/core/model/index.ts';
import { digestOf } from '../support/builders.ts';
import { recordingAdmin, recordingBundles, reeve } from './fake-ports.ts';

const uploading = (contents: string[] = []): Partial<Admin> => ({
  async uploadContent(content) {
    const parts: Uint8Array[] = [];
    for await (const part of content) parts.push(part);
    contents.push(Buffer.concat(parts).toString());
    return { digest: digestOf(String(contents.length)), length: 1 };
  },
});
const files = { 'web.bundle': 'archive', 'web.bundle.manifest': 'manifest', 'site.tar': 'pages', folder: null };

const lines: readonly (readonly [line: string, command: unknown])[] = [
  [
    'storage add web/0 data logs=loop,2G',
    { kind: 'add-storage', unit: 'web/0', storage: { data: '', logs: 'loop,2G' } },
  ],
  ['storage attach web/0 data/1 logs/2', { kind: 'attach-storage', unit: 'web/0', storage: ['data/1', 'logs/2'] }],
  ['storage detach data/1', { kind: 'detach-storage', storage: ['data/1'] }],
  ['storage remove data/1 --force', { kind: 'remove-storage', storage: ['data/1'], force: true }],
  [
    'add-unit web --attach-storage data/1,logs/2',
    { kind: 'add-unit', application: 'web', units: 1, to: [], attachStorage: ['data/1', 'logs/2'] },
  ],
  ['remove-unit web/0 --destroy-storage', { kind: 'remove-unit', unit: 'web/0', force: false, destroyStorage: true }],
  [
    'remove-application web --destroy-storage',
    { kind: 'remove-application', application: 'web', force: false, destroyStorage: true },
  ],
];
for (const [line, command] of lines)
  test(line, async () => {
    const { admin, commands } = recordingAdmin();
    const { code, err } = await reeve(line.split(' '), { admin });
    assert.deepEqual([code, commands], [0, [command]], err);
  });

test('deploy carries storage and what it uploaded for resources', async () => {
  const contents: string[] = [];
  const { admin, commands } = recordingAdmin(uploading(contents));
  const words = ['--storage', 'data=2,1G', '--attach-storage', 'logs/4', '--resource', 'site=site.tar'];
  const { code, err } = await reeve(['deploy', 'web.bundle', 'web', ...words, '--resource', 'image=acme/web:1.2'], {
    admin,
    bundles: recordingBundles().bundles,
    files,
  });
  assert.equal(code, 0, err);
  const [deploy] = commands;
  assert.ok(deploy?.kind === 'deploy');
  const { storage, attachStorage, resources } = deploy;
  assert.deepEqual(
    { storage, attachStorage, resources },
    {
      storage: { data: '2,1G' },
      attachStorage: ['logs/4'],
      resources: {
        site: { digest: digestOf('1'), filename: 'site.tar', image: false },
        image: { digest: digestOf('2'), filename: 'acme/web:1.2', image: true },
      },
    },
  );
  assert.deepEqual(contents, ['pages', 'registrypath: "acme/web:1.2"\nusername: ""\npassword: ""\n']);
});

const refusals: readonly (readonly [word: string, because: RegExp])[] = [
  ['site=/no/such/file', /cannot find this file/],
  ['site=folder', /cannot use a folder as a resource/],
  ['site', /cannot read this as key=value/],
];
for (const [word, because] of refusals)
  test(`attach-resource web ${word} attaches nothing`, async () => {
    const { admin, commands } = recordingAdmin(uploading());
    const { code, err } = await reeve(['attach-resource', 'web', word], { admin, files });
    assert.deepEqual([code === 0, commands], [false, []]);
    assert.match(err, because);
  });

test('a file that changes while it is uploaded is not attached', async () => {
  const changing: Record<string, string> = { 'site.tar': 'pages' };
  const { admin, commands } = recordingAdmin({
    async uploadContent() {
      changing['site.tar'] = 'other pages';
      return { digest: digestOf('1'), length: 5 };
    },
  });
  const { code, err } = await reeve(['attach-resource', 'web', 'site=site.tar'], { admin, files: changing });
  assert.deepEqual([code, commands], [1, []]);
  assert.match(err, /changed while it was uploaded/);
});

test('the list says who has what and where', async () => {
  const storage: ModelStatus['storage'] = [
    {
      storage: 'data/0' as StorageId,
      kind: 'filesystem',
      pool: 'rootfs',
      sizeMiB: 1536,
      status: 'attached',
      unit: 'web/0' as UnitName,
      location: '/srv/data',
    },
    { storage: 'data/3' as StorageId, kind: 'block', pool: 'loop', sizeMiB: 64, status: 'detached' },
  ];
  const status = () => Promise.resolve({ storage } as unknown as ModelStatus);
  const { out } = await reeve(['storage'], { admin: { status } });
  assert.deepEqual(
    out.split('\n').map((line) => line.split(/ {2,}/)),
    [
      ['STORAGE', 'UNIT', 'STATUS', 'KIND', 'POOL', 'SIZE', 'MACHINE', 'LOCATION'],
      ['data/0', 'web/0', 'attached', 'filesystem', 'rootfs', '1.5G', '-', '/srv/data'],
      ['data/3', '-', 'detached', 'block', 'loop', '64M', '-', '-'],
      [''],
    ],
  );
  assert.deepEqual(
    JSON.parse((await reeve(['storage', 'list', '--format', 'json'], { admin: { status } })).out),
    storage,
  );
});
