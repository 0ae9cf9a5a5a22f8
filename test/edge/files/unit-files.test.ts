import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { AgentError } from '../../../src/core/errors.ts';
import type { UnitName } from '../../../src/core/model/index.ts';
import { fileBytesMax, fileError, fileNameOf, unitFiles } from '../../../src/edge/files/index.ts';
import { testFolder } from '../../support/folder.ts';

const unit = 'web/0' as UnitName;

function arrange(t: TestContext) {
  const folder = testFolder(t);
  const agentsRoot = path.join(folder, 'agents');
  const files = unitFiles({ agentsRoot, logDirectory: path.join(folder, 'log') });
  return { folder, agentsRoot, files };
}

test('a unit gets its folders, and getting them again changes nothing', async (t) => {
  const { folder, agentsRoot, files } = arrange(t);
  const paths = await files.prepare(unit);
  assert.deepEqual(paths, {
    charm: path.join(agentsRoot, 'unit-web-0/charm'),
    resources: path.join(agentsRoot, 'unit-web-0/resources'),
    log: path.join(folder, 'log/unit-web-0.log'),
  });
  writeFileSync(path.join(paths.charm, 'kept'), 'x');
  assert.deepEqual(await files.prepare(unit), paths);
  assert.deepEqual(await files.list(paths.charm), ['kept']);
  assert.equal(statSync(path.join(agentsRoot, 'unit-web-0/state')).mode & 0o777, 0o700);
});

test('removing a unit deletes its folders, follows no link, and leaves its log', async (t) => {
  const { folder, agentsRoot, files } = arrange(t);
  const { charm, log } = await files.prepare(unit);
  mkdirSync(path.join(folder, 'elsewhere'));
  writeFileSync(path.join(folder, 'elsewhere/file'), 'x');
  symlinkSync(path.join(folder, 'elsewhere'), path.join(charm, 'link'));
  writeFileSync(log, 'said\n');
  await files.remove(unit);
  await files.remove(unit);
  assert.equal(existsSync(path.join(agentsRoot, 'unit-web-0')), false);
  assert.equal(readFileSync(path.join(folder, 'elsewhere/file'), 'utf8'), 'x');
  assert.equal(readFileSync(log, 'utf8'), 'said\n');
});

test('a file is told by kind, size and whether it may be run, through links', async (t) => {
  const { folder, files } = arrange(t);
  const at = (name: string) => path.join(folder, name);
  writeFileSync(at('plain'), 'abc');
  writeFileSync(at('program'), '#!/bin/sh\n', { mode: 0o755 });
  symlinkSync('program', at('link'));
  symlinkSync('nowhere', at('dangling'));
  assert.deepEqual(await files.stat(at('plain')), { kind: 'file', executable: false, size: 3 });
  assert.deepEqual(await files.stat(at('link')), { kind: 'file', executable: true, size: 10 });
  assert.deepEqual(await files.stat(folder), { kind: 'directory', executable: false, size: 0 });
  for (const name of ['dangling', 'missing', 'plain/below'])
    assert.deepEqual(await files.stat(at(name)), { kind: 'missing', executable: false, size: 0 });
});

test('a folder is listed sorted, and one that is missing is empty', async (t) => {
  const { folder, files } = arrange(t);
  for (const name of ['b', 'a', 'c']) writeFileSync(path.join(folder, name), '');
  assert.deepEqual(await files.list(folder), ['a', 'b', 'c']);
  assert.deepEqual(await files.list(path.join(folder, 'missing')), []);
  await assert.rejects(files.stat('x'.repeat(5000)), { code: 'store-unavailable' });
});

test('a file is read whole; what is missing, too large or not a file is refused', async (t) => {
  const { folder, files } = arrange(t);
  const at = (name: string) => path.join(folder, name);
  writeFileSync(at('file'), 'content');
  assert.equal(Buffer.from(await files.read(at('file'))).toString(), 'content');
  await assert.rejects(files.read(at('missing')), { code: 'store-unavailable' });
  await assert.rejects(files.read(folder), { code: 'store-unavailable' });
  writeFileSync(at('large'), '');
  truncateSync(at('large'), fileBytesMax + 1);
  await assert.rejects(files.read(at('large')), { code: 'limit-reached' });
  execFileSync('mkfifo', [at('pipe')]);
  await assert.rejects(files.read(at('pipe')), { code: 'store-unavailable' });
});

test('a full disk is told as such, and an error of ours stays what it is', () => {
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  assert.equal(fileError('cannot write', '/x', full).code, 'disk-full');
  assert.equal(fileError('cannot write', '/x', new Error('other')).code, 'store-unavailable');
  const ours = new AgentError('limit-reached', 'cannot');
  assert.equal(fileError('cannot write', '/x', ours), ours);
});

test('names of ours become one part of a path, and nothing else does', () => {
  assert.equal(fileNameOf('web/0#17'), 'web-0#17');
  for (const name of ['', '.', '..', '../x', '/x', '.hidden', 'a b', 'a\0', 'a\n', '%2e', 'x'.repeat(10_000)])
    assert.throws(() => fileNameOf(name), { code: 'name-invalid' }, name);
});
