/**
 * The `controller-keys` document: which keys sign orders, and when. Signed by the controller's root key, pinned by the
 * join token, kept by the agent (security.md §3.1, §4).
 */
import { createHash, type KeyObject } from 'node:crypto';
import { AgentError } from '../../core/errors.ts';
import type { Digest, Envelope, Instant } from '../../core/model/index.ts';
import { keyIdOf, rawPublicKey, signDetached, verifyDetached } from '../dsse/index.ts';

const payloadType = 'application/vnd.reeve.controller-keys.v1+json';
const documentBytesMax = 64 * 1024;

export interface OrderKey {
  /** Raw. */
  readonly publicKey: Uint8Array;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
}

export interface ControllerKeys {
  /** Only grows; an agent takes no older one. */
  readonly version: number;
  readonly controller: string;
  readonly orderKeys: readonly OrderKey[];
}

/** The signed form. Keys are base64 of 32 bytes. */
interface Payload {
  readonly controller: string;
  readonly orderKeys: readonly {
    readonly notAfter: Instant;
    readonly notBefore: Instant;
    readonly publicKey: string;
  }[];
  readonly rootKey: string;
  readonly version: number;
}

/** One form only: sorted keys, no white space. */
function payloadText({ controller, orderKeys, rootKey, version }: Payload): string {
  const keys = orderKeys.map(({ notAfter, notBefore, publicKey }) => ({ notAfter, notBefore, publicKey }));
  return JSON.stringify({ controller, orderKeys: keys, rootKey, version });
}

export function writeControllerKeys(keys: ControllerKeys, rootKey: KeyObject): Buffer {
  const rawRootKey = rawPublicKey(rootKey);
  const text = payloadText({
    ...keys,
    orderKeys: keys.orderKeys.map((key) => ({ ...key, publicKey: base64(key.publicKey) })),
    rootKey: base64(rawRootKey),
  });
  const body = Buffer.from(text);
  const envelope: Envelope = {
    payload: base64(body),
    payloadType,
    signatures: [{ keyid: keyIdOf(rawRootKey), sig: base64(signDetached(rootKey, payloadType, body)) }],
  };
  return Buffer.from(JSON.stringify(envelope));
}

/**
 * Checks form and root signature. That the root is the right one, the caller knows from the pinned hash of the whole
 * document or from the document it holds already. Throws `peer-untrusted`.
 */
export function readControllerKeys(document: Uint8Array): ControllerKeys {
  try {
    if (document.length > documentBytesMax) throw new RangeError('the document is too large');
    const envelope = JSON.parse(Buffer.from(document).toString()) as Envelope;
    const [signature, ...others] = envelope.signatures;
    if (envelope.payloadType !== payloadType || !signature || others.length > 0)
      throw new TypeError('the envelope is of another kind');
    const body = unbase64(envelope.payload);
    const payload = JSON.parse(body.toString()) as Payload;
    if (!verifyDetached(unbase64(payload.rootKey), payloadType, body, unbase64(signature.sig)))
      throw new TypeError('the signature of the root key does not hold');
    if (payloadText(payload) !== body.toString()) throw new TypeError('the payload is not in its one form');
    return readPayload(payload);
  } catch (cause) {
    throw new AgentError('peer-untrusted', 'cannot use the keys of the controller', { cause });
  }
}

function readPayload({ controller, orderKeys, version }: Payload): ControllerKeys {
  if (typeof controller !== 'string' || !Number.isSafeInteger(version)) throw new TypeError('it is incomplete');
  const keys = orderKeys.map(({ notAfter, notBefore, publicKey }) => {
    if (!Number.isSafeInteger(notAfter) || !Number.isSafeInteger(notBefore)) throw new TypeError('a key has no window');
    return { publicKey: unbase64(publicKey), notBefore, notAfter };
  });
  if (new Set(orderKeys.map(({ publicKey }) => publicKey)).size < keys.length)
    throw new TypeError('a key stands in it twice');
  return { version, controller, orderKeys: keys };
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** One form only: what differs when it is written again is refused. */
function unbase64(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64');
  if (base64(bytes) !== text) throw new TypeError('a part is not base64');
  return bytes;
}

/** What tokens pin and what names secrets. */
export function sha256(bytes: Uint8Array): Digest {
  return createHash('sha256').update(bytes).digest('hex') as Digest;
}
