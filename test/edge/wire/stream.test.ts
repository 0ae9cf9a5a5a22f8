/** The stream between an agent and its controller: order, size, backpressure, and every way to end. */
import assert from 'node:assert/strict';
import net from 'node:net';
import { test } from 'node:test';
import type { AgentConnection } from '../../../src/controller/ports/index.ts';
import type { ApplicationName, Entity, RelationId, Revision, UnitName } from '../../../src/core/model/index.ts';
import type { AgentMessage, ControllerMessage } from '../../../src/core/protocol/index.ts';
import { agentLifeMs } from '../../../src/edge/identity/index.ts';
import { grpcLink } from '../../../src/edge/wire/index.ts';
import { messageBytesMax } from '../../../src/edge/wire/limits.ts';
import { collect, quiet, world } from './controller.ts';

const never = new AbortController().signal;
const ack = (revision: number): AgentMessage => ({ kind: 'model-ack', revision: revision as Revision });
const reportAck = (position: number): ControllerMessage => ({ kind: 'report-ack', position });
const logOf = (bytes: number): AgentMessage => ({
  kind: 'log',
  lines: [{ at: 1, unit: 'web/0' as UnitName, level: 'INFO', source: 'agent', message: 'x'.repeat(bytes) }],
});

test('10,000 messages arrive in order in both directions', async (t) => {
  const total = 10_000;
  const got = Promise.withResolvers<AgentMessage[]>();
  const { joined, link } = await world(t, {
    async onAgent(connection) {
      const sending = async () => {
        for (let position = 1; position <= total; position++) await connection.send(reportAck(position));
      };
      const [received] = await Promise.all([collect(connection.messages, total), sending()]);
      got.resolve(received);
    },
  });
  const connection = await link(await joined()).connect(never);
  const sending = async () => {
    for (let revision = 1; revision <= total; revision++) await connection.send(ack(revision));
  };
  const [received] = await Promise.all([collect(connection.messages), sending()]);
  const numbers = Array.from({ length: total }, (_, index) => index + 1);
  assert.deepEqual(received, numbers.map(reportAck));
  assert.deepEqual(await got.promise, numbers.map(ack));
});

test('a snapshot of 5 MB comes in parts that together are the snapshot, with nothing between them', async (t) => {
  const entities = Array.from({ length: 500 }, (_, index) => ({
    revision: index as Revision,
    value: {
      kind: 'relation-application',
      relation: index as RelationId,
      application: 'web' as ApplicationName,
      version: 1,
      settings: { data: 'x'.repeat(10_000) },
    } as Entity,
  }));
  const { joined, link } = await world(t, {
    async onAgent(connection) {
      const snapshot = connection.send({ kind: 'snapshot', revision: 500 as Revision, entities, last: true });
      await Promise.all([snapshot, connection.send(reportAck(1))]);
    },
  });
  const connection = await link(await joined()).connect(never);
  const messages = await collect(connection.messages);
  assert.deepEqual(messages.pop(), reportAck(1));
  const parts = messages as Extract<ControllerMessage, { kind: 'snapshot' }>[];
  assert.ok(parts.length > 5);
  assert.deepEqual(
    parts.flatMap((part) => part.entities),
    entities,
  );
  assert.deepEqual(
    parts.map(({ last }) => last),
    parts.map((_, index) => index === parts.length - 1),
  );
});

test('a message over the limit is refused to its sender, and the stream goes on', async (t) => {
  const { joined, link } = await world(t, {
    async onAgent(connection) {
      await assert.rejects(connection.send({ kind: 'goodbye', code: 'x', because: 'x'.repeat(2 * messageBytesMax) }), {
        code: 'limit-reached',
      });
      for await (const _ of connection.messages) return connection.send(reportAck(1));
    },
  });
  const connection = await link(await joined()).connect(never);
  await assert.rejects(connection.send(logOf(2 * messageBytesMax)), { code: 'limit-reached' });
  await connection.send(ack(1));
  assert.deepEqual(await collect(connection.messages), [reportAck(1)]);
});

test('an agent whose messages nobody reads is held back, and loses nothing', async (t) => {
  const release = Promise.withResolvers<void>();
  const counted = Promise.withResolvers<number>();
  const total = 64;
  const { joined, link } = await world(t, {
    async onAgent(connection) {
      await release.promise;
      counted.resolve((await collect(connection.messages, total)).length);
    },
  });
  const connection = await link(await joined()).connect(never);
  let sent = 0;
  const sending = (async () => {
    for (; sent < total; sent++) await connection.send(logOf(500_000));
  })();
  // The transport has room for a few of these; the rest waits for the reader.
  while (sent === 0) await new Promise(setImmediate);
  release.resolve();
  await sending;
  assert.equal(await counted.promise, total);
});

