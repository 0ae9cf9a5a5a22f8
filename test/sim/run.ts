/** `node test/sim/run.ts --seed 17` repeats one simulation with its log; `--seeds 1..20000` runs many. */
import { parseArgs } from 'node:util';
import { runSeeds } from './many.ts';
import { simulate, type Verdict } from './simulation.ts';

const { values } = parseArgs({ options: { seed: { type: 'string' }, seeds: { type: 'string' } } });

function describe({ seed, violations, tookMs, events, handlers }: Verdict): string {
  const minutes = (tookMs / 60_000).toFixed(1);
  const facts = `${minutes} virtual minutes, ${events} events, ${handlers} handlers`;
  if (violations.length === 0) return `seed ${seed}: ok (${facts})`;
  return [`seed ${seed}: FAILED (${facts})`, ...violations.map((what) => `  ${what}`)].join('\n');
}

if (values.seed !== undefined) {
  const verdict = await simulate(Number(values.seed), (line) => console.log(line));
  console.log(describe(verdict));
  process.exitCode = verdict.violations.length > 0 ? 1 : 0;
} else {
  const [from, to] = (values.seeds ?? '1..2000').split('..').map(Number);
  const all = await runSeeds(from ?? 1, to ?? from ?? 1, () => {});
  const failed = all.filter(({ violations }) => violations.length > 0);
  for (const verdict of failed)
    console.log(`${describe(verdict)}\n  repeat: node test/sim/run.ts --seed ${verdict.seed}`);
  console.log(`${all.length} seeds, ${failed.length} failed`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
