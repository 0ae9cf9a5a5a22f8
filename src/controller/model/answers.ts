/** What an agent says of its orders, and how a stream goes on after a reconnect (security.md §4). */
import type { AgentId } from '../../core/model/index.ts';
import type { AgentMessage, Hello } from '../../core/protocol/index.ts';
import type { Draft } from './draft.ts';
import { recordEvent } from './events.ts';
import type { Facts } from './facts.ts';
import { issueOrder, restartStream, settleOrder, streamOf, waitingOrders } from './orders.ts';
import type { OrderRecord } from './records.ts';
import { endTask, failed, openTasks } from './tasks.ts';
import { placeWaiting } from './units.ts';

/** An order is decided again at most this often when the unit's bundle changes under it. */
export const orderReissuesMax = 3;

type OrderAck = Extract<AgentMessage, { readonly kind: 'order-ack' }>;

export function acknowledgeOrder(draft: Draft, facts: Facts, agent: AgentId, ack: OrderAck): void {
  if (ack.stream !== streamOf(draft, agent).stream) return;
  const settled = settleOrder(draft, agent, ack.sequence);
  if (settled !== undefined && ack.outcome === 'refused')
    refused(draft, facts, settled, ack.code ?? '', ack.because ?? '');
}

function refused(draft: Draft, facts: Facts, { order, reissues }: OrderRecord, code: string, because: string): void {
  const unit = draft.get('unit', order.unit);
  if (code === 'generation-stale' && reissues < orderReissuesMax && unit?.uuid === order.unitUuid)
    return issueOrder(draft, facts, unit, order.work, reissues + 1);
  recordEvent(draft, { at: facts.now, unit: order.unit, code, because: `${order.work.kind} refused: ${because}` });
  if (order.work.kind === 'action' || order.work.kind === 'exec')
    endTask(draft, order.work.task, facts.now, failed(`refused by the agent: ${because}`));
}

/** An agent is back: agree on where reports and orders go on, and give waiting units a machine. */
export function resume(draft: Draft, facts: Facts, agent: AgentId, hello: Hello): void {
  const record = draft.get('agent', agent);
  if (record !== undefined) draft.put('agent', agent, { ...record, version: hello.agentVersion });
  const stream = streamOf(draft, agent);
  const same = hello.orderStream === stream.stream;
  resumeReports(draft, agent, hello, same);
  const position = same ? hello.orderSequence : 0;
  if (position < stream.acknowledged || position >= stream.next) {
    failForgottenTasks(draft, facts, agent);
    restartStream(draft, facts, agent);
  }
  placeWaiting(draft, facts);
}

function resumeReports(draft: Draft, agent: AgentId, hello: Hello, sameStream: boolean): void {
  const applied = draft.get('reported', agent)?.position ?? 0;
  // An agent without replica and stream has lost its memory: it counts its reports from 1 again.
  const forgotten = !sameStream && hello.replicaRevision === 0 && hello.outboxPosition === 1;
  // We were restored from a copy: reports that the agent has forgotten cannot come again.
  const ahead = hello.outboxPosition - 1 > applied;
  if (forgotten || ahead) draft.put('reported', agent, { position: hello.outboxPosition - 1 });
}

/** Tasks that the agent took and does not remember would run for ever in our books. */
function failForgottenTasks(draft: Draft, facts: Facts, agent: AgentId): void {
  const machine = draft.get('machine', draft.get('agent', agent)?.machine ?? '');
  const waiting = new Set(
    waitingOrders(draft, agent, 1).map(({ order }) => ('task' in order.work ? order.work.task : '')),
  );
  for (const task of (machine?.units ?? []).flatMap((unit) => openTasks(draft, unit)))
    if (!waiting.has(task.id)) endTask(draft, task.id, facts.now, failed('interrupted: the agent has lost its memory'));
}
