/** The loop of one unit: resolve, do, save, again; and wait for a value when there is nothing to do. */
import { everyLane } from '../../core/lanes/index.ts';
import type { OperationWork } from '../../core/model/index.ts';
import { applyChange } from '../../core/operation/index.ts';
import type { Decision } from '../../core/resolver/index.ts';
import { type Pulse, pause, pulseOrDelay } from '../ledger/index.ts';
import { effectContext, execute, isAgentError } from '../operations/index.ts';
import type { UnitBench } from './bench.ts';
import { bury } from './bury.ts';
import type { Lanes } from './lane.ts';
import { claimFor, describeWork, type RunDecision, shownTurn, underClaim, waitForTurn } from './turns.ts';

/** After an error of the store or another port: the loop tries its turn again. */
const turnDelayMs = 5_000;
/** A machine that is still there by then was not started anew. */
const rebootDelayMs = 5 * 60_000;

export interface UnitLoop {
  readonly bench: UnitBench;
  /** What it would do next, and why. */
  decision(): Decision;
  /** Runs until the unit is buried or the signal comes. */
  run(signal: AbortSignal): Promise<void>;
}

/** `pulse` beats when something that decisions are made of has changed. */
export function createUnitLoop(bench: UnitBench, lanes: Lanes, pulse: Pulse): UnitLoop {
  const { ledger, memory, ports, unit } = bench;
  const { clock, log } = ports;
  const decision = (): Decision => bench.decision();

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
      case 'reboot':
        await reboot(signal);
        return false;
      case 'stop':
        await bury(bench, decided.because);
        return ledger.unit(unit) === undefined;
    }
  }

  async function run(decided: RunDecision, signal: AbortSignal): Promise<void> {
    const { work } = decided;
    // Downloads, files and mounts hold up nobody else.
    if (!needsTurn(work)) return perform(decided, signal);
    const claim = await claimFor(bench, work);
    const ticket = lanes.ask({ who: unit, work: describeWork(work), lanes: claim }, () => pulse.beat());
    try {
      memory.turn = shownTurn(ticket, work);
      const isFor = (other: Decision) => underClaim(bench, other, claim);
      const fresh = await waitForTurn(bench, ticket, pulse, decision, isFor, signal);
      if (fresh === null) return;
      memory.turn = shownTurn(ticket, fresh.work);
      await perform(fresh, signal);
    } finally {
      memory.turn = null;
      ticket.leave();
    }
  }

  /** Holds every lane until this life of the agent ends; when nothing comes of it, it is asked for again. */
  async function reboot(signal: AbortSignal): Promise<void> {
    const ticket = lanes.ask({ who: unit, work: 'reboot', lanes: [everyLane] }, () => pulse.beat());
    try {
      const isFor = (other: Decision) => (other.kind === 'reboot' ? other : null);
      if ((await waitForTurn(bench, ticket, pulse, decision, isFor, signal)) === null) return;
      log.warn('the machine is started anew', { unit });
      await ports.rebooter.reboot();
      await pause(clock, rebootDelayMs, signal);
    } finally {
      ticket.leave();
    }
  }

  async function perform({ work, because }: RunDecision, signal: AbortSignal): Promise<void> {
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

const turnless: readonly OperationWork['kind'][] = ['deploy', 'provide-storage', 'release-storage'];
const needsTurn = ({ kind }: OperationWork): boolean => !turnless.includes(kind);
