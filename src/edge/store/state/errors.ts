/** What SQLite says, in our words. */
import { AgentError } from '../../../core/errors.ts';

/** Primary result codes of SQLite. */
const sqliteBusy = 5;
const sqliteFull = 13;

export const isBusy = (error: unknown): boolean => resultCode(error) === sqliteBusy;

/** `disk-full` or `store-unavailable`. */
export function storeError(message: string, cause: unknown): AgentError {
  if (resultCode(cause) === sqliteFull)
    return new AgentError('disk-full', message, { cause, next: 'free some space on the disk of the data folder' });
  return new AgentError('store-unavailable', message, { cause });
}

/** The primary code is in the low byte of the extended one. */
function resultCode(error: unknown): number | null {
  const code = (error as { readonly errcode?: unknown } | null)?.errcode;
  return typeof code === 'number' ? code & 0xff : null;
}
