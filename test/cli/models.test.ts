/** Models, machines and questions from the command line. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Models } from '../../src/controller/ports/index.ts';
import type {
  ApplicationDetails,
  ApplicationName,
  Digest,
  ModelDetails,
  ModelSummary,
  NewModel,
  SecretInfo,
  StorageStatus,
  TaskView,
  UnitDetails,
} from '../../src/core/model/index.ts';
import { recordingAdmin, reeve, shows } from './fake-ports.ts';
import { applicationStatus, modelStatus, unitStatus } from './statuses.ts';

const summary = (name: string, more: Partial<ModelSummary> = {}): ModelSummary => ({
  name,
  uuid: `uuid-of-${name}`,
  life: 'alive',
  createdAt: 940_000,
  applications: 0,
  units: 0,
  machines: 0,
  waiting: 0,
  ...more,
});
const there = (...names: string[]): Partial<Models> => ({
  models: () => Promise.resolve(names.map((name) => summary(name))),
});

/** Ports that remember which model was asked for, and which one was chosen. */
function remembering(chosen?: string) {
  const asked: (string | undefined)[] = [];
  const chose: (string | undefined)[] = [];
  const { admin, commands } = recordingAdmin({ watch: () => shows() });
  const knobs = (models: Partial<Models> = {}) => ({
    admin,
    ports: {
      admin: (model?: string) => {
        asked.push(model);
        return Promise.resolve({ admin, models, close: () => Promise.resolve() } as never);
      },
      modelChoice: {
        current: () => Promise.resolve(chosen),
        choose: (model: string | undefined) => Promise.resolve(void chose.push(model)),
      },
    },
  });
  return { asked, chose, commands, knobs };
}

test('-m says the model, on every verb that speaks of one', async () => {
  for (const line of ['status -m b', 'remove-unit web/0 -m b', 'integrate --model b web db', 'machines -m b']) {
    const { asked, knobs } = remembering();
    assert.equal((await reeve(line.split(' '), knobs())).code, 0, line);
    assert.deepEqual(asked, ['b'], line);
  }
  const { asked, knobs } = remembering();
  await reeve(['status'], knobs());
  assert.deepEqual(asked, [undefined]);
});

test('models are listed, the chosen one with a star, the only one too', async () => {
  const { knobs } = remembering('b');
  const { out } = await reeve(['models'], knobs(there('a', 'b')));
  assert.match(out, /^MODEL +LIFE +AGE +APPLICATIONS +UNITS +MACHINES\na +alive +1m +0 +0 +0\nb\* +alive/);
  const only = await reeve(['models', '--format', 'json'], remembering().knobs(there('a')));
  assert.equal((JSON.parse(only.out) as { current: string }).current, 'a');
});

test('add-model sends its settings and chooses the model, unless it should not', async () => {
  const added: NewModel[] = [];
  const models: Partial<Models> = {
    addModel: (request) => {
      added.push(request);
      return Promise.resolve(summary(request.name));
    },
  };
  const { chose, knobs } = remembering();
  await reeve(['add-model', 'b', '--config', 'automatically-retry-hooks=false'], knobs(models));
  await reeve(['add-model', 'c', '--no-switch'], knobs(models));
  assert.deepEqual(added, [
    { name: 'b', config: { 'automatically-retry-hooks': 'false' } },
    { name: 'c', config: {} },
  ]);
  assert.deepEqual(chose, ['b']);
  assert.equal((await reeve(['add-model', 'Not_A_Name'], knobs(models))).code, 1);
});

test('destroy-model asks the model itself, says what is waited for, and gives a choice of it up', async () => {
  const { asked, chose, commands, knobs } = remembering('b');
  const left = modelStatus([applicationStatus('web', [unitStatus('web/0')])]);
  const given = knobs(there('a'));
  const { admin } = recordingAdmin({ watch: () => shows(left, left, modelStatus()) });
  const { code, err } = await reeve(['destroy-model', 'b', '--force'], {
    ports: {
      ...given.ports,
      admin: (model?: string) => {
        asked.push(model);
        const execute = (command: (typeof commands)[number]) => {
          commands.push(command);
          return Promise.resolve({ kind: 'done' as const, changed: [] });
        };
        return Promise.resolve({ admin: { ...admin, execute }, models: there('a'), close: async () => {} } as never);
      },
    },
  });
  assert.deepEqual([code, err], [0, 'destroying model b\nwaiting for web/0\ndestroyed model b\n']);
  assert.deepEqual(commands, [{ kind: 'destroy-model', force: true, destroyStorage: false }]);
  assert.deepEqual([asked, chose], [['b'], [undefined]]);
});

test('switch chooses a model that exists; without a name it says which one is meant', async () => {
  const { chose, knobs } = remembering('a');
  assert.equal((await reeve(['switch', 'b'], knobs(there('a', 'b')))).code, 0);
  assert.deepEqual(chose, ['b']);
  const { code, err } = await reeve(['switch', 'stagin'], knobs(there('a', 'staging')));
  assert.deepEqual([code, /did you mean staging\?/.test(err)], [1, true]);
  assert.equal((await reeve(['switch'], knobs())).out, 'a\n');
});

const details: ModelDetails = {
  name: 'a',
  uuid: 'uuid-of-a',
  life: 'alive',
  controller: { id: 'c', version: '1' },
  applications: ['web' as ApplicationName],
  units: 1,
  machines: [],
  settings: { 'update-status-hook-interval': { value: '5m', source: 'default' } },
};

