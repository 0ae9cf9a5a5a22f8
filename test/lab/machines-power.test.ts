/** Power and disks fail, with and without a controller: what was acknowledged is done in the end, and nothing twice. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { LocalStatus } from '../../src/agent/ports/index.ts';
import { agentStartedAt, type Drive, drive, metrics } from './driving.ts';
import { eventually } from './eventually.ts';
import { type Lab, type LabMachine, openLab } from './lab.ts';
import { labSkipReason } from './root.ts';
import { site } from './site.ts';

/** Time is no namespace: the agent of the machine is lied to, from a file that is read anew each second. */
const clockFile = '/root/clock';
const dayMs = 24 * 3_600_000;
const fakeClock = [
  'LD_PRELOAD=/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1',
  `FAKETIME_TIMESTAMP_FILE=${clockFile}`,
  'FAKETIME_CACHE_DURATION=1',
  'FAKETIME_DONT_FAKE_MONOTONIC=1',
].join(' ');
const dropIns = '/run/systemd/system/reeve-agent.service.d';

suite('machines whose power, disk or clock fails', { skip: labSkipReason() }, () => {
  let lab: Lab;
  let machine: LabMachine;
  let at: Drive;
  before(async () => {
    lab = await openLab({ machines: 1 });
    [machine] = lab.machines as [LabMachine];
    at = drive(lab, machine);
    await lab.deploy('site', site);
    await lab.reeve('wait --for active --timeout 60s site');
    await eventually(async () => (await at.count('start')) === 1);
  });
  after(() => lab?.close());

  const isServed = (): Promise<unknown> => eventually(() => lab.get(machine.address).catch(() => false));

  test('a reboot runs start again and nothing else', async () => {
    const before = await at.history();
    await machine.shutDown();
    await machine.reboot();
    await isServed();
    await eventually(async () => (await at.history()).length > before.length);
    await at.title('after');
    await at.isTold('after');
    assert.deepEqual((await at.history()).slice(before.length), ['start', 'config-changed after']);
  });

  test('a power cut during a hook: the hook runs again', async () => {
    await at.shut();
    await at.title('cut');
    await at.isMet();
    await machine.powerOff();
    await machine.reboot();
    await at.open();
    await at.isTold('cut');
    assert.equal(await at.count('config-changed cut'), 1);
    await isServed();
  });

  test('a cold boot without controller: services are up, and what was acknowledged is done', async (t) => {
    await at.shut();
    await at.title('alone');
    await at.isMet();
    const ordered = lab.controller.run(['sh', '-c', 'HOME=/root reeve run site/0 backup --format json --timeout 120s']);
    await eventually(async () => (await metrics(machine)).includes('reeve_orders_pending 1\n'));
    await machine.powerOff();
    lab.network.suffer([{ kind: 'cut', machine: 1 }]);
    await machine.reboot();
    await at.open();
    await eventually(async () => (await at.count('config-changed alone')) + (await at.count('backup ends')) === 2);
    const startedAt = await agentStartedAt(machine);
    const seconds = async (what: string): Promise<string> => ((await at.notedAt(what)) - startedAt).toFixed(1);
    t.diagnostic(
      `from the agent's start: hook ${await seconds('config-changed alone')} s, action ${await seconds('backup ends')} s`,
    );
    await isServed();
    const { said } = await machine.attempt('reeve status');
    assert.match(said, / away /);
    lab.network.suffer([]);
    const { code, stdout } = await ordered;
    assert.equal(code, 0, stdout);
    await at.isTold('alone');
    assert.deepEqual([await at.count('backup begins'), await at.count('backup ends')], [1, 1]);
  });

  test('a full disk: the agent says so, loses nothing, and goes on when there is room', async () => {
    await machine.shell(`systemctl stop reeve-agent
      for number in 0 1 2 3 4 5 6 7; do test -e /dev/loop$number || mknod /dev/loop$number b 7 $number; done
      test -e /dev/loop-control || mknod /dev/loop-control c 10 237
      truncate -s 64M /root/small; mkfs.ext4 -q -m 0 /root/small
      mv /var/lib/reeve /var/lib/reeve-before; mkdir -m 700 /var/lib/reeve; mount -o loop /root/small /var/lib/reeve
      cp -a /var/lib/reeve-before/. /var/lib/reeve; systemctl start reeve-agent`);
    await machine.attempt('cat /dev/zero >/var/lib/reeve/filler');
    await at.title('full');
    await eventually(async () => (await machine.attempt('reeve status --format json')).said.includes('"disk-full"'));
    assert.equal((await machine.attempt('reeve status')).code, 3);
    await isServed();
    await machine.shell('rm /var/lib/reeve/filler');
    await at.isTold('full');
    assert.equal(await at.count('config-changed full'), 1);
    await eventually(async () => (await machine.attempt('reeve status')).code === 0);
  });

  test('a disk that is full when the agent starts: it starts when there is room', async () => {
    await machine.attempt('cat /dev/zero >/var/lib/reeve/filler');
    await machine.shell('systemctl kill --kill-who=main -s KILL reeve-agent');
    await at.title('room');
    await isServed();
    await eventually(async () => Number(await machine.shell('systemctl show -P NRestarts reeve-agent')) > 0);
    await machine.shell('rm /var/lib/reeve/filler');
    await at.isTold('room');
    assert.equal(await at.count('config-changed room'), 1);
  });

  test('a clock that jumps: work goes on; one that is wrong when the agent starts: it connects when the clock is right', async (t) => {
    const set = (offset: string): Promise<string> => machine.shell(`echo '${offset}' >${clockFile}`);
    await set('+0');
    await machine.shell(`mkdir -p ${dropIns}; systemctl daemon-reload`);
    await machine.write(`${dropIns}/clock.conf`, `[Service]\nEnvironment=${fakeClock}\n`);
    await machine.shell('systemctl daemon-reload; systemctl restart reeve-agent');
    // A certificate is good from a day before it was made.
    for (const [offset, word] of [
      ['+1d', 'tomorrow'],
      ['-3d', 'before'],
    ] as const) {
      await set(offset);
      await at.title(word);
      await at.isTold(word);
    }
    await machine.shell('systemctl restart reeve-agent');
    const problem = await eventually(async () => {
      const { said } = await machine.attempt('reeve status --format json');
      const { controller, now } = JSON.parse(said) as LocalStatus;
      assert.ok(Date.now() - now > dayMs, 'the agent believes its clock');
      return !controller.connected && (controller.problem ?? false);
    });
    t.diagnostic(`with a clock that is wrong: ${problem}`);
    await isServed();
    await at.title('today');
    await set('+0');
    await at.isTold('today');
    assert.equal(await at.count('config-changed today'), 1);
  });
});
