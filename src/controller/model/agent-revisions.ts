/** Which revision the agents of machines shall be: assignments like those of units, one counter per machine. */
import { AgentError } from '../../core/errors.ts';
import {
  type AgentRevision,
  type Assignment,
  agentOperator,
  agentUnit,
  type Command,
  type CommandResult,
  type MachineUpgrade,
  type UnitUuid,
} from '../../core/model/index.ts';
import { findBundle } from './applications.ts';
import type { Draft } from './draft.ts';
import type { Facts } from './facts.ts';
import { findMachine } from './names.ts';

/** Every machine that is meant gets a new assignment, also one that has this revision: it may have failed there. Throws `not-found`, `charm-invalid`. */
export function upgradeAgents(
  draft: Draft,
  facts: Facts,
  { bundle: digest, machines, rollback }: Extract<Command, { readonly kind: 'upgrade-agent' }>,
): CommandResult {
  const { operator, revision, sha512, length } = findBundle(draft, digest);
  if (operator !== agentOperator)
    throw new AgentError(
      'charm-invalid',
      `cannot make an agent of ${operator}: only a bundle of ${agentOperator} is one`,
      {
        next: 'make one with node scripts/agent-revision.ts',
      },
    );
  const meant = machines.length > 0 ? machines : [...draft.list('machine')].map(([, { id }]) => id);
  for (const machine of meant.map((id) => findMachine(draft, id))) {
    const assignment: Assignment = {
      controller: facts.controller,
      agent: machine.agent,
      unit: agentUnit(machine.id),
      unitUuid: machine.agent as string as UnitUuid,
      issuedAt: facts.now,
      counter: (machine.assignment?.counter ?? 0) + 1,
      operation: rollback ? 'rollback' : 'refresh',
      operator,
      revision,
      archive: digest,
      sha512,
      length,
      forced: false,
    };
    draft.put('machine', machine.id, { ...machine, assignment });
  }
  return { kind: 'done', changed: meant };
}

/** How far the machine's agent is with what it was told to become. */
export function machineUpgrade({ counter, revision }: Assignment, told: AgentRevision | undefined): MachineUpgrade {
  if (told?.counter !== counter) return { revision, step: 'assigned' };
  const step = told.step === 'settled' ? 'done' : told.step;
  return { revision, step, ...(told.problem && { because: told.problem.because, next: told.problem.next }) };
}
