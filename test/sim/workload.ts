/** What a seed does to its world: what people ask for, and what the world does to processes, disks and cables. */

import { leaseDurationMs } from '../../src/controller/leases/index.ts';
import type { StorageRecord, TaskRecord } from '../../src/controller/model/index.ts';
import { AgentError, explainError } from '../../src/core/errors.ts';
import type { ApplicationName, Command, StorageId, TaskId, UnitName } from '../../src/core/model/index.ts';
import { bundleDigest, type Operator, operatorNames, revisionsMax } from './bundles.ts';
import type { Prng } from './prng.ts';
import type { Faults, Machine, World } from './world.ts';

/** Which faults exist in this run, and how often: some runs know none of a kind. */
export function drawFaults(random: Prng): Faults {
  const some = (chance: number) => (random.chance(0.5) ? 0 : random.fraction() * chance);
  return {
    network: {
      latencyMsMax: random.pick([5, 50, 1_000]),
      breakChance: some(0.05),
      silenceMsMax: random.pick([5, 500, 30_000]),
    },
    disk: { latencyMsMax: random.pick([1, 10, 300]), fullChance: some(0.1), lostAnswerChance: some(0.03) },
    handlers: {
      failChance: some(0.4),
      killChance: some(0.1),
      markChance: random.pick([0.1, 0.5]),
      rebootChance: some(0.05),
      durationMsMax: random.pick([20, 1_000, 10_000]),
    },
    bundles: { awayChance: some(0.4), latencyMsMax: random.pick([20, 5_000]) },
    storageAwayChance: some(0.3),
  };
}

type Step = (world: World, random: Prng) => Promise<void> | void;

/** One step of the weather or of a person; which one is drawn by weight. */
const steps: readonly (readonly [weight: number, step: Step])[] = [
  [3, deploy],
  [4, addUnit],
  [4, integrate],
  [2, removeRelation],
  [5, configure],
  [8, runAction],
  [2, runExec],
  [3, cancel],
  [4, resolve],
  [3, refresh],
  [6, changeStorage],
  [3, removeUnit],
  [1, removeApplication],
  [6, crashAgent],
  [2, stopAgent],
  [3, crashController],
  [5, cutCable],
  [2, pauseAgent],
  [1, pauseController],
  [2, setWallClock],
  [1, moveMachine],
  [3, keepSecret],
];
const weightSum = steps.reduce((sum, [weight]) => sum + weight, 0);

/** Draws one step and takes it. What people ask for goes on by itself. */
export async function takeStep(world: World, random: Prng): Promise<void> {
  let at = random.fraction() * weightSum;
  for (const [weight, step] of steps) {
    at -= weight;
    if (at < 0) return step(world, random);
  }
}

/** Asks as a person would; a refusal is an answer, silence too when the controller dies. */
async function ask(world: World, command: Command): Promise<void> {
  world.note(`person: ${JSON.stringify(command)}`);
  const controller = world.controller();
  if (controller === null) return;
  const count = (more: number) => unanswered.set(controller, (unanswered.get(controller) ?? 0) + more);
  count(1);
  const answered = controller.execute(command).then(
    () => world.note(`done: ${command.kind}`),
    (error: unknown) => told(world, command.kind, error),
  );
  void answered.then(() => count(-1));
}

/** What people have asked for and the controller has not said a word about: it may stand still. */
const unanswered = new WeakMap<object, number>();

/** Nothing can have happened to the model that people do not see yet. */
const seesModel = (world: World): boolean => (unanswered.get(world.controller() ?? {}) ?? 0) === 0;

function told(world: World, what: string, error: unknown): void {
  if (error instanceof AgentError) world.note(`refused: ${what}: ${explainError(error)}`);
  else world.checkers.violated(`${what} met a bug: ${error instanceof Error ? error.stack : String(error)}`);
}

const idsOf = <Id extends string>({ checkers }: World, kind: string): readonly Id[] =>
  [...checkers.model.keys()].flatMap((key) => (key.startsWith(`${kind}/`) ? [key.slice(kind.length + 1) as Id] : []));

const anyOf = <Item>(random: Prng, items: readonly Item[]): Item | undefined =>
  items.length === 0 ? undefined : random.pick(items);

const anyUnit = (world: World, random: Prng) => anyOf(random, idsOf<UnitName>(world, 'unit'));
const anyApplication = (world: World, random: Prng) => anyOf(random, idsOf<ApplicationName>(world, 'application'));

/** What people begin with. */
export async function uploadAll(world: World): Promise<void> {
  for (const operator of operatorNames)
    for (let revision = 1; revision <= revisionsMax; revision += 1)
      await world.controller()?.upload(new TextEncoder().encode(`${operator} ${revision}`), (async function* () {})());
}

