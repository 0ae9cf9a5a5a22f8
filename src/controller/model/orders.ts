/**
 * The order stream of one agent: numbered without gaps, kept until acknowledged (security.md §4).
 *
 * Invariants:
 * 1. `acknowledged < next`; each order between the two is stored unless it was acknowledged out of turn.
 * 2. A sequence of a stream has one body for ever: who must say something else starts another stream.
 */
import { AgentError, assert } from '../../core/errors.ts';
import type { AgentId, Order, OrderedWork } from '../../core/model/index.ts';
import type { Draft } from './draft.ts';
import type { Facts } from './facts.ts';
import type { OrderRecord, Reader, StreamRecord, UnitRecord } from './records.ts';

/** Orders of one agent that wait for an acknowledgement. */
export const ordersWaitingMax = 256;
/** An order that could not be delivered for this long is not wanted any more. */
export const orderLifetimeMs = 60 * 60_000;

const requester = 'admin@controller';

/** Puts an order at the end of the stream of the unit's agent. Throws `agent-unavailable`, `limit-reached`. */
export function issueOrder(draft: Draft, facts: Facts, unit: UnitRecord, work: OrderedWork, reissues = 0): void {
  const agent = draft.get('machine', unit.machine ?? '')?.agent;
  const stream = agent && draft.get('stream', agent);
  const generation = draft.get('report', unit.name)?.report.bundle ?? unit.assignment?.archive;
  if (agent === undefined || stream === undefined || generation === undefined)
    throw new AgentError('agent-unavailable', `cannot reach unit "${unit.name}": it waits for a machine`, {
      next: 'reeve status shows the machines',
    });
  // One that is decided again takes the place of the one before.
  if (reissues === 0 && stream.next - stream.acknowledged > ordersWaitingMax)
    throw new AgentError(
      'limit-reached',
      `cannot order more of unit "${unit.name}": its agent has not taken the last ones`,
      {
        fields: { waiting: ordersWaitingMax },
      },
    );
  const order: Order = {
    controller: facts.controller,
    agent,
    unit: unit.name,
    unitUuid: unit.uuid,
    issuedAt: facts.now,
    stream: stream.stream,
    sequence: stream.next,
    generation,
    requester,
    expiresAt: facts.now + orderLifetimeMs,
    work,
  };
  draft.put('order', `${agent}/${order.sequence}`, { order, reissues });
  draft.put('stream', agent, { ...stream, next: stream.next + 1 });
}

/** The orders from this sequence on that are not acknowledged, in order. */
export function waitingOrders(reader: Reader, agent: AgentId, from: number): readonly OrderRecord[] {
  const stream = reader.get('stream', agent);
  if (stream === undefined) return [];
  const waiting: OrderRecord[] = [];
  for (let sequence = Math.max(from, stream.acknowledged + 1); sequence < stream.next; sequence++) {
    const order = reader.get('order', `${agent}/${sequence}`);
    if (order !== undefined) waiting.push(order);
  }
  return waiting;
}

/** Forgets an order that its agent has taken or refused. */
export function settleOrder(draft: Draft, agent: AgentId, sequence: number): OrderRecord | undefined {
  const settled = draft.get('order', `${agent}/${sequence}`);
  const stream = draft.get('stream', agent);
  if (settled === undefined || stream === undefined) return undefined;
  draft.delete('order', `${agent}/${sequence}`);
  let { acknowledged } = stream;
  while (acknowledged + 1 < stream.next && draft.get('order', `${agent}/${acknowledged + 1}`) === undefined)
    acknowledged++;
  draft.put('stream', agent, { ...stream, acknowledged });
  return settled;
}

/** Numbers what waits anew from 1 in a new stream: the agent and we do not agree on the old one. */
export function restartStream(draft: Draft, facts: Facts, agent: AgentId): void {
  const waiting = waitingOrders(draft, agent, 1);
  for (const { order } of waiting) draft.delete('order', `${agent}/${order.sequence}`);
  const stream = facts.newUuid();
  for (const [index, { order, reissues }] of waiting.entries()) {
    const sequence = index + 1;
    draft.put('order', `${agent}/${sequence}`, { order: { ...order, stream, sequence }, reissues });
  }
  draft.put('stream', agent, { stream, acknowledged: 0, next: waiting.length + 1 });
}

/** The stream of an enrolled agent. */
export function streamOf(reader: Reader, agent: AgentId): StreamRecord {
  const stream = reader.get('stream', agent);
  assert(stream !== undefined, 'an enrolled agent has a stream');
  return stream;
}
