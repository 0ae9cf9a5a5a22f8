/** What a person waits for, and what tests that wait for a status ask again and again. */
import path from 'node:path';
import { type Figure, type Finding, inTurns, median } from '../figure.ts';
import { timeRuns } from '../spawn.ts';

/** Tests look at the status of their model every second. */
const statusAimMs = 120;
/** A probe of the machine, run by monitoring again and again. */
const probeAimMs = 150;
/** Units of the crowded model; they wait for machines, so that nothing else costs time. */
const crowd = 200;
const unitsPerCommand = 100;

export const commandLine: Figure = {
  name: 'command-line',
  title: 'reeve status',
  explanation: `From spawn to exit, of a controller with one unit, of a model with ${crowd}, and of the agent on this machine.`,
  async measure(stage) {
    const world = await stage.world();
    await world.deploy(stage.charm());
    await world.reeve('add-model', 'crowd', '--no-switch');
    await world.reeve('deploy', stage.charm(), 'bench', '-n', String(unitsPerCommand), '-m', 'crowd');
    for (let units = unitsPerCommand; units < crowd; units += unitsPerCommand)
      await world.reeve('add-unit', 'bench', '-n', String(unitsPerCommand), '-m', 'crowd');
    const { REEVE_CONTROLLER, REEVE_AGENT } = world.environment;
    const reeve = (environment: NodeJS.ProcessEnv, ...args: readonly string[]) => {
      const env = { ...process.env, ...environment };
      return (count: number) => timeRuns(count, path.join(stage.binDirectory, 'reeve'), args, env);
    };
    const juju = (model: string) => {
      const env = { ...process.env, REEVE_CONTROLLER, REEVE_MODEL: model };
      return (count: number) =>
        timeRuns(count, path.join(stage.binDirectory, 'juju'), ['status', '--format', 'json'], env);
    };
    const times = await inTurns(stage.quick ? 10 : 40, {
      floor: (count) => timeRuns(count, process.execPath, ['-e', '0']),
      one: reeve({ REEVE_CONTROLLER, REEVE_MODEL: 'default' }, 'status'),
      json: reeve({ REEVE_CONTROLLER, REEVE_MODEL: 'default' }, 'status', '--format', 'json'),
      crowded: reeve({ REEVE_CONTROLLER, REEVE_MODEL: 'crowd' }, 'status', '--format', 'json'),
      local: reeve({ REEVE_CONTROLLER: undefined, REEVE_AGENT }, 'status'),
      juju: juju('default'),
      jujuCrowded: juju('crowd'),
      version: reeve({}, 'version'),
    });
    await world.close();
    const floor = { what: 'node -e 0', value: median(times.floor) };
    const finding = (what: string, samples: readonly number[], aim?: Finding['aim']): Finding => ({
      what,
      value: median(samples),
      unit: 'ms',
      samples: samples.length,
      floor,
      ...(aim && { aim }),
    });
    const aim = { kind: 'at-most', value: statusAimMs } as const;
    return [
      finding('of the controller', times.one),
      finding('of the controller, as JSON', times.json, aim),
      finding(`of a model with ${crowd} units, as JSON`, times.crowded, aim),
      finding('juju status, as JSON', times.juju, aim),
      finding(`juju status of ${crowd} units, as JSON`, times.jujuCrowded, aim),
      finding('of this machine', times.local, { kind: 'at-most', value: probeAimMs }),
      finding('reeve version', times.version),
    ];
  },
};
