/** Real bundles and folders for the tests of `edge/bundle`; archives are built by hand where they must be wrong. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { canonicalJson, encodeHeader, manifestPayloadType } from '../../../src/core/bundle/index.ts';
import type { Assignment, Digest, Manifest, ManifestFile } from '../../../src/core/model/index.ts';
import { createPublisherKey, type PublisherKey, packBundle, signBundle } from '../../../src/edge/bundle/index.ts';
import { printEnvelope } from '../../../src/edge/dsse/index.ts';

export type Tree = Readonly<Record<string, string | Buffer | { readonly link: string } | { readonly script: string }>>;

/** Writes files, scripts (0755) and links below a directory. */
export async function writeTree(directory: string, tree: Tree): Promise<string> {
  await mkdir(directory, { recursive: true });
  for (const [name, content] of Object.entries(tree)) {
    const path = join(directory, name);
    await mkdir(dirname(path), { recursive: true });
    if (typeof content === 'string' || Buffer.isBuffer(content)) await writeFile(path, content);
    else if ('link' in content) await symlink(content.link, path);
    else await writeFile(path, content.script, { mode: 0o755 });
  }
  return directory;
}

export const classicCharm: Tree = {
  'metadata.yaml': 'name: web\nsummary: s\ndescription: d\n',
  'config.yaml': 'options:\n  port: {type: int, default: 80}\n',
  'hooks/install': { script: '#!/bin/sh\necho install\n' },
  'hooks/start': { link: 'install' },
  'lib/large': 'x'.repeat(2_000),
};

export interface TestBundle {
  readonly file: string;
  readonly manifest: Manifest;
  readonly key: PublisherKey;
  readonly envelope: Uint8Array;
  readonly archive: Uint8Array;
}

/** Packs a charm and signs it with a key of its own. */
export async function signedBundle(directory: string, tree: Tree = classicCharm, revision = 1): Promise<TestBundle> {
  const name = randomBytes(4).toString('hex');
  const source = await writeTree(join(directory, `${name}.source`), tree);
  const packed = await packBundle({ source, output: join(directory, `${name}.bundle`), revision, builtAt: 1_000 });
  const key = await createPublisherKey(join(directory, `${name}.key`));
  await signBundle({ file: packed.file, key });
  return {
    file: packed.file,
    manifest: packed.manifest,
    key,
    envelope: await readFile(packed.manifestFile),
    archive: await readFile(packed.file),
  };
}

export const sha256 = (bytes: Uint8Array): Digest => createHash('sha256').update(bytes).digest('hex') as Digest;
const sha512 = (bytes: Uint8Array): string => createHash('sha512').update(bytes).digest('hex');

/** The frame of our writer around any content. */
export function canonicalGzip(content: Uint8Array): Buffer {
  const bytes = gzipSync(content);
  bytes[9] = 255;
  return bytes;
}

export interface Entry {
  readonly path: string;
  readonly content: string | Buffer;
  readonly mode?: '0644' | '0755';
}

/** Members as blocks: one header and one padded content each. */
export const blocksOf = ({ path, content, mode = '0644' }: Entry): Buffer => {
  const body = Buffer.from(content as string);
  return Buffer.concat([encodeHeader({ path, size: body.length, mode }), body, Buffer.alloc(-body.length & 511)]);
};
export const endBlocks = Buffer.alloc(1024);

/** The manifest that fits these members, and says of the archive what is true of these bytes. */
export function manifestFor(entries: readonly Entry[], archive: Uint8Array, content: Uint8Array): Manifest {
  const files: readonly ManifestFile[] = entries.map((entry) => {
    const body = Buffer.from(entry.content as string);
    return { path: entry.path, size: body.length, mode: entry.mode ?? '0644', sha256: sha256(body) };
  });
  return {
    operator: 'web',
    revision: 1,
    epoch: 0,
    agentMin: '0.1.0',
    archive: { length: archive.length, sha256: sha256(archive), sha512: sha512(archive) },
    contentSha256: sha256(content),
    files,
    links: [],
    dirs: [],
    entryPoints: [],
    platforms: ['any'],
    confinement: { profile: 'system', selfModifying: false },
    origin: { kind: 'built' },
    floor: 0,
    builtAt: 0,
  };
}

/** An envelope over this manifest, signed by these keys. */
export function envelopeOf(manifest: unknown, ...keys: readonly PublisherKey[]): Uint8Array {
  const payload = Buffer.from(canonicalJson(manifest));
  const signatures = keys.map((key) => ({ keyId: key.keyId, signature: key.sign(payload) }));
  return printEnvelope(manifestPayloadType, { payload, signatures });
}

/** The assignment of this bundle. */
export function assignmentOf(manifest: Manifest): Assignment {
  return {
    controller: 'c',
    agent: 'a' as never,
    unit: 'web/0' as never,
    unitUuid: 'u' as never,
    issuedAt: 0,
    counter: 1,
    operation: 'install',
    operator: manifest.operator,
    revision: manifest.revision,
    archive: manifest.archive.sha256,
    sha512: manifest.archive.sha512,
    length: manifest.archive.length,
    forced: false,
  };
}

/** Bytes in parts. */
export async function* inParts(bytes: Uint8Array, partBytes = 1_000): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += partBytes) yield bytes.subarray(at, at + partBytes);
}
