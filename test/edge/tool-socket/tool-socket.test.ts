import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { ToolCall, ToolReply } from '../../../src/agent/ports/index.ts';
import type { UnitName } from '../../../src/core/model/index.ts';
import { toolInputBytesMax, toolSocket } from '../../../src/edge/tool-socket/index.ts';
import { testFolder } from '../../support/folder.ts';
import { buildNative, testAddon } from '../../support/native.ts';

const nativeDirectory = buildNative('reeve-hook');
const addon = testAddon();
const unit = 'web/0' as UnitName;
const tools = ['echo-args', 'read-input', 'copy-file', 'big-output', 'relation-get'] as const;

const says = (stdout: string | Uint8Array): ToolReply => ({ stdout, stderr: '', exitCode: 0 });

interface Finished {
  readonly stdout: Buffer;
  readonly stderr: string;
  readonly code: number | null;
}

/** A run of a handler: its socket, answered by `answer`, and a shell that has its environment. */
async function openRun(t: TestContext, answer: (call: ToolCall) => Promise<ToolReply>) {
  const folder = testFolder(t);
  const all = toolSocket({ runDirectory: path.join(folder, 'run'), nativeDirectory, addon });
  const socket = await all.open('web/0#17', answer);
  t.after(() => socket.close());
  const environment = {
    PATH: `${await all.toolsDirectory(unit, tools)}:/usr/bin:/bin`,
    JUJU_CONTEXT_ID: 'web/0-install-abc',
    JUJU_AGENT_SOCKET_ADDRESS: socket.path,
    JUJU_AGENT_SOCKET_NETWORK: 'unix',
  };
  const run = (
    file: string,
    args: readonly string[],
    input: string | Buffer = '',
    env: NodeJS.ProcessEnv = environment,
  ) => {
    const child = spawn(file, args, { cwd: folder, env });
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    return new Promise<Finished>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) =>
        resolve({ stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString(), code }),
      );
    });
  };
  const shell = (script: string, input?: string | Buffer) => run('/bin/bash', ['--norc', '-c', script], input);
  return { folder, socket, environment, run, shell };
}

test('a call carries the name, the arguments, the directory and the context id; the answer comes back', async (t) => {
  const calls: object[] = [];
  const { folder, shell } = await openRun(t, async ({ tool, args, directory, contextId }) => {
    calls.push({ tool, args, directory, contextId });
    return { stdout: 'out\n', stderr: 'err\n', exitCode: 42 };
  });
  assert.deepEqual(await shell("echo-args --flag '' 'a b' ü -- -x"), {
    stdout: Buffer.from('out\n'),
    stderr: 'err\n',
    code: 42,
  });
  await shell(`cd / && exec ${nativeDirectory}/reeve-hook any-tool one`);
  assert.deepEqual(calls, [
    {
      tool: 'echo-args',
      args: ['--flag', '', 'a b', 'ü', '--', '-x'],
      directory: folder,
      contextId: 'web/0-install-abc',
    },
    { tool: 'any-tool', args: ['one'], directory: '/', contextId: 'web/0-install-abc' },
  ]);
});

test('without its environment a tool says what is not set', async (t) => {
  const { run, environment } = await openRun(t, async () => says(''));
  for (const name of ['JUJU_CONTEXT_ID', 'JUJU_AGENT_SOCKET_ADDRESS'] as const)
    for (const value of [undefined, '']) {
      const result = await run('/usr/bin/env', ['echo-args'], '', { ...environment, [name]: value });
      assert.deepEqual([result.stderr, result.code], [`ERROR ${name} not set\n`, 1]);
    }
});

test('arguments of 128 KiB each arrive whole', async (t) => {
  const args = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(131_071));
  const { run } = await openRun(t, async (call) => says(JSON.stringify(call.args)));
  const { stdout } = await run('/usr/bin/env', ['echo-args', ...args]);
  assert.equal(stdout.toString(), JSON.stringify(args));
});

