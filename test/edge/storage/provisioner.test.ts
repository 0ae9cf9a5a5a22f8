/** Storage on the real machine: directories as anybody, mounts and loop devices as root where the kernel allows them. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { StorageWish } from '../../../src/agent/ports/index.ts';
import type { StorageId } from '../../../src/core/model/index.ts';
import { type StorageOptions, storageProvisioner } from '../../../src/edge/storage/index.ts';

const id = (text: string): StorageId => text as StorageId;
const wish = (more: Partial<StorageWish> = {}): StorageWish => ({
  id: id('data/0'),
  kind: 'filesystem',
  pool: 'rootfs',
  sizeMiB: 1,
  readOnly: false,
  mountPoint: null,
  ...more,
});

/** Why this process cannot mount; false when it can. */
function withoutMounts(): string | false {
  if (process.getuid?.() !== 0) return 'mounting needs root';
  const tried = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']);
  return tried.status === 0 ? false : 'the kernel lets this process mount nothing';
}
function withoutLoops(): string | false {
  const mounts = withoutMounts();
  if (mounts !== false) return mounts;
  if (spawnSync('mkfs.ext4', ['-V']).error) return 'mkfs.ext4 is not installed';
  return spawnSync('losetup', ['--find']).status === 0 ? false : 'there are no loop devices';
}

/** A machine in a folder; whatever is left mounted there is unmounted after the test. */
function machine(t: TestContext, more: Partial<StorageOptions> = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'reeve-storage-'));
  const options: StorageOptions = {
    mountsDirectory: path.join(folder, 'mounts'),
    dataDirectory: path.join(folder, 'data'),
    honoursLocations: true,
    mayMount: process.getuid?.() === 0,
    ...more,
  };
  t.after(() => {
    const mounted = readFileSync('/proc/self/mountinfo', 'utf8')
      .split('\n')
      .map((line) => line.split(' ')[4] ?? '')
      .filter((place) => place.startsWith(folder));
    for (const place of mounted.reverse()) execFileSync('umount', ['--lazy', place]);
    const images = existsSync(options.dataDirectory) ? readdirSync(options.dataDirectory) : [];
    for (const image of images.filter((name) => name.endsWith('.img')))
      for (const device of devices(path.join(options.dataDirectory, image))) execFileSync('losetup', ['-d', device]);
    rmSync(folder, { recursive: true });
  });
  return { folder, options, provisioner: storageProvisioner(options), again: () => storageProvisioner(options) };
}

const devices = (image: string): string[] =>
  execFileSync('losetup', ['-j', image, '-O', 'NAME', '-n'], { encoding: 'utf8' }).split('\n').filter(Boolean);

test('a directory is kept over releases and deleted when it is destroyed', async (t) => {
  const { folder, provisioner } = machine(t, { mayMount: false });
  const { location, sizeMiB } = await provisioner.provide(wish());
  assert.equal(location, path.join(folder, 'mounts/data/0'));
  assert.ok(sizeMiB > 1);
  writeFileSync(path.join(location, 'kept'), 'yes');
  await provisioner.release(id('data/0'), 'clean');
  await provisioner.release(id('data/0'), 'at-last');
  assert.deepEqual((await provisioner.provide(wish())).location, location);
  assert.equal(readFileSync(path.join(location, 'kept'), 'utf8'), 'yes');
  await provisioner.destroy(id('data/0'));
  await provisioner.destroy(id('data/0'));
  assert.equal(existsSync(location), false);
  assert.deepEqual(readdirSync(path.join(folder, 'data')), []);
});

test('an agent with a folder of its own leaves the locations of charms out', async (t) => {
  const { folder, provisioner } = machine(t, { honoursLocations: false, mayMount: false });
  const { location } = await provisioner.provide(wish({ mountPoint: '/etc' }));
  assert.equal(location, path.join(folder, 'mounts/data/0'));
});

test('what needs mounts is refused plainly where there are none, and so is what is too large', async (t) => {
  const { provisioner } = machine(t, { mayMount: false });
  for (const one of [
    wish({ pool: 'loop' }),
    wish({ pool: 'tmpfs' }),
    wish({ pool: 'loop', kind: 'block' }),
    wish({ mountPoint: '/srv/nowhere' }),
  ])
    await assert.rejects(provisioner.provide(one), { code: 'storage-unavailable', message: /does not run as root/ });
  await assert.rejects(provisioner.provide(wish({ sizeMiB: 2 ** 40 })), { code: 'disk-full' });
  await assert.rejects(provisioner.restore(id('data/7')), { code: 'storage-unavailable' });
  await assert.rejects(provisioner.provide(wish({ id: id('../../x/0') })), { code: 'name-invalid' });
});

