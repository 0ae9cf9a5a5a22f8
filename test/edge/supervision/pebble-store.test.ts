import assert from 'node:assert/strict';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { UnitName } from '../../../src/core/model/index.ts';
import { pebbleStore } from '../../../src/edge/supervision/index.ts';
import { testFolder } from '../../support/folder.ts';

const unit = 'web/0' as UnitName;
const silent = { debug() {}, info() {}, warn() {}, error() {} };

test('what is saved is loaded, by this life and the next, and only the owner can read it', async (t) => {
  const directory = path.join(testFolder(t), 'state');
  const store = pebbleStore({ directory, log: silent });
  assert.equal(await store.load(unit), null);
  await store.save(unit, { a: 1 });
  await store.save(unit, { a: 2 });
  assert.deepEqual(await pebbleStore({ directory, log: silent }).load(unit), { a: 2 });
  assert.deepEqual(readdirSync(directory), ['unit-web-0.json']);
  assert.equal(statSync(path.join(directory, 'unit-web-0.json')).mode & 0o777, 0o600);
  await store.remove(unit);
  assert.equal(await store.load(unit), null);
});

test('a damaged file is put aside', async (t) => {
  const directory = testFolder(t);
  const store = pebbleStore({ directory, log: silent });
  writeFileSync(path.join(directory, 'unit-web-0.json'), '{"a":');
  assert.equal(await store.load(unit), null);
  assert.deepEqual(readdirSync(directory), ['unit-web-0.json.damaged']);
});

test('a folder that cannot be written is said', async (t) => {
  const file = path.join(testFolder(t), 'file');
  writeFileSync(file, '');
  await assert.rejects(pebbleStore({ directory: path.join(file, 'state'), log: silent }).save(unit, {}), {
    code: 'store-unavailable',
  });
});
