/**
 * Errors across the wire: an `AgentError` becomes a gRPC status with a fault in its trailing metadata, and the same
 * `AgentError` again on the other side.
 */
import { Metadata, type ServiceError, type StatusObject, status } from '@grpc/grpc-js';
import {
  AgentError,
  type ErrorCode,
  type ErrorFields,
  errorFacts,
  explainError,
  isErrorCode,
} from '../../core/errors.ts';
import { bag, type Codec, message, optional, text } from './codec.ts';
import { scalar } from './common.ts';
import { decodeWhole, form } from './form.ts';
import { faultBytesMax } from './limits.ts';
import { agentV1 } from './protobuf.ts';

const metadataKey = 'reeve-fault-bin';
/** Longest text of a fault: five of them stay below the limit. */
const textCharactersMax = 400;

interface WireFault {
  readonly code: string;
  readonly message: string;
  readonly fields: ErrorFields;
  readonly next?: string;
  readonly because?: string;
}

const fault = form(
  'fault',
  agentV1.Fault,
  message<agentV1.Fault.$Properties, WireFault>({
    code: text,
    message: text,
    fields: bag(scalar) as Codec<agentV1.ScalarPair.$Properties[], ErrorFields>,
    next: optional(text),
    because: optional(text),
  }),
);

/** The status that tells a caller of this error. An error that is not an `AgentError` is a bug: its text stays here. */
export function statusOf(error: unknown): StatusObject {
  const metadata = new Metadata();
  if (!(error instanceof AgentError)) return { code: status.INTERNAL, details: 'internal error', metadata };
  metadata.set(metadataKey, encodeFault(error));
  return {
    code: status[errorFacts(error.code).grpc as keyof typeof status],
    details: clipped(error.message),
    metadata,
  };
}

function encodeFault(error: AgentError): Buffer {
  const told: WireFault = {
    code: error.code,
    message: clipped(error.message),
    fields: Object.fromEntries(
      Object.entries(error.fields).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, typeof value === 'string' ? clipped(value) : value]],
      ),
    ),
    ...(error.next === undefined ? {} : { next: clipped(error.next) }),
    ...(error.cause === undefined ? {} : { because: clipped(explainError(error.cause)) }),
  };
  const bytes = fault.encode(told);
  return bytes.length <= faultBytesMax ? bytes : fault.encode({ ...told, fields: {} });
}

function clipped(given: string): string {
  return given.length <= textCharactersMax ? given : `${given.slice(0, textCharactersMax)}…`;
}

/** What a peer that sends no fault means by its status; a status that is not here is a failure of its own. */
const codes: Partial<Record<status, ErrorCode>> = {
  [status.INVALID_ARGUMENT]: 'message-invalid',
  [status.RESOURCE_EXHAUSTED]: 'limit-reached',
  [status.PERMISSION_DENIED]: 'peer-untrusted',
  [status.UNAUTHENTICATED]: 'peer-untrusted',
  [status.DEADLINE_EXCEEDED]: 'timed-out',
};

/** The error that the peer threw, or what its status says. */
export function errorOf(error: Pick<ServiceError, 'code' | 'details' | 'metadata'>, next?: string): AgentError {
  const [bytes] = error.metadata?.get(metadataKey) ?? [];
  const told = bytes instanceof Buffer && bytes.length <= faultBytesMax ? readFault(bytes) : null;
  if (told !== null) return told;
  const code = codes[error.code] ?? 'controller-unavailable';
  return new AgentError(code, 'cannot complete the call to the controller', {
    cause: new Error(error.details),
    fields: { status: status[error.code] },
    ...(next === undefined || code !== 'controller-unavailable' ? {} : { next }),
  });
}

function readFault(bytes: Buffer): AgentError | null {
  try {
    const { code, message: told, fields, next, because } = decodeWhole(fault, bytes);
    if (!isErrorCode(code)) return null;
    return new AgentError(code, told, {
      fields,
      ...(next === undefined ? {} : { next }),
      ...(because === undefined ? {} : { cause: new Error(because) }),
    });
  } catch {
    return null;
  }
}