export function deploy(world: World, random: Prng): Promise<void> {
  const operator = random.pick(operatorNames);
  return ask(world, {
    kind: 'deploy',
    bundle: bundleDigest(operator, random.between(1, revisionsMax)),
    application: operator as string as ApplicationName,
    units: operator === 'logger' ? 1 : random.between(1, 2),
    config: {},
    to: [],
    trust: random.chance(0.2),
    bindings: {},
    constraints: {},
    force: false,
  });
}

async function addUnit(world: World, random: Prng): Promise<void> {
  const application = anyApplication(world, random);
  if (application !== undefined && idsOf(world, 'unit').length < unitsMax)
    await ask(world, { kind: 'add-unit', application, units: 1, to: [] });
}
const unitsMax = 6;

const ties = [
  ['web:db', 'db:db'],
  ['web:cache', 'cache:cache'],
  ['web:juju-info', 'logger:host'],
  ['db:juju-info', 'logger:host'],
] as const;

export function integrate(world: World, random: Prng): Promise<void> {
  return ask(world, { kind: 'integrate', ends: random.pick(ties) });
}

function removeRelation(world: World, random: Prng): Promise<void> {
  return ask(world, { kind: 'remove-relation', ends: random.pick(ties) });
}

async function configure(world: World, random: Prng): Promise<void> {
  const application = anyApplication(world, random);
  if (application === undefined) return;
  const set = random.chance(0.5) ? { title: `t${random.between(0, 3)}` } : { port: String(random.between(1, 4)) };
  await ask(world, { kind: 'configure', application, set, reset: [] });
}

/** A person's own secret, which charms read that it is granted to. */
async function keepSecret(world: World, random: Prng): Promise<void> {
  const secret = `token-${random.between(0, 1)}`;
  const applications = [random.pick(operatorNames) as string as ApplicationName];
  const content = { word: btoa(`value ${random.between(0, 9)}`) };
  const commands: readonly Command[] = [
    { kind: 'add-secret', name: secret, description: '', content },
    { kind: 'grant-secret', secret, applications },
    { kind: 'grant-secret', secret, applications },
    { kind: 'update-secret', secret, content, autoPrune: random.chance(0.3) },
    { kind: 'update-secret', secret, content },
    { kind: 'revoke-secret', secret, applications },
    { kind: 'remove-secret', secret },
  ];
  await ask(world, random.pick(commands));
}

function runAction(world: World, random: Prng): void {
  const unit = anyUnit(world, random);
  if (unit === undefined) return;
  for (let count = random.pick([1, 1, 3]); count > 0; count -= 1)
    follow(world, (stop) => world.controller()?.run({ unit, action: 'backup', parameters: {} }, stop), `run ${unit}`);
}

function runExec(world: World, random: Prng): void {
  const unit = anyUnit(world, random);
  if (unit !== undefined)
    follow(
      world,
      (stop) => world.controller()?.exec({ unit, command: 'true', timeoutMs: 60_000 }, stop),
      `exec ${unit}`,
    );
}

type Updates = ReturnType<NonNullable<ReturnType<World['controller']>>['run']>;

function follow(world: World, start: (stop: AbortSignal) => Updates | undefined, what: string): void {
  world.note(`person: ${what}`);
  const updates = start(new AbortController().signal);
  if (updates === undefined) return;
  const listen = async (): Promise<void> => {
    for await (const update of updates) {
      if (update.kind === 'enqueued') world.checkers.taskPromised(update.task, update.unit);
      world.note(`told: ${what}: ${JSON.stringify(update)}`);
    }
  };
  listen().catch((error: unknown) => told(world, what, error));
}

async function cancel(world: World, random: Prng): Promise<void> {
  const open = idsOf<TaskId>(world, 'task').filter((id) => {
    const { result } = world.checkers.model.get(`task/${id}`) as TaskRecord;
    return result === undefined;
  });
  const task = anyOf(random, open);
  if (task !== undefined) await ask(world, { kind: 'cancel-task', task });
}

async function resolve(world: World, random: Prng): Promise<void> {
  const unit = anyUnit(world, random);
  if (unit !== undefined) await ask(world, { kind: 'resolve', unit, answer: random.pick(['retry', 'skip']) });
}

async function refresh(world: World, random: Prng): Promise<void> {
  const application = anyApplication(world, random);
  if (application === undefined) return;
  const bundle = bundleDigest(application as string as Operator, random.between(1, revisionsMax));
  await ask(world, { kind: 'refresh', application, bundle, force: random.chance(0.3) });
}

