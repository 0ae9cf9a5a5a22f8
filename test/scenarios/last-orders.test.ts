/**
 * Two moments in which an end met a beginning. A machine that was restarted while a unit's `stop` waited to be run
 * again told the operator to `start`, and then to stop once more (seed 200). And an agent that was told to end while it
 * was connecting greeted the controller all the same, and stayed (seed 46).
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agentWorld, assigned, hanging } from '../support/agent-world.ts';
import { entities, unitEntity } from '../support/builders.ts';

test('a machine that starts anew does not start what is on its way out', async () => {
  const world = agentWorld();
  const { clock, controller, scripts } = world;
  controller.put(...entities(unitEntity('web/0', { assignment: assigned() })));
  await world.start();
  await clock.advance(100);
  world.look();
  scripts.set('stop', hanging().script);
  controller.put(unitEntity('web/0', { life: 'dying', assignment: assigned() }));
  await clock.advance(100);
  await world.stop();
  scripts.clear();
  world.knobs.bootId = 'boot-2';
  await world.start();
  await clock.advance(2_000);
  assert.deepEqual(world.look(), ['stop', 'stop', 'remove']);
  await world.stop();
});

test('an agent that is told to end while it connects ends', async () => {
  const world = agentWorld();
  const { controller } = world;
  const connected = Promise.withResolvers<void>();
  const connect = controller.connect.bind(controller);
  Object.assign(controller, {
    async connect(signal: AbortSignal) {
      await connected.promise;
      return connect(signal);
    },
  });
  await world.start();
  const ended = world.stop();
  connected.resolve();
  await ended;
});
