/** Modes as clients send them (pebble.md §10.5). */
import { FileFailure } from './failure.ts';

/** Exactly three octal digits, or the default for none. Throws `FileFailure`. */
export function permissionsOf(text: string, otherwise: number): number {
  if (text === '') return otherwise;
  if (!/^[0-7]{3}$/.test(text))
    throw new FileFailure(`mode must be a three-digit octal number, got ${JSON.stringify(text)}`);
  return Number.parseInt(text, 8);
}
