import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type TestContext, test } from 'node:test';
import type { Log } from '../../../src/agent/ports/index.ts';
import { processes } from '../../../src/edge/process/index.ts';
import { testFolder } from '../../support/folder.ts';
import { testAddon } from '../../support/native.ts';

const addon = testAddon();
const silent = () => {};
const log: Log = { debug: silent, info: silent, warn: silent, error: silent };

const lifeOf = (recordsDirectory: string) => processes({ recordsDirectory, addon, log });

/** An agent that starts a handler, remembers it and is killed; resolves with the handler's pid. */
async function formerLife(t: TestContext, recordsDirectory: string, script: string): Promise<number> {
  const agent = spawn(process.execPath, [path.join(import.meta.dirname, 'former-life.ts'), recordsDirectory, script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.after(() => agent.kill('SIGKILL'));
  const [line] = (await once(createInterface(agent.stdout), 'line')) as [string];
  agent.kill('SIGKILL');
  await once(agent, 'exit');
  return Number(line);
}

const isAlive = (pid: number) => {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

test('the group that a killed agent left behind is dead when killLeftover says so', async (t) => {
  const folder = testFolder(t);
  const pid = await formerLife(t, folder, 'trap "" TERM; (trap "" TERM; sleep 1000) & echo $! ready; wait');
  assert.ok(isAlive(pid));
  assert.equal(await lifeOf(folder).killLeftover('web/0#17'), true);
  assert.equal(isAlive(pid), false);
  assert.deepEqual(readdirSync(folder), []);
  assert.equal(await lifeOf(folder).killLeftover('web/0#17'), false);
});

test('a pid that was used again is never killed: another start time, or another boot', async (t) => {
  const folder = testFolder(t);
  const pid = await formerLife(t, folder, 'echo ready; exec sleep 1000');
  t.after(() => process.kill(-pid, 'SIGKILL'));
  const [name = ''] = readdirSync(folder);
  const file = path.join(folder, name);
  const record = JSON.parse(readFileSync(file, 'utf8')) as object;
  for (const change of [{ startTime: '1' }, { bootId: 'another' }, { pid: 0 }, { pid: 'x' }]) {
    writeFileSync(file, JSON.stringify({ ...record, ...change }));
    assert.equal(await lifeOf(folder).killLeftover('web/0#17'), false);
    assert.ok(isAlive(pid));
  }
  writeFileSync(file, '{"pid":');
  assert.equal(await lifeOf(folder).killLeftover('web/0#17'), false);
});

test('a handler that is forgotten, or that has ended, is not a leftover', async (t) => {
  const folder = testFolder(t);
  const life = lifeOf(folder);
  const request = { directory: '/', environment: {}, onLine: silent };
  const running = await life.start({ file: '/bin/sh', args: ['-c', 'read never'], input: '', ...request });
  await life.remember('one', running.pid);
  await running.exit;
  assert.equal(await life.killLeftover('one'), false);
  await life.remember('two', running.pid);
  await life.forget('two');
  assert.deepEqual(readdirSync(folder), []);
});

test('a name that would leave the folder is refused', async (t) => {
  await assert.rejects(lifeOf(testFolder(t)).killLeftover('../x'), { code: 'name-invalid' });
});