test('a goodbye is read before the stream ends, and sending fails after it', async (t) => {
  const { joined, link } = await world(t, {
    async onAgent(connection) {
      connection.close('permission-denied', 'another connection of this agent');
      await assert.rejects(connection.send(reportAck(1)), { code: 'agent-unavailable' });
      assert.deepEqual(await collect(connection.messages), []);
    },
  });
  const connection = await link(await joined()).connect(never);
  assert.deepEqual(await collect(connection.messages), [
    { kind: 'goodbye', code: 'permission-denied', because: 'another connection of this agent' },
  ]);
  await assert.rejects(connection.send(ack(1)), { code: 'controller-unavailable' });
});

test('closing the link ends the session after what was sent', async (t) => {
  const got = Promise.withResolvers<AgentMessage[]>();
  const { joined, link } = await world(t, {
    onAgent: async (connection) => got.resolve(await collect(connection.messages)),
  });
  const connection = await link(await joined()).connect(never);
  await connection.send(ack(1));
  await connection.close();
  assert.deepEqual(await got.promise, [ack(1)]);
  assert.deepEqual(await collect(connection.messages), []);
});

/** A network between the two that can be cut. */
async function cable(port: number) {
  const sockets = new Set<net.Socket>();
  const server = net.createServer((near) => {
    const far = net.connect(port, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => {});
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: nearPort } = server.address() as net.AddressInfo;
  return {
    address: `127.0.0.1:${nearPort}`,
    cut() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

test('when the network is cut, both sides end', async (t) => {
  const arrived = Promise.withResolvers<AgentConnection>();
  const ended = Promise.withResolvers<void>();
  const { joined, serving } = await world(t, {
    async onAgent(connection) {
      arrived.resolve(connection);
      await collect(connection.messages);
      ended.resolve();
    },
  });
  const network = await cable(serving.port);
  t.after(() => network.cut());
  const link = grpcLink({ address: network.address, identity: await joined(), log: quiet });
  t.after(() => link.close());
  const connection = await link.connect(never);
  await connection.send(ack(1));
  const there = await arrived.promise;
  network.cut();
  assert.deepEqual(await collect(connection.messages), []);
  await ended.promise;
  await assert.rejects(connection.send(ack(2)), { code: 'controller-unavailable' });
  await assert.rejects(there.send(reportAck(1)), { code: 'agent-unavailable' });
  await assert.rejects(link.connect(never), { code: 'controller-unavailable' });
});

test('the end of a session that fails is not the end of the controller', async (t) => {
  const { joined, link } = await world(t, {
    onAgent: () => Promise.reject(new Error('a bug')),
  });
  const agent = await joined();
  for (let round = 0; round < 2; round++) {
    const connection = await link(agent).connect(never);
    assert.deepEqual(await collect(connection.messages), []);
  }
});

test('a certificate that ends on a live stream ends the stream at the next message', async (t) => {
  let now = Date.now();
  const { joined, link } = await world(t, {
    now: () => now,
    async onAgent(connection) {
      for await (const _ of connection.messages) await connection.send(reportAck(1));
    },
  });
  const agent = await joined();
  const connection = await link(agent).connect(never);
  await connection.send(ack(1));
  const messages = connection.messages[Symbol.asyncIterator]();
  assert.deepEqual((await messages.next()).value, reportAck(1));
  now += agentLifeMs + 1000;
  await connection.send(ack(2));
  const { value } = await messages.next();
  assert.deepEqual([value?.kind, value?.kind === 'goodbye' && value.code], ['goodbye', 'peer-untrusted']);
  assert.equal((await messages.next()).done, true);
  await assert.rejects(link(agent).connect(never), { code: 'peer-untrusted' });
});

test('connecting can be called off', async (t) => {
  const { joined, link } = await world(t);
  const stop = new AbortController();
  const connecting = link(await joined()).connect(stop.signal);
  stop.abort(new Error('enough'));
  await assert.rejects(connecting, { message: 'enough' });
});

test('a controller that stops says goodbye', async (t) => {
  const { joined, link, serving } = await world(t, {
    async onAgent(connection) {
      await collect(connection.messages);
    },
  });
  const connection = await link(await joined()).connect(never);
  const [messages] = await Promise.all([collect(connection.messages), serving.close()]);
  assert.deepEqual(messages, [{ kind: 'goodbye', code: 'controller-unavailable', because: 'the controller stops' }]);
});
