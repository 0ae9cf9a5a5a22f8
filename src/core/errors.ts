/**
 * Every error code of the product in one table: kind, gRPC status and exit code. Codes are API: never renamed, never
 * used again for something else. Each is documented in `docs/errors.md`; a test holds the two together.
 */

/** What follows from an error; `style.md` §3 tells how each kind is retried and where it surfaces. */
export type ErrorKind = 'refused' | 'unavailable' | 'stale' | 'untrusted' | 'exhausted';

const kinds = {
  //             gRPC status           exit code
  refused: { grpc: 'INVALID_ARGUMENT', exit: 1 },
  unavailable: { grpc: 'UNAVAILABLE', exit: 7 },
  stale: { grpc: 'ABORTED', exit: 1 },
  untrusted: { grpc: 'PERMISSION_DENIED', exit: 4 },
  exhausted: { grpc: 'RESOURCE_EXHAUSTED', exit: 1 },
} as const satisfies Record<ErrorKind, { grpc: string; exit: number }>;

/** Code → kind. A helper adds the codes of its room here, and a row in `docs/errors.md`. */
export const errorTable = {
  'name-invalid': 'refused',
  'usage-invalid': 'refused',
  'not-found': 'refused',
  'already-exists': 'refused',
  'charm-invalid': 'refused',
  'config-invalid': 'refused',
  'relation-invalid': 'refused',
  'action-invalid': 'refused',
  'layer-invalid': 'refused',
  'message-invalid': 'refused',
  'document-invalid': 'refused',
  'tool-missing': 'refused',
  'file-unusable': 'refused',
  'permission-denied': 'refused',
  'data-locked': 'refused',
  'data-newer': 'refused',
  'bundle-malformed': 'untrusted',
  'bundle-unsigned': 'untrusted',
  'bundle-altered': 'untrusted',
  'publisher-unknown': 'untrusted',
  'assignment-untrusted': 'untrusted',
  'order-untrusted': 'untrusted',
  'order-expired': 'refused',
  'order-denied': 'refused',
  'peer-untrusted': 'untrusted',
  'token-invalid': 'untrusted',
  'below-floor': 'untrusted',
  'bundle-denied': 'untrusted',
  'publisher-withheld': 'untrusted',
  'trust-invalid': 'untrusted',
  'agent-too-old': 'untrusted',
  'agent-unhealthy': 'refused',
  'package-needed': 'refused',
  'platform-mismatch': 'untrusted',
  'unit-held': 'refused',
  'storage-invalid': 'refused',
  'resource-invalid': 'refused',
  'resource-denied': 'untrusted',
  'revision-conflict': 'stale',
  'sequence-gap': 'stale',
  'epoch-stale': 'stale',
  'generation-stale': 'stale',
  'controller-unavailable': 'unavailable',
  'agent-unavailable': 'unavailable',
  'container-unavailable': 'unavailable',
  'bundle-unavailable': 'unavailable',
  'storage-unavailable': 'unavailable',
  'resource-unavailable': 'unavailable',
  'store-unavailable': 'unavailable',
  'dependency-unavailable': 'unavailable',
  'process-unavailable': 'unavailable',
  'disk-full': 'exhausted',
  'limit-reached': 'exhausted',
  'timed-out': 'unavailable',
  'being-removed': 'refused',
  'in-use': 'refused',
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof errorTable;

/** True for a code of this table: what came over the wire may be from a newer peer. */
export const isErrorCode = (text: string): text is ErrorCode => Object.hasOwn(errorTable, text);

/** The kind, the gRPC status name and the exit code of a code. */
export function errorFacts(code: ErrorCode): {
  readonly kind: ErrorKind;
  readonly grpc: string;
  readonly exit: number;
} {
  const kind = errorTable[code];
  return { kind, ...kinds[kind] };
}

/** Plain values for people and logs; never secrets. */
export type ErrorFields = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * What keeps us from doing our work. The message is lower case, starts with `cannot` and is constant; what varies goes
 * into `fields`, the reason into `cause`, and what a person can do about it into `next`.
 */
export class AgentError extends Error {
  readonly code: ErrorCode;
  readonly fields: ErrorFields;
  readonly next: string | undefined;

  constructor(code: ErrorCode, message: string, more: { cause?: unknown; fields?: ErrorFields; next?: string } = {}) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'AgentError';
    this.code = code;
    this.fields = more.fields ?? {};
    this.next = more.next;
  }
}

/** One line for a person: message, fields, the chain of causes, what to do next. */
export function explainError(error: unknown): string {
  const parts: string[] = [];
  for (let at: unknown = error, depth = 0; at !== undefined && depth < 5; depth++) {
    if (!(at instanceof Error)) {
      parts.push(typeof at === 'string' ? at : JSON.stringify(at));
      break;
    }
    const fields = at instanceof AgentError ? describeFields(at.fields) : '';
    parts.push(at.message + fields);
    at = at.cause;
  }
  const next = error instanceof AgentError && error.next ? `\n  next: ${error.next}` : '';
  return parts.join(': ') + next;
}

function describeFields(fields: ErrorFields): string {
  const shown = Object.entries(fields).filter(([, value]) => value !== undefined);
  return shown.length === 0 ? '' : ` (${shown.map(([name, value]) => `${name} ${value}`).join(', ')})`;
}

/** A case that cannot happen: a bug. The process ends and what stands above it starts it again. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case ${JSON.stringify(value)}`);
}

/** Throws when an invariant does not hold: a bug, not an outcome. */
export function assert(condition: unknown, invariant: string): asserts condition {
  if (!condition) throw new Error(`invariant broken: ${invariant}`);
}
