/**
 * A unit reads its own writes, also across a broken stream (found by seed 924 of the simulation). The controller had
 * applied a report and the stream broke before the model came back with it. The next welcome said "applied", the agent
 * forgot the report, and until the model came the unit saw the world as it was before its own write: an obsolete revision
 * of a secret that it had removed was announced to it again.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agentWorld, assigned } from '../support/agent-world.ts';
import { entities, minuteMs, unitEntity } from '../support/builders.ts';

test('what the welcome calls applied is kept until the model that holds it has come', async () => {
  const world = agentWorld();
  const { clock, controller, scripts } = world;
  scripts.set('update-status', async (_context, ports) => {
    await ports.setStatus('active', 'on its own');
    return undefined;
  });
  const waiting = () => world.agent().status().outbox;
  controller.put(...entities(unitEntity('web/0', { assignment: assigned() })));
  await world.start();
  await clock.advance(100);
  controller.cut();
  // Offline the unit goes on, and what it has to say waits.
  await clock.advance(10 * minuteMs);
  assert.ok(waiting() > 0);
  const applied = controller.reports.length + waiting();
  controller.welcomeOnly(applied);
  controller.mend();
  const { connections } = controller;
  await clock.advance(5 * minuteMs);
  assert.ok(controller.connections > connections);
  assert.ok(waiting() > 0, 'the welcome alone takes nothing away');
  controller.send({ kind: 'report-ack', position: applied + waiting() });
  await clock.advance(1);
  assert.equal(waiting(), 0);
  await world.stop();
});