test('five megabytes of stdin and of output arrive byte for byte', async (t) => {
  const input = Buffer.alloc(
    5_000_000,
    Uint8Array.from({ length: 256 }, (_, at) => at),
  );
  const { shell } = await openRun(t, async (call) => says(await call.readInput()));
  const { stdout, code } = await shell('read-input', input);
  assert.equal(code, 0);
  assert.ok(stdout.equals(input));
});

test('a tool that is not asked for stdin leaves it to the script that called it', async (t) => {
  const { shell } = await openRun(t, async ({ args }) => says(`${args[0]}\n`));
  const { stdout } = await shell('while read -r line; do echo-args "$line"; done', 'one\ntwo\nthree\n');
  assert.equal(stdout.toString(), 'one\ntwo\nthree\n');
});

test('twenty callers are answered one at a time', async (t) => {
  let active = 0;
  const { shell } = await openRun(t, async ({ args }) => {
    assert.equal(++active, 1);
    await new Promise(setImmediate);
    active--;
    return says(`${args[0]}\n`);
  });
  const { stdout, stderr } = await shell('for i in {1..20}; do echo-args $i & done; wait');
  assert.equal(stderr, '');
  assert.deepEqual(
    stdout
      .toString()
      .trim()
      .split('\n')
      .map(Number)
      .toSorted((a, b) => a - b),
    Array.from({ length: 20 }, (_, at) => at + 1),
  );
});

test('a tool that waits for the output of another tool does not keep its turn', async (t) => {
  const inputAsked = Promise.withResolvers<void>();
  const { shell } = await openRun(t, async (call) => {
    if (call.tool === 'relation-get') return says('a: 1\n');
    const content = call.args[0] === '-' ? call.readInput() : call.readFile(call.args[0] ?? '');
    inputAsked.resolve();
    return says(await content);
  });
  const piped = shell('mkfifo go; { read -r <go; relation-get; } | read-input -');
  await inputAsked.promise;
  await shell('echo >go');
  assert.equal((await piped).stdout.toString(), 'a: 1\n');
  assert.equal((await shell('copy-file <(relation-get)')).stdout.toString(), 'a: 1\n');
});

test('files are read and written by the caller, from where it is', async (t) => {
  const { folder, shell } = await openRun(t, async (call) => {
    const [from = '', to = ''] = call.args;
    await call.writeFile(to, await call.readFile(from));
    return says('');
  });
  const content = Buffer.alloc(300_000, 'bytes \xff\0', 'latin1');
  mkdirSync(path.join(folder, 'inner'));
  writeFileSync(path.join(folder, 'inner/from'), content);
  writeFileSync(path.join(folder, 'inner/empty'), '');
  assert.equal((await shell('cd inner; umask 027; copy-file from to; copy-file empty none')).code, 0);
  assert.ok(readFileSync(path.join(folder, 'inner/to')).equals(content));
  assert.equal(statSync(path.join(folder, 'inner/to')).mode & 0o777, 0o640);
  assert.equal(statSync(path.join(folder, 'inner/none')).size, 0);
});

test('a file that cannot be used is refused with the reason of the caller', async (t) => {
  const { folder, shell } = await openRun(t, async (call) => {
    const [from = '', to = ''] = call.args;
    await assert.rejects(call.readFile(from), {
      code: 'file-unusable',
      fields: { path: 'missing' },
      cause: new Error('no such file or directory'),
    });
    await assert.rejects(call.readFile('.'), { code: 'file-unusable' });
    await assert.rejects(call.readFile('/dev/zero'), { code: 'file-unusable' });
    await assert.rejects(call.writeFile(to, new Uint8Array(200_000)), { code: 'file-unusable' });
    await assert.rejects(call.writeFile('/dev/full', new Uint8Array(200_000)), { code: 'file-unusable' });
    await assert.rejects(call.readFile(''), { code: 'file-unusable' });
    await call.writeFile('after', Buffer.from('still served'));
    return says('done');
  });
  assert.deepEqual(await shell('copy-file missing /no/such/folder/x'), {
    stdout: Buffer.from('done'),
    stderr: '',
    code: 0,
  });
  assert.equal(readFileSync(path.join(folder, 'after'), 'utf8'), 'still served');
});

