/**
 * Tests that prove rows of `docs/compatibility.md`: a real client (a charm, a library, a command) did something through
 * the real programs, and what came of it was right. The page is made of these claims and of nothing else.
 */
import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { type Table, tables } from '../conformance/tables.ts';

/** Where `npm test` collects what was proven; unset when one file is run by hand. */
const resultsFolder = process.env.REEVE_CONFORMANCE;

export interface Claim {
  readonly table: Table;
  /** Who did it: a column of the table. */
  readonly client: string;
  /** What of the table this proves when it passes. */
  readonly rows: readonly string[];
}

export interface Proof extends Claim {
  readonly title: string;
  readonly passed: boolean;
}

/** One subtest; its outcome stands in the page. Throws for rows and clients that the table does not have. */
export async function conforms(
  t: TestContext,
  claim: Claim,
  title: string,
  prove: (t: TestContext) => unknown,
): Promise<void> {
  const { rows, clients } = tables[claim.table];
  const unknown = [
    ...claim.rows.filter((row) => !rows.includes(row)),
    ...[claim.client].filter((client) => !clients.includes(client)),
  ];
  if (unknown.length > 0) throw new Error(`the table of ${claim.table} has no ${unknown.join(', ')}`);
  await t.test(title, async (subtest) => {
    let passed = false;
    try {
      await prove(subtest);
      passed = true;
    } finally {
      record({ ...claim, title, passed });
    }
  });
}

function record(proof: Proof): void {
  if (resultsFolder === undefined) return;
  mkdirSync(resultsFolder, { recursive: true });
  appendFileSync(path.join(resultsFolder, `${process.pid}.jsonl`), `${JSON.stringify(proof)}\n`);
}
