import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { LocalApi, LocalStatus } from '../../../src/agent/ports/index.ts';
import { AgentError } from '../../../src/core/errors.ts';
import { openMetricsType } from '../../../src/core/metrics/index.ts';
import type { Health, ObservedService, UnitName } from '../../../src/core/model/index.ts';
import { type LocalApiOptions, localApiClient, serveLocalApi, serveProbePort } from '../../../src/edge/api/index.ts';

const web = 'web/0' as UnitName;
const service: ObservedService = { name: 'web', phase: 'up', pid: 77, since: 5, restarts: 0 };
const status: LocalStatus = {
  agent: { id: 'agent-uuid', version: '0.1.0', pid: 42, startedAt: 1 },
  controller: { address: 'host:1', connected: true, since: 2, heardAt: 3 },
  now: 3,
  outbox: 0,
  warnings: [],
  units: [],
  turns: [],
};

const working: LocalApi = {
  status: () => status,
  health: () => ({ level: 'ready', warnings: [] }),
  metrics: () => '# EOF\n',
  services: () => [service],
  control: () => Promise.resolve(),
  logs: (unit, name, lines) => Promise.resolve([`${unit} ${name} ${lines}`]),
  stopAll: () => Promise.resolve(),
};

async function serve(t: TestContext, api: Partial<LocalApi> = {}, more: Partial<LocalApiOptions> = {}) {
  const runDirectory = await mkdtemp(path.join(tmpdir(), 'api-'));
  const logged: string[] = [];
  const silent = () => {};
  const log = { debug: silent, info: silent, warn: silent, error: (message: string) => void logged.push(message) };
  const served = await serveLocalApi({ runDirectory, api: { ...working, ...api }, log, ...more });
  t.after(async () => {
    await served.close();
    await rm(runDirectory, { recursive: true, force: true });
  });
  return { ...served, runDirectory, logged, client: localApiClient({ runDirectory }) };
}

interface Raw {
  readonly status: number | undefined;
  readonly body: unknown;
}

function ask(
  runDirectory: string,
  socket: string,
  call: { method?: string; path: string; body?: string },
): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const options = {
      socketPath: path.join(runDirectory, socket),
      method: call.method ?? 'GET',
      path: call.path,
      agent: false,
    };
    const outgoing = request(options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        text += piece;
      });
      response.on('end', () => resolve({ status: response.statusCode, body: JSON.parse(text) as unknown }));
    });
    outgoing.on('error', reject);
    outgoing.end(call.body);
  });
}

test('the client gets what the agent says, through real sockets', async (t) => {
  const calls: unknown[] = [];
  const { client } = await serve(t, {
    control: (...call) => {
      calls.push(call);
      return Promise.resolve();
    },
    stopAll: () => {
      calls.push('stop all');
      return Promise.resolve();
    },
  });
  assert.deepEqual(await client.status(), status);
  assert.deepEqual(await client.services(web), [service]);
  assert.deepEqual(await client.logs(web, 'web', 20), ['web/0 web 20']);
  assert.deepEqual(await client.logs(web, null, 1), ['web/0 null 1']);
  await client.control(web, 'web', 'restart');
  await client.stopAll();
  assert.deepEqual(calls, [[web, 'web', 'restart'], 'stop all']);
});

test('an error of the agent arrives with its code, fields, cause and next step', async (t) => {
  const { client } = await serve(t, {
    services: () => {
      throw new AgentError('not-found', 'cannot find this unit here', {
        fields: { unit: web },
        cause: new Error('it is on machine 1'),
        next: 'reeve status',
      });
    },
  });
  await assert.rejects(client.services(web), (error: AgentError) => {
    const { code, message, fields, next, cause } = error;
    assert.deepEqual(
      { code, message, fields, next, cause: (cause as Error).message },
      {
        code: 'not-found',
        message: 'cannot find this unit here',
        fields: { unit: 'web/0' },
        next: 'reeve status',
        cause: 'it is on machine 1',
      },
    );
    return true;
  });
});

test('the public socket is for everybody and tells status and health alone; the admin socket is its owner’s', async (t) => {
  const { runDirectory } = await serve(t);
  const modeOf = async (name: string) => (await stat(path.join(runDirectory, name))).mode & 0o777;
  assert.deepEqual([await modeOf('public.sock'), await modeOf('admin.sock')], [0o666, 0o600]);
  assert.deepEqual((await readdir(runDirectory)).toSorted(), ['admin.sock', 'public.sock']);
  assert.equal((await ask(runDirectory, 'public.sock', { path: '/v1/status' })).status, 200);
  assert.equal((await ask(runDirectory, 'public.sock', { path: '/v1/services?unit=web/0' })).status, 403);
  assert.equal((await ask(runDirectory, 'public.sock', { method: 'POST', path: '/v1/shutdown-services' })).status, 403);
});

test('with the kernel’s word on who asks, the admin socket answers its owner and root alone', async (t) => {
  let uid = process.getuid?.() ?? 0;
  const { client } = await serve(t, {}, { peer: () => ({ uid }) });
  assert.deepEqual(await client.services(web), [service]);
  uid = 4_242_424;
  await assert.rejects(client.services(web), { code: 'permission-denied' });
  assert.deepEqual(await client.status(), status);
});

