/** The unit's open ports after a flush. */
import type { Port } from '../model/index.ts';

/** Closing comes first, as the hook tools write it: a range with other endpoints than before is closed and opened. */
export function changedPorts(ports: readonly Port[], close: readonly Port[], open: readonly Port[]): readonly Port[] {
  const result = new Map(ports.map((port) => [port.range, port.endpoints]));
  for (const { range, endpoints } of close) {
    const rest = (result.get(range) ?? []).filter((endpoint) => !endpoints.includes(endpoint));
    if (endpoints.length === 0 || rest.length === 0) result.delete(range);
    else result.set(range, rest);
  }
  for (const { range, endpoints } of open) {
    const before = result.get(range);
    const forAll = endpoints.length === 0 || before?.length === 0;
    result.set(range, forAll ? [] : [...new Set([...(before ?? []), ...endpoints])].sort());
  }
  return [...result].map(([range, endpoints]) => ({ range, endpoints })).sort((a, b) => (a.range < b.range ? -1 : 1));
}
