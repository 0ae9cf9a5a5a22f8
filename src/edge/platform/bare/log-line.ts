/** A line as it stands in a log file: the time at which its shim read it, a space, what the service wrote. */
import type { StampNs } from '../../../agent/ports/index.ts';

const stampCharacters = '2021-05-13T03:16:51.001Z '.length;
const nsPerMs = 1_000_000n;

export interface LoggedLine {
  /** Null for what has no time of its own: the rest of a line that was cut, a note of the shim. */
  readonly at: StampNs | null;
  readonly text: string;
}

export function readLogLine(line: string): LoggedLine {
  const looksStamped = line[10] === 'T' && line[stampCharacters - 2] === 'Z' && line[stampCharacters - 1] === ' ';
  const atMs = looksStamped ? Date.parse(line.slice(0, stampCharacters - 1)) : Number.NaN;
  if (Number.isNaN(atMs)) return { at: null, text: line };
  return { at: BigInt(atMs) * nsPerMs, text: line.slice(stampCharacters) };
}
