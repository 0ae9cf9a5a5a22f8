/** The table "Public integration suites" of `docs/compatibility.md`, from what `run.ts --record` has kept. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What one file of a suite came to. */
export interface SuiteResult {
  readonly suite: string;
  readonly file: string;
  readonly passed: number;
  readonly failed: number;
  readonly notPossible: number;
  /** Why some were not possible, each reason once. */
  readonly because: readonly string[];
}

export const recorded = path.join(import.meta.dirname, 'results.json');

/** Lines of Markdown. */
export function publicSuitesTable(): readonly string[] {
  const results = JSON.parse(readFileSync(recorded, 'utf8')) as readonly SuiteResult[];
  return [
    '| suite | file | passed | failed | not possible | because |',
    '| --- | --- | --- | --- | --- | --- |',
    ...results.map(
      ({ suite, file, passed, failed, notPossible, because }) =>
        `| ${suite} | \`${file}\` | ${passed} | ${failed} | ${notPossible} | ${because.join('; ')} |`,
    ),
    '',
  ];
}
