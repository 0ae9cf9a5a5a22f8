/** Installing when something is wrong with the machine: no space, dpkg killed, another agent, another name, a copied disk. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { labDeb } from './debs.ts';
import { eventually } from './eventually.ts';
import { joinLab, type Lab, type LabMachine, openLab } from './lab.ts';
import { labSkipReason } from './root.ts';
import { site } from './site.ts';

const package_ = labDeb('reeve-agent');

suite('an installation', { skip: labSkipReason() }, () => {
  let lab: Lab;
  let machine: LabMachine;
  let copy: LabMachine;
  before(async () => {
    lab = await openLab({ machines: 0, bare: 2 });
    [machine, copy] = lab.machines as [LabMachine, LabMachine];
  });
  after(() => lab?.close());

  test('for which /var has no space leaves nothing, and succeeds when there is some', async () => {
    await machine.shell(`cp -a /var/lib/dpkg /root/dpkg; mount -t tmpfs -o size=64m tmpfs /var/lib/dpkg
      cp -a /root/dpkg/. /var/lib/dpkg`);
    await machine.attempt('cat /dev/zero >/var/lib/dpkg/filler');
    const { code, said } = await machine.attempt(`dpkg -i ${package_}`);
    assert.equal(code, 2, said);
    assert.match(said, /No space left on device/);
    assert.notEqual((await machine.attempt('test -e /usr/lib/reeve -o -e /usr/bin/reeve')).code, 0);
    await machine.shell('umount /var/lib/dpkg; rm -r /root/dpkg');
  });

  test('that was killed in the middle is made again', async () => {
    const installing = machine.attempt(`dpkg -i ${package_}`);
    await eventually(async () => (await machine.attempt('find /usr/lib/reeve -name "*.dpkg-new" | grep .')).code === 0);
    await machine.shell('kill -KILL $(cat /proc/[0-9]*/stat | sed -n "s/ (dpkg) .*//p")');
    assert.notEqual((await installing).code, 0);
    const { said } = await machine.attempt('dpkg --audit');
    assert.match(said, /reeve-agent/);
    await machine.shell(`dpkg -i ${package_}`);
    assert.equal(await machine.shell('dpkg --audit'), '');
    await joinLab(lab.controller, machine);
    await lab.deploy('site', site);
    await lab.reeve('wait --for active --timeout 90s site');
  });

  test('beside the snap is one too many: the second agent does not start, and doctor says which to remove', async () => {
    await machine.shell('mkdir -p /snap/reeve-agent/current');
    const { code, said } = await machine.attempt('/usr/lib/reeve/bin/reeved serve --run /run/reeve-second');
    assert.equal(code, 1);
    assert.match(said, /data-locked|is in use|pid/);
    const doctor = await machine.attempt('reeve doctor');
    assert.equal(doctor.code, 3);
    assert.match(doctor.said, /the deb and the snap are both installed/);
    await machine.shell('rm -r /snap');
  });

  test('gets another host name: the model shows it, and doctor mentions it', async () => {
    await machine.shell('echo renamed >/etc/hostname; hostname renamed; systemctl restart reeve-agent');
    await lab.until(({ machines }) => machines.some(({ hostname }) => hostname === 'renamed'));
    assert.match((await machine.attempt('reeve doctor')).said, /host name.*renamed|renamed.*joined/s);
  });

  test('on a disk that was copied after joining is found out, and joins as a machine of its own', async () => {
    await copy.shell(`dpkg -i ${package_}`);
    const image = await machine.shell(
      'systemctl stop reeve-agent; tar -C / -cz var/lib/reeve etc/reeve | base64 -w0; systemctl start reeve-agent',
    );
    const { code } = await copy.run(['sh', '-c', 'base64 -d | tar -C / -xz'], image);
    assert.equal(code, 0);
    const { said } = await copy.attempt('reeve doctor');
    assert.match(said, /this machine is a copy of the one that joined/);
    await copy.shell('systemctl stop reeve-agent; rm -r /var/lib/reeve');
    await joinLab(lab.controller, copy);
    await lab.until(({ machines }) => machines.filter(({ connected }) => connected).length === 2);
  });
});
