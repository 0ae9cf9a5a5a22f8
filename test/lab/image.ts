/** Builds the container image, and unpacks it as a runtime does. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from '../support/built.ts';

export const hostArchitecture = process.arch === 'arm64' ? 'arm64' : 'amd64';

export interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

interface Index {
  readonly manifests: readonly (Descriptor & { readonly platform?: { readonly architecture: string } })[];
}

export interface Manifest {
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
}

export interface ImageConfig {
  readonly architecture: string;
  readonly config: {
    readonly User: string;
    readonly Env: readonly string[];
    readonly Entrypoint: readonly string[];
    readonly Cmd: readonly string[];
  };
  readonly rootfs: { readonly diff_ids: readonly string[] };
}

/** Into a folder; the digest of the whole. */
export function buildImage(out: string, umask = '022'): string {
  const script = `umask ${umask}; exec "$0" scripts/image.ts --arch ${hostArchitecture} --out '${out}'`;
  execFileSync('sh', ['-c', script, process.execPath], { cwd: repository, stdio: ['ignore', 'ignore', 'inherit'] });
  return readIndex(out).manifests[0]?.digest ?? '';
}

export const readIndex = (layout: string): Index =>
  JSON.parse(readFileSync(path.join(layout, 'index.json'), 'utf8')) as Index;

export const blobFile = (layout: string, { digest }: Descriptor): string =>
  path.join(layout, 'blobs', digest.replace(':', '/'));

export function readBlob<Content>(layout: string, descriptor: Descriptor): Content {
  return JSON.parse(readFileSync(blobFile(layout, descriptor), 'utf8')) as Content;
}

export interface UnpackedImage {
  readonly root: string;
  readonly config: ImageConfig['config'];
}

/** Of this machine's processor. Takes root, for the owners of files. */
export function unpackImage(layout: string, root: string): UnpackedImage {
  const [named] = readIndex(layout).manifests;
  if (named === undefined) throw new Error('the index has no image');
  const { manifests } = readBlob<Index>(layout, named);
  const own = manifests.find(({ platform }) => platform?.architecture === hostArchitecture);
  if (own === undefined) throw new Error(`the image has no ${hostArchitecture}`);
  const manifest = readBlob<Manifest>(layout, own);
  mkdirSync(root);
  for (const layer of manifest.layers)
    execFileSync('tar', [
      '--extract',
      '--gzip',
      '--numeric-owner',
      `--directory=${root}`,
      `--file=${blobFile(layout, layer)}`,
    ]);
  return { root, config: readBlob<ImageConfig>(layout, manifest.config).config };
}
