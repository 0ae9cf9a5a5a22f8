/** Revisions of the agent, over seeds: crashes at each step of the disk, and revisions that are broken in every way. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simulateUpgrades } from './upgrades.ts';

const seedsMax = 150;

test(`a machine always has an agent that is well, over ${seedsMax} seeds`, async () => {
  const complaints: string[] = [];
  let trials = 0;
  for (let seed = 1; seed <= seedsMax; seed += 1) {
    const verdict = await simulateUpgrades(seed);
    trials += verdict.trials;
    complaints.push(...verdict.violations.map((violation) => `seed ${seed}: ${violation}`));
  }
  assert.deepEqual(complaints, []);
  assert.ok(trials > seedsMax, `${trials} trials`);
});

test('a launcher that starts a trial again and again is caught', async () => {
  const complaints: string[] = [];
  for (let seed = 1; seed <= 10; seed += 1)
    complaints.push(...(await simulateUpgrades(seed, { launcherForgets: true })).violations);
  assert.match(complaints.join('\n'), /was tried twice/);
});
