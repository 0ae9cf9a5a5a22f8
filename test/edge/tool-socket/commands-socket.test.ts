/** `juju-exec` from the link on the PATH to the agent and back, over real sockets. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { lstatSync, mkdirSync, readFileSync, readlinkSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { CommandsCall } from '../../../src/agent/ports/index.ts';
import type { UnitName } from '../../../src/core/model/index.ts';
import { commandsSocket, linkCommands, toolSocket, writeVersionProgram } from '../../../src/edge/tool-socket/index.ts';
import { testFolder } from '../../support/folder.ts';
import { buildNative, testAddon } from '../../support/native.ts';

const nativeDirectory = buildNative('reeve-hook');
const addon = testAddon();
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

async function machine(t: TestContext, answer: (call: CommandsCall) => Promise<number>, name = 'web/0') {
  const folder = testFolder(t);
  const agentsRoot = path.join(folder, 'agents');
  const unit = name as UnitName;
  mkdirSync(path.join(agentsRoot, `unit-${name.replace('/', '-')}`), { recursive: true });
  const socket = await commandsSocket({ agentsRoot, runDirectory: path.join(folder, 'run'), addon }).open(unit, answer);
  t.after(() => socket.close());
  linkCommands(path.join(folder, 'tools'), path.join(nativeDirectory, 'reeve-hook'));
  const exec = (args: readonly string[], environment: NodeJS.ProcessEnv = {}, program = 'juju-exec') => {
    const env = { PATH: `${path.join(folder, 'tools')}:/usr/bin:/bin`, ...environment };
    const child = spawn(program, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (bytes: Buffer) => (stdout += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (stderr += bytes.toString()));
    const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) =>
      child.on('close', (code) => resolve({ code, stdout, stderr })),
    );
    return { child, ended };
  };
  return { folder, socket, exec };
}

test('the words and the directory arrive; both streams and the code come back', async (t) => {
  const calls: (readonly [readonly string[], string])[] = [];
  const { folder, exec } = await machine(t, async ({ args, directory, write }) => {
    calls.push([args, directory]);
    write('stdout', text('out'));
    write('stderr', text('err'));
    write('stdout', new Uint8Array(200_000).fill(46));
    return 7;
  });
  const { code, stdout, stderr } = await exec(['-u', 'web/0', '', 'a b']).ended;
  assert.deepEqual([code, stderr, stdout.length], [7, 'err', 200_003]);
  assert.equal((await exec(['x'], {}, 'juju-run').ended).code, 7);
  assert.deepEqual(calls, [
    [['-u', 'web/0', '', 'a b'], folder],
    [['x'], folder],
  ]);
});

test('output is there before the end, and a caller that goes is heard', async (t) => {
  const gone = Promise.withResolvers<void>();
  const { exec } = await machine(t, async ({ write, signal }) => {
    write('stdout', text('first'));
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    gone.resolve();
    return 0;
  });
  const { child, ended } = exec(['x']);
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  child.kill('SIGKILL');
  await Promise.all([gone.promise, ended]);
});

test('several callers are answered at once', async (t) => {
  let [now, most] = [0, 0];
  const all = Promise.withResolvers<void>();
  const { exec } = await machine(t, async () => {
    most = Math.max(most, ++now);
    if (now === 3) all.resolve();
    await all.promise;
    return 0;
  });
  await Promise.all([exec(['x']).ended, exec(['x']).ended, exec(['x']).ended]);
  assert.equal(most, 3);
});

test('inside of a hook it refuses, and without an agent it says so', async (t) => {
  const { exec, socket } = await machine(t, async () => 0);
  const inside = await exec(['x'], { JUJU_CONTEXT_ID: 'web/0-install-abc' }).ended;
  assert.deepEqual(
    [inside.code, inside.stderr],
    [1, 'ERROR juju-exec cannot be called from within a hook, have context "web/0-install-abc"\n'],
  );
  await socket.close();
  const alone = await exec(['x']).ended;
  assert.equal(alone.code, 1);
  assert.match(alone.stderr, /^ERROR cannot find an agent on this machine/);
});

test('the socket is for us alone; where its path is too long it is a link to one', async (t) => {
  const { socket } = await machine(t, async () => 0);
  assert.equal(statSync(socket.path).mode & 0o777, 0o600);
  assert.ok(lstatSync(socket.path).isSocket());
  const long = await machine(t, async () => 3, `${'a'.repeat(90)}/0`);
  assert.ok(lstatSync(long.socket.path).isSymbolicLink());
  assert.ok(statSync(long.socket.path).isSocket());
});

test('only root and our own user are answered', async (t) => {
  const folder = testFolder(t);
  const agentsRoot = path.join(folder, 'agents');
  mkdirSync(path.join(agentsRoot, 'unit-web-0'), { recursive: true });
  linkCommands(path.join(folder, 'tools'), path.join(nativeDirectory, 'reeve-hook'));
  const foreign = { peerCredentials: () => ({ pid: 1, uid: 4242, gid: 4242 }) };
  const sockets = commandsSocket({ agentsRoot, runDirectory: path.join(folder, 'run'), addon: foreign });
  const socket = await sockets.open('web/0' as UnitName, async () => 0);
  t.after(() => socket.close());
  const child = spawn(path.join(folder, 'tools/juju-exec'), ['x'], { stdio: 'ignore' });
  assert.equal(await new Promise((resolve) => child.on('close', resolve)), 1);
});

test('links of an older version are turned, programs of others stay', (t) => {
  const folder = testFolder(t);
  symlinkSync('/old/reeve-hook', path.join(folder, 'juju-exec'));
  writeFileSync(path.join(folder, 'juju-run'), 'somebody else');
  for (let twice = 0; twice < 2; twice++) linkCommands(folder, '/new/reeve-hook');
  assert.equal(readlinkSync(path.join(folder, 'juju-exec')), '/new/reeve-hook');
  assert.equal(readFileSync(path.join(folder, 'juju-run'), 'utf8'), 'somebody else');
});

test('a link that is right is left alone: the image that it came with may be read-only', (t) => {
  const folder = testFolder(t);
  linkCommands(folder, '/new/reeve-hook');
  const inodes = () => ['juju-exec', 'juju-run'].map((name) => lstatSync(path.join(folder, name)).ino);
  const before = inodes();
  linkCommands(folder, '/new/reeve-hook');
  assert.deepEqual(inodes(), before);
});

test('old libraries find the version of the machine agent', (t) => {
  const folder = testFolder(t);
  writeVersionProgram(folder, '4', '3.6.11');
  const file = path.join(folder, 'machine-4/jujud');
  assert.equal(readFileSync(file, 'utf8'), '#!/bin/sh\necho 3.6.11-ubuntu-amd64\n');
  assert.equal(statSync(file).mode & 0o777, 0o755);
});

test('the socket of a hook lies in the folder of its unit when that is there', async (t) => {
  const folder = testFolder(t);
  const agentsRoot = path.join(folder, 'agents');
  const sockets = toolSocket({
    runDirectory: path.join(folder, 'run'),
    agentsRoot,
    toolsRoot: path.join(folder, 'tools'),
    nativeDirectory,
    addon,
  });
  const answer = async () => ({ stdout: '', stderr: '', exitCode: 0 });
  const before = await sockets.open('unit-web-0', answer);
  assert.equal(before.path, path.join(folder, 'run/unit-web-0.sock'));
  await before.close();
  mkdirSync(path.join(agentsRoot, 'unit-web-0'), { recursive: true });
  const open = await sockets.open('unit-web-0', answer);
  assert.equal(open.path, path.join(agentsRoot, 'unit-web-0/agent.socket'));
  await open.close();
  assert.equal(lstatSync(open.path, { throwIfNoEntry: false }), undefined);
  assert.equal(await sockets.toolsDirectory('web/0' as UnitName, ['a']), path.join(folder, 'tools/unit-web-0'));
});

test('the socket of the unit that is named is called, so that no other unit ends the call', async (t) => {
  const asked: string[] = [];
  const { folder, exec } = await machine(t, async () => asked.push('web/0'));
  const others = commandsSocket({
    agentsRoot: path.join(folder, 'agents'),
    runDirectory: path.join(folder, 'run'),
    addon,
  });
  for (const name of ['a/0', 'db/0', 'zoo/1']) {
    mkdirSync(path.join(folder, 'agents', `unit-${name.replace('/', '-')}`));
    const socket = await others.open(name as UnitName, async () => asked.push(name));
    t.after(() => socket.close());
  }
  for (const words of [
    ['-u', 'db/0'],
    ['-r', '7', '--unit=web/0'],
    ['--unit', 'zoo/1'],
  ])
    await exec([...words, 'x']).ended;
  assert.deepEqual(asked, ['db/0', 'web/0', 'zoo/1']);
});
