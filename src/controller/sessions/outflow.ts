/** What goes to one agent: the difference to what it has, then its orders, in turns so that nothing overtakes. */
import type { AgentId, Entity, EntityKey, Revision, Versioned } from '../../core/model/index.ts';
import type { ControllerMessage } from '../../core/protocol/index.ts';
import { type Model, projection, sameValue, waitingOrders } from '../model/index.ts';
import type { AgentConnection, ControllerFaults, OrderSigner } from '../ports/index.ts';

/** A larger difference goes as a snapshot, which travels in parts of bounded size; a delta is one message. */
export const deltaEntitiesMax = 64;

type Seen = ReadonlyMap<EntityKey, Versioned<Entity>>;

export class Outflow {
  readonly #connection: AgentConnection;
  readonly #model: Model;
  readonly #signer: OrderSigner;
  readonly #faults: ControllerFaults | undefined;
  #seen: Seen = new Map();
  #revision = 0 as Revision;
  #nextOrder = 1;
  /** Of the last picture that was sent, and the last one that the agent has saved. */
  #sent = 0 as Revision;
  #saved = 0 as Revision;
  #turn: Promise<void> = Promise.resolve();

  constructor(connection: AgentConnection, model: Model, signer: OrderSigner, faults?: ControllerFaults) {
    this.#connection = connection;
    this.#model = model;
    this.#signer = signer;
    this.#faults = faults;
  }

  /** Sends the whole picture, unless nothing has changed since the revision of the agent's replica. */
  begin(replicaRevision: Revision): Promise<void> {
    return this.#inTurn(async () => {
      const { revision, entitiesRevision } = this.#model;
      const isCurrent = replicaRevision >= entitiesRevision && replicaRevision <= revision;
      if (isCurrent) this.#take(projection(this.#model, this.#agent));
      else await this.#sendSnapshot();
    });
  }

  /** Sends what has changed, then the orders that were not sent. Resolves when the transport has taken all of it. */
  sync(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#sendDifference();
      for (const { order } of waitingOrders(this.#model, this.#agent, this.#nextOrder)) {
        this.#nextOrder = order.sequence + 1;
        await this.#connection.send({ kind: 'order', order: this.#signer.signOrder(order) });
        this.#faults?.('order-sent');
      }
    });
  }

  /** The agent has saved its replica up to and with this revision. */
  saved(revision: Revision): void {
    this.#saved = revision;
  }

  /** Whether the agent has saved everything that it may see. */
  get hasAll(): boolean {
    return this.#model.entitiesRevision <= this.#revision && this.#saved >= this.#sent;
  }

  /** Sends orders again from this sequence on with the next `sync`. */
  rewind(sequence: number): void {
    this.#nextOrder = sequence;
  }

  send(message: ControllerMessage): Promise<void> {
    return this.#inTurn(() => this.#connection.send(message));
  }

  get #agent(): AgentId {
    return this.#connection.agent;
  }

  async #sendDifference(): Promise<void> {
    if (this.#model.entitiesRevision <= this.#revision) return;
    const before = this.#seen;
    const now = projection(this.#model, this.#agent);
    const puts = [...now].flatMap(([key, { value }]) => (isNews(before.get(key)?.value, value) ? [value] : []));
    const deletes = [...before.keys()].filter((key) => !now.has(key));
    if (puts.length + deletes.length > deltaEntitiesMax) return this.#sendSnapshot();
    this.#take(now);
    if (puts.length + deletes.length === 0) return;
    this.#sent = this.#revision;
    await this.#connection.send({ kind: 'delta', revision: this.#revision, puts, deletes });
    this.#faults?.('picture-sent');
  }

  #sendSnapshot(): Promise<void> {
    const now = projection(this.#model, this.#agent);
    this.#take(now);
    this.#sent = this.#revision;
    return this.#connection.send({
      kind: 'snapshot',
      revision: this.#revision,
      entities: [...now.values()],
      last: true,
    });
  }

  #take(seen: Seen): void {
    this.#seen = seen;
    this.#revision = this.#model.revision;
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(work);
    // The next one in the queue is not concerned by how this one ends.
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}

/** After the store was read again an entity may be another object that says the same. */
const isNews = (before: Entity | undefined, now: Entity): boolean => before !== now && !sameValue(before, now);
