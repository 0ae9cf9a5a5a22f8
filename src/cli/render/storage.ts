/** Storage and resources for people. */
import type { ResourceView, StorageStatus } from '../../core/model/index.ts';
import { age } from './age.ts';
import { renderTable, type TableText } from './table.ts';
import { type Colours, coloursFor, toned, type View } from './words.ts';

/** Ends with a newline. */
export function renderStorage(storage: readonly StorageStatus[], view: View): string {
  if (storage.length === 0) return 'No storage.\n';
  return `${renderTable(storageTable(storage, coloursFor(view.colour)), view.width)}\n`;
}

/** One line for each instance. */
export function storageTable(storage: readonly StorageStatus[], colours: Colours): TableText {
  const rows = storage.map((one) => [
    one.storage,
    one.unit ?? '-',
    toned(one.status, colours),
    one.kind,
    one.pool,
    describeSize(one.sizeMiB),
    one.machine ?? '-',
    one.location ?? '-',
  ]);
  const head = ['STORAGE', 'UNIT', 'STATUS', 'KIND', 'POOL', 'SIZE', 'MACHINE', 'LOCATION'];
  return { head, rows };
}

/** Ends with a newline. */
export function renderResources(resources: readonly ResourceView[], view: View): string {
  if (resources.length === 0) return 'The charm declares no resources.\n';
  const rows = resources.map(({ name, kind, given, description }) => [
    name,
    kind,
    given === undefined ? 'not given' : `r${given.revision} ${given.filename}`,
    given === undefined ? '-' : describeSize(given.length / (1024 * 1024)),
    given === undefined ? '-' : age(given.at, view.now),
    description.split('\n')[0] ?? '',
  ]);
  return `${renderTable({ head: ['RESOURCE', 'KIND', 'GIVEN', 'SIZE', 'AGE', 'DESCRIPTION'], rows }, view.width)}\n`;
}

const suffixes = ['M', 'G', 'T', 'P'];

/** `512M`, `1.5G`. */
function describeSize(sizeMiB: number): string {
  const power = Math.min(Math.max(0, Math.floor(Math.log2(sizeMiB) / 10)), suffixes.length - 1);
  const size = sizeMiB / 1024 ** power;
  return `${Number(size.toFixed(size < 10 ? 1 : 0))}${suffixes[power]}`;
}
