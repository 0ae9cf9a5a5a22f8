/** An application with many relations: what a hook pays that looks at all of them, and what one more costs. */
import { setTimeout as delay } from 'node:timers/promises';
import { applicationName } from '../../../src/core/model/index.ts';
import { type Figure, inTurns, median, quantile } from '../figure.ts';
import type { World } from '../world.ts';

const relationsMax = 200;
/** Of the first and the last relations that are made. */
const sampled = 20;
const aimMs = 200;
/** Between two looks whether the hooks of all relations have run. */
const lookMs = 100;

export const relations: Figure = {
  name: 'relations',
  title: `${relationsMax} relations`,
  explanation:
    `A hook of a unit with ${relationsMax} relations asks for the settings in each of them: ${relationsMax} calls of ` +
    '`relation-get` one after the other from a C program, beside as many calls of a program that does nothing. And an ' +
    'administrator’s `integrate` at the beginning and at the end of making them, from the call to its answer.',
  async measure(stage) {
    const world = await stage.world();
    await world.deploy(stage.charm());
    const made = await relate(world);
    while (world.hooksEnded() < relationsMax) await delay(lookMs);
    await world.untilIdle(1);
    const calls = (command: string) => async (samples: number) => {
      const sums: number[] = [];
      for (let sample = 0; sample < samples; sample++) {
        const said = await world.act('calls', { caller: 'c', count: relationsMax, command });
        sums.push(
          said
            .trim()
            .split('\n')
            .map(Number)
            .reduce((a, b) => a + b) / 1000,
        );
      }
      return sums;
    };
    const { noop, asked } = await inTurns(stage.quick ? 10 : 40, {
      noop: calls('BIN/noop'),
      asked: calls('relation-get -r out:NUMBER - bench/0'),
    });
    const integrate = { unit: 'ms', samples: sampled } as const;
    return [
      {
        what: `${relationsMax} × relation-get`,
        value: median(asked),
        p99: quantile(asked, 0.99),
        unit: 'ms',
        samples: asked.length,
        floor: { what: `${relationsMax} × a static program that does nothing`, value: median(noop) },
        aim: { kind: 'above-floor', value: aimMs },
      },
      { ...integrate, what: `integrate, the first ${sampled}`, value: median(made.slice(0, sampled)) },
      { ...integrate, what: `integrate, the last ${sampled}`, value: median(made.slice(-sampled)) },
    ];
  },
};

/** With applications that have no unit. Returns the milliseconds of each relation. */
async function relate({ admin }: World): Promise<readonly number[]> {
  const { bundle } = await admin.showApplication(applicationName('bench'));
  const taken: number[] = [];
  for (let number = 0; number < relationsMax; number++) {
    const application = applicationName(`other${number}`);
    const rest = { units: 0, config: {}, to: [], trust: false, bindings: {}, constraints: {}, force: false };
    await admin.execute({ kind: 'deploy', bundle, application, ...rest });
    const begun = performance.now();
    await admin.execute({ kind: 'integrate', ends: ['bench:out', `${application}:in`] });
    taken.push(performance.now() - begun);
  }
  return taken;
}
