/** A fixed set of seeds; a run repeats itself byte for byte; and what should be caught is caught. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DiskLies } from './disk.ts';
import { runSeeds } from './many.ts';
import { honest, simulate } from './simulation.ts';

const seedsMax = 2_000;
const progressStep = 500;

test(`agents and controller keep their promises in ${seedsMax} seeds, and settle`, async (context) => {
  let told = 0;
  const verdicts = await runSeeds(1, seedsMax, (done) => {
    if (done < told + progressStep && done < seedsMax) return;
    told = done;
    context.diagnostic(`${done} of ${seedsMax} seeds`);
  });
  const failed = verdicts.filter(({ violations }) => violations.length > 0);
  const stories = failed.map(({ seed, violations }) => `npm run sim -- --seed ${seed}\n  ${violations.join('\n  ')}`);
  assert.equal(verdicts.length, seedsMax);
  assert.equal(stories.join('\n'), '');
  const handlers = verdicts.reduce((sum, verdict) => sum + verdict.handlers, 0);
  assert.ok(handlers > seedsMax, `handlers ran: ${handlers}`);
});

test('the same seed gives the same log, byte for byte', async () => {
  const logOf = async (seed: number): Promise<string> => {
    const lines: string[] = [];
    await simulate(seed, (line) => lines.push(line));
    return lines.join('\n');
  };
  for (const seed of [3, 17, 251]) assert.equal(await logOf(seed), await logOf(seed));
});

const bugs: readonly (readonly [what: string, lies: DiskLies, complaint: RegExp])[] = [
  ['an agent that speaks before it is durable', { ...honest, acknowledgesEarly: true }, /durable|agent's disk/],
  ['a controller that forgets what it has applied', { ...honest, forgetsPositions: true }, /position/],
];
for (const [what, lies, complaint] of bugs)
  test(`${what} is caught`, async () => {
    const complaints: string[] = [];
    for (let seed = 1; seed <= 20; seed += 1) complaints.push(...(await simulate(seed, null, lies)).violations);
    assert.match(complaints.join('\n'), complaint);
  });
