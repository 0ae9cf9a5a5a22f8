/** One agent's connection: hello, welcome, the picture, then reports, claims and orders until it ends. */
import { AgentError, assertNever, explainError } from '../../core/errors.ts';
import type { AgentId } from '../../core/model/index.ts';
import { type AgentMessage, type Hello, protocolVersion } from '../../core/protocol/index.ts';
import { type Leases, leaseDurationMs } from '../leases/index.ts';
import type { LogRing } from '../logs.ts';
import {
  acknowledgeOrder,
  applyReport,
  type Draft,
  type Facts,
  isEmptied,
  type Reader,
  resume,
  streamOf,
} from '../model/index.ts';
import type { AgentConnection, Clock, ControllerFaults, Log, OrderSigner } from '../ports/index.ts';
import type { Pulse } from '../pulse.ts';
import type { Writer } from '../writer.ts';
import { Outflow } from './outflow.ts';

/** A peer that has connected and says nothing is let go. */
export const helloDelayMs = 10_000;
/** An agent that asks again and again does not get on with its orders. */
export const resendsMax = 16;

export interface SessionHost {
  readonly identity: { readonly controller: string; readonly version: string };
  readonly writer: Writer;
  readonly pulse: Pulse;
  readonly leases: Leases;
  readonly logs: LogRing;
  readonly signer: OrderSigner;
  readonly clock: Clock;
  readonly log: Log;
  readonly facts: () => Facts;
  readonly faults?: ControllerFaults;
}

type Message<Kind extends AgentMessage['kind']> = Extract<AgentMessage, { readonly kind: Kind }>;

/** What a session tells of itself. */
export interface SessionObserver {
  /** The hello is good. */
  greeted(): void;
  /** What the agent may see is on its way. */
  opened(out: Outflow): void;
}

/** Speaks with one agent until the stream or the signal ends. A broken rule ends the stream with a goodbye that says which. */
export async function speak(
  connection: AgentConnection,
  host: SessionHost,
  observer: SessionObserver,
  signal: AbortSignal,
): Promise<void> {
  const ended = new AbortController();
  const over = AbortSignal.any([signal, ended.signal]);
  const hangUp = (): void => connection.close(...farewell(signal.reason));
  signal.addEventListener('abort', hangUp, { once: true });
  const background: Promise<void>[] = [];
  try {
    await converse(connection, host, observer, over, background);
  } catch (error) {
    host.log.warn('agent stream ended', { agent: connection.agent, because: explainError(error) });
    connection.close(...farewell(error));
    if (!(error instanceof AgentError)) throw error;
  } finally {
    signal.removeEventListener('abort', hangUp);
    ended.abort();
    await Promise.all(background);
  }
}

const farewell = (error: unknown): [code: string, because: string] => [
  error instanceof AgentError ? error.code : 'agent-unavailable',
  explainError(error),
];

async function converse(
  connection: AgentConnection,
  host: SessionHost,
  observer: SessionObserver,
  over: AbortSignal,
  background: Promise<void>[],
): Promise<void> {
  const helloCame = new AbortController();
  const impatience = host.clock.delay(helloDelayMs, AbortSignal.any([over, helloCame.signal])).then(
    () => connection.close('timed-out', 'no hello came'),
    () => undefined,
  );
  background.push(impatience);
  let handle: ((message: AgentMessage) => Promise<void>) | undefined;
  for await (const message of connection.messages) {
    if (over.aborted) return;
    if (handle !== undefined) {
      await handle(message);
      continue;
    }
    checkHello(connection, host, message);
    helloCame.abort();
    observer.greeted();
    const out = await welcome(connection, host, message);
    observer.opened(out);
    background.push(pump(connection, host, out, over));
    handle = handler(connection, host, out);
  }
}

function checkHello(
  connection: AgentConnection,
  { writer }: SessionHost,
  message: AgentMessage,
): asserts message is Hello {
  if (message.kind !== 'hello') throw new AgentError('message-invalid', 'cannot begin without a hello');
  if (message.agent !== connection.agent || writer.model.get('agent', connection.agent) === undefined)
    throw new AgentError('peer-untrusted', 'cannot speak with an agent that this controller does not know', {
      fields: { agent: message.agent, certificate: connection.agent },
    });
  if (message.protocol.major !== protocolVersion.major)
    throw new AgentError('message-invalid', 'cannot speak the protocol of this agent', {
      fields: { ours: protocolVersion.major, theirs: message.protocol.major },
      next: 'install the version of reeved that belongs to this controller',
    });
}

/** Throws `peer-untrusted` for an agent whose machine was removed, after it was told that nothing here is its own. */
async function tellAll({ agent }: AgentConnection, { writer }: SessionHost, out: Outflow): Promise<void> {
  const isKnown = writer.model.get('agent', agent) !== undefined;
  await out.sync();
  if (!isKnown) checkKnown(writer.model, agent);
}

