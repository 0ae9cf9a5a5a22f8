/** Questions about one thing, and about models, over the admin socket: they reach the model that is named. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AgentError } from '../../../src/core/errors.ts';
import type {
  ApplicationDetails,
  ApplicationName,
  MachineDetails,
  MachineId,
  ModelDetails,
  ModelSummary,
  NewModel,
  UnitDetails,
} from '../../../src/core/model/index.ts';
import { connectAdmin } from '../../../src/edge/wire/index.ts';
import { collect, world } from './controller.ts';

// The names are well formed; the brands are not worth a line each.
const unit = {
  unit: 'web/0',
  application: 'web',
  life: 'alive',
  charm: 'web',
  charmRevision: 3,
  leader: true,
  machine: '0',
  subordinates: ['logger/0'],
  address: '10.0.0.4',
  workload: { status: 'active', message: 'ok', since: 5 },
  agent: { status: 'idle', message: '', since: 6 },
  workloadVersion: '2.0',
  ports: [{ range: '80/tcp', endpoints: ['site'] }],
  relations: [
    {
      relation: 2,
      interface: 'pgsql',
      endpoint: 'db',
      relatedApplication: 'db',
      relatedEndpoint: 'main',
      applicationData: { a: '1' },
      local: { inScope: true, data: {} },
      crossModel: true,
      relatedUnits: { 'db/0': { inScope: false, data: { host: 'h' } }, 'db/1': { inScope: true, data: {} } },
    },
  ],
} as unknown as UnitDetails;
const { machine: _, ...waiting } = unit;
const application = {
  application: 'web',
  life: 'dying',
  charm: 'web',
  charmRevision: 3,
  summary: 'pages',
  bundle: 'a'.repeat(64),
  publisher: 'b'.repeat(64),
  subordinate: false,
  trusted: true,
  exposed: true,
  status: { status: 'blocked', message: '', since: 7 },
  version: '',
  units: ['web/0', 'web/1'],
  leader: 'web/1',
  endpoints: [
    { endpoint: 'db', role: 'requirer', interface: 'pgsql', scope: 'global', optional: true, related: ['db:main'] },
    { endpoint: 'host', role: 'provider', interface: 'juju-info', scope: 'container', optional: false, related: [] },
  ],
  config: {
    port: { type: 'int', value: 80, source: 'default', description: 'where' },
    title: { type: 'string', value: null, source: 'user', description: '' },
  },
  actions: { report: 'says how it is' },
} as unknown as ApplicationDetails;
const machine = {
  machine: '0',
  agent: '5f1c2a34-0000-4000-8000-000000000001',
  agentVersion: '1.0',
  connected: true,
  since: 9,
  hostname: 'alpha',
  interfaces: [{ name: 'eth0', macAddress: 'aa', addresses: [{ value: 'fd00::2', cidr: 'fd00::/64' }] }],
  units: ['web/0'],
  hardware: {
    cores: 2,
    memoryBytes: 2 ** 31,
    diskBytes: 2 ** 34,
    architecture: 'arm64',
    system: 'debian',
    systemVersion: '12',
  },
} as unknown as MachineDetails;
const model = {
  name: 'default',
  uuid: 'u',
  life: 'alive',
  controller: { id: 'c', version: '1' },
  applications: ['web'],
  units: 1,
  machines: [machine],
  settings: { 'juju-no-proxy': { value: '', source: 'default' }, x: { value: 'y', source: 'model' } },
} as unknown as ModelDetails;
const summary: ModelSummary = {
  name: 'b',
  uuid: 'u',
  life: 'dying',
  createdAt: 5,
  applications: 1,
  units: 2,
  machines: 3,
  waiting: 4,
};

test('what is told of one thing crosses unchanged', async (t) => {
  const asked: unknown[] = [];
  const answering =
    <Answer>(...answers: Answer[]) =>
    async (question: unknown): Promise<Answer> => {
      asked.push(question);
      return answers.shift() as Answer;
    };
  const { admin } = await world(t, {
    admin: {
      showUnit: answering(unit, waiting as UnitDetails),
      showApplication: answering(application),
      showMachine: answering(machine),
      showModel: async () => model,
      existed: answering(true, false),
    },
  });
  const client = admin();
  assert.deepEqual(await client.showUnit('web/leader'), unit);
  assert.deepEqual(await client.showUnit('web/0'), waiting);
  assert.deepEqual(await client.showApplication('web' as ApplicationName), application);
  assert.deepEqual(await client.showMachine('0' as MachineId), machine);
  assert.deepEqual(await client.showModel(), model);
  assert.deepEqual([await client.existed('web'), await client.existed('wbe')], [true, false]);
  assert.deepEqual(asked, ['web/leader', 'web/0', 'web', '0', 'web', 'wbe']);
});

test('models are listed and added whatever model the caller means', async (t) => {
  const added: NewModel[] = [];
  const { adminSocket } = await world(t, {
    models: {
      models: async () => [summary, { ...summary, name: 'c' }],
      addModel: async (request) => {
        added.push(request);
        return summary;
      },
    },
  });
  const client = connectAdmin({ address: `unix:${adminSocket}`, model: 'gone' });
  t.after(() => client.close());
  assert.deepEqual(
    (await client.models()).map(({ name }) => name),
    ['b', 'c'],
  );
  assert.deepEqual(await client.addModel({ name: 'b', config: { a: '1' } }), summary);
  assert.deepEqual(added, [{ name: 'b', config: { a: '1' } }]);
});

test('every kind of call reaches the model that it names, and is refused when there is none', async (t) => {
  const { adminSocket } = await world(t, {
    adminOf(name) {
      if (name === 'none') throw new AgentError('not-found', 'cannot find model');
      const view = { digest: 'a'.repeat(64) as never, operator: name ?? '-', revision: 1, publisher: 'p' };
      return {
        showModel: async () => ({ ...model, name: name ?? '-' }),
        upload: async () => view,
        async *run() {
          yield { kind: 'log', at: 1, line: name ?? '-' };
        },
      };
    },
  });
  const nothing = (async function* () {})();
  const never = new AbortController().signal;
  const action = { unit: 'web/0', action: 'a', parameters: {} };
  for (const name of [undefined, 'b', 'none']) {
    const client = connectAdmin({ address: `unix:${adminSocket}`, model: name });
    t.after(() => client.close());
    const answers = async () => [
      (await client.showModel()).name,
      (await client.upload(new Uint8Array(), nothing)).operator,
      await collect(client.run(action, never)),
    ];
    const said = name ?? '-';
    if (name !== 'none') assert.deepEqual(await answers(), [said, said, [{ kind: 'log', at: 1, line: said }]]);
    else {
      await assert.rejects(client.showModel(), { code: 'not-found' });
      await assert.rejects(client.upload(new Uint8Array(), nothing), { code: 'not-found' });
      await assert.rejects(collect(client.run(action, never)), { code: 'not-found' });
    }
  }
});
