/**
 * The names and ids that travel through the whole product, as branded strings and numbers, and the one place that
 * says what a well-formed one looks like. Every id that comes from outside passes a pattern here before it becomes
 * part of a path or a key (security.md A30).
 */
import { AgentError } from '../errors.ts';

declare const brand: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** `web`: letters, digits and inner hyphens; unique in a model. */
export type ApplicationName = Branded<string, 'ApplicationName'>;
/** `web/0`: application and number; numbers are never used again. */
export type UnitName = Branded<string, 'UnitName'>;
/** Tells a unit from an earlier one of the same name. */
export type UnitUuid = Branded<string, 'UnitUuid'>;
/** Given by the controller at enrolment. */
export type AgentId = Branded<string, 'AgentId'>;
/** `0`: the controller's number for a machine. */
export type MachineId = Branded<string, 'MachineId'>;
/** The number after the last colon in `db:7`. */
export type RelationId = Branded<number, 'RelationId'>;
/** The named end of a relation in a charm: `db`. */
export type EndpointName = Branded<string, 'EndpointName'>;
/** Lower-case hex SHA-256, 64 characters. */
export type Digest = Branded<string, 'Digest'>;
/** Lower-case hex SHA-256 of a raw Ed25519 public key. */
export type KeyId = Branded<string, 'KeyId'>;
/** One run of a handler or of a deployment: `web/0#17`. Grows within a unit, never used again. */
export type OperationId = Branded<string, 'OperationId'>;
/** What people see of an action or an exec: `12`. */
export type TaskId = Branded<string, 'TaskId'>;
/** Twenty lower-case letters and digits. */
export type SecretId = Branded<string, 'SecretId'>;
/** A counter of the model store; it only grows. */
export type Revision = Branded<number, 'Revision'>;
/** Milliseconds since 1970, UTC. */
export type Instant = number;

const patterns = {
  application: /^[a-z][a-z0-9]*(?:-[a-z0-9]*[a-z][a-z0-9]*)*$/,
  unit: /^([a-z][a-z0-9]*(?:-[a-z0-9]*[a-z][a-z0-9]*)*)\/(0|[1-9][0-9]{0,8})$/,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  digest: /^[0-9a-f]{64}$/,
  endpoint: /^[a-zA-Z0-9](?:[a-zA-Z0-9_-]{0,126}[a-zA-Z0-9])?$/,
  number: /^(0|[1-9][0-9]{0,8})$/,
  secret: /^[a-z0-9]{20}$/,
} as const;

const nameCharactersMax = 128;

function checked<Id>(kind: keyof typeof patterns, what: string, text: string): Id {
  if (text.length > nameCharactersMax || !patterns[kind].test(text))
    throw new AgentError('name-invalid', `cannot use this as ${what}`, { fields: { text: text.slice(0, 40) } });
  return text as Id;
}

/** Throws `name-invalid`. */
export const applicationName = (text: string): ApplicationName => checked('application', 'an application name', text);
/** Throws `name-invalid`. */
export const unitName = (text: string): UnitName => checked('unit', 'a unit name', text);
/** Throws `name-invalid`. */
export const unitUuid = (text: string): UnitUuid => checked('uuid', 'a unit uuid', text);
/** Throws `name-invalid`. */
export const agentId = (text: string): AgentId => checked('uuid', 'an agent id', text);
/** Throws `name-invalid`. */
export const machineId = (text: string): MachineId => checked('number', 'a machine id', text);
/** Throws `name-invalid`. */
export const endpointName = (text: string): EndpointName => checked('endpoint', 'an endpoint name', text);
/** Throws `name-invalid`. */
export const digest = (text: string): Digest => checked('digest', 'a sha256 digest', text);
/** Throws `name-invalid`. */
export const keyId = (text: string): KeyId => checked('digest', 'a key id', text);

/** Throws `name-invalid`. */
export const secretId = (text: string): SecretId => checked('secret', 'a secret id', text);

/** Enough of a key id for people to tell keys apart; never compared. */
export const shortKeyId = (id: string): string => id.slice(0, 12);

/** True for `web/0`, false for `web`. */
export const isUnitName = (text: string): text is UnitName => patterns.unit.test(text);
/** True for `web`. */
export const isApplicationName = (text: string): text is ApplicationName => patterns.application.test(text);

/** `web/0` → `web`. */
export function applicationOf(unit: UnitName): ApplicationName {
  return unit.slice(0, unit.indexOf('/')) as ApplicationName;
}

/** `web/0` → `unit-web-0`, as it stands in paths (charm-runtime.md §2.1). */
export function unitTag(unit: UnitName): string {
  return `unit-${unit.replace('/', '-')}`;
}

/** `web/2` before `web/10`: by application, then by number. */
export function compareUnits(a: UnitName, b: UnitName): number {
  const [left, right] = [applicationOf(a), applicationOf(b)];
  if (left !== right) return left < right ? -1 : 1;
  return Number(a.slice(left.length + 1)) - Number(b.slice(right.length + 1));
}
