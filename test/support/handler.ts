/** A handler's context and ports as real objects with knobs: one unit `web/0`, related to `mysql`, to its peer and to a cache. */
import type { HandlerContext, HandlerPorts } from '../../src/agent/hooks/index.ts';
import { AgentError } from '../../src/core/errors.ts';
import type {
  ApplicationName,
  EndpointName,
  MachineId,
  OperationId,
  RelationId,
  RelationView,
  Revision,
  UnitName,
  UnitUuid,
  UnitView,
} from '../../src/core/model/index.ts';

export const unit = (name: string): UnitName => name as UnitName;
export const application = (name: string): ApplicationName => name as ApplicationName;
export const endpoint = (name: string): EndpointName => name as EndpointName;
export const relationId = (id: number): RelationId => id as RelationId;

/** 2024-05-01 10:20:30Z */
export const someInstant = 1_714_558_830_000;

export const modelUuid = '11111111-2222-4333-8444-555555555555';

export const databaseRelation: RelationView = {
  id: relationId(7),
  interface: 'mysql',
  life: 'alive',
  suspended: false,
  createdAt: someInstant,
  endpoint: endpoint('db'),
  role: 'requirer',
  scope: 'global',
  remoteApplication: application('mysql'),
  members: [
    { unit: unit('mysql/0'), version: 1 },
    { unit: unit('mysql/1'), version: 3 },
  ],
  unitSettings: new Map([
    [unit('web/0'), { 'private-address': '10.0.0.5' }],
    [unit('mysql/0'), { host: '10.0.0.9', port: '3306' }],
    [unit('mysql/1'), {}],
    [unit('mysql/4'), { host: 'left long ago' }],
  ]),
  remoteApplicationVersion: 2,
  applicationSettings: new Map([
    [application('mysql'), { database: 'shop' }],
    [application('web'), { wants: 'shop' }],
  ]),
  remoteUnits: [
    { unit: unit('mysql/0'), life: 'alive', status: 'active', since: someInstant, message: '' },
    { unit: unit('mysql/1'), life: 'dying', status: 'active', since: someInstant, message: '' },
  ],
};

export const peerRelation: RelationView = {
  id: relationId(2),
  interface: 'web-peer',
  life: 'alive',
  suspended: false,
  createdAt: someInstant,
  endpoint: endpoint('cluster'),
  role: 'peer',
  scope: 'global',
  remoteApplication: application('web'),
  members: [{ unit: unit('web/1'), version: 1 }],
  unitSettings: new Map([
    [unit('web/0'), {}],
    [unit('web/1'), { ready: 'yes' }],
  ]),
  remoteApplicationVersion: 1,
  applicationSettings: new Map([[application('web'), { token: 'abc' }]]),
  remoteUnits: [{ unit: unit('web/1'), life: 'alive', status: 'waiting', since: someInstant, message: '' }],
};

/** A second relation of the same endpoint, without members. */
export const spareRelation: RelationView = {
  ...databaseRelation,
  id: relationId(12),
  remoteApplication: application('maria'),
  members: [],
  unitSettings: new Map(),
  remoteApplicationVersion: 0,
  applicationSettings: new Map(),
  remoteUnits: [],
};

export const view: UnitView = {
  revision: 40 as Revision,
  model: {
    kind: 'model',
    name: 'shop',
    uuid: modelUuid,
    updateStatusIntervalMs: 300_000,
    automaticallyRetryHooks: true,
    charmProxies: { HTTP: 'http://proxy:3128', NO: 'localhost' },
  },
  machine: {
    kind: 'machine',
    id: '0' as MachineId,
    agent: 'a' as never,
    hostname: 'box',
    availabilityZone: 'zone-a',
    interfaces: [
      { name: 'eth1', macAddress: '00:16:3e:00:00:02', addresses: [{ value: '192.168.1.2', cidr: '192.168.1.0/24' }] },
      { name: 'eth0', macAddress: '00:16:3e:00:00:01', addresses: [{ value: '10.0.0.5', cidr: '10.0.0.0/24' }] },
      { name: 'eth2', macAddress: '00:16:3e:00:00:03', addresses: [] },
    ],
  },
  application: {
    kind: 'application',
    name: application('web'),
    life: 'alive',
    charmName: 'web',
    charmRevision: 3,
    subordinate: false,
    trusted: false,
    config: { title: 'hello', port: 42, ratio: 5, debug: false, secret: null },
    configHash: 'c0ffee',
    bindings: {},
    units: [
      { unit: unit('web/0'), life: 'alive', status: 'maintenance', since: someInstant, message: '' },
      { unit: unit('web/1'), life: 'alive', status: 'waiting', since: someInstant, message: '' },
      { unit: unit('web/2'), life: 'dying', status: 'active', since: someInstant, message: '' },
    ],
  },
  unit: {
    kind: 'unit',
    name: unit('web/0'),
    uuid: '99999999-2222-4333-8444-555555555555' as UnitUuid,
    life: 'alive',
    machine: '0' as MachineId,
    privateAddress: '10.0.0.5',
    publicAddress: '203.0.113.7',
  },
  leaderSettings: { version: 3, settings: { token: 'abc', mode: 'fast' } },
  relations: [peerRelation, databaseRelation, spareRelation],
  secrets: new Map(),
  addressesHash: 'beef',
};

