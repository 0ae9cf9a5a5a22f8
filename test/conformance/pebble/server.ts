/**
 * The server under test: that of `PEBBLE` and `PEBBLE_HTTP_PORT` in the environment, which has to be fresh, or that of a
 * unit, served by the agent that keeps its services, on the socket that the unit's handlers are told.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { makeDevWorld } from '../../support/dev-world.ts';
import { charmFolder } from '../clients.ts';

export interface ServerUnderTest {
  /** The folder with `.pebble.socket`; clients make their files there. */
  readonly folder: string;
  /** Of plain HTTP. */
  readonly port: string;
}

export async function serverUnderTest(t: TestContext): Promise<ServerUnderTest> {
  const { PEBBLE, PEBBLE_HTTP_PORT } = process.env;
  if (PEBBLE !== undefined && PEBBLE_HTTP_PORT !== undefined) return { folder: PEBBLE, port: PEBBLE_HTTP_PORT };
  const world = await makeDevWorld(t);
  await world.deploy(charmFolder('bash'), 'plain');
  await world.settled();
  const { code, stdout, stderr } = await world.reeve('exec', 'plain/0', 'printenv', 'PEBBLE', 'PEBBLE_SOCKET');
  assert.equal(code, 0, stderr);
  const [folder = '', socket = ''] = stdout.trimEnd().split('\n');
  assert.equal(socket, path.join(folder, '.pebble.socket'));
  return { folder, port: String(await portInFrontOf(t, socket)) };
}

/** A unit serves no TCP port; those tests that want one get one here. */
export async function portInFrontOf(t: TestContext, socketPath: string): Promise<number> {
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const inside = connect(socketPath);
    for (const [from, to] of [
      [client, inside],
      [inside, client],
    ] as const) {
      open.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => open.delete(from));
      from.pipe(to);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    for (const socket of open) socket.destroy();
  });
  return (server.address() as AddressInfo).port;
}
