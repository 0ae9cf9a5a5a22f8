/**
 * What agents see of the records. An entity is the same for every agent that may see it; which ones those are is decided
 * in `projection.ts`.
 */
import { effectiveConfig } from '../../core/charm/index.ts';
import { stableHash } from '../../core/hash.ts';
import {
  type ApplicationName,
  applicationOf,
  type Entity,
  type EntityKey,
  type MachineId,
  type RelationId,
  type UnitName,
  type UnitSummary,
} from '../../core/model/index.ts';
import type { OrderSigner } from '../ports/index.ts';
import { sameValue, selfId } from './record-keys.ts';
import type { ApplicationRecord, Kind, MachineRecord, Reader, RelationRecord, UnitRecord } from './records.ts';
import { secretEntity, secretKeysTouched } from './secret-entities.ts';
import { boundSubnets } from './spaces.ts';
import { isContainer } from './subordinates.ts';

type Signer = Pick<OrderSigner, 'signAssignment'>;

type Touch = (reader: Reader, id: string) => readonly EntityKey[];

/** What follows from a record; kinds that are not here show nothing to agents. */
const touches: Readonly<Partial<Record<Kind, Touch>>> = {
  model: () => ['model'],
  machine: (reader, id) => [`machine/${id}`, ...(reader.get('machine', id)?.units ?? []).map((unit) => `unit/${unit}`)],
  application: (reader, id) => applicationKeys(reader, id as ApplicationName),
  unit: (reader, id) => [`unit/${id}`, ...applicationKeys(reader, applicationOf(id as UnitName))],
  report: (reader, id) => applicationKeys(reader, applicationOf(id as UnitName)),
  relation: (_, id) => [`relation/${id}`],
  member: (_, id) => [`relation/${id.replace('/', '/unit/')}`],
  bag: (_, id) => [`relation/${id.replace('/', '/application/')}`],
  lease: (_, id) => [`leadership/${id}`],
  secret: secretKeysTouched,
  'secret-revision': (_, id) => [`secret/${id.replace('/', '/revision/')}`],
  storage: (_, id) => [`storage/${id}`],
  'leader-settings': (_, id) => [`leader-settings/${id}`],
  // They change what applications see of the machine's network and of the cloud.
  space: everyApplication,
  credential: everyApplication,
};

/** Keys of the entities that may look different after a record was written or deleted. */
export const entitiesTouched = (reader: Reader, kind: Kind, id: string): readonly EntityKey[] =>
  touches[kind]?.(reader, id) ?? [];

/** True for what decides who sees which entities, without being in one: who reads which revision of a secret. */
export const reshapesViews = (kind: Kind): boolean => kind === 'secret';
function everyApplication(reader: Reader): readonly EntityKey[] {
  return [...reader.list('application')].map(([name]) => `application/${name}`);
}

/** An application and the relations that count its units. */
const applicationKeys = (reader: Reader, name: ApplicationName): readonly EntityKey[] => [
  `application/${name}`,
  ...(reader.get('application', name)?.relations ?? []).map((relation) => `relation/${relation}`),
];

/** The entity under the key as the records make it now: `previous` itself when it says the same; undefined when gone. */
export function entityAt(
  reader: Reader,
  key: EntityKey,
  signer: Signer,
  previous: Entity | undefined,
): Entity | undefined {
  const entity = build(reader, key, signer);
  return previous !== undefined && sameValue(previous, entity) ? previous : entity;
}

function build(reader: Reader, key: EntityKey, signer: Signer): Entity | undefined {
  const [kind, first = '', part, ...rest] = key.split('/');
  if (kind === 'model') return modelEntity(reader);
  if (kind === 'machine') return machineEntity(reader.get('machine', first), signer);
  if (kind === 'application') return applicationEntity(reader, reader.get('application', first));
  if (kind === 'unit') return unitEntity(reader, reader.get('unit', `${first}/${part}`), signer);
  if (kind === 'leadership') return leadershipEntity(reader, first as ApplicationName);
  if (kind === 'secret') return secretEntity(reader, first, part, rest.join('/'));
  if (kind === 'storage') return storageEntity(reader, `${first}/${part}`);
  if (kind === 'leader-settings') return leaderSettingsEntity(reader, first as ApplicationName);
  const relation = Number(first) as RelationId;
  if (part === undefined) return relationEntity(reader, reader.get('relation', relation));
  const name = rest.join('/');
  if (part === 'unit') return memberEntity(reader, relation, name as UnitName);
  return bagEntity(reader, relation, name as ApplicationName);
}

function modelEntity(reader: Reader): Entity | undefined {
  const record = reader.get('model', selfId);
  if (record === undefined) return undefined;
  const { name, uuid, updateStatusIntervalMs, automaticallyRetryHooks, charmProxies } = record;
  return { kind: 'model', name, uuid, updateStatusIntervalMs, automaticallyRetryHooks, charmProxies };
}

