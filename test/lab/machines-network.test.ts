/** Networks as they are: lossy, cut, slow, of one address family. A leader dies, and another one takes its place. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { ModelStatus } from '../../src/core/model/index.ts';
import { labDeb } from './debs.ts';
import { type Drive, drive } from './driving.ts';
import { eventually } from './eventually.ts';
import { joinLab, type Lab, type LabMachine, openLab } from './lab.ts';
import { labSkipReason } from './root.ts';
import { crew, site } from './site.ts';

const lossPercent = 15;
const delayMs = 150;
/** What an agent does, for the figure. */
const [leaseSeconds, renewalSeconds] = [60, 30];

suite('machines on a bad network', { skip: labSkipReason() }, () => {
  let lab: Lab;
  let machines: readonly LabMachine[];
  let drives: readonly Drive[];
  let line: ChildProcess | undefined;
  before(async () => {
    lab = await openLab({ machines: 2, bare: 1 });
    ({ machines } = lab);
    drives = machines.map((machine) => drive(lab, machine));
  });
  after(async () => {
    line?.kill('SIGKILL');
    await lab?.close();
  });

  test('loses packets: everything arrives once all the same', async () => {
    lab.network.suffer([{ kind: 'loss', percent: lossPercent }]);
    await lab.deploy('site', site, '-n 2 --to 0,1');
    await lab.reeve('wait --for active --timeout 90s site');
    await drives[0]?.title('lossy');
    for (const at of drives.slice(0, 2)) await eventually(async () => (await at.count('config-changed lossy')) === 1);
    lab.network.suffer([]);
  });

  test('is cut: the machine works on, and hears what it missed', async (t) => {
    const [, machine] = machines as [LabMachine, LabMachine];
    const [, at] = drives as [Drive, Drive];
    lab.network.suffer([{ kind: 'cut', machine: 3 }]);
    await at.title('missed');
    await eventually(async () => (await machine.attempt('reeve status')).said.includes(' away '));
    await lab.until(({ machines: all }) => all.some(({ hostname, connected }) => hostname === 'm3' && !connected));
    assert.match(await machine.shell('systemctl is-active reeve-site-1-server.service'), /^active$/);
    assert.equal(await at.count('config-changed missed'), 0);
    const healedAt = Date.now() / 1000;
    lab.network.suffer([]);
    await eventually(async () => (await at.count('config-changed missed')) === 1);
    t.diagnostic(`cable back to hook ended: ${((await at.notedAt('config-changed missed')) - healedAt).toFixed(1)} s`);
  });

  test('takes its leader away: another one leads as soon as the lease has ended', async (t) => {
    await lab.deploy('crew', crew, '-n 2 --to 0,1');
    const leader = (status: ModelStatus) =>
      status.applications.find(({ application }) => application === 'crew')?.units.find((unit) => unit.leader);
    const first = await lab.until(leader);
    const [machine, other] = first.machine === '0' ? [0, 1] : [1, 0];
    const electedAt = await eventually(async () => (await drives[machine]?.notedAt(`${first.unit} leads`)) || false);
    await machines[machine]?.powerOff();
    const offAt = Date.now() / 1000;
    const second = await lab.until((status) => {
      const now = leader(status);
      return now?.unit !== first.unit && now;
    });
    const leadsAt = await eventually(async () => (await drives[other]?.notedAt(`${second.unit} leads`)) || false);
    const renewals = Math.floor((offAt - electedAt) / renewalSeconds);
    const leaseEndsAt = electedAt + leaseSeconds + renewals * renewalSeconds;
    const [led, ended] = [leadsAt - offAt, leaseEndsAt - offAt].map((seconds) => seconds.toFixed(1));
    t.diagnostic(`after the plug: the lease ended at ${ended} s at the latest, the other one had led at ${led} s`);
  });

  test('is IPv6 only, without a resolver, on a slow line', async () => {
    const [, , machine] = machines as [LabMachine, LabMachine, LabMachine];
    const at = drives[2] as Drive;
    await machine.shell('ip address flush dev eth0; rm -f /etc/resolv.conf');
    const [program = '', ...words] = lab.network.enter();
    const file = path.join(import.meta.dirname, 'delay.ts');
    const target = [lab.controller.address6, '17710', String(delayMs)];
    line = spawn(program, [...words, process.execPath, file, '17710', ...target], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(line.stdout as NodeJS.ReadableStream, 'data');
    await machine.shell(`dpkg -i ${labDeb('reeve-agent')}`);
    await joinLab(lab.controller, machine, '[fd77::254]:17710');
    await lab.deploy('site', site, 'distant --to 2');
    await lab.reeve('wait --for active --timeout 90s distant');
    assert.match(await lab.get(`[${machine.address6}]`), /^\d+$/);
    assert.equal(await at.count('start'), 1);
    const unit = await lab.until(
      ({ applications }) => applications.find(({ application }) => application === 'distant')?.units[0],
    );
    assert.equal(unit.address, machine.address6);
    const { said } = await machine.attempt('reeve doctor');
    assert.match(said, /resolver/);
  });
});
