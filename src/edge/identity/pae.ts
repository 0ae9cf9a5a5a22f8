/** Ed25519 over the DSSE encoding (security.md §2.1): the one way in which anything of ours is signed. */
import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { type KeyId, keyId } from '../../core/model/index.ts';

const rawKeyBytes = 32;
const signatureBytes = 64;
/** What stands before the 32 bytes in the DER form of a public Ed25519 key. */
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');

/** `DSSEv1 <len> <type> <len> <body>`: type and body cannot be mistaken for one another. */
export function pae(type: string, body: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`DSSEv1 ${Buffer.byteLength(type)} ${type} ${body.length} `), body]);
}

/** The signature, 64 bytes. */
export const signDetached = (privateKey: KeyObject, type: string, body: Uint8Array): Uint8Array =>
  sign(null, pae(type, body), privateKey);

/** True when the arithmetic holds. False for a key or signature of the wrong form. */
export function verifyDetached(
  rawPublicKey: Uint8Array,
  type: string,
  body: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (rawPublicKey.length !== rawKeyBytes || signature.length !== signatureBytes) return false;
  const key = createPublicKey({ key: Buffer.concat([spkiHead, rawPublicKey]), format: 'der', type: 'spki' });
  return verify(null, pae(type, body), key, signature);
}

/** The raw 32 bytes of a public key, or of a private key's public half. */
export function rawPublicKey(key: KeyObject): Uint8Array {
  const half = key.type === 'private' ? createPublicKey(key) : key;
  return half.export({ format: 'der', type: 'spki' }).subarray(spkiHead.length);
}

/** SHA-256 of the raw public key. */
export const keyIdOf = (rawKey: Uint8Array): KeyId => keyId(createHash('sha256').update(rawKey).digest('hex'));
