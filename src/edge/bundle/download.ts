/** Fetching an archive into a file, from where an earlier try stopped, with a limit on bytes and on silence (A02). */
import { open } from 'node:fs/promises';
import { AgentError } from '../../core/errors.ts';
import type { Assignment, Digest } from '../../core/model/index.ts';
import { lstatOrNull, onDisk } from './disk.ts';
import { envelopeBytesMax } from './manifest-file.ts';
import type { BundleSource } from './source.ts';

/** How long one try may take in all; the next one goes on where it stopped. */
const downloadMs = 10 * 60_000;
/** How long a source may be silent. */
const silenceMs = 30_000;

/** The envelope of a bundle. Throws `bundle-unavailable`. */
export async function fetchManifest(source: BundleSource, digest: Digest, signal: AbortSignal): Promise<Uint8Array> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(silenceMs)]);
  const bytes = await fromSource(digest, () => beforeAbort(source.manifest(digest, limit), limit));
  // One byte more than allowed is enough to be refused for its size.
  return bytes.subarray(0, envelopeBytesMax + 1);
}

/**
 * Brings the file to the assigned length, or to one byte more when the source has more: what is wrong with the bytes is
 * for the verdict. Throws `bundle-unavailable`, `disk-full`.
 */
export async function fetchArchive(
  source: Pick<BundleSource, 'read'>,
  { archive: digest, length }: Pick<Assignment, 'archive' | 'length'>,
  path: string,
  signal: AbortSignal,
): Promise<void> {
  await onDisk('cannot store the bundle', { path }, async () => {
    const held = (await lstatOrNull(path))?.size ?? 0;
    if (held === length) return;
    const file = await open(path, held > length ? 'w' : 'a', 0o600);
    const limit = AbortSignal.any([signal, AbortSignal.timeout(downloadMs)]);
    let at = held > length ? 0 : held;
    try {
      const parts = source.read(digest, at, limit)[Symbol.asyncIterator]();
      try {
        while (at <= length) {
          const silence = AbortSignal.any([limit, AbortSignal.timeout(silenceMs)]);
          const part = await fromSource(digest, () => beforeAbort(parts.next(), silence));
          if (part.done) break;
          const bytes = part.value.subarray(0, length + 1 - at);
          await file.writeFile(bytes);
          at += bytes.length;
        }
      } finally {
        // A source that hangs is told to stop, and not waited for.
        void Promise.resolve(parts.return?.()).catch(() => {});
      }
      await file.sync();
    } finally {
      await file.close();
    }
    if (at < length)
      throw new AgentError('bundle-unavailable', 'cannot fetch the whole bundle', {
        fields: { digest, length, received: at },
      });
  });
}

async function fromSource<Result>(digest: Digest, ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (cause) {
    throw new AgentError('bundle-unavailable', 'cannot fetch the bundle', { cause, fields: { digest } });
  }
}

/** The promise's result, or the signal's reason when that comes first. */
async function beforeAbort<Result>(promise: Promise<Result>, signal: AbortSignal): Promise<Result> {
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const abort = (): void => aborted.reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([promise, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
