/**
 * An agent gives way to another revision of itself, on a booted machine, under load: one that is well stays, one that is not
 * falls back, one that nobody signed never starts. The tests follow one machine; the version that runs is told by the agent.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, suite, type TestContext, test } from 'node:test';
import type { UnitServices } from '../../src/cli/render/index.ts';
import type { MachineStatus, MachineUpgrade } from '../../src/core/model/index.ts';
import { repository } from '../support/built.ts';
import { eventually } from '../support/shim.ts';
import { type LoadResult, startLoad } from './load.ts';
import { bootMachine, type Machine } from './machine.ts';
import { buildDebs } from './packages.ts';
import { labSkipReason } from './root.ts';

const [oldest, revision, newest] = ['0.1.0', '0.2.0', '0.3.0'];
const port = 8080;

const charm = {
  'metadata.yaml': 'name: web\nsummary: s\ndescription: d\n',
  'actions.yaml': 'ping:\n  description: d\n',
  'hooks/start': '#!/bin/sh\nstatus-set active\n',
  'actions/ping': '#!/bin/sh\necho done >> /root/pings\n',
  'layers/001-web.yaml': `services:
  server:
    override: replace
    command: ${process.execPath} /root/server.js
    startup: enabled
`,
};
const server = `require('node:http').createServer((_, response) => response.end('ok')).listen(${port}, '127.0.0.1')`;

const trust = (key: string): string =>
  `publishers:\n  - {name: me, keys: ["${key}"], threshold: 1, operators: ["*"], development: true}\n`;

/** How an agent can be broken: what starts instead of it. */
const broken = {
  'ends at once': 'exit 1',
  'ends with the status of an agent that no start would help': 'exit 78',
  'hangs before it is ready': 'exec sleep 1000',
  'cannot write into its journal': `exec unshare --mount sh -c '
    mount --bind /var/lib/reeve /var/lib/reeve
    mount -o remount,ro,bind /var/lib/reeve
    exec "$0" "$@"' "$0.real" "$@"`,
} as const;

const skip = labSkipReason() || (process.arch !== 'x64' && 'the lab installs packages for amd64');

