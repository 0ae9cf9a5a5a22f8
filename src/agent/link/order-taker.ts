/** Takes orders: read, judged, made durable, and only then acknowledged (security.md §4). */
import { AgentError, explainError } from '../../core/errors.ts';
import {
  fingerprint,
  type InboxUnit,
  type OrderRefusal,
  type OrderVerdict,
  type PolicyAnswer,
  takeOrder,
} from '../../core/inbox/index.ts';
import type { Assignment, Order, SignedDocument, UnitName } from '../../core/model/index.ts';
import type { AgentMessage } from '../../core/protocol/index.ts';
import { entitiesOf, entityOf } from '../../core/replica/index.ts';
import type { AgentIdentity, AgentPorts, Ledger } from '../ledger/index.ts';

/** Orders that must not be trusted, on one connection, before it is closed. */
const alarmsMax = 3;

export interface OrderTaker {
  /** Throws `order-untrusted` when too much came that cannot be trusted, and as the store does. */
  take(signed: SignedDocument, send: (message: AgentMessage) => Promise<void>): Promise<void>;
}

/** One for each connection. */
export function createOrderTaker(identity: AgentIdentity, ports: AgentPorts, ledger: Ledger): OrderTaker {
  let alarms = 0;
  let askedFrom = 0;

  function raise(because: string, cause?: unknown): void {
    alarms += 1;
    ports.log.error('an order was not taken: it cannot be trusted', { because, cause });
    if (alarms < alarmsMax) return;
    throw new AgentError('order-untrusted', 'cannot trust the orders on this connection', {
      cause,
      fields: { because },
    });
  }

  function read(signed: SignedDocument): Order | null {
    try {
      return ports.orders.readOrder(signed);
    } catch (error) {
      if (!(error instanceof AgentError)) throw error;
      raise(explainError(error), error);
      return null;
    }
  }

  return {
    async take(signed, send) {
      const order = read(signed);
      if (order === null) return;
      const policy = await policyAnswer(ports, ledger, order);
      const digest = fingerprint(signed.body);
      const verdict = await journal(identity, ports, ledger, order, digest, policy);
      switch (verdict.kind) {
        case 'accept':
          ports.faults?.('order-journaled');
          ports.log.info('order taken', { unit: order.unit, sequence: order.sequence, work: order.work.kind });
          await send(answer(order, 'accepted'));
          ports.faults?.('order-acknowledged');
          return;
        case 'repeat':
          return send(verdict.refusal ? refused(order, verdict.refusal) : answer(order, 'accepted'));
        case 'refuse':
          ports.log.warn('order refused', { unit: order.unit, sequence: order.sequence, because: verdict.because });
          return send(refused(order, verdict));
        case 'resend':
          // Everything behind a gap would ask again: once is enough.
          if (askedFrom === verdict.from) return;
          askedFrom = verdict.from;
          return send({
            kind: 'order-resend',
            stream: order.stream,
            from: verdict.from,
            because: verdict.because,
          });
        case 'alarm':
          return raise(verdict.because);
      }
    },
  };
}

const answer = ({ stream, sequence }: Order, outcome: 'accepted' | 'refused') =>
  ({ kind: 'order-ack', stream, sequence, outcome }) as const;

const refused = (order: Order, { code, because }: OrderRefusal) => ({ ...answer(order, 'refused'), code, because });

/** Judges and makes durable in one turn of the ledger, so that nothing comes between the two. */
async function journal(
  identity: AgentIdentity,
  ports: AgentPorts,
  ledger: Ledger,
  order: Order,
  digest: string,
  policy: PolicyAnswer,
): Promise<OrderVerdict> {
  let verdict: OrderVerdict | undefined;
  await ledger.commit(() => {
    const { stream, sequence, answered } = ledger;
    const { controller, agent } = identity;
    const units = inboxUnits(ports, ledger);
    const decided = takeOrder(
      { controller, agent, stream, sequence, answered, units },
      order,
      digest,
      ports.clock.now(),
      policy,
    );
    verdict = decided;
    if (decided.kind === 'accept') return { journalOrders: [{ order, digest }] };
    if (decided.kind !== 'refuse') return null;
    const { code, because } = decided;
    return { refuseOrders: [{ sequence: order.sequence, digest, refusal: { code, because } }] };
  });
  if (verdict === undefined) throw new Error('unreachable: the ledger builds what it commits');
  return verdict;
}

function inboxUnits(ports: AgentPorts, ledger: Ledger): ReadonlyMap<UnitName, InboxUnit> {
  const units = new Map<UnitName, InboxUnit>();
  for (const { name, uuid, assignment } of entitiesOf(ledger.replica, 'unit')) {
    const local = ledger.unit(name);
    if (local?.phase === 'dead') continue;
    const assigned = assignment && readAssignment(ports, assignment)?.archive;
    units.set(name, {
      uuid,
      bundles: [local?.deployed?.digest, assigned].filter((digest) => digest !== undefined),
      waiting: ledger.orders(name).length,
    });
  }
  return units;
}

function readAssignment(ports: AgentPorts, signed: SignedDocument): Assignment | undefined {
  try {
    return ports.orders.readAssignment(signed);
  } catch (error) {
    // The unit's own loop tells the controller about an assignment that cannot be read.
    if (error instanceof AgentError) return undefined;
    throw error;
  }
}

/** A policy that cannot be read denies all new work (security.md §6). */
async function policyAnswer(ports: AgentPorts, ledger: Ledger, { unit, work }: Order): Promise<PolicyAnswer> {
  const signed = entityOf(ledger.replica, 'unit', `unit/${unit}`)?.assignment;
  // Before the first deployment the assignment names the operator; nothing else than that one will be deployed.
  const operator =
    ledger.unit(unit)?.deployed?.operator ?? (signed && readAssignment(ports, signed)?.operator) ?? 'unknown';
  try {
    return ports.trust.policyVerdict(await ports.policy.read(), { unit, operator }, work);
  } catch (error) {
    if (!(error instanceof AgentError)) throw error;
    return { kind: 'refused', code: 'order-denied', because: explainError(error) };
  }
}
