import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, test } from 'node:test';
import type { AgentState, StateChange, StateStore } from '../../../../src/agent/ports/index.ts';
import { ordersAnsweredMax } from '../../../../src/core/inbox/index.ts';
import type { Report, Revision } from '../../../../src/core/model/index.ts';
import { openStateStore } from '../../../../src/edge/store/state/index.ts';
import { assigned } from '../../../support/agent-world.ts';
import { bag, machine, order, startedUnit, unit, unitEntity, uuidOf, versioned } from '../../../support/builders.ts';
import { testFolder } from '../../../support/folder.ts';
import { emptyState, memoryDisk, memoryStateStore } from '../../../support/memory-state-store.ts';

const refusal = { code: 'order-expired', because: 'it arrived too late' } as const;
const dead = (name: string): Report => ({ kind: 'unit-dead', unit: unit(name), uuid: uuidOf(name) });
const looks = (name: string, message: string): Report => ({
  kind: 'unit',
  unit: unit(name),
  uuid: uuidOf(name),
  report: {
    workload: { status: 'active', message, since: 0 },
    agent: { status: 'idle', message: '', since: 0 },
    workloadVersion: '',
    services: [],
    ports: [],
    payloads: [],
  },
});
const backup = order(1, { kind: 'action', task: '1' as never, action: 'backup', parametersJson: '{}' });

/** One change of every kind, each after the one before. */
const changes: readonly StateChange[] = [
  { bootId: 'boot-1', putUnits: [startedUnit()], floors: { web: 2 } },
  { inboxStream: 'stream-1' },
  {
    replaceReplica: {
      revision: 5 as Revision,
      entities: versioned(5, [bag(1, 'web/0'), unitEntity('web/0', { assignment: assigned() })]),
    },
  },
  {
    replicaDelta: {
      revision: 6 as Revision,
      puts: [bag(1, 'web/1', 3, { settings: { constructor: 'x', $bytes: 'no bytes' } })],
      deletes: ['relation/1/unit/web/0'],
    },
  },
  {
    journalOrders: [{ order: backup, digest: 'one' }],
    report: [looks('web/0', 'a'), dead('web/1'), looks('web/1', 'b')],
  },
  { refuseOrders: [{ sequence: 2, digest: 'two', refusal }], report: [looks('web/0', 'c')] },
  { report: [looks('web/3', 'd')], dropReports: [3], heardAt: 7 },
  { putUnits: [{ ...startedUnit(), phase: 'stopped' }], report: [dead('web/2')], reportedUpTo: 2, finishOrders: [1] },
  { deleteUnits: [unit('web/0')] },
];

/** As sets: a store may keep entities in any order. */
const comparable = (state: AgentState): unknown => ({
  ...state,
  replica: {
    ...state.replica,
    entities: state.replica.entities.map((record) => JSON.stringify(record)).sort(),
  },
});

async function withStore(folder: string, use: (store: StateStore) => Promise<void>): Promise<void> {
  const store = openStateStore(folder);
  try {
    await use(store);
  } finally {
    await store.close();
  }
}

