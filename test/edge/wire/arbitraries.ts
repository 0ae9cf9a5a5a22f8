/** Any core value that may cross the wire, for round trips. */
import fc from 'fast-check';
import {
  type AgentRevision,
  type ApplicationStatus,
  type Assignment,
  type Command,
  charmStatusValues,
  type Entity,
  type Hardware,
  type LaneTurn,
  type MachineStatus,
  type MachineUpgrade,
  type ModelStatus,
  type ObservedCheck,
  type OfferDetails,
  type OfferedEndpoint,
  type Order,
  type Report,
  type ResultValue,
  rotatePolicies,
  type SaasStatus,
  type SecretInfo,
  type SecretWrite,
  type StorageStatus,
  statusValues,
  storagePools,
  type TaskResult,
  type UnitReport,
  type UnitStatus,
} from '../../../src/core/model/index.ts';
import type { AgentMessage, ControllerMessage, UnitLogLine } from '../../../src/core/protocol/index.ts';

// The brands are made here: every id below is well formed.
// oxlint-disable-next-line typescript/no-explicit-any
const branded = (arbitrary: fc.Arbitrary<string | number>): fc.Arbitrary<any> => arbitrary;

const application = branded(fc.constantFrom('web', 'mysql-router', 'a0'));
const unit = branded(fc.tuple(application, fc.nat(999)).map(([name, number]) => `${name}/${number}`));
const uuid = branded(fc.uuid().map((text) => text.toLowerCase()));
const hash = branded(
  fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex')),
);
const machine = branded(fc.nat(500).map(String));
const endpoint = branded(fc.constantFrom('db', 'juju-info', 'A_b'));
const count = branded(fc.maxSafeNat());
const text = fc.oneof(fc.string({ maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 6 }));
const storage = branded(fc.nat(999).map((number) => `data-x/${number}`));
const task = branded(fc.nat().map(String));
const operation = branded(fc.tuple(unit, fc.nat()).map(([name, number]) => `${name}#${number}`));
const key = fc.oneof(fc.string({ minLength: 1, maxLength: 8 }), fc.constantFrom('__proto__', 'constructor', '7'));
const words = <Word extends string>(...list: readonly Word[]): fc.Arbitrary<Word> => fc.constantFrom(...list);
const some = <Value>(one: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> => fc.array(one, { minLength: 1, maxLength: 3 });
const few = <Value>(one: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> => fc.array(one, { maxLength: 3 });
/** Own properties only, `__proto__` among them: as the codecs make them. */
const bag = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Record<string, Value>> =>
  fc.array(fc.tuple(key, value), { maxLength: 3 }).map((entries) => Object.fromEntries(entries));
const someBag = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Record<string, Value>> =>
  fc.array(fc.tuple(key, value), { minLength: 1, maxLength: 3 }).map((entries) => Object.fromEntries(entries));
const record = <Value>(model: { [Key in keyof Value]-?: fc.Arbitrary<Value[Key]> }, optional: (keyof Value)[] = []) => {
  const requiredKeys = (Object.keys(model) as (keyof Value)[]).filter((name) => !optional.includes(name));
  return fc.record(model as never, {
    requiredKeys: requiredKeys as never,
    noNullPrototype: true,
  }) as fc.Arbitrary<Value>;
};
/** -0 is not a number that a charm or a person can tell from 0. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

const secret = branded(
  fc.array(words('a', 'b', 'z', '0', '9'), { minLength: 20, maxLength: 20 }).map((all) => all.join('')),
);
const target = branded(fc.oneof(application, unit));
const rotate = words(...rotatePolicies);

const life = words('alive', 'dying', 'dead');
const status = record({ status: words(...statusValues), message: text, since: count });
const charmStatus = record({ status: words(...charmStatusValues), message: text, since: count });
const agentStatus = record({
  status: words('allocating', 'idle', 'executing', 'error', 'failed', 'rebooting', 'lost'),
  message: text,
  since: count,
});
const settings = bag(text);
const change = bag(fc.option(text));
const port = record({ range: text, endpoints: few(text) });
const signed = record({ body: fc.uint8Array(), signature: fc.uint8Array(), keyId: hash });
const networkInterface = record({
  name: text,
  macAddress: text,
  addresses: few(record({ value: text, cidr: text })),
});
const summary = record({ unit, life, status: words(...statusValues), since: count, message: text });
const payload = record({
  class: text,
  type: text,
  id: text,
  status: words('starting', 'started', 'stopping', 'stopped'),
  labels: few(text),
});
const configValue = fc.oneof(text, number, fc.boolean(), fc.constant(null));
const service = record<UnitReport['services'][number]>(
  {
    name: text,
    phase: words('down', 'starting', 'up', 'backoff', 'stopping', 'failed'),
    pid: count,
    since: count,
    restarts: count,
    lastExit: text,
  },
  ['pid', 'lastExit'],
);

export const entity: fc.Arbitrary<Entity> = fc.oneof(
  record<Extract<Entity, { kind: 'model' }>>({
    kind: fc.constant('model'),
    name: text,
    uuid: text,
    updateStatusIntervalMs: count,
    automaticallyRetryHooks: fc.boolean(),
    charmProxies: settings,
  }),
  record<Extract<Entity, { kind: 'machine' }>>(
    {
      kind: fc.constant('machine'),
      id: machine,
      agent: uuid,
      hostname: text,
      availabilityZone: text,
      interfaces: few(networkInterface),
      assignment: signed,
    },
    ['assignment'],
  ),
  record<Extract<Entity, { kind: 'application' }>>(
    {
      kind: fc.constant('application'),
      name: application,
      life,
      charmName: text,
      charmRevision: count,
      subordinate: fc.boolean(),
      trusted: fc.boolean(),
      config: bag(configValue),
      configHash: text,
      units: few(summary),
      bindings: bag(few(text)),
      cloudCredential: text,
      status,
    },
    ['cloudCredential', 'status'],
  ),
  record<Extract<Entity, { kind: 'unit' }>>(
    {
      kind: fc.constant('unit'),
      name: unit,
      uuid,
      life,
      machine,
      principal: unit,
      publicAddress: text,
      privateAddress: text,
      assignment: signed,
    },
    ['principal', 'publicAddress', 'privateAddress', 'assignment'],
  ),
  record<Extract<Entity, { kind: 'leader-settings' }>>({
    kind: fc.constant('leader-settings'),
    application,
    version: count,
    settings,
  }),
  record<Extract<Entity, { kind: 'relation' }>>(
    {
      kind: fc.constant('relation'),
      id: count,
      interface: text,
      life,
      suspended: fc.boolean(),
      ends: few(
        record({
          application,
          endpoint,
          role: words('provider', 'requirer', 'peer'),
          scope: words('global', 'container'),
        }),
      ),
      createdAt: count,
      remoteUnits: few(summary),
      remoteModel: uuid,
    },
    ['remoteModel'],
  ),
  record<Extract<Entity, { kind: 'relation-unit' }>>(
    {
      kind: fc.constant('relation-unit'),
      relation: count,
      unit,
      inScope: fc.boolean(),
      version: count,
      settings,
      container: unit,
    },
    ['container'],
  ),
  record<Extract<Entity, { kind: 'relation-application' }>>({
    kind: fc.constant('relation-application'),
    relation: count,
    application,
    version: count,
    settings,
  }),
  record<Extract<Entity, { kind: 'leadership' }>>({
    kind: fc.constant('leadership'),
    application,
    holder: unit,
    epoch: count,
  }),
  record<Extract<Entity, { kind: 'secret' }>>({
    kind: fc.constant('secret'),
    id: secret,
    owner: fc.oneof(target, fc.constant('<model>' as const)),
    latest: count,
  }),
  record<Extract<Entity, { kind: 'secret-details' }>>({
    kind: fc.constant('secret-details'),
    secret,
    label: text,
    description: text,
    rotate,
    rotateAt: fc.option(count),
    revisions: few(record({ revision: count, expireAt: fc.option(count) })),
    obsolete: few(count),
  }),
  record<Extract<Entity, { kind: 'secret-grant' }>>({
    kind: fc.constant('secret-grant'),
    secret,
    target,
    relations: few(count),
  }),
  record<Extract<Entity, { kind: 'secret-revision' }>>({
    kind: fc.constant('secret-revision'),
    secret,
    revision: count,
    content: settings,
  }),
  record<Extract<Entity, { kind: 'storage' }>>(
    {
      kind: fc.constant('storage'),
      id: storage,
      storageKind: words('block', 'filesystem'),
      pool: words(...storagePools),
      sizeMiB: count,
      life,
      unit,
    },
    ['unit'],
  ),
);

const secretWrite: fc.Arbitrary<SecretWrite> = fc.oneof(
  record<Extract<SecretWrite, { kind: 'create' }>>(
    {
      kind: fc.constant('create'),
      secret,
      owner: words('application', 'unit'),
      label: text,
      description: text,
      rotate,
      rotateAt: count,
      expireAt: count,
      content: settings,
      track: fc.boolean(),
    },
    ['rotateAt', 'expireAt'],
  ),
  record<Extract<SecretWrite, { kind: 'update' }>>(
    {
      kind: fc.constant('update'),
      secret,
      label: text,
      description: text,
      rotate,
      rotateAt: count,
      expireAt: count,
      revision: count,
      content: settings,
      track: fc.boolean(),
    },
    ['label', 'description', 'rotate', 'rotateAt', 'expireAt', 'revision', 'content'],
  ),
  record<Extract<SecretWrite, { kind: 'grant' }>>({ kind: fc.constant('grant'), secret, target, relation: count }),
  record<Extract<SecretWrite, { kind: 'revoke' }>>({ kind: fc.constant('revoke'), secret, target, relation: count }, [
    'relation',
  ]),
  record<Extract<SecretWrite, { kind: 'remove' }>>({ kind: fc.constant('remove'), secret, revision: count }, [
    'revision',
  ]),
);

const { results } = fc.letrec<{ value: ResultValue; results: Record<string, ResultValue> }>((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, text, number, tie('results')),
  results: bag(tie('value')),
}));
const taskResult = record<TaskResult>({
  status: words('completed', 'failed', 'cancelled', 'aborted'),
  message: text,
  results,
});

const laneTurn = record<LaneTurn>({ lanes: few(text), state: words('holds', 'waits'), since: count, work: text });
const observedCheck = record<ObservedCheck>({ name: text, isUp: fc.boolean(), since: count });
const unitReport = record<UnitReport>(
  {
    workload: status,
    agent: agentStatus,
    workloadVersion: text,
    services: few(service),
    checks: fc.array(observedCheck, { minLength: 1, maxLength: 2 }),
    installedVersion: text,
    ports: few(port),
    payloads: few(payload),
    bundle: hash,
    charmRevision: count,
    refusal: record({ code: text, because: text, next: text }),
    failure: record({ id: operation, hook: text, message: text }),
    lane: laneTurn,
  },
  ['bundle', 'charmRevision', 'checks', 'installedVersion', 'refusal', 'failure', 'lane'],
);

const hardware = record<Hardware>({
  cores: count,
  diskBytes: count,
  memoryBytes: count,
  architecture: text,
  system: text,
  systemVersion: text,
});

const report: fc.Arbitrary<Report> = fc.oneof(
  record<Extract<Report, { kind: 'machine' }>>(
    {
      kind: fc.constant('machine'),
      hostname: text,
      interfaces: few(networkInterface),
      hardware,
      revision: record<AgentRevision>(
        {
          version: text,
          origin: words('package', 'revision'),
          step: words('settled', 'fetching', 'waiting', 'trial', 'refused'),
          counter: count,
          problem: record({ code: text, because: text, next: text }),
        },
        ['counter', 'problem'],
      ),
    },
    ['hardware', 'revision'],
  ),
  record<Extract<Report, { kind: 'unit' }>>({ kind: fc.constant('unit'), unit, uuid, report: unitReport }),
  record<Extract<Report, { kind: 'flush' }>>({
    kind: fc.constant('flush'),
    unit,
    uuid,
    flush: record<Extract<Report, { kind: 'flush' }>['flush']>(
      {
        operation,
        epoch: count,
        relationSettings: few(record({ relation: count, bag: words('unit', 'application'), change })),
        openPorts: few(port),
        closePorts: few(port),
        state: change,
        secrets: fc.array(secretWrite, { minLength: 1, maxLength: 3 }),
        storageAdds: some(record({ name: text, count })),
      },
      ['epoch', 'secrets', 'storageAdds'],
    ),
  }),
  record<Extract<Report, { kind: 'scope' }>>({
    kind: fc.constant('scope'),
    unit,
    uuid,
    relation: count,
    inScope: fc.boolean(),
    settings,
  }),
  record<Extract<Report, { kind: 'application-status' }>>({
    kind: fc.constant('application-status'),
    unit,
    uuid,
    application,
    epoch: count,
    status: charmStatus,
  }),
  record<Extract<Report, { kind: 'task-started' }>>({ kind: fc.constant('task-started'), unit, task, at: count }),
  record<Extract<Report, { kind: 'task-log' }>>({ kind: fc.constant('task-log'), unit, task, at: count, line: text }),
  record<Extract<Report, { kind: 'task-ended' }>>({
    kind: fc.constant('task-ended'),
    unit,
    task,
    at: count,
    result: taskResult,
  }),
  record<Extract<Report, { kind: 'unit-dead' }>>({ kind: fc.constant('unit-dead'), unit, uuid }),
  record<Extract<Report, { kind: 'secret-read' }>>({
    kind: fc.constant('secret-read'),
    unit,
    uuid,
    secret,
    revision: count,
    label: text,
  }),
  record<Extract<Report, { kind: 'storage-provided' }>>({
    kind: fc.constant('storage-provided'),
    unit,
    uuid,
    storage,
    location: text,
    sizeMiB: count,
  }),
  record<Extract<Report, { kind: 'storage-released' }>>({ kind: fc.constant('storage-released'), unit, uuid, storage }),
  record<Extract<Report, { kind: 'storage-destroyed' }>>({ kind: fc.constant('storage-destroyed'), storage }),
  record<Extract<Report, { kind: 'leader-settings' }>>({
    kind: fc.constant('leader-settings'),
    unit,
    uuid,
    application,
    epoch: count,
    change,
  }),
);

const protocol = record({ major: count, minor: count });
const logLine: fc.Arbitrary<UnitLogLine> = record({
  at: count,
  unit,
  level: words('TRACE', 'DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL'),
  source: text,
  message: text,
});

export const agentMessage: fc.Arbitrary<AgentMessage> = fc.oneof(
  record<Extract<AgentMessage, { kind: 'hello' }>>({
    kind: fc.constant('hello'),
    protocol,
    agentVersion: text,
    agent: uuid,
    features: few(text),
    replicaRevision: count,
    orderStream: text,
    orderSequence: count,
    outboxPosition: count,
  }),
  record<Extract<AgentMessage, { kind: 'order-ack' }>>(
    {
      kind: fc.constant('order-ack'),
      stream: text,
      sequence: count,
      outcome: words('accepted', 'refused'),
      code: text,
      because: text,
    },
    ['code', 'because'],
  ),
  record<Extract<AgentMessage, { kind: 'order-resend' }>>({
    kind: fc.constant('order-resend'),
    stream: text,
    from: count,
    because: text,
  }),
  record<Extract<AgentMessage, { kind: 'report' }>>({ kind: fc.constant('report'), position: count, report }),
  record<Extract<AgentMessage, { kind: 'model-ack' }>>({ kind: fc.constant('model-ack'), revision: count }),
  record<Extract<AgentMessage, { kind: 'lease-claim' }>>({
    kind: fc.constant('lease-claim'),
    call: count,
    application,
    unit,
  }),
  record<Extract<AgentMessage, { kind: 'log' }>>({ kind: fc.constant('log'), lines: few(logLine) }),
);

export const controllerMessage: fc.Arbitrary<ControllerMessage> = fc.oneof(
  record<Extract<ControllerMessage, { kind: 'welcome' }>>(
    {
      kind: fc.constant('welcome'),
      protocol,
      controllerVersion: text,
      controller: text,
      orderStream: text,
      reportedPosition: count,
      now: count,
    },
    ['now'],
  ),
  record<Extract<ControllerMessage, { kind: 'snapshot' }>>({
    kind: fc.constant('snapshot'),
    revision: count,
    entities: few(record({ revision: count, value: entity })),
    last: fc.boolean(),
  }),
  record<Extract<ControllerMessage, { kind: 'delta' }>>({
    kind: fc.constant('delta'),
    revision: count,
    puts: few(entity),
    deletes: few(text),
  }),
  record<Extract<ControllerMessage, { kind: 'order' }>>({ kind: fc.constant('order'), order: signed }),
  record<Extract<ControllerMessage, { kind: 'report-ack' }>>({ kind: fc.constant('report-ack'), position: count }),
  record<Extract<ControllerMessage, { kind: 'lease-granted' }>>({
    kind: fc.constant('lease-granted'),
    call: count,
    epoch: count,
    durationMs: count,
  }),
  record<Extract<ControllerMessage, { kind: 'lease-refused' }>>({
    kind: fc.constant('lease-refused'),
    call: count,
    holder: fc.oneof(unit, fc.constant('')),
    endsInMs: fc.option(count),
  }),
  record<Extract<ControllerMessage, { kind: 'goodbye' }>>({ kind: fc.constant('goodbye'), code: text, because: text }),
);

const addressed = { controller: text, agent: uuid, unit, unitUuid: uuid, issuedAt: count };
export const assignment: fc.Arbitrary<Assignment> = record<Assignment>(
  {
    ...addressed,
    counter: count,
    operation: words('install', 'refresh', 'rollback'),
    operator: text,
    revision: count,
    archive: hash,
    sha512: text,
    length: count,
    forced: fc.boolean(),
    resources: some(record({ name: text, digest: hash, length: count, revision: count })),
  },
  ['resources'],
);
export const order: fc.Arbitrary<Order> = record({
  ...addressed,
  stream: text,
  sequence: count,
  generation: hash,
  requester: text,
  expiresAt: count,
  work: fc.oneof(
    record<Extract<Order['work'], { kind: 'action' }>>({
      kind: fc.constant('action'),
      task,
      action: text,
      parametersJson: text,
    }),
    record<Extract<Order['work'], { kind: 'exec' }>>({
      kind: fc.constant('exec'),
      task,
      command: text,
      timeoutMs: count,
    }),
    record<Extract<Order['work'], { kind: 'resolved' }>>({
      kind: fc.constant('resolved'),
      failure: operation,
      answer: words('retry', 'skip'),
    }),
    record<Extract<Order['work'], { kind: 'cancel' }>>({ kind: fc.constant('cancel'), task }),
    record<Extract<Order['work'], { kind: 'hook-event' }>>({
      kind: fc.constant('hook-event'),
      hook: fc.constant('update-status'),
    }),
  ),
});

const ends = fc.tuple(text, text);
const givenResource = record({ digest: hash, filename: text, image: fc.boolean() });
export const command: fc.Arbitrary<Command> = fc.oneof(
  record<Extract<Command, { kind: 'deploy' }>>(
    {
      kind: fc.constant('deploy'),
      bundle: hash,
      application,
      units: count,
      config: settings,
      to: few(machine),
      trust: fc.boolean(),
      bindings: settings,
      constraints: settings,
      force: fc.boolean(),
      storage: someBag(text),
      attachStorage: some(storage),
      resources: someBag(givenResource),
    },
    ['storage', 'attachStorage', 'resources'],
  ),
  record<Extract<Command, { kind: 'refresh' }>>(
    {
      kind: fc.constant('refresh'),
      application,
      bundle: hash,
      force: fc.boolean(),
      again: fc.constant(true),
      storage: someBag(text),
      resources: someBag(givenResource),
    },
    ['again', 'storage', 'resources'],
  ),
  record<Extract<Command, { kind: 'add-unit' }>>(
    {
      kind: fc.constant('add-unit'),
      application,
      units: count,
      to: few(machine),
      attachStorage: some(storage),
    },
    ['attachStorage'],
  ),
  record<Extract<Command, { kind: 'remove-unit' }>>(
    { kind: fc.constant('remove-unit'), unit, force: fc.boolean(), destroyStorage: fc.constant(true) },
    ['destroyStorage'],
  ),
  record<Extract<Command, { kind: 'remove-application' }>>(
    {
      kind: fc.constant('remove-application'),
      application,
      force: fc.boolean(),
      destroyStorage: fc.constant(true),
    },
    ['destroyStorage'],
  ),
  record<Extract<Command, { kind: 'integrate' }>>({ kind: fc.constant('integrate'), ends }),
  record<Extract<Command, { kind: 'remove-relation' }>>({ kind: fc.constant('remove-relation'), ends }),
  record<Extract<Command, { kind: 'configure' }>>({
    kind: fc.constant('configure'),
    application,
    set: settings,
    reset: few(text),
  }),
  record<Extract<Command, { kind: 'configure-model' }>>({
    kind: fc.constant('configure-model'),
    set: settings,
    reset: few(key),
  }),
  record<Extract<Command, { kind: 'resolve' }>>({
    kind: fc.constant('resolve'),
    unit,
    answer: words('retry', 'skip'),
  }),
  record<Extract<Command, { kind: 'cancel-task' }>>({ kind: fc.constant('cancel-task'), task }),
  record<Extract<Command, { kind: 'add-machine' }>>({ kind: fc.constant('add-machine'), machines: count }),
  record<Extract<Command, { kind: 'upgrade-agent' }>>({
    kind: fc.constant('upgrade-agent'),
    bundle: hash,
    machines: few(machine),
    rollback: fc.boolean(),
  }),
  record<Extract<Command, { kind: 'remove-machine' }>>({
    kind: fc.constant('remove-machine'),
    machine,
    force: fc.boolean(),
  }),
  record<Extract<Command, { kind: 'destroy-model' }>>({
    kind: fc.constant('destroy-model'),
    force: fc.boolean(),
    destroyStorage: fc.boolean(),
  }),
  record<Extract<Command, { kind: 'add-secret' }>>({
    kind: fc.constant('add-secret'),
    name: text,
    description: text,
    content: settings,
  }),
  record<Extract<Command, { kind: 'update-secret' }>>(
    {
      kind: fc.constant('update-secret'),
      secret: text,
      name: text,
      description: text,
      content: settings,
      autoPrune: fc.boolean(),
    },
    ['name', 'description', 'content', 'autoPrune'],
  ),
  record<Extract<Command, { kind: 'grant-secret' }>>({
    kind: fc.constant('grant-secret'),
    secret: text,
    applications: few(application),
  }),
  record<Extract<Command, { kind: 'revoke-secret' }>>({
    kind: fc.constant('revoke-secret'),
    secret: text,
    applications: few(application),
  }),
  record<Extract<Command, { kind: 'remove-secret' }>>(
    { kind: fc.constant('remove-secret'), secret: text, revision: count },
    ['revision'],
  ),
  record<Extract<Command, { kind: 'add-storage' }>>({ kind: fc.constant('add-storage'), unit, storage: settings }),
  record<Extract<Command, { kind: 'attach-storage' }>>({
    kind: fc.constant('attach-storage'),
    unit,
    storage: few(storage),
  }),
  record<Extract<Command, { kind: 'detach-storage' }>>({ kind: fc.constant('detach-storage'), storage: few(storage) }),
  record<Extract<Command, { kind: 'remove-storage' }>>({
    kind: fc.constant('remove-storage'),
    storage: few(storage),
    force: fc.boolean(),
  }),
  record<Extract<Command, { kind: 'attach-resource' }>>({
    kind: fc.constant('attach-resource'),
    application,
    name: text,
    given: givenResource,
  }),
  record<Extract<Command, { kind: 'add-space' }>>({ kind: fc.constant('add-space'), name: text, subnets: few(text) }),
  record<Extract<Command, { kind: 'bind' }>>({ kind: fc.constant('bind'), application, bindings: settings }),
  record<Extract<Command, { kind: 'constrain' }>>({
    kind: fc.constant('constrain'),
    application,
    constraints: settings,
  }),
  record<Extract<Command, { kind: 'expose' }>>({
    kind: fc.constant('expose'),
    application,
    exposed: fc.boolean(),
    endpoints: few(text),
  }),
  record<Extract<Command, { kind: 'trust' }>>({ kind: fc.constant('trust'), application, trusted: fc.boolean() }),
  record<Extract<Command, { kind: 'set-credential' }>>({ kind: fc.constant('set-credential'), content: text }),
  record<Extract<Command, { kind: 'offer' }>>(
    { kind: fc.constant('offer'), application, endpoints: few(endpoint), name: application },
    ['name'],
  ),
  record<Extract<Command, { kind: 'remove-offer' }>>({
    kind: fc.constant('remove-offer'),
    offer: application,
    force: fc.boolean(),
  }),
  record<Extract<Command, { kind: 'consume' }>>({ kind: fc.constant('consume'), offer: text, name: application }, [
    'name',
  ]),
  record<Extract<Command, { kind: 'remove-saas' }>>({
    kind: fc.constant('remove-saas'),
    saas: application,
    force: fc.boolean(),
  }),
);

const unitStatus = record<UnitStatus>(
  {
    unit,
    life,
    machine,
    principal: unit,
    leader: fc.boolean(),
    address: text,
    workload: status,
    agent: agentStatus,
    workloadVersion: text,
    services: few(service),
    checks: fc.array(observedCheck, { minLength: 1, maxLength: 2 }),
    installedVersion: text,
    contradiction: text,
    ports: few(port),
    payloads: few(payload),
    next: text,
    charmRevision: count,
    lane: laneTurn,
    behind: few(unit),
  },
  ['principal', 'checks', 'installedVersion', 'contradiction', 'next', 'charmRevision', 'lane'],
);
const offeredEndpoint = record<OfferedEndpoint>({
  endpoint,
  role: words('provider', 'requirer'),
  interface: text,
  limit: fc.option(count),
});
const model = record({ name: text, uuid: text });
export const offerDetails = record<OfferDetails>({
  url: text,
  offer: application,
  model,
  application,
  charm: text,
  charmRevision: count,
  summary: text,
  endpoints: few(offeredEndpoint),
  connections: few(record({ model, relation: count, endpoint, life })),
});
const saasStatus = record<SaasStatus>({
  saas: application,
  url: text,
  life,
  status,
  endpoints: few(offeredEndpoint),
  relations: bag(few(application)),
});

export const modelStatus: fc.Arbitrary<ModelStatus> = record<ModelStatus>(
  {
    revision: count,
    now: count,
    model: record({ name: text, uuid: text }),
    controller: record({ id: text, version: text }),
    machines: few(
      record<MachineStatus>(
        {
          machine,
          agent: uuid,
          hostname: text,
          addresses: few(text),
          agentVersion: text,
          connected: fc.boolean(),
          since: count,
          hardware,
          upgrade: record<MachineUpgrade>(
            {
              revision: count,
              step: words('assigned', 'fetching', 'waiting', 'trial', 'refused', 'done'),
              because: text,
              next: text,
            },
            ['because', 'next'],
          ),
        },
        ['hardware', 'upgrade'],
      ),
    ),
    applications: few(
      record<ApplicationStatus>({
        application,
        charm: text,
        charmRevision: count,
        publisher: text,
        life,
        status,
        version: text,
        units: few(unitStatus),
        relations: bag(few(application)),
        exposed: fc.boolean(),
        bindings: settings,
        constraints: settings,
        subordinateTo: few(application),
      }),
    ),
    spaces: few(record({ name: text, subnets: few(text) })),
    offers: some(offerDetails),
    saas: some(saasStatus),
    relations: few(
      record({ relation: count, interface: text, ends: few(text), life, scope: words('global', 'container') }),
    ),
    storage: some(
      record<StorageStatus>(
        {
          storage,
          kind: words('block', 'filesystem'),
          pool: words(...storagePools),
          sizeMiB: count,
          status: words('pending', 'attached', 'detaching', 'detached', 'removing'),
          unit,
          machine,
          location: text,
        },
        ['unit', 'machine', 'location'],
      ),
    ),
  },
  ['storage', 'offers', 'saas'],
);

export const secretInfo: fc.Arbitrary<SecretInfo> = record<SecretInfo>(
  {
    secret,
    owner: fc.oneof(target, fc.constant('<model>' as const)),
    name: text,
    label: text,
    description: text,
    rotate,
    rotateAt: fc.option(count),
    latest: count,
    createdAt: count,
    updatedAt: count,
    revisions: few(record({ revision: count, createdAt: count, expireAt: fc.option(count) })),
    access: few(record<SecretInfo['access'][number]>({ target, relation: count }, ['relation'])),
    content: settings,
  },
  ['content'],
);