suite('a revision of the agent', { skip }, () => {
  let machine: Machine;
  /** In the repository, which the machine sees at the same place. */
  let folder: string;
  /** Where bundles are made, in the machine. */
  const bundles = '/root/bundles';
  let made = 0;

  const shell = (line: string): Promise<string> => machine.read('env', 'HOME=/root', 'LC_ALL=C', 'sh', '-c', line);
  const deb = (version: string): string => path.join(folder, `reeve-agent_${version}_amd64.deb`);
  const property = (name: string): Promise<string> => shell(`systemctl show -P ${name} reeve-agent`);

  async function status(): Promise<MachineStatus> {
    const [one] = JSON.parse(await shell('reeve machines --format json')) as MachineStatus[];
    assert.ok(one !== undefined);
    return one;
  }
  /** The upgrade once it is at this step. */
  const atStep = (step: MachineUpgrade['step'], version?: string): Promise<MachineStatus> =>
    eventually(async () => {
      const now = await status();
      return now.upgrade?.step === step && (version === undefined || now.agentVersion === version) && now;
    });
  async function workload(): Promise<number> {
    const [unit] = JSON.parse(await shell('reeve services web/0 --format json')) as UnitServices[];
    const pid = unit?.services[0]?.pid;
    assert.ok(pid !== undefined);
    return pid;
  }
  const pings = (): Promise<string> => shell('cat /root/pings | wc -l');

  /** The good revision, changed by this line of the shell in its folder, under a revision of its own. */
  async function bundle(change: string, program?: string): Promise<string> {
    made += 1;
    const [tree, file] = [`${bundles}/${made}`, `${bundles}/${made}.bundle`];
    await shell(`mkdir -p ${tree}; cp -r ${bundles}/good/. ${tree}; cd ${tree}; ${change}`);
    if (program !== undefined) await machine.write(`${tree}/bin/reeved`, `#!/bin/sh\n${program}\n`);
    await shell(`chmod +x ${tree}/bin/*; reeve bundle pack ${tree} --revision ${2000 + made} -o ${file}`);
    return file;
  }
  const sign = (file: string): Promise<string> => shell(`reeve bundle sign ${file}`);

  /** The workload and the agent's socket while this happens. */
  async function underLoad(work: () => Promise<void>): Promise<LoadResult> {
    const pid = await workload();
    const load = startLoad(machine, port);
    let result: LoadResult;
    try {
      await work();
    } finally {
      result = await load.end();
    }
    assert.equal(await workload(), pid, 'the workload is the same process');
    assert.deepEqual([result.failed, result.statusesFailed], [0, 0]);
    return result;
  }
  const tell = (t: TestContext, what: string, since: number, { requests, statusMsMax }: LoadResult): void =>
    t.diagnostic(
      `${what}: ${Date.now() - since} ms, 0 of ${requests} requests failed, longest status ${statusMsMax} ms`,
    );

  before(async () => {
    mkdirSync(path.join(repository, 'dist'), { recursive: true });
    folder = mkdtempSync(path.join(repository, 'dist/lab-upgrade-'));
    for (const version of [oldest, newest]) buildDebs({ architecture: 'amd64', version, out: folder });
    execFileSync(
      process.execPath,
      ['scripts/agent-revision.ts', '--arch', 'amd64', '--version', revision, '--out', folder],
      {
        cwd: repository,
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    machine = await bootMachine();
    await shell(`dpkg -i ${deb(oldest)} ${deb(oldest).replace('-agent_', '-controller_')}`);
    await eventually(
      async () => (await machine.run(['systemctl', 'is-active', '--quiet', 'reeve-controller'])).code === 0,
    );
    const key = await shell(
      'mkdir -p ~/.config/reeve/keys; reeve bundle key ~/.config/reeve/keys/development.pem --create',
    );
    await machine.write('/etc/reeve/trust.d/me.yaml', trust(/^public: (.*)$/m.exec(key)?.[1] ?? ''));
    await shell('reeve join-token | reeve join 127.0.0.1:17710');
    for (const [file, content] of Object.entries(charm)) {
      await shell(`mkdir -p ${path.dirname(`/root/web/${file}`)}`);
      await machine.write(`/root/web/${file}`, content);
    }
    await machine.write('/root/server.js', server);
    await shell('chmod +x /root/web/hooks/* /root/web/actions/*; reeve deploy /root/web');
    await shell('reeve wait --for active --timeout 60s web; touch /root/pings');
    const good = path.join(folder, `reeve-agent_${revision}_amd64.bundle`);
    await shell(`mkdir -p ${bundles}/good; tar -xzf ${good} -C ${bundles}/good; chmod +x ${bundles}/good/bin/reeved`);
    await shell(`cp ${good} ${good}.manifest ${bundles}`);
  });
  after(async () => {
    await machine?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('that nobody has signed is refused', async () => {
    const { code, stderr } = await machine.run(['env', 'HOME=/root', 'reeve', 'upgrade-agent', await bundle('true')]);
    assert.deepEqual([code, /nobody signed/.test(stderr)], [4, true], stderr);
  });

  test('that a stranger has signed is refused, and nothing of it is written', async () => {
    const file = await bundle('echo > stranger');
    await shell(`reeve bundle key /root/stranger.pem --create; reeve bundle sign ${file} --key /root/stranger.pem`);
    await shell(`reeve upgrade-agent ${file}`);
    assert.match((await atStep('refused')).upgrade?.because ?? '', /trusts me/);
    assert.equal((await machine.run(['test', '-e', '/var/lib/reeve/agent/a'])).code, 1);
  });

  test('takes over: no request fails, an order that arrives meanwhile is done, callers of the agent wait', async (t) => {
    const file = `${bundles}/reeve-agent_${revision}_amd64.bundle`;
    await sign(file);
    const since = Date.now();
    const result = await underLoad(async () => {
      await shell(`reeve upgrade-agent ${file}`);
      await shell('reeve run web/0 ping');
      await atStep('trial');
      await shell('reeve run web/0 ping');
      await atStep('done', revision);
    });
    tell(t, 'taken over and proven', since, result);
    assert.equal(await pings(), '2');
    assert.match(await shell('readlink /var/lib/reeve/agent/current'), /^a$/);
    assert.equal(await shell('ls /var/lib/reeve/agent | grep -c "^tri" || true'), '0');
  });

  test('that took over is what starts after the plug was pulled', async () => {
    await machine.reboot();
    await eventually(
      async () => (await machine.run(['systemctl', 'is-active', '--quiet', 'reeve-controller'])).code === 0,
    );
    await eventually(async () => {
      const now = await status();
      return now.connected && now.agentVersion === revision;
    });
    await shell('reeve wait --for active --timeout 60s web');
    await eventually(async () => (await machine.run(['grep', '-q', ':1F90', '/proc/net/tcp'])).code === 0);
  });

  for (const [how, line] of Object.entries(broken))
    test(`that ${how} falls back within a minute`, async (t) => {
      const file = await bundle(`sed -i 's/${revision}/0.2.9/' package.json; mv bin/reeved bin/reeved.real`, line);
      await sign(file);
      const before = Number(await pings());
      const since = Date.now();
      const result = await underLoad(async () => {
        await shell(`reeve upgrade-agent ${file}; reeve run web/0 ping > /dev/null 2>&1 &`);
        const { upgrade, agentVersion } = await atStep('refused');
        assert.match(upgrade?.because ?? '', /did not become well/);
        assert.equal(agentVersion, revision);
      });
      assert.ok(Date.now() - since < 60_000, 'within a minute');
      await eventually(async () => Number(await pings()) === before + 1);
      tell(t, 'fallen back', since, result);
    });

  test('that is older is refused unless it is a rollback; one whose data has another form always', async () => {
    const older = await bundle(`sed -i 's/${revision}/0.1.5/' package.json`);
    await sign(older);
    await shell(`reeve upgrade-agent ${older}`);
    assert.match((await atStep('refused')).upgrade?.because ?? '', /0\.1\.5 is older than 0\.2\.0/);
    const primeval = await bundle('echo 0 > agent-data-version');
    await sign(primeval);
    await shell(`reeve upgrade-agent ${primeval} --rollback`);
    const { upgrade } = await eventually(async () => {
      const now = await status();
      return now.upgrade?.because?.includes('form') === true && now;
    });
    assert.match(upgrade?.next ?? '', /put back a copy of/);
    assert.equal((await status()).agentVersion, revision);
  });

  test('stays when an older package is installed, and makes place for a newer one', async (t) => {
    const since = Date.now();
    const result = await underLoad(async () => {
      await shell(`dpkg -i ${deb(oldest)}`);
      await eventually(async () => (await status()).connected);
      assert.equal((await status()).agentVersion, revision);
      await shell(`dpkg -i ${deb(newest)}`);
      await eventually(async () => (await status()).agentVersion === newest && (await status()).connected);
    });
    tell(t, 'two packages', since, result);
    assert.notEqual((await machine.run(['readlink', '/var/lib/reeve/agent/current'])).code, 0);
    assert.match(await property('ExecStart'), /--revisions/);
  });

  test('an agent whose data is newer than it can read says so and stays down', async () => {
    await shell('systemctl stop reeve-agent.socket reeve-agent-admin.socket reeve-agent');
    const raise = `new (require('node:sqlite').DatabaseSync)('/var/lib/reeve/state.db').exec('PRAGMA user_version = 99')`;
    await shell(`/usr/lib/reeve/bin/node -e "${raise}"`);
    await machine.run(['systemctl', 'start', 'reeve-agent']);
    await eventually(async () => (await property('ActiveState')) === 'failed');
    assert.equal(await property('ExecMainStatus'), '78');
    assert.equal(await property('NRestarts'), '0');
    assert.match(await shell('journalctl -u reeve-agent -o cat --no-pager | tail -20'), /newer agent has written/);
  });
});
