/** The loop of one unit: resolve, do, save, again; and wait for a value when there is nothing to do. */
import type { OperationWork, UnitLocal } from '../../core/model/index.ts';
import { applyChange } from '../../core/operation/index.ts';
import { subordinatesOf } from '../../core/replica/index.ts';
import { type Decision, resolve } from '../../core/resolver/index.ts';
import { type Ledger, type Pulse, pause, pulseOrDelay } from '../ledger/index.ts';
import { effectContext, execute, isAgentError } from '../operations/index.ts';
import type { UnitBench } from './bench.ts';
import { bury } from './bury.ts';
import type { Lane } from './lane.ts';

/** After an error of the store or another port: the loop tries its turn again. */
const turnDelayMs = 5_000;

export interface UnitLoop {
  readonly bench: UnitBench;
  /** What it would do next, and why. */
  decision(): Decision;
  /** Runs until the unit is buried or the signal comes. */
  run(signal: AbortSignal): Promise<void>;
}

/** `pulse` beats when something that decisions are made of has changed. */
export function createUnitLoop(bench: UnitBench, lane: Lane, pulse: Pulse): UnitLoop {
  const { ledger, memory, ports, unit } = bench;
  const { clock, log } = ports;

  const decision = (): Decision => decide(bench, ledger);

  /** True when the unit's time is over. */
  async function turn(signal: AbortSignal): Promise<boolean> {
    const seen = pulse.count;
    const decided = decision();
    log.debug('decided', { unit, decision: decided.kind, because: decided.because });
    switch (decided.kind) {
      case 'run':
        await run(decided, signal);
        return false;
      case 'commit': {
        const context = effectContext(bench);
        await bench.save((local) => applyChange(local, decided.change, context));
        return false;
      }
      case 'wait':
      case 'idle':
        await bench.reportLooks();
        await pulseOrDelay(clock, pulse, seen, decided.until === null ? null : decided.until - clock.now(), signal);
        return false;
      case 'stop':
        await bury(bench, decided.because);
        return ledger.unit(unit) === undefined;
    }
  }

  async function run(decided: Extract<Decision, { kind: 'run' }>, signal: AbortSignal): Promise<void> {
    // Downloads, files and mounts hold up nobody else.
    if (!needsLane(decided.work)) return perform(decided, signal);
    const leave = await lane.enter(unit, signal);
    try {
      // While others had their turn the world has moved on: decide again.
      const fresh = decision();
      if (fresh.kind === 'run' && needsLane(fresh.work)) await perform(fresh, signal);
    } finally {
      leave();
    }
  }

  async function perform({ work, because }: Extract<Decision, { kind: 'run' }>, signal: AbortSignal): Promise<void> {
    log.info('runs', { unit, work: work.kind, because });
    await execute(bench, work, signal);
  }

  return {
    bench,
    decision,
    async run(signal) {
      while (!signal.aborted) {
        try {
          if (await turn(signal)) return;
        } catch (error) {
          if (signal.aborted) return;
          if (!isAgentError(error)) throw error;
          memory.problem = error.message;
          log.error('a turn of the unit loop failed; trying again', { unit, error });
          await pause(clock, turnDelayMs, signal);
          memory.problem = null;
        }
      }
    },
  };
}

const laneless: readonly OperationWork['kind'][] = ['deploy', 'provide-storage', 'release-storage'];
const needsLane = ({ kind }: OperationWork): boolean => !laneless.includes(kind);

function decide(bench: UnitBench, ledger: Ledger): Decision {
  const { memory, ports, unit } = bench;
  const local: UnitLocal = bench.local();
  return resolve({
    local,
    view: bench.view(),
    assignment: bench.assignment()?.assignment ?? null,
    leadership: bench.leadership(),
    orders: ledger.orders(unit),
    subordinates: subordinatesOf(ledger.replica, unit).length,
    now: ports.clock.now(),
    hooksPausedUntil: memory.hooksPausedUntil,
    deployPausedUntil: memory.deployPausedUntil,
    storagePaused: Object.fromEntries(Object.entries(memory.storage).map(([id, { until }]) => [id, until])),
  });
}
