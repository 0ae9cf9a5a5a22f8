/**
 * Writes the tables of docs/compatibility.md from what the conformance tests proved; with `--check` it compares instead.
 * Columns of clients that could not be tried here stay as they are. `npm test` collects the proofs in dist/conformance.
 * Text outside the marks is written by people.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { publicSuitesTable } from '../test/conformance/public-suites/table.ts';
import { publicCharmsTable } from '../test/conformance/real-charms/table.ts';
import { type Table, tables } from '../test/conformance/tables.ts';
import type { Proof } from '../test/support/conformance.ts';

const page = 'docs/compatibility.md';

const proofs: readonly Proof[] = globSync('dist/conformance/*.jsonl').flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Proof),
);
const text = readFileSync(page, 'utf8');
const tried = new Set(proofs.map(({ table, client }) => `${table}: ${client}`));

const cells = (line: string): readonly string[] => line.split('|').map((cell) => cell.trim());

/** What the page says now. */
function printedVerdict(table: Table, row: string, client: string): string {
  const [, section = ''] = text.split(`\n## ${table}\n`);
  const lines = (section.split('\n## ')[0] ?? '').split('\n').map(cells);
  const column = lines.find(([, first, second]) => first === '' && second !== undefined)?.indexOf(client) ?? -1;
  return lines.find(([, name]) => name === `\`${row}\``)?.[column] ?? '–';
}

/** Every proof passed, some did, or none did; nothing when nobody tried. */
function verdict(table: Table, row: string, client: string): string {
  if (!tried.has(`${table}: ${client}`)) return printedVerdict(table, row, client);
  const { refused = [], lacks = {} } = tables[table];
  if (lacks[client]?.includes(row)) return 'has none';
  const passed = proofs
    .filter((proof) => proof.table === table && proof.client === client && proof.rows.includes(row))
    .map((proof) => proof.passed);
  if (passed.length === 0) return '–';
  if (passed.every(Boolean)) return refused.includes(row) ? 'refused' : 'works';
  return passed.some(Boolean) ? 'partly' : 'not';
}

const printed = (Object.keys(tables) as Table[]).flatMap((table) => {
  const { rows, clients } = tables[table];
  return [
    `## ${table}`,
    '',
    `| | ${clients.join(' | ')} |`,
    `| --- |${' --- |'.repeat(clients.length)}`,
    ...rows.map((row) => `| \`${row}\` | ${clients.map((client) => verdict(table, row, client)).join(' | ')} |`),
    '',
  ];
});

/** The page with these lines between the marks of that name. */
function between(whole: string, name: string, lines: readonly string[]): string {
  const [begin, end] = [`<!-- generated: ${name} -->`, `<!-- end of generated ${name} -->`];
  return `${whole.slice(0, whole.indexOf(begin) + begin.length)}\n\n${lines.join('\n')}\n${whole.slice(whole.indexOf(end))}`;
}

const tested = between(text, 'tables', printed);
const suites = between(tested, 'public integration suites', publicSuitesTable());
const wanted = between(suites, 'charms that others wrote', publicCharmsTable());
const columns = (Object.keys(tables) as Table[]).flatMap((table) =>
  tables[table].clients.map((client) => `${table}: ${client}`),
);
const untried = columns.filter((column) => !tried.has(column));

if (!process.argv.includes('--check')) writeFileSync(page, wanted);
else {
  if (untried.length > 0)
    console.error(`${page} keeps what stands there where nobody could try: ${untried.join(', ')}`);
  if (wanted !== text) {
    console.error(
      `${page} does not say what the tests have shown: node scripts/compatibility.ts, then look at the difference`,
    );
    process.exitCode = 1;
  }
}