export const updateStatus: HandlerContext['work'] = { kind: 'hook', hook: { kind: 'update-status' } };

export const databaseHook = {
  relation: relationId(7),
  endpoint: endpoint('db'),
  remoteApplication: application('mysql'),
};

export const databaseChanged: HandlerContext['work'] = {
  kind: 'hook',
  hook: { ...databaseHook, kind: 'relation-changed', remoteUnit: unit('mysql/0') },
};

export const backupAction: HandlerContext['work'] = {
  kind: 'action',
  task: '12',
  action: 'backup',
  parameters: { target: { path: '/srv', copies: 2 }, quick: true },
};

/** The context of a handler of `web/0`; each part can be replaced. */
export function handlerContext(change: Partial<HandlerContext> = {}): HandlerContext {
  return {
    operation: 'web/0#17' as OperationId,
    work: updateStatus,
    view,
    charm: {
      name: 'web',
      summary: 'serves',
      subordinate: false,
      endpoints: [
        { name: endpoint('db'), role: 'requirer', interface: 'mysql', scope: 'global', limit: null, optional: false },
        {
          name: endpoint('cluster'),
          role: 'peer',
          interface: 'web-peer',
          scope: 'global',
          limit: null,
          optional: false,
        },
      ],
      extraBindings: ['public'],
      config: {},
      actions: {},
      storage: {},
      resources: {
        site: { kind: 'file', filename: 'site.tar' },
        image: { kind: 'oci-image', filename: 'content.yaml' },
      },
      containers: [],
      payloads: { worker: 'docker' },
    },
    workload: { status: 'maintenance', message: 'installing', since: someInstant },
    ports: [
      { range: '80/tcp', endpoints: [] },
      { range: '8000-8010/udp', endpoints: ['db'] },
    ],
    otherPorts: [{ unit: 'logger/0', range: '5000-5010/tcp' }],
    payloads: [],
    state: { kept: 'value', empty: '' },
    secrets: {},
    storage: [],
    storageCounts: {},
    directories: { charm: '/srv/web/charm', resources: '/srv/web/resources' },
    ...change,
  };
}

export interface RecordedPorts extends HandlerPorts {
  /** Everything that took hold at once, in order. */
  readonly effects: readonly unknown[];
  /** The knob: what `leadership` answers. */
  epoch: number | null;
}

export function recordedPorts(epoch: number | null = null): RecordedPorts {
  const effects: unknown[] = [];
  const record = async (...effect: unknown[]) => void effects.push(effect);
  return {
    effects,
    epoch,
    setStatus: (status, message) => record('status', status, message),
    setApplicationStatus: (status, message) => record('application-status', status, message),
    setLeaderSettings: (change, under) => record('leader-settings', change, under),
    setPayloads: (payloads) => record('payloads', payloads),
    setVersion: (version) => record('version', version),
    readSecret: (secret, revision, label) => record('read-secret', secret, revision, label),
    log: (line) => void effects.push(['log', line.level, line.source, line.message]),
    actionLog: (line) => record('action-log', line),
    async resource(name) {
      if (name === 'site') return '/srv/web/resources/site/site.tar';
      throw new AgentError('not-found', `cannot find resource "${name}"`);
    },
    async leadership() {
      return this.epoch;
    },
    rebootNow: () => record('reboot now'),
  };
}
