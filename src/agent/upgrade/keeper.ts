/** Keeps the agent's own revision: one move after the other, as `nextMove` says, each harmless when it is made again. */
import { type AgentError, errorFacts, explainError } from '../../core/errors.ts';
import type { AgentRevision, Assignment, SignedDocument } from '../../core/model/index.ts';
import { entitiesOf } from '../../core/replica/index.ts';
import {
  candidateProblem,
  type Ending,
  type Move,
  nextMove,
  type RevisionFacts,
  runningRecord,
} from '../../core/upgrade/index.ts';
import { createPulse, type Pulse, pause, pulseOrDelay } from '../ledger/index.ts';
import { isAgentError } from '../operations/index.ts';
import { type Refusal, refusalOf, stage } from './stage.ts';
import { makePlace, prove, type TakeoverParts } from './takeover.ts';

/** Until the next try to fetch a revision, or to save what became of one. */
export const retryDelayMs = 15_000;
export interface RevisionKeeper {
  /** What it says of itself; null before the first look. */
  readonly revision: AgentRevision | null;
  /** Beats when that has changed. */
  readonly pulse: Pulse;
  /** Runs until the signal. */
  run(signal: AbortSignal): Promise<void>;
}

interface Asked {
  readonly signed: SignedDocument;
  readonly assignment: Assignment;
}

export function createRevisionKeeper(parts: TakeoverParts): RevisionKeeper {
  const { identity, ledger, revisions, ports } = parts;
  const { clock, log } = ports;
  const pulse = createPulse();
  let revision: AgentRevision | null = null;

  function tell(facts: RevisionFacts, told: Pick<AgentRevision, 'step' | 'counter' | 'problem'>): void {
    const origin = facts.running === 'package' ? 'package' : 'revision';
    revision = { version: revisions.own.version, origin, ...told };
    pulse.beat();
  }

  /** The newest that the controller tells; null also for one that cannot be read, which only a stranger would send. */
  function asked(): Asked | null {
    const machine = entitiesOf(ledger.replica, 'machine').find(({ agent }) => agent === identity.agent);
    if (machine?.assignment === undefined) return null;
    try {
      return { signed: machine.assignment, assignment: ports.orders.readAssignment(machine.assignment) };
    } catch (error) {
      if (!isAgentError(error)) throw error;
      log.error('cannot trust the assignment of a revision of the agent', { error });
      return null;
    }
  }

  async function end(facts: RevisionFacts, ending: Ending): Promise<void> {
    await revisions.end(ending);
    tell(facts, endTold(ending));
    const fields = { counter: ending.counter, version: revisions.own.version, ...ending.refusal };
    if (ending.refusal) log.error('a revision of the agent does not run', fields);
    else log.info('a revision of the agent runs', fields);
  }

  async function switchTo(move: Extract<Move, { kind: 'switch' }>, facts: RevisionFacts, signal: AbortSignal) {
    const { counter, operation } = move.assignment;
    // A package that came meanwhile may be newer.
    const problem = candidateProblem(move.to, revisions.own, operation);
    if (problem !== null) return await end(facts, { counter, refusal: plain(problem) });
    tell(facts, { step: 'waiting', counter });
    return await makePlace(parts, move, () => asked()?.assignment.counter === counter, signal);
  }

  async function make(move: Move, newest: Asked | null, facts: RevisionFacts, signal: AbortSignal): Promise<void> {
    switch (move.kind) {
      case 'idle':
        return tell(facts, facts.ending === null ? { step: 'settled' } : endTold(facts.ending));
      case 'settle':
        return end(facts, { counter: move.assignment.counter });
      case 'prove': {
        const counter = runningRecord(facts)?.counter;
        tell(facts, { step: 'trial', ...(counter !== undefined && { counter }) });
        return prove(parts, move.needsController, signal);
      }
      case 'give-up':
        return end(
          facts,
          failedEnding(Math.max(move.failed?.counter ?? 0, facts.ending?.counter ?? 0), move.failed?.version),
        );
      case 'switch':
        return switchTo(move, facts, signal);
      case 'stage': {
        tell(facts, { step: 'fetching', counter: move.assignment.counter });
        if (newest === null) return;
        const refusal = await stage(parts, newest.signed, move.assignment, facts, signal);
        if (refusal !== null) await end(facts, { counter: move.assignment.counter, refusal: plain(refusal) });
      }
    }
  }

  /** What keeps a move from being made now, or for ever. */
  async function stopped(error: AgentError, newest: Asked | null, facts: RevisionFacts): Promise<void> {
    const counter = newest?.assignment.counter;
    const problem = refusalOf(error, explainError(error));
    if (errorFacts(error.code).kind === 'untrusted' && counter !== undefined)
      return end(facts, { counter, refusal: problem });
    log.warn('cannot change the revision of the agent now', { error });
    tell(facts, { step: revision?.step ?? 'fetching', ...(counter !== undefined && { counter }), problem });
  }

  /** `idle`: there is nothing to do before the model changes. */
  async function turn(signal: AbortSignal): Promise<'idle' | 'again' | 'later'> {
    const newest = asked();
    const facts = await revisions.read();
    const move = nextMove(facts, newest?.assignment ?? null);
    try {
      await make(move, newest, facts, signal);
      return move.kind === 'idle' ? 'idle' : 'again';
    } catch (error) {
      if (!isAgentError(error) || signal.aborted) throw error;
      await stopped(error, newest, facts);
      return 'later';
    }
  }

  return {
    pulse,
    get revision() {
      return revision;
    },
    async run(signal) {
      while (!signal.aborted) {
        const seen = ledger.replicaPulse.count;
        try {
          const outcome = await turn(signal);
          if (outcome === 'idle') await ledger.replicaPulse.after(seen, signal);
          if (outcome === 'later') await pulseOrDelay(clock, ledger.replicaPulse, seen, retryDelayMs, signal);
        } catch (error) {
          if (signal.aborted) return;
          if (!isAgentError(error)) throw error;
          log.error('cannot read or save the revisions of the agent; trying again', { error });
          await pause(clock, retryDelayMs, signal);
        }
      }
    },
  };
}

const endTold = ({ counter, refusal }: Ending): Pick<AgentRevision, 'step' | 'counter' | 'problem'> =>
  refusal ? { step: 'refused', counter, problem: refusal } : { step: 'settled', counter };

const plain = ({ code, because, next }: Refusal): Refusal => ({ code, because, next });

const failedEnding = (counter: number, version = 'that was assigned'): Ending => ({
  counter,
  refusal: {
    code: 'agent-unhealthy',
    because: `version ${version} was started and did not become well; the one before it runs again`,
    next: 'journalctl -u reeve-agent; repair the revision and assign it again',
  },
});
