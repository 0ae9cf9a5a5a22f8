/** What a person waits for. */
import path from 'node:path';
import { type Figure, median } from '../figure.ts';
import { timeRuns } from '../spawn.ts';

export const commandLine: Figure = {
  name: 'command-line',
  title: 'reeve status',
  explanation: 'From spawn to exit, of a controller with one unit and of the agent on this machine.',
  async measure(stage) {
    const world = await stage.world();
    await world.deploy(stage.charm());
    const count = stage.quick ? 5 : 30;
    const time = (environment: NodeJS.ProcessEnv, ...args: readonly string[]): number =>
      median(timeRuns(count, path.join(stage.binDirectory, 'reeve'), args, { ...process.env, ...environment }));
    const floor = { what: 'node -e 0', value: median(timeRuns(count, process.execPath, ['-e', '0'])) };
    const base = { unit: 'ms', samples: count, floor } as const;
    const { REEVE_CONTROLLER, REEVE_AGENT } = world.environment;
    const findings = [
      { ...base, what: 'of the controller', value: time({ REEVE_CONTROLLER }, 'status') },
      { ...base, what: 'of this machine', value: time({ REEVE_CONTROLLER: undefined, REEVE_AGENT }, 'status') },
      { ...base, what: 'reeve version', value: time({}, 'version') },
    ];
    await world.close();
    return findings;
  },
};
