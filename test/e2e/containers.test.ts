/** A charm for containers on a machine: it finds the manager of its services, and hears what happens to them. */
import assert from 'node:assert/strict';
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { unitName } from '../../src/core/model/index.ts';
import { makeDevWorld } from '../support/dev-world.ts';
import { ask } from '../support/pebble-client.ts';

/** There is one place for it on the whole machine. */
const container = `app${process.pid}`;
const link = `/charm/containers/${container}/pebble.socket`;

function writeCharm(folder: string): string {
  const charm = path.join(folder, 'boxed');
  mkdirSync(path.join(charm, 'hooks'), { recursive: true });
  mkdirSync(path.join(charm, 'layers'));
  writeFileSync(
    path.join(charm, 'metadata.yaml'),
    `{name: boxed, summary: s, description: d, containers: {${container}: {}}}`,
  );
  writeFileSync(
    path.join(charm, 'layers/001-app.yaml'),
    'checks: {fails: {override: replace, period: 50ms, threshold: 1, exec: {command: "false"}}}',
  );
  const hook = (name: string, script: string): void => {
    const file = path.join(charm, 'hooks', name);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
  };
  hook('start', 'status-set active');
  hook(`${container}-pebble-ready`, 'echo "ready $JUJU_WORKLOAD_NAME $PEBBLE_SOCKET" >> journal');
  hook(`${container}-pebble-check-failed`, 'echo "failed $JUJU_PEBBLE_CHECK_NAME" >> journal');
  hook(`${container}-pebble-custom-notice`, 'echo "notice $JUJU_NOTICE_KEY" >> journal');
  return charm;
}

test('a charm hears of its container and reaches it where it looks', async (t) => {
  const world = await makeDevWorld(t);
  await world.deploy(writeCharm(world.folder), 'boxed');
  await world.settled();
  const journal = path.join(world.directory, 'machines/0/agents/unit-boxed-0/charm/journal');
  const heard = (pattern: RegExp) =>
    world.answer(String(pattern), () => existsSync(journal) && pattern.exec(readFileSync(journal, 'utf8')));
  const [, name, socket = ''] = await heard(/^ready (\S+) (\S+)$/m);
  assert.equal(name, container);
  await heard(/^failed fails$/m);
  const notice = { action: 'add', type: 'custom', key: 'example.com/x' };
  assert.equal((await ask(socket, '/v1/notices', { method: 'POST', body: JSON.stringify(notice) })).status, 200);
  await heard(/^notice example\.com\/x$/m);
  // Where the agent may make it.
  if (process.getuid?.() !== 0) return;
  assert.equal((await ask(link, '/v1/health')).status, 502);
  await world.execute({ kind: 'remove-unit', unit: unitName('boxed/0'), force: false });
  await world.answer('its link is gone', () => lstatSync(link, { throwIfNoEntry: false }) === undefined);
});
