/** The layers of a plan, lowest first, and how one more finds its place (pebble.md §6.2, §6.3). */
import { combineLayers } from './combine.ts';
import type { Layer } from './layer.ts';
import { fault } from './reader.ts';

export interface Placing {
  /** A layer of this label may be there: then the new one is combined into it, in its place. */
  readonly combine: boolean;
  /** A label `folder/file` may land below other layers. */
  readonly inner: boolean;
}

/** The stack with one more layer. Throws `layer-invalid`. */
export function addLayer(stack: readonly Layer[], added: Layer, { combine, inner }: Placing): readonly Layer[] {
  const { label } = added;
  if (label === '') return fault('label', 'it is empty');
  if (label.startsWith('pebble-')) return fault(label, 'labels that begin with pebble- are reserved');
  const present = stack.findIndex((layer) => layer.label === label);
  if (present !== -1 && !combine) return fault(label, 'there is a layer of this label; ask for it to be combined');
  const twin = stack[present];
  if (twin !== undefined) return stack.with(present, { ...twin, ...combineLayers([twin, added]) });
  const place = placeOf(stack, label);
  if (place < stack.length && !inner) return fault(label, 'it would land below other layers; say inner to allow that');
  return stack.toSpliced(place, 0, added);
}

/** After the last layer of the same folder; on top when there is none. */
function placeOf(stack: readonly Layer[], label: string): number {
  const slash = label.indexOf('/');
  const folder = label.slice(0, slash + 1);
  const last = slash === -1 ? -1 : stack.findLastIndex((layer) => layer.label.startsWith(folder));
  return last === -1 ? stack.length : last + 1;
}
