/**
 * An error as it crosses the wire: a gRPC status with a fault beside it, which makes the same `AgentError` again on the
 * other side. Nothing here needs grpc-js.
 */
import { AgentError, type ErrorCode, type ErrorFields, explainError, isErrorCode } from '../../core/errors.ts';
import { bag, type Codec, message, optional, text } from './codec.ts';
import { scalar } from './common.ts';
import { decodeWhole, form } from './form.ts';
import { faultBytesMax } from './limits.ts';
import { agentV1 } from './protobuf.ts';

/** The trailing metadata that holds a fault. */
export const faultKey = 'reeve-fault-bin';
/** Longest text of a fault: five of them stay below the limit. */
const textCharactersMax = 400;

/** The status codes of gRPC, in their order. */
export const statusNames = [
  'OK',
  'CANCELLED',
  'UNKNOWN',
  'INVALID_ARGUMENT',
  'DEADLINE_EXCEEDED',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'PERMISSION_DENIED',
  'RESOURCE_EXHAUSTED',
  'FAILED_PRECONDITION',
  'ABORTED',
  'OUT_OF_RANGE',
  'UNIMPLEMENTED',
  'INTERNAL',
  'UNAVAILABLE',
  'DATA_LOSS',
  'UNAUTHENTICATED',
] as const;
export type StatusName = (typeof statusNames)[number];

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

/** The bytes that tell of this error, within the limit. */
export function encodeFault(error: AgentError): Buffer {
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

export function clipped(given: string): string {
  return given.length <= textCharactersMax ? given : `${given.slice(0, textCharactersMax)}…`;
}

/** What a peer that sends no fault means by its status; a status that is not here is a failure of its own. */
const codes: Partial<Record<StatusName, ErrorCode>> = {
  INVALID_ARGUMENT: 'message-invalid',
  RESOURCE_EXHAUSTED: 'limit-reached',
  PERMISSION_DENIED: 'peer-untrusted',
  UNAUTHENTICATED: 'peer-untrusted',
  DEADLINE_EXCEEDED: 'timed-out',
};

/** How a call has ended that did not end well. */
export interface Failed {
  readonly status: StatusName;
  readonly details: string;
  /** What the trailing metadata holds. */
  readonly fault: Uint8Array | undefined;
}

/** The error that the peer threw, or what its status says. */
export function failureOf({ status, details, fault: bytes }: Failed, next?: string): AgentError {
  const told = bytes !== undefined && bytes.length <= faultBytesMax ? readFault(bytes) : null;
  if (told !== null) return told;
  const code = codes[status] ?? 'controller-unavailable';
  return new AgentError(code, 'cannot complete the call to the controller', {
    cause: new Error(details),
    fields: { status },
    ...(next === undefined || code !== 'controller-unavailable' ? {} : { next }),
  });
}

function readFault(bytes: Uint8Array): AgentError | null {
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
