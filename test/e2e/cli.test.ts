/** The command line as a new user meets it: what it says, where it says it, and how it ends. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { repository } from '../support/built.ts';
import { classicCharm, shell } from '../support/classic-charm.ts';
import { makeDevWorld } from '../support/dev-world.ts';

const motd = path.join(repository, 'examples/motd');

test('the command line', async (t) => {
  const world = await makeDevWorld(t);
  const reeve = (...args: readonly string[]) => world.reeve(...args);
  const says = async (args: readonly string[], stderr: RegExp, code = 0) => {
    const ran = await reeve(...args);
    assert.match(ran.stderr, stderr);
    assert.equal(ran.code, code, ran.stderr);
    return ran.stdout;
  };
  await says(['deploy', motd], /^.*motd: packing motd revision 1\nsigned with .*\ndeploying motd: motd revision 1/);
  await says(['wait', 'motd'], /^motd: active\n$/);

  /** Another environment: `undefined` unsets. */
  async function elsewhere(environment: Readonly<Record<string, string | undefined>>, ...args: readonly string[]) {
    const env = { ...process.env, ...environment };
    const child = spawn(path.join(repository, 'bin/reeve'), args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number];
    return { code, stdout, stderr };
  }
  const agentAt = async () => {
    const { stdout } = await reeve('dev', 'status', '--dir', world.directory, '--format', 'json');
    const { processes } = JSON.parse(stdout) as { processes: readonly { name: string; address: string }[] };
    return processes.find(({ name }) => name === 'machine 0')?.address ?? '';
  };

  await t.test('says what it is and what it can', async () => {
    assert.match(await says(['--version'], /^$/), /^\d+\.\d+\.\d+\n$/);
    assert.match(await says(['--help'], /^$/), /Model:[^]*deploy[^]*Exit codes:/);
    await says(['deplyo'], /unknown command 'deplyo'[^]*Did you mean deploy/, 2);
  });

  await t.test('shows the model as a table, as JSON and as YAML', async () => {
    const table = await says(['status'], /^$/);
    assert.match(table, /APPLICATION +STATUS[^]*motd\/0\* +active/);
    const json = JSON.parse(await says(['status', '--format', 'json'], /^$/)) as { applications: unknown };
    const yaml = parse(await says(['status', '--format', 'yaml'], /^$/)) as typeof json;
    assert.deepEqual(yaml.applications, json.applications);
    await says(['status', '--check'], /^$/);
  });

  await t.test('configures, and shows what is configured', async () => {
    await says(['config', 'motd', 'message=Hello you'], /^configured motd: message\n$/);
    assert.equal(await says(['config', 'motd', 'message'], /^$/), 'Hello you\n');
    await says(['config', 'motd', '--reset', 'message'], /message reset\n$/);
    assert.match(await says(['config', 'motd'], /^$/), /message +Whatever/);
  });

  await t.test('runs actions and commands: results on stdout, progress on stderr', async () => {
    const stdout = await says(
      ['run', 'motd/leader', 'preview', 'width=20'],
      /^task \d+: preview on motd\/0\n.*folded at 20/,
    );
    assert.match((parse(stdout) as { page: string }).page, /^Whatever/);
    assert.equal(await says(['exec', 'motd/0', '--', 'echo $JUJU_UNIT_NAME; exit 3'], /exit status 3/, 3), 'motd/0\n');
  });

  await t.test('adds and removes units, and waits for that', async () => {
    await says(['add-unit', 'motd'], /^adding 1 to motd\n$/);
    await says(['wait', 'motd/1'], /^motd\/1: active\n$/);
    await says(['remove-unit', 'motd/1'], /^removing motd\/1\n$/);
    await says(['wait', '--for', 'removed', 'motd/1'], /^motd\/1: removed\n$/);
  });

  await t.test('knows what was meant', async () => {
    await says(['remove-unit', 'modt/0'], /cannot find unit "modt\/0"\n {2}next: did you mean "motd\/0"\?\n$/, 1);
    await says(['wait', 'mtod'], /\n {2}next: did you mean motd\?\n$/, 1);
  });

  await t.test('gives up waiting in time, and says what is', async () => {
    let told = '';
    // It can only say what it has seen by then: on a busy machine nothing.
    for (let timeoutMs = 200; !told.includes('motd/0 is active: telling'); timeoutMs *= 2) {
      const { code, stderr } = await reeve('wait', '--for', 'blocked', '--timeout', `${timeoutMs}ms`, 'motd');
      assert.equal(code, 124);
      assert.match(stderr, /cannot wait longer for blocked: timed out/);
      told = stderr;
    }
  });

  await t.test('shows the agent of this machine without any controller', async () => {
    const environment = { REEVE_CONTROLLER: undefined, REEVE_AGENT: await agentAt() };
    const { code, stdout } = await elsewhere(environment, 'status');
    assert.equal(code, 0);
    assert.match(stdout, /^agent [0-9a-f-]+, [^]*motd\/0\* +active/);
  });

  await t.test('says how to start what does not run', async () => {
    const nowhere = path.join(world.folder, 'nowhere');
    for (const [environment, args] of [
      [{ REEVE_CONTROLLER: undefined, REEVE_AGENT: nowhere }, ['status']],
      [{ REEVE_CONTROLLER: `unix:${nowhere}` }, ['status']],
      [{ REEVE_CONTROLLER: undefined }, ['deploy', motd]],
    ] as const) {
      const { code, stderr } = await elsewhere(environment, ...args);
      assert.equal(code, 7);
      assert.match(stderr, /^reeve: cannot .*[^]*\n {2}next: .*(reeve-agent|reeve-controller|reeve dev up)/);
    }
  });

  await t.test('joins a machine with a token that is used once', async () => {
    const file = path.join(world.folder, 'token');
    writeFileSync(file, await says(['join-token'], /^$/));
    const { address } = JSON.parse(readFileSync(path.join(world.directory, 'controller/controller.json'), 'utf8')) as {
      address: string;
    };
    const join = (data: string) => ['join', address, '--token-file', file, '--data', path.join(world.folder, data)];
    await says(join('second'), /^joined controller \S+ as agent \S+\n {2}next: start reeved/);
    await says(join('third'), /^reeve: cannot .*[^]*\n {2}next: /, 4);
  });

  await t.test('Ctrl-C leaves a task running', async () => {
    const gate = path.join(world.folder, 'gate');
    const slow = shell(`action-log begun; while ! test -e '${gate}'; do sleep 0.05; done; action-set end=good`);
    const charm = await classicCharm(world.folder, 'slow', { 'actions/work': slow }, { 'actions.yaml': 'work: {}\n' });
    await world.deploy(charm, 'slow');
    await says(['wait', 'slow'], /active/);
    const { stdout } = await reeve('dev', 'env', '--dir', world.directory);
    const controller = /REEVE_CONTROLLER='(.*)'/.exec(stdout)?.[1];
    const env = { ...process.env, REEVE_CONTROLLER: controller };
    const child = spawn(path.join(repository, 'bin/reeve'), ['run', 'slow/0', 'work'], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = once(child, 'exit');
    let told = '';
    for await (const chunk of child.stderr) {
      told += String(chunk);
      if (told.includes('begun')) child.kill('SIGINT');
    }
    assert.deepEqual((await ended)[0], 130);
    const [, task = ''] = /^task (\d+):/.exec(told) ?? [];
    writeFileSync(gate, '');
    const { result } = await world.taskEnded(task as never);
    assert.deepEqual([result?.status, result?.results['end']], ['completed', 'good']);
  });
});
