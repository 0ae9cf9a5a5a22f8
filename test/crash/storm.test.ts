/** Power loss in the middle of mixed work, again and again: of controller and agent together, or of every process. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applicationName } from '../../src/core/model/index.ts';
import { unitsOf } from '../support/dev-world.ts';
import { makeWitness, type Witness } from './witness.ts';

/** More with `REEVE_STORM=50 node --test test/crash/storm.test.ts`. */
const crashes = Number(process.env.REEVE_STORM ?? 6);

/** How much the units have told: the clock of this test. */
async function told(witness: Witness): Promise<number> {
  const stories = await Promise.all(['a/0', 'b/0', 'extra/0'].map((unit) => witness.story(unit)));
  return stories.reduce((sum, lines) => sum + lines.length, 0);
}

/** Everything at once. What is refused because of the crash before was not promised. */
async function mixedWork(witness: Witness, round: number): Promise<void> {
  const { world } = witness;
  const extra = applicationName('extra');
  const work: (() => Promise<unknown>)[] = [
    () => witness.configure('a', 'step', String(round)),
    () => witness.configure('b', 'step', String(round)),
    ...['a/0', 'b/0', 'a/0'].map((unit) => () => witness.act(unit)),
    () => (round % 3 === 1 ? witness.deploy('extra') : Promise.resolve()),
    () => (round % 3 === 2 ? world.execute({ kind: 'integrate', ends: ['a:out', 'extra:in'] }) : Promise.resolve()),
    () =>
      round % 3 === 0
        ? world.execute({ kind: 'remove-application', application: extra, force: false })
        : Promise.resolve(),
    () => (round % 4 === 0 ? witness.refresh('b') : Promise.resolve()),
  ];
  await Promise.allSettled(work.map((act) => act()));
}

test(`nothing is lost or done twice in ${crashes} crashes of everything`, async (t) => {
  const witness = await makeWitness(t);
  await witness.deployPair();
  await witness.configure('a', 'serve', 'true');
  for (let round = 1; round <= crashes; round++) {
    const before = await told(witness);
    await mixedWork(witness, round);
    // A little later in the work each time.
    await witness.world.answer('the work has begun', async () => (await told(witness)) >= before + ((round * 3) % 11));
    if (round % 3 === 0) await witness.loseAll();
    else await witness.crash('controller', 'machine 0');
  }
  await witness.settle('everything is as it was asked for', (status) =>
    unitsOf(status)
      .filter(({ unit }) => !unit.startsWith('extra'))
      .every(({ workload }) => workload.message === `step ${crashes}`),
  );
  assert.ok((await witness.ran()).length > 0);
  await witness.world.answer('one service runs', async () => (await witness.services('a/0')).length === 1);
  await witness.verify();
});
