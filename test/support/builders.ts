/** Real objects with knobs: each builder makes a valid value, and the test says only what it is about. */
import type { Vitals } from '../../src/agent/ports/index.ts';
import type { Leadership } from '../../src/core/leadership/index.ts';
import {
  type AgentId,
  type ApplicationEntity,
  type ApplicationName,
  type Assignment,
  applicationOf,
  type Digest,
  type EndpointName,
  type Entity,
  type Hardware,
  type HookEvent,
  type HookFacts,
  type KeyId,
  type MachineEntity,
  type MachineId,
  type ModelEntity,
  type Order,
  type OrderedWork,
  type RelationEntity,
  type RelationHook,
  type RelationId,
  type RelationLocal,
  type RelationUnitEntity,
  type Revision,
  type SecretHook,
  type StorageEntity,
  type StorageHook,
  type StorageId,
  type UnitEntity,
  type UnitLocal,
  type UnitName,
  type UnitUuid,
  type Versioned,
  type WorkloadHook,
} from '../../src/core/model/index.ts';
import { newUnit } from '../../src/core/operation/index.ts';
import { type Replica, replicaOf, viewOf } from '../../src/core/replica/index.ts';
import type { ResolverInput } from '../../src/core/resolver/index.ts';

export const agent = '0d9d5a3e-0000-4000-8000-000000000001' as AgentId;
export const controller = 'controller-1';
/** The instant at which most tests stand. */
export const noon = 1_000_000;
export const minuteMs = 60_000;

export const unit = (name: string): UnitName => name as UnitName;
export const application = (name: string): ApplicationName => name as ApplicationName;
export const endpoint = (name: string): EndpointName => name as EndpointName;
export const relationId = (id: number): RelationId => id as RelationId;
/** `a` → sixty-four of it. */
export const digestOf = (letter: string): Digest => letter.repeat(64) as Digest;
export const uuidOf = (name: string): UnitUuid => `uuid-of-${name}` as UnitUuid;

export const model = (more: Partial<ModelEntity> = {}): ModelEntity => ({
  kind: 'model',
  name: 'main',
  uuid: 'model-uuid',
  updateStatusIntervalMs: 5 * minuteMs,
  automaticallyRetryHooks: true,
  charmProxies: {},
  ...more,
});

export const machine = (more: Partial<MachineEntity> = {}): MachineEntity => ({
  kind: 'machine',
  id: '0' as MachineId,
  agent,
  hostname: 'box',
  availabilityZone: '',
  interfaces: [{ name: 'eth0', macAddress: '', addresses: [{ value: '10.0.0.1', cidr: '10.0.0.0/24' }] }],
  ...more,
});

export const applicationEntity = (name: string, more: Partial<ApplicationEntity> = {}): ApplicationEntity => ({
  kind: 'application',
  name: application(name),
  life: 'alive',
  charmName: name,
  charmRevision: 1,
  subordinate: false,
  trusted: false,
  config: {},
  configHash: 'config-1',
  units: [],
  bindings: {},
  ...more,
});

export const unitEntity = (name: string, more: Partial<UnitEntity> = {}): UnitEntity => ({
  kind: 'unit',
  name: unit(name),
  uuid: uuidOf(name),
  life: 'alive',
  machine: '0' as MachineId,
  privateAddress: '10.0.0.1',
  ...more,
});

/** `relation(1, 'web:db', 'mysql:server')`, or one end for peers. */
export function relation(id: number, ends: readonly string[], more: Partial<RelationEntity> = {}): RelationEntity {
  return {
    kind: 'relation',
    id: relationId(id),
    interface: 'any',
    life: 'alive',
    suspended: false,
    ends: ends.map((end, index) => {
      const [app = '', name = ''] = end.split(':');
      const role = ends.length === 1 ? 'peer' : index === 0 ? 'requirer' : 'provider';
      return { application: application(app), endpoint: endpoint(name), role, scope: 'global' };
    }),
    createdAt: 0,
    remoteUnits: [],
    ...more,
  };
}

export const bag = (
  id: number,
  name: string,
  version = 1,
  more: Partial<RelationUnitEntity> = {},
): RelationUnitEntity => ({
  kind: 'relation-unit',
  relation: relationId(id),
  unit: unit(name),
  inScope: true,
  version,
  settings: {},
  ...more,
});

export const storageEntity = (id: string, more: Partial<StorageEntity> = {}): StorageEntity => ({
  kind: 'storage',
  id: id as StorageId,
  storageKind: 'filesystem',
  pool: 'rootfs',
  sizeMiB: 1024,
  life: 'alive',
  unit: unit('web/0'),
  ...more,
});

export const applicationBag = (id: number, name: string, version: number): Entity => ({
  kind: 'relation-application',
  relation: relationId(id),
  application: application(name),
  version,
  settings: {},
});

