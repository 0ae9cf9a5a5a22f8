/**
 * The Python `ops.pebble.Client`: its own tests against a real server (the 46 of pebble.md §18), and every public method.
 * To judge another server: PEBBLE=folder PEBBLE_HTTP_PORT=port node --test test/conformance/pebble/ops.test.ts
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { conforms } from '../../support/conformance.ts';
import { testFolder } from '../../support/folder.ts';
import { runManager } from '../../support/run-manager.ts';
import { tables } from '../tables.ts';
import { fetchPythonClient } from './packages.ts';
import { portInFrontOf, type ServerUnderTest, serverUnderTest } from './server.ts';

const client = fetchPythonClient();
const skip = typeof client === 'string' ? client : false;
const table = 'Calls of ops.pebble.Client';

interface Outcome {
  readonly title: string;
  readonly calls: readonly string[];
  readonly passed: boolean;
  readonly because: string;
}

/** Runs one file of tests, each of which becomes a subtest here. */
async function pytest(t: TestContext, server: ServerUnderTest, directory: string, file: string) {
  assert.ok(typeof client !== 'string');
  const callsFile = path.join(testFolder(t), 'calls.jsonl');
  const child = spawn('python3', ['-m', 'pytest', '-q', '-p', 'no:cacheprovider', file], {
    cwd: directory,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PYTHONPATH: client.packages,
      PYTHONDONTWRITEBYTECODE: '1',
      RUN_REAL_PEBBLE_TESTS: '1',
      PEBBLE: server.folder,
      PEBBLE_SOCKET: path.join(server.folder, '.pebble.socket'),
      CALLS_FILE: callsFile,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const [code] = (await once(child, 'close')) as [number | null];
  // 1: some tests have failed, and say so themselves.
  assert.ok(code === 0 || code === 1, output);
  const outcomes = readFileSync(callsFile, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Outcome);
  for (const { title, calls, passed, because } of outcomes)
    await conforms(t, { table, client: 'ops', rows: calls }, title, () => assert.ok(passed, because));
  return outcomes;
}

test('the tests that ops has for a real Pebble pass', { skip }, async (t) => {
  assert.ok(typeof client !== 'string');
  const server = await serverUnderTest(t);
  const file = path.join(client.source, 'test/test_real_pebble.py');
  // They ask a port that may be taken here.
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('localhost:4000', `localhost:${server.port}`));
  copyFileSync(path.join(import.meta.dirname, 'conftest.py'), path.join(client.source, 'test/conftest.py'));
  assert.equal((await pytest(t, server, client.source, 'test/test_real_pebble.py')).length, 46);
});

const asRoot = skip === false && process.getuid?.() !== 0 ? 'only root can make namespaces' : skip;

test('every public method works with the first process of a container too', { skip: asRoot }, async (t) => {
  const { folder, socket } = await runManager(t, { contained: true, words: ['--create-dirs'] });
  const port = String(await portInFrontOf(t, socket));
  await pytest(t, { folder, port }, import.meta.dirname, 'every_method.py');
});

test('every public method of the Python client works', { skip }, async (t) => {
  const outcomes = await pytest(t, await serverUnderTest(t), import.meta.dirname, 'every_method.py');
  const called = new Set(outcomes.flatMap(({ calls }) => calls));
  assert.deepEqual(
    tables[table].rows.filter((row) => !called.has(row)),
    [],
  );
});
