/** What monitoring reads, read by `prometheus_client` from PyPI: its OpenMetrics parser is strict. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { emptyHistogram, observe, renderOpenMetrics } from '../../src/core/metrics/index.ts';
import { classicCharm, shell } from '../support/classic-charm.ts';
import { makeDevWorld } from '../support/dev-world.ts';
import { testFolder } from '../support/folder.ts';

const reader = `
import json, sys
from prometheus_client.openmetrics.parser import text_string_to_metric_families
families = {}
for family in text_string_to_metric_families(sys.stdin.read()):
    families[family.name] = [family.type, family.unit, [[s.name, s.labels, s.value] for s in family.samples]]
json.dump(families, sys.stdout)
`;

type Families = Readonly<
  Record<string, readonly [string, string, readonly [string, Record<string, string>, number][]]>
>;

test('metrics are OpenMetrics, of a renderer with every kind of family and of an agent that runs', async (t) => {
  const libraries = path.join(testFolder(t), 'libraries');
  const pip = ['-m', 'pip', 'install', '--quiet', '--target', libraries, 'prometheus_client'];
  if (spawnSync('python3', pip, { stdio: 'ignore' }).status !== 0)
    return t.skip('pip cannot install prometheus_client: no package index can be reached');
  const read = (text: string): Families => {
    const env = { ...process.env, PYTHONPATH: libraries, PYTHONDONTWRITEBYTECODE: '1' };
    const { status, stdout, stderr } = spawnSync('python3', ['-c', reader], { input: text, env, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return JSON.parse(stdout) as Families;
  };

  const label = 'a"b\\c\nd{}=,é';
  const rendered = read(
    renderOpenMetrics([
      { name: 'a', type: 'gauge', help: 'with "quotes" \\ and\nlines', samples: [{ labels: { label }, value: -1.5 }] },
      { name: 'b_seconds', type: 'counter', unit: 'seconds', help: '', samples: [{ value: 1e21 }] },
      { name: 'c', type: 'info', help: '', samples: [{ labels: { version: '1' } }] },
      {
        name: 'd_seconds',
        type: 'histogram',
        unit: 'seconds',
        help: '',
        samples: [{ labels: { label }, value: observe(emptyHistogram, 2) }],
      },
    ]),
  );
  assert.deepEqual(rendered['a'], ['gauge', '', [['a', { label }, -1.5]]]);
  assert.deepEqual(rendered['b_seconds'], ['counter', 'seconds', [['b_seconds_total', {}, 1e21]]]);
  assert.deepEqual(rendered['c'], ['info', '', [['c_info', { version: '1' }, 1]]]);
  assert.deepEqual(rendered['d_seconds']?.slice(0, 2), ['histogram', 'seconds']);

  const world = await makeDevWorld(t);
  await world.deploy(await classicCharm(world.folder, 'web', { 'hooks/start': shell('status-set active') }), 'web');
  await world.settled();
  const families = read(await (await world.local()).metrics());
  const sampleOf = (name: string, labels: Record<string, string> = {}): number | undefined =>
    Object.values(families)
      .flatMap(([, , samples]) => samples)
      .find(([one, found]) => one === name && JSON.stringify(found) === JSON.stringify(labels))?.[2];
  assert.equal(sampleOf('reeve_link_up'), 1);
  assert.equal(sampleOf('reeve_ready'), 1);
  assert.equal(sampleOf('reeve_units', { status: 'active' }), 1);
  assert.equal(sampleOf('reeve_handler_duration_seconds_count', { handler: 'start', outcome: 'succeeded' }), 1);
  assert.ok((sampleOf('reeve_process_resident_memory_bytes') ?? 0) > 2 ** 20);
});