test('health is 200 when the agent is as well as was asked for, ready when nothing was', async (t) => {
  let level: Health['level'] = 'ready';
  const { runDirectory } = await serve(t, { health: () => ({ level, warnings: [] }) });
  const codes = async () => {
    const paths = ['/v1/health', '/v1/health?level=ready', '/v1/health?level=alive', '/v1/health?level=well'];
    return await Promise.all(paths.map(async (path) => (await ask(runDirectory, 'public.sock', { path })).status));
  };
  assert.deepEqual(await codes(), [200, 200, 200, 400]);
  level = 'alive';
  assert.deepEqual(await codes(), [503, 503, 200, 400]);
  level = 'stuck';
  assert.deepEqual(await codes(), [503, 503, 503, 400]);
});

test('the probe port answers what is public, to callers that know it as loopback', async (t) => {
  const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  const { port, close } = await serveProbePort({ port: 0, api: working, log });
  t.after(close);
  const get = (where: string, headers: Record<string, string> = {}) =>
    new Promise<{ readonly code: number | undefined; readonly type: string | undefined }>((resolve, reject) => {
      const outgoing = request({ host: '127.0.0.1', port, path: where, headers, agent: false }, (answer) => {
        answer.resume();
        answer.on('end', () => resolve({ code: answer.statusCode, type: answer.headers['content-type'] }));
      });
      outgoing.on('error', reject).end();
    });
  assert.deepEqual(await get('/metrics'), { code: 200, type: openMetricsType });
  assert.equal((await get('/v1/health')).code, 200);
  assert.equal((await get('/v1/services?unit=web/0')).code, 403);
  assert.equal((await get('/v1/status', { host: 'evil.example' })).code, 403);
  await assert.rejects(serveProbePort({ port, api: working, log }), { code: 'agent-unavailable' });
});

test('what is not understood is refused before the agent hears of it', async (t) => {
  const never = () => Promise.reject(new Error('was asked'));
  const { runDirectory, logged } = await serve(t, { control: never, logs: never });
  const bodies = [
    '',
    'no json',
    '[]',
    '{"unit":"../x","service":"web","verb":"start"}',
    '{"unit":"web/0","service":"web","verb":"kill"}',
  ];
  for (const body of bodies)
    assert.equal(
      (await ask(runDirectory, 'admin.sock', { method: 'POST', path: '/v1/services', body })).status,
      400,
      body,
    );
  for (const query of ['', '?unit=web/0', '?unit=web/0&lines=0', '?unit=web/0&lines=999999', '?unit=%2e%2e&lines=1'])
    assert.equal((await ask(runDirectory, 'admin.sock', { path: `/v1/logs${query}` })).status, 400, query);
  assert.equal((await ask(runDirectory, 'admin.sock', { path: '/v1/constructor' })).status, 404);
  assert.deepEqual(logged, []);
});

test('a body over 1 MiB is refused', async (t) => {
  const { runDirectory } = await serve(t);
  const body = `"${'x'.repeat(1024 * 1024)}"`;
  const answer = await ask(runDirectory, 'admin.sock', { method: 'POST', path: '/v1/services', body });
  assert.equal((answer.body as { code: string }).code, 'limit-reached');
});

test('headers over 16 KiB are refused', async (t) => {
  const { runDirectory } = await serve(t);
  const socket = connect(path.join(runDirectory, 'public.sock'));
  socket.write(`GET /v1/health HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(17 * 1024)}\r\n\r\n`);
  let text = '';
  for await (const piece of socket) text += String(piece);
  assert.match(text, /^HTTP\/1\.1 431 /);
});

test('a fault in the agent is logged once and told without its inside', async (t) => {
  const { runDirectory, logged } = await serve(t, {
    services: () => {
      throw new TypeError('secret detail');
    },
  });
  const { status: code, body } = await ask(runDirectory, 'admin.sock', { path: '/v1/services?unit=web/0' });
  assert.equal(code, 500);
  assert.doesNotMatch(JSON.stringify(body), /secret/);
  assert.equal(logged.length, 1);
});

test('a second start takes the sockets of a first that was killed', async (t) => {
  const { runDirectory, client } = await serve(t);
  const successor = await serveLocalApi({
    runDirectory,
    api: { ...working, services: () => [] },
    log: { debug() {}, info() {}, warn() {}, error() {} },
  });
  t.after(() => successor.close());
  assert.deepEqual(await client.services(web), []);
});

test('after close nobody answers, and the client says what to type', async (t) => {
  const { close, client, runDirectory } = await serve(t);
  await close();
  assert.deepEqual(await readdir(runDirectory), []);
  await assert.rejects(client.status(), { code: 'agent-unavailable', next: 'reeve dev up' });
});

test('a run folder whose sockets would not fit into an address is refused with the limit', async () => {
  const runDirectory = path.join(tmpdir(), 'x'.repeat(100));
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  await assert.rejects(serveLocalApi({ runDirectory, api: working, log }), (error: AgentError) => {
    assert.equal(error.fields.bytesMax, 107);
    return error.code === 'agent-unavailable';
  });
});
