/** Before each run: is the member that is about to start still the one that was signed (security.md §2.4)? */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, readlink, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { resolveMember } from '../../core/bundle/index.ts';
import { AgentError } from '../../core/errors.ts';
import type { Manifest } from '../../core/model/index.ts';

/**
 * Demands that the path is a declared entry point, that the links to it are those of the manifest and that the file has
 * the signed content. Throws `bundle-altered`. An operator that says that it changes itself is not checked.
 */
export async function checkEntryPoint(manifest: Manifest, charmDirectory: string, path: string): Promise<void> {
  if (manifest.confinement.selfModifying) return;
  const member = manifest.entryPoints.includes(path) ? resolveMember(manifest, path) : null;
  if (member === null) throw altered(path, 'it is no entry point of the signed bundle');
  for (const link of member.through)
    if ((await readlink(join(charmDirectory, link.path)).catch(() => null)) !== link.target)
      throw altered(path, `the link ${link.path} was changed`);
  const { file } = member;
  const root = await realpath(charmDirectory);
  const place = await realpath(dirname(join(charmDirectory, file.path))).catch(() => null);
  if (place !== dirname(join(root, file.path))) throw altered(path, 'a directory above it was replaced');
  if ((await hashOf(join(root, file.path))) !== file.sha256) throw altered(path, 'its content was changed');
}

async function hashOf(path: string): Promise<string | null> {
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const file = await open(path, flags).catch(() => null);
  if (file === null) return null;
  try {
    if (!(await file.stat()).isFile()) return null;
    const hash = createHash('sha256');
    for await (const part of file.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) hash.update(part);
    return hash.digest('hex');
  } finally {
    await file.close();
  }
}

const altered = (path: string, because: string): AgentError =>
  new AgentError('bundle-altered', 'cannot start a part of the operator: it is not what was signed', {
    fields: { path, because },
    next: 'find out who changed it; a refresh of the application puts the signed files back',
  });
