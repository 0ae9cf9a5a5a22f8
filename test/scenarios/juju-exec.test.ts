/** Commands at the machine: an operation of the unit like any other, but for somebody who waits for it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AgentWorld, agentWorld, assigned, hanging } from '../support/agent-world.ts';
import { applicationEntity, entities, unitEntity } from '../support/builders.ts';

async function started(): Promise<AgentWorld> {
  const world = agentWorld();
  world.controller.put(...entities(unitEntity('web/0', { assignment: assigned() })));
  await world.start();
  await world.clock.advance(1_000);
  world.look();
  return world;
}

function exec(world: AgentWorld, ...args: string[]) {
  const gone = new AbortController();
  const said = { stdout: '', stderr: '' };
  const result: { code: number | null } & typeof said = Object.assign(said, { code: null });
  const answer = world.commands.get('web/0');
  assert.ok(answer, 'the unit listens');
  const write = (stream: 'stdout' | 'stderr', bytes: Uint8Array): void => {
    result[stream] += new TextDecoder().decode(bytes);
  };
  const ended = answer({ args, directory: '/', signal: gone.signal, write }).then((code) => {
    result.code = code;
  });
  return { result, ended, leave: () => gone.abort() };
}

test('what succeeded is committed, and its output was shown', async () => {
  const world = await started();
  world.scripts.set('exec true', async (context, ports) => {
    ports.watch?.('stdout', new TextEncoder().encode('hello'));
    const flush = {
      operation: context.operation,
      relationSettings: [],
      openPorts: [],
      closePorts: [],
      state: { a: 'b' },
    };
    return { kind: 'succeeded', flush, action: { failed: false, message: '', results: { 'return-code': 0 } } };
  });
  const { result, ended } = exec(world, 'true');
  await world.clock.advance(10);
  await ended;
  assert.deepEqual(result, { code: 0, stdout: 'hello', stderr: '' });
  assert.deepEqual([world.local().state, world.look()], [{ a: 'b' }, ['exec true']]);
  assert.ok(!world.controller.reports.some(({ kind }) => kind === 'task-ended'), 'it is no task of the controller');
  await world.stop();
});

test('what failed is not, and its exit code comes back', async () => {
  const world = await started();
  world.scripts.set('exec false', async () => ({
    kind: 'failed',
    message: 'exit status 3',
    action: { failed: true, message: '', results: { 'return-code': 3 } },
  }));
  const { result, ended } = exec(world, 'false');
  await world.clock.advance(10);
  await ended;
  assert.deepEqual(result, { code: 3, stdout: '', stderr: '' });
  assert.equal(world.local().failure, null, 'the unit is in no error');
  await world.stop();
});

test('it runs while a hook is in error, and before hooks that wait', async () => {
  const world = await started();
  world.scripts.set('config-changed', async () => ({ kind: 'failed', message: 'exit status 1', action: null }));
  world.controller.put(applicationEntity('web', { configHash: 'config-2' }));
  await world.clock.advance(100);
  assert.deepEqual(world.look(), ['config-changed']);
  const { result, ended } = exec(world, 'true');
  await world.clock.advance(10);
  await ended;
  assert.deepEqual([result.code, world.look()], [0, ['exec true']]);
  await world.stop();
});

test('whoever goes while he waits has asked for nothing', async () => {
  const world = await started();
  const held = hanging();
  world.scripts.set('config-changed', held.script);
  world.controller.put(applicationEntity('web', { configHash: 'config-2' }));
  await world.clock.advance(100);
  const { ended, leave } = exec(world, 'true');
  await world.clock.advance(100);
  leave();
  await ended;
  held.finish();
  await world.clock.advance(1_000);
  assert.deepEqual(world.look(), ['config-changed']);
  await world.stop();
});

test('whoever goes while it runs ends it', async () => {
  const world = await started();
  world.scripts.set('exec true', hanging().script);
  const { result, ended, leave } = exec(world, 'true');
  await world.clock.advance(100);
  leave();
  await world.clock.advance(100);
  await ended;
  assert.deepEqual([result.code, world.local().operation], [1, null]);
  await world.stop();
});

test('an agent that ends ends what it runs; one that died has forgotten it', async () => {
  const world = await started();
  world.scripts.set('exec true', hanging().script);
  const first = exec(world, 'true');
  await world.clock.advance(100);
  await world.stop();
  await first.ended;
  assert.equal(first.result.code, 1);
  await world.start();
  await world.clock.advance(100);
  void exec(world, 'true');
  await world.clock.advance(100);
  assert.equal(world.local().operation?.kind, 'run-commands');
  await world.crash();
  await world.start();
  await world.clock.advance(100);
  assert.deepEqual([world.local().operation, world.local().failure], [null, null]);
  await world.stop();
});

test('without a context it waits for the machine five minutes at most', async () => {
  const world = await started();
  world.scripts.set('config-changed', hanging().script);
  world.controller.put(applicationEntity('web', { configHash: 'config-2' }));
  await world.clock.advance(100);
  const { result, ended } = exec(world, '--no-context', 'true');
  await world.clock.advance(5 * 60_000 - 1_000);
  assert.equal(result.code, null);
  await world.clock.advance(2_000);
  await ended;
  assert.deepEqual(result, { code: 1, stdout: '', stderr: 'ERROR timed out waiting for the machine lock\n' });
  assert.ok(
    !world
      .agent()
      .status()
      .turns.some(({ who }) => who === 'juju-exec'),
    'it waits no more',
  );
  await world.stop();
});

test('help, wrong words and unknown units are answered at once', async () => {
  const world = await started();
  const answered = async (...args: string[]) => {
    const { result, ended } = exec(world, ...args);
    await ended;
    return result;
  };
  assert.match((await answered('--help')).stdout, /^Usage: juju-exec/);
  assert.deepEqual(await answered(), { code: 2, stdout: '', stderr: 'ERROR missing commands\n' });
  assert.deepEqual(await answered('-u', 'db/0', 'x'), {
    code: 1,
    stdout: '',
    stderr: 'ERROR unit "db/0" not found on this machine\n',
  });
  assert.deepEqual(world.look(), []);
  await world.stop();
});
