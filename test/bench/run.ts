/**
 * `npm run bench [-- --only NAME ...] [--quick] [--keep]`: measures and writes dist/bench; with `--keep` also what
 * docs/benchmarks.md shows. A missed aim is told, never an error; a figure that fails leaves the others alone.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Figure } from './figure.ts';
import { figures } from './figures/index.ts';
import { type Measured, writeReport } from './report.ts';
import { keptFolder, writePage, writeResult } from './results.ts';
import { setStage } from './stage.ts';
import { loadNow, lookAround } from './surroundings.ts';

const {
  only = [],
  quick,
  keep,
} = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    quick: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
}).values;
const names = figures.map(({ name }) => name);
const unknown = only.find((name) => !names.includes(name));
if (unknown !== undefined) {
  process.stderr.write(`cannot measure ${unknown}: there is ${names.join(', ')}\n`);
  process.exit(2);
}

const say = (step: string): void => void process.stderr.write(`bench: ${step}\n`);
const folder = path.resolve(import.meta.dirname, '../../dist/bench');
mkdirSync(folder, { recursive: true });
const stage = await setStage(quick, say);
const measured: Measured[] = [];
try {
  for (const figure of figures.filter(({ name }) => only.length === 0 || only.includes(name))) {
    const why = figure.missing?.() ?? false;
    if (why !== false) say(`${figure.title}: left out: ${why}`);
    else await take(figure);
  }
} finally {
  await stage.strike();
}
const report = ['# What Reeve costs', '', ...writeReport(measured, '##')].join('\n');
writeFileSync(path.join(folder, 'report.md'), report);
process.stdout.write(report);
if (keep) writePage();
say(`written to ${path.relative(process.cwd(), folder)}`);

async function take(figure: Figure): Promise<void> {
  say(figure.title);
  const before = lookAround(stage.folder);
  try {
    const findings = await figure.measure(stage);
    const surroundings = { ...before, load: [...before.load, loadNow()] };
    const { name, title, explanation } = figure;
    const result = { name, title, explanation, surroundings, findings };
    measured.push(result);
    writeResult(folder, result);
    if (keep) writeResult(keptFolder, result);
  } catch (error) {
    say(`${figure.title}: ${error instanceof Error ? error.stack : String(error)}`);
    process.exitCode = 1;
  }
  await stage.closeWorlds();
}
