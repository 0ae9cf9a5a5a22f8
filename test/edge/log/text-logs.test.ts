import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { setImmediate as written } from 'node:timers/promises';
import type { UnitName } from '../../../src/core/model/index.ts';
import { textLogBytesMax, textLogs } from '../../../src/edge/log/index.ts';
import { testFolder } from '../../support/folder.ts';

const quiet = { warn: () => {} };
const web = 'web/0' as UnitName;

test('lines go to the file of their unit, in a folder that is made', async (t) => {
  const directory = path.join(testFolder(t), 'log/juju');
  const logs = textLogs({ directory, log: quiet });
  logs.unit(web, 'one');
  logs.unit(web, 'two');
  logs.lanes('mine');
  await written();
  assert.equal(readFileSync(path.join(directory, 'unit-web-0.log'), 'utf8'), 'one\ntwo\n');
  assert.equal(readFileSync(path.join(directory, 'machine-lock.log'), 'utf8'), 'mine\n');
  assert.equal(statSync(path.join(directory, 'unit-web-0.log')).mode & 0o037, 0, 'nobody else reads it');
});

test('a file that is full becomes the old one', async (t) => {
  const directory = testFolder(t);
  const file = path.join(directory, 'unit-web-0.log');
  writeFileSync(file, 'x'.repeat(textLogBytesMax - 4));
  const logs = textLogs({ directory, log: quiet });
  logs.unit(web, 'abc');
  await written();
  logs.unit(web, 'next');
  await written();
  assert.equal(readFileSync(file, 'utf8'), 'next\n');
  assert.equal(statSync(`${file}.1`).size, textLogBytesMax);
});

test('lines that cannot be written are lost, which is told once', async (t) => {
  const directory = testFolder(t);
  const told: string[] = [];
  const logs = textLogs({ directory: path.join(directory, 'file'), log: { warn: (words) => told.push(words) } });
  writeFileSync(path.join(directory, 'file'), '');
  for (const line of ['a', 'b']) {
    logs.unit(web, line);
    await written();
  }
  assert.equal(told.length, 1);
});
