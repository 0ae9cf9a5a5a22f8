/** Layer files: `NNN-label.yaml`, and one level of `NNN-label.d/` (pebble.md §6.1). */
import { AgentError } from '../../core/errors.ts';
import { type Layer, layerFile, parseLayer } from '../../core/supervision/index.ts';
import type { Documents, UnitFiles } from '../ports/index.ts';

export interface LayerParts {
  readonly files: Pick<UnitFiles, 'list' | 'read' | 'stat'>;
  readonly documents: Pick<Documents, 'parse'>;
}

interface Found {
  readonly order: number;
  readonly label: string;
  readonly path: string;
  /** In the folder of the layers: for people. */
  readonly name: string;
}

/** Layers lowest first; none when there is no folder. Throws `layer-invalid`, and what reading a file throws. */
export async function readLayers(parts: LayerParts, directory: string): Promise<readonly Layer[]> {
  const found = (await findLayers(parts.files, directory)).toSorted((a, b) => a.order - b.order);
  found.forEach((one, index) => {
    const twin = found.find((other, at) => at < index && (other.order === one.order || other.label === one.label));
    if (twin !== undefined)
      throw new AgentError('layer-invalid', `cannot use this layer: ${one.name}: same place or label as ${twin.name}`, {
        fields: { at: one.name },
      });
  });
  const layers: Layer[] = [];
  for (const one of found) layers.push(await readLayer(parts, one));
  return layers;
}

async function findLayers(files: LayerParts['files'], directory: string): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const name of await files.list(directory)) {
    const outer = layerFile(name);
    const path = `${directory}/${name}`;
    if (outer === null) continue;
    if (outer.kind === 'file') found.push({ order: outer.order * 1000, label: outer.label, path, name });
    else
      for (const inner of await files.list(path)) {
        const one = layerFile(inner);
        if (one?.kind !== 'file') continue;
        const label = `${outer.label}/${one.label}`;
        const order = outer.order * 1000 + one.order;
        found.push({ order, label, path: `${path}/${inner}`, name: `${name}/${inner}` });
      }
  }
  return found;
}

async function readLayer({ files, documents }: LayerParts, { path, name }: Found): Promise<Layer> {
  const text = new TextDecoder('utf-8', { fatal: false }).decode(await files.read(path));
  try {
    return parseLayer(documents.parse(text, name, 'text'), name);
  } catch (cause) {
    if (!(cause instanceof AgentError) || cause.code !== 'document-invalid') throw cause;
    throw new AgentError('layer-invalid', `cannot use this layer: ${name}`, { cause, fields: { at: name } });
  }
}
