/** A publisher's Ed25519 key in a file: PKCS #8 in PEM, readable by its owner alone. */
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { open, writeFile } from 'node:fs/promises';
import { manifestPayloadType } from '../../core/bundle/index.ts';
import { AgentError } from '../../core/errors.ts';
import type { KeyId } from '../../core/model/index.ts';
import { keyIdOf, rawPublicKey, signDetached } from '../dsse/index.ts';

const keyFileBytesMax = 4096;

export interface PublisherKey {
  readonly keyId: KeyId;
  /** The raw 32 bytes, as they stand in `trust.d`. */
  readonly publicKeyBase64: string;
  /** The signature over the payload of a manifest: a publisher's key signs nothing else. */
  sign(payload: Uint8Array): Uint8Array;
}

/** Makes a key and writes it, mode 0600. Throws `already-exists`: a key is never overwritten. */
export async function createPublisherKey(path: string): Promise<PublisherKey> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' });
  try {
    await writeFile(path, pem, { mode: 0o600, flag: 'wx', flush: true });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST')
      throw new AgentError('already-exists', 'cannot overwrite a key', {
        fields: { path },
        next: 'choose another file',
      });
    throw new AgentError('permission-denied', 'cannot write the key', { cause, fields: { path } });
  }
  return publisherKey(privateKey);
}

/** Throws `not-found`, `permission-denied` when others can read it, `document-invalid` when it is no Ed25519 key. */
export async function loadPublisherKey(path: string): Promise<PublisherKey> {
  const pem = await readPrivateFile(path);
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return publisherKey(key);
  } catch (cause) {
    throw new AgentError('document-invalid', 'cannot read the key', { cause, fields: { path } });
  }
  throw new AgentError('document-invalid', 'cannot use the key: an Ed25519 key is expected', { fields: { path } });
}

async function readPrivateFile(path: string): Promise<Buffer> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw new AgentError('not-found', 'cannot open the key', { cause, fields: { path } });
  });
  try {
    const { mode, size } = await file.stat();
    if ((mode & 0o077) !== 0)
      throw new AgentError('permission-denied', 'cannot use a key that others can read', {
        fields: { path, mode: (mode & 0o777).toString(8) },
        next: `chmod 600 ${path}`,
      });
    if (size > keyFileBytesMax) throw new AgentError('document-invalid', 'cannot read the key', { fields: { path } });
    return await file.readFile();
  } finally {
    await file.close();
  }
}

function publisherKey(privateKey: KeyObject): PublisherKey {
  const raw = rawPublicKey(privateKey);
  return {
    keyId: keyIdOf(raw),
    publicKeyBase64: Buffer.from(raw).toString('base64'),
    sign: (payload) => signDetached(privateKey, manifestPayloadType, payload),
  };
}
