/** Ranges of ports as charms write them: `80`, `8080-8088/udp`, `icmp` (charm-runtime.md §5.7). */
import { usageError } from './tool.ts';

export interface PortRange {
  readonly protocol: string;
  /** 0 for `icmp`. */
  readonly from: number;
  readonly to: number;
}

const portMax = 65_535;
const pattern = /^([0-9]{1,5})(?:-([0-9]{1,5}))?(?:\/(tcp|udp))?$/;

/** Throws `ToolError`. */
export function parseRange(text: string): PortRange {
  const lower = text.toLowerCase();
  if (lower === 'icmp') return { protocol: 'icmp', from: 0, to: 0 };
  const match = pattern.exec(lower);
  const from = Number(match?.[1] ?? 0);
  const to = Number(match?.[2] ?? from);
  if (from < 1 || to > portMax || from > to)
    throw usageError(`invalid port or range "${text}", expected <port>[-<port>][/tcp|/udp] or icmp`);
  return { protocol: match?.[3] ?? 'tcp', from, to };
}

/** The one spelling that is stored and printed. */
export function printRange({ protocol, from, to }: PortRange): string {
  if (protocol === 'icmp') return protocol;
  return `${from === to ? from : `${from}-${to}`}/${protocol}`;
}

/** By protocol, then by number. */
export function compareRanges(a: PortRange, b: PortRange): number {
  if (a.protocol !== b.protocol) return a.protocol < b.protocol ? -1 : 1;
  return a.from - b.from || a.to - b.to;
}

export const overlaps = (a: PortRange, b: PortRange): boolean =>
  a.protocol === b.protocol && a.from <= b.to && b.from <= a.to;
