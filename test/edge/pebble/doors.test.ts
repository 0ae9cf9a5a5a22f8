import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { unitName } from '../../../src/core/model/index.ts';
import { pebbleDoors } from '../../../src/edge/pebble/index.ts';
import { testFolder } from '../../support/folder.ts';
import { MemoryPebble } from '../../support/memory-pebble.ts';
import { testAddon } from '../../support/native.ts';
import { ask } from '../../support/pebble-client.ts';

const [web, other] = [unitName('web/0'), unitName('other/0')];

function makeDoors(t: TestContext) {
  const folder = testFolder(t);
  const warnings: string[] = [];
  const silent = () => {};
  const doors = pebbleDoors({
    directory: path.join(folder, 'pebble'),
    containersDirectory: path.join(folder, 'containers'),
    addon: testAddon(),
    nativeDirectory: '/',
    searchPath: '/bin',
    log: { debug: silent, info: silent, error: silent, warn: (message) => void warnings.push(message) },
  });
  const units = new Set([web, other]);
  t.after(() => Promise.all([...units].map((unit) => doors.close(unit))));
  const link = (container: string) => path.join(folder, 'containers', container, 'pebble.socket');
  return { doors, folder, link, warnings, units };
}

const pebble = () => new MemoryPebble('/bin');
const isHealthy = async (socketPath: string) => (await ask(socketPath, '/v1/health')).status === 200;

test('a unit is served in a place of its own and where its charm looks for its containers', async (t) => {
  const { doors, folder, link } = makeDoors(t);
  const place = await doors.open(web, ['app', 'side'], pebble());
  assert.equal(place?.folder, path.join(folder, 'pebble/unit-web-0'));
  assert.equal(place.socket, path.join(place.folder, '.pebble.socket'));
  for (const socket of [place.socket, link('app'), link('side')]) assert.ok(await isHealthy(socket), socket);
  assert.deepEqual(await doors.open(web, ['app'], pebble()), place);
});

test('nothing is left of a unit that is gone', async (t) => {
  const { doors, folder } = makeDoors(t);
  const place = await doors.open(web, ['app'], pebble());
  writeFileSync(path.join(place?.folder ?? '', 'file'), 'of a client');
  await doors.close(web);
  assert.deepEqual([readdirSync(path.join(folder, 'pebble')), readdirSync(path.join(folder, 'containers'))], [[], []]);
});

test('the first unit has a container until it is gone, which is said once', async (t) => {
  const { doors, link, warnings } = makeDoors(t);
  const first = pebble();
  first.warning = 1n;
  await doors.open(web, ['app'], first);
  assert.notEqual(await doors.open(other, ['app'], pebble()), null);
  await doors.open(other, ['app'], pebble());
  assert.deepEqual(warnings, ['cannot serve a container where charms look for it']);
  const warning = async () => (await ask(link('app'), '/v1/health')).envelope?.['latest-warning'];
  assert.notEqual(await warning(), undefined);
  await doors.close(web);
  await doors.open(other, ['app'], pebble());
  assert.equal(await warning(), undefined);
});

test('what a killed agent left is replaced', async (t) => {
  const { doors, folder, link } = makeDoors(t);
  mkdirSync(path.dirname(link('app')), { recursive: true });
  symlinkSync(path.join(folder, 'gone'), link('app'));
  await doors.open(web, ['app'], pebble());
  assert.ok(await isHealthy(link('app')));
});

test('a place that cannot be made is said, and made when it can be', async (t) => {
  const { doors, folder, warnings } = makeDoors(t);
  const obstacle = path.join(folder, 'pebble');
  writeFileSync(obstacle, '');
  assert.equal(await doors.open(web, [], pebble()), null);
  assert.deepEqual(warnings, ['cannot serve the manager of a unit']);
  rmSync(obstacle);
  assert.notEqual(await doors.open(web, [], pebble()), null);
});

test('a digest stands for a name that is too long for a socket', async (t) => {
  const { doors, units } = makeDoors(t);
  const long = unitName(`${'a'.repeat(100)}/0`);
  units.add(long);
  const place = await doors.open(long, [], pebble());
  assert.ok(place !== null && existsSync(place.socket));
  assert.match(place.folder, /\/[0-9a-f]{32}$/);
});
