/**
 * The Python `ops.pebble.Client`: its own tests against a real server (the 46 of pebble.md §18), and every public method.
 * To judge another server: PEBBLE=folder PEBBLE_HTTP_PORT=port node --test test/conformance/pebble/ops.test.ts
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fetchPythonClient } from './packages.ts';
import { type ServerUnderTest, serverUnderTest } from './server.ts';

const client = fetchPythonClient();
const skip = typeof client === 'string' ? client : false;

interface Ran {
  readonly code: number | null;
  readonly output: string;
}

/** Runs one file of tests; the server answers from this process meanwhile. */
async function pytest(server: ServerUnderTest, directory: string, file: string): Promise<Ran> {
  assert.ok(typeof client !== 'string');
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
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}

test('the tests that ops has for a real Pebble pass', { skip }, async (t) => {
  assert.ok(typeof client !== 'string');
  const server = await serverUnderTest(t);
  const file = path.join(client.source, 'test/test_real_pebble.py');
  // They ask a port that may be taken here.
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('localhost:4000', `localhost:${server.port}`));
  const { code, output } = await pytest(server, client.source, 'test/test_real_pebble.py');
  assert.equal(code, 0, output);
  assert.match(output, /\b46 passed/);
});

test('every public method of the Python client works', { skip }, async (t) => {
  const server = await serverUnderTest(t);
  const { code, output } = await pytest(server, import.meta.dirname, 'every_method.py');
  assert.equal(code, 0, output);
});
