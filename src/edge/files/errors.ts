/** What the system says about files, in our words. */
import { AgentError } from '../../core/errors.ts';

const fullCodes = new Set(['ENOSPC', 'EDQUOT']);

/** The system's code of an error, such as `ENOENT`; undefined for other errors. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** A failed call on this path as an `AgentError`: `disk-full`, else `store-unavailable`. */
export function fileError(message: string, path: string, cause: unknown): AgentError {
  if (cause instanceof AgentError) return cause;
  if (fullCodes.has(systemCode(cause) ?? ''))
    return new AgentError('disk-full', message, { cause, fields: { path }, next: 'free some space on this disk' });
  return new AgentError('store-unavailable', message, { cause, fields: { path } });
}
