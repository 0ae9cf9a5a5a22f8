/** Files and folders of bundles: errors with a code, writes that are durable, folders that are ours alone. */
import { createHash } from 'node:crypto';
import { constants, createReadStream, type Stats } from 'node:fs';
import { lstat, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AgentError, type ErrorFields } from '../../core/errors.ts';
import type { Digest } from '../../core/model/index.ts';
import type { Digests } from '../../core/trust/index.ts';

const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The error for a failed file operation: `disk-full` or `store-unavailable`; one of ours passes as it is. */
export function diskError(cause: unknown, message: string, fields: ErrorFields = {}): AgentError {
  if (cause instanceof AgentError) return cause;
  const full = fullCodes.has((cause as NodeJS.ErrnoException | null)?.code ?? '');
  return new AgentError(full ? 'disk-full' : 'store-unavailable', message, {
    cause,
    fields,
    next: full ? 'free space on that file system; the work goes on by itself' : 'look at the rights of that folder',
  });
}

/** Runs file operations and gives what they throw a code. */
export async function onDisk<Result>(
  message: string,
  fields: ErrorFields,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    throw diskError(cause, message, fields);
  }
}

/** Work that is done once, by whoever needs it first; when it fails, the next one tries again. */
export function onceDone(work: () => Promise<void>): () => Promise<void> {
  let doing: Promise<void> | null = null;
  return () => {
    doing ??= work().catch((error: unknown) => {
      doing = null;
      throw error;
    });
    return doing;
  };
}

/** A folder that only this user enters, made when missing. */
export const privateDirectory = (path: string): Promise<unknown> => mkdir(path, { recursive: true, mode: 0o700 });

/** A folder of our own with nothing in it. */
export async function emptyDirectory(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
  await privateDirectory(path);
}

/** Flags for a file that must not be there yet, not even as a link. */
export const newFileFlags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;

/** What is at the path itself, links not followed; null when nothing is. */
export async function lstatOrNull(path: string): Promise<Stats | null> {
  try {
    return await lstat(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

/** Writes through a temporary name, so that the path holds the old or the new content, whole. */
export async function replaceFile(path: string, content: Uint8Array, mode: number): Promise<void> {
  const temporary = `${path}.${process.pid}.new`;
  const file = await open(temporary, 'w', mode);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
  await syncDirectory(dirname(path));
}

/** Makes the names in a folder durable. */
export async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, constants.O_RDONLY | constants.O_DIRECTORY);
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** Length and both hashes of a file, read once. */
export async function digestsOf(path: string, signal?: AbortSignal): Promise<Digests> {
  const [sha256, sha512] = [createHash('sha256'), createHash('sha512')];
  let length = 0;
  for await (const part of createReadStream(path, signal ? { signal } : {}) as AsyncIterable<Buffer>) {
    sha256.update(part);
    sha512.update(part);
    length += part.length;
  }
  return { length, sha256: sha256.digest('hex') as Digest, sha512: sha512.digest('hex') };
}

/** SHA-256 in lower-case hex. */
export const sha256Of = (bytes: Uint8Array): Digest => createHash('sha256').update(bytes).digest('hex') as Digest;
