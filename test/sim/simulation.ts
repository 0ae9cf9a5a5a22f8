/** One simulation: chaos with safety checks, then calm in which everything must settle. */
import { unsettled } from './check-calm.ts';
import type { DiskLies } from './disk.ts';
import { prng } from './prng.ts';
import { deploy, drawFaults, integrate, takeStep, uploadAll } from './workload.ts';
import { calm, createWorld, type World } from './world.ts';

const agentsMax = 3;
const stepsMin = 15;
const stepsMax = 45;
/** Time between two steps is drawn up to one of these. */
const stepMsMaxes = [500, 5_000, 30_000] as const;
const calmMsMax = 40 * 60_000;
/** Cut cables, late starts and processes that stand still have an end. */
const recoverMs = 4 * 60_000;
const lookMs = 20_000;

export interface Verdict {
  readonly seed: number;
  /** What was violated, first things first; empty: all is well. */
  readonly violations: readonly string[];
  /** Virtual time. */
  readonly tookMs: number;
  readonly events: number;
  readonly handlers: number;
}

export const honest: DiskLies = { acknowledgesEarly: false, forgetsPositions: false };

/** Runs one seed to its end. `write` takes the log. */
export async function simulate(
  seed: number,
  write: ((line: string) => void) | null = null,
  lies: DiskLies = honest,
): Promise<Verdict> {
  const random = prng(seed);
  const faults = drawFaults(random.fork());
  const world = createWorld({ random: random.fork(), faults: calm, lies, write });
  const onBug = (error: unknown): void =>
    world.checkers.violated(`nobody handles ${error instanceof Error ? error.stack : String(error)}`);
  process.on('unhandledRejection', onBug);
  try {
    await chaos(world, random, () => world.setFaults(faults));
    if (world.checkers.violations.length === 0) await settle(world);
  } catch (error) {
    onBug(error);
  } finally {
    process.off('unhandledRejection', onBug);
  }
  return {
    seed,
    violations: world.checkers.violations,
    tookMs: world.time.now(),
    events: world.time.eventsHappened(),
    handlers: world.operators.runs.length,
  };
}

async function chaos(world: World, random: ReturnType<typeof prng>, begin: () => void): Promise<void> {
  const { time, checkers } = world;
  world.startController();
  await time.runUntil(1_000);
  // People wait for answers, and answers need time to pass.
  const prepared = world.enrol(random.between(1, agentsMax)).then(() => uploadAll(world));
  await time.runUntil(5_000);
  await prepared;
  for (const machine of world.machines) world.startAgent(machine);
  await time.runUntil(6_000);
  begin();
  for (let count = random.between(2, 4); count > 0; count -= 1) await deploy(world, random);
  await time.runUntil(8_000);
  for (let count = 2; count > 0; count -= 1) await integrate(world, random);
  const stepMsMax = random.pick(stepMsMaxes);
  for (let left = random.between(stepsMin, stepsMax); left > 0 && checkers.violations.length === 0; left -= 1) {
    await time.runUntil(time.now() + random.fraction() * stepMsMax);
    await takeStep(world, random);
  }
}

async function settle(world: World): Promise<void> {
  const { time, checkers } = world;
  world.setFaults(calm);
  world.note('calm begins');
  await time.runUntil(time.now() + recoverMs);
  const giveUpAt = time.now() + calmMsMax;
  while (unsettled(world).length > 0 && time.now() < giveUpAt && checkers.violations.length === 0)
    await time.runUntil(time.now() + lookMs);
  if (checkers.violations.length > 0) return;
  for (const what of unsettled(world)) checkers.violated(`does not settle: ${what}`);
  checkers.finish();
}
