/** What the two ways of packing a charm on `ops` promise, on a machine where both have run. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { conforms } from '../support/conformance.ts';
import type { DevWorld } from '../support/dev-world.ts';
import { heard } from './story.ts';

export const inCharm = (world: DevWorld, unit: string, file: string): string =>
  path.join(world.directory, 'machines/0/agents', `unit-${unit}`, 'charm', file);

export async function packaging(t: TestContext, world: DevWorld, client: string): Promise<void> {
  const proves = (row: string, prove: () => unknown): Promise<void> =>
    conforms(t, { table: 'Features of ops', client, rows: [row] }, row, prove);
  await proves('both generations of dispatch', () => {
    assert.match(readlinkSync(inCharm(world, 'plain-0', 'venv/bin/python')), /python/);
    for (const unit of ['plain/0', 'other/0']) assert.ok(heard(world, unit).includes('start'));
  });
  await proves('legacy hooks under dispatch', () => {
    assert.equal(readFileSync(inCharm(world, 'plain-0', 'legacy'), 'utf8'), 'hooks/start as it always was\n');
  });
  await proves('stored state in SQLite', () => assert.ok(existsSync(inCharm(world, 'plain-0', '.unit-state.db'))));
  await proves('stored state in the controller', () =>
    assert.ok(!existsSync(inCharm(world, 'other-0', '.unit-state.db'))),
  );
}
