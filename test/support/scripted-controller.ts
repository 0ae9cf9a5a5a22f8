/**
 * The smallest controller that keeps the protocol's promises: a model with revisions, orders with sequences, leases, and
 * reports applied once. The test is the administrator.
 */
import type { Link, LinkConnection } from '../../src/agent/ports/index.ts';
import { AgentError } from '../../src/core/errors.ts';
import {
  applicationOf,
  changedSettings,
  type Entity,
  type EntityKey,
  entityKey,
  type Flush,
  type LeadershipEntity,
  type Order,
  type RelationUnitEntity,
  type Report,
  type Revision,
  type SignedDocument,
  type UnitName,
  type Versioned,
} from '../../src/core/model/index.ts';
import type { AgentMessage, ControllerMessage } from '../../src/core/protocol/index.ts';
import { controller, keyId } from './builders.ts';

export interface ScriptedController extends Link {
  readonly reports: readonly Report[];
  readonly received: readonly AgentMessage[];
  readonly connections: number;
  /** Changes the model in one revision. */
  put(...entities: readonly Entity[]): void;
  remove(...keys: readonly EntityKey[]): void;
  entity(key: EntityKey): Entity | undefined;
  order(order: Order): void;
  /** Sends raw: what a broken controller would. */
  send(message: ControllerMessage): void;
  /** Nobody answers, and whoever is connected is cut off. */
  cut(): void;
  mend(): void;
  /** From now on a welcome says that everything up to here is applied, and the model does not follow it. */
  welcomeOnly(position: number): void;
  /** The next claim of this unit is granted with a new epoch. */
  elect(unit: UnitName): void;
}

/** Documents are JSON here; the real signatures are the business of the edge. */
export const signedJson = (value: unknown): SignedDocument => ({
  body: new TextEncoder().encode(JSON.stringify(value)),
  signature: new Uint8Array(),
  keyId,
});

interface Stream {
  readonly queue: ControllerMessage[];
  wake: () => void;
  open: boolean;
}

