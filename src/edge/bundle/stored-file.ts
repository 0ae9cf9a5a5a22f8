/** Files that are kept by digest, for those who ask for them. */
import { open } from 'node:fs/promises';
import { AgentError } from '../../core/errors.ts';
import type { Digest } from '../../core/model/index.ts';
import { diskError } from './disk.ts';

const readChunkBytes = 64 * 1024;

/** Throws `not-found` when there is no such file. */
export async function readStored<Result>(
  path: string,
  digest: Digest,
  read: (path: string) => Promise<Result>,
): Promise<Result> {
  try {
    return await read(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT')
      throw new AgentError('not-found', 'cannot find what has this digest', { fields: { digest } });
    throw diskError(cause, 'cannot read what has this digest', { digest });
  }
}

/** From the offset to the end, in chunks of at most 64 KiB. Throws `not-found`. */
export async function* readChunks(path: string, digest: Digest, offset: number): AsyncGenerator<Uint8Array> {
  const file = await readStored(path, digest, (name) => open(name));
  try {
    const options = { start: offset, highWaterMark: readChunkBytes };
    yield* file.createReadStream(options) as AsyncIterable<Uint8Array>;
  } catch (cause) {
    throw diskError(cause, 'cannot read what has this digest', { digest });
  }
}
