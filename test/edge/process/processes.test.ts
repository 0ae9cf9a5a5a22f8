import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Log, ProcessRequest } from '../../../src/agent/ports/index.ts';
import { lineBytesMax, processes } from '../../../src/edge/process/index.ts';
import { testFolder } from '../../support/folder.ts';
import { testAddon } from '../../support/native.ts';

const addon = testAddon();
const silent = () => {};
const log: Log = { debug: silent, info: silent, warn: silent, error: silent };
const all = processes({ recordsDirectory: '/nonexistent', addon, log });

type Lines = { readonly stdout: string[]; readonly stderr: string[] };

async function start(request: Partial<ProcessRequest> & Pick<ProcessRequest, 'file'>) {
  const lines: Lines = { stdout: [], stderr: [] };
  const running = await all.start({
    args: [],
    directory: '/',
    environment: { PATH: '/usr/bin:/bin' },
    onLine: (stream, line) => lines[stream].push(line),
    ...request,
  });
  return { ...running, lines };
}

const startShell = (script: string, more: Partial<ProcessRequest> = {}) =>
  start({ file: '/bin/sh', args: ['-c', script], ...more });

async function runShell(script: string, more: Partial<ProcessRequest> = {}) {
  const { exit, lines } = await startShell(script, more);
  return { exit: await exit, ...lines };
}

/** True once no process of the group is left that runs. */
async function groupEnds(t: TestContext, group: number) {
  while (!t.signal.aborted) {
    const { stdout } = await promisify(execFile)('ps', ['-eo', 'pgid=,stat=']);
    if (!stdout.split('\n').some((line) => new RegExp(`^\\s*${group}\\s+[^Z]`).test(line))) return;
    await delay(5, undefined, { signal: t.signal });
  }
}

test('a process gives its lines, each from its own stream, and its exit code', async () => {
  assert.deepEqual(await runShell('echo one; echo two >&2; printf "three\\nfour"; exit 7'), {
    exit: { kind: 'exited', code: 7 },
    stdout: ['one', 'three', 'four'],
    stderr: ['two'],
  });
});

test('a process gives its bytes as well: nothing is added, split or replaced', async () => {
  const bytes: Buffer[] = [];
  const onBytes: ProcessRequest['onBytes'] = (stream, chunk) => stream === 'stdout' && bytes.push(Buffer.from(chunk));
  await runShell('head -c 200000 /dev/zero | tr "\\0" x; printf "\\377\\nend"; echo two >&2', { onBytes });
  const expected = Buffer.concat([Buffer.alloc(200_000, 'x'), Buffer.from([0xff]), Buffer.from('\nend')]);
  assert.ok(Buffer.concat(bytes).equals(expected));
});

test('a process gets this directory, this environment and these arguments, and nothing else', async () => {
  const { stdout } = await runShell('pwd; env; printf "%s\\n" "$@"', {
    directory: '/usr',
    environment: { ONLY: 'a b\nc' },
    args: ['-c', 'pwd; /usr/bin/env | grep -v ^PWD; printf "%s\\n" "$@"', 'sh', '', 'ü'],
  });
  assert.deepEqual(stdout, ['/usr', 'ONLY=a b', 'c', '', 'ü']);
});

test('stdin is empty without input, and the whole input with one', async () => {
  const input = 'line\n'.repeat(200_000);
  const results = await Promise.all([runShell('wc -c'), runShell('wc -c', { input }), runShell('exit 3', { input })]);
  assert.deepEqual(
    results.map(({ stdout }) => stdout),
    [['0'], [String(input.length)], []],
  );
});

test('a process inherits no descriptor, blocks no signal and ignores none', async () => {
  const { stdout } = await runShell("ls /proc/self/fd | wc -l; sed -n 's/^Sig\\(Blk\\|Ign\\):.//p' /proc/self/status");
  const [descriptors, blocked, ignored] = stdout;
  // 0, 1, 2 and the folder that ls reads.
  assert.equal(descriptors, '4');
  // Signals 32 and 33 belong to the C library.
  assert.deepEqual(
    [`0x${blocked}`, `0x${ignored}`].map((mask) => BigInt(mask) & ~0x180000000n),
    [0n, 0n],
  );
});

test('a line over the limit comes in parts, and no character is cut in two', async () => {
  const text = `x${'é'.repeat(lineBytesMax)}`;
  const { stdout } = await runShell('cat', { input: `${text}\nnext\n` });
  assert.equal(stdout.slice(0, -1).join(''), text);
  assert.deepEqual(
    stdout.map((line) => Buffer.byteLength(line)),
    [lineBytesMax - 1, lineBytesMax, 2, 4],
  );
});

test('bytes that are not text become replacement characters', async () => {
  assert.deepEqual((await runShell('printf "a\\377b\\n\\303\\n"')).stdout, ['a\ufffdb', '\ufffd']);
});

