/** Errors across the wire, as grpc-js tells them. */
import { Metadata, type ServiceError, type StatusObject, status } from '@grpc/grpc-js';
import { AgentError, errorFacts } from '../../core/errors.ts';
import { clipped, encodeFault, failureOf, faultKey, statusNames } from './fault.ts';

/** The status that tells a caller of this error. An error that is not an `AgentError` is a bug: its text stays here. */
export function statusOf(error: unknown): StatusObject {
  const metadata = new Metadata();
  if (!(error instanceof AgentError)) return { code: status.INTERNAL, details: 'internal error', metadata };
  metadata.set(faultKey, encodeFault(error));
  return {
    code: status[errorFacts(error.code).grpc as keyof typeof status],
    details: clipped(error.message),
    metadata,
  };
}

/** The error that the peer threw, or what its status says. */
export function errorOf(
  { code, details, metadata }: Pick<ServiceError, 'code' | 'details' | 'metadata'>,
  next?: string,
): AgentError {
  const [fault] = metadata?.get(faultKey) ?? [];
  return failureOf(
    { status: statusNames[code] ?? 'UNKNOWN', details, fault: Buffer.isBuffer(fault) ? fault : undefined },
    next,
  );
}
