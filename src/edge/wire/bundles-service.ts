/** Bundles and resources for agents, by digest; only for callers with an agent's certificate. */
import type { AgentFiles, Log } from '../../controller/ports/index.ts';
import { bundleMethods } from './agent-methods.ts';
import { chunkBytesMax } from './limits.ts';
import { type Caller, serveStream, serveUnary } from './serving.ts';

/** `bundlesFor` gives what the caller may read, and throws when that is nothing. */
export function bundlesService(bundlesFor: (caller: Caller) => AgentFiles, log: Log) {
  const frameBytesMax = 1024;
  return {
    manifest: serveUnary(bundleMethods.manifest, log, async ({ digest }, caller) => ({
      envelope: await bundlesFor(caller).manifest(digest),
    })),
    read: serveStream(bundleMethods.read, log, chunkBytesMax + frameBytesMax, ({ digest, offset }, _signal, caller) =>
      chunks(bundlesFor(caller).read(digest, offset)),
    ),
    readResource: serveStream(
      bundleMethods.readResource,
      log,
      chunkBytesMax + frameBytesMax,
      ({ digest, offset }, _signal, caller) => chunks(bundlesFor(caller).readResource(digest, offset)),
    ),
  };
}

async function* chunks(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<{ readonly data: Uint8Array }> {
  for await (const piece of pieces)
    for (let from = 0; from < piece.length; from += chunkBytesMax)
      yield { data: piece.subarray(from, from + chunkBytesMax) };
}
