/**
 * The agent dies in every way that a machine knows, in the middle of everything, while somebody reads the pages of its
 * unit: the workload does not notice, nothing is lost, and what was interrupted ends as the contract says.
 */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, suite, test } from 'node:test';
import { buildLabDebs, labDeb, labVersion, newerVersion } from './debs.ts';
import { eventually } from './eventually.ts';
import { type Lab, type LabMachine, openLab } from './lab.ts';
import { labSkipReason } from './root.ts';
import { gateFile, historyFile, metFile, site, sitePort } from './site.ts';
import { type Load, startLoad } from './start-load.ts';

const heavyBytes = 24 * 1024 * 1024;
const slowBytesPerSecond = 4 * 1024 * 1024;

suite('an agent that dies', { skip: labSkipReason() }, () => {
  let lab: Lab;
  let machine: LabMachine;
  let load: Load;
  before(async () => {
    buildLabDebs([labVersion, newerVersion]);
    lab = await openLab({ machines: 1 });
    [machine] = lab.machines as [LabMachine];
    await lab.deploy('site', site);
    await lab.reeve('wait --for active --timeout 60s site');
    load = startLoad(lab, `http://${machine.address}:${sitePort}/`);
  });
  after(async () => {
    await load?.end();
    await lab?.close();
  });

  const agentPid = (): Promise<string> => machine.shell('systemctl show -P MainPID reeve-agent');
  const isReady = async (): Promise<boolean> =>
    (await machine.attempt('systemctl is-active --quiet reeve-agent')).code === 0;
  const history = async (): Promise<readonly string[]> =>
    (await machine.shell(`cut -d' ' -f2- ${historyFile}`)).split('\n');
  const ended = async (what: string): Promise<number> => (await history()).filter((line) => line === what).length;
  const title = async (word: string): Promise<unknown> => await lab.reeve(`config site title=${word}`);
  const isTold = (word: string): Promise<unknown> =>
    lab.until(
      ({ applications }) =>
        applications.find(({ application }) => application === 'site')?.units[0]?.workload.message === `title ${word}`,
    );
  const kill = (): Promise<string> => machine.shell('date +%s.%N; systemctl kill --kill-who=main -s KILL reeve-agent');
  const isMet = (): Promise<unknown> =>
    eventually(async () => (await machine.attempt(`test -e ${metFile}`)).code === 0);
  const open = (): Promise<unknown> => machine.shell(`rm -f ${gateFile} ${metFile}`);

  /** `what` happens to the agent; a new one is there when this ends. */
  async function survive(what: () => Promise<unknown>): Promise<void> {
    const before = await agentPid();
    await what();
    await eventually(async () => ![before, '0'].includes(await agentPid()) && (await isReady()));
  }

  test('and is killed: events flow again within a moment', async (t) => {
    const [killedAt] = await Promise.all([kill(), title('b')]);
    await isTold('b');
    const at = await machine.shell(`sed -n 's/ config-changed b$//p' ${historyFile}`);
    t.diagnostic(`SIGKILL to the end of the next hook: ${Math.round((Number(at) - Number(killedAt)) * 1000)} ms`);
    assert.equal(await ended('config-changed b'), 1);
  });

  test('during a hook: the hook counts as failed and runs again', async () => {
    await machine.shell(`touch ${gateFile}`);
    await title('c');
    await isMet();
    await survive(kill);
    assert.equal(await ended('config-changed c'), 0);
    await open();
    await isTold('c');
    assert.equal(await ended('config-changed c'), 1, 'the handler that was cut off did not go on');
  });

  test('during an action: the action is reported as failed and never runs again', async () => {
    await machine.shell(`touch ${gateFile}`);
    const running = lab.controller.attempt('reeve run site/0 backup');
    await isMet();
    await survive(kill);
    await open();
    const { code, said } = await running;
    assert.equal(code, 1, said);
    await title('d');
    await isTold('d');
    assert.deepEqual([await ended('backup begins'), await ended('backup ends')], [1, 0]);
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
    await title('hungry');
    await isTold('hungry');
  });

  test('or loses journald and D-Bus: it works on', async () => {
    const pid = await agentPid();
    await machine.shell('systemctl restart systemd-journald; systemctl restart dbus');
    await title('e');
    await isTold('e');
    assert.equal(await agentPid(), pid);
    await title('f');
    await isTold('f');
    assert.match(await machine.shell('journalctl -u reeve-agent -o cat --since -10s'), /config-changed/);
  });

  for (const [what, version] of [
    ['an upgrade', newerVersion],
    ['a downgrade', labVersion],
  ] as const)
    test(`for ${what} of its package: the hook that runs ends first`, async () => {
      await machine.shell(`touch ${gateFile}`);
      await title(version);
      await isMet();
      await survive(async () => {
        const installing = machine.attempt(`dpkg -i ${labDeb('reeve-agent', version)}`);
        await eventually(async () => !(await isReady()));
        await open();
        const { code, said } = await installing;
        assert.equal(code, 0, said);
      });
      assert.equal(await machine.shell('reeve --version'), version);
      await isTold(version);
      assert.equal(await ended(`config-changed ${version}`), 1);
    });

  test('costs those who read the pages nothing', async (t) => {
    const { requests, failed, failures, answers, slowestMs } = await load.end();
    t.diagnostic(`${requests} requests, ${failed} failed, the slowest took ${Math.round(slowestMs)} ms`);
    assert.deepEqual(failures, []);
    assert.equal(answers.length, 1, 'one process gave all answers');
  });
});
