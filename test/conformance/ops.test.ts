/** A charm on the newest `ops` from PyPI, which uses all of it: the story that every client tells, then feature by feature. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { conforms } from '../support/conformance.ts';
import { unitOf } from '../support/dev-world.ts';
import { testFolder } from '../support/folder.ts';
import { charmFolder } from './clients.ts';
import { type Feature, useFeature } from './features.ts';
import { opsClient, pipInstalls } from './ops-charms.ts';
import { inCharm, packaging } from './packaging.ts';
import { askEverything, begin, heard, tell, trust } from './story.ts';

const name = 'ops';
const statuses = ['blocked', 'waiting', 'maintenance', 'active'].map((status) => [status, 'as set']);
const policies = ['never', 'hourly', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly'];

/** What the charm finds on `plain/0`; `ops.testing` finds the same in a world that is described like it. */
const both: readonly Feature[] = [
  {
    name: 'config',
    rows: [],
    found: {
      options: { word: 'calm', number: 7, ratio: 0.5, switch: true, reboot: 'never' },
      leader: true,
      unit: 'plain/0',
      app: 'plain',
      'has-secrets': true,
      meta: [['friends', 'in', 'out'], ['data'], ['inside']],
    },
  },
  {
    name: 'relations',
    rows: ['relation data of units and applications'],
    found: {
      app: 'other',
      units: ['other/0'],
      mine: { words: 'two words, “quoted”' },
      theirs: [true],
      active: true,
      'same-model': true,
      'by-id': true,
      foreign: 'RelationDataAccessError',
      'not-text': 'RelationDataTypeError',
    },
  },
  {
    name: 'peers',
    rows: ['peers', 'relation data of units and applications'],
    found: { app: 'plain', units: ['plain/1'], ours: 'fast', read: 'fast' },
  },
  { name: 'status', rows: [], found: { seen: [...statuses, ...statuses], refused: true } },
  {
    name: 'secrets',
    rows: ['secrets with every policy'],
    found: {
      policies: policies.map((policy) => [policy, 2090, policy]),
      content: [{ 'pass-word': 'é\n' }, { 'pass-word': 'é\n' }],
      info: ['other words', 'daily'],
      tracked: [{ 'pass-word': 'two' }, { 'pass-word': 'two' }],
      unknown: 'SecretNotFoundError',
      'bad-key': 'ValueError',
    },
  },
  {
    name: 'storage',
    rows: ['storage'],
    found: { names: ['data'], held: [['data', true]], unknown: 'ModelError' },
  },
  { name: 'resources', rows: ['resources'], found: { name: 'seed.txt', text: 'barley', unknown: 'NameError' } },
  {
    name: 'ports',
    rows: ['ports'],
    found: { steps: [['9091/tcp', 'icmp'], ['9092/tcp', '9093/udp'], ['9092/tcp'], []] },
  },
  {
    name: 'network',
    rows: ['network'],
    found: { named: true, subnet: true, bind: true, ingress: true, egress: true, unknown: true },
  },
  { name: 'goal', rows: ['goal state'], found: { planned: 2 } },
  { name: 'credential', rows: [], found: { type: 'manual', name: 'here' } },
  {
    name: 'results',
    rows: ['action results and failures'],
    found: { params: { name: 'results' }, id: true, bad: 'ValueError' },
  },
].map((feature) => ({ ...feature, unit: 'plain/0' }));

const words = 'three small words';
const state = { deferrals: 2, start: true };
const ofMachine: readonly Feature[] = [
  ...['plain/0', 'other/0'].flatMap((unit) => {
    const rows = [
      'deferred events',
      'custom events',
      unit === 'plain/0' ? 'stored state in SQLite' : 'stored state in the controller',
    ];
    return [
      { name: 'state', unit, rows, found: { ...state, times: 0, told: [words] } },
      { name: 'state', unit, rows, found: { ...state, times: 1, told: [words, words, words] } },
    ];
  }),
  {
    name: 'peers',
    unit: 'plain/1',
    rows: ['peers'],
    found: { app: 'plain', units: ['plain/0'], ours: 'RelationDataAccessError', read: 'fast' },
  },
  {
    name: 'hookcmds',
    unit: 'plain/0',
    rows: ['ops.hookcmds'],
    found: {
      status: ['maintenance', true],
      config: ['calm', 7],
      leader: true,
      goal: ['plain/0', 'plain/1'],
      network: true,
      resource: 'seed.txt',
      relations: [1, 'said', ['other/0'], 'other', true, 'Error'],
      secrets: [{ key: 'two' }, 'd', true],
      ports: [[9100, 9102, ['in']]],
      state: ['text, with\nlines!\n', true],
      storage: [true],
      add: 'Error',
      action: 'hookcmds',
      reboot: 'Error',
      credential: 'manual',
    },
  },
];

test('a charm on the newest ops', async (t) => {
  const folder = testFolder(t);
  const libraries = path.join(folder, 'libraries');
  if (!pipInstalls(libraries, 'ops[testing]~=3.0'))
    return t.skip('pip cannot install ops: no package index can be reached');
  const client = opsClient(name, 'ops-all', libraries, folder);
  const world = await begin(t, client);
  const kept = await askEverything(t, world, client);
  await trust(t, world, client, kept);
  const seen: Record<string, unknown> = {};
  for (const feature of [...both, ...ofMachine]) {
    const found = await useFeature(t, world, name, feature);
    if (both.includes(feature)) seen[feature.name] = found;
  }
  await agreement(t, folder, libraries, seen);
  await packaging(t, world, name);
  await conforms(
    t,
    { table: 'Features of ops', client: name, rows: ['collect-status'] },
    'collect-status',
    async () => {
      const status = await world.admin.status();
      const application = status.applications.find((one) => one.application === 'plain');
      assert.equal(unitOf(status, 'plain/0')?.workload.message, 'all is well');
      assert.equal(application?.status.message, 'all of us are well');
    },
  );
  await tell(t, world, client, kept);
  await conforms(t, { table: 'Features of ops', client: name, rows: ['reboot'] }, 'reboots, after and at once', () => {
    const rebooted = ['after', 'now'].map((when) => existsSync(inCharm(world, 'plain-0', `rebooted-${when}`)));
    assert.deepEqual(rebooted, [true, true]);
    assert.match(heard(world, 'plain/0').join(), /config-changed,start,config-changed,config-changed,start/);
  });
});

async function agreement(
  t: TestContext,
  folder: string,
  libraries: string,
  seen: Readonly<Record<string, unknown>>,
): Promise<void> {
  const source = path.join(folder, 'ops-all');
  const scratch = path.join(folder, 'scratch');
  mkdirSync(scratch);
  const env = {
    ...process.env,
    PYTHONPATH: [libraries, path.join(source, 'src'), path.join(source, 'lib')].join(':'),
    PYTHONDONTWRITEBYTECODE: '1',
  };
  const script = path.join(charmFolder('ops-lib'), 'agree.py');
  const ran = spawnSync('python3', [script, scratch, ...Object.keys(seen)], { env, encoding: 'utf8' });
  await conforms(
    t,
    { table: 'Features of ops', client: name, rows: ['ops.testing agrees'] },
    'ops.testing agrees',
    () => {
      assert.equal(ran.status, 0, ran.stderr);
      assert.deepEqual(JSON.parse(ran.stdout), {
        features: seen,
        status: ['active', 'all is well'],
        deferred: ['start'],
      });
    },
  );
}
