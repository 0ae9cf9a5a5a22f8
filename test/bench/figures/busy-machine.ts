/** A probe of a machine that has much to do. */
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Figure, inTurns, median, quantile } from '../figure.ts';
import { timeRuns } from '../spawn.ts';

const units = 100;
const aimMs = 150;

/** Until a file says that it is enough. */
const handler = (stop: string): string =>
  `#!/bin/bash\nwhile [ ! -e '${stop}' ]; do config-get name >/dev/null; sleep 0.5; done\n`;

export const busyMachine: Figure = {
  name: 'busy-machine',
  title: `reeve status at a machine where ${units} hooks run`,
  explanation:
    `From spawn to exit. ${units} units of a charm with \`lanes: []\` run \`config-changed\` at the same time; each asks for its ` +
    'configuration twice a second. The first line is of the same machine at rest.',
  async measure(stage) {
    const world = await stage.world();
    const charm = stage.charm('noop', 'update-status');
    const stop = path.join(world.folder, 'stop');
    writeFileSync(path.join(charm, 'reeve.yaml'), 'lanes: []\n');
    writeFileSync(path.join(charm, 'hooks/config-changed'), handler(stop));
    writeFileSync(stop, '');
    await world.deploy(charm, { units });
    const { REEVE_AGENT } = world.environment;
    const env = { ...process.env, REEVE_CONTROLLER: undefined, REEVE_AGENT };
    const measure = {
      floor: (count: number) => timeRuns(count, process.execPath, ['-e', '0']),
      status: (count: number) => timeRuns(count, path.join(stage.binDirectory, 'reeve'), ['status'], env),
    };
    const samples = stage.quick ? 20 : 100;
    const rest = await inTurns(samples, measure);
    rmSync(stop);
    await world.configure('busy');
    await world.untilExecuting(units);
    const busy = await inTurns(samples, measure);
    writeFileSync(stop, '');
    const finding = (what: string, { status, floor }: typeof busy) => ({
      what,
      value: median(status),
      p99: quantile(status, 0.99),
      unit: 'ms' as const,
      samples,
      floor: { what: 'node -e 0', value: median(floor) },
      aim: { kind: 'at-most', value: aimMs } as const,
    });
    return [finding('at rest', rest), finding(`while ${units} hooks run`, busy)];
  },
};
