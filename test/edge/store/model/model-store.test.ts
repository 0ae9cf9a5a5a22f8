import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, test } from 'node:test';
import type { Revision } from '../../../../src/core/model/index.ts';
import { modelSchemaVersion, openModelStore } from '../../../../src/edge/store/model/index.ts';

let folder = '';
const file = () => path.join(folder, 'controller', 'model.db');

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'reeve-model-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const first = 0 as Revision;

test('a new store is empty at revision 0', async () => {
  const store = openModelStore(file());
  assert.deepEqual(await store.load(), { revision: 0, records: [] });
  await store.close();
});

test('what was committed is there after it was opened again, each record with the revision that wrote it', async () => {
  const store = openModelStore(file());
  const one = await store.commit(first, [
    { kind: 'put', key: 'a', value: { text: 'ö', list: [1, null, true] } },
    { kind: 'put', key: 'b', value: 1 },
    { kind: 'put', key: 'c', value: 'gone soon' },
  ]);
  await store.commit(one, [
    { kind: 'put', key: 'b', value: 2 },
    { kind: 'delete', key: 'c' },
  ]);
  await store.close();
  const again = openModelStore(file());
  assert.deepEqual(await again.load(), {
    revision: 2,
    records: [
      { key: 'a', revision: 1, value: { text: 'ö', list: [1, null, true] } },
      { key: 'b', revision: 2, value: 2 },
    ],
  });
  await again.close();
});

test('a commit on an older revision is refused and writes nothing', async () => {
  const store = openModelStore(file());
  await store.commit(first, [{ kind: 'put', key: 'a', value: 1 }]);
  await assert.rejects(store.commit(first, [{ kind: 'put', key: 'a', value: 2 }]), { code: 'revision-conflict' });
  const { revision, records } = await store.load();
  assert.deepEqual([revision, records[0]?.value], [1, 1]);
  await store.close();
});

test('a commit that fails half way leaves nothing of itself', async () => {
  const store = openModelStore(file());
  const circle: { self?: unknown } = {};
  circle.self = circle;
  const changes = [
    { kind: 'put', key: 'a', value: 1 },
    { kind: 'put', key: 'b', value: circle },
  ] as const;
  await assert.rejects(store.commit(first, changes), { code: 'store-unavailable' });
  assert.deepEqual(await store.load(), { revision: 0, records: [] });
  assert.equal(await store.commit(first, [{ kind: 'put', key: 'a', value: 1 }]), 1);
  await store.close();
});

test('a second opener is told that the model is in use, in this process and in another', async () => {
  const store = openModelStore(file());
  assert.throws(() => openModelStore(file()), { code: 'data-locked' });
  const module = path.resolve(import.meta.dirname, '../../../../src/edge/store/model/index.ts');
  const script = `import(${JSON.stringify(module)}).then(({ openModelStore }) => {
    try { openModelStore(${JSON.stringify(file())}); } catch (error) { process.stdout.write(error.code); }
  })`;
  assert.equal(spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout, 'data-locked');
  await store.close();
  await openModelStore(file()).close();
});

test('a killed controller leaves its commits and no lock', async () => {
  const module = path.resolve(import.meta.dirname, '../../../../src/edge/store/model/index.ts');
  const script = `import(${JSON.stringify(module)}).then(async ({ openModelStore }) => {
    const store = openModelStore(${JSON.stringify(file())});
    await store.commit(0, [{ kind: 'put', key: 'a', value: 1 }]);
    process.kill(process.pid, 'SIGKILL');
  })`;
  assert.equal(spawnSync(process.execPath, ['-e', script]).signal, 'SIGKILL');
  const store = openModelStore(file());
  assert.equal((await store.load()).revision, 1);
  await store.close();
});

test('a model that a newer version has written is left alone', async () => {
  await openModelStore(file()).close();
  const database = new DatabaseSync(file());
  database.exec(`UPDATE meta SET value = ${modelSchemaVersion + 1} WHERE name = 'schema'`);
  database.close();
  assert.throws(() => openModelStore(file()), { code: 'data-newer' });
});

test('a full disk is told as such and the store goes on when there is space again', async () => {
  const store = openModelStore(file());
  await store.commit(first, [{ kind: 'put', key: 'a', value: 1 }]);
  await store.close();
  const full = openModelStore(file(), { pagesMax: 8 });
  const big = { kind: 'put', key: 'big', value: 'x'.repeat(100_000) } as const;
  await assert.rejects(full.commit(1 as Revision, [big]), { code: 'disk-full' });
  assert.equal(await full.commit(1 as Revision, [{ kind: 'put', key: 'a', value: 2 }]), 2);
  await full.close();
});
