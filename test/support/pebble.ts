/** A served Pebble for one test, on the manager in memory. */
import path from 'node:path';
import type { TestContext } from 'node:test';
import { type PebbleServer, type PebbleServerOptions, servePebble } from '../../src/edge/pebble/index.ts';
import { testFolder } from './folder.ts';
import { MemoryPebble } from './memory-pebble.ts';
import { buildNative, testAddon } from './native.ts';

const searchPath = '/usr/bin:/bin';

export interface TestPebble {
  readonly pebble: MemoryPebble;
  readonly server: PebbleServer;
  readonly socketPath: string;
  /** For files. */
  readonly folder: string;
  /** What was logged as an error. */
  readonly logged: readonly string[];
}

export async function testPebble(t: TestContext, more: Partial<PebbleServerOptions> = {}): Promise<TestPebble> {
  const folder = testFolder(t);
  const pebble = new MemoryPebble(searchPath);
  const logged: string[] = [];
  const silent = () => {};
  const log = {
    debug: silent,
    info: silent,
    warn: silent,
    error: (message: string, fields?: { error?: unknown }) => void logged.push(`${message}: ${String(fields?.error)}`),
  };
  const socketPath = path.join(folder, '.pebble.socket');
  const server = await servePebble({
    pebble,
    socketPath,
    addon: testAddon(),
    nativeDirectory: buildNative('reeve-os', 'node-pty'),
    searchPath,
    log,
    ...more,
  });
  t.after(async () => {
    pebble.close();
    await server.close();
  });
  return { pebble, server, socketPath, folder, logged };
}
