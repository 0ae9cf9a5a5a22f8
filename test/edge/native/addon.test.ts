import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, readFileSync, readSync, writeSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import path from 'node:path';
import { test } from 'node:test';
import { loadAddon, peerOf } from '../../../src/edge/native/index.ts';
import { testFolder } from '../../support/folder.ts';
import { buildNative, testAddon } from '../../support/native.ts';

const addon = testAddon();

test('the caller of a socket is told by the kernel', async (t) => {
  const socketPath = path.join(testFolder(t), 's');
  const accepted = Promise.withResolvers<Socket>();
  const server = createServer(accepted.resolve).listen(socketPath);
  t.after(() => server.close());
  const client = connect(socketPath);
  t.after(() => client.destroy());
  const socket = await accepted.promise;
  assert.deepEqual(peerOf(addon, socket), { pid: process.pid, uid: process.getuid?.(), gid: process.getgid?.() });
  socket.destroy();
  assert.throws(() => peerOf(addon, socket), { code: 'permission-denied' });
});

test('what a pipe takes at one end comes out at the other', () => {
  const [readEnd, writeEnd] = addon.pipe();
  writeSync(writeEnd, 'through');
  const buffer = Buffer.alloc(20);
  assert.equal(buffer.toString('utf8', 0, readSync(readEnd, buffer)), 'through');
  for (const fd of [readEnd, writeEnd]) closeSync(fd);
});

/** How the child ended, when it has. */
async function endOf(pid: number) {
  for (;;) {
    const end = addon.reap(pid);
    if (end !== null) return end;
    await new Promise(setImmediate);
  }
}

test('a session’s leader is told from one that could not be started', async () => {
  const request = { file: '/bin/sh', args: ['-c', 'exit 3'], directory: '/', environment: {} };
  const [readEnd, writeEnd] = addon.pipe();
  const fds = [readEnd, writeEnd, writeEnd];
  assert.deepEqual(await endOf(addon.spawnSession(request, fds)), { code: 3 });
  assert.deepEqual(await endOf(addon.spawnSession({ ...request, args: ['-c', 'kill -9 $$'] }, fds)), {
    signal: 'SIGKILL',
  });
  assert.throws(() => addon.spawnSession({ ...request, file: '/no/such' }, fds), { code: 'ENOENT' });
  assert.throws(() => addon.spawnSession({ ...request, directory: '/no/such' }, fds), { code: 'ENOENT' });
  assert.throws(() => addon.spawnSession({ ...request, terminal: '/no/such' }, fds), { code: 'ENOENT' });
  assert.throws(() => addon.spawnSession(request, [readEnd, 9999, 9999]), { code: 'EBADF' });
  for (const fd of [readEnd, writeEnd]) closeSync(fd);
});

test('only a child of ours can be waited for', () => {
  assert.throws(() => addon.reap(1), { code: 'ECHILD' });
});

test('a process that is not dumpable hides its memory from others of its user', (t) => {
  const script = `import { statSync } from 'node:fs';
    import { loadAddon } from '${path.resolve(import.meta.dirname, '../../../src/edge/native/index.ts')}';
    const addon = loadAddon('${buildNative('reeve-os')}');
    addon.setNonDumpable();
    addon.giveBack();
    console.log(statSync('/proc/self/mem').uid);`;
  // Of root's processes everything belongs to root anyway.
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const { error, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    ...nobody,
  });
  if (error && 'code' in error && error.code === 'EACCES') return t.skip('nobody may not read this checkout');
  assert.equal(stdout, '0\n');
});

test('an addon that is not there is told with what to do', () => {
  assert.throws(() => loadAddon('/no/such'), { code: 'process-unavailable', next: /build-native/ });
});

test('the addon keeps to Node-API, which is the same for every Node', () => {
  const symbols = execFileSync('nm', ['-D', '--undefined-only', path.join(buildNative('reeve-os'), 'reeve-os.node')], {
    encoding: 'utf8',
  });
  assert.ok(symbols.includes('napi_create_function'));
  assert.doesNotMatch(symbols, /_ZN2v8|_ZN4node|\buv_/);
  assert.ok(readFileSync(path.join(buildNative('reeve-os'), 'reeve-os.node')).length < 64 * 1024);
});
