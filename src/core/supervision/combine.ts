/** Layers in their order become one entry per name (pebble.md §6.4). */
import type { Layer } from './layer.ts';

/** The combined entries of all layers. */
export type Combined = Pick<Layer, 'services' | 'checks' | 'logTargets' | 'workloads' | 'pairing'>;

interface Overriding {
  readonly override?: 'merge' | 'replace';
}

/** `layers` lowest first. */
export function combineLayers(layers: readonly Layer[]): Combined {
  return {
    services: combineEntries(layers.map((layer) => layer.services)),
    checks: combineEntries(layers.map((layer) => layer.checks)),
    logTargets: combineEntries(layers.map((layer) => layer.logTargets)),
    workloads: combineEntries(layers.map((layer) => layer.workloads)),
    pairing: layers.map((layer) => layer.pairing).reduce(mergeFields, {}),
  };
}

function combineEntries<Entry extends Overriding>(
  layers: readonly ReadonlyMap<string, Entry>[],
): ReadonlyMap<string, Entry> {
  const result = new Map<string, Entry>();
  for (const layer of layers)
    for (const [name, entry] of layer) {
      const below = entry.override === 'merge' ? result.get(name) : undefined;
      // What a merge leaves is still the entry of the layer below: so is its `override`.
      result.set(name, below === undefined ? entry : { ...mergeFields(below, entry), override: below.override });
    }
  return result;
}

/** Lists are joined, mappings merged key by key, scalars win when they say something. */
function mergeFields<Value extends object>(below: Value, above: Value): Value {
  const result: Record<string, unknown> = Object.fromEntries(Object.entries(below));
  for (const [key, value] of Object.entries(above)) result[key] = mergeField(result[key], value);
  return result as Value;
}

function mergeField(below: unknown, above: unknown): unknown {
  if (below === undefined) return above;
  if (above === '' || above === undefined) return below;
  // What is said again counts where it is said last: a layer that is combined many times over does not grow.
  if (Array.isArray(below) && Array.isArray(above)) return [...new Set([...below, ...above].reverse())].reverse();
  if (below instanceof Map && above instanceof Map) return new Map([...below, ...above]);
  if (typeof below === 'object' && typeof above === 'object') return mergeFields(below as object, above as object);
  return above;
}
