/** Bundles and resources for agents, by digest; only for callers with an agent's certificate. */
import type { BundleStore, Log, ResourceStore } from '../../controller/ports/index.ts';
import { bundleMethods } from './agent-methods.ts';
import { chunkBytesMax } from './limits.ts';
import { type Caller, serveStream, serveUnary } from './serving.ts';

/** `admit` throws when the caller may not read. */
export function bundlesService(
  bundles: Pick<BundleStore, 'manifest' | 'read'>,
  resources: Pick<ResourceStore, 'read'>,
  log: Log,
  admit: (caller: Caller) => void,
) {
  const frameBytesMax = 1024;
  return {
    manifest: serveUnary(bundleMethods.manifest, log, async ({ digest }, caller) => {
      admit(caller);
      return { envelope: await bundles.manifest(digest) };
    }),
    read: serveStream(bundleMethods.read, log, chunkBytesMax + frameBytesMax, ({ digest, offset }, _signal, caller) => {
      admit(caller);
      return chunks(bundles.read(digest, offset));
    }),
    readResource: serveStream(
      bundleMethods.readResource,
      log,
      chunkBytesMax + frameBytesMax,
      ({ digest, offset }, _signal, caller) => {
        admit(caller);
        return chunks(resources.read(digest, offset));
      },
    ),
  };
}

async function* chunks(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<{ readonly data: Uint8Array }> {
  for await (const piece of pieces)
    for (let from = 0; from < piece.length; from += chunkBytesMax)
      yield { data: piece.subarray(from, from + chunkBytesMax) };
}
