/**
 * One controller and a few agents, the real ones, on ports that are drawn from one seed. Each process is a sequence of
 * lives: a crash ends one, and the next begins from what is on disk.
 */
import { createAgent } from '../../src/agent/loop/index.ts';
import { type Controller, createController } from '../../src/controller/controller.ts';
import { AgentError, explainError } from '../../src/core/errors.ts';
import type { AgentId, MachineId } from '../../src/core/model/index.ts';
import { judge, narrowStanding, policyVerdict } from '../../src/core/trust/index.ts';
import { schemaValidator } from '../../src/edge/schema/index.ts';
import { hardware, vitals } from '../support/builders.ts';
import { memoryModelStore } from '../support/memory-model-store.ts';
import { memoryDisk, memoryStateStore } from '../support/memory-state-store.ts';
import {
  type MachineStorage,
  machineStorage,
  memoryProvisioner,
  noResourceStore,
  readyResources,
} from '../support/memory-storage.ts';
import { type BundleFaults, bundleCache, bundleStore, type CharmDirectories, charmFiles } from './bundles.ts';
import { type Checkers, createCheckers } from './checkers.ts';
import { type Disk, type DiskFaults, type DiskLies, disk } from './disk.ts';
import { type HandlerFaults, type Operators, operators } from './handlers.ts';
import { type Network, type NetworkFaults, network } from './network.ts';
import { clockOf, documents, logOf, orderReader, randomOf, signer, supervisorAtRest, type WallClock } from './ports.ts';
import type { Prng } from './prng.ts';
import { type Life, newLife, type Scheduler, scheduler } from './scheduler.ts';

export interface Faults {
  readonly network: NetworkFaults;
  readonly disk: DiskFaults;
  readonly handlers: HandlerFaults;
  readonly bundles: BundleFaults;
  /** For each look at an instance of storage, that the machine cannot work on it. */
  readonly storageAwayChance: number;
}

/** Nothing goes wrong, nothing is written that others would have to be told of. */
export const calm: Faults = {
  network: { latencyMsMax: 5, breakChance: 0, silenceMsMax: 5 },
  disk: { latencyMsMax: 2, fullChance: 0, lostAnswerChance: 0 },
  handlers: { failChance: 0, killChance: 0, markChance: 0, rebootChance: 0, durationMsMax: 50 },
  bundles: { awayChance: 0, latencyMsMax: 50 },
  storageAwayChance: 0,
};

/** What one process has, over all of its lives. */
export interface Host {
  readonly name: string;
  readonly wall: WallClock;
  life: Life | null;
  lives: number;
}

export interface Machine extends Host {
  readonly agent: AgentId;
  readonly machine: MachineId;
  readonly platter: ReturnType<typeof memoryDisk>;
  readonly directories: CharmDirectories;
  readonly storage: MachineStorage;
  bootId: string;
  address: string;
  stop: AbortController;
}

export interface World {
  readonly time: Scheduler;
  readonly network: Network;
  readonly operators: Operators;
  readonly checkers: Checkers;
  readonly machines: readonly Machine[];
  readonly controllerHost: Host;
  /** Null while its process is down or starting. */
  controller(): Controller | null;
  startController(): void;
  crashController(): Promise<void>;
  enrol(count: number): Promise<void>;
  startAgent(machine: Machine): void;
  /** With `reboot` the whole machine goes down: no handler of it lives on. */
  crashAgent(machine: Machine, reboot: boolean): Promise<void>;
  setFaults(faults: Faults): void;
  note(line: string): void;
}

export interface WorldOptions {
  readonly random: Prng;
  readonly faults: Faults;
  readonly lies: DiskLies;
  /** Takes the run's log, line by line; null: nobody reads it. */
  readonly write: ((line: string) => void) | null;
}

const controllerId = 'the-controller';

