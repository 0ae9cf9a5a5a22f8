import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import http from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Probe } from '../../../src/core/supervision/index.ts';
import { probeRunner } from '../../../src/edge/supervision/index.ts';
import { testFolder } from '../../support/folder.ts';

const run = (probe: Probe, timeoutMs = 10_000) => probeRunner.run(probe, timeoutMs, new AbortController().signal);
const shell = (script: string, directory = '/') =>
  ({
    kind: 'exec',
    launch: { command: ['/bin/sh', '-c', script], directory, environment: { PATH: '/usr/bin:/bin', A: 'b' } },
  }) as const;
const failed = (because: string) => ({ kind: 'failed', because });

async function serve(t: TestContext, answer: http.RequestListener): Promise<string> {
  const server = http.createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('a GET that is answered with 2xx passes, with the headers of the check', async (t) => {
  const url = await serve(t, ({ headers }, response) => {
    response.statusCode = headers['x-probe'] === 'yes' ? 204 : 400;
    response.end();
  });
  assert.deepEqual(await run({ kind: 'http', url, headers: { 'X-Probe': 'yes' } }), { kind: 'passed' });
});

test('another status fails with the first lines of the body', async (t) => {
  const url = await serve(t, (_, response) => {
    response.statusCode = 503;
    response.end('one\ntwo\nthree\nfour\nfive\nsix\n');
  });
  assert.deepEqual(
    await run({ kind: 'http', url, headers: {} }),
    failed('non-2xx status code 503; one\ntwo\nthree\nfour\nfive\n(...)'),
  );
});

test('a redirect is followed, but not for ever', async (t) => {
  const url = await serve(t, (request, response) => {
    const at = request.url ?? '';
    response.statusCode = at === '/well' ? 200 : 302;
    response.setHeader('location', at === '/loop' ? '/loop' : '/well');
    response.end();
  });
  assert.deepEqual(await run({ kind: 'http', url, headers: {} }), { kind: 'passed' });
  assert.deepEqual(await run({ kind: 'http', url: `${url}/loop`, headers: {} }), failed('stopped after 10 redirects'));
});

test('a server that never answers, or never ends its answer, is a timeout', async (t) => {
  const url = await serve(t, (request, response) => {
    if (request.url === '/slow') response.writeHead(500).write('begun');
  });
  for (const place of ['/', '/slow'])
    assert.deepEqual(
      await run({ kind: 'http', url: url + place, headers: {} }, 100),
      failed('check timed out after 100ms'),
    );
});

test('an address that is none fails', async () => {
  assert.equal((await run({ kind: 'http', url: 'not an address', headers: {} })).kind, 'failed');
});

test('a port that answers passes, and one that does not fails', async (t) => {
  const server = createServer((socket) => socket.end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  assert.deepEqual(await run({ kind: 'tcp', host: '127.0.0.1', port }), { kind: 'passed' });
  await new Promise((resolve) => server.close(resolve));
  const outcome = await run({ kind: 'tcp', host: '127.0.0.1', port });
  assert.match(outcome.kind === 'failed' ? outcome.because : '', /ECONNREFUSED/);
});

test('a command that exits with 0 passes, in its folder and with its environment', async (t) => {
  const folder = testFolder(t);
  assert.deepEqual(await run(shell(`test "$PWD" = ${folder} && test "$A" = b`, folder)), { kind: 'passed' });
});

test('a command that fails says how, with the last lines of what it wrote', async () => {
  assert.deepEqual(await run(shell('exit 3')), failed('exit status 3'));
  assert.deepEqual(
    await run(shell('for i in 1 2 3 4 5 6; do echo $i; done; echo end >&2; exit 1')),
    failed('exit status 1; (...)\n3\n4\n5\n6\nend'),
  );
  assert.deepEqual(await run(shell('kill -9 $$')), failed('signal: SIGKILL'));
});

test('of a long output the end is kept', async () => {
  const outcome = await run(shell('yes 12345678 | head -n 100000; exit 1'));
  assert.ok(outcome.kind === 'failed' && outcome.because.length < 600);
});

test('a command that hangs is killed with all that it started', async (t) => {
  const folder = testFolder(t);
  const outcome = await run(shell('echo begun; (sleep 300; touch late) & echo $! >pid; sleep 300', folder), 200);
  assert.deepEqual(outcome, failed('check timed out after 200ms; begun'));
  const left = `/proc/${(await import('node:fs')).readFileSync(path.join(folder, 'pid'), 'utf8').trim()}/exe`;
  assert.equal(existsSync(left), false);
});

test('a command that cannot be started fails: no program, no folder, no user', async () => {
  const launch = { command: ['/no/such/program'], directory: '/', environment: {} };
  assert.match(JSON.stringify(await run({ kind: 'exec', launch })), /ENOENT/);
  assert.match(JSON.stringify(await run(shell('true', '/no/such/folder'))), /ENOENT/);
  const nobody = { ...shell('true').launch, user: 'no-such-user' };
  assert.deepEqual(await run({ kind: 'exec', launch: nobody }), failed('there is no user "no-such-user"'));
});

test('a child that keeps the pipe does not hold up the outcome for long', async () => {
  const outcome = await run(shell('sleep 300 & echo $!; exit 1'));
  assert.equal(outcome.kind, 'failed');
  const [, pid] = /exit status 1; (\d+)/.exec(outcome.kind === 'failed' ? outcome.because : '') ?? [];
  process.kill(Number(pid), 'SIGKILL');
});

test('the signal ends a run', async () => {
  const stop = new AbortController();
  const running = probeRunner.run(shell('sleep 300'), 300_000, stop.signal);
  stop.abort();
  assert.equal((await running).kind, 'failed');
});
