import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { PebbleServerOptions } from '../../../src/edge/pebble/index.ts';
import { testPebble } from '../../support/pebble.ts';
import { ask, type Channel, openChannel } from '../../support/pebble-client.ts';

const isRoot = process.getuid?.() === 0;

interface Started {
  readonly change: string;
  readonly task: string;
  readonly result: Readonly<Record<string, unknown>>;
}

async function serve(t: TestContext, more: Partial<PebbleServerOptions> = {}) {
  const served = await testPebble(t, more);
  const { socketPath } = served;
  const post = (command: readonly string[], options: object = {}) =>
    ask(socketPath, '/v1/exec', { body: { command, ...options } });
  const start = async (command: readonly string[], options: object = {}): Promise<Started> => {
    const { status, envelope, text } = await post(command, options);
    assert.equal(status, 202, text);
    const result = envelope?.['result'] as Record<string, unknown>;
    return { change: envelope?.['change'] as string, task: result['task-id'] as string, result };
  };
  const channel = async (task: string, name: string): Promise<Channel> => {
    const opened = await openChannel(socketPath, task, name);
    t.after(() => opened.socket.terminate());
    return opened;
  };
  /** The change when it is ready. */
  const wait = async (change: string) => {
    const { result } = await ask(socketPath, `/v1/changes/${change}/wait`);
    const { status, err, tasks } = result as {
      status: string;
      err?: string;
      tasks: { data: { 'exit-code': number } }[];
    };
    return { status, err, code: tasks[0]?.data['exit-code'] };
  };
  /** Runs a command to its end, with both of its websockets. */
  const run = async (script: string, options: object = {}) => {
    const { change, task } = await start(['sh', '-c', script], options);
    const [control, stdio] = [await channel(task, 'control'), await channel(task, 'stdio')];
    return { change, control, stdio, ended: wait(change) };
  };
  return { ...served, post, start, channel, wait, run };
}

const done = (code: number) => ({ status: 'Done', err: undefined, code });
/** Also when nobody has reaped it yet. */
const isDead = (pid: string | undefined): boolean => {
  try {
    return /^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return true;
  }
};

const text = (value: object) => JSON.stringify(value);

test('a command runs when its websockets are there, and its output ends before its task', async (t) => {
  const { run } = await serve(t);
  const { stdio, ended } = await run('echo out; echo err >&2; exit 42');
  assert.deepEqual(await ended, done(42));
  await stdio.ended;
  assert.equal(stdio.text(), 'out\nerr\n');
});

test('what a client sends before the command runs is not lost, and its end closes stdin', async (t) => {
  const { start, channel, wait } = await serve(t);
  const { task, change } = await start(['cat'], { 'split-stderr': true });
  const stdio = await channel(task, 'stdio');
  stdio.socket.send(Buffer.from('early '));
  stdio.socket.send(Buffer.from('bird'));
  stdio.socket.send(text({ command: 'end' }));
  const stderr = await channel(task, 'stderr');
  assert.deepEqual(await wait(change), done(0));
  await Promise.all([stdio.ended, stderr.ended]);
  assert.deepEqual([stdio.text(), stderr.text()], ['early bird', '']);
});

test('a client that goes away closes stdin', async (t) => {
  const { run } = await serve(t);
  const { stdio, ended } = await run('cat >/dev/null; exit 3');
  stdio.socket.terminate();
  assert.equal((await ended).code, 3);
});

test('a client that has gone before the command runs is missed all the same', async (t) => {
  const { start, channel, wait } = await serve(t);
  for (const [gone, code] of [
    ['stdio', 0],
    ['control', 137],
  ] as const) {
    const { task, change } = await start(['cat'], { 'split-stderr': true });
    const channels = { control: await channel(task, 'control'), stdio: await channel(task, 'stdio') };
    const left = new Promise((resolve) => channels[gone].socket.once('close', resolve));
    channels[gone].socket.terminate();
    await left;
    await channel(task, 'stderr');
    assert.equal((await wait(change)).code, code);
  }
});

