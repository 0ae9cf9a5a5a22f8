/**
 * A whole Reeve for one test: the real programs through their launchers, in a temporary folder, on loopback. Whatever
 * happens in the test, nothing of it is left: no process and no file.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createReadStream, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { LocalAgent } from '../../src/agent/ports/index.ts';
import type { Admin, Models } from '../../src/controller/ports/index.ts';
import {
  applicationName,
  type Command,
  type Digest,
  firstModelName,
  type ModelStatus,
  machineId,
  type TaskId,
  type TaskView,
  type UnitStatus,
} from '../../src/core/model/index.ts';
import { localApiClient } from '../../src/edge/api/index.ts';
import { createPublisherKey, type PublisherKey, packBundle, signBundle } from '../../src/edge/bundle/index.ts';
import { devWorld } from '../../src/edge/dev/index.ts';
import { connectAdmin, join } from '../../src/edge/wire/index.ts';
import { buildPrograms, repository } from './built.ts';
import { endProcessesOf, processesOf } from './processes-of.ts';

/** A fact that has not come true by then never will. */
const patienceMs = 40_000;
/** Between two looks at what cannot be watched. */
const pollDelayMs = 15;
const logTailLines = 30;

export type ProgramName = 'controller' | `machine ${number}`;

export interface DevWorld {
  readonly folder: string;
  /** Where databases are: `controller/models/UUID/model.db`, `machines/0/data/state.db`. */
  readonly directory: string;
  /** Talks to the controller that runs now, about its first model. */
  readonly admin: Admin & Models;
  /** Talks about another model. */
  inModel<Result>(model: string, work: (admin: Admin) => Promise<Result>): Promise<Result>;
  /** Starts what does not run. `fault` is `point:times`: where what is started now dies, before or after it is ready. */
  up(options?: UpOptions): Promise<void>;
  /** SIGKILL, and waits until it is gone. */
  kill(...programs: ProgramName[]): Promise<void>;
  /** Resolves when the program has ended by itself. */
  ended(program: ProgramName): Promise<void>;
  pid(program: ProgramName): Promise<number>;
  /** TERM to all, as `reeve dev down` does. Services end too. */
  down(): Promise<void>;
  local(machine?: number): Promise<LocalAgent>;
  execute(command: Command): Promise<void>;
  /** Packs, signs and uploads the charm's folder. */
  bundle(charm: string, revision?: number): Promise<Digest>;
  deploy(charm: string, application: string, options?: DeployOptions): Promise<void>;
  /** Asks for an action and resolves when the controller has it durable. */
  act(unit: string, action: string, parameters?: Readonly<Record<string, unknown>>): Promise<TaskId>;
  /** Resolves when the task has ended. */
  taskEnded(task: TaskId): Promise<TaskView>;
  /** Watches until the model is as wanted, over deaths of the controller too. */
  until(what: string, isSo: (status: ModelStatus) => boolean): Promise<ModelStatus>;
  /** Looks until there is an answer that is neither null nor false. */
  answer<Value>(what: string, look: () => Value | Promise<Value>): Promise<Exclude<Value, null | false | undefined>>;
  /** Every unit is active and idle, every machine is connected, and no agent has anything left to say. */
  settled(): Promise<ModelStatus>;
  /** What points programs at this world. */
  environment(): Promise<Readonly<Record<string, string>>>;
  /** Runs `bin/reeve`, pointed at this world. */
  reeve(...args: string[]): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }>;
}

export interface UpOptions {
  readonly fault?: string;
  /** Null: one for each unit. */
  readonly machines?: number | null;
  /** The one that new machines join; made when missing. */
  readonly model?: string | null;
}

export interface DeployOptions {
  readonly config?: Readonly<Record<string, string>>;
  readonly units?: number;
  readonly to?: readonly string[];
}

