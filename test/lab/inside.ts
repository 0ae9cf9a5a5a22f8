/** Runs a test file inside a machine and tells its results as tests of our own. */
import assert from 'node:assert/strict';
import path from 'node:path';
import type { TestContext } from 'node:test';
import type { Machine } from './machine.ts';

/** `file` is relative to the folder `test`. */
export async function runInside(t: TestContext, machine: Machine, file: string): Promise<void> {
  const { stdout, stderr } = await machine.run([
    'env',
    'REEVE_TEST_SERVICES=systemd',
    process.execPath,
    '--test',
    '--test-reporter=tap',
    path.join(import.meta.dirname, '..', file),
  ]);
  const results = [...stdout.matchAll(/^(not ok|ok) \d+ - (.*?)(?: # SKIP (.*))?$/gm)];
  assert.ok(results.length > 0, stdout + stderr);
  for (const [, verdict, name, skip = false] of results)
    await t.test(name, { skip }, () => assert.equal(verdict, 'ok', stdout));
}
