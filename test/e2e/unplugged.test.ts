/**
 * The power fails while a handler runs and an order waits; when the machine is back, its controller is not. The agent alone
 * brings up the services, finishes what it had taken, and its operators go on with what the replica holds.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { LocalStatus } from '../../src/agent/ports/index.ts';
import { localApiClient } from '../../src/edge/api/index.ts';
import { repository } from '../support/built.ts';
import { classicCharm, shell } from '../support/classic-charm.ts';
import { type DevWorld, makeDevWorld, unitOf } from '../support/dev-world.ts';
import { endProcessesOf } from '../support/processes-of.ts';

const files = {
  'metadata.yaml': 'name: web\nsummary: s\ndescription: d\npeers:\n  cluster: {interface: any}\n',
  'config.yaml': 'options: {title: {default: a}}',
  'actions.yaml': 'note: {}\n',
  'layers/010-idler.yaml': 'services:\n  idler: {override: replace, command: sleep 1000, startup: enabled}\n',
};

/** What needs only the replica; the answers go to a file. */
const questions = `
  id=$(relation-ids cluster)
  echo "title $(config-get title)"
  echo "address $(unit-get private-address)"
  echo "bag $(relation-get -r "$id" ingress-address web/0)"
  echo "members [$(relation-list -r "$id")]"
  echo "shared [$(leader-get shared)]"
  relation-set -r "$id" told=$(config-get title) && echo "wrote $(relation-get -r "$id" told web/0)"
  state-set told=$(config-get title) && echo "kept $(state-get told)"
  status-set active "title $(config-get title)"
`;

async function makeCharm(world: DevWorld, at: (name: string) => string): Promise<string> {
  const tells = (words: string): string => `echo "${words}" >>'${at('history')}'`;
  const hangs = `if [ "$(config-get title)" = b ]; then touch '${at('met')}'; while ! test -e '${at('gate')}'; do sleep 0.05; done; fi`;
  return await classicCharm(
    world.folder,
    'web',
    {
      'hooks/start': shell(`${tells('start')}\nstatus-set active "title $(config-get title)"`),
      'hooks/leader-elected': shell('leader-set shared=s'),
      'hooks/config-changed': shell(`${hangs}\n{ ${questions} } >'${at('answers')}'\n${tells('config-changed')}`),
      'actions/note': shell(tells('note')),
    },
    files,
  );
}

/** The agent of machine 0 alone, as its machine starts it. */
function startAgent(t: TestContext, world: DevWorld, run: string) {
  const home = path.join(world.directory, 'machines/0');
  const named = ['data', 'etc', 'agents', 'storage'].flatMap((name) => [`--${name}`, path.join(home, name)]);
  const more = ['--run', run, '--logs', path.join(home, 'log'), '--commands', path.join(home, 'tools')];
  const agent = spawn(path.join(repository, 'bin/reeved'), ['serve', ...named, ...more, '--probe-port', '0'], {
    cwd: world.folder,
    stdio: 'ignore',
  });
  t.after(() => agent.kill('SIGKILL'));
  return agent;
}

const pidOf = ({ units }: LocalStatus): number | undefined => units[0]?.services[0]?.pid;

