/** A folder that lives as long as one test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';

/** A new empty folder, deleted when the test has ended. */
export function testFolder(t: TestContext): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'reeve-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
