/** A service that is killed. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Figure, median, quantile } from '../figure.ts';
import { followLines, type Lines } from '../lines.ts';
import { monotonicMs } from '../spawn.ts';

/** Twice what the charm's layer says: a service that lived that long is restarted without any delay again. */
const steadyMs = 40;

export const restart: Figure = {
  name: 'restart',
  title: 'Restart of a killed service',
  explanation:
    'From before SIGKILL until the first instruction of the successor. The service is under its shim with no back-off: the ' +
    'shim reaps and tells the agent, the agent decides and says start. The floor is a C program that forks again at once.',
  async measure(stage) {
    const count = stage.quick ? 20 : 200;
    const world = await stage.world();
    await world.deploy(stage.charm(), { service: true });
    const stamps = path.join(world.machine, 'agents/unit-bench-0/charm/stamps');
    const { taken } = await killAgainAndAgain(followLines(stamps, 'beginning'), count);
    await world.close();

    const file = path.join(stage.folder, 'respawn-stamps');
    const lines = followLines(file, 'beginning');
    const floor = spawn(stage.program('respawn'), [stage.program('stamp'), file], { stdio: 'ignore' });
    const { taken: floorTaken, pid } = await killAgainAndAgain(lines, count);
    floor.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    return [
      {
        what: 'median',
        value: median(taken),
        unit: 'ms',
        samples: count,
        floor: { what: 'a bare supervisor in C', value: median(floorTaken) },
        aim: { kind: 'at-most', value: 3 },
      },
      {
        what: 'p99',
        value: quantile(taken, 0.99),
        unit: 'ms',
        samples: count,
        floor: { what: 'a bare supervisor in C', value: quantile(floorTaken, 0.99) },
      },
    ];
  },
};

/** Kills the newest process; each line of the file is its start and its pid. The last one lives. */
async function killAgainAndAgain(
  lines: Lines,
  times: number,
): Promise<{ readonly taken: readonly number[]; readonly pid: number }> {
  const taken: number[] = [];
  let pid = Number((await lines.next()).split(' ')[1]);
  for (let time = 0; time < times; time++) {
    await delay(steadyMs);
    const killedAt = monotonicMs();
    process.kill(pid, 'SIGKILL');
    const [startedAt, successor] = (await lines.next()).split(' ').map(Number);
    taken.push((startedAt ?? Number.NaN) / 1000 - killedAt);
    pid = successor ?? 0;
  }
  lines.close();
  return { taken, pid };
}
