/** Rows as JSON. Only a unit entity holds bytes: its assignment, kept as it came because it is signed. */
import type { Entity, SignedDocument, UnitEntity } from '../../../core/model/index.ts';

export const encode = (value: unknown): string => JSON.stringify(value);

/** What `encode` made of a value of this type. */
export const decode = <Value>(text: unknown): Value => JSON.parse(String(text)) as Value;

interface StoredDocument {
  readonly body: string;
  readonly signature: string;
  readonly keyId: SignedDocument['keyId'];
}

type StoredUnit = Omit<UnitEntity, 'assignment'> & { readonly assignment?: StoredDocument };
type StoredEntity = Exclude<Entity, UnitEntity> | StoredUnit;

export function encodeEntity(entity: Entity): string {
  if (entity.kind !== 'unit' || entity.assignment === undefined) return encode(entity);
  const { body, signature, keyId } = entity.assignment;
  return encode({ ...entity, assignment: { body: toText(body), signature: toText(signature), keyId } });
}

/** What `encodeEntity` made. */
export function decodeEntity(text: unknown): Entity {
  const entity = decode<StoredEntity>(text);
  if (entity.kind !== 'unit') return entity;
  const { assignment, ...unit } = entity;
  if (assignment === undefined) return unit;
  const { body, signature, keyId } = assignment;
  return { ...unit, assignment: { body: toBytes(body), signature: toBytes(signature), keyId } };
}

/** What a sealed value of these rows is bound to. */
export const replicaRow = (key: string): string => `replica/${key}`;
export const reportRow = (position: number): string => `outbox/${position}`;

const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const toBytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
