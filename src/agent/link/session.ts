/** One connection: hello, then everything in both directions until it breaks. */
import { AgentError } from '../../core/errors.ts';
import type { Entity, Instant, Versioned } from '../../core/model/index.ts';
import { type AgentMessage, type ControllerMessage, protocolVersion } from '../../core/protocol/index.ts';
import { withDelta, withSnapshot } from '../../core/replica/index.ts';
import { type AgentIdentity, type AgentPorts, childScope, type Ledger } from '../ledger/index.ts';
import type { LinkConnection } from '../ports/index.ts';
import type { Leases } from './leases.ts';
import type { LogLines } from './log-lines.ts';
import { createOrderTaker } from './order-taker.ts';
import { sendOutbox } from './outbox-sender.ts';

export interface SessionParts {
  readonly identity: AgentIdentity;
  readonly ports: AgentPorts;
  readonly ledger: Ledger;
  readonly leases: Leases;
  readonly logLines: LogLines;
  /** The controller has answered the hello. */
  readonly welcomed: (controllerNow: Instant | undefined) => void;
}

type Send = (message: AgentMessage) => Promise<void>;
type Welcome = Extract<ControllerMessage, { kind: 'welcome' }>;

/**
 * Speaks until the stream ends, the signal comes, or the controller breaks a rule. Throws `peer-untrusted`,
 * `message-invalid`, `revision-conflict`, `order-untrusted`, `controller-unavailable`, and as the store does.
 */
export async function speak(connection: LinkConnection, parts: SessionParts, signal: AbortSignal): Promise<void> {
  const scope = childScope(signal);
  const hangUp = (): void => void connection.close().catch(() => undefined);
  scope.signal.addEventListener('abort', hangUp, { once: true });
  // The signal may have come while the connection was made.
  if (scope.signal.aborted) hangUp();
  const send: Send = (message) => connection.send(message);
  let running: readonly Promise<void>[] = [];
  try {
    await send(hello(parts));
    const receive = receiver(parts, send);
    for await (const message of connection.messages) {
      parts.ledger.heard(parts.ports.clock.now());
      const expected = running.length === 0 ? message.kind === 'welcome' : message.kind !== 'welcome';
      if (!expected)
        throw new AgentError('message-invalid', 'cannot go on with a controller that answers the hello late or twice');
      if (message.kind === 'welcome') {
        await takeWelcome(parts, message);
        running = startSenders(parts, message, send, scope.signal, hangUp);
      } else {
        await receive(message);
      }
    }
  } finally {
    scope.close();
    await Promise.all(running);
    await connection.close();
  }
}

function hello({ identity, ledger }: SessionParts): AgentMessage {
  return {
    kind: 'hello',
    protocol: protocolVersion,
    agentVersion: identity.version,
    agent: identity.agent,
    features: [],
    replicaRevision: ledger.replica.revision,
    orderStream: ledger.stream,
    orderSequence: ledger.sequence,
    outboxPosition: ledger.outboxPosition,
  };
}

async function takeWelcome({ identity, ports, ledger, welcomed }: SessionParts, welcome: Welcome): Promise<void> {
  if (welcome.protocol.major !== protocolVersion.major)
    throw new AgentError('message-invalid', 'cannot speak the protocol of this controller', {
      fields: { ours: protocolVersion.major, theirs: welcome.protocol.major },
      next: 'install the version of reeved that belongs to the controller',
    });
  if (welcome.controller !== identity.controller)
    throw new AgentError('peer-untrusted', 'cannot speak to another controller than the one that was joined', {
      fields: { joined: identity.controller, answered: welcome.controller },
    });
  if (welcome.orderStream !== ledger.stream) {
    // Its controller has begun to count anew and does not know the old numbers any more.
    if (ledger.stream !== '')
      ports.log.warn('the controller began a new stream of orders', { stream: welcome.orderStream });
    await ledger.commit(() => ({ inboxStream: welcome.orderStream }));
  }
  // What is applied is not sent again. It is forgotten with the acknowledgement, which comes behind the model that holds
  // it: until then our own writes are read from the outbox.
  welcomed(welcome.now);
}

function startSenders(
  { ledger, leases, logLines, ports }: SessionParts,
  welcome: Welcome,
  send: Send,
  signal: AbortSignal,
  hangUp: () => void,
): readonly Promise<void>[] {
  const senders = [
    sendOutbox(ledger, welcome.reportedPosition, send, signal),
    leases.run(send, signal),
    logLines.run(send, signal),
  ];
  // What cannot be sent ends the stream; the reader sees that and ends the session.
  return senders.map((sender) =>
    sender.catch((error: unknown) => {
      if (!(error instanceof AgentError)) throw error;
      ports.log.debug('sending has ended', { error });
      hangUp();
    }),
  );
}

/** Takes every message but the welcome. */
function receiver(parts: SessionParts, send: Send): (message: Exclude<ControllerMessage, Welcome>) => Promise<void> {
  const { identity, ports, ledger, leases } = parts;
  const orders = createOrderTaker(identity, ports, ledger);
  let snapshot: Versioned<Entity>[] = [];

  async function modelSaved(): Promise<void> {
    ports.faults?.('replica-saved');
    leases.look();
    await send({ kind: 'model-ack', revision: ledger.replica.revision });
  }

  return async (message) => {
    switch (message.kind) {
      case 'snapshot': {
        snapshot.push(...message.entities);
        if (!message.last) return;
        const entities = snapshot;
        snapshot = [];
        withSnapshot(ledger.replica, message.revision, entities);
        await ledger.commit(() => ({ replaceReplica: { revision: message.revision, entities } }));
        return modelSaved();
      }
      case 'delta': {
        const { revision, puts, deletes } = message;
        withDelta(ledger.replica, message);
        await ledger.commit(() => ({ replicaDelta: { revision, puts, deletes } }));
        return modelSaved();
      }
      case 'order':
        return orders.take(message.order, send);
      case 'report-ack':
        return ledger.acknowledge(message.position);
      case 'lease-granted':
      case 'lease-refused':
        return leases.take(message);
      case 'goodbye':
        throw new AgentError('controller-unavailable', 'cannot go on: the controller ends the connection', {
          fields: { code: message.code, because: message.because },
        });
    }
  };
}