test('a machine that boots without its controller runs its units, and tells what happened when it is back', async (t) => {
  const world = await makeDevWorld(t);
  const at = (name: string): string => path.join(world.folder, name);
  const history = (): string[] => readFileSync(at('history'), 'utf8').trim().split('\n');
  await world.deploy(await makeCharm(world, at), 'web');
  await world.settled();
  const local = await world.local();
  const before = await local.status();
  const run = path.join(world.directory, 'run/0');

  await world.execute({ kind: 'configure', application: 'web' as never, set: { title: 'b' }, reset: [] });
  await world.answer('the hook runs', () => existsSync(at('met')));
  const task = await world.act('web/0', 'note');
  await world.answer('the order is durable', async () => /^reeve_orders_pending 1$/m.test(await local.metrics()));

  // The power cut: agent, controller, handler, services and their shims, all at once; then another boot.
  await endProcessesOf(world.folder);
  writeFileSync(path.join(world.directory, 'machines/0/data/boots'), '1');
  writeFileSync(at('gate'), '');
  const begunAt = performance.now();
  const agent = startAgent(t, world, run);
  const alone = localApiClient({ runDirectory: run });
  const status = async (): Promise<LocalStatus | null> => await alone.status().catch(() => null);
  await world.answer('the service is up', async () => {
    const now = await status();
    return now !== null && now.agent.pid === agent.pid && now.units[0]?.services[0]?.phase === 'up';
  });
  t.diagnostic(`cold boot to services up: ${Math.round(performance.now() - begunAt)} ms`);
  // The first two are of the time before: the hook that was cut off, the action, and the start that a boot owes.
  const expected = ['start', 'config-changed', 'note', 'config-changed', 'start'].toSorted().join();
  const after = await world.answer('all is done', async () => {
    const now = await status();
    const isIdle = now?.units[0]?.agent.status === 'idle' && history().toSorted().join() === expected;
    return isIdle ? now : null;
  });
  t.diagnostic(`cold boot to all events done: ${Math.round(performance.now() - begunAt)} ms`);
  assert.notEqual(pidOf(after), pidOf(before));
  assert.equal(after.controller.connected, false);
  assert.ok(after.controller.heardAt !== null && after.controller.heardAt <= after.now);
  assert.ok(after.outbox > 0, 'what was done waits for the controller');

  const address = readFileSync(at('answers'), 'utf8').match(/^address (.+)$/m)?.[1];
  assert.deepEqual(readFileSync(at('answers'), 'utf8').split('\n'), [
    'title b',
    `address ${address}`,
    `bag ${address}`,
    'members []',
    'shared [s]',
    'wrote b',
    'kept b',
    '',
  ]);
  assert.equal(after.units[0]?.workload.message, 'title b');
  await commandsWork(world, run);

  agent.kill('SIGTERM');
  await once(agent, 'exit');
  await world.up();
  assert.equal((await world.taskEnded(task)).status, 'completed');
  const settled = await world.settled();
  assert.equal(unitOf(settled, 'web/0')?.workload.message, 'title b');
  assert.deepEqual(
    history().filter((words) => words === 'note'),
    ['note'],
    'an action runs once',
  );
});

/** People at the machine, and programs, are answered. */
async function commandsWork(world: DevWorld, run: string): Promise<void> {
  const atMachine = async (...args: string[]) => {
    const env = { ...process.env, REEVE_AGENT: run, XDG_CONFIG_HOME: path.join(world.folder, 'config') };
    Reflect.deleteProperty(env, 'REEVE_CONTROLLER');
    const child = spawn(args[0] ?? '', args.slice(1), { env, stdio: ['ignore', 'pipe', 'ignore'] });
    let stdout = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number];
    return { code, stdout };
  };
  const reeve = path.join(repository, 'bin/reeve');
  const status = await atMachine(reeve, 'status');
  assert.equal(status.code, 0, status.stdout);
  assert.match(
    status.stdout,
    /controller \S+ away .*\n {2}because: [^]*\n {2}units go on with the model of \d+[smh] ago\n/,
  );
  const doctor = await atMachine(reeve, 'doctor', '--format', 'json');
  const findings = JSON.parse(doctor.stdout) as { check: string; severity: string; text: string }[];
  assert.equal(doctor.code, 3);
  assert.match(findings.find(({ check }) => check === 'controller')?.text ?? '', /^nothing listens at /);
  assert.equal(findings.find(({ check }) => check === 'machine identity')?.severity ?? 'ok', 'ok');
  const exec = await atMachine(path.join(world.directory, 'machines/0/tools/juju-exec'), 'config-get title');
  assert.deepEqual(exec, { code: 0, stdout: 'b\n' });
  const { probePort } = JSON.parse(readFileSync(path.join(run, 'agent.json'), 'utf8')) as { probePort: number };
  const health = await fetch(`http://127.0.0.1:${probePort}/v1/health`);
  assert.deepEqual([health.status, ((await health.json()) as { level: string }).level], [200, 'ready']);
}
