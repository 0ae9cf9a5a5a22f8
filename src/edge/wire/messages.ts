/** The messages of the stream (`proto/reeve/agent/v1/agent.proto`). */
import { agentId, applicationName, unitName } from '../../core/model/index.ts';
import type { AgentMessage, ControllerMessage, ProtocolVersion } from '../../core/protocol/index.ts';
import {
  type Codec,
  count,
  flag,
  id,
  list,
  listOfKnown,
  message,
  optional,
  orNull,
  text,
  union,
  word,
} from './codec.ts';
import { revision, signedDocument, unitLogLine } from './common.ts';
import { entity, versionedEntity } from './entities.ts';
import { form } from './form.ts';
import { agentV1 } from './protobuf.ts';
import { report } from './reports.ts';

type FromAgent<Kind extends AgentMessage['kind']> = Omit<Extract<AgentMessage, { readonly kind: Kind }>, 'kind'>;
type FromController<Kind extends ControllerMessage['kind']> = Omit<
  Extract<ControllerMessage, { readonly kind: Kind }>,
  'kind'
>;

const protocol = message<agentV1.ProtocolVersion.$Properties, ProtocolVersion>({ major: count(), minor: count() });

const agentMessage = union<agentV1.AgentMessage.$Properties, AgentMessage>({
  hello: message<agentV1.Hello.$Properties, FromAgent<'hello'>>({
    protocol,
    agentVersion: text,
    agent: id(agentId),
    features: list(text),
    replicaRevision: revision,
    orderStream: text,
    orderSequence: count(),
    outboxPosition: count(),
  }),
  'order-ack': message<agentV1.OrderAck.$Properties, FromAgent<'order-ack'>>({
    stream: text,
    sequence: count(),
    outcome: word<FromAgent<'order-ack'>['outcome'], agentV1.OrderOutcome>({
      accepted: agentV1.OrderOutcome.ORDER_OUTCOME_ACCEPTED,
      refused: agentV1.OrderOutcome.ORDER_OUTCOME_REFUSED,
    }),
    code: optional(text),
    because: optional(text),
  }),
  'order-resend': message<agentV1.OrderResend.$Properties, FromAgent<'order-resend'>>({
    stream: text,
    from: count(),
    because: text,
  }),
  report: message<agentV1.PositionedReport.$Properties, FromAgent<'report'>>({ position: count(), report }),
  'model-ack': message<agentV1.ModelAck.$Properties, FromAgent<'model-ack'>>({ revision }),
  'lease-claim': message<agentV1.LeaseClaim.$Properties, FromAgent<'lease-claim'>>({
    call: count(),
    application: id(applicationName),
    unit: id(unitName),
  }),
  log: message<agentV1.LogLines.$Properties, FromAgent<'log'>>({ lines: list(unitLogLine) }),
});

const knownUnit = id(unitName);
const holder: Codec<string, FromController<'lease-refused'>['holder']> = {
  read: (wire) => (wire ? knownUnit.read(wire) : ''),
  write: (value) => value,
};

const controllerMessage = union<agentV1.ControllerMessage.$Properties, ControllerMessage>({
  welcome: message<agentV1.Welcome.$Properties, FromController<'welcome'>>({
    protocol,
    controllerVersion: text,
    controller: text,
    orderStream: text,
    reportedPosition: count(),
    now: optional(count()),
  }),
  snapshot: message<agentV1.Snapshot.$Properties, FromController<'snapshot'>>({
    revision,
    entities: listOfKnown(versionedEntity),
    last: flag,
  }),
  delta: message<agentV1.Delta.$Properties, FromController<'delta'>>({
    revision,
    puts: listOfKnown(entity),
    deletes: list(text),
  }),
  order: message<agentV1.OrderMessage.$Properties, FromController<'order'>>({ order: signedDocument }),
  'report-ack': message<agentV1.ReportAck.$Properties, FromController<'report-ack'>>({ position: count() }),
  'lease-granted': message<agentV1.LeaseGranted.$Properties, FromController<'lease-granted'>>({
    call: count(),
    epoch: count(),
    durationMs: count(),
  }),
  'lease-refused': message<agentV1.LeaseRefused.$Properties, FromController<'lease-refused'>>({
    call: count(),
    holder,
    endsInMs: orNull(count()),
  }),
  goodbye: message<agentV1.Goodbye.$Properties, FromController<'goodbye'>>({ code: text, because: text }),
});

export const agentMessageForm = form('agent message', agentV1.AgentMessage, agentMessage);
export const controllerMessageForm = form('controller message', agentV1.ControllerMessage, controllerMessage);

/** How many bytes an entity takes in a snapshot, its frame included. */
export function versionedEntityBytes(value: FromController<'snapshot'>['entities'][number]): number {
  const frameBytesMax = 6;
  return agentV1.VersionedEntity.encode(versionedEntity.write(value)).finish().length + frameBytesMax;
}
