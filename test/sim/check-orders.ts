/** No acknowledged order is lost, no action runs twice or for another unit, none is dropped without its end. */
import type { StateChange } from '../../src/agent/ports/index.ts';
import type { AgentId, Order, TaskId, UnitName } from '../../src/core/model/index.ts';
import type { AgentMessage } from '../../src/core/protocol/index.ts';
import type { HandlerRun } from './handlers.ts';
import type { Machine } from './world.ts';

export interface OrderChecker {
  readonly promised: ReadonlyMap<TaskId, UnitName>;
  taskPromised(task: TaskId, unit: UnitName): void;
  agentCommitted(agent: AgentId, change: StateChange): void;
  agentSaid(agent: AgentId, message: AgentMessage): void;
  handlerStarted(run: HandlerRun): void;
}

export function createOrderChecker(violated: (what: string) => void, machines: () => readonly Machine[]): OrderChecker {
  const promised = new Map<TaskId, UnitName>();
  const ran = new Set<TaskId>();
  /** By agent: orders that are on its disk and not finished. */
  const journals = new Map<AgentId, Map<number, Order>>();

  function finish(order: Order, change: StateChange): void {
    const { work } = order;
    if (work.kind !== 'action' && work.kind !== 'exec') return;
    const ended = (change.report ?? []).some((report) => report.kind === 'task-ended' && report.task === work.task);
    if (!ended) violated(`task ${work.task} left the journal of ${order.unit} and nobody is told`);
  }

  return {
    promised,
    taskPromised: (task, unit) => void promised.set(task, unit),
    agentCommitted(agent, change) {
      const journal = journals.get(agent) ?? new Map<number, Order>();
      journals.set(agent, journal);
      if (change.inboxStream !== undefined) {
        for (const { sequence } of journal.values()) violated(`order ${sequence} of ${agent} was lost with its stream`);
        journal.clear();
      }
      for (const { order } of change.journalOrders ?? []) journal.set(order.sequence, order);
      for (const sequence of change.finishOrders ?? []) {
        const order = journal.get(sequence);
        if (order !== undefined) finish(order, change);
        journal.delete(sequence);
      }
    },
    agentSaid(agent, message) {
      if (message.kind !== 'order-ack') return;
      const { inbox } = machines().find((machine) => machine.agent === agent)?.platter.state ?? {};
      if (inbox?.stream !== message.stream || inbox.sequence < message.sequence)
        violated(`${agent} answered order ${message.sequence} before it was durable`);
    },
    handlerStarted({ work, unit, label }) {
      if (work.kind === 'hook') return;
      const task = work.task as TaskId;
      if (ran.has(task)) violated(`${label} runs twice`);
      ran.add(task);
      const meant = promised.get(task);
      if (meant !== undefined && meant !== unit) violated(`${label} was meant for ${meant} and runs for ${unit}`);
    },
  };
}