test('a hundred megabytes of output pass through without being kept', async () => {
  let bytes = 0;
  const before = process.memoryUsage.rss();
  let rssMax = 0;
  const { exit } = await startShell('head -c 100000000 /dev/zero | tr "\\0" x; echo end >&2', {
    onLine: (_, line) => {
      bytes += line.length;
      rssMax = Math.max(rssMax, process.memoryUsage.rss());
    },
  });
  assert.deepEqual(await exit, { kind: 'exited', code: 0 });
  assert.equal(bytes, 100_000_000 + 'end'.length);
  assert.ok(rssMax - before < 80_000_000, `grew by ${rssMax - before}`);
});

test('output that was written just before the end is read, however much fits a pipe', async () => {
  const results = await Promise.all(
    Array.from({ length: 20 }, () => runShell('head -c 60000 /dev/zero | tr "\\0" "\\n"; kill -9 $$')),
  );
  for (const { exit, stdout } of results) {
    assert.deepEqual(exit, { kind: 'killed', signal: 'SIGKILL' });
    assert.equal(stdout.length, 60_000);
  }
});

test('a daemon that keeps the pipes open and goes on writing is not waited for', async () => {
  const { exit, lines, pid } = await startShell('trap "" PIPE; yes >&2 & sleep 1000 & echo done');
  assert.deepEqual(await exit, { kind: 'exited', code: 0 });
  assert.deepEqual(lines.stdout, ['done']);
  process.kill(-pid, 'SIGKILL');
});

test('what cannot run says why', async (t) => {
  const folder = testFolder(t);
  const script = (name: string, text: string, mode = 0o755) => {
    const file = path.join(folder, name);
    writeFileSync(file, text, { mode });
    return file;
  };
  const because = async (request: Parameters<typeof start>[0]) => {
    const { exit, pid } = await start(request);
    const end = await exit;
    assert.equal(pid, 0);
    return end.kind === 'not-started' ? end.because : end;
  };
  assert.equal(await because({ file: path.join(folder, 'missing') }), 'no such file or directory');
  assert.equal(await because({ file: script('plain', 'echo no interpreter line') }), 'exec format error');
  assert.equal(
    await because({ file: script('odd', '#! /no/such/python -x\n') }),
    'no such interpreter: /no/such/python',
  );
  assert.equal(await because({ file: script('data', '#!/bin/sh\n', 0o644) }), 'permission denied');
  assert.equal(await because({ file: '/bin/sh', directory: '/no/such' }), 'no such directory: /no/such');
  assert.equal(await because({ file: '/bin/sh', args: ['a\0b'] }), 'invalid argument');
  assert.equal(await because({ file: '/bin/sh', args: ['x'.repeat(200_000)] }), 'argument list too long');
});

test('attempts to start leave no descriptor open', async () => {
  // Looked at from within: a child may look before we have closed its own ends.
  const count = () => readdirSync('/proc/self/fd').length;
  await runShell('cat', { input: 'x' });
  const before = count();
  for (let at = 0; at < 20; at++) await (await start({ file: '/no/such' })).exit;
  for (let at = 0; at < 20; at++) await runShell('cat', { input: 'x' });
  assert.equal(count(), before);
});

test('stop ends the whole group with TERM, and with KILL who does not listen', async (t) => {
  const polite = await startShell('sleep 1000 & wait');
  polite.stop(60_000);
  assert.deepEqual(await polite.exit, { kind: 'killed', signal: 'SIGTERM' });
  await groupEnds(t, polite.pid);
  polite.stop(0);

  const started = Promise.withResolvers<void>();
  const deaf = await startShell('trap "" TERM; echo ready; while :; do sleep 1000; done', {
    onLine: () => started.resolve(),
  });
  await started.promise;
  deaf.stop(0);
  assert.deepEqual(await deaf.exit, { kind: 'killed', signal: 'SIGKILL' });
  await groupEnds(t, deaf.pid);
});

test('a member of the group that outlives its leader is killed after the delay', async (t) => {
  const started = Promise.withResolvers<void>();
  const leader = await startShell('(trap "" TERM; echo ready; while :; do sleep 1000; done) & wait', {
    onLine: () => started.resolve(),
  });
  await started.promise;
  leader.stop(200);
  assert.deepEqual(await leader.exit, { kind: 'killed', signal: 'SIGTERM' });
  await groupEnds(t, leader.pid);
});

test('children of Node and ours end side by side, each noticed by its own', async () => {
  const codes = Array.from({ length: 50 }, (_, at) => at);
  const [ours, nodes] = await Promise.all([
    Promise.all(codes.map(async (code) => (await runShell(`exit ${code}`)).exit)),
    Promise.all(
      codes.map(
        (code) =>
          new Promise((resolve) => execFile('/bin/sh', ['-c', `exit ${code}`], (error) => resolve(error?.code ?? 0))),
      ),
    ),
  ]);
  assert.deepEqual(
    ours,
    codes.map((code) => ({ kind: 'exited', code })),
  );
  assert.deepEqual(nodes, codes);
});

test('a process that closed its output is still waited for', async () => {
  assert.deepEqual((await runShell('exec >&- 2>&-; sleep 0.05; exit 4')).exit, { kind: 'exited', code: 4 });
});
