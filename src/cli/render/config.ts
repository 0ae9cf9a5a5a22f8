/** An application's options with their values and where these come from. */
import type { ApplicationConfigView, ModelSetting } from '../../core/model/index.ts';
import { renderTable } from './table.ts';
import type { View } from './words.ts';

/** Pure, like `renderStatus`. */
export function renderConfig(config: ApplicationConfigView, view: View): string {
  const rows = Object.entries(config.options)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { type, value, source, description }]) => [
      name,
      value === null ? '-' : String(value),
      type,
      source,
      description,
    ]);
  if (rows.length === 0) return `${config.application} has no options.\n`;
  return `${renderTable({ head: ['OPTION', 'VALUE', 'TYPE', 'SOURCE', 'DESCRIPTION'], rows }, view.width)}\n`;
}

/** A model's settings with where they come from. */
export function renderModelSettings(settings: Readonly<Record<string, ModelSetting>>, view: View): string {
  const rows = Object.entries(settings)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { value, source }]) => [name, source, value === '' ? '-' : value]);
  return `${renderTable({ head: ['SETTING', 'SOURCE', 'VALUE'], rows }, view.width)}\n`;
}
