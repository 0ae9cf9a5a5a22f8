/** Arguments that are given when a manager is started: they stand in the place of a command's default arguments (pebble.md §1.4). */
import { splitCommand } from './command.ts';
import type { Layer } from './layer.ts';
import { fault } from './reader.ts';

/** The layers with other arguments for one service, in the layer whose command counts. Throws `layer-invalid`. */
export function withArguments(layers: readonly Layer[], name: string, given: readonly string[]): readonly Layer[] {
  const place = layers.findLastIndex(({ services }) => services.get(name)?.command !== undefined);
  const layer = layers[place];
  const service = layer?.services.get(name);
  if (layer === undefined || service?.command === undefined)
    return fault(`services.${name}`, 'there is no such service to give arguments to');
  const split = splitCommand(service.command);
  if (split.kind === 'refused') return fault(`services.${name}.command`, split.because);
  const defaults = given.length === 0 ? [] : ['[', ...given.map(quoted), ']'];
  const command = [...split.words.map(quoted), ...defaults].join(' ');
  return layers.with(place, { ...layer, services: new Map(layer.services).set(name, { ...service, command }) });
}

const quoted = (word: string): string => (/^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'"'"'`)}'`);
