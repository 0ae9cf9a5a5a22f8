import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { before, type TestContext, test } from 'node:test';
import type { ServiceLogLine, ServiceProcessSpec } from '../../../src/agent/ports/index.ts';
import { AgentError } from '../../../src/core/errors.ts';
import {
  backendLife,
  buildShim,
  eventually,
  isAlive,
  runDirectory,
  shell,
  shimsIn,
  underSystemd,
  unit,
} from '../../support/shim.ts';

const asRoot = process.getuid?.() === 0 ? {} : { skip: 'only root can become another user' };

const ofDaemons = underSystemd ? { skip: 'the shim is a unit here' } : {};

before(buildShim);

async function world(t: TestContext) {
  const directory = await runDirectory(t);
  const life = backendLife(directory);
  t.after(() => life.end());
  return { directory, ...life };
}

/** Pids that a service wrote into a file of its folder, one per line. */
const pidsIn = (file: string, count: number) =>
  eventually(async () => {
    const pids = (await readFile(file, 'utf8').catch(() => '')).trim().split('\n').map(Number);
    return pids.length === count && pids.every((pid) => pid > 0) && pids;
  });

test('a service runs, stops on the signal and says so', async (t) => {
  const { backend, fact } = await world(t);
  await backend.start(shell('exec sleep 1000'));
  const { pid } = await fact('running');
  assert.ok(await isAlive(pid));
  await backend.stop(unit, 'main', 'SIGTERM', 5_000, false);
  const { signal } = await fact('killed');
  assert.equal(signal, 'SIGTERM');
  assert.equal(await isAlive(pid), false);
});

test('a service that was killed runs again under the same shim, with what its spec says now', async (t) => {
  const { backend, fact, directory } = await world(t);
  await backend.start(shell('exec sleep 1000'));
  const { pid } = await fact('running');
  const shims = await shimsIn(directory);
  process.kill(pid, 'SIGKILL');
  assert.equal((await fact('killed')).signal, 'SIGKILL');
  await backend.start(shell('exit 7'));
  assert.notEqual((await fact('running')).pid, pid);
  assert.equal((await fact('exited')).code, 7);
  assert.deepEqual(await shimsIn(directory), shims);
});

test('double-forked and setsid children are dead when the stop is', async (t) => {
  const { backend, fact, directory } = await world(t);
  const file = path.join(directory, 'pids');
  const escape = `sh -c 'setsid sh -c "trap : TERM; echo \\$\\$ >> ${file}; while :; do sleep 1000 & wait; done" &'`;
  await backend.start(shell(`${escape}; ${escape}; echo $$ >> ${file}; exec sleep 1000`));
  await fact('running');
  const pids = await pidsIn(file, 3);
  await backend.stop(unit, 'main', 'SIGTERM', 100, false);
  await fact('killed');
  assert.deepEqual(await Promise.all(pids.map(isAlive)), [false, false, false]);
});

test('what a crashed service leaves behind is gone before the crash is told', async (t) => {
  const { backend, fact, directory } = await world(t);
  const file = path.join(directory, 'pids');
  await backend.start(
    shell(`setsid sh -c 'echo $$ >> ${file}; exec sleep 1000' & echo $$ >> ${file}; exec sleep 1000`),
  );
  const { pid } = await fact('running');
  const pids = await pidsIn(file, 2);
  process.kill(pid, 'SIGKILL');
  await fact('killed');
  assert.deepEqual(await Promise.all(pids.map(isAlive)), [false, false]);
});

test('of a thousand children none outlives a stop', async (t) => {
  const { backend, fact, directory } = await world(t);
  const file = path.join(directory, 'pids');
  const children = 1_000;
  const fork = `i=0; while [ $i -lt ${children} ]; do i=$((i+1)); sleep 1000 & echo $! >> ${file}; done; exec sleep 1000`;
  await backend.start(shell(`trap '' TERM; ${fork}`));
  await fact('running');
  const pids = await pidsIn(file, children);
  await backend.stop(unit, 'main', 'SIGTERM', 50, false);
  await fact('killed');
  assert.equal((await Promise.all(pids.map(isAlive))).filter(Boolean).length, 0);
});