test('more stdin than the limit is refused before the agent has taken it', async (t) => {
  const { shell } = await openRun(t, async (call) => {
    await assert.rejects(call.readInput(), { code: 'file-unusable' });
    return says('refused');
  });
  assert.equal((await shell(`head -c ${toolInputBytesMax + 1} /dev/zero | read-input`)).stdout.toString(), 'refused');
});

test('an answer that fails is an error of the tool, and the next call is served', async (t) => {
  const { shell } = await openRun(t, async ({ args }) => {
    if (args[0] === 'fail') throw new Error('cannot do this');
    return says('fine');
  });
  const { stdout, stderr } = await shell('echo-args fail; echo-args');
  assert.deepEqual([stdout.toString(), stderr], ['fine', 'ERROR cannot do this\n']);
});

test('closed descriptors and readers that went away do no harm', async (t) => {
  const megabyte = 'x'.repeat(1_000_000);
  const { shell } = await openRun(t, async (call) =>
    call.tool === 'read-input' ? says(await call.readInput()) : { stdout: megabyte, stderr: 'told\n', exitCode: 3 },
  );
  const closed = await shell('big-output >&-; echo $?; big-output 2>&- | wc -c; read-input <&- | wc -c');
  assert.deepEqual(closed.stdout.toString(), '3\n1000000\n0\n');
  const gone = await shell('set -o pipefail; big-output | head -c 1; echo $?');
  assert.deepEqual([gone.stdout.toString(), gone.stderr], ['x3\n', 'told\n']);
  const full = await shell('big-output >/dev/full; echo $?');
  assert.deepEqual(
    [full.stdout.toString(), full.stderr],
    ['1\n', 'ERROR cannot write the output: No space left on device\n'],
  );
});

test('a call after the end of the run fails and says why', async (t) => {
  const { shell, socket } = await openRun(t, async () => says(''));
  await socket.close();
  const { stderr, code } = await shell('echo-args');
  assert.match(
    stderr,
    /^ERROR cannot reach the agent; the hook that this tool belongs to may have ended: No such file/,
  );
  assert.equal(code, 1);
});

test('closing waits for the answer under way, and those who wait for their turn fail', async (t) => {
  const asked = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<ToolReply>();
  let calls = 0;
  const { shell, socket } = await openRun(t, () => {
    calls++;
    asked.resolve();
    return answer.promise;
  });
  const callers = Promise.all([shell('echo-args'), shell('echo-args')]);
  await asked.promise;
  let closed = false;
  const closing = socket.close().then(() => {
    closed = true;
  });
  const finished = await callers;
  assert.equal(closed, false);
  answer.resolve(says('too late'));
  await closing;
  assert.equal(calls, 1);
  for (const { stderr, code } of finished) {
    assert.match(stderr, /^ERROR cannot (go on without|reach) the agent/);
    assert.equal(code, 1);
  }
});

/** Connects without `reeve-hook`, sends, and resolves with all that comes back. */
async function sendRaw(socketPath: string, bytes: Uint8Array): Promise<string> {
  const socket: Socket = connect(socketPath);
  socket.on('error', () => {});
  socket.write(bytes);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  await new Promise((resolve) => socket.on('close', resolve));
  return Buffer.concat(chunks).toString('latin1');
}

test('what is not a call is refused', async (t) => {
  const { socket } = await openRun(t, () => assert.fail('it is not answered'));
  const frame = (length: number, rest: string) => Buffer.concat([Buffer.from([0, 0, 0, length]), Buffer.from(rest)]);
  assert.match(await sendRaw(socket.path, frame(3, 'Ca\0b')), /cannot understand the call/);
  assert.match(await sendRaw(socket.path, frame(8, 'Za\0b\0c\0d\0')), /cannot understand the call/);
  assert.match(await sendRaw(socket.path, Buffer.from([255, 255, 255, 255, 67])), /cannot take so long a frame/);
});

