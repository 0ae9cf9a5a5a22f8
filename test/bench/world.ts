/** A real controller and a real agent, as a person would start them, asked over the same socket as the command line. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Admin } from '../../src/controller/ports/index.ts';
import type { TaskResult, UnitStatus } from '../../src/core/model/index.ts';
import { applicationName } from '../../src/core/model/index.ts';
import { connectAdmin } from '../../src/edge/wire/index.ts';

const run = promisify(execFile);
const readyTimeoutMs = 60_000;

export interface WorldOptions {
  /** So many agents, which units share; an agent for each unit when null. Default: one. */
  readonly machines?: number | null;
}

export interface DeployOptions {
  readonly units?: number;
  /** Whether each unit has a service. */
  readonly service?: boolean;
  /** More words for the command line. */
  readonly more?: readonly string[];
}

export interface World {
  readonly admin: Admin;
  /** Of everything in it. */
  readonly folder: string;
  /** What a person's shell has in it. */
  readonly shell: Readonly<NodeJS.ProcessEnv>;
  /** The folder of machine 0. */
  readonly machine: string;
  /** The folder of another. */
  readonly machineOf: (id: string) => string;
  /** What points the command line here. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** JSON lines of the agent. */
  readonly agentLog: string;
  /** What the agent was started with, without node's own words: `serve --data …`. */
  agentArguments(): readonly string[];
  agentPid(): number;
  /** How many hooks the agent of machine 0 has run so far. */
  hooksEnded(): number;
  /** Runs `reeve` and returns what it printed. */
  reeve(...args: readonly string[]): Promise<string>;
  /** Deploys the charm as `bench` and waits until its first hooks are done. */
  deploy(charm: string, options?: DeployOptions): Promise<void>;
  /** Resolves when all of this many units have started and rest. */
  untilIdle(units: number): Promise<void>;
  /** Resolves when this many units run a handler. */
  untilExecuting(units: number): Promise<void>;
  /** Runs an action on `bench/0` and returns what it printed. Throws when it ends otherwise; `wanted` is 'completed'. */
  act(action: string, parameters?: Readonly<Record<string, unknown>>, wanted?: TaskResult['status']): Promise<string>;
  /** Makes `config-changed` run on every unit. */
  configure(value: string): Promise<void>;
  close(): Promise<void>;
}

/** Packages keep sockets and process records in /run, which is memory: the world's run folder goes to memory too. */
const memoryFolder = '/dev/shm';

/** The folder's path must be longer than what a dev world takes for its run folder: then that is made in TMPDIR. */
export async function openWorld(
  binDirectory: string,
  folder: string,
  { machines = 1 }: WorldOptions = {},
): Promise<World> {
  const TMPDIR = existsSync(memoryFolder) ? memoryFolder : tmpdir();
  const base = { ...process.env, REEVE_KEYS: path.join(folder, 'keys'), REEVE_MODEL: 'default', TMPDIR };
  const command = path.join(binDirectory, 'reeve');
  const reeve = async (args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> =>
    (await run(command, args, { env })).stdout;
  const agents = machines === null ? [] : ['--machines', String(machines)];
  await reeve(['dev', 'up', '--dir', folder, ...agents], base);
  const exported = readExports(await reeve(['dev', 'env', '--dir', folder], base));
  const env = { ...base, REEVE_CONTROLLER: exported.REEVE_CONTROLLER, REEVE_AGENT: exported.REEVE_AGENT };
  const admin = connectAdmin({ address: exported.REEVE_CONTROLLER ?? '', model: 'default' });
  const agentPid = (): number => {
    const ready = readFileSync(path.join(exported.REEVE_AGENT ?? '', 'agent.json'), 'utf8');
    return (JSON.parse(ready) as { pid: number }).pid;
  };
  const machineOf = (id: string): string => path.join(folder, 'machines', id);
  const machine = machineOf('0');
  const bench = applicationName('bench');
  return {
    admin,
    folder,
    shell: env,
    machine,
    machineOf,
    environment: exported,
    agentLog: path.join(machine, 'agent.log'),
    agentPid,
    agentArguments() {
      const words = readFileSync(`/proc/${agentPid()}/cmdline`, 'utf8').split('\0').slice(0, -1);
      return words.slice(words.indexOf('serve'));
    },
    hooksEnded: () => readFileSync(path.join(machine, 'agent.log'), 'utf8').split('"hook ended"').length - 1,
    reeve: (...args) => reeve(args, env),
    async deploy(charm, { units = 1, service = false, more = [] } = {}) {
      await reeve(['deploy', charm, 'bench', '-n', String(units), '--config', `service=${service}`, ...more], env);
      await until(admin, units, rests);
    },
    untilIdle: (units) => until(admin, units, rests),
    untilExecuting: (units) => until(admin, units, ({ agent }) => agent.status === 'executing'),
    async act(action, parameters = {}, wanted = 'completed') {
      const { status, message, results } = await runAction(admin, action, parameters);
      if (status !== wanted) throw new Error(`${action} ${status}: ${message} ${JSON.stringify(results)}`);
      const { stdout = '' } = results;
      return typeof stdout === 'string' ? stdout : '';
    },
    configure: async (value) =>
      void (await admin.execute({ kind: 'configure', application: bench, set: { name: value }, reset: [] })),
    async close() {
      admin.close();
      await reeve(['dev', 'down', '--dir', folder], base);
    },
  };
}

const readExports = (text: string): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    text.split('\n').map((line) => {
      const [, name = '', value = ''] = line.match(/^export (\w+)=(.*)$/) ?? [];
      return [name, value.replaceAll("'", '')];
    }),
  );

async function until(admin: Admin, count: number, isSo: (unit: UnitStatus) => boolean): Promise<void> {
  for await (const { applications } of admin.watch(AbortSignal.timeout(readyTimeoutMs))) {
    const units = applications.flatMap((application) => application.units);
    if (units.length === count && units.every(isSo)) return;
  }
  throw new Error(`${count} units were not what they should be within ${readyTimeoutMs / 1000} s`);
}

const rests = ({ agent, workload }: UnitStatus): boolean => agent.status === 'idle' && workload.status === 'active';

async function runAction(admin: Admin, action: string, parameters: object): Promise<TaskResult> {
  const request = { unit: 'bench/0', action, parameters: { ...parameters } };
  for await (const update of admin.run(request, AbortSignal.timeout(readyTimeoutMs)))
    if (update.kind === 'ended') return update.result;
  throw new Error(`the updates of ${action} ended before it did`);
}