test('a location gets the directory, also read-only, and nothing that is there is covered', {
  skip: withoutMounts(),
}, async (t) => {
  const { folder, provisioner, again } = machine(t);
  const mountPoint = path.join(folder, 'srv/with blank');
  const { location } = await provisioner.provide(wish({ mountPoint }));
  assert.equal(location, mountPoint);
  writeFileSync(path.join(location, 'kept'), 'yes');
  await again().provide(wish({ mountPoint }));
  await provisioner.release(id('data/0'), 'clean');
  assert.equal(existsSync(mountPoint), false);

  await provisioner.provide(wish({ mountPoint, readOnly: true }));
  assert.equal(readFileSync(path.join(mountPoint, 'kept'), 'utf8'), 'yes');
  assert.throws(() => writeFileSync(path.join(mountPoint, 'more'), ''), { code: 'EROFS' });
  await provisioner.destroy(id('data/0'));

  mkdirSync(mountPoint, { recursive: true });
  writeFileSync(path.join(mountPoint, 'of somebody'), '');
  await assert.rejects(provisioner.provide(wish({ mountPoint })), { message: 'cannot mount storage over files' });
});

test('memory is empty again after a release', { skip: withoutMounts() }, async (t) => {
  const { provisioner } = machine(t);
  const memory = wish({ pool: 'tmpfs', sizeMiB: 2 });
  const { location } = await provisioner.provide(memory);
  assert.throws(() => writeFileSync(path.join(location, 'large'), Buffer.alloc(3 * 1024 * 1024)), { code: 'ENOSPC' });
  await provisioner.release(id('data/0'), 'clean');
  assert.deepEqual(readdirSync((await provisioner.provide(memory)).location), []);
});

test('a loop device holds a file system of its size, found again by a later life', {
  skip: withoutLoops(),
}, async (t) => {
  const { folder, options, provisioner, again } = machine(t);
  const loop = wish({ pool: 'loop', sizeMiB: 16 });
  // A life that ended while it formatted leaves a file that nobody takes for an image.
  mkdirSync(options.dataDirectory, { recursive: true });
  writeFileSync(path.join(options.dataDirectory, 'data-0.img.new'), 'half');
  const { location } = await provisioner.provide(loop);
  assert.equal(location, path.join(folder, 'mounts/data/0'));
  writeFileSync(path.join(location, 'kept'), 'yes');
  assert.throws(() => writeFileSync(path.join(location, 'large'), Buffer.alloc(32 * 1024 * 1024)), { code: 'ENOSPC' });
  rmSync(path.join(location, 'large'), { force: true });

  // The machine was started anew: mounts and devices are gone.
  const image = path.join(options.dataDirectory, 'data-0.img');
  execFileSync('umount', [location]);
  for (const device of devices(image)) execFileSync('losetup', ['-d', device]);
  assert.deepEqual(await again().restore(id('data/0')), { location, sizeMiB: 16 });
  assert.equal(readFileSync(path.join(location, 'kept'), 'utf8'), 'yes');
  assert.equal(devices(image).length, 1);
  await provisioner.release(id('data/0'), 'clean');
  assert.deepEqual(devices(image), []);
  await provisioner.destroy(id('data/0'));
  assert.equal(existsSync(image), false);
});

test('a block device is the device, and stays one', { skip: withoutLoops() }, async (t) => {
  const { provisioner, again } = machine(t);
  const block = wish({ pool: 'loop', kind: 'block', sizeMiB: 4 });
  const { location } = await provisioner.provide(block);
  assert.ok(statSync(location).isBlockDevice());
  assert.equal((await again().provide(block)).location, location);
  assert.equal(
    execFileSync('blockdev', ['--getsize64', location], { encoding: 'utf8' }).trim(),
    String(4 * 1024 * 1024),
  );
  await provisioner.destroy(id('data/0'));
});

test('what is in use stays until it goes at last', { skip: withoutMounts() }, async (t) => {
  const { provisioner } = machine(t);
  const { location } = await provisioner.provide(wish({ pool: 'tmpfs' }));
  const before = process.cwd();
  process.chdir(location);
  try {
    await assert.rejects(provisioner.release(id('data/0'), 'clean'), { code: 'storage-unavailable' });
    await provisioner.release(id('data/0'), 'at-last');
  } finally {
    process.chdir(before);
  }
});
