/**
 * Writes the tables of docs/compatibility.md from what the conformance tests proved; with `--check` it compares instead.
 * `npm test` collects the proofs in dist/conformance. Text outside the marks is written by people.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { publicSuitesTable } from '../test/conformance/public-suites/table.ts';
import { publicCharmsTable } from '../test/conformance/real-charms/table.ts';
import { tables } from '../test/conformance/tables.ts';
import type { Proof } from '../test/support/conformance.ts';

const page = 'docs/compatibility.md';

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

/** The page with these lines between the marks of that name. */
function between(text: string, name: string, lines: readonly string[]): string {
  const [begin, end] = [`<!-- generated: ${name} -->`, `<!-- end of generated ${name} -->`];
  return `${text.slice(0, text.indexOf(begin) + begin.length)}\n\n${lines.join('\n')}\n${text.slice(text.indexOf(end))}`;
}

const text = readFileSync(page, 'utf8');
// Where no conformance test could run, what the last ones have shown stays.
const tested = proofs.length === 0 ? text : between(text, 'tables', printed);
const suites = between(tested, 'public integration suites', publicSuitesTable());
const wanted = between(suites, 'charms that others wrote', publicCharmsTable());

if (!process.argv.includes('--check')) writeFileSync(page, wanted);
else if (wanted !== text) {
  console.error(
    `${page} does not say what the tests have shown: node scripts/compatibility.ts, then look at the difference`,
  );
  process.exitCode = 1;
} else if (proofs.length === 0) console.error(`the tests in ${page} are not compared: none could run here`);
