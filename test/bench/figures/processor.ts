/** What a quiet agent computes. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Figure } from '../figure.ts';
import { processorSeconds } from '../processes.ts';

const settleMs = 15_000;

export const processor: Figure = {
  name: 'processor',
  title: 'Processor time of a quiet agent',
  explanation:
    'Ten units with a service each, connected, nothing to do, over a minute; the kernel counts in steps of 10 ms.',
  async measure(stage) {
    const world = await stage.world();
    await world.deploy(stage.charm(), { units: 10, service: true });
    stage.say('waiting until everything is quiet, and then a minute');
    await delay(settleMs);
    const overMs = stage.quick ? 10_000 : 60_000;
    const before = processorSeconds(world.agentPid());
    await delay(overMs);
    const used = processorSeconds(world.agentPid()) - before;
    await world.close();
    const value = (used / (overMs / 1000)) * 100;
    return [
      {
        what: `over ${overMs / 1000} s`,
        value,
        unit: '% of a core',
        samples: 1,
        aim: { kind: 'at-most', value: 0.3 },
      },
    ];
  },
};
