/** Rows as JSON. Only assignments of units and of agents hold bytes, kept as they came because they are signed. */
import type { Entity, MachineEntity, SignedDocument, UnitEntity } from '../../../core/model/index.ts';

export const encode = (value: unknown): string => JSON.stringify(value);

/** What `encode` made of a value of this type. */
export const decode = <Value>(text: unknown): Value => JSON.parse(String(text)) as Value;

interface StoredDocument {
  readonly body: string;
  readonly signature: string;
  readonly keyId: SignedDocument['keyId'];
}

/** Kinds of entities that may have an assignment. */
type Assigned = UnitEntity | MachineEntity;

export function encodeEntity(entity: Entity): string {
  if (!('assignment' in entity) || entity.assignment === undefined) return encode(entity);
  const { body, signature, keyId } = entity.assignment;
  return encode({ ...entity, assignment: { body: toText(body), signature: toText(signature), keyId } });
}

/** What `encodeEntity` made. */
export function decodeEntity(text: unknown): Entity {
  const entity = decode<Exclude<Entity, Assigned> | (Omit<Assigned, 'assignment'> & { assignment?: StoredDocument })>(
    text,
  );
  if (!('assignment' in entity) || entity.assignment === undefined) return entity as Entity;
  const { body, signature, keyId } = entity.assignment;
  return { ...entity, assignment: { body: toBytes(body), signature: toBytes(signature), keyId } } as Assigned;
}

/** What a sealed value of these rows is bound to. */
export const replicaRow = (key: string): string => `replica/${key}`;
export const reportRow = (position: number): string => `outbox/${position}`;

const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const toBytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
