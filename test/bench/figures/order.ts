/** From an administrator's wish to the handler's first instruction. */
import { type Figure, inTurns, median, quantile, repeated } from '../figure.ts';
import { timeCommits, timeHandlers } from '../floors.ts';
import { monotonicMs } from '../spawn.ts';

export const order: Figure = {
  name: 'order',
  title: 'Order to handler',
  explanation:
    'From before the administrator’s call, which is earlier than the commit in the controller, until the first instruction of ' +
    'an action’s handler: two processes, mutual TLS on loopback, and three synced commits (the order in the controller, in ' +
    'the agent’s journal, and the intent). One order at a time.',
  async measure(stage) {
    const world = await stage.world();
    await world.deploy(stage.charm());
    const count = stage.quick ? 50 : 500;
    const { taken, commits, spawns } = await inTurns(count, {
      taken: (samples) =>
        repeated(samples, async () => {
          const begun = monotonicMs();
          const [startedAt] = (await world.act('stamp')).split(' ');
          return Number(startedAt) / 1000 - begun;
        }),
      commits: (samples) => timeCommits(world.machine, samples),
      spawns: (samples) => timeHandlers(stage.addon, stage.program('noop'), samples),
    });
    const floorAt = (part: number) => ({
      what: 'three synced commits and one spawn',
      value: 3 * quantile(commits, part) + quantile(spawns, part),
    });
    await world.close();
    return [
      {
        what: 'p50',
        value: median(taken),
        unit: 'ms',
        samples: count,
        floor: floorAt(0.5),
        aim: { kind: 'at-most', value: 5 },
      },
      {
        what: 'p99',
        value: quantile(taken, 0.99),
        unit: 'ms',
        samples: count,
        floor: floorAt(0.99),
        aim: { kind: 'at-most', value: 25 },
      },
    ];
  },
};
