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

test('so is one beside a check that is down and a version that is not installed', async (t) => {
  const world = await makeDevWorld(t);
  const broken = path.join(world.folder, 'broken');
  writeFileSync(broken, '');
  const hooks = { 'hooks/start': shell('application-version-set 1.2; status-set active "all is well"') };
  const check = `{override: replace, period: 200ms, threshold: 1, exec: {command: test ! -e ${broken}}}`;
  const charm = await classicCharm(world.folder, 'liar', hooks, {
    'reeve.yaml': 'version-command: [echo, liar 1.1 of 2021]\n',
    'layers/001-web.yaml': `checks: {alive: ${check}}`,
  });
  await world.deploy(charm, 'liar');
  const both = 'claims active, but check "alive" is down and version 1.1 is installed, not 1.2';
  await world.until('the agent has seen both', (now) => unitOf(now, 'liar/0')?.contradiction === both);
  assert.match((await world.reeve('status')).stdout, /check alive down/);
  rmSync(broken);
  const one = 'claims active, but version 1.1 is installed, not 1.2';
  await world.until('the check is up again', (now) => unitOf(now, 'liar/0')?.contradiction === one);
});
