/** A revision of the agent becomes a folder that could be started: gathered, judged and admitted as a charm's bundle is. */
import { AgentError } from '../../core/errors.ts';
import { type Assignment, agentOperator, applicationOf, type SignedDocument } from '../../core/model/index.ts';
import { type Refused, refused } from '../../core/trust/index.ts';
import {
  candidateProblem,
  type Ending,
  freeSlot,
  type RevisionFacts,
  runningRecord,
} from '../../core/upgrade/index.ts';
import type { AgentIdentity, AgentPorts, Ledger } from '../ledger/index.ts';
import type { Revisions } from '../ports/index.ts';

export type Refusal = NonNullable<Ending['refusal']>;

export interface StageParts {
  readonly identity: AgentIdentity;
  readonly ports: Pick<AgentPorts, 'bundles' | 'clock' | 'log' | 'orders' | 'policy' | 'trust'>;
  readonly ledger: Ledger;
  readonly revisions: Revisions;
}

/**
 * Null when the revision is in its folder, else why it never will be. Nothing of it is written before the verdict. Throws what
 * keeps it from being fetched or written now, and `unit-held`.
 */
export async function stage(
  parts: StageParts,
  signed: SignedDocument,
  assignment: Assignment,
  facts: RevisionFacts,
  signal: AbortSignal,
): Promise<Refusal | null> {
  const { revisions, ledger, ports } = parts;
  const { bundles, log } = ports;
  const policy = await ports.policy.read();
  const subject = { unit: assignment.unit, operator: assignment.operator };
  const allowed = ports.trust.policyVerdict(policy, subject, { kind: 'change-bundle' });
  // The owner of the machine may think otherwise later: it is looked at again.
  if (allowed.kind === 'refused')
    throw new AgentError(allowed.code, 'cannot change the revision of the agent: the owner of this machine holds it', {
      next: allowed.next,
    });
  const stranger = strangerProblem(parts, assignment);
  if (stranger !== null) return stranger;
  const gathered = await bundles.gather(signed, assignment, signal);
  const verdict = ports.trust.judge({
    ...gathered,
    standing: ports.trust.narrowStanding(gathered.standing, policy),
    assignment,
    addressee: {
      controller: parts.identity.controller,
      agent: parts.identity.agent,
      unitUuid: parts.identity.agent,
      lastCounter: facts.ending?.counter ?? 0,
    },
    agentVersion: parts.identity.version,
    platform: parts.identity.platform,
    now: ports.clock.now(),
    floors: {
      revision: ledger.floors[agentOperator] ?? 0,
      running: runningRecord(facts)?.revision ?? null,
    },
  });
  if (verdict.kind === 'refused') return verdict;
  await bundles.admit(assignment, signal);
  const slot = freeSlot(facts);
  await bundles.deploy(assignment.archive, await revisions.clear(slot), [], assignment.revision);
  const program = await revisions.describe(slot);
  const problem = candidateProblem(program, revisions.own, assignment.operation);
  if (problem !== null) return problem;
  await ledger.commit(() => ({ floors: { ...ledger.floors, [agentOperator]: verdict.floor } }));
  const { counter, archive, revision } = assignment;
  await revisions.record(slot, { ...program, counter, archive, revision });
  log.info('a revision of the agent is in its folder', { version: program.version, revision, slot });
  return null;
}

/** A bundle of another operator is no agent, and an assignment of a unit is none of an agent. */
function strangerProblem({ identity }: StageParts, { operator, unit, unitUuid }: Assignment): Refused | null {
  const isAgents = operator === agentOperator && applicationOf(unit) === agentOperator;
  if (isAgents && (unitUuid as string) === identity.agent) return null;
  return refused(
    'assignment-untrusted',
    `${operator} was assigned to ${unit} (${unitUuid}), which is not this agent`,
    'reeve upgrade-agent, with a bundle of the agent',
  );
}

/** What breaks a rule is refused for good; a world that is away is tried again. */
export const refusalOf = (error: AgentError, because: string): Refusal => ({
  code: error.code,
  because,
  next: error.next ?? 'assign a revision that can be trusted',
});
