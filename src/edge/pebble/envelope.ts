/** The envelope around every JSON answer (pebble.md §2.5), and what a refusal looks like in it. */
import { STATUS_CODES } from 'node:http';
import type { StampNs } from '../../agent/ports/index.ts';
import { AgentError, errorFacts, explainError } from '../../core/errors.ts';
import { formatTime } from './time.ts';

/** What a route answers. `stream` writes the response itself and resolves when it has ended. */
export type Answer =
  | { readonly kind: 'sync'; readonly status: number; readonly result?: unknown }
  | { readonly kind: 'async'; readonly change: string; readonly result: unknown }
  | { readonly kind: 'plain'; readonly contentType: string; readonly text: string }
  | { readonly kind: 'stream'; readonly write: () => Promise<void> };

/** Without a result the envelope has none (§2.5). */
export const sync = (result?: unknown, status = 200): Answer => ({ kind: 'sync', status, result });

/** Refuses a request with this status; `kind` is for the clients that tell such cases apart (§2.6). */
export class Refusal extends Error {
  readonly status: number;
  readonly kind: string | undefined;

  constructor(status: number, message: string, kind?: string) {
    super(message);
    this.status = status;
    this.kind = kind;
  }
}

export const accessDenied = (): Refusal => new Refusal(401, 'access denied', 'login-required');

export function syncEnvelope(result: unknown, status = 200, latestWarning: StampNs | null = null): object {
  return {
    type: 'sync',
    'status-code': status,
    status: STATUS_CODES[status],
    ...(result !== undefined && { result }),
    ...warning(latestWarning),
  };
}

export function asyncEnvelope(change: string, result: unknown, latestWarning: StampNs | null): object {
  return { type: 'async', 'status-code': 202, status: STATUS_CODES[202], change, result, ...warning(latestWarning) };
}

export function errorEnvelope({ status, message, kind }: Refusal): object {
  return {
    type: 'error',
    'status-code': status,
    status: STATUS_CODES[status],
    result: { message, ...(kind !== undefined && { kind }) },
  };
}

const warning = (latest: StampNs | null) => (latest === null ? {} : { 'latest-warning': formatTime(latest, 'utc') });

/** The refusal that an error of the domain is told as; null for a bug. `statuses` are those of one route. */
export function toRefusal(error: unknown, statuses: Readonly<Record<string, number>> = {}): Refusal | null {
  if (error instanceof Refusal) return error;
  if (!(error instanceof AgentError)) return null;
  return new Refusal(statuses[error.code] ?? statuses['any'] ?? statusOf(error), oneLine(error));
}

function statusOf({ code }: AgentError): number {
  if (code === 'not-found') return 404;
  if (code === 'permission-denied') return 403;
  if (code === 'timed-out') return 504;
  return errorFacts(code).kind === 'refused' ? 400 : 500;
}

/** Clients print it behind `error:`; what to do next is for our own command line. */
const oneLine = (error: AgentError): string => explainError(error).split('\n  next: ')[0] ?? error.message;
