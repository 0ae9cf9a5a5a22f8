/** What a charm author waits for: the integration test that everybody writes, against a world of its own. */
import { execFile, execFileSync } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Figure, type Finding, median } from '../figure.ts';
import { timeRuns } from '../spawn.ts';
import type { Stage } from '../stage.ts';

const run = promisify(execFile);
const upAimSeconds = 2;
const testAimSeconds = 3;
const script = path.resolve(import.meta.dirname, '../python/author.py');

/** Seconds. */
interface Told {
  readonly took: number;
  readonly slept: number;
  readonly steps: Readonly<Record<string, number>>;
}

export const author: Figure = {
  name: 'author',
  title: 'A charm author’s integration test',
  explanation:
    'With the Python library `jubilant` and `bin/juju`, each time in a new `reeve dev` with a machine for each unit: deploy two ' +
    'applications from a directory, integrate, wait until all are active, change the configuration, wait until all are idle, ' +
    'run an action. The charm is in bash, so that no Python of its own is in the figure. Between two looks at the status ' +
    'the library sleeps a second, and it wants to see three good ones: that sleep is the floor. Steps are without it.',
  async measure(stage) {
    const libraries = path.join(stage.folder, 'libraries');
    execFileSync('python3', ['-m', 'pip', 'install', '--quiet', '--target', libraries, 'jubilant'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const times = stage.quick ? 2 : 10;
    const ups: number[] = [];
    const told: Told[] = [];
    for (let time = 0; time < times; time++) {
      const { up, ...test } = await testOnce(stage, libraries);
      ups.push(up);
      told.push(test);
    }
    const node = median(timeRuns(times, process.execPath, ['-e', '0'])) / 1000;
    const base = { unit: 's', samples: times } as const;
    return [
      {
        ...base,
        what: '`reeve dev up` in a new folder',
        value: median(ups),
        floor: { what: 'three times node -e 0', value: 3 * node },
        aim: { kind: 'at-most', value: upAimSeconds },
      },
      {
        ...base,
        what: 'the test',
        value: median(told.map(({ took }) => took)),
        floor: { what: 'what the library slept', value: median(told.map(({ slept }) => slept)) },
        aim: { kind: 'above-floor', value: testAimSeconds },
      },
      ...Object.keys(told[0]?.steps ?? {}).map(
        (step): Finding => ({ ...base, what: step, value: median(told.map(({ steps }) => steps[step] ?? 0)) }),
      ),
    ];
  },
};

async function testOnce(stage: Stage, libraries: string): Promise<Told & { readonly up: number }> {
  const begun = performance.now();
  const world = await stage.world({ machines: null });
  const up = (performance.now() - begun) / 1000;
  const env = { ...world.shell, PATH: `${stage.binDirectory}:${world.shell.PATH}`, PYTHONPATH: libraries };
  const { stdout } = await run('python3', [script, stage.charm()], { env });
  await world.close();
  return { up, ...(JSON.parse(stdout) as Told) };
}
