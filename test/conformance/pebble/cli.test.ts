/** The stock `pebble` command line, where a Go toolchain can build it by its module name. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { testFolder } from '../../support/folder.ts';
import { pebbleProgram } from '../../support/pebble-program.ts';
import { serverUnderTest } from './server.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'reeve-cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const found = pebbleProgram(folder);
const skip = typeof found === 'string' && found;
const program = typeof found === 'string' ? '' : found.file;
const run = promisify(execFile);

test('the stock command line adds a layer, starts, lists and stops services', { skip }, async (t) => {
  const { folder: home } = await serverUnderTest(t);
  const files = testFolder(t);
  const pebble = async (...args: string[]) =>
    (await run(program, args, { env: { ...process.env, PEBBLE: home, XDG_CONFIG_HOME: files } })).stdout;
  const layer = path.join(files, 'layer.yaml');
  writeFileSync(layer, 'services:\n  sleeper:\n    override: replace\n    command: sleep 1000\n');
  await pebble('add', 'cli', layer);
  assert.match(await pebble('plan'), /sleeper/);
  await pebble('start', 'sleeper');
  assert.match(await pebble('services', 'sleeper'), /sleeper +disabled +active/);
  await pebble('stop', 'sleeper');
  assert.match(await pebble('services', 'sleeper'), /sleeper +disabled +inactive/);
  assert.match(await pebble('changes'), /Stop service/);
});

test('the stock command line runs commands and moves files', { skip }, async (t) => {
  const { folder: home } = await serverUnderTest(t);
  const files = testFolder(t);
  const pebble = async (...args: string[]) =>
    (await run(program, args, { env: { ...process.env, PEBBLE: home, XDG_CONFIG_HOME: files } })).stdout;
  assert.equal(await pebble('exec', '--', 'echo', 'hello'), 'hello\n');
  await assert.rejects(pebble('exec', '--', 'sh', '-c', 'exit 5'), { code: 5 });
  const source = path.join(files, 'source');
  writeFileSync(source, 'content');
  await pebble('mkdir', '-p', path.join(files, 'a/b'));
  await pebble('push', source, path.join(files, 'a/b/c'));
  assert.match(await pebble('ls', '-l', path.join(files, 'a/b')), /c$/m);
  await pebble('pull', path.join(files, 'a/b/c'), path.join(files, 'pulled'));
  assert.equal(readFileSync(path.join(files, 'pulled'), 'utf8'), 'content');
  await pebble('rm', '-r', path.join(files, 'a'));
  assert.equal(existsSync(path.join(files, 'a')), false);
  assert.match(await pebble('notify', 'example.com/cli', 'a=b'), /\d+/);
  assert.match(await pebble('notices'), /example\.com\/cli/);
});
