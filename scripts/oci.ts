/** Writes an OCI image layout: blobs by their digest, an index of one name, and a manifest for each kind of processor. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Layer {
  /** The tar archive. */
  readonly content: Uint8Array;
  /** What its history says. */
  readonly made: string;
}

export interface Image {
  readonly architecture: string;
  readonly layers: readonly Layer[];
  /** What a runtime takes from it: entry point, user, environment, labels. */
  readonly config: Readonly<Record<string, unknown>>;
}

interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

const type = (name: string): string => `application/vnd.oci.image.${name}`;
const digestOf = (content: Uint8Array): string => `sha256:${createHash('sha256').update(content).digest('hex')}`;
const bytes = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);

/** Fills an empty folder; returns the digest of the whole image. `createdAt` stands in it, so it must not be the hour of the build. */
export function writeLayout(folder: string, name: string, images: readonly Image[], createdAt: Date): string {
  const created = createdAt.toISOString();
  mkdirSync(path.join(folder, 'blobs/sha256'), { recursive: true });

  function blob(mediaType: string, content: Uint8Array): Descriptor {
    const digest = digestOf(content);
    writeFileSync(path.join(folder, 'blobs', digest.replace(':', '/')), content);
    return { mediaType, digest, size: content.length };
  }

  const manifests = images.map(({ architecture, layers, config }) => {
    const platform = { architecture, os: 'linux' };
    const described = blob(
      type('config.v1+json'),
      bytes({
        created,
        ...platform,
        config,
        rootfs: { type: 'layers', diff_ids: layers.map(({ content }) => digestOf(content)) },
        history: layers.map(({ made }) => ({ created, created_by: made })),
      }),
    );
    const compressed = layers.map(({ content }) => blob(type('layer.v1.tar+gzip'), gzipSync(content, { level: 9 })));
    const manifest = { schemaVersion: 2, mediaType: type('manifest.v1+json'), config: described, layers: compressed };
    return { ...blob(type('manifest.v1+json'), bytes(manifest)), platform };
  });
  const index = { schemaVersion: 2, mediaType: type('index.v1+json'), manifests };
  const whole = blob(type('index.v1+json'), bytes(index));
  const named = { ...whole, annotations: { 'org.opencontainers.image.ref.name': name } };
  writeFileSync(path.join(folder, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }));
  writeFileSync(path.join(folder, 'index.json'), bytes({ ...index, manifests: [named] }));
  return whole.digest;
}

/** An archive of these files of a tree, and of what is in them: the same bytes whenever the files are the same. */
export function archive(root: string, owner: number, epoch: string, files: readonly string[]): Buffer {
  const same = ['--sort=name', `--mtime=@${epoch}`, '--numeric-owner', `--owner=${owner}`, `--group=${owner}`];
  const args = ['--create', ...same, '--format=gnu', `--directory=${root}`, '--file=-', ...files];
  return execFileSync('tar', args, { maxBuffer: Number.POSITIVE_INFINITY });
}
