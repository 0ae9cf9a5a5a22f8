/** `storage` of `metadata.yaml`, sizes, and where an instance is mounted (charm-runtime.md §1.4). */
import {
  isStorageName,
  type StorageDeclaration,
  type StorageId,
  type StorageRange,
  storageRange,
} from '../model/index.ts';
import { fault, flag, type Mapping, mapping, optionalText, text, word } from './reader.ts';

/** Where mounts without a location of their own are: a location in there could meet one of them. */
const mountsRoot = '/var/lib/juju/storage';
/** Instances that are asked for at once: a unit with more mounts is a mistake. */
export const storageCountMax = 128;

const sizePattern = /^(\d{1,15}(?:\.\d{1,6})?)([MGTPEZY]?)(?:i?B)?$/;
const mebibytes: Readonly<Record<string, number>> = Object.fromEntries(
  'MGTPEZY'.split('').map((suffix, power) => [suffix, 1024 ** power]),
);

/** Mebibytes, rounded up; a bare number is mebibytes. Null when it cannot be read or is nothing. */
export function parseSizeMiB(text: string): number | null {
  const [, digits, suffix] = sizePattern.exec(text) ?? [];
  if (digits === undefined) return null;
  const size = Math.ceil(Number(digits) * (mebibytes[suffix || 'M'] ?? Number.NaN));
  return Number.isSafeInteger(size) && size > 0 ? size : null;
}

/** Throws `charm-invalid`. */
export function parseStorage(metadata: Mapping): Readonly<Record<string, StorageDeclaration>> {
  const storage = mapping(metadata.storage, 'metadata.yaml: storage');
  return Object.fromEntries(
    Object.entries(storage).map(([name, value]) => {
      const at = `metadata.yaml: storage.${name.slice(0, 40)}`;
      if (!isStorageName(name)) fault(at, 'expected lower-case letters, digits and inner hyphens');
      return [name, parseDeclaration(mapping(value, at), at)];
    }),
  );
}

function parseDeclaration(spec: Mapping, at: string): StorageDeclaration {
  const kind = word(spec.type, ['block', 'filesystem'], `${at}.type`);
  const count = parseRange(mapping(spec.multiple, `${at}.multiple`).range, `${at}.multiple.range`);
  const minimumMiB = parseMinimum(spec['minimum-size'], `${at}.minimum-size`);
  const location = optionalText(spec.location, `${at}.location`);
  if (location !== '') checkLocation(location, kind, `${at}.location`);
  return {
    kind,
    ...(flag(spec.shared, `${at}.shared`) && { shared: true }),
    ...(flag(spec['read-only'], `${at}.read-only`) && { readOnly: true }),
    ...(minimumMiB !== null && { minimumMiB }),
    ...(location !== '' && { location }),
    ...(count !== null && { count }),
  };
}

/** `m`: exactly so many; `m-n`; `m+` and `m-`: at least. */
function parseRange(value: unknown, at: string): StorageRange | null {
  if (value === undefined || value === null) return null;
  const [, first, open, last] = /^(\d{1,6})([+-]?)(\d{1,6})?$/.exec(scalarText(value, at)) ?? [];
  const min = Number(first);
  if (first === undefined || (last !== undefined && open !== '-')) return fault(at, 'expected m, m-n or m+');
  if (min > storageCountMax) return fault(at, `begins above ${storageCountMax}`);
  if (last !== undefined) return Number(last) >= Math.max(min, 1) ? { min, max: Number(last) } : fault(at, 'is empty');
  if (open !== '') return { min, max: null };
  return min >= 1 ? { min, max: min } : fault(at, 'expected at least 1');
}

/** YAML reads `1` as a number and `1-2` as text. */
const scalarText = (value: unknown, at: string): string => (typeof value === 'number' ? `${value}` : text(value, at));

function parseMinimum(value: unknown, at: string): number | null {
  if (value === undefined || value === null) return null;
  return parseSizeMiB(scalarText(value, at)) ?? fault(at, 'expected a size such as 512M or 2G');
}

function checkLocation(location: string, kind: StorageDeclaration['kind'], at: string): void {
  if (kind === 'block') fault(at, 'a block device is not mounted');
  if (!/^(?:\/[^/\0]+)+\/?$/.test(location) || location.split('/').some((part) => part === '.' || part === '..'))
    fault(at, 'expected an absolute path');
  const path = location.replace(/\/$/, '');
  if (path === mountsRoot || path.startsWith(`${mountsRoot}/`)) fault(at, `${mountsRoot} is not for charms`);
}

/** The path that an instance is to have by its declaration; null: in the agent's own folder of mounts. */
export function declaredMountPoint(declaration: StorageDeclaration, id: StorageId): string | null {
  if (declaration.location === undefined) return null;
  const location = declaration.location.replace(/\/$/, '');
  return storageRange(declaration).max === 1 ? location : `${location}/${id}`;
}