test('a service that closes its output runs on, and its end is told', async (t) => {
  const { backend, fact } = await world(t);
  await backend.start(shell('echo last; exec > /dev/null 2>&1; kill -STOP $$; exit 3'));
  const { pid } = await fact('running');
  await eventually(async () => (await readFile(`/proc/${pid}/stat`, 'latin1')).includes(') T '));
  // The shim may still be about to read it.
  await eventually(async () => (await backend.log(unit, 'main', 10)).length > 0);
  assert.deepEqual(await backend.log(unit, 'main', 10), ['last']);
  process.kill(pid, 'SIGCONT');
  assert.equal((await fact('exited')).code, 3);
});

test('a full disk costs lines and says how many bytes, never the service', asRoot, async (t) => {
  const directory = await runDirectory(t);
  const disk = path.join(directory, 'disk');
  await mkdir(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]);
  const { backend, fact, end } = backendLife(directory, undefined, undefined, disk);
  try {
    await backend.start(shell('seq 100000; while :; do echo room; sleep 0.01; done'));
    await fact('running');
    const log = path.join(disk, 'services/unit-web-0/main/log');
    const size = async () => (await stat(log).catch(() => ({ size: 0 }))).size;
    await eventually(async () => {
      if ((await size()) > 48 * 1024) await truncate(log, 0);
      return /\[reeve: \d+ bytes lost\]\n.*room$/.test((await backend.log(unit, 'main', 2)).join('\n'));
    });
    await backend.stop(unit, 'main', 'SIGKILL', 0, false);
    await fact('killed');
  } finally {
    await end();
    execFileSync('umount', ['--lazy', disk]);
  }
});

test('a service that ignores TERM is killed after the delay', async (t) => {
  const { backend, fact } = await world(t);
  await backend.start(shell(`trap '' TERM; echo ready; while :; do sleep 1; done`));
  await fact('running');
  await eventually(async () => (await backend.log(unit, 'main', 1)).length > 0);
  await backend.stop(unit, 'main', 'SIGTERM', 50, false);
  assert.equal((await fact('killed')).signal, 'SIGKILL');
});

test('a program that is missing, a directory that is missing and an unknown user cannot be started', async (t) => {
  const { backend, fact } = await world(t);
  const reason = async (more: Parameters<typeof shell>[1]) => {
    await backend.start(shell('', more));
    return (await fact('not-started')).because;
  };
  assert.match(await reason({ command: ['no-such-program'] }), /cannot execute the command: No such file/);
  assert.match(await reason({ command: ['/tmp'] }), /cannot execute the command: Permission denied/);
  assert.match(await reason({ directory: '/no/such' }), /cannot enter the working directory: No such file/);
  assert.match(await reason({ user: 'no-such-user' }), /there is no user "no-such-user"/);
});

test('a service runs as its user, with its home, and may open its own output again', asRoot, async (t) => {
  const { backend, fact } = await world(t);
  await backend.start(shell('id -un; id -Gn; echo $HOME; echo again > /dev/stdout', { user: 'nobody' }));
  await fact('running');
  assert.equal((await fact('exited')).code, 0);
  const home = (await readFile('/etc/passwd', 'utf8')).match(/^nobody:(?:[^:]*:){4}([^:]*):/m)?.[1];
  assert.deepEqual(await backend.log(unit, 'main', 10), ['nobody', 'nogroup', home, 'again']);
});

test('of sixty thousand lines none is lost, and the log is rotated', async (t) => {
  const { backend, fact, directory } = await world(t);
  const lines = 60_000;
  await backend.start(shell(`awk 'BEGIN { for (i = 1; i <= ${lines}; i++) print "line " i " of the test" }'`));
  await fact('running');
  await fact('exited');
  const log = await backend.log(unit, 'main', lines);
  assert.equal(log.length, lines);
  assert.ok(log.every((line, index) => line === `line ${index + 1} of the test`));
  assert.deepEqual(await backend.log(unit, 'main', 1), [`line ${lines} of the test`]);
  const folder = path.join(directory, 'services/unit-web-0/main');
  const files = (await readdir(folder)).filter((name) => name.startsWith('log'));
  assert.deepEqual(files.toSorted(), ['log', 'log.1', 'log.2']);
  for (const file of files) assert.ok((await stat(path.join(folder, file))).size <= 1024 * 1024);
});

