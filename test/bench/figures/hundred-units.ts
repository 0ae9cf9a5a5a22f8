/** Many units on one agent. */
import { setTimeout as delay } from 'node:timers/promises';
import { type Figure, median } from '../figure.ts';
import { timeCommits, timeHandlers } from '../floors.ts';
import { memoryOf, processorSeconds } from '../processes.ts';
import type { World } from '../world.ts';

const units = 100;
/** install, config-changed, start. */
const handlersEach = 3;
/** Longer than the agent waits before it gives memory back. */
const quietMs = 40_000;
/** The shortest that a model may have. */
const interval = '10s';
/** Each wait is drawn within a fifth of the interval: after this time rounds follow each other evenly. */
const settleMs = 15_000;

export const hundredUnits: Figure = {
  name: 'hundred-units',
  title: `${units} units on one agent`,
  explanation:
    `${units} units of a charm whose handlers are empty bash scripts. Until all are active: from before \`reeve deploy\` to the ` +
    'model that says so; handlers of one machine take turns. Then half a minute of rest. A round is one `update-status` of ' +
    'every unit: the agent’s own processor time, without the handlers and without what it uses at rest.',
  async measure(stage) {
    const world = await stage.world();
    const charm = stage.charm();
    const begun = performance.now();
    await world.deploy(charm, { units });
    const active = (performance.now() - begun) / 1000;
    const commit = median(timeCommits(world.machine, 50));
    const spawn = median(await timeHandlers(stage.addon, `${charm}/hooks/start`, 50));
    stage.say('waiting until everything is quiet');
    await delay(quietMs);
    const { rss, own } = memoryOf(world.agentPid());
    const overMs = stage.quick ? 20_000 : 60_000;
    const idle = await useOver(world, overMs);
    await world.reeve('model-config', `update-status-hook-interval=${interval}`);
    await delay(settleMs);
    const busy = await useOver(world, overMs);
    const rounds = (busy.hooks - idle.hooks) / units;
    const one = { samples: 1 } as const;
    return [
      {
        ...one,
        what: 'until all are active',
        value: active,
        unit: 's',
        floor: {
          what: `${units * handlersEach} spawns of a handler and two synced commits with each`,
          value: (units * handlersEach * (spawn + 2 * commit)) / 1000,
        },
      },
      { ...one, what: 'memory, resident', value: rss, unit: 'MB', aim: { kind: 'at-most', value: 128 } },
      { ...one, what: 'memory, own', value: own, unit: 'MB' },
      { ...one, what: `at rest, over ${overMs / 1000} s`, value: (idle.seconds * 1e5) / overMs, unit: '% of a core' },
      {
        what: 'a round of update-status, processor time of the agent',
        value: ((busy.seconds - idle.seconds) * 1000) / rounds,
        unit: 'ms',
        samples: busy.hooks,
      },
    ];
  },
};

/** The agent's processor seconds and the hooks that ended over this time. */
async function useOver(world: World, overMs: number): Promise<Record<'seconds' | 'hooks', number>> {
  const look = () => ({ seconds: processorSeconds(world.agentPid()), hooks: world.hooksEnded() });
  const before = look();
  await delay(overMs);
  const after = look();
  return { seconds: after.seconds - before.seconds, hooks: after.hooks - before.hooks };
}
