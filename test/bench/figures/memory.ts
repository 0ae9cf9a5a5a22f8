/** What a quiet agent holds, and what it gives back. */
import { setTimeout as delay } from 'node:timers/promises';
import { type Figure, type Finding, median } from '../figure.ts';
import { memoryOf } from '../processes.ts';
import type { Stage } from '../stage.ts';
import type { World } from '../world.ts';

/** Longer than the agent waits before it gives memory back. */
const quietMs = 30_000;
const minuteMs = 60_000;
const aims = { 1: { rss: 70, own: 25 }, 10: { rss: 80, own: 30 } } as const;

type Memory = ReturnType<typeof memoryOf>;

export const memory: Figure = {
  name: 'memory',
  title: 'Memory of the agent',
  explanation:
    'Resident, and of it what is the process’s own (anonymous: not pages of the node binary, which are shared and can be ' +
    'taken back). Each unit has a service. Idle is half a minute after the last hook. The burst is 1,000 actions; a minute ' +
    'after it the agent shall be back within 10 %. MB are 10^6 bytes.',
  async measure(stage) {
    const world = await stage.world();
    const charm = stage.charm();
    await world.deploy(charm, { service: true });
    const one = await settled(stage, world, quietMs);
    await world.reeve('add-unit', 'bench', '-n', '9');
    await world.untilIdle(10);
    const ten = await settled(stage, world, quietMs);
    const burst = stage.quick ? 100 : 1000;
    for (let time = 0; time < burst; time++) await world.act('quiet');
    const busy = memoryOf(world.agentPid());
    const after = await settled(stage, world, minuteMs);
    await world.close();
    return [
      ...findings('1 unit', one, aims[1]),
      ...findings('10 units', ten, aims[10]),
      { what: `right after ${burst} actions, resident`, value: busy.rss, unit: 'MB', samples: 1 },
      ...(['rss', 'own'] as const).map(
        (part): Finding => ({
          what: `a minute after ${burst} actions, ${names[part]}`,
          value: after[part],
          unit: 'MB',
          samples: samplesMax,
          floor: { what: 'before the burst', value: ten[part] },
          aim: { kind: 'within-percent', value: 10 },
        }),
      ),
    ];
  },
};

const names = { rss: 'resident', own: 'own' } as const;
const samplesMax = 5;

function findings(what: string, found: Memory, aim: Memory): readonly Finding[] {
  return (['rss', 'own'] as const).map((part) => ({
    what: `${what}, ${names[part]}`,
    value: found[part],
    unit: 'MB',
    samples: samplesMax,
    aim: { kind: 'at-most', value: aim[part] },
  }));
}

async function settled(stage: Stage, world: World, quiet: number): Promise<Memory> {
  stage.say(`waiting for ${quiet / 1000} quiet seconds`);
  await delay(quiet);
  const samples: Memory[] = [];
  for (let sample = 0; sample < samplesMax; sample++) {
    samples.push(memoryOf(world.agentPid()));
    await delay(200);
  }
  return { rss: median(samples.map(({ rss }) => rss)), own: median(samples.map(({ own }) => own)) };
}
