import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { adoptSingleModel, modelStores, openModelStore } from '../../../../src/edge/store/model/index.ts';
import { testFolder } from '../../../support/folder.ts';

const uuid = '5f1c2a34-0000-4000-8000-000000000001';
const record = { kind: 'put', key: 'model/self', value: { name: 'default' } } as const;

test('each model has a store of its own, which goes with everything in it', async (t) => {
  const stores = modelStores(path.join(testFolder(t), 'models'));
  const [one, other] = [await stores.open(uuid), await stores.open('other')];
  await one.commit((await one.load()).revision, [record]);
  assert.deepEqual((await other.load()).records, []);
  await one.close();
  await stores.delete(uuid);
  await stores.delete(uuid);
  const again = await stores.open(uuid);
  assert.deepEqual((await again.load()).records, []);
  await Promise.all([again.close(), other.close()]);
});

test('the data of a program that knew one model only becomes that of the first, also after a cut-off', async (t) => {
  const data = testFolder(t);
  const before = openModelStore(path.join(data, 'model.db'));
  await before.commit((await before.load()).revision, [record]);
  await before.close();
  const models = path.join(data, 'models');
  adoptSingleModel(data, models, uuid);
  adoptSingleModel(data, models, uuid);
  assert.ok(!existsSync(path.join(data, 'model.db')));
  const store = await modelStores(models).open(uuid);
  assert.deepEqual(
    (await store.load()).records.map(({ key }) => key),
    ['model/self'],
  );
  await store.close();
});