test('the answer tells environment and working directory, and the command has just these', async (t) => {
  const { start, channel, wait, folder } = await serve(t);
  const { result, task, change } = await start(['sh', '-c', 'env | grep -v ^_=; pwd'], {
    environment: { MINE: 'request' },
    'working-dir': folder,
  });
  const environment = { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', MINE: 'request' };
  assert.deepEqual([result['environment'], result['working-dir']], [environment, folder]);
  const stdio = await channel(task, 'stdio');
  await wait(change);
  await stdio.ended;
  const lines = [...Object.entries(environment).map(([name, value]) => `${name}=${value}`), `PWD=${folder}`, folder];
  assert.deepEqual(stdio.text().trim().split('\n').toSorted(), lines.toSorted());
});

test('a command that cannot be run is refused before there is a change', async (t) => {
  const { post, pebble, folder } = await serve(t);
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  const bad: [number, readonly string[], object][] = [
    [400, [], {}],
    [400, ['no-such-program'], {}],
    [400, [folder], {}],
    [400, [file], {}],
    [400, [''], {}],
    [400, ['true', 'nul\0'], {}],
    [400, ['true'], { timeout: '10' }],
    [400, ['true'], { user: 'no-such-user' }],
    [400, ['true'], { group: 'root' }],
    [400, ['true'], { 'service-context': 'none' }],
    [400, ['true'], { environment: { 'A=B': 'x' } }],
    [500, ['true'], { interactive: true }],
    [500, ['true'], { 'working-dir': '/no/such' }],
    [500, ['true'], { 'working-dir': file }],
  ];
  for (const [status, command, options] of bad)
    assert.equal((await post(command, options)).status, status, JSON.stringify([command, options]));
  assert.deepEqual(pebble.changes('all'), []);
});

test('a program that cannot be executed is told in its change', async (t) => {
  const { start, channel, wait, folder } = await serve(t);
  const file = path.join(folder, 'program');
  writeFileSync(file, '#!/no/such/interpreter\n', { mode: 0o755 });
  const { task, change } = await start([file]);
  await channel(task, 'stdio');
  const { status, err, code } = await wait(change);
  assert.deepEqual([status, code], ['Error', -1]);
  assert.match(err ?? '', /cannot start command: no such file or directory/);
});

test('without its websockets a command ends in time, and never runs', async (t) => {
  const { start, channel, wait, folder } = await serve(t, { limits: { execConnectMs: 50 } });
  const { task, change } = await start(['touch', path.join(folder, 'ran')], { 'split-stderr': true });
  await channel(task, 'stdio');
  assert.match((await wait(change)).err ?? '', /timeout waiting for websocket connections/);
  assert.equal(existsSync(path.join(folder, 'ran')), false);
});

test('a websocket that has no place is refused with its reason', async (t) => {
  const { start, channel, socketPath, pebble, wait } = await serve(t);
  const { task, change } = await start(['sleep', '1000']);
  await channel(task, 'stdio');
  const refused = async (id: string, name: string, status: number) =>
    await assert.rejects(openChannel(socketPath, id, name), { message: `Unexpected server response: ${status}` });
  await refused(task, 'stdio', 500);
  await refused(task, 'stderr', 404);
  await refused('999', 'stdio', 404);
  await pebble.addLayer('a', 'services: {web: {override: replace, command: x}}', { combine: false });
  const started = pebble.change(await pebble.actOnServices('start', ['web']));
  await refused(started.tasks[0]?.id ?? '', 'stdio', 400);
  await pebble.abortChange(change);
  await wait(change);
  await refused(task, 'control', 500);
  assert.equal((await ask(socketPath, `/v1/tasks/${task}/websocket/stdio`)).status, 400);
  await pebble.changeIdentities('add', { me: { access: 'read', local: { userId: process.getuid?.() ?? 0 } } });
  await refused(task, 'stdio', 401);
});

test('control sends signals to the command, and ignores what it cannot read', async (t) => {
  const { run } = await serve(t);
  const { control, stdio, ended } = await run('trap "exit 7" USR1; echo ready; while :; do sleep 0.01; done');
  await stdio.until(/ready/);
  for (const message of ['x', '[]', '{"command":"signal"}', text({ command: 'signal', signal: { name: 'NONE' } })])
    control.socket.send(message);
  control.socket.send(text({ command: 'signal', signal: { name: 'SIGUSR1' } }));
  assert.deepEqual(await ended, done(7));
});

test('a lost control connection kills the command, one that says goodbye does not', async (t) => {
  const { run } = await serve(t);
  const lost = await run('exec sleep 1000');
  lost.control.socket.terminate();
  assert.deepEqual(await lost.ended, done(137));
  const left = await run('read line; exit 4');
  left.control.socket.close();
  left.stdio.socket.send(Buffer.from('go\n'));
  assert.deepEqual(await left.ended, done(4));
});

test('a timeout kills the command, and says so', async (t) => {
  const { run } = await serve(t);
  const { ended } = await run('exec sleep 1000', { timeout: '0.050s' });
  const { status, err, code } = await ended;
  assert.deepEqual([status, code], ['Error', -1]);
  assert.match(err ?? '', /\(timed out after 50ms: context deadline exceeded\)$/);
});

test('a descendant that keeps the output keeps the task, beyond the timeout, until an abort', async (t) => {
  const { start, channel, wait, pebble, folder } = await serve(t);
  const pids = path.join(folder, 'pids');
  const script = `echo $$ >${pids}; sleep 1000 & echo $! >>${pids}; echo ready; wait`;
  const { task, change } = await start(['sh', '-c', script], { timeout: '0.05s' });
  const stdio = await channel(task, 'stdio');
  await stdio.until(/ready/);
  const [shell, sleeper] = readFileSync(pids, 'utf8').trim().split('\n');
  while (!isDead(shell)) await new Promise(setImmediate);
  assert.equal(pebble.change(change).ready, false);
  await pebble.abortChange(change);
  assert.match((await wait(change)).err ?? '', /timed out/);
  while (!isDead(sleeper)) await new Promise(setImmediate);
});

test('an abort kills the whole group and is no failure', async (t) => {
  const { run, pebble } = await serve(t);
  const { change, stdio, ended } = await run('echo ready; sleep 1000 & sleep 1000');
  await stdio.until(/ready/);
  await pebble.abortChange(change);
  assert.deepEqual(await ended, done(137));
});

test('an abort does not wait for a client that does not read', async (t) => {
  const { run, pebble } = await serve(t, { limits: { lingerMs: 50 } });
  const { change, stdio, ended } = await run('exec cat /dev/zero');
  await stdio.until(/\0/);
  stdio.socket.pause();
  await pebble.abortChange(change);
  assert.deepEqual(await ended, done(137));
});

test('much output arrives whole, to a client that reads slowly', async (t) => {
  const { run } = await serve(t);
  const { stdio, ended } = await run('head -c 5000000 /dev/zero');
  stdio.socket.pause();
  setImmediate(() => stdio.socket.resume());
  assert.deepEqual(await ended, done(0));
  await stdio.ended;
  assert.equal(stdio.text().length, 5_000_000);
});

test('output reaches a program that opens its own stdout by name', async (t) => {
  const { run } = await serve(t);
  const { stdio, ended } = await run('echo named >/dev/stdout');
  assert.deepEqual(await ended, done(0));
  await stdio.ended;
  assert.equal(stdio.text(), 'named\n');
});

test('the command leads a session of its own', async (t) => {
  const { run } = await serve(t);
  const { stdio, ended } = await run('read -r _ _ _ _ group session _ < /proc/$$/stat; echo $$ $group $session');
  await ended;
  await stdio.ended;
  const [pid, group, session] = stdio.text().trim().split(' ');
  assert.deepEqual([group, session], [pid, pid]);
});

test('a terminal has the size that was asked for, and echoes', async (t) => {
  const { run } = await serve(t);
  const options = { terminal: true, interactive: true, width: 100, height: 30 };
  const { control, stdio, ended } = await run('tty; stty size; read line; stty size; echo "got $line"; cat', options);
  await stdio.until(/30 100/);
  control.socket.send(text({ command: 'resize', resize: { width: -1, height: 5 } }));
  control.socket.send(text({ command: 'resize', resize: { width: 120, height: 40 } }));
  stdio.socket.send(Buffer.from('typed\r'));
  await stdio.until(/got typed/);
  stdio.socket.send(text({ command: 'end' }));
  assert.deepEqual(await ended, done(0));
  await stdio.ended;
  assert.match(stdio.text(), /^\/dev\/pts\/\d+\r\n30 100\r\ntyped\r\n40 120\r\ngot typed\r\n/);
});

test('a terminal takes ^C for the programs in it', async (t) => {
  const { run } = await serve(t);
  const { stdio, ended } = await run('trap "exit 9" INT; echo ready; while :; do sleep 0.01; done', {
    terminal: true,
    interactive: true,
  });
  await stdio.until(/ready/);
  stdio.socket.send(Buffer.from([3]));
  assert.deepEqual(await ended, done(9));
});

test('a terminal that is not interactive has a pipe for its input, and stderr may be apart', async (t) => {
  const { start, channel, wait } = await serve(t);
  const script = 'test -t 0 && echo in; test -t 1 && echo out; test -t 2 || echo apart >&2; cat; stty size </dev/tty';
  const { task, change } = await start(['sh', '-c', script], { terminal: true, 'split-stderr': true });
  const stdio = await channel(task, 'stdio');
  const stderr = await channel(task, 'stderr');
  stdio.socket.send(Buffer.from('piped\n'));
  stdio.socket.send(text({ command: 'end' }));
  assert.deepEqual(await wait(change), done(0));
  await Promise.all([stdio.ended, stderr.ended]);
  assert.deepEqual([stdio.text(), stderr.text()], ['out\r\npiped\r\n25 80\r\n', 'apart\n']);
});

test('a terminal ends with its command, whatever was left behind in it, and nothing of it is lost', async (t) => {
  const { run } = await serve(t);
  const { stdio, ended } = await run('trap "" HUP; sleep 5 & seq 1 20000', { terminal: true, interactive: true });
  assert.deepEqual(await ended, done(0));
  await stdio.ended;
  assert.match(stdio.text(), /\r\n19999\r\n20000\r\n$/);
});

test('input that a terminal does not take waits, and holds up nobody', async (t) => {
  const { run, socketPath, pebble } = await serve(t);
  const { change, stdio, ended } = await run('stty -echo raw; echo ready; sleep 1000', {
    terminal: true,
    interactive: true,
  });
  await stdio.until(/ready/);
  for (let at = 0; at < 50; at++) stdio.socket.send(Buffer.alloc(100_000, 'x'));
  assert.equal((await ask(socketPath, '/v1/health')).status, 200);
  await pebble.abortChange(change);
  assert.deepEqual(await ended, done(137));
});

test('without node-pty a terminal is refused, and the rest works', async (t) => {
  const { spawnSync } = await import('node:child_process');
  // Another process: what was loaded once in this one stays.
  const script = `import { loadTerminals } from '${path.resolve(import.meta.dirname, '../../../src/edge/pebble/exec/terminal.ts')}';
    try { loadTerminals('/no/such') } catch ({ code, next }) { console.log(code, next) }`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  assert.match(stdout, /^tool-missing install a C\+\+ compiler/);
  assert.ok(t.name);
});

test('a command runs as the user that was asked for, with no other groups', {
  skip: !isRoot && 'only root becomes another user',
}, async (t) => {
  const { run, folder } = await serve(t);
  mkdirSync(path.join(folder, 'd'));
  const script = 'id -u; id -g; id -G; echo $USER; grep ^Groups: /proc/self/status';
  for (const options of [{}, { terminal: true, interactive: true }]) {
    const { stdio, ended } = await run(script, { user: 'nobody', 'working-dir': '/', ...options });
    assert.deepEqual(await ended, done(0));
    await stdio.ended;
    assert.match(stdio.text().replaceAll('\r', ''), /^65534\n65534\n65534\nnobody\nGroups:\s*\n$/);
  }
});

test('commands leave no descriptor and no zombie behind', async (t) => {
  const { run } = await serve(t);
  const held = () => readdirSync('/proc/self/fd').length;
  const zombies = () =>
    execFileSync('ps', ['--ppid', String(process.pid), '-o', 'stat=,comm='])
      .toString()
      .match(/^Z.*sh/gm);
  const once = async (options: object) => {
    const { control, stdio, ended } = await run('echo x', options);
    await ended;
    await stdio.ended;
    const closed = [control, stdio].map(({ socket }) => new Promise((resolve) => socket.once('close', resolve)));
    for (const { socket } of [control, stdio]) socket.terminate();
    if (control.socket.readyState !== control.socket.CLOSED) await closed[0];
    await closed[1];
  };
  for (const options of [{}, { terminal: true, interactive: true }, { terminal: true }]) await once(options);
  const before = held();
  for (const options of [{}, { terminal: true, interactive: true }, { terminal: true }]) await once(options);
  // A socket of the server goes when it hears of its client's end.
  while (held() > before) await new Promise(setImmediate);
  assert.equal(zombies(), null);
});

test('a server that closes kills what runs for its clients', async (t) => {
  const { run, server, pebble } = await serve(t);
  const { change, stdio, ended } = await run('trap "" TERM; sleep 1000 & echo ready; sleep 1000');
  await stdio.until(/ready/);
  await Promise.all([server.close(), assert.rejects(ended)]);
  assert.equal(pebble.change(change).status, 'Done');
});
