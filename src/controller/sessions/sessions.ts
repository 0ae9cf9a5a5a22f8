/** All open streams: one per agent, a newer one ends the older. */
import { AgentError } from '../../core/errors.ts';
import type { AgentId, Instant } from '../../core/model/index.ts';
import type { Presence } from '../model/index.ts';
import type { AgentConnection } from '../ports/index.ts';
import type { Outflow } from './outflow.ts';
import { type SessionHost, speak } from './session.ts';

export class Sessions {
  readonly #host: SessionHost;
  readonly #startedAt: Instant;
  /** By agent: how to end the session that counts. */
  readonly #current = new Map<AgentId, AbortController>();
  readonly #since = new Map<AgentId, Instant>();
  readonly #running = new Map<Promise<void>, AbortController>();
  readonly #outflows = new Map<AbortController, Outflow>();

  constructor(host: SessionHost) {
    this.#host = host;
    this.#startedAt = host.clock.now();
  }

  get connected(): Pick<ReadonlySet<AgentId>, 'has'> {
    return this.#current;
  }

  /** Before the first connection: silent since we began to listen. */
  presenceOf(agent: AgentId): Presence {
    return { connected: this.#current.has(agent), since: this.#since.get(agent) ?? this.#startedAt };
  }

  /** Serves one connection to its end. */
  async serve(connection: AgentConnection): Promise<void> {
    const stop = new AbortController();
    const session = this.#serve(connection, stop);
    this.#running.set(session, stop);
    try {
      await session;
    } finally {
      this.#running.delete(session);
    }
  }

  /** Whether every connected agent has saved all that it may see. */
  haveAll(): boolean {
    return [...this.#outflows.values()].every((out) => out.hasAll);
  }

  /** Ends every session and waits for it. */
  async close(reason = new AgentError('controller-unavailable', 'cannot go on: the controller stops')): Promise<void> {
    const sessions = [...this.#running];
    for (const [, stop] of sessions) stop.abort(reason);
    await Promise.allSettled(sessions.map(([session]) => session));
  }

  async #serve(connection: AgentConnection, stop: AbortController): Promise<void> {
    const { agent } = connection;
    try {
      const heard = {
        greeted: () => this.#enter(agent, stop),
        opened: (out: Outflow) => void this.#outflows.set(stop, out),
      };
      await speak(connection, this.#host, heard, stop.signal);
    } finally {
      this.#outflows.delete(stop);
      if (this.#current.get(agent) === stop) {
        this.#current.delete(agent);
        this.#changed(agent);
      }
    }
  }

  #enter(agent: AgentId, stop: AbortController): void {
    this.#current
      .get(agent)
      ?.abort(new AgentError('agent-unavailable', 'cannot go on: the agent has opened another stream'));
    this.#current.set(agent, stop);
    this.#changed(agent);
  }

  #changed(agent: AgentId): void {
    this.#since.set(agent, this.#host.clock.now());
    this.#host.pulse.beat();
  }
}
