/** The canonical archive (security.md §2.2), written by `tar`; our own gate reads it before anybody else does. */
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { archiveName } from '../../core/bundle/index.ts';

/**
 * Packs these members of the directory, in this order, as one gzip file, each under its archive name. Their modes must
 * be 0644 or 0755.
 */
export async function writeArchive(directory: string, members: readonly string[], output: string): Promise<void> {
  const { Pack } = await import('tar');
  const names = new Map(members.map((member, index) => [member, archiveName(member, index)]));
  const pack = new Pack({
    cwd: directory,
    gzip: true,
    portable: true,
    noMtime: true,
    noDirRecurse: true,
    strict: true,
    onWriteEntry(entry) {
      entry.path = names.get(entry.path) ?? entry.path;
    },
  });
  for (const member of members) pack.add(member);
  pack.end();
  await pipeline(pack, createWriteStream(output, { flags: 'wx', mode: 0o644, flush: true }));
}
