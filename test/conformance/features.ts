/** Features of `ops` that a charm uses when an action asks it to: what it saw, and which commands `ops` called for it. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { conforms } from '../support/conformance.ts';
import type { DevWorld } from '../support/dev-world.ts';
import { textOf } from '../support/results.ts';
import { tables } from './tables.ts';

export interface Feature {
  /** The method of the charm. */
  readonly name: string;
  readonly unit: string;
  /** Rows of 'Features of ops' that it proves. */
  readonly rows: readonly string[];
  readonly found: unknown;
}

/** Uses the feature; it and every command that `ops` called for it are claimed. Returns what the charm saw. */
export async function useFeature(t: TestContext, world: DevWorld, client: string, feature: Feature): Promise<unknown> {
  const { name, unit, rows } = feature;
  const { result } = await world.taskEnded(await world.act(unit, 'feature', { name }));
  const called = textOf(result, 'commands').split(' ');
  const prove = (): void => {
    assert.equal(result?.status, 'completed', JSON.stringify(result));
    assert.deepEqual(JSON.parse(textOf(result, 'found')), feature.found);
  };
  const commands = tables['Hook commands'].rows.filter((row) => called.includes(row));
  await conforms(t, { table: 'Hook commands', client, rows: commands }, `${unit}: what ops calls for ${name}`, prove);
  if (rows.length > 0) await conforms(t, { table: 'Features of ops', client, rows }, `${unit}: ${name}`, prove);
  return result?.results['found'] === undefined ? null : JSON.parse(textOf(result, 'found'));
}
