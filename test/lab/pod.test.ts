/**
 * A pod as the manifests say it, from the image that this checkout makes: an `ops` charm in the agent's container operates
 * a web server in another, under `reeved run` and, where it can be had, under the original Pebble.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, suite, type TestContext, test } from 'node:test';
import { applicationName } from '../../src/core/model/index.ts';
import { repository } from '../support/built.ts';
import { ask } from '../support/pebble-client.ts';
import { pebbleProgram } from '../support/pebble-program.ts';
import { buildImage, type UnpackedImage, unpackImage } from './image.ts';
import { factsOfProcess } from './kubelet.ts';
import { missing } from './packages.ts';
import { kubectlMissing } from './pod-spec.ts';
import { makePodWorld, type PodWorld, type PodWorldOptions } from './pod-world.ts';

const charm = path.join(repository, 'test/support/charms/ops-sidecar');
const folder = mkdtempSync(path.join(tmpdir(), 'ri-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const skip =
  (process.getuid?.() !== 0 && 'only root can make containers') ||
  missing('debootstrap', 'debootstrap') ||
  missing('runc', 'runc') ||
  kubectlMissing ||
  missing('ip', 'iproute2') ||
  missing('curl', 'curl');
const pebble = skip === false ? pebbleProgram(folder) : skip;

suite('a pod', { skip }, () => {
  let image: UnpackedImage;
  before(() => {
    buildImage(path.join(folder, 'image'));
    image = unpackImage(path.join(folder, 'image'), path.join(folder, 'root'));
  });

  test('reeved run keeps a workload that a charm operates', (t) => story(t, { image, manifests: 'base' }));

  test('the original Pebble does too', { skip: typeof pebble === 'string' && pebble }, (t) => {
    assert.ok(typeof pebble !== 'string');
    return story(t, { image, manifests: 'overlays/pebble', workloadFiles: { '/usr/bin/pebble': pebble.file } });
  });
});

async function story(t: TestContext, options: PodWorldOptions): Promise<void> {
  const world = await makePodWorld(t, options);
  const step = async (title: string, work: () => Promise<void>): Promise<void> => {
    await t.test(title, work);
  };
  const began = performance.now();
  const sinceMs = (): string => `${Math.round(performance.now() - began)} ms`;
  await world.up();
  t.diagnostic(`connected ${sinceMs()} after the pod's start`);
  await world.deploy(charm);
  t.diagnostic(`packed and deployed after ${sinceMs()}`);
  await world.says('hello');
  t.diagnostic(`active after ${sinceMs()}`);

  await step('it becomes active by pebble-ready, exec, push, and replan', async () => {
    assert.deepEqual(world.journal(), ['ready']);
    await serves(world, 'hello');
    const { applications } = await world.admin.status();
    assert.match(applications[0]?.units[0]?.workloadVersion ?? '', /^3\.\d+\.\d+$/);
  });
  await step('both containers are as restricted as the manifests ask', () => seesRestrictions(world));
  await step('probes are answered', async () => {
    for (const container of ['agent', 'web'])
      await world.answer(`${container} is well`, async () => (await world.pod.probe(container)).length === 0);
  });
  await step('a change of its configuration is replanned', async () => {
    const before = serverPid(world);
    await configure(world, 'good day');
    await serves(world, 'good day');
    assert.notEqual(serverPid(world), before);
  });
  await step('a custom notice is told, and files are pulled', async () => {
    await notify(world, 'example.com/hey');
    await heard(world, 'notice example.com/hey while serving good day');
  });
  await step('a check that fails and recovers is told', async () => {
    await world.pod.exec('web', ['rm', '/tmp/www/health']);
    await world.says('up is down');
    await world.pod.exec('web', ['sh', '-c', 'echo well > /tmp/www/health']);
    await world.says('good day');
    assert.deepEqual(world.journal().slice(-2), ['failed up', 'recovered up']);
  });
  await step(
    'the agent is killed and started again: the workload does not notice, and nothing is told twice',
    async () => {
      const [pids, journal] = [lastingPids(world), world.journal()];
      await world.pod.kill('agent');
      assert.equal(served(world), 'good day\n');
      await notify(world, 'example.com/meanwhile');
      world.pod.start('agent');
      const last = 'notice example.com/meanwhile while serving good day';
      await heard(world, last);
      assert.deepEqual(world.journal(), [...journal, last]);
      assert.deepEqual(lastingPids(world), pids);
      await configure(world, 'good night');
    },
  );
  await step('the workload is killed and started again: it is told, and made anew', async () => {
    const journal = world.journal();
    await world.pod.kill('web');
    world.pod.start('web');
    await heard(world, 'ready');
    await serves(world, 'good night');
    assert.deepEqual(world.journal().filter((line) => line === 'ready').length, 2);
    assert.ok(world.journal().length > journal.length);
  });
}

/** What the workload answers, empty when it does not. */
function served({ pod }: PodWorld): string {
  const [program, ...args] = [...pod.network, 'curl', '--silent', '--max-time', '2', 'http://127.0.0.1:8080/'];
  return spawnSync(program, args, { encoding: 'utf8' }).stdout;
}

const serves = (world: PodWorld, greeting: string): Promise<unknown> =>
  world.answer(`it serves ${greeting}`, () => served(world) === `${greeting}\n`);

const socketOf = ({ pod }: PodWorld): string => path.join(pod.volume('web-socket'), 'pebble.socket');

async function configure(world: PodWorld, greeting: string): Promise<void> {
  const set = { greeting };
  await world.admin.execute({ kind: 'configure', application: applicationName('web'), set, reset: [] });
  await world.says(greeting);
}

/** As a workload does that has something to tell. */
async function notify(world: PodWorld, key: string): Promise<void> {
  const body = { action: 'add', type: 'custom', key };
  assert.equal((await ask(socketOf(world), '/v1/notices', { body })).status, 200);
}

const heard = (world: PodWorld, line: string): Promise<unknown> =>
  world.answer(`the charm heard ${line}`, () => world.journal().at(-1) === line);

/** Without the commands of checks, which come and go. */
const lastingPids = ({ pod }: PodWorld): readonly number[] =>
  pod
    .pids('web')
    .filter((pid) => existsSync(`/proc/${pid}`) && factsOfProcess(pid)['Name'] !== 'test')
    .toSorted((a, b) => a - b);

const serverPid = ({ pod }: PodWorld): number | undefined =>
  pod.pids('web').find((pid) => factsOfProcess(pid)['Name'] === 'python3');

async function seesRestrictions({ pod }: PodWorld): Promise<void> {
  for (const container of ['agent', 'web']) {
    const pids = pod.pids(container);
    assert.ok(pids.length > 1, 'there are the init and what it started');
    for (const pid of pids) {
      const { Uid = '', Gid = '', CapEff, CapBnd, NoNewPrivs, Seccomp } = factsOfProcess(pid);
      assert.deepEqual([Uid.split('\t'), Gid.split('\t')], [Array(4).fill('10001'), Array(4).fill('10001')]);
      assert.deepEqual([CapEff, CapBnd], ['0'.repeat(16), '0'.repeat(16)]);
      assert.deepEqual([NoNewPrivs, Seccomp], ['1', '2']);
    }
    const { stderr } = await pod.exec(container, ['touch', '/usr/lib/new']);
    assert.match(stderr, /Read-only file system/);
    assert.notEqual((await pod.exec(container, ['python3', '-c', 'import os; os.setuid(0)'])).code, 0);
  }
}
