/** Reading: one multipart body, streamed, with the results as its last part (pebble.md §10.3). */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { Call } from '../call.ts';
import { type Answer, Refusal, syncEnvelope } from '../envelope.ts';
import { write } from '../write.ts';
import { checkPath, FileFailure, type ItemResult, resultOf } from './failure.ts';

const chunkBytes = 128 * 1024;

/** Throws `Refusal`. */
export function read(call: Call): Answer {
  const { query, request } = call;
  const paths = query.getAll('path');
  if (paths.length === 0) throw new Refusal(400, 'must specify one or more paths');
  if (request.headers.accept !== 'multipart/form-data') throw new Refusal(400, 'must accept multipart/form-data');
  return { kind: 'stream', write: () => stream(call, paths) };
}

async function stream({ response, limits }: Call, paths: readonly string[]): Promise<void> {
  const boundary = randomBytes(16).toString('hex');
  const put = (chunk: string | Uint8Array) => write(response, chunk, limits.stalledMsMax);
  response.writeHead(200, { 'content-type': `multipart/form-data; boundary=${boundary}` });
  const results: ItemResult[] = [];
  for (const path of paths)
    results.push(
      await resultOf(path, 'open', async () => {
        await using file = await openRegular(path);
        await put(partHeader(boundary, `name="files"; filename="${escape(path)}"`, 'application/octet-stream'));
        await copy(file, put);
        await put('\r\n');
      }),
    );
  await put(partHeader(boundary, 'name="response"', 'application/json'));
  await put(`${JSON.stringify(syncEnvelope(results))}\r\n--${boundary}--\r\n`);
  response.end();
}

const partHeader = (boundary: string, disposition: string, type: string): string =>
  `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\nContent-Type: ${type}\r\n\r\n`;

/** A line break would end the header that the name stands in. */
const escape = (path: string): string =>
  path.replace(/[\\"]/g, '\\$&').replace(/[\r\n]/g, (character) => encodeURIComponent(character));

/** Throws `FileFailure`, and the system's error. */
async function openRegular(path: string): Promise<FileHandle> {
  checkPath(path);
  // Not blocking: it may be a pipe that nobody writes to.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw new FileFailure(`can only read a regular file: ${JSON.stringify(path)}`);
}

async function copy(file: FileHandle, put: (chunk: Uint8Array) => Promise<void>): Promise<void> {
  for (;;) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(chunkBytes), 0, chunkBytes);
    if (bytesRead === 0) return;
    await put(buffer.subarray(0, bytesRead));
  }
}
