/** `reeve dev up --booted`: each unit on a Debian of its own, for charms that install packages. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { suite, test } from 'node:test';
import { writeTree } from '../edge/bundle/support.ts';
import { buildPrograms, repository } from '../support/built.ts';
import { classicCharm, shell } from '../support/classic-charm.ts';
import { type DevWorld, isSettled, makeDevWorld, unitOf } from '../support/dev-world.ts';
import { testFolder } from '../support/folder.ts';
import { labSkipReason } from './root.ts';

const metadata = `name: greeter
summary: s
description: d
provides: {out: {interface: hosts}}
requires: {into: {interface: hosts}}
`;

const service = `[Service]
ExecStart=/usr/bin/sleep infinity
`;

/** A charm that brings a package with a service. */
async function greeterCharm(folder: string): Promise<string> {
  const tree = await writeTree(path.join(folder, 'package'), {
    'DEBIAN/control': 'Package: greet\nVersion: 1\nArchitecture: all\nMaintainer: m <m@example.com>\nDescription: d\n',
    'usr/lib/systemd/system/greet.service': service,
  });
  const charm = await classicCharm(
    folder,
    'greeter',
    {
      'hooks/install': shell(
        'set -e; systemctl is-system-running --wait; dpkg -i files/greet.deb; systemctl start greet',
      ),
      'hooks/into-relation-joined': shell('relation-set host="$(hostname)"'),
      'hooks/out-relation-changed': shell(
        'status-set active "$(hostname) is $(systemctl is-system-running), greet is $(systemctl is-active greet), hears $(relation-get host)"',
      ),
    },
    { 'metadata.yaml': metadata, 'files/README': 'what is installed\n' },
  );
  execFileSync('dpkg-deb', ['--root-owner-group', '--build', tree, path.join(charm, 'files/greet.deb')], {
    stdio: 'ignore',
  });
  return charm;
}

/** What is left of machines of this world on the host. */
function leftovers(world: DevWorld): readonly string[] {
  const mounts = globSync('/proc/[0-9]*/mountinfo').filter((file) => read(file).includes(world.directory));
  return [...mounts, ...globSync(`${world.directory}/machines/*/disk/groups`)];
}

/** The control groups of a world that runs. */
const groupsOf = (world: DevWorld): readonly string[] =>
  globSync(`${world.directory}/machines/*/disk/groups`).flatMap((file) => read(file).split('\n').filter(Boolean));

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

const inShell = (world: DevWorld, unit: string, ...command: readonly string[]) =>
  world.reeve('dev', 'shell', '--dir', world.directory, unit, '--', ...command);

test('where no machine can be booted it is said what is missing, and nothing is started', async (t) => {
  buildPrograms();
  const folder = testFolder(t);
  // What the launcher itself needs.
  for (const name of ['sh', 'dirname', 'readlink'])
    symlinkSync(execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim(), path.join(folder, name));
  const { status, stderr } = spawnSync(
    path.join(repository, 'bin/reeve'),
    ['dev', 'up', '--booted', '--dir', path.join(folder, 'w')],
    { env: { PATH: folder, HOME: folder }, encoding: 'utf8' },
  );
  assert.equal(status, 1);
  assert.match(stderr, /cannot boot machines \(missing (root, )?debootstrap, systemd-nspawn, .*\)/);
  assert.match(stderr, /next: as root: apt-get install debootstrap systemd-container/);
});

suite('a world of booted machines', { skip: labSkipReason() }, () => {
  test('gives each unit a machine with a systemd, and leaves nothing of them', async (t) => {
    const world = await makeDevWorld(t, { machines: null, booted: true });
    const charm = await greeterCharm(world.folder);
    for (const application of ['left', 'right']) await world.deploy(charm, application);
    await world.execute({ kind: 'integrate', ends: ['left:out', 'right:into'] });
    const says = (message: string) =>
      world.until(`left says ${message}`, (now) => unitOf(now, 'left/0')?.workload.message === message);
    const settled = await says('machine-0 is running, greet is active, hears machine-1');
    assert.equal(settled.machines.length, 2);

    await t.test('a shell is in the machine, in the charm’s folder, and what it writes is kept', async () => {
      const { code, stdout, stderr } = await inShell(
        world,
        'right/0',
        'sh',
        '-c',
        'hostname; pwd; echo here > /etc/here; status-set active "by hand"; exit 3',
      );
      assert.deepEqual([code, stdout], [3, 'machine-1\n/var/lib/juju/agents/unit-right-0/charm\n'], stderr);
      await world.until('right says so', (now) => unitOf(now, 'right/0')?.workload.message === 'by hand');
    });

    await t.test('a machine that boots again is the same one, and its agent comes back', async () => {
      const before = unitOf(await world.admin.status(), 'right/0')?.workload.since;
      assert.equal((await inShell(world, 'right/0', 'juju-reboot')).code, 0);
      await world.until('right has started again', (now) => {
        const { status, since } = unitOf(now, 'right/0')?.workload ?? {};
        return status === 'active' && since !== before;
      });
      const { stdout } = await inShell(world, 'right/0', 'sh', '-c', 'cat /etc/here; systemctl is-active greet');
      assert.equal(stdout, 'here\ninactive\n', 'the disk is as it was, what nobody enabled does not run');
    });

    await t.test('a machine ends with its model', async () => {
      await world.admin.addModel({ name: 'more', config: {} });
      const { code, stderr } = await world.reeve('deploy', '--model', 'more', charm, 'last');
      assert.equal(code, 0, stderr);
      await world.answer('the unit has its machine', () =>
        world.inModel('more', async (admin) => isSettled(unitOf(await admin.status(), 'last/0'))),
      );
      const disk = path.join(world.directory, 'machines/2/disk');
      assert.ok(existsSync(disk));
      await world.inModel('more', (admin) =>
        admin.execute({ kind: 'destroy-model', force: false, destroyStorage: false }),
      );
      await world.answer('the machine is gone with its disk', () => !existsSync(disk));
    });

    await t.test('down leaves nothing, of killed machines too', async () => {
      const groups = groupsOf(world);
      await world.kill('controller', 'machine 0');
      assert.notDeepEqual(leftovers(world), []);
      await world.down();
      assert.deepEqual([leftovers(world), groups.filter((group) => globSync(group).length > 0)], [[], []]);
    });

    await t.test('up boots the same machines again', async () => {
      await world.up();
      assert.equal((await inShell(world, 'right/0', 'cat', '/etc/here')).stdout, 'here\n');
    });
  });
});
