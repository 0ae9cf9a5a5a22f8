/** The layers of a unit: those of its charm's files, and those that were added through the API, as one stack. */

import { AgentError } from '../../core/errors.ts';
import {
  addLayer,
  type Combined,
  combineLayers,
  type Layer,
  layerDocument,
  type Placing,
} from '../../core/supervision/index.ts';
import type { AddedLayer } from './records-document.ts';

/** What was added is added again when the files change: its place is found anew. Throws `layer-invalid`. */
export function stackOf(files: readonly Layer[], added: readonly AddedLayer[]): readonly Layer[] {
  return added.reduce<readonly Layer[]>(
    (stack, { layer, inner }) => addLayer(stack, layer, { combine: true, inner }),
    files,
  );
}

/** The layers that are to be remembered when one more is added to the stack: one per label. Throws `layer-invalid`. */
export function withLayer(
  files: readonly Layer[],
  added: readonly AddedLayer[],
  layer: Layer,
  placing: Placing,
): readonly AddedLayer[] {
  const before = stackOf(files, added);
  const after = addLayer(before, layer, placing);
  refuseOtherWorkloads(combineLayers(before), combineLayers(after), layer);
  const twin = added.findIndex((one) => one.layer.label === layer.label);
  const known = added[twin];
  if (known === undefined) return [...added, { layer, inner: placing.inner }];
  return added.with(twin, { ...known, layer: { ...known.layer, ...combineLayers([known.layer, layer]) } });
}

/** Workloads cannot change while the manager runs (pebble.md §6.7). */
function refuseOtherWorkloads(before: Combined, after: Combined, { label }: Layer): void {
  const text = ({ workloads }: Combined): string => JSON.stringify(layerDocument({ ...nothing, workloads }));
  if (text(before) !== text(after))
    throw new AgentError('layer-invalid', `cannot use this layer: ${label}: workloads: they cannot change`, {
      fields: { at: `${label}: workloads` },
    });
}

const nothing: Combined = combineLayers([]);