describe('the state store', () => {
  test('begins with nothing', async (context) => {
    await withStore(testFolder(context), async (store) => assert.deepEqual(await store.load(), emptyState));
  });

  test('remembers after each change what the memory store of the tests does', async (context) => {
    const folder = testFolder(context);
    const disk = memoryDisk();
    const memory = memoryStateStore(disk);
    for (const change of changes)
      await withStore(folder, async (store) => {
        assert.deepEqual(await store.commit(change), await memory.commit(change));
        assert.deepEqual(comparable(await store.load()), comparable(disk.state));
      });
  });

  test('keeps signed bytes as they came', async (context) => {
    const folder = testFolder(context);
    const assignment = { ...assigned(), signature: new Uint8Array([0, 255, 7]) };
    const entities = versioned(1, [machine({ assignment }), unitEntity('web/0', { assignment })]);
    await withStore(folder, async (store) => {
      await store.commit({ replaceReplica: { revision: 1 as Revision, entities } });
    });
    await withStore(folder, async (store) => assert.deepEqual((await store.load()).replica.entities, entities));
  });

  test('replaces a unit report by a newer position, and never uses a position again', async (context) => {
    const folder = testFolder(context);
    await withStore(folder, async (store) => {
      assert.deepEqual(await store.commit({ report: [looks('web/0', 'a'), dead('web/1')] }), [1, 2]);
      assert.deepEqual(await store.commit({ report: [looks('web/0', 'b')], reportedUpTo: 2 }), [3]);
      assert.deepEqual(await store.commit({ report: [], reportedUpTo: 3 }), []);
    });
    await withStore(folder, async (store) => {
      assert.deepEqual((await store.load()).outbox, { next: 4, reports: [] });
      assert.deepEqual(await store.commit({ report: [looks('web/0', 'c')] }), [4]);
    });
  });

  test('keeps what became of the newest orders', async (context) => {
    await withStore(testFolder(context), async (store) => {
      const refuseOrders = Array.from({ length: ordersAnsweredMax + 3 }, (_, index) => ({
        sequence: index + 1,
        digest: `digest ${index + 1}`,
        refusal,
      }));
      await store.commit({ refuseOrders });
      const { answered, sequence } = (await store.load()).inbox;
      assert.deepEqual(
        [answered.length, answered[0]?.sequence, sequence],
        [ordersAnsweredMax, 4, ordersAnsweredMax + 3],
      );
    });
  });

  test('takes all of a change or nothing', async (context) => {
    await withStore(testFolder(context), async (store) => {
      await store.commit({ journalOrders: [{ order: backup, digest: 'one' }] });
      const before = await store.load();
      const twice = {
        putUnits: [startedUnit()],
        report: [dead('web/1')],
        journalOrders: [{ order: backup, digest: 'one' }],
      };
      await assert.rejects(store.commit(twice), { code: 'store-unavailable' });
      assert.deepEqual(await store.load(), before);
      assert.deepEqual(await store.commit({ report: [dead('web/1')] }), [1]);
    });
  });

  test('says that it is full, and goes on', async (context) => {
    const store = openStateStore(testFolder(context), { bytesMax: 200_000 });
    await assert.rejects(store.commit({ putUnits: [{ ...startedUnit(), state: { key: 'x'.repeat(300_000) } }] }), {
      code: 'disk-full',
    });
    await store.commit({ putUnits: [startedUnit()] });
    assert.deepEqual((await store.load()).units, [startedUnit()]);
    await store.close();
  });
});

describe('the data folder', () => {
  test('belongs to one agent, and the second one is told who has it', async (context) => {
    const folder = testFolder(context);
    await withStore(folder, async () => {
      assert.throws(() => openStateStore(folder), {
        code: 'data-locked',
        fields: { folder, pid: `${process.pid}` },
      });
    });
    await withStore(folder, async () => {});
  });

  test('is free again when its agent was killed', async (context) => {
    const folder = testFolder(context);
    const module = path.resolve(import.meta.dirname, '../../../../src/edge/store/state/index.ts');
    const script = `import { openStateStore } from ${JSON.stringify(module)};
      const store = openStateStore(${JSON.stringify(folder)});
      await store.commit({ bootId: 'boot-1' });
      console.log('open'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    assert.throws(() => openStateStore(folder), { code: 'data-locked', fields: { folder, pid: `${child.pid}` } });
    child.kill('SIGKILL');
    await once(child, 'exit');
    await withStore(folder, async (store) => assert.equal((await store.load()).bootId, 'boot-1'));
  });

  test('of a newer agent is left alone', async (context) => {
    const folder = testFolder(context);
    await withStore(folder, async () => {});
    const database = new DatabaseSync(path.join(folder, 'state.db'));
    database.exec('PRAGMA user_version = 999');
    database.close();
    assert.throws(() => openStateStore(folder), { code: 'data-newer' });
    assert.throws(() => openStateStore(folder), { code: 'data-newer' }, 'and its lock is free');
  });

  test('that is no folder is said so', (context) => {
    const file = path.join(testFolder(context), 'file');
    writeFileSync(file, '');
    assert.throws(() => openStateStore(file), { code: 'store-unavailable' });
  });
});