test('model-config shows, shows one, sets and resets', async () => {
  const { admin, commands } = recordingAdmin({ showModel: () => Promise.resolve(details) });
  assert.match((await reeve(['model-config'], { admin })).out, /update-status-hook-interval +default +5m/);
  assert.equal((await reeve(['model-config', 'update-status-hook-interval'], { admin })).out, '5m\n');
  assert.equal((await reeve(['model-config', 'no-such'], { admin })).code, 1);
  await reeve(['model-config', 'juju-no-proxy=x', '--reset', 'a,b'], { admin });
  assert.deepEqual(commands, [{ kind: 'configure-model', set: { 'juju-no-proxy': 'x' }, reset: ['a', 'b'] }]);
});

test('show unit prints facts, relations and bags in and out of scope', async () => {
  const unit = {
    unit: 'web/0',
    application: 'web',
    life: 'alive',
    charm: 'web',
    charmRevision: 3,
    leader: true,
    machine: '0',
    subordinates: [],
    address: '10.0.0.4',
    workload: { status: 'active', message: 'serving', since: 995_000 },
    agent: { status: 'idle', message: '', since: 995_000 },
    workloadVersion: '',
    ports: [{ range: '80/tcp', endpoints: [] }],
    relations: [
      {
        relation: 2,
        interface: 'pgsql',
        endpoint: 'db',
        relatedApplication: 'db',
        relatedEndpoint: 'main',
        applicationData: { name: 'app' },
        local: { inScope: true, data: {} },
        relatedUnits: { 'db/0': { inScope: false, data: { host: 'h', port: '5432' } } },
      },
    ],
  } as unknown as UnitDetails;
  const { out } = await reeve(['show', 'unit', 'web/0'], { admin: { showUnit: () => Promise.resolve(unit) } });
  assert.match(out, /^unit {6}web\/0 \(leader\)\n/);
  assert.match(out, /ports {5}80\/tcp\n\nrelation 2 {2}db to db:main \(pgsql\)\n/);
  assert.match(out, /db +in +name +app\nweb\/0 +in\ndb\/0 +out +host +h\n +port +5432\n$/);
  const json = await reeve(['show', 'unit', 'web/0', '--format', 'json'], {
    admin: { showUnit: () => Promise.resolve(unit) },
  });
  assert.deepEqual(JSON.parse(json.out), unit);
});

test('machines and applications that are removed are single commands', async () => {
  const { admin, commands } = recordingAdmin();
  await reeve(['remove-machine', '0', '1', '--force'], { admin });
  await reeve(['expose', 'web'], { admin });
  await reeve(['unexpose', 'web'], { admin });
  assert.deepEqual(commands, [
    { kind: 'remove-machine', machine: '0', force: true },
    { kind: 'remove-machine', machine: '1', force: true },
    { kind: 'expose', application: 'web', exposed: true, endpoints: [] },
    { kind: 'expose', application: 'web', exposed: false, endpoints: [] },
  ]);
});

test('add-machine prints the token as data and what to do with it as words', async () => {
  const { admin } = recordingAdmin({ createJoinToken: () => Promise.resolve('rj1.x') });
  const { out, err } = await reeve(['add-machine'], { admin });
  assert.equal(out, 'rj1.x\n');
  assert.match(err, /next: reeve join HOST:PORT/);
});

const world = recordingAdmin({
  status: () =>
    Promise.resolve({
      ...modelStatus([applicationStatus('web', [unitStatus('web/0')]), applicationStatus('motd', [])]),
      storage: [{ storage: 'data/0' }] as unknown as StorageStatus[],
    }),
  secrets: () =>
    Promise.resolve([
      { secret: 'cq1', name: 'token' },
      { secret: 'cq2', name: '' },
    ] as unknown as SecretInfo[]),
  tasks: () => Promise.resolve([{ task: '7' }] as unknown as TaskView[]),
  showApplication: () =>
    Promise.resolve({ bundle: '' as Digest, actions: { report: '', reset: '' } } as unknown as ApplicationDetails),
}).admin;

const completions: readonly (readonly [line: string, expected: readonly string[]])[] = [
  ['remove-app', ['remove-application']],
  ['remove-application ', ['web', 'motd']],
  ['remove-application web m', ['motd']],
  ['run web/', ['web/0', 'web/leader']],
  ['run web/0 re', ['report', 'reset']],
  ['status --format ', ['table', 'json', 'yaml']],
  ['status --for', ['--format']],
  ['wait --for idl', ['idle']],
  ['wait --timeout ', []],
  ['show app', ['application']],
  ['show application w', ['web']],
  ['destroy-model ', ['a', 'b']],
  ['status -m ', ['a', 'b']],
  ['secret show ', ['token', 'cq2']],
  ['secret grant token w', ['web']],
  ['storage detach ', ['data/0']],
  ['storage add web/0 ', []],
  ['task ', ['7']],
  ['secre', ['secret', 'secrets']],
  ['deploy ./', []],
  ['__', []],
];
for (const [line, expected] of completions)
  test(`"reeve ${line}" completes to ${expected.join(', ') || 'nothing'}`, async () => {
    const { code, out } = await reeve(['__complete', '--', ...line.split(' ')], {
      admin: world,
      models: there('a', 'b'),
    });
    assert.deepEqual([code, out.split('\n').slice(0, -1)], [0, expected]);
  });

test('a controller that cannot be asked completes nothing and says nothing', async () => {
  const { code, out, err } = await reeve(['__complete', '--', 'show', 'unit', ''], {
    ports: { admin: () => Promise.reject(new Error('away')) },
  });
  assert.deepEqual([code, out, err], [0, '', '']);
});

test('each shell gets a script that asks back', async () => {
  for (const shell of ['bash', 'zsh', 'fish'])
    assert.match((await reeve(['completion', shell])).out, /reeve __complete -- /, shell);
  assert.equal((await reeve(['completion', 'ksh'])).code, 2);
});
