/** Machines leave the model; they enter it by joining (`enrolment.ts`). */
import { AgentError } from '../../core/errors.ts';
import type { Command, CommandResult } from '../../core/model/index.ts';
import type { Draft } from './draft.ts';
import type { Facts } from './facts.ts';
import { findMachine } from './names.ts';
import { waitingOrders } from './orders.ts';
import { buryUnit } from './units.ts';

/**
 * Forgets a machine and its agent, which is told so and let in no more. Without force only one that holds nothing and
 * does not answer. Throws `not-found`, `permission-denied`.
 */
export function removeMachine(
  draft: Draft,
  facts: Facts,
  { machine: id, force }: Extract<Command, { readonly kind: 'remove-machine' }>,
): CommandResult {
  const { agent, units } = findMachine(draft, id);
  const reason = units.length > 0 ? `it holds ${units.join(', ')}` : 'its agent is connected';
  if (!force && (units.length > 0 || facts.connected.has(agent)))
    throw new AgentError('permission-denied', `cannot remove machine ${id}: ${reason}`, {
      next: `${units.length > 0 ? `reeve remove-unit ${units.join(' ')}, or ` : ''}reeve remove-machine ${id} --force`,
    });
  for (const unit of units.flatMap((name) => draft.get('unit', name) ?? [])) buryUnit(draft, facts, unit);
  for (const { order } of waitingOrders(draft, agent, 1)) draft.delete('order', `${agent}/${order.sequence}`);
  for (const kind of ['agent', 'stream', 'reported'] as const) draft.delete(kind, agent);
  draft.delete('machine', id);
  return { kind: 'done', changed: units };
}
