/** Errors as they travel over the local API: `{code, message, because, fields, next}`. */
import { AgentError, type ErrorFields, type ErrorKind, errorFacts, isErrorCode } from '../../core/errors.ts';

export interface WireError {
  readonly code: string;
  readonly message: string;
  /** The chain of causes, as text. */
  readonly because?: string;
  readonly fields: ErrorFields;
  readonly next?: string;
}

const statusByKind: Readonly<Record<ErrorKind, number>> = {
  refused: 400,
  unavailable: 503,
  stale: 409,
  untrusted: 403,
  exhausted: 429,
};

/** The HTTP status and the body of an error. */
export function toWireError(error: AgentError): { readonly status: number; readonly body: WireError } {
  const because = describeCause(error.cause);
  return {
    status: statusOf(error),
    body: {
      code: error.code,
      message: error.message,
      ...(because !== '' && { because }),
      fields: error.fields,
      ...(error.next !== undefined && { next: error.next }),
    },
  };
}

function statusOf({ code }: AgentError): number {
  if (code === 'not-found') return 404;
  if (code === 'permission-denied') return 403;
  return statusByKind[errorFacts(code).kind];
}

function describeCause(cause: unknown): string {
  const texts: string[] = [];
  for (let at = cause; at instanceof Error && texts.length < 5; at = at.cause) texts.push(at.message);
  return texts.join(': ');
}

/** The error that the agent answered with. What it says in words that we do not know becomes `agent-unavailable`. */
export function fromWireError(value: unknown): AgentError {
  if (typeof value !== 'object' || value === null || !('message' in value) || typeof value.message !== 'string')
    return new AgentError('agent-unavailable', 'cannot understand what the agent answered');
  const { code, because, fields, next } = value as Partial<Record<keyof WireError, unknown>>;
  return new AgentError(typeof code === 'string' && isErrorCode(code) ? code : 'agent-unavailable', value.message, {
    ...(typeof because === 'string' && { cause: new Error(because) }),
    fields: plainFields(fields),
    ...(typeof next === 'string' && { next }),
  });
}

function plainFields(value: unknown): ErrorFields {
  if (typeof value !== 'object' || value === null) return {};
  const plain = Object.entries(value).filter(([, field]) => ['string', 'number', 'boolean'].includes(typeof field));
  return Object.fromEntries(plain) as ErrorFields;
}