test('a log that grows without end stays within its files', async (t) => {
  const { backend, fact, directory } = await world(t);
  await backend.start(shell('head -c 20000000 /dev/zero | tr "\\0" x'));
  await fact('running');
  await fact('exited');
  const folder = path.join(directory, 'services/unit-web-0/main');
  const files = (await readdir(folder)).filter((name) => name.startsWith('log'));
  assert.deepEqual(files.toSorted(), ['log', 'log.1', 'log.2', 'log.3']);
});

test('a killed agent loses nothing: the next one adopts the same process', async (t) => {
  const directory = await runDirectory(t);
  const agent = spawn(process.execPath, [
    path.join(import.meta.dirname, '../../support/shim-agent.ts'),
    directory,
    'echo before; exec sleep 1000',
  ]);
  const [line] = (await once(agent.stdout, 'data')) as [Buffer];
  const pid = Number(line);
  agent.kill('SIGKILL');
  await once(agent, 'exit');
  assert.ok(await isAlive(pid));
  const next = backendLife(directory);
  t.after(() => next.end());
  const [adopted, ...others] = await next.backend.adopt();
  assert.deepEqual(others, []);
  assert.ok(adopted?.fact.kind === 'running' && adopted.fact.pid === pid);
  assert.deepEqual([adopted.unit, adopted.service, adopted.held], [unit, 'main', false]);
  assert.deepEqual(adopted.spec.command, ['/bin/sh', '-c', 'echo before; exec sleep 1000']);
  await next.backend.stop(unit, 'main', 'SIGTERM', 5_000, false);
  await next.fact('killed');
});

test('an end while no agent is there is recorded, and so is whether it was to stay down', async (t) => {
  const directory = await runDirectory(t);
  const first = backendLife(directory);
  await first.backend.start(shell('trap "exit 4" TERM; echo ready; while :; do sleep 1000 & wait; done'));
  const { pid } = await first.fact('running');
  await eventually(async () => (await first.backend.log(unit, 'main', 1)).length > 0);
  await first.end();
  process.kill(pid, 'SIGTERM');
  const record = path.join(directory, 'services/unit-web-0/main/state');
  await eventually(async () => (await readFile(record, 'utf8').catch(() => '')).startsWith('exited'));
  const second = backendLife(directory);
  const [adopted] = await second.backend.adopt();
  assert.ok(adopted?.fact.kind === 'exited' && adopted.fact.code === 4 && !adopted.held);
  await second.backend.start(shell('exec sleep 1000'));
  await second.fact('running');
  await second.backend.stop(unit, 'main', 'SIGTERM', 5_000, true);
  await second.fact('killed');
  await second.end();
  const third = backendLife(directory);
  t.after(() => third.end());
  assert.deepEqual(
    (await third.backend.adopt()).map(({ fact, held }) => [fact.kind, held]),
    [['killed', true]],
  );
});

test('when a shim is killed its service is lost, all of it, and one instance follows', async (t) => {
  const { backend, fact, directory } = await world(t);
  const file = path.join(directory, 'pids');
  await backend.start(
    shell(`setsid sh -c 'echo $$ >> ${file}; exec sleep 1000' & echo $$ >> ${file}; exec sleep 1000`),
  );
  await fact('running');
  const pids = await pidsIn(file, 2);
  const [shim] = await shimsIn(directory);
  process.kill(shim ?? assert.fail(), 'SIGKILL');
  await fact('lost');
  assert.deepEqual(await Promise.all(pids.map(isAlive)), [false, false]);
  await backend.start(shell('exec sleep 1000'));
  const { pid } = await fact('running');
  assert.ok(await isAlive(pid));
  assert.equal((await shimsIn(directory)).length, 1);
});

