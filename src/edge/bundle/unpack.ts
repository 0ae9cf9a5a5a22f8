/**
 * Pass 2 of the admission (security.md §2.3): the verified archive → a private tree, through `tar`'s parser, which
 * writes nothing itself. Links come last, over a complete tree; no write ever passes one.
 */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ReadEntry } from 'tar';
import { archiveName } from '../../core/bundle/index.ts';
import { AgentError } from '../../core/errors.ts';
import type { Manifest, ManifestFile } from '../../core/model/index.ts';
import { newFileFlags, syncDirectory } from './disk.ts';

/** What the parser said during one chunk, to be carried out before it gets the next one. */
type Step =
  | { readonly kind: 'open'; readonly entry: ReadEntry }
  | { readonly kind: 'write'; readonly bytes: Buffer }
  | { readonly kind: 'close' };

/** Fills the empty directory with the members. Throws `bundle-malformed`, `bundle-altered`, and what the disk throws. */
export async function unpackArchive(
  archive: string,
  manifest: Manifest,
  directory: string,
  signal: AbortSignal,
): Promise<void> {
  // Most lives of an agent see no bundle.
  const { Parser } = await import('tar');
  const directories = new Set([directory]);
  const writer = memberWriter(manifest, directory, directories);
  const steps: Step[] = [];
  const parser = new Parser({ strict: true, onReadEntry: (entry) => listen(entry, steps) });
  let failure: unknown = null;
  parser.on('error', (error: unknown) => {
    failure ??= error;
  });
  for await (const chunk of createReadStream(archive, { signal })) {
    parser.write(chunk as Buffer);
    await carryOut(steps.splice(0), writer);
    if (failure !== null) throw malformed(failure);
  }
  parser.end();
  await carryOut(steps.splice(0), writer);
  if (failure !== null) throw malformed(failure);
  writer.end();
  for (const dir of manifest.dirs) await makeDirectory(join(directory, dir), directories);
  for (const { path, target } of manifest.links) {
    await makeDirectory(dirname(join(directory, path)), directories);
    await symlink(target, join(directory, path));
  }
  for (const made of directories) await syncDirectory(made);
}

function listen(entry: ReadEntry, steps: Step[]): void {
  steps.push({ kind: 'open', entry });
  entry.on('data', (bytes) => void steps.push({ kind: 'write', bytes }));
  entry.on('end', () => void steps.push({ kind: 'close' }));
}

interface MemberWriter {
  open(entry: ReadEntry): Promise<void>;
  write(bytes: Buffer): Promise<void>;
  close(): Promise<void>;
  /** Throws unless every member was written. */
  end(): void;
  /** After a failure. */
  abandon(): Promise<void>;
}

async function carryOut(steps: readonly Step[], writer: MemberWriter): Promise<void> {
  try {
    for (const step of steps) {
      if (step.kind === 'open') await writer.open(step.entry);
      else if (step.kind === 'write') await writer.write(step.bytes);
      else await writer.close();
    }
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

function memberWriter({ files }: Manifest, directory: string, directories: Set<string>): MemberWriter {
  let next = 0;
  let member: { readonly file: ManifestFile; readonly handle: FileHandle; readonly hash: Hash } | null = null;
  return {
    async open(entry) {
      const index = next++;
      const file = files[index];
      if (
        file === undefined ||
        entry.path !== archiveName(file.path, index) ||
        entry.type !== 'File' ||
        entry.size !== file.size
      )
        throw malformed(`${entry.type} ${entry.path} stands where ${file?.path ?? 'the end'} is expected`);
      const path = join(directory, file.path);
      await makeDirectory(dirname(path), directories);
      member = { file, handle: await open(path, newFileFlags, 0o600), hash: createHash('sha256') };
    },
    async write(bytes) {
      member?.hash.update(bytes);
      await member?.handle.writeFile(bytes);
    },
    async close() {
      if (member === null) return;
      const { file, handle, hash } = member;
      if (hash.digest('hex') !== file.sha256)
        throw new AgentError('bundle-altered', 'cannot accept a member: its hash differs from the manifest', {
          fields: { path: file.path },
        });
      await handle.chmod(file.mode === '0755' ? 0o555 : 0o444);
      await handle.sync();
      await handle.close();
      member = null;
    },
    end() {
      if (next !== files.length || member !== null) throw malformed(`${next} of ${files.length} files are there`);
    },
    async abandon() {
      await member?.handle.close();
    },
  };
}

/** The directory and its parents up to the root of the tree; each made once, none followed. */
async function makeDirectory(path: string, made: Set<string>): Promise<void> {
  if (made.has(path)) return;
  await makeDirectory(dirname(path), made);
  await mkdir(path, { mode: 0o700 });
  made.add(path);
}

const malformed = (because: unknown): AgentError =>
  new AgentError('bundle-malformed', 'cannot unpack the archive', {
    cause: because,
    next: 'make the bundle with reeve bundle pack',
  });
