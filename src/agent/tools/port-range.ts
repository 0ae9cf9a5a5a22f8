/** Ranges of ports in the words of a charm (charm-runtime.md §5.7). */
import { type PortRange, readRange } from '../../core/ports/index.ts';
import { usageError } from './tool.ts';

/** Throws `ToolError`. */
export function parseRange(text: string): PortRange {
  const range = readRange(text);
  if (range !== undefined) return range;
  throw usageError(`invalid port or range "${text}", expected <port>[-<port>][/tcp|/udp] or icmp`);
}
