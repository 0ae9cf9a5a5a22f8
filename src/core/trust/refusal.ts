/** A refusal as a value: its code, what was expected and found, and what a person does about it. */
import type { ErrorCode } from '../errors.ts';

export interface Refused {
  readonly kind: 'refused';
  readonly code: ErrorCode;
  readonly because: string;
  readonly next: string;
}

export const refused = (code: ErrorCode, because: string, next: string): Refused => ({
  kind: 'refused',
  code,
  because,
  next,
});
