/** How long an agent is away when it is started again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type Figure, median, quantile } from '../figure.ts';
import { timeRuns } from '../spawn.ts';

export const start: Figure = {
  name: 'start',
  title: 'Start of the agent',
  explanation:
    'From the spawn of the launcher until the agent logs that it is ready (its state is loaded, its local socket answers), ' +
    'and until it logs that it is connected. Release bundle, compile cache filled by an earlier start, one unit.',
  async measure(stage) {
    const world = await stage.world();
    await world.deploy(stage.charm());
    const count = stage.quick ? 5 : 30;
    const args = world.agentArguments();
    await endProcess(world.agentPid());
    const taken: Record<'ready' | 'connected', number>[] = [];
    for (let time = 0; time < count; time++) taken.push(await timeStart(path.join(stage.binDirectory, 'reeved'), args));
    const floor = {
      what: 'node -e 0, from spawn to exit',
      value: median(timeRuns(count, process.execPath, ['-e', '0'])),
    };
    await world.close();
    const ready = taken.map((one) => one.ready);
    const base = { unit: 'ms', samples: count, floor } as const;
    return [
      { ...base, what: 'ready', value: median(ready), aim: { kind: 'at-most', value: 150 } },
      { ...base, what: 'ready, slowest', value: quantile(ready, 1) },
      { ...base, what: 'connected to its controller', value: median(taken.map((one) => one.connected)) },
    ];
  },
};

async function timeStart(file: string, args: readonly string[]): Promise<Record<'ready' | 'connected', number>> {
  const begun = performance.now();
  const agent: ChildProcess = spawn(file, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(agent, 'exit');
  const at: Partial<Record<'ready' | 'connected', number>> = {};
  if (agent.stderr === null) throw new Error('the agent has no stderr');
  for await (const line of createInterface(agent.stderr)) {
    const now = performance.now() - begun;
    if (line.includes('"agent is ready"')) at.ready = now;
    if (line.includes('"connected to the controller"')) at.connected = now;
    if (at.ready !== undefined && at.connected !== undefined) break;
  }
  agent.kill('SIGTERM');
  await ended;
  if (at.ready === undefined || at.connected === undefined) throw new Error('the agent ended before it was ready');
  return { ready: at.ready, connected: at.connected };
}

/** Of a process that is not our child: its data folder is free when its lock is. */
async function endProcess(pid: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  process.kill(pid, 'SIGTERM');
  const look = setInterval(() => {
    try {
      process.kill(pid, 0);
    } catch {
      resolve();
    }
  }, 10);
  await promise;
  clearInterval(look);
}
