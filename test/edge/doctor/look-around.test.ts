import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { test } from 'node:test';
import { examine } from '../../../src/core/doctor/index.ts';
import { lookAtController } from '../../../src/edge/doctor/controller.ts';
import { installationAt, lookAround } from '../../../src/edge/doctor/index.ts';
import { testFolder } from '../../support/folder.ts';

const silent = { kind: 'silent', because: 'it does not run' } as const;

test('a machine without agent, identity and folders is looked at all the same', async (t) => {
  const folder = testFolder(t);
  const facts = await lookAround(installationAt(path.join(folder, 'run'), path.join(folder, 'data')), '1.0.0');
  assert.deepEqual([facts.agent.kind, facts.identity.kind, facts.controller], ['silent', 'missing', null]);
  assert.deepEqual(
    facts.folders.map(({ state }) => state),
    ['missing', 'missing'],
  );
  assert.ok(examine(facts).some(({ check, severity }) => check === 'identity' && severity === 'error'));
});

test('where the agent keeps things stands in what it wrote when it was ready', (t) => {
  const run = testFolder(t);
  assert.equal(installationAt(run).data, '/var/lib/reeve');
  writeFileSync(path.join(run, 'agent.json'), JSON.stringify({ pid: 1, data: '/srv/reeve' }));
  assert.equal(installationAt(run).data, '/srv/reeve');
  assert.equal(installationAt(run, '/other').data, '/other');
});

test('a key that others may read is found', async (t) => {
  const data = path.join(testFolder(t), 'data');
  mkdirSync(path.join(data, 'identity'), { recursive: true });
  for (const each of [data, path.join(data, 'identity')]) chmodSync(each, 0o700);
  const key = path.join(data, 'identity/tls.key');
  writeFileSync(key, '');
  chmodSync(key, 0o644);
  const found = examine(await lookAround(installationAt(data, data), '1.0.0')).find(({ text }) =>
    text.includes('tls.key'),
  );
  assert.deepEqual([found?.severity, found?.fix], ['error', `chmod 0600 ${key}`]);
});

test('a controller is reached, or nothing listens there', async () => {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  assert.equal((await lookAtController(`127.0.0.1:${port}`, silent)).kind, 'reached');
  await new Promise((resolve) => server.close(resolve));
  assert.equal((await lookAtController(`127.0.0.1:${port}`, silent)).kind, 'refused');
});
