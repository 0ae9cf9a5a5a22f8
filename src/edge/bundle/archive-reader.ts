/**
 * Pass 1 of the admission (security.md §2.3): the gzip frame, the gate and the hash of every member, over a file, with
 * nothing written. Node's own `Gunzip` would accept a second member and trailing bytes, so the frame is checked here.
 */
import { createHash, type Hash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { type OnContent, openGate } from '../../core/bundle/index.ts';
import { AgentError } from '../../core/errors.ts';
import type { Digest, Manifest, ManifestFile } from '../../core/model/index.ts';

/** The fixed header of our writer: deflate, no flags, no time, default level, no operating system. */
const gzipHead = Buffer.from('1f8b08000000000000ff', 'hex');
const gzipTailBytes = 8;

interface ArchiveFacts {
  readonly contentSha256: Digest;
}

/**
 * Reads a whole archive and demands that it holds exactly these files. Content passes through `onContent` before its
 * hash is known to hold. Throws `bundle-malformed` for the form and `bundle-altered` for a hash.
 */
export async function readArchive(
  path: string,
  files: readonly ManifestFile[],
  options: { readonly onContent?: OnContent; readonly signal?: AbortSignal } = {},
): Promise<ArchiveFacts> {
  const whole = createHash('sha256');
  const members = memberHashes(files);
  const gate = openGate(files, (index, content) => {
    members.update(index, content);
    options.onContent?.(index, content);
  });
  await inflateFrame(path, options.signal, (bytes) => {
    whole.update(bytes);
    refuseProblem(gate.push(bytes));
  });
  refuseProblem(gate.end());
  members.check();
  return { contentSha256: whole.digest('hex') as Digest };
}

/** Like `readArchive`, and the uncompressed whole must have the hash of the manifest too. */
export async function checkArchive(
  path: string,
  manifest: Manifest,
  options: { readonly onContent?: OnContent; readonly signal?: AbortSignal } = {},
): Promise<void> {
  const { contentSha256 } = await readArchive(path, manifest.files, options);
  if (contentSha256 !== manifest.contentSha256)
    throw new AgentError('bundle-altered', 'cannot accept the content of the archive', {
      fields: { expected: manifest.contentSha256, found: contentSha256 },
    });
}

function memberHashes(files: readonly ManifestFile[]): {
  update(index: number, content: Uint8Array): void;
  check(): void;
} {
  const hashes: Hash[] = files.map(() => createHash('sha256'));
  return {
    update: (index, content) => void hashes[index]?.update(content),
    check() {
      const altered = files.find((file, index) => hashes[index]?.digest('hex') !== file.sha256);
      if (altered !== undefined)
        throw new AgentError('bundle-altered', 'cannot accept a member: its hash differs from the manifest', {
          fields: { path: altered.path },
        });
    },
  };
}

/** One gzip member with the fixed header, nothing before, between or after. */
async function inflateFrame(
  path: string,
  signal: AbortSignal | undefined,
  onBytes: (bytes: Uint8Array) => void,
): Promise<void> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const bodyBytes = size - gzipHead.length - gzipTailBytes;
    if (bodyBytes <= 0) throw malformed('it is too short for a gzip file');
    const head = await readAt(file, 0, gzipHead.length);
    if (!head.equals(gzipHead)) throw malformed('its gzip header is not canonical');
    const inflate = createInflateRaw();
    let crc = 0;
    let length = 0;
    const body = file.createReadStream({ start: gzipHead.length, end: size - gzipTailBytes - 1, autoClose: false });
    await pipeline(
      body,
      inflate,
      async (parts: AsyncIterable<Buffer>) => {
        for await (const part of parts) {
          crc = crc32(part, crc);
          length += part.length;
          onBytes(part);
        }
      },
      signal ? { signal } : {},
    );
    if (inflate.bytesWritten !== bodyBytes) throw malformed('there are bytes after its compressed data');
    const tail = await readAt(file, size - gzipTailBytes, gzipTailBytes);
    if (tail.readUInt32LE(0) !== crc || tail.readUInt32LE(4) !== length % 2 ** 32)
      throw malformed('its gzip checksum or length does not hold');
  } catch (cause) {
    if (isZlibError(cause)) throw malformed('its compressed data is damaged', cause);
    throw cause;
  } finally {
    await file.close();
  }
}

async function readAt(file: Awaited<ReturnType<typeof open>>, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function refuseProblem(problem: string | null): void {
  if (problem !== null) throw malformed(problem);
}

const malformed = (because: string, cause?: unknown): AgentError =>
  new AgentError('bundle-malformed', 'cannot accept the archive: it is not in the canonical form', {
    cause,
    fields: { because },
    next: 'make the bundle with reeve bundle pack',
  });

function isZlibError(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  return code.startsWith('Z_') || code === 'ERR_BUFFER_TOO_LARGE';
}