function machineEntity(record: MachineRecord | undefined, signer: Signer): Entity | undefined {
  if (record === undefined) return undefined;
  const { id, agent, hostname, interfaces, assignment } = record;
  return {
    kind: 'machine',
    id,
    agent,
    hostname,
    availabilityZone: '',
    interfaces,
    ...(assignment && { assignment: signer.signAssignment(assignment) }),
  };
}

function applicationEntity(reader: Reader, record: ApplicationRecord | undefined): Entity | undefined {
  const bundle = record && reader.get('bundle', record.bundle);
  if (record === undefined || bundle === undefined) return undefined;
  const credential = reader.get('credential', selfId);
  const config = effectiveConfig(bundle.charm, record.settings);
  return {
    kind: 'application',
    name: record.name,
    life: record.life,
    charmName: bundle.charm.name,
    charmRevision: bundle.revision,
    subordinate: bundle.charm.subordinate,
    trusted: record.trusted,
    config,
    configHash: stableHash(JSON.stringify(Object.entries(config).sort(([a], [b]) => (a < b ? -1 : 1)))),
    units: summaries(reader, [record.name]),
    bindings: boundSubnets(reader, record),
    ...(record.status && { status: record.status }),
    ...(record.trusted && credential && { cloudCredential: credential.content }),
  };
}

function unitEntity(reader: Reader, record: UnitRecord | undefined, signer: Signer): Entity | undefined {
  if (record?.machine === undefined) return undefined;
  const { name, uuid, life, machine, principal, assignment } = record;
  const address = addressOf(reader, machine);
  return {
    kind: 'unit',
    name,
    uuid,
    life,
    machine,
    ...(principal && { principal }),
    ...(address && { publicAddress: address, privateAddress: address }),
    ...(assignment && { assignment: signer.signAssignment(assignment) }),
  };
}

/** The best address of a machine that its agent has reported; undefined before it has. */
export function addressOf(reader: Reader, machine: MachineId): string | undefined {
  const addresses = reader.get('machine', machine)?.interfaces.flatMap((one) => one.addresses) ?? [];
  return (addresses.find(({ value }) => !isLoopback(value)) ?? addresses[0])?.value;
}

const isLoopback = (address: string): boolean => address.startsWith('127.') || address === '::1';

function relationEntity(reader: Reader, record: RelationRecord | undefined): Entity | undefined {
  if (record === undefined) return undefined;
  const { id, life, ends, createdAt } = record;
  // An agent knows those that it may see from their applications.
  const shown = isContainer(record) ? [] : ends.map(({ application }) => application);
  // `goal-state` shows no messages: the other side need not hear of each.
  const remoteUnits = summaries(reader, shown).map((summary) => ({ ...summary, message: '' }));
  return {
    kind: 'relation',
    id,
    interface: record.interface,
    life,
    suspended: false,
    ends,
    createdAt,
    remoteUnits,
    ...(record.across && { remoteModel: record.across.model }),
  };
}

function memberEntity(reader: Reader, relation: RelationId, unit: UnitName): Entity | undefined {
  const record = reader.get('member', `${relation}/${unit}`);
  return record && { kind: 'relation-unit', relation, unit, ...record };
}

function bagEntity(reader: Reader, relation: RelationId, application: ApplicationName): Entity | undefined {
  const record = reader.get('bag', `${relation}/${application}`);
  return record && { kind: 'relation-application', relation, application, ...record };
}

function leadershipEntity(reader: Reader, application: ApplicationName): Entity | undefined {
  const record = reader.get('lease', application);
  if (record === undefined || record.holder === '') return undefined;
  return { kind: 'leadership', application, holder: record.holder, epoch: record.epoch };
}

function storageEntity(reader: Reader, id: string): Entity | undefined {
  const record = reader.get('storage', id);
  if (record === undefined) return undefined;
  const { kind: storageKind, pool, sizeMiB, unit, detaching } = record;
  const life = detaching ? 'dying' : record.life;
  return { kind: 'storage', id: record.id, storageKind, pool, sizeMiB, life, ...(unit && { unit }) };
}
function leaderSettingsEntity(reader: Reader, application: ApplicationName): Entity | undefined {
  const record = reader.get('leader-settings', application);
  return record && { kind: 'leader-settings', application, ...record };
}

/** Every unit of the applications, also those that have not started or not entered a relation (charm-runtime.md §5.4). */
function summaries(reader: Reader, applications: readonly ApplicationName[]): readonly UnitSummary[] {
  return applications.flatMap((application) =>
    (reader.get('application', application)?.units ?? []).flatMap((unit) => {
      const record = reader.get('unit', unit);
      if (record === undefined) return [];
      const claimed = reader.get('report', unit)?.report.workload;
      const { status, since, message } = claimed ?? {
        status: 'waiting' as const,
        since: record.createdAt,
        message: '',
      };
      return [{ unit, life: record.life, status, since, message }];
    }),
  );
}
