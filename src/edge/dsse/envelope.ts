/** A DSSE envelope as JSON: one payload, its type, and who signed it. */
import type { Envelope, KeyId } from '../../core/model/index.ts';
import type { Problem } from '../../core/trust/index.ts';
import { decodeBase64, signatureBytes } from './dsse.ts';

export interface EnvelopeLimits {
  readonly bytesMax: number;
  readonly signaturesMax: number;
}

/** An envelope whose parts are of the right form; nothing of it is trusted yet. */
export interface OpenedEnvelope {
  readonly payload: Uint8Array;
  readonly signatures: readonly { readonly keyId: KeyId; readonly signature: Uint8Array }[];
}

/** The parts of an envelope of this payload type, or what is wrong with it. One key may sign once. */
export function openEnvelope(bytes: Uint8Array, payloadType: string, limits: EnvelopeLimits): OpenedEnvelope | Problem {
  if (bytes.length > limits.bytesMax) return { problem: `it has more than ${limits.bytesMax} bytes` };
  const envelope = parseJson(bytes);
  if (!isEnvelope(envelope)) return { problem: 'it is not a DSSE envelope' };
  if (envelope.payloadType !== payloadType)
    return { problem: `its payload type should be ${payloadType} and is ${envelope.payloadType.slice(0, 100)}` };
  if (envelope.signatures.length > limits.signaturesMax)
    return { problem: `it has more than ${limits.signaturesMax} signatures` };
  const payload = decodeBase64(envelope.payload);
  if (payload === null) return { problem: 'its payload is not base64' };
  const signatures = envelope.signatures.map(({ keyid, sig }) => ({
    keyId: keyid as KeyId,
    signature: decodeBase64(sig),
  }));
  if (new Set(signatures.map((each) => each.keyId)).size !== signatures.length)
    return { problem: 'one key has signed it twice' };
  const whole = signatures.filter((each) => each.signature?.length === signatureBytes);
  if (whole.length !== signatures.length) return { problem: `a signature should have ${signatureBytes} bytes` };
  return { payload, signatures: whole as OpenedEnvelope['signatures'] };
}

/** The bytes of an envelope, as they stand in a file. */
export function printEnvelope(payloadType: string, { payload, signatures }: OpenedEnvelope): Uint8Array {
  const envelope: Envelope = {
    payloadType,
    payload: Buffer.from(payload).toString('base64'),
    signatures: signatures.map((each) => ({
      keyid: each.keyId,
      sig: Buffer.from(each.signature).toString('base64'),
    })),
  };
  return Buffer.from(`${JSON.stringify(envelope)}\n`);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

function isEnvelope(value: unknown): value is Envelope {
  const fields = fieldsOf(value, 'payload', 'payloadType', 'signatures');
  if (fields === null || typeof fields['payloadType'] !== 'string' || typeof fields['payload'] !== 'string')
    return false;
  return Array.isArray(fields['signatures']) && fields['signatures'].every(isSignature);
}

function isSignature(value: unknown): boolean {
  const fields = fieldsOf(value, 'keyid', 'sig');
  return fields !== null && /^[0-9a-f]{64}$/.test(String(fields['keyid'])) && typeof fields['sig'] === 'string';
}

/** The fields of an object that has exactly these keys. */
function fieldsOf(value: unknown, ...keys: readonly string[]): Readonly<Record<string, unknown>> | null {
  if (typeof value !== 'object' || value === null) return null;
  return Object.keys(value).sort().join() === keys.join() ? (value as Readonly<Record<string, unknown>>) : null;
}