/** Brings a world up; it goes down with the test. */
export async function makeDevWorld(
  t: TestContext,
  options: { readonly machines?: number | null; readonly booted?: boolean } = {},
): Promise<DevWorld> {
  buildPrograms();
  const folder = mkdtempSync(path.join(tmpdir(), 'rw-'));
  const keys = path.join(folder, 'keys');
  await mkdir(keys);
  const key = await createPublisherKey(path.join(keys, 'development.pem'));
  const { machines = 1, booted = false } = options;
  const world = new World(folder, key, machines, booted);
  // Node says it, its types do not know it yet.
  t.after(() => world.strike('passed' in t && t.passed === false));
  await world.up();
  return world;
}

export const unitsOf = (status: ModelStatus): readonly UnitStatus[] =>
  status.applications.flatMap(({ units }) => units);

export function unitOf(status: ModelStatus, unit: string): UnitStatus | undefined {
  return unitsOf(status).find((one) => one.unit === unit);
}

export const isSettled = (unit: UnitStatus | undefined): boolean =>
  unit !== undefined && unit.workload.status === 'active' && unit.agent.status === 'idle';

class World implements DevWorld {
  readonly folder: string;
  readonly directory: string;
  readonly #key: PublisherKey;
  #machines: number | null;
  readonly #booted: boolean;
  #address = '';
  #admin: ReturnType<typeof connectAdmin> | null = null;

  constructor(folder: string, key: PublisherKey, machines: number | null, booted: boolean) {
    this.folder = folder;
    this.directory = path.join(folder, 'w');
    this.#key = key;
    this.#machines = machines;
    this.#booted = booted;
  }

