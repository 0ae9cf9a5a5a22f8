/** `npm run bench [-- --only NAME] [-- --quick]`: measures and writes dist/bench. A missed aim is told, never an error. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { figures } from './figures/index.ts';
import { loadNow, type Measured, surroundings, writeReport } from './report.ts';
import { setStage } from './stage.ts';

const { only = [], quick } = parseArgs({
  options: { only: { type: 'string', multiple: true }, quick: { type: 'boolean', default: false } },
}).values;
const unknown = only.find((name) => !figures.some((figure) => figure.name === name));
if (unknown !== undefined) {
  process.stderr.write(`cannot measure ${unknown}: there is ${figures.map(({ name }) => name).join(', ')}\n`);
  process.exit(2);
}

const say = (step: string): void => void process.stderr.write(`bench: ${step}\n`);
const stage = await setStage(quick, say);
const facts = surroundings(stage.folder);
const measured: Measured[] = [];
try {
  for (const figure of figures.filter(({ name }) => only.length === 0 || only.includes(name))) {
    say(figure.title);
    measured.push({ figure, findings: await figure.measure(stage) });
  }
} finally {
  await stage.strike();
}
const folder = path.resolve(import.meta.dirname, '../../dist/bench');
process.stdout.write(writeReport(folder, { ...facts, load: [...facts.load, loadNow()] }, measured));
say(`written to ${path.relative(process.cwd(), folder)}`);