/** Throws `peer-untrusted` for an agent whose machine was removed. */
function checkKnown(reader: Reader, agent: AgentId): void {
  if (reader.get('agent', agent) === undefined)
    throw new AgentError('peer-untrusted', 'cannot go on: the machine of this agent was removed from its model', {
      next: 'reeve join makes it a machine again',
    });
}

async function welcome(connection: AgentConnection, host: SessionHost, hello: Hello): Promise<Outflow> {
  const { agent } = connection;
  const { model } = host.writer;
  await host.writer.submit((draft) => {
    checkKnown(draft, agent);
    resume(draft, host.facts(), agent, hello);
  });
  checkKnown(model, agent);
  const reportedPosition = model.get('reported', agent)?.position ?? 0;
  await connection.send({
    kind: 'welcome',
    protocol: protocolVersion,
    controllerVersion: host.identity.version,
    controller: host.identity.controller,
    orderStream: streamOf(model, agent).stream,
    reportedPosition,
    now: host.clock.now(),
  });
  const out = new Outflow(connection, model, host.signer, host.faults);
  await out.begin(hello.replicaRevision);
  // What its last stream did not live to acknowledge: the model that follows from it has been sent now.
  if (hello.outboxPosition <= reportedPosition) await out.send({ kind: 'report-ack', position: reportedPosition });
  return out;
}

/** Sends what others change. Changes that come while it sends are seen together in the next turn. */
async function pump(connection: AgentConnection, host: SessionHost, out: Outflow, over: AbortSignal): Promise<void> {
  try {
    while (!over.aborted) {
      const { beats } = host.pulse;
      await tellAll(connection, host, out);
      await host.pulse.past(beats, over);
    }
  } catch (error) {
    host.log.warn('agent cannot be told what has changed', { agent: connection.agent, because: explainError(error) });
    connection.close(...farewell(error));
  }
}

function handler(
  connection: AgentConnection,
  host: SessionHost,
  out: Outflow,
): (message: AgentMessage) => Promise<void> {
  const { agent } = connection;
  const { facts, faults } = host;
  const { model } = host.writer;
  let resends = 0;

  /** Decides on what the agent has said, unless it was removed while that waited for its turn. */
  const submit = <Result>(decide: (draft: Draft) => Result): Promise<Result> =>
    host.writer.submit((draft) => {
      checkKnown(draft, agent);
      return decide(draft);
    });

  async function report({ position, report: content }: Message<'report'>): Promise<void> {
    await submit((draft) => applyReport(draft, facts(), agent, position, content));
    faults?.('report-applied');
    // The agent drops its own copy at the acknowledgement: what follows from the report must be there by then.
    await out.sync();
    await out.send({ kind: 'report-ack', position });
    faults?.('report-acknowledged');
  }

  async function claim({ call, application, unit }: Message<'lease-claim'>): Promise<void> {
    const now = host.clock.elapsed();
    const answer = await submit((draft) => host.leases.claim(draft, agent, application, unit, now));
    faults?.('lease-written');
    await out.sync();
    if (answer.kind === 'granted')
      await out.send({ kind: 'lease-granted', call, epoch: answer.epoch, durationMs: leaseDurationMs });
    else await out.send({ kind: 'lease-refused', call, holder: answer.holder, endsInMs: answer.endsInMs });
  }

  async function resend({ stream, from, because }: Message<'order-resend'>): Promise<void> {
    if (stream !== model.get('stream', agent)?.stream) return;
    resends += 1;
    if (resends > resendsMax)
      throw new AgentError('sequence-gap', 'cannot agree with this agent on its orders', { fields: { from, because } });
    out.rewind(from);
    await out.sync();
  }

  function log({ lines }: Message<'log'>): void {
    const machine = model.get('machine', model.get('agent', agent)?.machine ?? '');
    host.logs.add(lines.filter(({ unit }) => machine?.units.includes(unit)));
  }

  return async (message) => {
    if (model.get('agent', agent) === undefined) return tellAll(connection, host, out);
    switch (message.kind) {
      case 'hello':
        throw new AgentError('message-invalid', 'cannot take a second hello');
      case 'order-ack':
        await submit((draft) => acknowledgeOrder(draft, facts(), agent, message));
        faults?.('order-settled');
        return;
      case 'order-resend':
        return resend(message);
      case 'report':
        return report(message);
      case 'model-ack':
        // What an agent has saved it says again in its next hello; only the end of a model waits for it.
        out.saved(message.revision);
        if (isEmptied(model)) host.pulse.beat();
        return;
      case 'lease-claim':
        return claim(message);
      case 'log':
        return log(message);
      default:
        return assertNever(message);
    }
  };
}
