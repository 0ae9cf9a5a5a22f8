/** The set of open port ranges of a unit, with the endpoints that each is open for. */
import type { Port } from '../../core/model/index.ts';

/** Range → endpoints, sorted; empty means all of them. */
export type OpenPorts = ReadonlyMap<string, readonly string[]>;

export function openPorts(ports: readonly Port[]): OpenPorts {
  return ports.reduce<OpenPorts>((open, port) => opened(open, port.range, port.endpoints), new Map());
}

/** With the range open for these endpoints too; no endpoints: for all. */
export function opened(open: OpenPorts, range: string, endpoints: readonly string[]): OpenPorts {
  const before = open.get(range);
  const isForAll = endpoints.length === 0 || before?.length === 0;
  return new Map(open).set(range, isForAll ? [] : [...new Set([...(before ?? []), ...endpoints])].sort());
}

/** Without the range for these endpoints; no endpoints: for none. `all` names what a range for all of them is open for. */
export function closed(
  open: OpenPorts,
  range: string,
  endpoints: readonly string[],
  all: readonly string[],
): OpenPorts {
  const before = open.get(range);
  if (before === undefined) return open;
  const after = new Map(open);
  const rest = (before.length === 0 ? all : before).filter((endpoint) => !endpoints.includes(endpoint)).sort();
  if (endpoints.length === 0 || rest.length === 0) after.delete(range);
  else after.set(range, rest);
  return after;
}

/** What turns one set into the other, the closing first. */
export function portChanges(
  before: OpenPorts,
  after: OpenPorts,
): { readonly closed: readonly Port[]; readonly opened: readonly Port[] } {
  const missing = (from: OpenPorts, to: OpenPorts): readonly Port[] =>
    [...from]
      .filter(([range, endpoints]) => to.get(range)?.join() !== endpoints.join())
      .map(([range, endpoints]) => ({ range, endpoints }));
  return { closed: missing(before, after), opened: missing(after, before) };
}