test('when shim and agent are killed the next agent finds the service lost and nothing of it alive', async (t) => {
  const directory = await runDirectory(t);
  const first = backendLife(directory);
  const file = path.join(directory, 'pids');
  await first.backend.start(shell(`setsid sh -c 'echo $$ >> ${file}; exec sleep 1000' & exec sleep 1000`));
  await first.fact('running');
  const pids = await pidsIn(file, 1);
  await first.end();
  // The record that says `running` is written soon after the agent was told.
  const record = path.join(directory, 'services/unit-web-0/main/state');
  await eventually(async () => (await readFile(record, 'utf8').catch(() => '')).startsWith('running'));
  for (const shim of await shimsIn(directory)) process.kill(shim, 'SIGKILL');
  const second = backendLife(directory);
  t.after(() => second.end());
  assert.deepEqual(
    (await second.backend.adopt()).map(({ fact }) => fact.kind),
    ['lost'],
  );
  assert.deepEqual(await Promise.all(pids.map(isAlive)), [false]);
});

test('a connection that drops is made again, and what happened meanwhile is told once', ofDaemons, async (t) => {
  const directory = await runDirectory(t);
  const folder = path.join(directory, 'services/unit-web-0/main');
  await mkdir(folder, { recursive: true });
  // In the place of the shim: the first connection loses the start, the second the end.
  const greetings = ['idle', 'idle', 'exited 1 3 0 0', 'exited 1 3 0 0'];
  const starts: number[] = [];
  const server = createServer((socket) => {
    socket.write(`${greetings.shift()}\n`);
    socket.on('data', () => {
      if (starts.push(greetings.length) === 2) socket.write('running 1 999999999 0\n');
      socket.end();
    });
  });
  await once(server.listen(path.join(folder, 'socket')), 'listening');
  await writeFile(path.join(directory, 'reeve-shim'), '#!/bin/sh\nexit 75\n', { mode: 0o755 });
  const life = backendLife(directory, directory);
  await life.backend.start(shell('exit 3'));
  await life.fact('running');
  assert.equal((await life.fact('exited')).code, 3);
  assert.deepEqual(starts, [3, 2]);
  await life.end();
  server.close();
});

test('TERM to a shim stops its service in peace, records how it ended, and then the shim ends', async (t) => {
  const { backend, fact, directory } = await world(t);
  await backend.start(shell('trap "exit 4" TERM; echo ready; while :; do sleep 1000 & wait; done'));
  await fact('running');
  await eventually(async () => (await backend.log(unit, 'main', 1)).length > 0);
  const [shim] = await shimsIn(directory);
  process.kill(shim ?? assert.fail(), 'SIGTERM');
  assert.equal((await fact('exited')).code, 4);
  await eventually(async () => (await shimsIn(directory)).length === 0);
  assert.match(await readFile(path.join(directory, 'services/unit-web-0/main/state'), 'utf8'), /^exited 1 4 /);
  await backend.start(shell('exit 5'));
  await fact('running');
  assert.equal((await fact('exited')).code, 5);
});

/** Says a text by `sd_notify`, as a line for `sh`. */
const say = (text: string, socket = '$NOTIFY_SOCKET') =>
  `NOTIFY_SOCKET=${socket} perl -MSocket -e 'socket(S, AF_UNIX, SOCK_DGRAM, 0); ` +
  `($to = $ENV{NOTIFY_SOCKET}) =~ s/^@/\\0/; send(S, "${text}", 0, pack_sockaddr_un($to)) or die $!'`;

const untilThere = (file: string) => `while [ ! -e ${file} ]; do sleep 0.01; done`;

