/** A whole controller on a store in memory and a clock that tests move, and agents that speak to it by hand. */
import { type Controller, createController } from '../../src/controller/controller.ts';
import type { AgentConnection, Clock, Log } from '../../src/controller/ports/index.ts';
import { AgentError } from '../../src/core/errors.ts';
import type { AgentId, MachineId, Revision } from '../../src/core/model/index.ts';
import type { AgentMessage, ControllerMessage, Hello } from '../../src/core/protocol/index.ts';
import { schemaValidator } from '../../src/edge/schema/index.ts';
import { bundleDigest, bundleFacts, type Operator, signer } from './controller-world.ts';
import { type MemoryModelStore, memoryModelStore } from './memory-model-store.ts';
import { noResourceStore } from './memory-storage.ts';

export interface ManualClock extends Clock {
  /** Lets time pass; delays that end in it resolve in order. */
  advance(delayMs: number): void;
}

export function manualClock(): ManualClock {
  let elapsed = 0;
  const sleepers = new Set<{ readonly at: number; readonly wake: () => void }>();
  return {
    now: () => 1_000_000 + elapsed,
    elapsed: () => elapsed,
    delay: (delayMs, signal) =>
      new Promise((resolve, reject) => {
        const sleeper = {
          at: elapsed + delayMs,
          wake: () => {
            sleepers.delete(sleeper);
            resolve();
          },
        };
        sleepers.add(sleeper);
        const give = () => {
          sleepers.delete(sleeper);
          reject(signal?.reason);
        };
        if (signal?.aborted) give();
        signal?.addEventListener('abort', give, { once: true });
      }),
    advance(delayMs) {
      elapsed += delayMs;
      for (const { at, wake } of [...sleepers].sort((a, b) => a.at - b.at)) if (at <= elapsed) wake();
    },
  };
}

const silent: Log = { debug() {}, info() {}, warn() {}, error() {} };

export interface Running {
  readonly controller: Controller;
  readonly store: MemoryModelStore;
  readonly clock: ManualClock;
  /** Ends this one and starts another on the same store. */
  restart(): Promise<void>;
  join(): Promise<{ readonly agent: AgentId; readonly machine: MachineId }>;
  deploy(operator: Operator, units?: number): Promise<void>;
}

export async function running(store: MemoryModelStore = memoryModelStore()): Promise<Running> {
  const clock = manualClock();
  let ids = 0;
  const uuid = () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`;
  const start = () =>
    createController({
      store,
      clock,
      signer,
      schema: schemaValidator,
      log: silent,
      random: { fraction: () => 0.5, uuid, hex: (bytes) => 'ab'.repeat(bytes) },
      mint: { mint: () => ({ token: `token-${++ids}`, secretHash: `hash-${ids}` }) },
      identity: { controller: 'the-controller', version: '1.2.3' },
      bundles: {
        add: async (manifest) => {
          const [operator, revision] = new TextDecoder().decode(manifest).split(' ');
          return bundleFacts(operator as Operator, Number(revision));
        },
        manifest: async () => new Uint8Array(),
        read: async function* () {},
      },
      resources: noResourceStore,
    });
  let controller = await start();
  return {
    get controller() {
      return controller;
    },
    store,
    clock,
    async restart() {
      await controller.close();
      controller = await start();
    },
    async join() {
      const token = await controller.createJoinToken();
      return controller.redeem(token.replace('token', 'hash'), { hostname: 'alpha', longTermKey: 'ab' });
    },
    async deploy(operator, units = 1) {
      await controller.upload(new TextEncoder().encode(`${operator} 1`), (async function* () {})());
      const bundle = bundleDigest(operator);
      const application = operator as never;
      await controller.execute({
        kind: 'deploy',
        bundle,
        application,
        units,
        config: {},
        to: [],
        trust: false,
        bindings: {},
        constraints: {},
        force: false,
      });
    },
  };
}

/** Everything of a stream that ends. */
export async function collect<Item>(stream: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of stream) items.push(item);
  return items;
}

export interface ScriptedAgent {
  /** Everything that came, in order. */
  readonly received: ControllerMessage[];
  say(message: AgentMessage): void;
  hello(more?: Partial<Hello>): void;
  /** The first message of this kind that has not been taken; waits for it. */
  next<Kind extends ControllerMessage['kind']>(kind: Kind): Promise<Extract<ControllerMessage, { kind: Kind }>>;
  /** From now on the peer reads nothing until this is released. */
  stall(): () => void;
  hangUp(): void;
  /** Resolves when the controller is done with this connection; with its goodbye, if it said one. */
  readonly over: Promise<{ readonly code: string; readonly because: string } | null>;
}

/** Opens a stream. */
export function connect(controller: Pick<Controller, 'onAgent'>, agent: AgentId): ScriptedAgent {
  const received: ControllerMessage[] = [];
  const taken = new Set<ControllerMessage>();
  const outbox: AgentMessage[] = [];
  let wakeReader = () => {};
  let wakeWaiters = () => {};
  let arrival = Promise.withResolvers<void>();
  wakeWaiters = () => {
    arrival.resolve();
    arrival = Promise.withResolvers<void>();
  };
  let ended = false;
  let goodbye: { code: string; because: string } | null = null;
  let stalled = Promise.resolve();

  const end = (): void => {
    ended = true;
    wakeReader();
    wakeWaiters();
  };
  const connection: AgentConnection = {
    agent,
    async send(message) {
      await stalled;
      if (ended) throw new AgentError('agent-unavailable', 'cannot send: the peer is gone');
      received.push(message);
      wakeWaiters();
    },
    messages: (async function* () {
      while (true) {
        const message = outbox.shift();
        if (message !== undefined) yield message;
        else if (ended) return;
        else
          await new Promise<void>((resolve) => {
            wakeReader = resolve;
          });
      }
    })(),
    close(code, because) {
      goodbye ??= { code, because };
      end();
    },
  };
  const over = controller.onAgent(connection).then(() => goodbye);
  const say = (message: AgentMessage): void => {
    outbox.push(message);
    wakeReader();
  };
  return {
    received,
    say,
    over,
    hangUp: end,
    hello: (more = {}) =>
      say({
        kind: 'hello',
        protocol: { major: 1, minor: 0 },
        agentVersion: '0.1.0',
        agent,
        features: [],
        replicaRevision: 0 as Revision,
        orderStream: '',
        orderSequence: 0,
        outboxPosition: 1,
        ...more,
      }),
    async next(kind) {
      for (;;) {
        const found = received.find((message) => message.kind === kind && !taken.has(message));
        if (found !== undefined) {
          taken.add(found);
          return found as Extract<ControllerMessage, { kind: typeof kind }>;
        }
        if (ended) throw new Error(`the stream ended without ${kind}: ${JSON.stringify(goodbye)}`);
        await arrival.promise;
      }
    },
    stall() {
      const gate = Promise.withResolvers<void>();
      stalled = gate.promise;
      return gate.resolve;
    },
  };
}
