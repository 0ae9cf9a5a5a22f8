/**
 * An action was refused and the answer was lost with its connection. The order came again, was known, and was
 * acknowledged as if it had been accepted: the controller waited for the end of a task that nobody had ever taken.
 * The simulation found it in every twentieth seed. What became of an order is remembered with it now.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agentWorld, assigned } from '../support/agent-world.ts';
import { digestOf, entities, order, unitEntity } from '../support/builders.ts';

test('an order that was refused is refused again when its first answer was lost, by a later life too', async () => {
  const world = agentWorld();
  const { clock, controller } = world;
  controller.put(...entities(unitEntity('web/0', { assignment: assigned() })));
  await world.start();
  await clock.advance(100);
  const backup = { kind: 'action', task: '1' as never, action: 'backup', parametersJson: '{}' } as const;
  const outdated = order(1, backup, { generation: digestOf('f'), expiresAt: Number.MAX_SAFE_INTEGER });
  controller.order(outdated);
  await clock.advance(100);
  await world.crash();
  await world.start();
  await clock.advance(2_000);
  controller.order(outdated);
  await clock.advance(100);
  const answers = controller.received.filter((message) => message.kind === 'order-ack');
  assert.ok(answers.length >= 2);
  for (const { outcome, code } of answers) assert.deepEqual([outcome, code], ['refused', 'generation-stale']);
  await world.stop();
});
