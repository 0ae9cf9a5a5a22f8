/** The manifest beside a bundle: a DSSE envelope in `FILE.manifest`. */
import { readFile } from 'node:fs/promises';
import { manifestBytesMax, manifestPayloadType, parseManifest, signaturesMax } from '../../core/bundle/index.ts';
import { AgentError } from '../../core/errors.ts';
import type { Digest, KeyId, Manifest } from '../../core/model/index.ts';
import type { Problem, SignatureFact } from '../../core/trust/index.ts';
import { type OpenedEnvelope, openEnvelope, verifyDetached } from '../dsse/index.ts';
import { sha256Of } from './disk.ts';

/** Base64 and JSON make an envelope larger than its payload. */
export const envelopeBytesMax = Math.ceil((manifestBytesMax * 4) / 3) + signaturesMax * 256 + 1024;

/** `FILE.manifest` for `FILE`. */
export const manifestFileOf = (file: string): string => `${file}.manifest`;

export interface ReadManifest {
  readonly manifest: Manifest;
  readonly envelope: OpenedEnvelope;
}

/** The manifest in an envelope and the envelope's parts, or what is wrong. Nothing is trusted by this. */
export function readManifest(bytes: Uint8Array): ReadManifest | Problem {
  const envelope = openEnvelope(bytes, manifestPayloadType, { bytesMax: envelopeBytesMax, signaturesMax });
  if ('problem' in envelope) return envelope;
  if (envelope.payload.length > manifestBytesMax) return { problem: `it has more than ${manifestBytesMax} bytes` };
  const text = decodeText(envelope.payload);
  if (text === null) return { problem: 'it is not UTF-8' };
  const manifest = parseManifest(text);
  return 'problem' in manifest ? manifest : { manifest, envelope };
}

/** Like `readManifest`. Throws `bundle-malformed`. */
export function requireManifest(bytes: Uint8Array): ReadManifest {
  const read = readManifest(bytes);
  if ('problem' in read)
    throw new AgentError('bundle-malformed', 'cannot read the manifest of the bundle', {
      fields: { because: read.problem },
      next: 'make the bundle with reeve bundle pack',
    });
  return read;
}

/** The manifest of a bundle file. Throws `bundle-malformed`, `not-found`. */
export async function loadManifest(file: string): Promise<ReadManifest> {
  return requireManifest(await readEnvelopeFile(file));
}

async function readEnvelopeFile(file: string): Promise<Uint8Array> {
  try {
    return await readFile(manifestFileOf(file));
  } catch (cause) {
    throw new AgentError('not-found', 'cannot read the manifest beside the bundle', {
      cause,
      fields: { file: manifestFileOf(file) },
      next: 'keep the bundle and its .manifest file together, or make both with reeve bundle pack',
    });
  }
}

/** One fact for each signature; `ok` only when its key is among these and the arithmetic holds. */
export function publisherFacts(
  { payload, signatures }: OpenedEnvelope,
  publicKeys: ReadonlyMap<KeyId, Uint8Array>,
): readonly SignatureFact[] {
  const over: Digest = sha256Of(payload);
  return signatures.map(({ keyId, signature }) => {
    const key = publicKeys.get(keyId);
    const ok = key !== undefined && verifyDetached(key, manifestPayloadType, payload, signature);
    return { role: 'publisher', keyId, over, ok };
  });
}

/** Strict UTF-8, a byte order mark included. */
function decodeText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
