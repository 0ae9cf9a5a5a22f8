/** The controller's resources: one file for each digest, which is also how often the same bytes are kept. */
import { createHash, randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ResourceStore } from '../../controller/ports/index.ts';
import { AgentError } from '../../core/errors.ts';
import { digest as asDigest, resourceBytesMax, type UploadedContent } from '../../core/model/index.ts';
import { emptyDirectory, onceDone, onDisk, syncDirectory } from './disk.ts';
import { readChunks } from './stored-file.ts';

/** A store in this folder, made when missing; parts of uploads that a former life left are removed. */
export function resourceStore(directory: string, bytesMax = resourceBytesMax): ResourceStore {
  const incoming = join(directory, 'incoming');
  const prepare = onceDone(() => emptyDirectory(incoming));
  return {
    add: (content) =>
      onDisk('cannot store the resource', {}, async () => {
        await prepare();
        const partial = join(incoming, randomUUID());
        try {
          const uploaded = await receive(content, partial, bytesMax);
          await rename(partial, join(directory, uploaded.digest));
          await syncDirectory(directory);
          return uploaded;
        } finally {
          await rm(partial, { force: true });
        }
      }),
    read: (digest, offset) => readChunks(join(directory, asDigest(digest)), digest, offset),
  };
}

async function receive(content: AsyncIterable<Uint8Array>, path: string, bytesMax: number): Promise<UploadedContent> {
  const hash = createHash('sha256');
  let length = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const part of content) {
      length += part.length;
      if (length > bytesMax)
        throw new AgentError('limit-reached', 'cannot take in a resource of this size', { fields: { bytesMax } });
      hash.update(part);
      await file.writeFile(part);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { digest: asDigest(hash.digest('hex')), length };
}
