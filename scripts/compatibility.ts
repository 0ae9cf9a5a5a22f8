/**
 * Writes the tables of docs/compatibility.md from what the conformance tests proved; with `--check` it compares instead.
 * `npm test` collects the proofs in dist/conformance. Text outside the marks is written by people.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import type { SuiteResult } from '../test/conformance/public-suites/run.ts';
import { tables } from '../test/conformance/tables.ts';
import type { Proof } from '../test/support/conformance.ts';

const page = 'docs/compatibility.md';
const recorded = 'test/conformance/public-suites/results.json';
const [begin, end] = ['<!-- generated: tables -->', '<!-- end of generated tables -->'];

const proofs: readonly Proof[] = globSync('dist/conformance/*.jsonl').flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Proof),
);

/** Every proof passed, some did, or none did; nothing when nobody tried. */
function verdict(table: string, row: string, client: string): string {
  const passed = proofs
    .filter((proof) => proof.table === table && proof.client === client && proof.rows.includes(row))
    .map((proof) => proof.passed);
  if (passed.length === 0) return '–';
  if (passed.every(Boolean)) return 'works';
  return passed.some(Boolean) ? 'partly' : 'not';
}

const printed = Object.entries(tables).flatMap(([table, { rows, clients }]) => [
  `## ${table}`,
  '',
  `| | ${clients.join(' | ')} |`,
  `| --- |${' --- |'.repeat(clients.length)}`,
  ...rows.map((row) => `| \`${row}\` | ${clients.map((client) => verdict(table, row, client)).join(' | ')} |`),
  '',
]);

/** What `test/conformance/public-suites/run.ts --record` has kept: those suites need more than CI always has. */
function publicSuites(): readonly string[] {
  if (!existsSync(recorded)) return [];
  const results = JSON.parse(readFileSync(recorded, 'utf8')) as readonly SuiteResult[];
  return [
    '## Public integration suites',
    '',
    '| suite | file | passed | failed | not possible | because |',
    '| --- | --- | --- | --- | --- | --- |',
    ...results.map(
      ({ suite, file, passed, failed, notPossible, because }) =>
        `| ${suite} | \`${file}\` | ${passed} | ${failed} | ${notPossible} | ${because.join('; ')} |`,
    ),
    '',
  ];
}

const text = readFileSync(page, 'utf8');
const [before, after] = [text.slice(0, text.indexOf(begin) + begin.length), text.slice(text.indexOf(end))];
const wanted = `${before}\n\n${[...printed, ...publicSuites()].join('\n')}\n${after}`;

if (!process.argv.includes('--check')) writeFileSync(page, wanted);
else if (proofs.length === 0) console.error(`${page} is not compared: no conformance test could run here`);
else if (wanted !== text) {
  console.error(
    `${page} does not say what the tests have shown: node scripts/compatibility.ts, then look at the difference`,
  );
  process.exitCode = 1;
}
