/** A machine that an operator starts anew: after its hook, or in the middle of it; and an agent that dies just then. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RebootRequest } from '../../src/core/model/index.ts';
import { agentWorld, assigned, hanging, succeeded } from '../support/agent-world.ts';
import { applicationEntity, assignment, entities, unit, unitEntity, uuidOf } from '../support/builders.ts';
import { signedJson } from '../support/scripted-controller.ts';

/** web/0 is started and its configuration is about to change. */
async function started(more: readonly string[] = [], lanes?: readonly string[]) {
  const world = agentWorld();
  world.knobs.lanes = lanes;
  const others = more.map((name) =>
    unitEntity(name, { assignment: signedJson(assignment('a', { unit: unit(name), unitUuid: uuidOf(name) })) }),
  );
  world.controller.put(...entities(unitEntity('web/0', { assignment: assigned() }), ...others));
  await world.start();
  await world.clock.advance(1_000);
  world.look();
  world.effects.length = 0;
  const change = (): void => world.controller.put(applicationEntity('web', { configHash: 'config-2' }));
  const boot = async (): Promise<void> => {
    await world.stop();
    world.knobs.bootId = 'boot-2';
    await world.start();
    await world.clock.advance(2_000);
  };
  const askAfter = () =>
    world.scripts.set('config-changed', async (context) => ({ ...succeeded(context), reboot: true }) as never);
  /** Asks at once, and is killed for it. */
  const askNow = () =>
    world.scripts.set('config-changed', async (_context, ports, signal) => {
      await ports.rebootNow();
      assert.ok(signal.aborted);
      return { kind: 'killed', signal: 'SIGTERM', stopped: true, action: null };
    });
  return { world, change, boot, askAfter, askNow };
}

test('after the hook: it is committed, the machine starts anew, and start is told', async () => {
  const { world, change, boot, askAfter } = await started();
  askAfter();
  change();
  await world.clock.advance(100);
  assert.deepEqual([world.look(), world.effects], [['config-changed'], ['reboot']]);
  assert.equal(world.agent().status().units[0]?.agent.status, 'rebooting');
  world.scripts.clear();
  await boot();
  assert.deepEqual(world.look(), ['start']);
  assert.equal(world.local().reboot, null);
  assert.equal(world.agent().status().units[0]?.agent.status, 'idle');
  await world.stop();
});

test('a hook that fails has asked for nothing', async () => {
  const { world, change } = await started();
  world.scripts.set('config-changed', async () => ({ kind: 'failed', message: 'exit status 1', action: null }));
  change();
  await world.clock.advance(100);
  assert.deepEqual(world.effects, []);
  await world.stop();
});

test('at once: the hook is cut off without an error, and is the first one after the boot', async () => {
  const { world, change, boot, askNow } = await started();
  askNow();
  change();
  await world.clock.advance(100);
  assert.deepEqual([world.look(), world.effects, world.local().failure], [['config-changed'], ['reboot'], null]);
  world.scripts.clear();
  await boot();
  assert.deepEqual(world.look(), ['config-changed', 'start']);
  await world.stop();
});

test('an update-status that was cut off is run again, though nothing else would make it due', async () => {
  const { world, boot } = await started();
  world.scripts.set('update-status', async (_context, ports) => {
    await ports.rebootNow();
    return { kind: 'killed', signal: 'SIGTERM', stopped: true, action: null };
  });
  await world.clock.advance(6 * 60_000);
  assert.deepEqual(world.look(), ['update-status']);
  world.scripts.clear();
  await boot();
  assert.deepEqual(world.look(), ['update-status', 'start']);
  await world.stop();
});

test('the machine waits for the hooks of all units, and nobody begins another', async () => {
  // Their handlers run beside each other; a machine that goes down is in the way of all.
  const { world, change, askAfter } = await started(['db/0'], []);
  const { clock, controller, scripts, effects } = world;
  askAfter();
  const slow = hanging();
  const asks = scripts.get('config-changed') ?? slow.script;
  scripts.set('config-changed', (context, ports, signal) =>
    (context.view.unit.name === 'db/0' ? slow.script : asks)(context, ports, signal),
  );
  controller.put(applicationEntity('db', { configHash: 'config-2' }));
  await clock.advance(100);
  change();
  await clock.advance(60_000);
  assert.deepEqual([world.look().sort(), effects], [['config-changed', 'db/0: config-changed'], []]);
  slow.finish();
  controller.put(applicationEntity('db', { configHash: 'config-3' }));
  await clock.advance(60_000);
  assert.deepEqual([world.look(), effects], [[], ['reboot']]);
  await world.stop();
});

for (const now of [false, true])
  test(`an agent that dies with the request (${now ? 'at once' : 'after the hook'}) still has it`, async () => {
    const { world, change, boot, askAfter, askNow } = await started();
    if (now) askNow();
    else askAfter();
    change();
    await world.clock.advance(100);
    await world.crash();
    world.look();
    world.effects.length = 0;
    world.scripts.clear();
    await world.start();
    await world.clock.advance(100);
    assert.deepEqual([world.look(), world.effects.filter((what) => what === 'reboot')], [[], ['reboot']]);
    await boot();
    assert.deepEqual(world.look(), now ? ['config-changed', 'start'] : ['start']);
    await world.stop();
  });

test('a machine that went down by itself has answered the request', async () => {
  const { world, change, boot, askAfter } = await started();
  askAfter();
  change();
  await world.clock.advance(100);
  await world.crash();
  world.scripts.clear();
  world.effects.length = 0;
  world.look();
  await boot();
  assert.deepEqual([world.look(), world.effects.includes('reboot')], [['start'], false]);
  await world.stop();
});

test('state that an older agent saved has no request', async () => {
  const { world } = await started();
  await world.stop();
  const { state } = world.disk;
  world.disk.state = {
    ...state,
    units: state.units.map(({ reboot: _new, ...old }) => old as (typeof state.units)[number]),
  };
  await world.start();
  await world.clock.advance(6 * 60_000);
  assert.deepEqual(world.look(), ['update-status']);
  const none: RebootRequest | null | undefined = world.local().reboot;
  assert.ok(!none);
  await world.stop();
});
