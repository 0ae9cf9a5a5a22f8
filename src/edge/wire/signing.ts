/**
 * Signs and reads what makes agents run things (security.md §4): a detached Ed25519 signature over exact bytes, a
 * payload type per document, one encoding.
 */
import type { OrderReader } from '../../agent/ports/index.ts';
import type { OrderSigner } from '../../controller/ports/index.ts';
import { AgentError, type ErrorCode } from '../../core/errors.ts';
import type { Assignment, Digest, Instant, KeyId, Order, SignedDocument } from '../../core/model/index.ts';
import { keyIdOf, rawPublicKey, signDetached, verifyDetached } from '../dsse/index.ts';
import { type ControllerIdentity, type OrderKey, readControllerKeys, sha256 } from '../identity/index.ts';
import { decodeWhole, type Form } from './form.ts';
import { orderBytesMax } from './limits.ts';
import { assignmentForm, orderForm } from './orders.ts';

interface Kind<Document> {
  readonly payloadType: string;
  readonly form: Form<Document>;
  readonly untrusted: ErrorCode;
}

const assignments: Kind<Assignment> = {
  payloadType: 'application/vnd.reeve.order.assignment.v1',
  form: assignmentForm,
  untrusted: 'assignment-untrusted',
};
const orders: Kind<Order> = {
  payloadType: 'application/vnd.reeve.order.work.v1',
  form: orderForm,
  untrusted: 'order-untrusted',
};

export function orderSigner({ orderKey }: Pick<ControllerIdentity, 'orderKey'>): OrderSigner {
  const keyId = keyIdOf(rawPublicKey(orderKey));
  function signed<Document>(kind: Kind<Document>, document: Document): SignedDocument {
    const body = Uint8Array.from(kind.form.encode(document));
    if (body.length > orderBytesMax)
      throw new AgentError('limit-reached', 'cannot sign a document of this size', {
        fields: { document: kind.form.name, bytes: body.length, bytesMax: orderBytesMax },
      });
    return { body, signature: Uint8Array.from(signDetached(orderKey, kind.payloadType, body)), keyId };
  }
  return {
    keyId,
    signAssignment: (assignment) => signed(assignments, assignment),
    signOrder: (order) => signed(orders, order),
  };
}

export interface KeyedOrderReader extends OrderReader {
  /** Keys with their windows, for `Standing.orderKeys`. */
  orderKeys(): readonly { readonly keyId: KeyId; readonly notBefore: Instant; readonly notAfter: Instant }[];
}

/**
 * Reads what the keys of this `controller-keys` document have signed, within their windows. Whom an order is for, its
 * sequence and its expiry are judged elsewhere. Throws `peer-untrusted` when the document itself does not hold.
 */
export function orderReader(controllerKeys: Uint8Array, now: () => Instant = Date.now): KeyedOrderReader {
  const keys = new Map(readControllerKeys(controllerKeys).orderKeys.map((key) => [keyIdOf(key.publicKey), key]));
  return {
    readOrder: (signed) => readSigned(orders, signed, keys, now()),
    readAssignment: (signed) => readSigned(assignments, signed, keys, now()),
    orderKeys: () => [...keys].map(([keyId, { notBefore, notAfter }]) => ({ keyId, notBefore, notAfter })),
  };
}

function readSigned<Document>(
  kind: Kind<Document>,
  { body, signature, keyId }: SignedDocument,
  keys: ReadonlyMap<KeyId, OrderKey>,
  now: Instant,
): Document {
  const refuse = (problem: string, cause?: unknown) =>
    new AgentError(kind.untrusted, `cannot trust this ${kind.form.name}`, { cause, fields: { problem, keyId } });
  if (body.length > orderBytesMax) throw refuse('it is too large');
  const key = keys.get(keyId);
  if (key === undefined) throw refuse('its key is not among the keys of the controller');
  if (now < key.notBefore || now > key.notAfter) throw refuse('its key is outside its time');
  if (!verifyDetached(key.publicKey, kind.payloadType, body, signature)) throw refuse('its signature does not hold');
  let document: Document;
  try {
    document = decodeWhole(kind.form, body);
  } catch (cause) {
    throw refuse('it cannot be read', cause);
  }
  // One meaning, one encoding: unknown fields, explicit defaults and other orders of fields differ here.
  if (!kind.form.encode(document).equals(body)) throw refuse('it is not in the one encoding that may be signed');
  return document;
}

/** What tells a repeated order from another one under the same sequence. */
export const orderDigest = (signed: SignedDocument): Digest => sha256(signed.body);
