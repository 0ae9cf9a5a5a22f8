/** What must hold at every moment of a simulation, looked at from outside: what is on disk, what is said, what runs. */
import type { HandlerContext } from '../../src/agent/hooks/index.ts';
import type { StateChange } from '../../src/agent/ports/index.ts';
import type { StoreChange } from '../../src/controller/ports/index.ts';
import type { AgentId, Position, TaskId, UnitName } from '../../src/core/model/index.ts';
import type { AgentMessage } from '../../src/core/protocol/index.ts';
import { createFlushChecker } from './check-flushes.ts';
import { createHookChecker } from './check-hooks.ts';
import { createLeaderChecker } from './check-leaders.ts';
import { createOrderChecker } from './check-orders.ts';
import { createSecretChecker } from './check-secrets.ts';
import { createStorageChecker } from './check-storage.ts';
import type { HandlerRun } from './handlers.ts';
import type { Scheduler } from './scheduler.ts';
import type { Machine } from './world.ts';

export interface CheckerHost {
  readonly time: Scheduler;
  readonly machines: () => readonly Machine[];
  readonly note: (line: string) => void;
}

/** The model as the controller's store holds it. */
export type Records = Pick<ReadonlyMap<string, unknown>, 'get' | 'has'>;

export interface Checkers {
  violated(what: string): void;
  readonly violations: readonly string[];
  agentCommitted(machine: Machine, change: StateChange, positions: readonly Position[]): void;
  modelCommitted(changes: readonly StoreChange[]): void;
  agentSaid(agent: AgentId, message: AgentMessage): void;
  handlerStarted(run: HandlerRun, context: HandlerContext): void;
  /** It has asked for a reboot at once, and that is durable. */
  rebootAsked(run: HandlerRun): void;
  /** A person was told that this task is meant for this unit. */
  taskPromised(task: TaskId, unit: UnitName): void;
  readonly model: ReadonlyMap<string, unknown>;
  /** Task ids that people were told. */
  readonly promised: ReadonlyMap<TaskId, UnitName>;
  /** At the end, when everything has settled. */
  finish(): void;
}

/** The model as it was before the changes that are about to be made to it. */
function beforeOf(changes: readonly StoreChange[], model: ReadonlyMap<string, unknown>): Records {
  const old = new Map(changes.map(({ key }) => [key, model.get(key)]));
  const get = (key: string): unknown => (old.has(key) ? old.get(key) : model.get(key));
  return { get, has: (key) => get(key) !== undefined };
}

export function createCheckers(host: CheckerHost): Checkers {
  const violations: string[] = [];
  const model = new Map<string, unknown>();
  const violated = (what: string): void => {
    violations.push(`${(host.time.now() / 1000).toFixed(3)} ${what}`);
    host.note(`VIOLATION ${what}`);
  };
  const flushes = createFlushChecker(violated);
  const orders = createOrderChecker(violated, host.machines);
  const leaders = createLeaderChecker(violated, host.time);
  const hooks = createHookChecker(violated, host.machines);
  const secrets = createSecretChecker(violated);
  const storage = createStorageChecker(violated, host.machines);

  return {
    violated,
    violations,
    model,
    promised: orders.promised,
    agentCommitted(machine, change, positions) {
      flushes.agentCommitted(machine.agent, change, positions);
      orders.agentCommitted(machine.agent, change);
      secrets.agentCommitted(change);
    },
    modelCommitted(changes) {
      const before = beforeOf(changes, model);
      for (const change of changes) {
        if (change.kind === 'delete') model.delete(change.key);
        else model.set(change.key, change.value);
      }
      const applied = flushes.modelCommitted(changes, before, model);
      secrets.modelCommitted(changes, before, model, applied);
      leaders.modelCommitted(changes, before, model);
    },
    agentSaid: (agent, message) => orders.agentSaid(agent, message),
    handlerStarted(run, context) {
      hooks.handlerStarted(run, context);
      secrets.handlerStarted(run);
      storage.handlerStarted(run, context);
      orders.handlerStarted(run);
      leaders.handlerStarted(run, model);
    },
    rebootAsked: (run) => hooks.rebootAsked(run),
    taskPromised: (task, unit) => orders.taskPromised(task, unit),
    finish: () => flushes.finish(model),
  };
}
