/** Small members of an archive, picked up while the gate reads it. */
import { documentBytesMax, type OnContent } from '../../core/bundle/index.ts';
import { AgentError } from '../../core/errors.ts';
import type { Manifest } from '../../core/model/index.ts';

/** Keeps the content of these members. Throws `bundle-malformed` when one of them is too large. */
export function collectMembers(
  { files }: Manifest,
  wanted: readonly string[],
): { readonly onContent: OnContent; textOf(path: string): string | undefined } {
  const large = files.find((file) => wanted.includes(file.path) && file.size > documentBytesMax);
  if (large !== undefined)
    throw new AgentError('bundle-malformed', 'cannot read a document of the charm: it is too large', {
      fields: { path: large.path, size: large.size, bytesMax: documentBytesMax },
    });
  const parts = new Map<string, Uint8Array[]>();
  for (const { path } of files) if (wanted.includes(path)) parts.set(path, []);
  return {
    // The bytes belong to the reader, which uses them again.
    onContent: (index, content) => void parts.get(files[index]?.path ?? '')?.push(Uint8Array.from(content)),
    textOf(path) {
      const found = parts.get(path);
      return found === undefined ? undefined : Buffer.concat(found).toString('utf8');
    },
  };
}