/** Model, machine, and an application for each unit among them that has none. */
export function entities(...some: readonly Entity[]): readonly Entity[] {
  const apps = new Set(some.flatMap((entity) => (entity.kind === 'unit' ? [applicationOf(entity.name)] : [])));
  for (const entity of some) if (entity.kind === 'application') apps.delete(entity.name);
  return [
    ...(some.some(({ kind }) => kind === 'model') ? [] : [model()]),
    ...(some.some(({ kind }) => kind === 'machine') ? [] : [machine()]),
    ...[...apps].map((name) => applicationEntity(name)),
    ...some,
  ];
}

export const versioned = (revision: number, some: readonly Entity[]): readonly Versioned<Entity>[] =>
  some.map((value) => ({ revision: revision as Revision, value }));

export const replica = (...some: readonly Entity[]): Replica =>
  replicaOf(1 as Revision, versioned(1, entities(...some)));

export const assignment = (letter = 'a', more: Partial<Assignment> = {}): Assignment => ({
  controller,
  agent,
  unit: unit('web/0'),
  unitUuid: uuidOf('web/0'),
  issuedAt: 0,
  counter: 1,
  operation: 'install',
  operator: 'web',
  revision: 1,
  archive: digestOf(letter),
  sha512: '',
  length: 1,
  forced: false,
  ...more,
});

export function order(sequence: number, work: OrderedWork, more: Partial<Order> = {}): Order {
  return {
    controller,
    agent,
    unit: unit('web/0'),
    unitUuid: uuidOf('web/0'),
    issuedAt: 0,
    stream: 'stream-1',
    sequence,
    generation: digestOf('a'),
    requester: 'admin@controller',
    expiresAt: noon + minuteMs,
    work,
    ...more,
  };
}

export const facts = (more: Partial<HookFacts> = {}): HookFacts => ({
  seen: { configHash: 'config-1', trusted: false, addressesHash: '10.0.0.1  10.0.0.1@10.0.0.0/24' },
  leaderEpoch: null,
  bagVersion: null,
  remoteApplication: null,
  bundle: digestOf('a'),
  ...more,
});

export const hook = (
  kind: Exclude<HookEvent, RelationHook | SecretHook | StorageHook | WorkloadHook>['kind'],
): HookEvent => ({
  kind,
});

export const relationLocal = (id: number, more: Partial<RelationLocal> = {}): RelationLocal => ({
  id: relationId(id),
  created: true,
  inScope: true,
  members: {},
  applications: {},
  changedPending: null,
  ended: false,
  ...more,
});

/** A unit that was born long ago and has been told everything. */
export const startedUnit = (more: Partial<UnitLocal> = {}): UnitLocal => ({
  ...newUnit(unit('web/0'), uuidOf('web/0'), 0),
  phase: 'started',
  operationsStarted: 4,
  deployed: { operator: 'web', digest: digestOf('a'), revision: 1, counter: 1, members: ['metadata.yaml'] },
  announced: digestOf('a'),
  seen: facts().seen,
  leaderSettingsSeen: 0,
  workload: { status: 'active', message: '', since: 0 },
  workloadClaimed: true,
  updateStatusDueAt: noon + 5 * minuteMs,
  ...more,
});

export const follower: Leadership = { kind: 'follower' };

/** A calm unit with nothing to do; the test says what is different. */
export function resolverInput(
  local: UnitLocal,
  world: readonly Entity[] = [],
  more: Partial<ResolverInput> = {},
): ResolverInput {
  const some = world.some(({ kind }) => kind === 'unit') ? world : [unitEntity('web/0'), ...world];
  return {
    local,
    view: viewOf(replica(...some), unit('web/0')),
    assignment: assignment(),
    leadership: follower,
    orders: [],
    subordinates: 0,
    now: noon,
    hooksPausedUntil: null,
    deployPausedUntil: null,
    ...more,
  };
}

export const keyId = digestOf('0') as unknown as KeyId;

/** An agent that is well, on a disk with room. */
export const vitals = (more: Partial<ReturnType<Vitals['read']>> = {}): ReturnType<Vitals['read']> => ({
  residentBytes: 2 ** 26,
  processorMs: 1_500,
  loopLagMs: 2,
  stateBytes: 2 ** 16,
  disk: { writable: true, freeBytes: 2 ** 33, totalBytes: 2 ** 34, freeFiles: 100_000 },
  ...more,
});

/** What every machine of a test is made of. */
export const hardware: Hardware = {
  cores: 2,
  memoryBytes: 2 ** 31,
  architecture: 'amd64',
  system: 'debian',
  systemVersion: '12',
  diskBytes: 2 ** 34,
};
