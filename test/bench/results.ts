/** What the figures have shown: one JSON file each, and the page that shows those that are kept. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { figures } from './figures/index.ts';
import { type Measured, writeReport } from './report.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** In the repository. */
export const keptFolder = path.join(root, 'test/bench/results');
const page = path.join(root, 'docs/benchmarks.md');
const marks = ['<!-- generated: results -->', '<!-- end of generated results -->'] as const;

export function writeResult(folder: string, measured: Measured): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${measured.name}.json`), `${JSON.stringify(measured, null, 2)}\n`);
}

/** In the order of the figures. */
function readResults(folder: string): readonly Measured[] {
  const order = figures.map(({ name }) => `${name}.json`);
  return readdirSync(folder)
    .filter((file) => order.includes(file))
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Measured);
}

/** docs/benchmarks.md as it stands, and as it must be. */
export function benchmarksPage(): Readonly<Record<'file' | 'found' | 'wanted', string>> {
  const found = readFileSync(page, 'utf8');
  const [begin, end] = marks;
  const report = writeReport(readResults(keptFolder), '###').join('\n');
  const wanted = `${found.slice(0, found.indexOf(begin) + begin.length)}\n\n${report}${found.slice(found.indexOf(end))}`;
  return { file: page, found, wanted };
}

export function writePage(): void {
  const { file, wanted } = benchmarksPage();
  writeFileSync(file, wanted);
}