  get admin(): Admin & Models {
    assert(this.#admin, 'the world is up');
    return this.#admin;
  }

  async up({ fault, machines = this.#machines, model = null }: UpOptions = {}) {
    const { directory } = this;
    const world = this.#dev(fault === undefined ? {} : { REEVE_FAULT: fault });
    this.#machines = machines;
    const up = world.up({ directory, machines, model, booted: this.#booted, onProgress: () => {} });
    // A program may reach its fault before it is ready; then `up` fails, and that is what was asked for.
    await (fault === undefined ? up : up.catch(() => undefined));
    const { REEVE_CONTROLLER: address = '' } = await world.environment(directory);
    this.#admin?.close();
    this.#address = address;
    this.#admin = connectAdmin({ address, model: firstModelName });
  }

  async inModel<Result>(model: string, work: (admin: Admin) => Promise<Result>): Promise<Result> {
    const admin = connectAdmin({ address: this.#address, model });
    try {
      return await work(admin);
    } finally {
      admin.close();
    }
  }

  async kill(...programs: ProgramName[]): Promise<void> {
    const pids = await Promise.all(programs.map((program) => this.pid(program)));
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    await Promise.all(programs.map((program) => this.ended(program)));
  }

  async ended(program: ProgramName): Promise<void> {
    await this.answer(`${program} has ended`, async () => !(await this.#program(program)).running);
  }

  async pid(program: ProgramName): Promise<number> {
    return (await this.#program(program)).pid;
  }

  async #program(program: ProgramName) {
    const { processes } = await this.#dev().status(this.directory);
    const found = processes.find(({ name }) => name === program);
    assert(found, `${program} is part of the world`);
    return found;
  }

  async down(): Promise<void> {
    this.#admin?.close();
    this.#admin = null;
    await this.#dev().down({ directory: this.directory, onProgress: () => {} });
  }

  async local(machine = 0): Promise<LocalAgent> {
    const { processes } = await this.#dev().status(this.directory);
    const { address = '' } = processes.find(({ name }) => name === `machine ${machine}`) ?? {};
    return localApiClient({ runDirectory: address });
  }

  async execute(command: Command): Promise<void> {
    await this.admin.execute(command);
  }

  async bundle(charm: string, revision = 1): Promise<Digest> {
    const output = path.join(this.folder, `${path.basename(charm)}-${revision}.bundle`);
    const { file, manifestFile } = await packBundle({ source: charm, output, revision });
    await signBundle({ file, key: this.#key });
    const { digest } = await this.admin.upload(await readFile(manifestFile), createReadStream(file));
    return digest;
  }

  async deploy(charm: string, application: string, { config = {}, units = 1, to = [] }: DeployOptions = {}) {
    await this.execute({
      kind: 'deploy',
      bundle: await this.bundle(charm),
      application: applicationName(application),
      units,
      config,
      to: to.map(machineId),
      trust: false,
      bindings: {},
      constraints: {},
      force: false,
    });
  }

  async act(unit: string, action: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<TaskId> {
    const enough = new AbortController();
    try {
      for await (const update of this.admin.run({ unit, action, parameters }, enough.signal))
        if (update.kind === 'enqueued') return update.task;
    } finally {
      enough.abort();
    }
    throw new Error(`the controller did not take the action ${action}`);
  }

  async taskEnded(task: TaskId): Promise<TaskView> {
    return await this.answer(`task ${task} has ended`, async () => {
      const view = await this.admin.task(task).catch(() => null);
      return view?.endedAt !== undefined && view;
    });
  }

  async until(what: string, isSo: (status: ModelStatus) => boolean): Promise<ModelStatus> {
    const deadline = AbortSignal.timeout(patienceMs);
    let last: ModelStatus | null = null;
    while (!deadline.aborted) {
      try {
        for await (last of this.admin.watch(deadline)) if (isSo(last)) return last;
      } catch {
        // The controller is away; its successor is asked.
        await delay(pollDelayMs);
      }
    }
    throw new Error(`this did not come true: ${what}\n${JSON.stringify(last, null, 1)}`);
  }

  async answer<Value>(what: string, look: () => Value | Promise<Value>) {
    const deadline = performance.now() + patienceMs;
    while (performance.now() < deadline) {
      const found = await look();
      if (found !== null && found !== false && found !== undefined)
        return found as Exclude<Value, null | false | undefined>;
      await delay(pollDelayMs);
    }
    throw new Error(`this did not come true: ${what}`);
  }

  async settled(): Promise<ModelStatus> {
    const status = await this.until(
      'everything is active and idle',
      (now) => unitsOf(now).every(isSettled) && now.machines.every(({ connected }) => connected),
    );
    for (let machine = 0; machine < (this.#machines ?? 1); machine++) {
      const agent = await this.local(machine);
      await this.answer(`machine ${machine} has nothing left to say`, async () => (await agent.status()).outbox === 0);
    }
    return status;
  }

  environment(): Promise<Readonly<Record<string, string>>> {
    return this.#dev().environment(this.directory);
  }

  async reeve(...args: string[]) {
    const environment = await this.#dev().environment(this.directory);
    const env = {
      ...process.env,
      ...environment,
      PATH: `${environment['PATH']}:${process.env.PATH}`,
      XDG_CONFIG_HOME: path.join(this.folder, 'config'),
    };
    return await new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      execFile(path.join(repository, 'bin/reeve'), args, { cwd: this.folder, env }, (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr }),
      );
    });
  }

  /** The end: what `dev down` cannot end is ended all the same, and told as a failure. */
  async strike(failed: boolean): Promise<void> {
    if (failed) process.stderr.write(this.#logTails());
    const problem = await this.down().then(
      () => null,
      (error: unknown) => error,
    );
    const left = processesOf(this.folder);
    await endProcessesOf(this.folder);
    rmSync(this.folder, { recursive: true, force: true });
    assert.ifError(problem);
    assert.deepEqual(left, [], 'no process outlives its world');
  }

  #logTails(): string {
    return globSync('**/*.log', { cwd: this.directory })
      .map((file) => {
        const lines = readFileSync(path.join(this.directory, file), 'utf8').trimEnd().split('\n');
        return `--- the end of ${file} ---\n${lines.slice(-logTailLines).join('\n')}\n`;
      })
      .join('');
  }

  #dev(environment: Readonly<Record<string, string>> = {}) {
    return devWorld({
      binDirectory: path.join(repository, 'bin'),
      keysDirectory: path.join(this.folder, 'keys'),
      publisherKey: async () => this.#key.publicKeyBase64,
      connectAdmin: async (address, model) => {
        const admin = connectAdmin({ address, model });
        return { admin, models: admin, close: async () => admin.close() };
      },
      join: (request) => join({ ...request, hostname: 'test' }),
      localAgent: (runDirectory) => localApiClient({ runDirectory }),
      environment,
    });
  }
}
