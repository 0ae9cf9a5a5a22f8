import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { inheritedSockets } from '../../../src/edge/service-manager/index.ts';
import { testFolder } from '../../support/folder.ts';

test('sockets have the names that their units give them', () => {
  const environment = { LISTEN_PID: '7', LISTEN_FDS: '2', LISTEN_FDNAMES: 'public.sock:admin.sock' };
  assert.deepEqual(
    [...inheritedSockets(environment, 7)],
    [
      ['public.sock', 3],
      ['admin.sock', 4],
    ],
  );
});

test('sockets of another process are not ours, and neither are none', () => {
  const environment = { LISTEN_PID: '8', LISTEN_FDS: '1', LISTEN_FDNAMES: 'public.sock' };
  assert.equal(inheritedSockets(environment, 7).size, 0);
  assert.equal(inheritedSockets({}, 7).size, 0);
  assert.equal(inheritedSockets({ ...environment, LISTEN_PID: '7', LISTEN_FDS: 'many' }, 7).size, 0);
});

/** Listens at argv[1], is asked, and only then starts argv[2:] with the socket, as systemd does; prints the answer. */
const manager = `
import os, socket, subprocess, sys
listener = socket.socket(socket.AF_UNIX)
listener.bind(sys.argv[1])
listener.listen()
caller = socket.socket(socket.AF_UNIX)
caller.connect(sys.argv[1])
caller.sendall(b"GET /v1/status HTTP/1.1\\r\\nHost: agent\\r\\nConnection: close\\r\\n\\r\\n")
os.dup2(listener.fileno(), 3)
child = subprocess.Popen(["sh", "-c", 'LISTEN_PID=$$ exec "$0" "$@"', *sys.argv[2:]], pass_fds=[3],
  env={**os.environ, "LISTEN_FDS": "1", "LISTEN_FDNAMES": "public.sock"})
answer = b""
while part := caller.recv(1000): answer += part
print(answer.decode())
child.terminate()
child.wait()
`;

test('whoever called before the agent listens is answered by it', (t) => {
  const runDirectory = testFolder(t);
  const source = path.resolve(import.meta.dirname, '../../../src/edge');
  const program = `
    import { serveLocalApi } from '${source}/api/index.ts';
    import { inheritedSockets } from '${source}/service-manager/index.ts';
    const log = { debug() {}, info() {}, warn() {}, error() {} };
    const api = { status: () => ({ version: 'of the next agent' }) };
    await serveLocalApi({ runDirectory: '${runDirectory}', api, log, inherited: inheritedSockets(process.env, process.pid) });`;
  const socket = path.join(runDirectory, 'public.sock');
  const answer = execFileSync(
    'python3',
    ['-c', manager, socket, process.execPath, '--input-type=module', '-e', program],
    { encoding: 'utf8' },
  );
  assert.match(answer, /^HTTP\/1\.1 200 OK[^]*"of the next agent"/);
});
