/** Content of secrets is in no file of a store, nor in the log that SQLite writes beside it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Report, Revision, SecretWrite } from '../../../src/core/model/index.ts';
import { openModelStore } from '../../../src/edge/store/model/index.ts';
import { openStateStore } from '../../../src/edge/store/state/index.ts';
import { applicationEntity, bag, startedUnit, unit, uuidOf, versioned } from '../../support/builders.ts';
import { testFolder } from '../../support/folder.ts';
import { base64, contentOf, revision, secretOf } from '../../support/secrets.ts';

const canary = 'canary-in-the-coal-mine';

/** Files that hold the value, plain or in base64 at any offset. */
function filesWith(folder: string): readonly string[] {
  const forms = [canary, ...['', 'x', 'xx'].map((before) => base64(before + canary).slice(4, 24))];
  return readdirSync(folder).filter((file) => {
    const bytes = readFileSync(path.join(folder, file));
    return forms.some((form) => bytes.includes(form));
  });
}

test('the search finds what is there', async (t) => {
  const folder = testFolder(t);
  const store = openModelStore(path.join(folder, 'model.db'));
  await store.commit(0 as Revision, [{ kind: 'put', key: 'state/web/0', value: contentOf(canary) }]);
  assert.notDeepEqual(filesWith(folder), []);
  await store.close();
});

test('a controller seals content records, and reads them again', async (t) => {
  const folder = testFolder(t);
  const file = path.join(folder, 'model.db');
  const store = openModelStore(file);
  const records = [
    { key: 'credential/self', value: { content: canary } },
    { key: `secret-revision/${secretOf('a')}/1`, value: { createdAt: 5, content: contentOf(canary) } },
    { key: `secret/${secretOf('a')}`, value: { latest: 1 } },
  ];
  const at = await store.commit(
    0 as Revision,
    records.map((record) => ({ kind: 'put', ...record })),
  );
  assert.deepEqual(filesWith(folder), [], 'while it is open, the write-ahead log included');
  await store.close();
  assert.deepEqual(filesWith(folder), []);
  const again = openModelStore(file);
  const loaded = (await again.load()).records;
  assert.deepEqual(
    loaded,
    records.map((record) => ({ revision: at, ...record })),
  );
  await again.close();
});

test('an agent seals contents in its replica and the reports that carry some, and reads them again', async (t) => {
  const folder = testFolder(t);
  const store = openStateStore(folder);
  const create: SecretWrite = {
    kind: 'create',
    secret: secretOf('a'),
    owner: 'unit',
    label: 'l',
    description: '',
    rotate: 'never',
    content: contentOf(canary),
    track: false,
  };
  const report: Report = {
    kind: 'flush',
    unit: unit('web/0'),
    uuid: uuidOf('web/0'),
    flush: {
      operation: 'web/0#1' as never,
      relationSettings: [],
      openPorts: [],
      closePorts: [],
      state: {},
      secrets: [create],
    },
  };
  const entities = [
    applicationEntity('web', { trusted: true, cloudCredential: canary }),
    bag(1, 'web/0'),
    revision('a', 1, canary),
  ];
  await store.commit({
    replaceReplica: { revision: 3 as Revision, entities: versioned(3, entities) },
    report: [report],
    putUnits: [startedUnit()],
  });
  await store.commit({ replicaDelta: { revision: 4 as Revision, puts: [revision('a', 2, canary)], deletes: [] } });
  assert.deepEqual(filesWith(folder), [], 'while it is open, the write-ahead log included');
  await store.close();
  assert.deepEqual(filesWith(folder), []);
  const again = openStateStore(folder);
  const { replica, outbox } = await again.load();
  assert.deepEqual(
    replica.entities.map(({ value }) => value),
    [...entities, revision('a', 2, canary)],
  );
  assert.deepEqual(outbox.reports, [{ position: 1, report }]);
  await again.close();
});
