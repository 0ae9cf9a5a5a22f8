/** The world with programs that only keep the contract: they write their ready file, and end on TERM. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Admin, Models } from '../../../src/controller/ports/index.ts';
import { AgentError } from '../../../src/core/errors.ts';
import type { ModelSummary } from '../../../src/core/model/index.ts';
import { devWorld } from '../../../src/edge/dev/index.ts';
import { withLock } from '../../../src/edge/dev/lock.ts';

const controllerProgram = `#!/bin/sh
printf '{"pid":%s,"address":"%s"}' $$ "$(echo "$5" | sed s/:0/:4000/)" > "$3/.ready" && mv "$3/.ready" "$3/controller.json"
echo "listening on $5"
exec sleep 600
`;
const agentProgram = `#!/bin/sh
if [ -e "$(dirname "$0")/broken" ]; then echo '{"msg":"the disk is on fire"}' >&2; exit 3; fi
printf '{"pid":%s,"agent":"a"}' $$ > "$5/.ready" && mv "$5/.ready" "$5/agent.json"
exec sleep 600
`;

async function makeWorld(t: TestContext, folder = 'w') {
  const root = await mkdtemp(path.join(tmpdir(), 'd-'));
  const binDirectory = path.join(root, 'bin');
  const directory = path.join(root, folder);
  await mkdir(binDirectory);
  for (const [name, text] of [
    ['reeve-controller', controllerProgram],
    ['reeved', agentProgram],
  ] as const) {
    await writeFile(path.join(binDirectory, name), text);
    await chmod(path.join(binDirectory, name), 0o755);
  }
  const told: string[] = [];
  const known = ['default'];
  const models: Models = {
    offers: () => Promise.resolve([]),
    models: () => Promise.resolve(known.map((name) => ({ name }) as ModelSummary)),
    addModel: ({ name }) => {
      told.push(`add model ${name}`);
      known.push(name);
      return Promise.resolve({ name } as ModelSummary);
    },
  };
  const world = devWorld({
    binDirectory,
    keysDirectory: '/keys',
    publisherKey: () => Promise.resolve('cHVibGlj'),
    connectAdmin: (address, model = '') => {
      told.push(`connect ${path.basename(address)} ${model}`.trim());
      const admin = { createJoinToken: () => Promise.resolve('token') } as unknown as Admin;
      return Promise.resolve({ admin, models, close: () => Promise.resolve() });
    },
    join: ({ token, address, dataDirectory }) => {
      told.push(`join ${token} ${address} ${path.relative(directory, dataDirectory)}`);
      return Promise.resolve();
    },
    localAgent: (run) => ({
      stopAll: () => {
        told.push(`stop services of ${path.basename(run)}`);
        return Promise.resolve();
      },
    }),
  });
  const up = (machines = 1, model: string | null = null) =>
    world.up({ directory, machines, model, booted: false, onProgress: () => {} });
  const down = () => world.down({ directory, onProgress: () => {} });
  t.after(async () => {
    await rm(path.join(binDirectory, 'broken'), { force: true });
    await down();
    await rm(root, { recursive: true, force: true });
  });
  const boot = () => world.up({ directory, machines: 1, model: null, booted: true, onProgress: () => {} });
  return { world, directory, binDirectory, told, up, boot, down };
}

const runs = (pid: number): boolean => existsSync(`/proc/${pid}`);

test('up joins each machine once and returns when all are ready; down ends services, agents and controller', async (t) => {
  const { up, down, told, world, directory } = await makeWorld(t);
  const { started, running, processes } = await up(2);
  assert.deepEqual([started, running], [['controller', 'machine 0', 'machine 1'], 'all']);
  const join = (number: number) => [
    'connect controller.sock',
    'connect controller.sock default',
    `join token 127.0.0.1:4000 machines/${number}/data`,
  ];
  assert.deepEqual(told.splice(0), [...join(0), ...join(1)]);
  assert.ok(processes.every(({ pid }) => runs(pid)));

  assert.deepEqual(await down(), { stopped: ['machine 0', 'machine 1', 'controller'] });
  assert.deepEqual(told.splice(0), ['stop services of 0', 'stop services of 1']);
  assert.ok(processes.every(({ pid }) => !runs(pid)));
  assert.equal((await world.status(directory)).running, 'none');
  assert.equal(await down(), null);
});

test('a world whose machines are processes does not get booted ones', async (t) => {
  const { up, boot } = await makeWorld(t);
  await up();
  await assert.rejects(boot(), { code: 'in-use' });
});

test('further machines join the model that is named, which is made when it is missing', async (t) => {
  const { up, told } = await makeWorld(t);
  await up();
  told.length = 0;
  await up(2, 'staging');
  await up(3, 'staging');
  const joins = told.filter((line) => /add model|connect controller.sock ./.test(line));
  assert.deepEqual(joins, ['add model staging', 'connect controller.sock staging', 'connect controller.sock staging']);
});

test('an agent trusts the development key and allows exec', async (t) => {
  const { up, directory } = await makeWorld(t);
  await up();
  const read = (file: string) => readFile(path.join(directory, 'machines/0/etc', file), 'utf8');
  assert.match(await read('trust.d/dev.yaml'), /keys: \["cHVibGlj"\]\n {4}threshold: 1\n {4}operators: \["\*"\]/);
  assert.equal(await read('policy.d/dev.yaml'), 'exec: allow\n');
});

test('up again starts only what is missing, on the address that the agents know', async (t) => {
  const { up, world, directory } = await makeWorld(t);
  const { processes } = await up();
  assert.deepEqual((await up()).started, []);
  for (const { pid } of processes) process.kill(pid, 'SIGKILL');
  while (processes.some(({ pid }) => runs(pid))) await new Promise(setImmediate);
  assert.equal((await world.status(directory)).running, 'none');
  assert.deepEqual((await up(2)).started, ['controller', 'machine 0', 'machine 1']);
  assert.match(await readFile(path.join(directory, 'controller.log'), 'utf8'), /listening on 127\.0\.0\.1:4000\n$/);
});

test('services of an agent that was killed are ended too: it is started once more for that', async (t) => {
  const { up, down, told } = await makeWorld(t);
  const [, machine] = (await up()).processes;
  assert.ok(machine);
  process.kill(machine.pid, 'SIGKILL');
  while (runs(machine.pid)) await new Promise(setImmediate);
  told.length = 0;
  assert.deepEqual(await down(), { stopped: ['machine 0', 'controller'] });
  assert.deepEqual(told, ['stop services of 0']);
});

test('a program that ends early is told with the end of its log, and what had been started is stopped', async (t) => {
  const { up, world, directory, binDirectory } = await makeWorld(t);
  await writeFile(path.join(binDirectory, 'broken'), '');
  await assert.rejects(up(), (error: AgentError) => {
    assert.equal(error.code, 'process-unavailable');
    assert.match(error.next ?? '', /the disk is on fire/);
    assert.match(String(error.cause), /exit status 3/);
    return true;
  });
  const { processes, running } = await world.status(directory);
  assert.equal(running, 'none');
  assert.ok(processes.every(({ pid }) => !runs(pid)));
});

test('of two that start at once one is told that the other is at work', async (t) => {
  const { up } = await makeWorld(t);
  const settled = await Promise.allSettled([up(), up()]);
  const refused = settled.filter((one) => one.status === 'rejected');
  assert.deepEqual(
    refused.map(({ reason }) => (reason as AgentError).code),
    ['data-locked'],
  );
});

test('what is at work on the folder may finish before everything is stopped', async (t) => {
  const { up, down, directory } = await makeWorld(t);
  const { processes } = await up();
  const held = Promise.withResolvers<void>();
  const atWork = withLock(directory, () => held.promise);
  const stopping = down();
  assert.ok(processes.every(({ pid }) => runs(pid)));
  held.resolve();
  await atWork;
  assert.deepEqual(await stopping, { stopped: ['machine 0', 'controller'] });
});

test('a pid that belongs to somebody else by now is left alone', async (t) => {
  const { up, down, directory } = await makeWorld(t);
  const [controller] = (await up()).processes;
  assert.ok(controller);
  const stranger = spawn('sleep', ['600'], { stdio: 'ignore' });
  t.after(() => stranger.kill('SIGKILL'));
  await once(stranger, 'spawn');
  const file = path.join(directory, 'dev.json');
  const state = await readFile(file, 'utf8');
  await writeFile(file, state.replace(`"pid": ${controller.pid}`, `"pid": ${stranger.pid}`));
  await down();
  assert.ok(runs(stranger.pid ?? 0));
  await writeFile(file, state);
  assert.deepEqual(await down(), { stopped: ['machine 0', 'controller'] });
});

test('a folder with a long path gets its sockets elsewhere, and down removes them', async (t) => {
  const { up, down, world, directory } = await makeWorld(t, 'long'.repeat(30));
  await up();
  const { REEVE_CONTROLLER: address = '', ...others } = await world.environment(directory);
  const run = path.dirname(address.slice('unix:'.length));
  assert.ok(run.startsWith(tmpdir()) && run.length < 40 && existsSync(run));
  assert.deepEqual([others.REEVE_AGENT, others.REEVE_KEYS], [path.join(run, '0'), '/keys']);
  await down();
  assert.ok(!existsSync(run));
});

test('a world that was never started has no environment, and says how to start it', async (t) => {
  const { world, directory } = await makeWorld(t);
  await assert.rejects(world.environment(directory), { code: 'not-found', next: `reeve dev up --dir ${directory}` });
});

test('a folder of another version is left as it is', async (t) => {
  const { up, directory } = await makeWorld(t);
  await mkdir(directory);
  await writeFile(path.join(directory, 'dev.json'), '{"version":2}');
  await assert.rejects(up(), (error) => error instanceof AgentError && error.code === 'data-newer');
  await rm(path.join(directory, 'dev.json'));
});