export function scriptedController(stream = 'stream-1'): ScriptedController {
  const entities = new Map<EntityKey, Versioned<Entity>>();
  const history: {
    readonly revision: Revision;
    readonly puts: readonly Entity[];
    readonly deletes: readonly EntityKey[];
  }[] = [];
  const orders: Order[] = [];
  const reports: Report[] = [];
  const received: AgentMessage[] = [];
  let [revision, reported, connections] = [0, 0, 0];
  let reachable = true;
  let modelFollows = true;
  let current: Stream | null = null;

  function push(message: ControllerMessage): void {
    if (!current?.open) return;
    current.queue.push(message);
    current.wake();
  }

  function change(puts: readonly Entity[], deletes: readonly EntityKey[]): void {
    revision += 1;
    const at = revision as Revision;
    for (const key of deletes) entities.delete(key);
    for (const value of puts) entities.set(entityKey(value), { revision: at, value });
    history.push({ revision: at, puts, deletes });
    push({ kind: 'delta', revision: at, puts, deletes });
  }

  const sendOrder = (order: Order): void => push({ kind: 'order', order: signedJson(order) });

  function greet(hello: Extract<AgentMessage, { kind: 'hello' }>): void {
    push({
      kind: 'welcome',
      protocol: { major: 1, minor: 0 },
      controllerVersion: 'test',
      controller,
      orderStream: stream,
      reportedPosition: reported,
    });
    if (!modelFollows) return;
    if (hello.replicaRevision === 0)
      push({ kind: 'snapshot', revision: revision as Revision, entities: [...entities.values()], last: true });
    else if (revision > hello.replicaRevision) push(since(hello.replicaRevision));
    if (hello.outboxPosition <= reported) push({ kind: 'report-ack', position: reported });
    for (const order of orders.filter(({ sequence }) => sequence > hello.orderSequence)) sendOrder(order);
  }

  /** What happened after the revision, as one step. */
  function since(known: Revision): ControllerMessage {
    const missed = history.filter((each) => each.revision > known);
    const touched = new Set(missed.flatMap(({ puts, deletes }) => [...puts.map(entityKey), ...deletes]));
    const puts = [...touched].flatMap((key) => entities.get(key)?.value ?? []);
    const deletes = [...touched].filter((key) => !entities.has(key));
    return { kind: 'delta', revision: revision as Revision, puts, deletes };
  }

  function bagOf(report: Extract<Report, { kind: 'scope' | 'flush' }>, relation: number): RelationUnitEntity {
    const found = entities.get(`relation/${relation}/unit/${report.unit}`)?.value;
    if (found?.kind === 'relation-unit') return found;
    const empty = { kind: 'relation-unit', inScope: true, version: 0, settings: {} } as const;
    return { ...empty, relation: relation as never, unit: report.unit };
  }

  function applyFlush(report: Extract<Report, { kind: 'flush' }>, flush: Flush): void {
    const puts = flush.relationSettings.map((write): Entity => {
      if (write.bag === 'unit') {
        const bag = bagOf(report, write.relation);
        return { ...bag, version: bag.version + 1, settings: changedSettings(bag.settings, write.change) };
      }
      const application = applicationOf(report.unit);
      const found = entities.get(`relation/${write.relation}/application/${application}`)?.value;
      const [version, settings] = found?.kind === 'relation-application' ? [found.version, found.settings] : [0, {}];
      return {
        kind: 'relation-application',
        relation: write.relation,
        application,
        version: version + 1,
        settings: changedSettings(settings, write.change),
      };
    });
    if (puts.length > 0) change(puts, []);
  }

  function apply(report: Report): void {
    reports.push(report);
    if (report.kind === 'scope') {
      const bag = bagOf(report, report.relation);
      const settings = report.inScope ? changedSettings(bag.settings, report.settings) : bag.settings;
      change([{ ...bag, inScope: report.inScope, version: bag.version + 1, settings }], []);
    }
    if (report.kind === 'flush') applyFlush(report, report.flush);
    if (report.kind === 'unit-dead') change([], [`unit/${report.unit}`]);
  }

  function leadershipOf(unit: UnitName): LeadershipEntity | undefined {
    const found = entities.get(`leadership/${applicationOf(unit)}`)?.value;
    return found?.kind === 'leadership' ? found : undefined;
  }

  function elect(unit: UnitName): void {
    const epoch = (leadershipOf(unit)?.epoch ?? 0) + 1;
    change([{ kind: 'leadership', application: applicationOf(unit), holder: unit, epoch }], []);
  }

  function claim({ call, unit }: Extract<AgentMessage, { kind: 'lease-claim' }>): void {
    if (leadershipOf(unit) === undefined) elect(unit);
    const { holder, epoch } = leadershipOf(unit) as LeadershipEntity;
    push(
      holder === unit
        ? { kind: 'lease-granted', call, epoch, durationMs: 60_000 }
        : { kind: 'lease-refused', call, holder, endsInMs: null },
    );
  }

  function receive(message: AgentMessage): void {
    received.push(message);
    switch (message.kind) {
      case 'hello':
        return greet(message);
      case 'report':
        if (message.position > reported) apply(message.report);
        reported = Math.max(reported, message.position);
        return push({ kind: 'report-ack', position: reported });
      case 'lease-claim':
        return claim(message);
      case 'order-resend':
        return orders.filter(({ sequence }) => sequence >= message.from).forEach(sendOrder);
      case 'order-ack':
      case 'model-ack':
      case 'log':
        return;
    }
  }

  async function* read(from: Stream): AsyncGenerator<ControllerMessage> {
    while (from.open) {
      const message = from.queue.shift();
      if (message) yield message;
      else await new Promise<void>((resolve) => (from.wake = resolve));
    }
  }

  function connect(): LinkConnection {
    const mine: Stream = { queue: [], wake: () => {}, open: true };
    current = mine;
    connections += 1;
    return {
      messages: read(mine),
      async send(message) {
        await Promise.resolve();
        if (!mine.open) throw new AgentError('controller-unavailable', 'cannot send: the stream is gone');
        receive(message);
      },
      async close() {
        mine.open = false;
        mine.wake();
      },
    };
  }

  return {
    reports,
    received,
    get connections() {
      return connections;
    },
    connect: () =>
      reachable
        ? Promise.resolve(connect())
        : Promise.reject(new AgentError('controller-unavailable', 'cannot reach the controller')),
    put: (...puts) => change(puts, []),
    remove: (...keys) => change([], keys),
    entity: (key) => entities.get(key)?.value,
    order(order) {
      orders.push(order);
      sendOrder(order);
    },
    send: push,
    cut() {
      reachable = false;
      if (current) current.open = false;
      current?.wake();
    },
    mend() {
      reachable = true;
    },
    welcomeOnly(position) {
      reported = position;
      modelFollows = false;
    },
    elect,
  };
}
