/** An operator that lies: what it claims stands beside what the agent has seen, for as long as the two differ (P6). */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { classicCharm, shell } from '../support/classic-charm.ts';
import { makeDevWorld, unitOf } from '../support/dev-world.ts';

test('a claim is contradicted while the service does not run, and no longer when it does', async (t) => {
  const world = await makeDevWorld(t);
  const broken = path.join(world.folder, 'broken');
  writeFileSync(broken, '');
  const command = `sh -c 'test -e ${broken} && exit 3; exec sleep 1000'`;
  const hooks = { 'hooks/start': shell('status-set active "all is well"') };
  const charm = await classicCharm(world.folder, 'liar', hooks, {
    'layers/001-web.yaml': `services: {web: {override: replace, command: "${command}", startup: enabled, backoff-delay: 200ms, backoff-factor: 1.0}}`,
  });
  await world.deploy(charm, 'liar');
  const lying = await world.until('the agent has seen it', (now) => unitOf(now, 'liar/0')?.contradiction !== undefined);
  const unit = unitOf(lying, 'liar/0');
  assert.equal(unit?.workload.status, 'active');
  assert.match(unit?.contradiction ?? '', /^claims active, but service "web" keeps ending \(exited 3/);
  assert.equal(unit?.next, 'reeve logs liar/0');
  const shown = await world.reeve('status', '--check');
  assert.equal(shown.code, 3);
  assert.match(shown.stdout, /liar\/0.* active \S+ contradicted/);
  rmSync(broken);
  await world.until('it tells the truth', (now) => unitOf(now, 'liar/0')?.contradiction === undefined);
  assert.equal((await world.reeve('status', '--check')).code, 0);
});
