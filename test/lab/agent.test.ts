/** The built agent as a service of a booted machine: who outlives whom when systemd keeps the services. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { UnitServices } from '../../src/cli/render/index.ts';
import type { ObservedService } from '../../src/core/model/index.ts';
import { buildPrograms, repository } from '../support/built.ts';
import { eventually } from '../support/shim.ts';
import { bootMachine, type Machine } from './machine.ts';
import { labSkipReason } from './root.ts';

const world = '/root/w';
const bin = path.join(repository, 'bin');

const charm = {
  'metadata.yaml': 'name: tick\nsummary: s\ndescription: d\n',
  'hooks/start': '#!/bin/sh\nstatus-set active\n',
  'layers/001-tick.yaml': `services:
  steady:
    override: replace
    command: sleep 1000
    startup: enabled
    backoff-delay: 10ms
  escapist:
    override: replace
    command: sh -c 'setsid sh -c "exec sleep 2000" & exec sleep 2000'
  crashing:
    override: replace
    command: sh -c 'sleep 0.05; exit 3'
    backoff-delay: 10ms
    backoff-limit: 20ms
`,
};

suite('an agent on a machine that systemd has booted', { skip: labSkipReason() }, () => {
  let machine: Machine;

  const shell = (line: string): Promise<string> => machine.read('env', 'HOME=/root', 'sh', '-c', line);
  const reeve = (line: string): Promise<string> =>
    shell(`eval "$(${bin}/reeve dev env --dir ${world})"; reeve ${line}`);

  async function startAgent(): Promise<void> {
    const home = `${world}/machines/0`;
    const options = `--data ${home}/data --run ${world}/run/0 --etc ${home}/etc --agents ${home}/agents`;
    await shell(`systemctl reset-failed reeved.service 2>/dev/null; rm -f ${world}/run/0/agent.json
      systemd-run --quiet --collect --unit=reeved ${bin}/reeved serve ${options}`);
    await eventually(async () => (await machine.run(['cat', `${world}/run/0/agent.json`])).code === 0);
  }

  async function killAgent(): Promise<void> {
    await machine.read('systemctl', 'kill', '--signal=KILL', '--kill-who=main', 'reeved');
    await eventually(async () => (await machine.run(['systemctl', 'is-active', '--quiet', 'reeved'])).code !== 0);
  }

  /** The service once it looks like this. */
  const service = (name: string, looks: (service: ObservedService) => boolean): Promise<ObservedService> =>
    eventually(async () => {
      const [unit] = JSON.parse(await reeve('services tick/0 --format json')) as UnitServices[];
      const found = unit?.services.find((one) => one.name === name);
      return found !== undefined && looks(found) && found;
    });
  const steady = (not = 0): Promise<ObservedService> =>
    service('steady', ({ phase, pid }) => phase === 'up' && pid !== not);

  before(async () => {
    buildPrograms();
    machine = await bootMachine();
    for (const [file, text] of Object.entries(charm)) {
      await machine.read('mkdir', '-p', path.dirname(`/root/tick/${file}`));
      await machine.write(`/root/tick/${file}`, text);
    }
    await machine.read('chmod', '+x', '/root/tick/hooks/start');
    await shell(`${bin}/reeve dev up --dir ${world}`);
    // From here on the agent of this world is a service, as on a real machine.
    await shell(`kill -KILL $(sed 's/.*"pid": *\\([0-9]*\\).*/\\1/' ${world}/run/0/agent.json)`);
    await startAgent();
    await reeve('deploy /root/tick tick');
    await reeve('wait tick');
  });
  after(() => machine?.close());

  test('keeps services with systemd, and says so', async () => {
    await steady();
    assert.match(await reeve('services'), /\nKept by systemd\.$/);
    assert.equal(await machine.read('systemctl', 'is-active', 'reeve-tick-0-steady.service'), 'active');
  });

  test('may be killed: the next one adopts the same process', async () => {
    const { pid } = await steady();
    await killAgent();
    await startAgent();
    assert.equal((await steady()).pid, pid);
  });

  test('may be stopped by systemd with everything in its control group: services are not in it', async () => {
    const { pid } = await steady();
    await machine.read('systemctl', 'stop', 'reeved');
    await startAgent();
    assert.equal((await steady()).pid, pid);
  });

  test('tells what ended while it was away, and starts it again', async () => {
    const { pid = 0 } = await steady();
    await killAgent();
    await shell(`kill -KILL ${pid}`);
    await startAgent();
    assert.equal((await steady(pid)).lastExit, 'killed SIGKILL');
  });

  test('starts a crashing service again and again until it is told to stop', async () => {
    await machine.run(['sh', '-c', `eval "$(${bin}/reeve dev env --dir ${world})"; reeve start tick/0 crashing`]);
    const { lastExit } = await service('crashing', ({ restarts }) => restarts >= 3);
    assert.equal(lastExit, 'exited 3');
    await reeve('stop tick/0 crashing');
    await service('crashing', ({ phase }) => phase === 'down');
  });

  test('leaves nothing of a service that has run away from its shim', async () => {
    await reeve('start tick/0 escapist');
    const sleepers = (): Promise<string> =>
      shell('cat /proc/[0-9]*/cmdline | tr "\\0" "\\n" | grep -cx "200[0]" || true');
    await eventually(async () => (await sleepers()) === '2');
    await reeve('stop tick/0 escapist');
    await service('escapist', ({ phase }) => phase === 'down');
    assert.equal(await sleepers(), '0');
  });

  test('starts services after a power cut, without any controller', async () => {
    await machine.reboot();
    await startAgent();
    await steady();
  });
});