export function createWorld({ random, faults: initial, lies, write }: WorldOptions): World {
  const time = scheduler();
  let faults = initial;
  const writeLine = (build: () => string): void => write?.(`${(time.now() / 1000).toFixed(3)} ${build()}`);
  const machines: Machine[] = [];
  const store = memoryModelStore();
  const controllerHost: Host = { name: 'controller', wall: { offsetMs: 0 }, life: null, lives: 0 };
  let controller: Controller | null = null;
  const checkers = createCheckers({ time, machines: () => machines, note: (line) => writeLine(() => line) });
  const net = network(time, random.fork(), faults.network, (agent, message) => checkers.agentSaid(agent, message));
  const platters: Disk = disk(time, random.fork(), faults.disk, lies);
  const handlers = operators(
    time,
    random.fork(),
    faults.handlers,
    (run, context) => checkers.handlerStarted(run, context),
    (run) => checkers.rebootAsked(run),
  );

  function begin(host: Host): Life {
    host.lives += 1;
    const life = newLife(`${host.name}.${host.lives}`);
    host.life = life;
    writeLine(() => `${life.name} begins`);
    return life;
  }

  async function end(host: Host): Promise<void> {
    const { life } = host;
    if (life === null) return;
    writeLine(() => `${life.name} dies`);
    life.alive = false;
    host.life = null;
    handlers.lifeEnded(life);
    net.lifeEnded(life);
    await platters.lifeEnded(life);
  }

  /** A process that ends by itself has met a bug, or what it says that it cannot start with. */
  const died = (life: Life) => (error: unknown) => {
    if (life.alive) checkers.violated(`${life.name} died: ${error instanceof Error ? error.stack : String(error)}`);
  };

  function startController(): void {
    const life = begin(controllerHost);
    const parts = {
      store: platters.modelStore(store, life, (changes) => checkers.modelCommitted(changes)),
      bundles: bundleStore,
      resources: noResourceStore,
      signer,
      mint: tokenMint(random.fork()),
      schema: schemaValidator,
      clock: clockOf(time, life, controllerHost.wall),
      random: randomOf(random.fork()),
      log: logOf(life.name, writeLine),
      identity: { controller: controllerId, version: '1.0.0' },
    };
    createController(parts).then(
      (made) => {
        if (!life.alive) return;
        controller = made;
        net.listen(life, (connection) => made.onAgent(connection).catch(died(life)));
      },
      (error: unknown) => {
        // A disk that is full at this moment: whoever stands above starts it again.
        if (!(error instanceof AgentError)) return died(life)(error);
        writeLine(() => `${life.name} cannot start: ${explainError(error)}`);
        time.after(life, 1_000, () => void end(controllerHost).then(startController));
      },
    );
  }

  async function crashController(): Promise<void> {
    controller = null;
    await end(controllerHost);
  }

  function startAgent(machine: Machine): void {
    const life = begin(machine);
    const own = random.fork();
    machine.stop = new AbortController();
    const clock = clockOf(time, life, machine.wall);
    const agent = createAgent({
      identity: {
        agent: machine.agent,
        controller: controllerId,
        address: 'controller:1',
        version: '1.0.0',
        platform: 'amd64',
        pid: machine.lives,
      },
      ports: {
        store: platters.stateStore(memoryStateStore(machine.platter), life, (change, positions) =>
          checkers.agentCommitted(machine, change, positions),
        ),
        link: net.linkOf(machine.agent, life),
        clock,
        random: randomOf(own),
        log: logOf(life.name, writeLine),
        documents,
        orders: orderReader,
        policy: { read: async () => ({ publishers: null, exec: 'allow', actions: [], holds: [] }) },
        trust: { judge, narrowStanding, policyVerdict },
        bundles: bundleCache(machine.directories, time, life, own.fork(), () => faults.bundles),
        storage: memoryProvisioner(machine.storage, () =>
          own.fraction() < faults.storageAwayChance ? 'cannot mount now' : null,
        ),
        resources: readyResources,
        files: charmFiles(machine.directories),
        supervisor: supervisorAtRest,
        runHandler: handlers.runnerOf(machine.agent, life, () => clock.now()),
        schema: schemaValidator,
        processes: {
          start: () => Promise.reject(new Error('unreachable: handlers are simulated')),
          killLeftover: (name) => handlers.killLeftover(machine.agent, life, name),
          remember: async () => {},
          forget: async () => {},
        },
        commands: { open: async () => ({ path: '', close: async () => {} }) },
        rebooter: { reboot: async () => reboots(machine, life) },
        textLogs: { unit: () => {}, lanes: () => {} },
        vitals: { read: () => vitals() },
        machine: {
          bootId: async () => machine.bootId,
          hostname: () => machine.name,
          hardware: () => hardware,
          interfaces: () => [
            { name: 'eth0', macAddress: '', addresses: [{ value: machine.address, cidr: '10.0.0.0/8' }] },
          ],
          path: () => '/bin',
        },
      },
    });
    agent.run(machine.stop.signal).then(() => {
      if (!machine.stop.signal.aborted) died(life)('it ended without being told to');
      else if (machine.life === life) void end(machine);
    }, died(life));
  }

  /** What an operator has asked for: the machine goes down, and comes up by itself. */
  function reboots(machine: Machine, life: Life): void {
    time.after(life, 10, () => {
      void crashAgent(machine, true).then(() => {
        if (machine.life === null) startAgent(machine);
      });
    });
  }

  async function crashAgent(machine: Machine, reboot: boolean): Promise<void> {
    await end(machine);
    if (!reboot) return;
    machine.storage.mounted.clear();
    machine.bootId = `boot-${machine.lives + 1}`;
    for (const run of handlers.runs)
      if (run.agent === machine.agent && run.ended === 'orphaned') Object.assign(run, { ended: 'buried' });
  }

  return {
    time,
    network: net,
    operators: handlers,
    checkers,
    machines,
    controllerHost,
    controller: () => controller,
    startController,
    crashController,
    startAgent,
    crashAgent,
    async enrol(count) {
      for (let at = 0; at < count; at += 1) {
        const token = (await controller?.createJoinToken()) ?? '';
        const made = await controller?.redeem(token, { hostname: `machine-${at}`, longTermKey: '' });
        if (made === undefined) throw new Error('cannot enrol agents while the controller is down');
        machines.push({
          ...made,
          name: `agent-${at}`,
          wall: { offsetMs: 0 },
          life: null,
          lives: 0,
          platter: memoryDisk(),
          directories: { content: new Map() },
          storage: machineStorage(),
          bootId: 'boot-1',
          address: `10.0.0.${at + 1}`,
          stop: new AbortController(),
        });
      }
    },
    setFaults(next) {
      faults = next;
      net.setFaults(next.network);
      platters.setFaults(next.disk);
      handlers.setFaults(next.handlers);
    },
    note: (line) => writeLine(() => line),
  };
}

/** Tokens whose hash is the token. */
function tokenMint(random: Prng) {
  return {
    mint() {
      const token = random.hex(8);
      return { token, secretHash: token };
    },
  };
}
