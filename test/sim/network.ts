/**
 * The network between agents and the controller: messages keep their order within a connection, take time, and are lost
 * when the connection breaks. Either side sees the end of the stream, sooner or later, never together.
 */

import type { Link, LinkConnection } from '../../src/agent/ports/index.ts';
import type { AgentConnection } from '../../src/controller/ports/index.ts';
import { AgentError } from '../../src/core/errors.ts';
import type { AgentId } from '../../src/core/model/index.ts';
import type { AgentMessage, ControllerMessage } from '../../src/core/protocol/index.ts';
import type { Prng } from './prng.ts';
import type { Life, Scheduler } from './scheduler.ts';

/** What may happen to messages in this run. */
export interface NetworkFaults {
  readonly latencyMsMax: number;
  /** For each message, that its connection breaks instead. */
  readonly breakChance: number;
  /** How long a side may go on believing in a connection that is gone. */
  readonly silenceMsMax: number;
}

export interface Network {
  /** The port of one life of one agent. */
  linkOf(agent: AgentId, life: Life): Link;
  /** Cuts or mends the cable of an agent. */
  setCable(agent: AgentId, plugged: boolean): void;
  setFaults(faults: NetworkFaults): void;
  /** The controller's life has begun: who connects reaches it. */
  listen(life: Life, accept: (connection: AgentConnection) => Promise<void>): void;
  /** A life has ended: its connections break. */
  lifeEnded(life: Life): void;
}

interface Connection {
  readonly agent: AgentId;
  readonly lives: readonly Life[];
  break(): void;
}

/** What an agent says is looked at when it is said. */
export type Listener = (agent: AgentId, message: AgentMessage) => void;

export function network(time: Scheduler, random: Prng, initial: NetworkFaults, said: Listener): Network {
  let faults = initial;
  let server: { readonly life: Life; readonly accept: (connection: AgentConnection) => Promise<void> } | null = null;
  const unplugged = new Set<AgentId>();
  let connections: Connection[] = [];
  const latency = () => random.fraction() * faults.latencyMsMax;

  function open(agent: AgentId, agentLife: Life, serverLife: Life) {
    const toController = pipe<AgentMessage>(serverLife);
    const toAgent = pipe<ControllerMessage>(agentLife);
    const connection: Connection = {
      agent,
      lives: [agentLife, serverLife],
      break() {
        if (!connections.includes(connection)) return;
        connections = connections.filter((other) => other !== connection);
        toController.end();
        toAgent.end();
      },
    };
    connections.push(connection);
    return { connection, toController, toAgent };
  }

  function pipe<Message>(receiver: Life) {
    const onTheWay: Message[] = [];
    const waiting: Message[] = [];
    let wake: () => void = () => {};
    let ended = false;
    let open = true;
    let arrivesAt = 0;
    return {
      send(message: Message, sender: () => Connection): Promise<void> {
        if (!open || !sender().lives.every(({ alive }) => alive))
          return Promise.reject(new AgentError('controller-unavailable', 'cannot send: the stream is gone'));
        if (random.chance(faults.breakChance)) {
          sender().break();
          return Promise.reject(new AgentError('controller-unavailable', 'cannot send: the stream broke'));
        }
        // Order is kept: nothing overtakes what was sent before it.
        arrivesAt = Math.max(arrivesAt, time.now() + latency());
        onTheWay.push(message);
        time.after(receiver, arrivesAt - time.now(), () => {
          if (!open) return;
          waiting.push(...onTheWay.splice(0, 1));
          wake();
        });
        return Promise.resolve();
      },
      end() {
        open = false;
        time.after(receiver, random.fraction() * faults.silenceMsMax, () => {
          ended = true;
          wake();
        });
      },
      async *messages(): AsyncGenerator<Message> {
        for (;;) {
          const message = waiting.shift();
          if (message !== undefined) yield message;
          else if (ended) return;
          else
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
        }
      },
    };
  }

  return {
    setFaults(next) {
      faults = next;
    },
    setCable(agent, plugged) {
      if (plugged) unplugged.delete(agent);
      else unplugged.add(agent);
      if (!plugged) for (const one of connections) if (one.agent === agent) one.break();
    },
    listen(life, accept) {
      server = { life, accept };
    },
    lifeEnded(life) {
      for (const one of connections) if (one.lives.includes(life)) one.break();
    },
    linkOf: (agent, life) => ({
      async connect() {
        await time.delay(life, latency());
        if (server === null || !server.life.alive || unplugged.has(agent))
          throw new AgentError('controller-unavailable', 'cannot reach the controller');
        const { connection, toController, toAgent } = open(agent, life, server.life);
        const accepted: AgentConnection = {
          agent,
          send: (message) => toAgent.send(message, () => connection),
          messages: toController.messages(),
          // The last word may still arrive: the stream ends behind it.
          close: (code, because) => {
            toAgent.send({ kind: 'goodbye', code, because }, () => connection).catch(() => {});
            time.after(life, faults.latencyMsMax, () => connection.break());
          },
        };
        void server.accept(accepted).then(() => connection.break());
        const dialled: LinkConnection = {
          send: (message) => {
            said(agent, message);
            return toController.send(message, () => connection);
          },
          messages: toAgent.messages(),
          close: async () => connection.break(),
        };
        return dialled;
      },
    }),
  };
}
