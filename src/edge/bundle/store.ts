/**
 * The controller's bundles: `<sha256>.bundle` with `<sha256>.manifest` beside it, the manifest written last. A controller
 * holds no publisher keys; it checks the form and the hashes, and the machines judge the signatures.
 */
import { createHash, randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BundleFacts, BundleStore } from '../../controller/ports/index.ts';
import { AgentError } from '../../core/errors.ts';
import { digest as asDigest, type Digest, type Manifest } from '../../core/model/index.ts';
import { documents } from '../documents/index.ts';
import { checkArchive } from './archive-reader.ts';
import { collectMembers } from './collect.ts';
import { emptyDirectory, lstatOrNull, onceDone, onDisk, replaceFile } from './disk.ts';
import { type ReadManifest, requireManifest } from './manifest-file.ts';
import { readChunks, readStored } from './stored-file.ts';

const documentNames = ['metadata', 'config', 'actions', 'lxd-profile'] as const;

/** A store in this folder, made when missing; parts of uploads that a former life left are removed. */
export function bundleStore(directory: string): BundleStore {
  const incoming = join(directory, 'incoming');
  const prepare = onceDone(() => emptyDirectory(incoming));
  const archiveOf = (digest: Digest): string => join(directory, `${asDigest(digest)}.bundle`);
  const manifestOf = (digest: Digest): string => join(directory, `${asDigest(digest)}.manifest`);

  /**
   * The manifest that is kept for an archive: the first operator and revision stay, so that what was assigned under
   * this digest keeps its name; a newer manifest of the same name brings its signatures.
   */
  async function keepManifest(bytes: Uint8Array, read: ReadManifest): Promise<ReadManifest> {
    const { manifest } = read;
    const path = manifestOf(manifest.archive.sha256);
    if ((await lstatOrNull(path)) !== null) {
      const kept = requireManifest(await readFile(path));
      if (kept.manifest.operator !== manifest.operator || kept.manifest.revision !== manifest.revision) return kept;
    }
    await replaceFile(path, bytes, 0o600);
    return read;
  }

  return {
    async add(bytes, archive) {
      const read = requireManifest(bytes);
      if (read.envelope.signatures.length === 0)
        throw new AgentError('bundle-unsigned', 'cannot take in a bundle that nobody signed', {
          next: 'sign it with reeve bundle sign',
        });
      return await onDisk('cannot store the bundle', {}, async () => {
        await prepare();
        const partial = join(incoming, randomUUID());
        try {
          await receive(archive, partial, read.manifest);
          const contents = collectMembers(
            read.manifest,
            documentNames.map((name) => `${name}.yaml`),
          );
          await checkArchive(partial, read.manifest, contents);
          const parsed = documentNames.map((name) => parseOptional(contents.textOf(`${name}.yaml`), `${name}.yaml`));
          await rename(partial, archiveOf(read.manifest.archive.sha256));
          return factsOf(await keepManifest(bytes, read), parsed);
        } finally {
          await rm(partial, { force: true });
        }
      });
    },
    async manifest(digest) {
      return await readStored(manifestOf(digest), digest, (path) => readFile(path));
    },
    read: (digest, offset) => readChunks(archiveOf(digest), digest, offset),
  };
}

/** To disk, hashed on the way; the first byte too many ends it. */
async function receive(
  archive: AsyncIterable<Uint8Array>,
  path: string,
  { archive: expected }: Manifest,
): Promise<void> {
  const [sha256, sha512] = [createHash('sha256'), createHash('sha512')];
  let length = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const part of archive) {
      length += part.length;
      if (length > expected.length) throw altered('length', String(expected.length), 'more');
      sha256.update(part);
      sha512.update(part);
      await file.writeFile(part);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  if (length !== expected.length) throw altered('length', String(expected.length), String(length));
  for (const [name, hash] of [
    ['sha256', sha256],
    ['sha512', sha512],
  ] as const) {
    const found = hash.digest('hex');
    if (found !== expected[name]) throw altered(name, expected[name], found);
  }
}

const altered = (fact: string, expected: string, found: string): AgentError =>
  new AgentError('bundle-altered', 'cannot take in the archive: it is not the one of the manifest', {
    fields: { fact, expected, found },
    next: 'upload the bundle and the manifest that belong together',
  });

const parseOptional = (text: string | undefined, name: string): unknown =>
  text === undefined ? undefined : documents.parse(text, name);

function factsOf({ manifest, envelope }: ReadManifest, parsed: readonly unknown[]): BundleFacts {
  const [metadata, config, actions, lxdProfile] = parsed;
  const [first] = envelope.signatures;
  if (first === undefined) throw new AgentError('bundle-unsigned', 'cannot use a bundle that nobody signed');
  return { digest: manifest.archive.sha256, manifest, publisher: first.keyId, metadata, config, actions, lxdProfile };
}
