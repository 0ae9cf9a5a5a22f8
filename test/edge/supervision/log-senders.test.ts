import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import {
  createServer as createHttpServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { type TestContext, test } from 'node:test';
import type { ForwardedLine } from '../../../src/core/supervision/index.ts';
import { logSenders } from '../../../src/edge/supervision/index.ts';

const senders = logSenders({ hostname: 'host', version: '1.2.3' });
const never = new AbortController().signal;
const lines: readonly ForwardedLine[] = [
  { time: 1n, service: 'web', text: 'one' },
  { time: 2n, service: 'web', text: 'zwölf' },
];
const noLabels = () => ({});

/** A server that answers with these statuses, one after the other. */
async function httpTarget(t: TestContext, ...statuses: number[]) {
  const asked: { url: string; headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createHttpServer((request, response) => void take(request, response));
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    asked.push({ url: request.url ?? '', headers: request.headers, body });
    response.writeHead(statuses.shift() ?? 204).end();
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return { asked, location: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test('Loki gets a batch as one request', async (t) => {
  const { asked, location } = await httpTarget(t);
  const sender = senders.open({ type: 'loki', location: `${location}/loki/api/v1/push` });
  t.after(() => sender.close());
  assert.deepEqual(await sender.send(lines, noLabels, never), { kind: 'sent' });
  const [request] = asked;
  assert.deepEqual(
    [request?.url, request?.headers['user-agent'], request?.headers['content-type']],
    ['/loki/api/v1/push', 'pebble/1.2.3', 'application/json'],
  );
  assert.deepEqual(JSON.parse(request?.body ?? ''), {
    streams: [
      {
        stream: { pebble_service: 'web' },
        values: [
          ['1', 'one'],
          ['2', 'zwölf'],
        ],
      },
    ],
  });
});

test('OpenTelemetry is asked below its location', async (t) => {
  const { asked, location } = await httpTarget(t, 200);
  const sender = senders.open({ type: 'opentelemetry', location: `${location}/otlp/` });
  t.after(() => sender.close());
  assert.deepEqual(await sender.send(lines, noLabels, never), { kind: 'sent' });
  assert.equal(asked[0]?.url, '/otlp/v1/logs');
});

for (const [status, kind] of [
  [200, 'sent'],
  [400, 'refused'],
  [413, 'refused'],
  [429, 'failed'],
  [500, 'failed'],
  [302, 'failed'],
] as const)
  test(`a batch that is answered with ${status} is ${kind}`, async (t) => {
    const sender = senders.open({ type: 'loki', location: (await httpTarget(t, status)).location });
    t.after(() => sender.close());
    assert.equal((await sender.send(lines, noLabels, never)).kind, kind);
  });

/** A server that keeps what it hears; `heard` resolves when it has so many bytes. */
async function tcpTarget(t: TestContext, port = 0) {
  let text = '';
  let look = (): void => undefined;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      look();
    });
    socket.on('error', () => undefined);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  t.after(close);
  return {
    port: (server.address() as AddressInfo).port,
    close,
    connections: sockets,
    async heard(pattern: RegExp): Promise<string> {
      while (!pattern.test(text))
        await new Promise<void>((resolve) => {
          look = resolve;
        });
      return text;
    },
  };
}

test('syslog over TCP counts octets and keeps its connection', async (t) => {
  const target = await tcpTarget(t);
  const sender = senders.open({ type: 'syslog', location: `tcp://127.0.0.1:${target.port}` });
  t.after(() => sender.close());
  await sender.send(lines.slice(0, 1), noLabels, never);
  await sender.send(lines.slice(1), noLabels, never);
  const [one, two] = [
    '<13>1 1970-01-01T00:00:00Z host web - - - one',
    '<13>1 1970-01-01T00:00:00Z host web - - - zwölf',
  ];
  assert.equal(await target.heard(/zwölf/), `${one.length} ${one}${two.length + 1} ${two}`);
  assert.equal(target.connections.size, 1);
});

test('syslog over TCP connects anew to a server that comes back', async (t) => {
  const first = await tcpTarget(t);
  const sender = senders.open({ type: 'syslog', location: `tcp://127.0.0.1:${first.port}` });
  t.after(() => sender.close());
  await sender.send(lines, noLabels, never);
  await first.heard(/zwölf/);
  await first.close();
  // What the kernel took before it knew is lost; the next attempts fail until there is a server.
  while ((await sender.send(lines, noLabels, never)).kind === 'sent') continue;
  const second = await tcpTarget(t, first.port);
  assert.deepEqual(await sender.send(lines, noLabels, never), { kind: 'sent' });
  await second.heard(/zwölf/);
});

test('syslog over UDP sends a datagram for each line, and cuts what would get lost', async (t) => {
  const server = createSocket('udp4');
  server.bind(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const sender = senders.open({ type: 'syslog', location: `udp://127.0.0.1:${server.address().port}` });
  t.after(() => sender.close());
  const got: string[] = [];
  const all = new Promise<void>((resolve) => {
    server.on('message', (message) => {
      if (got.push(message.toString()) === 2) resolve();
    });
  });
  await sender.send([...lines.slice(0, 1), { time: 3n, service: 'web', text: 'é'.repeat(3_000) }], noLabels, never);
  await all;
  assert.equal(got[0], '<13>1 1970-01-01T00:00:00Z host web - - - one');
  assert.match(got[1] ?? '', /é\.\.\.$/);
  assert.ok(Buffer.byteLength(got[1] ?? '') < 4_100);
});

test('a location that cannot be one is refused', () => {
  for (const [type, location] of [
    ['loki', 'nowhere'],
    ['loki', 'ftp://host/'],
    ['syslog', 'http://host:1'],
    ['syslog', 'tcp:///path'],
  ] as const)
    assert.throws(() => senders.open({ type, location }), Error, `${type} ${location}`);
});

test('a send that is given up ends at once', async (t) => {
  const server = createServer(() => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const location = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sender = senders.open({ type: 'loki', location });
  t.after(() => {
    sender.close();
    server.close();
  });
  const stop = new AbortController();
  const sending = sender.send(lines, noLabels, stop.signal);
  await once(server, 'connection');
  stop.abort();
  assert.equal((await sending).kind, 'failed');
});
