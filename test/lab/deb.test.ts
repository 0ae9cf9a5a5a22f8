/**
 * The Debian packages on a booted machine, as a new user meets them: installed with dpkg, joined, in use, upgraded,
 * interrupted, removed. The tests of a suite follow one machine through its life.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { UnitServices } from '../../src/cli/render/index.ts';
import { repository } from '../support/built.ts';
import { eventually } from '../support/shim.ts';
import { buildLabDebs, labDeb as deb, labEnvironment, newerVersion as newer, labVersion as version } from './debs.ts';
import { bootMachine, type Machine } from './machine.ts';
import { buildDebs, complaints, lintianSkipReason, missing } from './packages.ts';
import { labSkipReason } from './root.ts';

const packages = ['reeve-agent', 'reeve-controller'];

const skip = labSkipReason() || (process.arch !== 'x64' && 'the lab installs packages for amd64');

const dropIns = '/run/systemd/system/reeve-agent.service.d';

const charm = {
  'metadata.yaml': 'name: tick\nsummary: s\ndescription: d\n',
  'hooks/start': '#!/bin/sh\nstatus-set active\n',
  'layers/001-tick.yaml': `services:
  steady:
    override: replace
    command: sleep 100000
    startup: enabled
`,
};

const trust = (key: string): string =>
  `publishers:\n  - {name: me, keys: ["${key}"], threshold: 1, operators: ["*"], development: true}\n`;

suite('the Debian packages', { skip }, () => {
  let machine: Machine;
  let namesBefore: string;
  const shell = (line: string): Promise<string> => machine.read('env', 'HOME=/root', 'LC_ALL=C', 'sh', '-c', line);
  /** Its exit code and everything that it says. */
  async function attempt(line: string): Promise<{ readonly code: number | null; readonly said: string }> {
    const { code, stdout, stderr } = await machine.run(['env', 'HOME=/root', 'LC_ALL=C', 'sh', '-c', line]);
    return { code, said: stdout + stderr };
  }
  const isActive = async (unit: string): Promise<boolean> =>
    (await attempt(`systemctl is-active --quiet ${unit}`)).code === 0;
  const property = (unit: string, name: string): Promise<string> => shell(`systemctl show -P ${name} ${unit}`);
  const install = (of = version): Promise<string> => shell(`dpkg -i ${packages.map((one) => deb(one, of)).join(' ')}`);

  /** The process of the workload. */
  const workload = (): Promise<number> =>
    eventually(async () => {
      const { code, said } = await attempt('reeve services tick/0 --format json');
      if (code !== 0) return false;
      const [unit] = JSON.parse(said) as UnitServices[];
      const [service] = unit?.services ?? [];
      return service?.phase === 'up' && service.pid !== undefined && service.pid;
    });

  /** What the machine has of us, beside what this test writes itself and the journal of it. */
  const ourNames = (): Promise<string> =>
    shell(
      'find / -xdev \\( -path /proc -o -path /root -o -path /tmp -o -path /var/log/journal \\) -prune -o \\( -name "*reeve*" -o -name "juju*" \\) -print | sort',
    );

  before(async () => {
    buildLabDebs([version, newer]);
    machine = await bootMachine();
    namesBefore = await ourNames();
  });
  after(() => machine?.close());

  test('are the same bytes when they are built again, by somebody with other habits', (t) => {
    const again = mkdtempSync(path.join(tmpdir(), 'reeve-debs-'));
    t.after(() => rmSync(again, { recursive: true, force: true }));
    const habits = {
      umask: '077',
      environment: { ...labEnvironment, TZ: 'Asia/Tokyo', LC_ALL: 'C', HOME: '/nonexistent' },
    };
    buildDebs({ architecture: 'amd64', version, out: again }, habits);
    const sum = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
    for (const name of packages) assert.equal(sum(path.join(again, path.basename(deb(name)))), sum(deb(name)), name);
  });

  test('keep the rules of Debian', { skip: lintianSkipReason() }, () => {
    assert.deepEqual(complaints(packages.map((name) => deb(name))), []);
  });

  const appArmor = { skip: missing('apparmor_parser', 'apparmor') };
  test('bring profiles that AppArmor can read', appArmor, () => {
    for (const name of packages) {
      const profile = path.join(repository, 'packaging', name, 'etc/apparmor.d', name);
      execFileSync('apparmor_parser', ['--skip-kernel-load', '--skip-cache', profile], { stdio: 'ignore' });
    }
  });

  test('install on a fresh machine: the controller runs, the agent waits, nothing has failed', async () => {
    await install();
    await eventually(() => isActive('reeve-controller'));
    assert.equal(await property('reeve-agent', 'ActiveState'), 'inactive');
    assert.equal(await shell('systemctl --failed --plain --no-legend'), '');
    assert.equal(await property('reeve-agent', 'UnitFileState'), 'enabled');
    assert.match(await shell('reeve --version'), new RegExp(`^${version}$`));
  });

  test('bring a user, pages and completions with them', async () => {
    await shell('id reeve-controller');
    const files = await shell('cat /var/lib/dpkg/info/reeve-agent.list /var/lib/dpkg/info/reeve-controller.list');
    for (const file of [
      'man1/reeve.1.gz',
      'man5/reeve-trust.5.gz',
      'man8/reeved.8.gz',
      'man8/reeve-controller.8.gz',
      'bash-completion/completions/reeve',
      'vendor-completions/_reeve',
      'vendor_completions.d/reeve.fish',
    ])
      assert.ok(files.includes(`/${file}\n`) || files.endsWith(`/${file}`), file);
    const bash = '. /usr/share/bash-completion/completions/reeve; COMP_WORDS=(reeve add-m); COMP_CWORD=1; _reeve';
    assert.equal(await shell(`bash -c '${bash}; echo $COMPREPLY'`), 'add-model');
  });

  test('give the controller no more than it needs', async () => {
    const { said } = await attempt('systemd-analyze security --threshold=20 --no-pager reeve-controller.service');
    assert.match(said, /Overall exposure level for reeve-controller.service: [01]\.\d/);
  });

  test('joining starts the agent, and it becomes ready', async () => {
    const said = await shell('reeve join-token | reeve join 127.0.0.1:17710 2>&1');
    assert.match(said, /^joined controller \S+ as agent \S+\nthe agent runs$/);
    assert.ok(await isActive('reeve-agent'));
    await eventually(async () => (await shell('REEVE_CONTROLLER= reeve status; reeve status')).includes('connected'));
  });

  test('a charm is deployed and active', async () => {
    const key = await shell(
      'mkdir -p ~/.config/reeve/keys; reeve bundle key ~/.config/reeve/keys/development.pem --create',
    );
    await machine.write('/etc/reeve/trust.d/me.yaml', trust(/^public: (.*)$/m.exec(key)?.[1] ?? ''));
    for (const [file, text] of Object.entries(charm)) {
      await shell(`mkdir -p ${path.dirname(`/root/tick/${file}`)}`);
      await machine.write(`/root/tick/${file}`, text);
    }
    await shell(`chmod +x /root/tick/hooks/start; reeve deploy ${repository}/examples/motd; reeve deploy /root/tick`);
    await shell('reeve wait --for active --timeout 60s motd tick');
    assert.equal(await property('reeve-tick-0-steady.service', 'ActiveState'), 'active');
  });

  test('a restart of the agent does not touch the workload', async () => {
    const pid = await workload();
    await shell('systemctl restart reeve-agent');
    assert.equal(await workload(), pid);
  });

  test('an agent that hangs is killed and started again; the workload does not notice', async () => {
    const [pid, agent] = [await workload(), await property('reeve-agent', 'MainPID')];
    await shell(`mkdir ${dropIns}; printf '[Service]\\nWatchdogSec=1s\\n' > ${dropIns}/watchdog.conf`);
    await shell('systemctl daemon-reload; systemctl restart reeve-agent');
    const hanging = await property('reeve-agent', 'MainPID');
    assert.notEqual(hanging, agent);
    await shell(`kill -STOP ${hanging}`);
    await eventually(async () => !['0', hanging].includes(await property('reeve-agent', 'MainPID')));
    await eventually(() => isActive('reeve-agent'));
    assert.equal(await workload(), pid);
    await shell(`rm -r ${dropIns}; systemctl daemon-reload; systemctl restart reeve-agent`);
  });

  test('an upgrade for which /var has no space changes nothing, and is made when there is some', async () => {
    const pid = await workload();
    await shell(`cp -a /var/lib/dpkg /root/dpkg; mount -t tmpfs -o size=64m tmpfs /var/lib/dpkg
      cp -a /root/dpkg/. /var/lib/dpkg; cat /dev/zero > /var/lib/dpkg/filler 2>/dev/null || true`);
    const { code, said } = await attempt(`dpkg -i ${deb('reeve-agent', newer)}`);
    assert.equal(code, 2);
    assert.match(said, /No space left on device/);
    assert.ok(await isActive('reeve-agent'));
    assert.equal(await shell('reeve --version'), version);
    await shell('umount /var/lib/dpkg; rm -r /root/dpkg; dpkg --audit');
    await install();
    assert.equal(await workload(), pid);
  });

  test('an upgrade leaves the workload alone and the changed configuration as it is', async () => {
    const [pid, agent] = [await workload(), await property('reeve-agent', 'MainPID')];
    await shell('echo "# mine" >> /etc/default/reeve-agent');
    await install(newer);
    assert.notEqual(await property('reeve-agent', 'MainPID'), agent);
    assert.equal(await shell('reeve --version'), newer);
    assert.equal(await workload(), pid);
    assert.match(await shell('cat /etc/default/reeve-agent'), /# mine$/);
    await shell('reeve wait --for active --timeout 60s tick');
  });

  test('an older package is refused where the data is newer, and the newer one runs on', async () => {
    const [pid, agent] = [await workload(), await property('reeve-agent', 'MainPID')];
    for (const name of ['agent', 'controller']) {
      await shell(`echo 99 > /usr/lib/reeve/${name}-data-version`);
      const { code, said } = await attempt(`dpkg -i ${deb(`reeve-${name}`)}`);
      assert.equal(code, 1);
      assert.match(said, new RegExp(`cannot go back from ${newer} to ${version}.*\n {2}next: `));
      await shell(`echo 1 > /usr/lib/reeve/${name}-data-version`);
    }
    assert.equal(
      await shell("dpkg-query -W -f '${Status} ${Version}\\n' reeve-agent"),
      `install ok installed ${newer}`,
    );
    assert.ok(await isActive('reeve-controller'));
    assert.equal(await property('reeve-agent', 'MainPID'), agent);
    assert.equal(await workload(), pid);
  });

  test('going back is possible where the data is of the same form', async () => {
    const pid = await workload();
    await install(version);
    assert.equal(await shell('reeve --version'), version);
    assert.equal(await workload(), pid);
  });

  test('an installation that was interrupted is finished by dpkg', async () => {
    const pid = await workload();
    await shell(`dpkg --unpack ${packages.map((one) => deb(one, newer)).join(' ')}`);
    assert.match(await shell("dpkg-query -W -f '${Status}' reeve-agent"), /unpacked$/);
    await shell('dpkg --configure -a; dpkg --configure -a');
    assert.equal(await shell('dpkg --audit'), '');
    assert.ok(await isActive('reeve-agent'));
    assert.equal(await workload(), pid);
  });

  test('a controller whose port is taken says so, and serves when the port is free', async () => {
    await shell('systemctl stop reeve-controller');
    const server = "require('node:net').createServer().listen(17710, '::')";
    await shell(`systemd-run --quiet --unit=holder /usr/lib/reeve/bin/node -e "${server}"`);
    await eventually(async () => (await attempt('grep -q :452E /proc/net/tcp6')).code === 0);
    await shell('systemctl start --no-block reeve-controller');
    await eventually(async () => Number(await property('reeve-controller', 'NRestarts')) > 0);
    assert.match(await shell('journalctl -u reeve-controller -o cat --no-pager | tail -20'), /EADDRINUSE|17710/);
    await shell('systemctl stop holder');
    await eventually(() => isActive('reeve-controller'));
  });

  test('comes back after the plug was pulled, without the controller too', async () => {
    await shell('systemctl disable reeve-controller; sync');
    await machine.reboot();
    await workload();
    assert.ok(!(await isActive('reeve-controller')));
    await shell('systemctl enable --now reeve-controller');
  });

  test('are removed with the services, and keep what they know', async () => {
    const pid = await workload();
    await shell('dpkg -r reeve-controller reeve-agent');
    assert.equal(await shell('systemctl list-units --plain --no-legend "reeve*"'), '');
    assert.notEqual((await attempt(`kill -0 ${pid}`)).code, 0);
    assert.notEqual((await attempt('test -e /usr/lib/reeve -o -e /usr/bin/juju-exec')).code, 0);
    await shell('test -e /var/lib/reeve/state.db; test -e /var/lib/reeve-controller/models.db');
  });

  test('come back with what they knew', async () => {
    await install();
    await workload();
  });

  test('leave nothing when they are purged', async () => {
    await shell('dpkg -P reeve-controller reeve-agent');
    assert.equal(await ourNames(), namesBefore);
    assert.notEqual((await attempt('id reeve-controller')).code, 0);
  });
});
