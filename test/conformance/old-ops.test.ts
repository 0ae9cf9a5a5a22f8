/**
 * A charm on the oldest `ops` that still matters: 1.0, the first that promised to stay as it is and the first whose charms
 * come with a dispatch script. What was before was rewritten for it; it still imports on every Python 3, and charms carry
 * their own copy of it for ever.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { conforms } from '../support/conformance.ts';
import { testFolder } from '../support/folder.ts';
import { charmFolder } from './clients.ts';
import { type Feature, useFeature } from './features.ts';
import { opsClient, pipInstalls } from './ops-charms.ts';
import { packaging } from './packaging.ts';
import { askEverything, begin, tell, trust } from './story.ts';

const name = 'old ops';
const statuses = ['blocked', 'waiting', 'maintenance', 'active'].map((status) => [status, 'as set']);

/** The `Harness` of its time knows these; it finds the same. */
const both: readonly Feature[] = [
  {
    name: 'config',
    unit: 'plain/0',
    rows: [],
    found: {
      options: { word: 'calm', number: 7, ratio: 0.5, switch: true, reboot: 'never' },
      leader: true,
      unit: 'plain/0',
      app: 'plain',
    },
  },
  {
    name: 'relations',
    unit: 'plain/0',
    rows: ['relation data of units and applications'],
    found: {
      app: 'other',
      units: ['other/0'],
      mine: { words: 'two words, “quoted”' },
      foreign: 'RelationDataError',
      'not-text': 'RelationDataError',
    },
  },
  { name: 'peers', unit: 'plain/0', rows: ['peers'], found: { units: ['plain/1'], ours: 'fast' } },
];

const words = 'three small words';
const state = { deferrals: 2, start: true };
const ofMachine: readonly Feature[] = [
  { name: 'peers', unit: 'plain/1', rows: ['peers'], found: { units: ['plain/0'], ours: 'RelationDataError' } },
  { name: 'status', unit: 'plain/0', rows: [], found: { seen: [...statuses, ...statuses] } },
  { name: 'storage', unit: 'plain/0', rows: ['storage'], found: { held: [true], refused: 'ModelError' } },
  { name: 'resources', unit: 'plain/0', rows: ['resources'], found: { name: 'seed.txt', text: 'barley' } },
  {
    name: 'network',
    unit: 'plain/0',
    rows: ['network'],
    found: { named: true, bind: true, ingress: true, egress: true },
  },
  {
    name: 'results',
    unit: 'plain/0',
    rows: ['action results and failures'],
    found: { params: { name: 'results' } },
  },
  ...['plain/0', 'other/0'].flatMap((unit) => {
    const kept = unit === 'plain/0' ? 'stored state in SQLite' : 'stored state in the controller';
    const rows = ['deferred events', 'custom events', kept];
    return [
      { name: 'state', unit, rows, found: { ...state, times: 0, told: [words] } },
      { name: 'state', unit, rows, found: { ...state, times: 1, told: [words, words, words] } },
    ];
  }),
];

test('a charm on the oldest ops', async (t) => {
  const folder = testFolder(t);
  const libraries = path.join(folder, 'libraries');
  if (!pipInstalls(libraries, 'ops==1.0.1')) return t.skip('pip cannot install ops: no package index can be reached');
  const client = opsClient(name, 'ops-old', libraries, folder);
  const world = await begin(t, client);
  const kept = await askEverything(t, world, client);
  await trust(t, world, client, kept);
  for (const feature of [...both, ...ofMachine]) await useFeature(t, world, name, feature);
  await packaging(t, world, name);
  await conforms(
    t,
    { table: 'Features of ops', client: name, rows: ['ops.testing agrees'] },
    'its Harness agrees',
    () => {
      const source = path.join(folder, 'ops-old');
      const PYTHONPATH = [libraries, path.join(source, 'src'), path.join(source, 'lib')].join(':');
      const env = { ...process.env, PYTHONPATH, PYTHONDONTWRITEBYTECODE: '1' };
      const script = path.join(charmFolder('ops-lib'), 'agree_old.py');
      const ran = spawnSync('python3', [script, ...both.map((one) => one.name)], { env, encoding: 'utf8' });
      assert.equal(ran.status, 0, ran.stderr);
      assert.deepEqual(JSON.parse(ran.stdout), Object.fromEntries(both.map((one) => [one.name, one.found])));
    },
  );
  await tell(t, world, client, kept);
});
