/** A world with units of the witness charm, whose story outside of the charm is held against the databases. */
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { applicationName, type ModelStatus, type TaskId, type UnitName } from '../../src/core/model/index.ts';
import { repository } from '../support/built.ts';
import { type DevWorld, makeDevWorld, unitsOf } from '../support/dev-world.ts';
import { endProcessesOf, isAlive } from '../support/processes-of.ts';
import { agentFacts, checkInvariants, modelFacts } from './invariants.ts';

export interface Witness {
  readonly world: DevWorld;
  /** The charm's folder, with the place of this world written into it. */
  readonly charm: string;
  /** Where the charm tells its story. */
  readonly place: string;
  deploy(application: string, config?: Readonly<Record<string, string>>): Promise<void>;
  /** Deploys `a` and `b` and ties them together. */
  deployPair(): Promise<void>;
  configure(application: string, key: string, value: string): Promise<void>;
  /** Asks for the action; the answer is remembered as acknowledged. */
  act(unit: string): Promise<TaskId>;
  /** The next such handler kills itself there, or stays there until it is killed. */
  ask(what: 'die' | 'hold', point: 'early' | 'written' | 'late', unit: string, work: string): Promise<void>;
  /** The pid of the handler that stays where it was asked to. */
  held(): Promise<number>;
  story(unit: string): Promise<readonly string[]>;
  /** The tasks whose action has run. */
  ran(): Promise<readonly string[]>;
  /** Kills the program when everything is at rest, and starts it again so that it dies at this point. */
  arm(program: 'controller' | 'machine 0', fault: string): Promise<void>;
  /** Waits until the program has died, and starts it again. */
  revive(program: 'controller' | 'machine 0'): Promise<void>;
  /** SIGKILL to every process of this world, handlers, services and shims too, and a start of what should run. */
  loseAll(): Promise<void>;
  /** Every process of the unit's service that ever started and still runs. */
  services(unit: string): Promise<readonly number[]>;
  /** SIGKILL to all of them, whatever they are doing, and starts them again. */
  crash(...programs: ('controller' | 'machine 0')[]): Promise<void>;
  /** Makes the charm another one to the byte: the same bytes are no new bundle. */
  newBytes(): Promise<void>;
  /** Gives the application a new revision of the charm. */
  refresh(application: string): Promise<void>;
  /** Answers failed hooks with "retry" until the model is as wanted and no unit has anything to do or to say. */
  settle(what: string, isSo: (status: ModelStatus) => boolean): Promise<void>;
  /** Takes everything down and holds what is on disk to the promises. */
  verify(): Promise<void>;
}

