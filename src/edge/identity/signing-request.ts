/** PKCS#10 requests: how an agent proves that it holds the key it wants a certificate for. */
import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { AgentError } from '../../core/errors.ts';
import { distinguishedName } from './certificates.ts';
import { bitString, elements, explicit, integer, objectId, sequence, tags } from './der.ts';

const requestBytesMax = 8 * 1024;
const ecdsaWithSha256 = objectId('1.2.840.10045.4.3.2');

/** DER of a request for this P-256 key. Its name is a courtesy: the controller ignores it. */
export function writeSigningRequest(key: KeyObject): Buffer {
  const body = sequence(
    integer(Buffer.from([0])),
    distinguishedName('reeve-agent'),
    createPublicKey(key).export({ format: 'der', type: 'spki' }),
    explicit(0, Buffer.alloc(0)),
  );
  return sequence(body, sequence(ecdsaWithSha256), bitString(sign('sha256', body, key)));
}

/**
 * The public key of a request whose signature holds; every name and extension in it is ignored. P-256 and Ed25519
 * only. Throws `message-invalid`.
 */
export function readSigningRequest(request: Uint8Array): KeyObject {
  if (request.length > requestBytesMax) throw refused('is too large');
  let key: KeyObject;
  let holds: boolean;
  try {
    const [whole, ...after] = elements(request);
    const [body, , signature] = elements(whole?.content ?? new Uint8Array());
    const [, , publicKey] = elements(body?.content ?? new Uint8Array());
    if (after.length > 0 || !body || !publicKey || signature?.tag !== tags.bitString) throw refused('has another form');
    key = createPublicKey({ key: publicKey.raw, format: 'der', type: 'spki' });
    const isCurve = key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1';
    if (!isCurve && key.asymmetricKeyType !== 'ed25519') throw refused('has a key that is neither P-256 nor Ed25519');
    holds = verify(isCurve ? 'sha256' : null, body.raw, key, signature.content.subarray(1));
  } catch (cause) {
    if (cause instanceof AgentError) throw cause;
    throw refused('cannot be parsed', cause);
  }
  if (!holds) throw refused('is not signed with its own key');
  return key;
}

function refused(problem: string, cause?: unknown): AgentError {
  return new AgentError('message-invalid', 'cannot use this certificate request', { cause, fields: { problem } });
}
