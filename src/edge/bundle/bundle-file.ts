/** `reeve bundle sign`, `verify` and `inspect`: a bundle file and the manifest beside it. */
import { manifestPayloadType } from '../../core/bundle/index.ts';
import { AgentError, explainError } from '../../core/errors.ts';
import type { Digest, KeyId, Manifest } from '../../core/model/index.ts';
import { decodePublicKey, keyIdOf, printEnvelope } from '../dsse/index.ts';
import { checkArchive } from './archive-reader.ts';
import { digestsOf, onDisk, replaceFile } from './disk.ts';
import { loadManifest, manifestFileOf, publisherFacts } from './manifest-file.ts';
import type { PublisherKey } from './publisher-key.ts';

/**
 * Checks the archive against its manifest and adds this key's signature to the manifest; harmless when it has signed
 * before. Throws `bundle-malformed`, `bundle-altered`, `not-found`.
 */
export async function signBundle(options: {
  readonly file: string;
  readonly key: PublisherKey;
}): Promise<{ readonly keyId: KeyId }> {
  const { file, key } = options;
  const { manifest, envelope } = await loadManifest(file);
  await checkBytes(file, manifest);
  const { payload } = envelope;
  const others = envelope.signatures.filter((each) => each.keyId !== key.keyId);
  const signatures = [...others, { keyId: key.keyId, signature: key.sign(payload) }];
  const path = manifestFileOf(file);
  await onDisk('cannot write the manifest', { path }, () =>
    replaceFile(path, printEnvelope(manifestPayloadType, { payload, signatures }), 0o644),
  );
  return { keyId: key.keyId };
}

/** What a bundle says of itself, and whose signatures it carries; nothing is checked. */
export async function inspectBundle(options: {
  readonly file: string;
}): Promise<{ readonly manifest: Manifest; readonly signatures: readonly KeyId[] }> {
  const { manifest, envelope } = await loadManifest(options.file);
  return { manifest, signatures: envelope.signatures.map((each) => each.keyId) };
}

export interface BundleReport {
  /** One of the keys has signed, and every byte is as it was signed. */
  readonly ok: boolean;
  /** For a person: one line for each thing that was looked at. */
  readonly lines: readonly string[];
  readonly digest: Digest;
  readonly manifest: Manifest;
}

/** Checks a bundle against public keys (raw, base64). Throws `bundle-malformed` or `not-found` without a readable manifest. */
export async function verifyBundle(options: {
  readonly file: string;
  readonly keys: readonly string[];
}): Promise<BundleReport> {
  const { manifest, envelope } = await loadManifest(options.file);
  const facts = publisherFacts(envelope, publicKeys(options.keys));
  const lines = [`${manifest.operator} revision ${manifest.revision}, ${manifest.files.length} files`];
  for (const fact of facts)
    lines.push(
      fact.ok ? `signed by ${fact.keyId}` : `signature of ${fact.keyId}: not by a given key, or it does not hold`,
    );
  if (facts.length === 0) lines.push('not signed: sign it with reeve bundle sign');
  const problem = await checkBytes(options.file, manifest).catch((error: unknown) => explainError(error));
  lines.push(typeof problem === 'string' ? problem : 'the archive is canonical and every member is as it was signed');
  const ok = facts.some((fact) => fact.ok) && typeof problem !== 'string';
  return { ok, lines, digest: manifest.archive.sha256, manifest };
}

function publicKeys(texts: readonly string[]): ReadonlyMap<KeyId, Uint8Array> {
  return new Map(
    texts.map((text) => {
      const key = decodePublicKey(text);
      if (key === null)
        throw new AgentError('usage-invalid', 'cannot read a public key: 32 raw bytes in base64 are expected', {
          fields: { key: text.slice(0, 60) },
        });
      return [keyIdOf(key), key];
    }),
  );
}

async function checkBytes(file: string, manifest: Manifest): Promise<void> {
  const { archive } = manifest;
  const found = await onDisk('cannot read the bundle', { file }, () => digestsOf(file));
  for (const fact of ['length', 'sha256', 'sha512'] as const)
    if (found[fact] !== archive[fact])
      throw new AgentError('bundle-altered', 'cannot accept the archive: it is not the one of the manifest', {
        fields: { fact, expected: archive[fact], found: found[fact] },
      });
  await checkArchive(file, manifest);
}
