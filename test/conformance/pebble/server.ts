/**
 * The server under test: that of `PEBBLE` and `PEBBLE_HTTP_PORT` in the environment, which has to be fresh, or one of this
 * process on the manager in memory.
 */
import type { TestContext } from 'node:test';
import { testPebble } from '../../support/pebble.ts';

export interface ServerUnderTest {
  /** The folder with `.pebble.socket`; clients make their files there. */
  readonly folder: string;
  /** Of plain HTTP. */
  readonly port: string;
}

export async function serverUnderTest(t: TestContext): Promise<ServerUnderTest> {
  const { PEBBLE: folder, PEBBLE_HTTP_PORT: port } = process.env;
  if (folder !== undefined && port !== undefined) return { folder, port };
  const served = await testPebble(t, { http: { port: 0 } });
  return { folder: served.folder, port: String(served.server.httpPort) };
}
