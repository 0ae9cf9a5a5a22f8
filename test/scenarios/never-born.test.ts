/**
 * An order came for a unit whose birth could not be saved: the disk was full. The agent died, the unit was removed with
 * force meanwhile, and the order stood in the journal for ever: nobody was there to carry it out or to bury it (seed 656
 * of the simulation).
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StateChange } from '../../src/agent/ports/index.ts';
import { AgentError } from '../../src/core/errors.ts';
import type { TaskId } from '../../src/core/model/index.ts';
import { agentWorld, assigned } from '../support/agent-world.ts';
import { entities, order, unitEntity } from '../support/builders.ts';

test('orders of a unit that was never born here end when it is gone', async () => {
  const world = agentWorld();
  const { clock, controller, disk } = world;
  Object.assign(disk, {
    beforeCommit(change: StateChange) {
      if (change.putUnits?.length) throw new AgentError('disk-full', 'cannot save: the disk is full');
    },
  });
  await world.start();
  controller.put(...entities(unitEntity('web/0', { assignment: assigned() })));
  await clock.advance(100);
  controller.order(order(1, { kind: 'exec', task: '1' as TaskId, command: 'true', timeoutMs: 1000 }));
  await clock.advance(100);
  assert.equal(disk.state.inbox.orders.length, 1);
  await world.crash();
  controller.remove('unit/web/0');
  // The replica learns of the removal first; what is still waiting is looked at by the next life.
  await world.start();
  await clock.advance(100);
  await world.crash();
  await world.start();
  await clock.advance(100);
  assert.deepEqual(disk.state.inbox.orders, []);
  assert.ok(controller.reports.some((report) => report.kind === 'task-ended' && report.task === '1'));
  await world.stop();
});
