/** From the save of a charm's file to its new code at work. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type Figure, median, quantile } from '../figure.ts';
import { timeCommits, timeHandlers } from '../floors.ts';
import { followLines } from '../lines.ts';
import { monotonicMs } from '../spawn.ts';
import type { Stage } from '../stage.ts';
import type { World } from '../world.ts';

const aimMs = 1000;
const commits = 6;

export const save: Figure = {
  name: 'save',
  title: 'Save of a charm’s file',
  explanation:
    'Under `reeve dev up --watch`: from before the write of `hooks/config-changed` until its new code runs: the watcher waits ' +
    'for the rest of the save, packs, signs, uploads and refreshes; the agent verifies, unpacks, and runs its hooks.',
  async measure(stage) {
    const world = await stage.world();
    const charm = stage.charm('mark', 'config-changed');
    const watching = await watch(stage, world, charm);
    const lines = followLines(path.join(world.machine, 'agents/unit-bench-0/charm/marks'), 'end');
    const count = stage.quick ? 5 : 40;
    const taken: number[] = [];
    for (let version = 0; version < count; version++) {
      const savedAt = monotonicMs();
      writeFileSync(path.join(charm, 'hooks/config-changed'), `#!/bin/bash\n# version ${version}\nexec bin/mark\n`);
      taken.push(Number(await lines.next()) / 1000 - savedAt);
      await watching.delivered();
    }
    lines.close();
    await watching.end();
    const commit = median(timeCommits(world.machine, 50));
    const handler = median(await timeHandlers(stage.addon, stage.program('noop'), 50));
    return [
      {
        what: 'until config-changed has started',
        value: median(taken),
        p99: quantile(taken, 0.99),
        unit: 'ms',
        samples: count,
        floor: { what: `${commits} synced commits and one spawn`, value: commits * commit + handler },
        aim: { kind: 'at-most', value: aimMs },
      },
    ];
  },
};

/** Resolves when the charm is deployed and its files are watched. */
async function watch(stage: Stage, world: World, charm: string) {
  const reeve = path.join(stage.binDirectory, 'reeve');
  const child = spawn(reeve, ['dev', 'up', '--dir', world.folder, '--machines', '1', '--watch', charm], {
    env: world.shell,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  const said = createInterface(child.stderr)[Symbol.asyncIterator]();
  const hears = async (words: string): Promise<void> => {
    for (;;) {
      const { value, done } = await said.next();
      if (done === true) throw new Error('the watcher has ended');
      if (value.includes(words)) return;
    }
  };
  await hears('watching ');
  return {
    delivered: () => hears(' s since the change'),
    async end() {
      child.kill('SIGINT');
      await ended;
    },
  };
}