export async function makeWitness(t: TestContext): Promise<Witness> {
  const world = await makeDevWorld(t);
  const [charm, place] = [path.join(world.folder, 'charm'), path.join(world.folder, 'witness')];
  await mkdir(place);
  await cp(path.join(repository, 'test/support/charms/witness'), charm, { recursive: true, verbatimSymlinks: true });
  await writeFile(path.join(charm, 'lib/place'), place);
  const acknowledged: TaskId[] = [];
  let cuts = 0;
  let revision = 1;

  const read = async (name: string): Promise<readonly string[]> => {
    const text = await readFile(path.join(place, name), 'utf8').catch(() => '');
    return text.split('\n').filter((line) => line !== '');
  };
  const deploy: Witness['deploy'] = (application, config = {}) => world.deploy(charm, application, { config });

  const answered = new Set<string>();
  /** Once for each failure that the controller knows of: an answer to an older one means nothing. */
  async function answerFailures(status: ModelStatus): Promise<void> {
    for (const { unit, agent } of unitsOf(status)) {
      const failure = `${unit} ${agent.since}`;
      if (agent.status !== 'error' || answered.has(failure)) continue;
      await world.admin.execute({ kind: 'resolve', unit, answer: 'retry' });
      answered.add(failure);
    }
  }

  /** True when no unit has anything left to do or to say. */
  async function quiet(): Promise<boolean> {
    const { units, outbox, controller } = await (await world.local()).status();
    const idle = units.every(({ agent, decision }) => agent.status === 'idle' && decision.startsWith('idle'));
    return idle && outbox === 0 && controller.connected;
  }

  async function settle(what: string, isSo: (status: ModelStatus) => boolean): Promise<void> {
    // Everything may be away for a while: then it is not settled.
    const look = async (): Promise<boolean> => {
      const status = await world.admin.status();
      await answerFailures(status);
      return isSo(status) && (await quiet());
    };
    await world.answer(what, () => look().catch(() => false));
    await world.settled();
  }

  async function newBytes(): Promise<void> {
    revision += 1;
    await writeFile(path.join(charm, 'lib/revision'), String(revision));
  }

  return {
    world,
    newBytes,
    charm,
    place,
    deploy,
    async deployPair() {
      await deploy('a');
      await deploy('b');
      await world.execute({ kind: 'integrate', ends: ['a:out', 'b:in'] });
      await settle('a and b are related', ({ relations }) => relations.length === 1);
    },
    async configure(application, key, value) {
      await world.execute({
        kind: 'configure',
        application: applicationName(application),
        set: { [key]: value },
        reset: [],
      });
    },
    async refresh(application) {
      await newBytes();
      const bundle = await world.bundle(charm, revision);
      await world.execute({ kind: 'refresh', application: applicationName(application), bundle, force: false });
    },
    async act(unit) {
      const task = await world.act(unit, 'mark');
      acknowledged.push(task);
      return task;
    },
    ask: (what, point, unit, work) => {
      cuts += 1;
      return writeFile(path.join(place, `${what}-${point}-${unit.replace('/', '-')}-${work}`), '');
    },
    async held() {
      const pid = await world.answer('the handler stays', async () => (await read('held'))[0] ?? null);
      await writeFile(path.join(place, 'held'), '');
      return Number(pid);
    },
    ran: () => read('actions'),
    story: (unit) => read(`${unit.replace('/', '-')}.story`),
    async arm(program, fault) {
      await settle('everything is at rest', () => true);
      await world.kill(program);
      await world.up({ fault });
    },
    async revive(program) {
      await world.ended(program);
      if (program !== 'controller') cuts += 1;
      await world.up();
    },
    async crash(...programs) {
      if (programs.includes('machine 0')) cuts += 1;
      await world.kill(...programs);
      await world.up();
    },
    async loseAll() {
      cuts += 1;
      await endProcessesOf(world.folder);
      await world.up();
    },
    async services(unit) {
      const pids = await read(`${unit.replace('/', '-')}.pids`);
      return pids.map(Number).filter(isAlive);
    },
    settle,
    async verify() {
      await settle('everything is at rest', () => true);
      const tasks = await Promise.all(acknowledged.map((task) => world.admin.task(task)));
      const { directory } = world;
      await world.down();
      const [file = ''] = globSync('controller/models/*/model.db', { cwd: directory });
      const model = modelFacts(path.join(directory, file));
      const agent = agentFacts(path.join(directory, 'machines/0/data'));
      const units = new Set([...model.units, ...(await knownUnits(place))]);
      const stories = new Map<UnitName, readonly string[]>();
      for (const unit of units) stories.set(unit, await read(`${unit.replace('/', '-')}.story`));
      assert.deepEqual(await read('overlaps'), [], 'no two handlers ran at once');
      checkInvariants({ model, agent, tasks, cuts, stories, actions: await read('actions') });
    },
  };
}

async function knownUnits(place: string): Promise<readonly UnitName[]> {
  return (await readdir(place))
    .filter((name) => name.endsWith('.story'))
    .map((name) => name.replace('.story', '').replace(/-(\d+)$/, '/$1') as UnitName);
}
