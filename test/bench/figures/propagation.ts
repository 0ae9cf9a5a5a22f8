/** From what one unit writes to the handler of another on a different machine. */
import path from 'node:path';
import { type Figure, inTurns, median, quantile, repeated } from '../figure.ts';
import { timeCommits, timeHandlers } from '../floors.ts';
import { followLines } from '../lines.ts';

export const propagation: Figure = {
  name: 'propagation',
  title: 'Relation change to relation-changed',
  explanation:
    'From the last instruction of a handler that has written to a relation until the first of `relation-changed` in the other ' +
    'application’s unit: two agents and the controller between them, mutual TLS on loopback, and at least four synced ' +
    'commits (what was written, in its agent and in the controller; the change and the intent in the other agent).',
  async measure(stage) {
    const world = await stage.world({ machines: 2 });
    await world.deploy(stage.charm(), { more: ['--to', '0'] });
    await world.reeve('deploy', stage.charm('mark', 'in-relation-changed'), 'friend', '--to', '1');
    await world.reeve('integrate', 'bench:out', 'friend:in');
    const lines = followLines(path.join(world.machineOf('1'), 'agents/unit-friend-0/charm/marks'), 'beginning');
    await lines.next();
    await world.untilIdle(2);
    const count = stage.quick ? 50 : 300;
    let value = 0;
    const { taken, commits, spawns } = await inTurns(count, {
      taken: (samples) =>
        repeated(samples, async () => {
          const [writtenAt] = (await world.act('publish', { value: `value ${value++}` })).split(' ');
          let startedAt: number;
          // What led to the first state may still come before.
          do startedAt = Number(await lines.next());
          while (startedAt < Number(writtenAt));
          return (startedAt - Number(writtenAt)) / 1000;
        }),
      commits: (samples) => timeCommits(world.machine, samples),
      spawns: (samples) => timeHandlers(stage.addon, stage.program('noop'), samples),
    });
    lines.close();
    return [
      {
        what: 'until relation-changed has started',
        value: median(taken),
        p99: quantile(taken, 0.99),
        unit: 'ms',
        samples: count,
        floor: { what: 'four synced commits and one spawn', value: 4 * median(commits) + median(spawns) },
        aim: { kind: 'at-most', value: 15 },
      },
    ];
  },
};