test('a service says by itself that it is ready, also while no agent is there', async (t) => {
  const { backend, fact, directory, end } = await world(t);
  const go = path.join(directory, 'go');
  const line = `${untilThere(go)}; ${say('STATUS=well\\nREADY=1')}; echo said; exec sleep 1000`;
  await backend.start(shell(line, { notifies: true }));
  assert.equal((await fact('running')).unready, true);
  await end();
  const second = backendLife(directory);
  const [before] = await second.backend.adopt();
  assert.ok(before?.fact.kind === 'running' && before.fact.unready);
  await second.end();
  await writeFile(go, '');
  await eventually(async () => (await second.backend.log(unit, 'main', 1)).length > 0);
  const third = backendLife(directory);
  const [after] = await third.backend.adopt();
  assert.ok(after?.fact.kind === 'running' && !after.fact.unready);
  await third.backend.stop(unit, 'main', 'SIGKILL', 0, false);
  await third.fact('killed');
  await third.backend.start(shell(line, { notifies: true }));
  await third.fact('running');
  await third.fact('ready');
  await third.end();
});

test('nobody else says that a service is ready', asRoot, async (t) => {
  const { backend, fact, directory, end } = await world(t);
  const line = `echo $NOTIFY_SOCKET; exec sleep 1000`;
  await backend.start(shell(line, { notifies: true, user: 'nobody' }));
  assert.equal((await fact('running')).unready, true);
  const name = await eventually(async () => (await backend.log(unit, 'main', 1))[0] ?? null);
  const stranger = spawn('sh', ['-c', say('READY=1', name)], { uid: 12_345, gid: 12_345, stdio: 'inherit' });
  assert.deepEqual(await once(stranger, 'exit'), [0, null]);
  await end();
  const next = backendLife(directory);
  t.after(() => next.end());
  const [adopted] = await next.backend.adopt();
  assert.ok(adopted?.fact.kind === 'running' && adopted.fact.unready);
});

test('a service that no longer says that it lives is ended, and one that says so lives', async (t) => {
  const { backend, fact } = await world(t);
  const pings = 40;
  const many = `i=0; while [ $i -lt ${pings} ]; do i=$((i+1)); ${say('WATCHDOG=1')}; sleep 0.05; done; echo $i $WATCHDOG_USEC`;
  await backend.start(shell(`${many}; exec sleep 1000`, { watchdogMs: 1_500 }));
  await fact('running');
  const { signal, silent } = await fact('killed');
  assert.deepEqual([signal, silent], ['SIGABRT', true]);
  assert.deepEqual(await backend.log(unit, 'main', 1), [`${pings} 1500000`]);
});

test('a service may open so many files and no more', async (t) => {
  const { backend, fact } = await world(t);
  await backend.start(shell('ulimit -n', { limits: { files: 123 } }));
  await fact('running');
  await fact('exited');
  assert.deepEqual(await backend.log(unit, 'main', 1), ['123']);
});

test('a line has the time at which it was written, whoever was there to read it', async (t) => {
  const { backend, fact } = await world(t);
  await backend.start(shell('echo one; printf tw; sleep 0.1; echo o; echo; printf three'));
  const { since } = await fact('running');
  const { at } = await fact('exited');
  const stop = new AbortController();
  const lines: ServiceLogLine[] = [];
  for await (const line of backend.lines?.(unit, 'main', -1, stop.signal) ?? []) {
    if (line === 'now') break;
    lines.push(line);
  }
  assert.deepEqual(
    lines.map(({ text }) => text),
    ['one', 'two', '', 'three'],
  );
  for (const line of lines)
    assert.ok(Number(line.at / 1_000_000n) - since >= 0 && at - Number(line.at / 1_000_000n) > -100);
  stop.abort();
});

test('a service that is forgotten leaves no shim, no record and no log', async (t) => {
  const { backend, fact, directory } = await world(t);
  await backend.start(shell('echo hello'));
  await fact('running');
  await fact('exited');
  await backend.forget(unit, 'main');
  await eventually(async () => (await shimsIn(directory)).length === 0);
  assert.deepEqual(await readdir(path.join(directory, 'services/unit-web-0')), []);
  assert.deepEqual(await backend.log(unit, 'main', 10), []);
  assert.deepEqual(await backend.adopt(), []);
});

test('a service may have any name: it stays in its folder', async (t) => {
  const { backend, fact, directory } = await world(t);
  const names = ['../../../escape', '..', 'a b%', 'ä'];
  for (const service of names) {
    await backend.start(shell('exec sleep 1000', { service }));
    await fact('running');
  }
  assert.equal((await readdir(path.join(directory, 'services/unit-web-0'))).length, names.length);
  assert.deepEqual(await readdir(directory), ['services']);
});

