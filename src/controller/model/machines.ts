/** Machines that are wished for, and machines that leave the model; they enter it by joining (`enrolment.ts`). */
import { AgentError, assert } from '../../core/errors.ts';
import type { Command, CommandResult } from '../../core/model/index.ts';
import type { Draft } from './draft.ts';
import type { Facts } from './facts.ts';
import { findMachine, refuseDying } from './names.ts';
import { waitingOrders } from './orders.ts';
import { selfId } from './record-keys.ts';
import type { Reader } from './records.ts';
import { buryUnit } from './units.ts';

/** Wishes that may be open at once. */
const machinesWantedMax = 100;

/** Nobody is told: who brings machines reads the census. Throws `limit-reached`, `being-removed`. */
export function addMachines(
  draft: Draft,
  { machines }: Extract<Command, { readonly kind: 'add-machine' }>,
): CommandResult {
  refuseDying(draft);
  const model = draft.get('model', selfId);
  assert(model !== undefined, 'the model is made at the first start');
  const machinesWanted = (model.machinesWanted ?? 0) + machines;
  if (machinesWanted > machinesWantedMax)
    throw new AgentError('limit-reached', 'cannot ask for more machines: too many are asked for already', {
      fields: { machinesWanted, machinesWantedMax },
      next: 'reeve machines',
    });
  draft.put('model', selfId, { ...model, machinesWanted });
  return { kind: 'done', changed: [] };
}

/** A machine has joined: for a unit that waits for one, else for a wish. Called before the machine is there. */
export function fulfilWish(draft: Draft): void {
  const model = draft.get('model', selfId);
  const { machinesWanted = 0 } = model ?? {};
  if (model === undefined || machinesWanted === 0 || countWaiting(draft) > countEmpty(draft)) return;
  draft.put('model', selfId, { ...model, machinesWanted: machinesWanted - 1 });
}

/** What is there and empty suits no unit that still waits; more of its kind would not either. */
export const machinesMissing = (reader: Reader, connected: Facts['connected']): number =>
  Math.max(0, countWaiting(reader) - countEmpty(reader, connected)) +
  (reader.get('model', selfId)?.machinesWanted ?? 0);

const countWaiting = (reader: Reader): number =>
  [...reader.list('unit')].filter(([, { machine }]) => machine === undefined).length;

const countEmpty = (reader: Reader, connected?: Facts['connected']): number =>
  [...reader.list('machine')].filter(([, { units, agent }]) => units.length === 0 && connected?.has(agent) !== false)
    .length;

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
