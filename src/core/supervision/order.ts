/**
 * Who starts before whom. `after` and `before` bind any two services of the plan. `requires` binds too, unless the other
 * keys say the opposite: what a service requires is there first (pebble.md §7.11 lists what the original gets wrong).
 */
import type { ServiceLayer } from './layer.ts';
import { fault } from './reader.ts';

export interface Ordered {
  readonly name: string;
  /** Direct predecessors, sorted. */
  readonly follows: readonly string[];
}

type Predecessors = ReadonlyMap<string, Set<string>>;

/** All services in start order; those that nothing binds come by name. Throws `layer-invalid` when there is a loop. */
export function startOrder(services: ReadonlyMap<string, ServiceLayer>): readonly Ordered[] {
  const names = [...services.keys()].sort();
  const predecessors: Predecessors = new Map(names.map((name) => [name, new Set<string>()]));
  for (const name of names) {
    // Names that no layer has are allowed here: the other service is optional.
    for (const earlier of services.get(name)?.after ?? [])
      if (services.has(earlier)) predecessors.get(name)?.add(earlier);
    for (const later of services.get(name)?.before ?? []) predecessors.get(later)?.add(name);
  }
  refuseLoops(names, predecessors);
  for (const name of names)
    for (const required of services.get(name)?.requires ?? [])
      if (required !== name && !pathTo(required, name, predecessors)) predecessors.get(name)?.add(required);
  return sorted(names, predecessors);
}

function refuseLoops(names: readonly string[], predecessors: Predecessors): void {
  for (const name of names)
    for (const earlier of predecessors.get(name) ?? []) {
      const path = pathTo(earlier, name, predecessors);
      if (path) fault(`services.${name}`, `starts after itself: ${[name, ...path].join(' after ')}`);
    }
}

/** The way from a service back to another along predecessors; null when there is none. */
function pathTo(
  from: string,
  to: string,
  predecessors: Predecessors,
  seen = new Set<string>(),
): readonly string[] | null {
  if (from === to) return [to];
  if (seen.has(from)) return null;
  seen.add(from);
  for (const earlier of predecessors.get(from) ?? []) {
    const path = pathTo(earlier, to, predecessors, seen);
    if (path) return [from, ...path];
  }
  return null;
}

function sorted(names: readonly string[], predecessors: Predecessors): readonly Ordered[] {
  const result = new Map<string, Ordered>();
  const visit = (name: string): void => {
    if (result.has(name)) return;
    const follows = [...(predecessors.get(name) ?? [])].sort();
    follows.forEach(visit);
    result.set(name, { name, follows });
  };
  names.forEach(visit);
  return [...result.values()];
}
