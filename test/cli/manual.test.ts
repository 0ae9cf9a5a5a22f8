/** Pages in section 8 name the options that the daemons take, and no others. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const repository = path.resolve(import.meta.dirname, '../..');
const pages = [
  ['src/main/reeved-entry.ts', 'packaging/reeve-agent/usr/share/man/man8/reeved.8'],
  ['src/main/reeve-controller.ts', 'packaging/reeve-controller/usr/share/man/man8/reeve-controller.8'],
] as const;

/** The names after two dashes, sorted; a page writes a dash as `\-` or plainly. */
const namesIn = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => [...line.matchAll(/--([a-z][a-z-]+)/g)].map(([, name = '']) => name)).sort();

for (const [program, page] of pages)
  test(`${path.basename(page)} has every option of its daemon, and no other`, () => {
    const usage = execFileSync(process.execPath, [path.join(repository, program), '--help'], { encoding: 'utf8' });
    const text = readFileSync(path.join(repository, page), 'utf8').replaceAll('\\-', '-');
    const entries = text.split('\n').filter((line) => /^\.(BI?|BR) "?--/.test(line));
    assert.deepEqual(namesIn(entries), namesIn([usage]));
  });
