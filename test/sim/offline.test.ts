/**
 * Thirty days without a controller: units live on, and what they have to say takes no more room than what they are. Found
 * here: every update-status that wrote anything left a report of its own, some 8,600 for each unit in a month, all of which
 * were laid over the model again for each decision. Then the controller comes back, and learns all in order.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Flush, RelationId } from '../../src/core/model/index.ts';
import { compactLengthMin } from '../../src/core/outbox/index.ts';
import { agentWorld, assigned, type Script, succeeded } from '../support/agent-world.ts';
import { entities, model, unitEntity } from '../support/builders.ts';

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;
const days = 30;
const units = ['web/0', 'db/0'] as const;

/** Every run writes: what it says of itself, its bag, its state; now and then a port, which is a step of its own. */
function busy(): Script {
  let runs = 0;
  return async (context, ports) => {
    runs += 1;
    await ports.setStatus('active', `run ${runs}`);
    const flush: Partial<Flush> = {
      relationSettings: [{ relation: 1 as RelationId, bag: 'unit', change: { seen: String(runs) } }],
      state: { runs: String(runs) },
    };
    return succeeded(context, flush);
  };
}

test(`${days} days offline take bounded room, and are replayed in order`, async () => {
  const world = agentWorld();
  const { clock, controller, disk, knobs } = world;
  world.scripts.set('update-status', busy());
  // The longest that a model may have: the test is about months, not about hooks.
  const updateStatusIntervalMs = hourMs;
  const placed = units.map((name) => unitEntity(name, { assignment: assigned() }));
  controller.put(...entities(model({ updateStatusIntervalMs }), ...placed));
  await world.start();
  await clock.advance(hourMs);
  controller.cut();
  const sizes: number[] = [];
  for (let day = 0; day < days; day++) {
    for (let part = 0; part < 4; part++) {
      // A lease of six hours, from a network that likes to give another address.
      const value = `10.0.${day}.${part}`;
      knobs.interfaces = [{ name: 'eth0', macAddress: '', addresses: [{ value, cidr: '10.0.0.0/8' }] }];
      await clock.advance(dayMs / 4);
    }
    await world.crash();
    controller.cut();
    await world.start();
    sizes.push(JSON.stringify(disk.state).length);
    assert.ok(world.agent().status().outbox <= compactLengthMin + 2 * units.length, `day ${day}`);
  }
  const [week = 0, month = 0] = [sizes[6], sizes.at(-1)];
  assert.ok(month < 1.1 * week, `${week} bytes after a week, ${month} after a month`);

  const before = controller.reports.length;
  const { outbox } = disk.state;
  controller.mend();
  await clock.advance(5 * 60_000);
  assert.equal(world.agent().status().outbox, 0);
  const replayed = controller.reports.slice(before, before + outbox.reports.length);
  assert.deepEqual(
    replayed.map(({ kind }) => kind),
    outbox.reports.map(({ report }) => report.kind),
  );
  for (const name of units) {
    const flushes = replayed.flatMap((report) =>
      report.kind === 'flush' && report.unit === name ? [report.flush] : [],
    );
    const counts = flushes.map(({ state }) => Number(state['runs']));
    assert.deepEqual(
      counts.toSorted((a, b) => a - b),
      counts,
    );
    const told = controller.reports.flatMap((one) => (one.kind === 'flush' && one.unit === name ? [one.flush] : []));
    assert.equal(told.at(-1)?.state['runs'], world.local(name).state['runs'], 'the last thing told is how it is');
  }
  await world.stop();
});
