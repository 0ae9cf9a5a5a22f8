/** A whole hook that does nothing. */
import { type Figure, type Finding, inTurns, median, quantile, repeated } from '../figure.ts';
import { timeCommits, timeHandlers } from '../floors.ts';
import { followLines } from '../lines.ts';
import type { Stage } from '../stage.ts';

export const hook: Figure = {
  name: 'hook',
  title: 'No-op hook',
  explanation:
    'From the decision until the outcome is committed and synced, as the agent logs it (`durationMs` of "hook ended"): ' +
    'the intent is committed, the handler runs, its outcome is committed. The handler is once a bash script, as in most ' +
    'classic charms, and once a static program, which leaves the agent nothing to hide behind. One hook at a time.',
  async measure(stage) {
    return [...(await measureWith(stage, 'bash')), ...(await measureWith(stage, 'noop'))];
  },
};

async function measureWith(stage: Stage, handler: 'bash' | 'noop'): Promise<readonly Finding[]> {
  const charm = stage.charm(handler === 'bash' ? undefined : handler);
  const world = await stage.world();
  await world.deploy(charm);
  const count = stage.quick ? 50 : 400;
  const log = followLines(world.agentLog, 'end');
  let configured = 0;
  const { taken, commits, spawns } = await inTurns(count, {
    taken: (samples) =>
      repeated(samples, async () => {
        await world.configure(`value ${configured++}`);
        return await nextHook(() => log.next());
      }),
    commits: (samples) => timeCommits(world.machine, samples),
    spawns: (samples) => timeHandlers(stage.addon, `${charm}/hooks/config-changed`, samples),
  });
  log.close();
  await world.close();
  const floorAt = (part: number) => ({
    what: 'one spawn of the handler and two synced commits',
    value: quantile(spawns, part) + 2 * quantile(commits, part),
  });
  const base = { unit: 'ms', samples: count } as const;
  const what = handler === 'bash' ? 'bash handler' : 'static handler';
  return [
    { ...base, what, value: median(taken), floor: floorAt(0.5), aim: { kind: 'times-floor', value: 3 } },
    { ...base, what: `${what}, p99`, value: quantile(taken, 0.99), floor: floorAt(0.99) },
  ];
}

async function nextHook(next: () => Promise<string>): Promise<number> {
  for (;;) {
    const line = JSON.parse(await next()) as { readonly message: string; readonly durationMs?: number };
    if (line.message === 'hook ended') return line.durationMs ?? Number.NaN;
  }
}
