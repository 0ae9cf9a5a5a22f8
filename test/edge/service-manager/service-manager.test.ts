/** A daemon and its service manager, which is a Python program here: Node.js cannot receive datagrams of a socket file. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { testFolder } from '../../support/folder.ts';
import { buildNative } from '../../support/native.ts';

const launcher = path.join(buildNative('reeve-launch'), 'reeve-launch');
const room = path.resolve(import.meta.dirname, '../../../src/edge/service-manager/index.ts');

/** Starts argv[2:] with a notification socket at argv[1]; prints what it says, and whether it said so itself. */
const manager = `
import os, socket, struct, subprocess, sys
bound = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
name = sys.argv[1]
bound.bind(name.replace("@", "\\0", 1) if name.startswith("@") else name)
bound.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
child = subprocess.Popen(sys.argv[2:], env={**os.environ, "NOTIFY_SOCKET": name})
while True:
    text, more, _, _ = bound.recvmsg(100, 1000)
    pid = struct.unpack("iII", more[0][2])[0]
    print(text.decode(), pid == child.pid, flush=True)
    if text == b"STOPPING=1": break
sys.exit(child.wait())
`;

/** What a daemon with this body tells its manager. */
function told(socket: string, body: string, environment: Record<string, string> = {}): string[] {
  const program = `
    import { serviceManager } from ${JSON.stringify(room)};
    const log = { debug() {}, info() {}, warn() {}, error() {} };
    const manager = serviceManager(process.env, log);
    const end = new AbortController();
    ${body}`;
  return execFileSync(
    'python3',
    ['-c', manager, socket, launcher, process.execPath, '--input-type=module', '-e', program],
    { encoding: 'utf8', env: { ...process.env, ...environment } },
  )
    .trim()
    .split('\n');
}

test('what a daemon tells comes from the process that was started', (t) => {
  const said = told(path.join(testFolder(t), 'notify'), 'manager.ready(); manager.stopping();');
  assert.deepEqual(said, ['READY=1 True', 'STOPPING=1 True']);
});

test('the socket may have no file', () => {
  const said = told(`@reeve-test-${process.pid}`, 'manager.ready(); manager.stopping();');
  assert.deepEqual(said, ['READY=1 True', 'STOPPING=1 True']);
});

test('the watchdog is fed after each check that holds, and not after one that throws', (t) => {
  const body = `
    let checks = 0;
    manager.watch(() => { checks++; if (checks === 2) throw new Error('ill'); }, end.signal);
    const look = setInterval(() => { if (checks >= 3) { clearInterval(look); manager.stopping(); end.abort(); } }, 1);`;
  const said = told(path.join(testFolder(t), 'notify'), body, { WATCHDOG_USEC: '30000' });
  assert.deepEqual(said, ['WATCHDOG=1 True', 'WATCHDOG=1 True', 'STOPPING=1 True']);
});

test('without a watchdog nothing is fed', (t) => {
  const said = told(path.join(testFolder(t), 'notify'), 'manager.watch(() => {}, end.signal); manager.stopping();');
  assert.deepEqual(said, ['STOPPING=1 True']);
});

test('a program without a manager is started all the same, and is told nothing of one', () => {
  const probe = 'console.log(process.env.REEVE_NOTIFY_FD, process.env.NOTIFY_SOCKET)';
  for (const NOTIFY_SOCKET of [undefined, '/nowhere/notify', 'neither'])
    assert.equal(
      execFileSync(launcher, [process.execPath, '-e', probe], {
        encoding: 'utf8',
        env: { ...process.env, NOTIFY_SOCKET },
      }),
      'undefined undefined\n',
    );
});

test('a program that cannot be started is named', () => {
  const { status, stderr } = spawnSync(launcher, ['/nowhere/reeved'], { encoding: 'utf8' });
  assert.deepEqual([status, stderr], [127, 'reeve-launch: cannot start /nowhere/reeved: No such file or directory\n']);
});
