/**
 * The canonical tar header (security.md §2.2): the 512 bytes that our writer emits for one regular file. There is no
 * reader: what arrives must equal what is written here.
 */

export const blockBytes = 512;
const nameBytesMax = 100;
const prefixBytesMax = 155;

/** What a header says about its member. */
export interface HeaderFacts {
  readonly path: string;
  readonly size: number;
  readonly mode: '0644' | '0755';
}

/** Where each field starts; for telling a person what is wrong in a header. */
const fields = [
  ['name', 0],
  ['mode', 100],
  ['owner', 108],
  ['group', 116],
  ['size', 124],
  ['time', 136],
  ['checksum', 148],
  ['type', 156],
  ['link target', 157],
  ['format', 257],
  ['owner name', 265],
  ['device', 329],
  ['prefix', 345],
  ['padding', 500],
] as const;

/**
 * Name and prefix of a path, as `tar` splits it: a path of 100 bytes or more gives as much as possible to the prefix.
 * Null when it does not fit.
 */
export function splitPath(path: string): { readonly name: string; readonly prefix: string } | null {
  if (path.length < nameBytesMax) return { name: path, prefix: '' };
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
    const [prefix, name] = [path.slice(0, slash), path.slice(slash + 1)];
    if (name.length > nameBytesMax) return null;
    if (prefix.length <= prefixBytesMax) return { name, prefix };
  }
  return null;
}

/** The folder of short names in an archive; no member may be called so. */
export const shortNamesFolder = '.reeve-names';

/**
 * The name under which a member stands in the archive: its path, or, where no header can hold that, a short name made of
 * the member's place in the manifest's list. The manifest always says the path itself.
 */
export const archiveName = (path: string, index: number): string =>
  splitPath(path) === null ? `${shortNamesFolder}/${index}` : path;

/** The header block of a member under its `archiveName`. Throws when no header can hold it, which is a bug of the caller. */
export function encodeHeader({ path, size, mode }: HeaderFacts): Uint8Array {
  const split = splitPath(path);
  if (split === null) throw new Error(`no ustar header can hold ${path}`);
  const block = new Uint8Array(blockBytes);
  write(block, 0, split.name);
  write(block, 100, `00${mode} \0`);
  write(block, 124, `${size.toString(8).padStart(10, '0')} \0`);
  write(block, 156, '0');
  write(block, 257, 'ustar\x0000');
  write(block, 329, '000000 \x00000000 \0');
  write(block, 345, split.prefix);
  write(block, 148, '        ');
  const sum = block.reduce((total, byte) => total + byte, 0);
  write(block, 148, `${sum.toString(8).padStart(6, '0')} \0`);
  return block;
}

/** The name of the field that the byte at this offset belongs to. */
export const headerField = (offset: number): string => fields.findLast(([, start]) => start <= offset)?.[0] ?? 'name';

function write(block: Uint8Array, offset: number, text: string): void {
  for (let index = 0; index < text.length; index++) block[offset + index] = text.charCodeAt(index);
}

/** Bytes of a whole member: header, content, padding. */
const memberBytes = (size: number): number => blockBytes + Math.ceil(size / blockBytes) * blockBytes;

/** Bytes of a whole uncompressed archive: its members and the two zero blocks. */
export const archiveContentBytes = (sizes: readonly number[]): number =>
  sizes.reduce((total, size) => total + memberBytes(size), 2 * blockBytes);
