/**
 * The agent dies in every way that a machine knows, in the middle of everything, while somebody reads the pages of its
 * unit: the workload does not notice, nothing is lost, and what was interrupted ends as the contract says.
 */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, suite, test } from 'node:test';
import { type Calls, startCalls } from './calls.ts';
import { buildLabDebs, labDeb, labVersion, newerVersion } from './debs.ts';
import { type Drive, drive } from './driving.ts';
import { eventually } from './eventually.ts';
import { type Lab, type LabMachine, openLab } from './lab.ts';
import { labSkipReason } from './root.ts';
import { site, sitePort } from './site.ts';

const heavyBytes = 24 * 1024 * 1024;
const slowBytesPerSecond = 4 * 1024 * 1024;

suite('an agent that dies', { skip: labSkipReason() }, () => {
  let lab: Lab;
  let machine: LabMachine;
  let at: Drive;
  let calls: Calls;
  before(async () => {
    buildLabDebs([labVersion, newerVersion]);
    lab = await openLab({ machines: 1 });
    [machine] = lab.machines as [LabMachine];
    at = drive(lab, machine);
    await lab.deploy('site', site);
    await lab.reeve('wait --for active --timeout 60s site');
    // Its charm says active before the server that it asks for listens.
    await eventually(async () => (await machine.attempt(`bash -c ': </dev/tcp/127.0.0.1/${sitePort}'`)).code === 0);
    calls = startCalls(lab, `http://${machine.address}:${sitePort}/`);
  });
  after(async () => {
    await calls?.end();
    await lab?.close();
  });

  const agentPid = (): Promise<string> => machine.shell('systemctl show -P MainPID reeve-agent');
  const isReady = async (): Promise<boolean> =>
    (await machine.attempt('systemctl is-active --quiet reeve-agent')).code === 0;
  const kill = (): Promise<string> => machine.shell('date +%s.%N; systemctl kill --kill-who=main -s KILL reeve-agent');

  /** `what` happens to the agent; a new one is there when this ends. */
  async function survive(what: () => Promise<unknown>): Promise<void> {
    const before = await agentPid();
    await what();
    await eventually(async () => ![before, '0'].includes(await agentPid()) && (await isReady()));
  }

  test('and is killed: events flow again within a moment', async (t) => {
    const [killedAt] = await Promise.all([kill(), at.title('b')]);
    await at.isTold('b');
    const line = await machine.shell('journalctl -u reeve-agent -o cat | grep "connected to the controller" | tail -1');
    const connectedAt = Date.parse((JSON.parse(line) as { readonly time: string }).time) / 1000;
    const endedAt = await at.notedAt('config-changed b');
    const [connected, ended] = [connectedAt, endedAt].map((when) => Math.round((when - Number(killedAt)) * 1000));
    t.diagnostic(`SIGKILL to connected again: ${connected} ms; to the end of the next hook: ${ended} ms`);
    assert.equal(await at.count('config-changed b'), 1);
  });

  test('during a hook: the hook counts as failed and runs again', async () => {
    await at.shut();
    await at.title('c');
    await at.isMet();
    await survive(kill);
    assert.equal(await at.count('config-changed c'), 0);
    await at.open();
    await at.isTold('c');
    assert.equal(await at.count('config-changed c'), 1, 'the handler that was cut off did not go on');
  });

  test('during an action: the action is reported as failed and never runs again', async () => {
    await at.shut();
    const running = lab.controller.attempt('reeve run site/0 backup');
    await at.isMet();
    await survive(kill);
    await at.open();
    const { code, said } = await running;
    assert.equal(code, 1, said);
    await at.title('d');
    await at.isTold('d');
    assert.deepEqual([await at.count('backup begins'), await at.count('backup ends')], [1, 0]);
  });

  test('during the download of a bundle: the download begins again', async () => {
    await lab.controller.shell('mkdir -p /root/charms/heavy');
    await lab.controller.write('/root/charms/heavy/weight', randomBytes(heavyBytes / 2).toString('hex'));
    lab.network.suffer([{ kind: 'slow', bytesPerSecond: slowBytesPerSecond }]);
    await lab.deploy('heavy', {
      'metadata.yaml': 'name: heavy\nsummary: s\ndescription: d\n',
      'hooks/start': 'status-set active',
    });
    await eventually(
      async () => (await machine.attempt('find /var/lib/reeve/bundles/incoming -size +1M | grep .')).code === 0,
    );
    await survive(kill);
    lab.network.suffer([]);
    await lab.reeve('wait --for active --timeout 60s heavy');
  });

  test('of hunger: systemd starts it until it gets enough', async () => {
    const property = (name: string): Promise<string> => machine.shell(`systemctl show -P ${name} reeve-agent`);
    const limit = (value: string): Promise<string> =>
      machine.shell(`systemctl set-property --runtime reeve-agent.service MemoryMax=${value}`);
    const restarts = Number(await property('NRestarts'));
    await survive(async () => {
      await kill();
      await limit('16M');
      await eventually(async () => Number(await property('NRestarts')) > restarts + 1);
      await limit('infinity');
    });
    await at.title('hungry');
    await at.isTold('hungry');
  });

  test('or loses journald and D-Bus: it works on', async () => {
    const pid = await agentPid();
    await machine.shell('systemctl restart systemd-journald; systemctl restart dbus');
    await at.title('e');
    await at.isTold('e');
    assert.equal(await agentPid(), pid);
    await at.title('f');
    await at.isTold('f');
    assert.match(await machine.shell('journalctl -u reeve-agent -o cat --since -10s'), /config-changed/);
  });

  for (const [what, version] of [
    ['an upgrade', newerVersion],
    ['a downgrade', labVersion],
  ] as const)
    test(`for ${what} of its package: the hook that runs ends first`, async () => {
      await at.shut();
      await at.title(version);
      await at.isMet();
      await survive(async () => {
        const installing = machine.attempt(`dpkg -i ${labDeb('reeve-agent', version)}`);
        await eventually(async () => !(await isReady()));
        await at.open();
        const { code, said } = await installing;
        assert.equal(code, 0, said);
      });
      assert.equal(await machine.shell('reeve --version'), version);
      await at.isTold(version);
      assert.equal(await at.count(`config-changed ${version}`), 1);
    });

  test('costs those who read the pages nothing', async (t) => {
    const { requests, failed, failures, answers, slowestMs } = await calls.end();
    t.diagnostic(`${requests} requests, ${failed} failed, the slowest took ${Math.round(slowestMs)} ms`);
    assert.deepEqual(failures, []);
    assert.equal(answers.length, 1, 'one process gave all answers');
  });
});
