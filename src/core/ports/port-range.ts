/** Ranges of ports as they are stored and printed: `80/tcp`, `8080-8088/udp`, `icmp` (charm-runtime.md §5.7). */
import type { Port, UnitName } from '../model/index.ts';

export interface PortRange {
  readonly protocol: string;
  /** 0 for `icmp`. */
  readonly from: number;
  readonly to: number;
}

const portMax = 65_535;
const pattern = /^([0-9]{1,5})(?:-([0-9]{1,5}))?(?:\/(tcp|udp))?$/;

/** As charms write it too: protocol in any case, default tcp. Undefined for what is no range. */
export function readRange(text: string): PortRange | undefined {
  const lower = text.toLowerCase();
  if (lower === 'icmp') return { protocol: 'icmp', from: 0, to: 0 };
  const match = pattern.exec(lower);
  const from = Number(match?.[1] ?? 0);
  const to = Number(match?.[2] ?? from);
  if (from < 1 || to > portMax || from > to) return undefined;
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

/** One range and who holds it. */
export interface HeldRange {
  readonly unit: string;
  readonly range: string;
}

/** What is said of the first of these ranges that somebody else holds a part of; null when none is. */
export function portConflict(
  unit: UnitName,
  wanted: readonly Pick<Port, 'range'>[],
  held: readonly HeldRange[],
): string | null {
  for (const { range } of wanted) {
    const conflict = held.find((other) => overlaps(range, other.range));
    if (conflict !== undefined)
      return `cannot open ${range} (unit "${unit}"): port range conflicts with ${conflict.range} (unit "${conflict.unit}")`;
  }
  return null;
}

function overlaps(a: string, b: string): boolean {
  const [left, right] = [readRange(a), readRange(b)];
  if (left === undefined || right === undefined) return false;
  return left.protocol === right.protocol && left.from <= right.to && right.from <= left.to;
}
