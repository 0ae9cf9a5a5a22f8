/** Writing to a client that may not read. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';

/**
 * Resolves when the client has room for more. One that takes nothing for so long is cut off; then, and when it has gone,
 * this rejects.
 */
export async function write(stream: Writable, chunk: string | Uint8Array, stalledMsMax: number): Promise<void> {
  if (stream.destroyed) throw new Error('the client has gone');
  if (stream.write(chunk)) return;
  const timer = setTimeout(() => stream.destroy(new Error('the client does not read')), stalledMsMax);
  const closed = new AbortController();
  const onClose = () => closed.abort();
  stream.once('close', onClose);
  try {
    await once(stream, 'drain', { signal: closed.signal });
  } finally {
    clearTimeout(timer);
    stream.off('close', onClose);
  }
}
