import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readlinkSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Revisions } from '../../../src/agent/ports/index.ts';
import type { SlotRecord } from '../../../src/core/upgrade/index.ts';
import { agentRevisions } from '../../../src/edge/revisions/index.ts';
import { digestOf } from '../../support/builders.ts';
import { testFolder } from '../../support/folder.ts';

const record: SlotRecord = { version: '1.2.0', dataVersion: 1, counter: 3, archive: digestOf('c'), revision: 7 };

function opened(t: TestContext, running?: string) {
  const directory = path.join(testFolder(t), 'agent');
  const alarms: string[] = [];
  const open = (slot = running): Revisions =>
    agentRevisions({
      directory,
      running: slot,
      own: { version: '1.0.0', dataVersion: 1 },
      cancelAlarm: () => alarms.push('cancelled'),
      handOver: () => {},
    });
  return { directory, alarms, open, revisions: open() };
}

test('a machine without revisions runs its package', async (t) => {
  assert.deepEqual(await opened(t).revisions.read(), {
    running: 'package',
    current: null,
    tried: null,
    slots: { a: null, b: null },
    ending: null,
  });
});

test('a revision is offered, tried and confirmed, and its alarm goes last', async (t) => {
  const { directory, alarms, open, revisions } = opened(t);
  await revisions.clear('a');
  await revisions.record('a', record);
  await revisions.offer('a');
  assert.equal(readlinkSync(path.join(directory, 'trial')), 'a');
  renameSync(path.join(directory, 'trial'), path.join(directory, 'tried'));
  const next = open('a');
  assert.deepEqual(await next.read(), {
    running: 'a',
    current: null,
    tried: 'a',
    slots: { a: record, b: null },
    ending: null,
  });
  assert.deepEqual(alarms, []);
  await next.confirm();
  assert.deepEqual(alarms, ['cancelled']);
  await next.end({ counter: 3 });
  const { current, tried, ending } = await next.read();
  assert.deepEqual([current, tried, ending], ['a', null, { counter: 3 }]);
});

test('a confirmation whose trial was taken back fails, and the alarm stays', async (t) => {
  const { alarms, revisions } = opened(t, 'a');
  await assert.rejects(revisions.confirm(), { code: 'store-unavailable' });
  assert.deepEqual(alarms, []);
});

test('clearing forgets what was known of a folder before its files go', async (t) => {
  const { directory, revisions } = opened(t);
  const folder = await revisions.clear('b');
  writeFileSync(path.join(folder, 'old'), '');
  await revisions.record('b', record);
  await revisions.clear('b');
  assert.deepEqual([(await revisions.read()).slots.b, existsSync(path.join(directory, 'b/old'))], [null, false]);
});

test('a folder says what is in it, and one without an agent is refused', async (t) => {
  const { revisions } = opened(t);
  const folder = await revisions.clear('a');
  await assert.rejects(revisions.describe('a'), { code: 'bundle-malformed' });
  mkdirSync(path.join(folder, 'bin'));
  writeFileSync(path.join(folder, 'bin/reeved'), '');
  writeFileSync(path.join(folder, 'package.json'), '{"version":"1.2.0"}\n');
  writeFileSync(path.join(folder, 'agent-data-version'), '1\n');
  assert.deepEqual(await revisions.describe('a'), { version: '1.2.0', dataVersion: 1 });
});