test('a folder whose socket path would be too long is refused with the limit', async (t) => {
  const { backend } = await world(t);
  await assert.rejects(
    backend.start(shell('exit', { service: 'x'.repeat(90) })),
    (error) => error instanceof AgentError && error.code === 'limit-reached' && error.fields.bytesMax === 107,
  );
});

test('a missing shim is an error that names it', ofDaemons, async (t) => {
  const directory = await runDirectory(t);
  const { backend } = backendLife(directory, directory);
  await assert.rejects(
    backend.start(shell('exit')),
    (error) => error instanceof AgentError && error.fields.program === path.join(directory, 'reeve-shim'),
  );
});

test('the command line of a shim says nothing but its folder, and its files are private', async (t) => {
  const { backend, fact, directory } = await world(t);
  await backend.start(shell('exec sleep 1000', { environment: { SECRET: 'canary' } }));
  await fact('running');
  const folder = path.join(directory, 'services/unit-web-0/main');
  const [shim] = await shimsIn(directory);
  const commandLine = await readFile(`/proc/${shim}/cmdline`, 'latin1');
  assert.deepEqual(commandLine.split('\0').slice(1), [folder, '']);
  assert.equal((await stat(folder)).mode & 0o777, 0o700);
  for (const name of ['spec', 'socket', 'lock', 'log'])
    assert.equal((await stat(path.join(folder, name)).catch(() => ({ mode: 0o600 }))).mode & 0o077, 0, name);
});

const statusLine = 'grep -E "^(NoNewPrivs|CapBnd|CapEff)" /proc/self/status; exec sleep 1000';

test('a service that may gain no privileges cannot, and one with few capabilities has no others', asRoot, async (t) => {
  const { backend, fact } = await world(t);
  const cases: readonly (readonly [ServiceProcessSpec['sandbox'], readonly RegExp[]])[] = [
    [{}, [/^CapEff:\s*[1-9a-f0]*[1-9a-f]/, /^CapBnd:\s*[1-9a-f0]*[1-9a-f]/, /^NoNewPrivs:\s*0$/]],
    [{ 'no-new-privileges': true }, [/^CapEff:\s*[1-9a-f0]*[1-9a-f]/, /^CapBnd:/, /^NoNewPrivs:\s*1$/]],
    [
      { capabilities: ['CAP_CHOWN', 'CAP_KILL'] },
      [/^CapEff:\s*0000000000000021$/, /^CapBnd:\s*0000000000000021$/, /^NoNewPrivs:\s*0$/],
    ],
    [{ capabilities: [] }, [/^CapEff:\s*0000000000000000$/, /^CapBnd:\s*0000000000000000$/, /^NoNewPrivs:\s*0$/]],
  ];
  for (const [sandbox, expected] of cases) {
    await backend.start(shell(statusLine, { ...(sandbox && { sandbox }) }));
    await fact('running');
    const lines = await eventually(async () => {
      const log = await backend.log(unit, 'main', 100);
      return log.length % 3 === 0 && log.length > 0 && log.slice(-3);
    });
    lines.forEach((line, index) => assert.match(line, expected[index] ?? /never/));
    await backend.stop(unit, 'main', 'SIGTERM', 5_000, false);
    await fact('killed');
    await backend.forget(unit, 'main');
  }
});

test('a user without privileges has its capabilities bound too', asRoot, async (t) => {
  const { backend, fact } = await world(t);
  const spec = { userId: 65_534, groupId: 65_534, sandbox: { 'no-new-privileges': true, capabilities: [] } } as const;
  await backend.start(shell(statusLine, spec));
  await fact('running');
  const log = await eventually(async () => {
    const lines = await backend.log(unit, 'main', 3);
    return lines.length === 3 && lines;
  });
  assert.deepEqual(
    log.map((line) => line.split(/\s+/)[1]),
    ['0000000000000000', '0000000000000000', '1'],
  );
});
