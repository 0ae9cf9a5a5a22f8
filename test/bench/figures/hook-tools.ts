/** Hook tools, called inside a real action by three kinds of caller. */
import { execFileSync } from 'node:child_process';
import { type Figure, type Finding, inTurns, median, quantile } from '../figure.ts';
import type { World } from '../world.ts';

const aimTimesFloor = 4;
const floorName = 'a static program that does nothing, same caller';

export const hookTools: Figure = {
  name: 'hook-tools',
  title: 'Hook tool call',
  explanation:
    'From before the call until its end as the caller sees it, inside a running action. Each caller has its own floor: ' +
    'bash and Python add their own fork to every program that they start. An interpreter that does nothing is shown beside it.',
  async measure(stage) {
    const world = await stage.world();
    await world.deploy(stage.charm());
    const python = execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim();
    const calls = caller(world, python);
    const count = stage.quick ? 100 : 1000;
    const findings: Finding[] = [];
    for (const from of ['c', 'bash', 'python'] as const) {
      const { noop, tool } = await inTurns(count, {
        noop: (samples) => calls(from, samples, 'BIN/noop'),
        tool: (samples) => calls(from, samples, 'config-get name'),
      });
      const floor = { what: floorName, value: median(noop) };
      const base = { unit: 'µs', samples: count, floor } as const;
      const what = `config-get, from ${from === 'c' ? 'C' : from === 'bash' ? 'bash' : 'Python'}`;
      findings.push(
        { ...base, what, value: median(tool), aim: { kind: 'times-floor', value: aimTimesFloor } },
        {
          ...base,
          what: `${what}, p99`,
          value: quantile(tool, 0.99),
          floor: { what: 'p99 of it', value: quantile(noop, 0.99) },
        },
      );
      if (from !== 'c') continue;
      for (const command of ['is-leader', 'unit-get private-address'])
        findings.push({ ...base, what: `${command}, from C`, value: median(await calls('c', count, command)) });
      for (const command of [`${python} -c pass`, `${process.execPath} -e 0`]) {
        const values = await calls('c', Math.ceil(count / 50), command);
        const name = command.startsWith(python) ? 'python3 -c pass' : 'node -e 0';
        findings.push({ ...base, what: `${name}, from C`, samples: values.length, value: median(values) });
      }
    }
    await world.close();
    return findings;
  },
};

const caller = (world: World, python: string) => async (from: string, count: number, command: string) =>
  (await world.act('calls', { caller: from, python, count, command })).trim().split('\n').map(Number);