async function changeStorage(world: World, random: Prng): Promise<void> {
  const unit = anyOf(
    random,
    idsOf<UnitName>(world, 'unit').filter((name) => /^(db|logger)\//.test(name)),
  );
  const records = idsOf<StorageId>(world, 'storage').map(
    (id) => world.checkers.model.get(`storage/${id}`) as StorageRecord,
  );
  const one = anyOf(random, records);
  const what = random.pick(['add', 'attach', 'detach', 'remove'] as const);
  if (what === 'add' && unit !== undefined)
    await ask(world, { kind: 'add-storage', unit, storage: { data: random.pick(['1', 'tmpfs']) } });
  if (one === undefined) return;
  if (what === 'attach' && unit !== undefined) await ask(world, { kind: 'attach-storage', unit, storage: [one.id] });
  if (what === 'detach') await ask(world, { kind: 'detach-storage', storage: [one.id] });
  // A second removal by force forgets data on a machine that is thought to be lost.
  if (what === 'remove' && one.life === 'alive')
    await ask(world, { kind: 'remove-storage', storage: [one.id], force: random.chance(0.5) && seesModel(world) });
}

async function removeUnit(world: World, random: Prng): Promise<void> {
  const unit = anyUnit(world, random);
  if (unit !== undefined)
    await ask(world, { kind: 'remove-unit', unit, force: random.chance(0.15), ...withStorage(random) });
}

async function removeApplication(world: World, random: Prng): Promise<void> {
  const application = anyApplication(world, random);
  if (application !== undefined)
    await ask(world, { kind: 'remove-application', application, force: random.chance(0.15), ...withStorage(random) });
}

const withStorage = (random: Prng) => (random.chance(0.5) ? { destroyStorage: true } : {});

/** Between the end of a process and its next start. */
const downMs = (random: Prng): number => random.pick([0, 1_000, 20_000, 90_000]) * random.fraction();

async function crashAgent(world: World, random: Prng): Promise<void> {
  const machine = random.pick(world.machines);
  if (machine.life === null) return;
  await world.crashAgent(machine, random.chance(0.25));
  startLater(world, machine, downMs(random));
}

/** Whoever stands above a process has no life of its own that could end. */
const above = { name: 'above', alive: true, pausedUntil: 0 };

function startLater(world: World, machine: Machine, delayMs: number): void {
  world.time.after(above, delayMs, () => {
    if (machine.life === null) world.startAgent(machine);
  });
}

function stopAgent(world: World, random: Prng): void {
  const machine = random.pick(world.machines);
  if (machine.life === null) return;
  world.note(`${machine.name} is told to stop`);
  machine.stop.abort(new AgentError('agent-unavailable', 'cannot go on: the agent is told to stop'));
  startWhenEnded(world, machine);
}

const stopLookMs = 2_000;
const stopLooksMax = 60;

/** A stopped agent is started again when it has ended. */
function startWhenEnded(world: World, machine: Machine, looks = 0): void {
  world.time.after(above, stopLookMs, () => {
    // One that stands still cannot end.
    const standsStill = (machine.life?.pausedUntil ?? 0) > world.time.now() - stopLookMs;
    if (machine.life === null) world.startAgent(machine);
    else if (machine.stop.signal.aborted && looks === stopLooksMax)
      world.checkers.violated(`${machine.life.name} does not end when it is told to`);
    else if (machine.stop.signal.aborted) startWhenEnded(world, machine, standsStill ? 0 : looks + 1);
  });
}

async function crashController(world: World, random: Prng): Promise<void> {
  if (world.controllerHost.life === null) return;
  await world.crashController();
  world.time.after(above, downMs(random), () => {
    if (world.controllerHost.life === null) world.startController();
  });
}

function cutCable(world: World, random: Prng): void {
  const { agent, name } = random.pick(world.machines);
  world.note(`the cable of ${name} is cut`);
  world.network.setCable(agent, false);
  world.time.after(above, random.fraction() * random.pick([100, 10_000, 120_000]), () => {
    world.note(`the cable of ${name} is mended`);
    world.network.setCable(agent, true);
  });
}

function pause(world: World, random: Prng, life: World['controllerHost']['life']): void {
  if (life === null) return;
  const forMs = random.fraction() * random.pick([5_000, 1.5 * leaseDurationMs, 3 * leaseDurationMs]);
  world.note(`${life.name} stands still for ${Math.round(forMs)} ms`);
  life.pausedUntil = world.time.now() + forMs;
}

function pauseAgent(world: World, random: Prng): void {
  pause(world, random, random.pick(world.machines).life);
}

function pauseController(world: World, random: Prng): void {
  pause(world, random, world.controllerHost.life);
}

function setWallClock(world: World, random: Prng): void {
  const host = random.pick([world.controllerHost, ...world.machines]);
  host.wall.offsetMs = random.pick([0, -1, 1]) * random.fraction() * random.pick([10_000, 200_000, 4_000_000]);
  world.note(`the wall clock of ${host.name} is off by ${Math.round(host.wall.offsetMs)} ms`);
}

/** Another address: seen when the agent starts next. */
function moveMachine(world: World, random: Prng): void {
  const machine = random.pick(world.machines);
  machine.address = `10.0.1.${random.between(1, 250)}`;
  world.note(`${machine.name} has the address ${machine.address}`);
}