test('a caller that does not read its answer does not hold up the end of the run', async (t) => {
  const asked = Promise.withResolvers<void>();
  const { socket } = await openRun(t, async () => {
    asked.resolve();
    return says('x'.repeat(5_000_000));
  });
  const caller = connect(socket.path);
  caller.on('error', () => {});
  t.after(() => caller.destroy());
  caller.write(Buffer.concat([Buffer.from([0, 0, 0, 6]), Buffer.from('Ct\0/\0c\0')]));
  await asked.promise;
  await socket.close();
});

test('the socket is 0600 in a folder of 0700, and nothing else is left there', async (t) => {
  const { folder, socket } = await openRun(t, async () => says(''));
  assert.equal(socket.path, path.join(folder, 'run/web-0#17.sock'));
  assert.equal(statSync(socket.path).mode & 0o777, 0o600);
  assert.equal(statSync(path.join(folder, 'run')).mode & 0o777, 0o700);
  assert.deepEqual(readdirSync(path.join(folder, 'run')).toSorted(), ['.new', 'tools', 'web-0#17.sock']);
  assert.equal(statSync(path.join(folder, 'run/.new')).mode & 0o777, 0o700);
  assert.deepEqual(readdirSync(path.join(folder, 'run/.new')), []);
  assert.deepEqual(readdirSync(folder), ['run']);
  await socket.close();
  assert.deepEqual(readdirSync(path.join(folder, 'run')).toSorted(), ['.new', 'tools']);
});

test('only our own user and root may call', async (t) => {
  const folder = testFolder(t);
  const foreign = { peerCredentials: () => ({ pid: 1, uid: (process.geteuid?.() ?? 0) + 1, gid: 0 }) };
  const all = toolSocket({ runDirectory: folder, nativeDirectory, addon: foreign });
  const socket = await all.open('x', () => assert.fail('it is not answered'));
  t.after(() => socket.close());
  assert.equal(await sendRaw(socket.path, Buffer.from([0, 0, 0, 6, ...Buffer.from('Ct\0/\0c\0')])), '');
});

test('a name too long for a socket is shortened, a folder too long is refused', async (t) => {
  const folder = testFolder(t);
  const open = async (runDirectory: string, name: string) => {
    const socket = await toolSocket({ runDirectory, nativeDirectory, addon }).open(name, async () => says(''));
    await socket.close();
    return socket.path;
  };
  assert.match(await open(folder, `${'long'.repeat(30)}/0#1`), /\/[0-9a-f]{32}\.sock$/);
  await assert.rejects(open(path.join(folder, 'x'.repeat(100)), 'web/0#1'), { code: 'limit-reached' });
  await assert.rejects(open(folder, '../x'), { code: 'name-invalid' });
});

test('the tools folder has a link per tool, and an old link is turned', async (t) => {
  const folder = testFolder(t);
  const all = toolSocket({ runDirectory: folder, nativeDirectory, addon });
  const directory = path.join(folder, 'tools/unit-web-0');
  mkdirSync(directory, { recursive: true });
  symlinkSync('/old/reeve-hook', path.join(directory, 'config-get'));
  chmodSync(directory, 0o755);
  assert.equal(await all.toolsDirectory(unit, ['config-get', 'status-set']), directory);
  for (const tool of ['config-get', 'status-set'])
    assert.equal(readlinkSync(path.join(directory, tool)), path.join(nativeDirectory, 'reeve-hook'));
  assert.equal(await all.toolsDirectory(unit, ['config-get', 'status-set']), directory);
  await assert.rejects(all.toolsDirectory(unit, ['../x']), { code: 'name-invalid' });
});
