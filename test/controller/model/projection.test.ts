import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projection } from '../../../src/controller/model/index.ts';
import type { MachineId } from '../../../src/core/model/index.ts';
import { bundleDigest, bundleFacts, unit, unitReport, world } from '../../support/controller-world.ts';

/** web/0 on machine 0; web/1 and db/0 on machine 1; twin/0 on machine 2, related to nobody. */
function spread() {
  const at = world();
  const agents = [at.machine().agent, at.machine().agent, at.machine().agent] as const;
  const deploy = (operator: 'web' | 'db' | 'twin', ...to: string[]) => {
    at.upload(bundleFacts(operator));
    at.run({
      kind: 'deploy',
      bundle: bundleDigest(operator),
      application: operator as never,
      units: to.length,
      config: {},
      to: to as MachineId[],
      trust: false,
      bindings: {},
      constraints: {},
      force: false,
    });
  };
  deploy('web', '0', '1');
  deploy('db', '1');
  deploy('twin', '2');
  at.run({ kind: 'integrate', ends: ['web', 'db'] });
  for (const [agent, name] of [
    [agents[0], 'web/0'],
    [agents[1], 'web/1'],
    [agents[1], 'db/0'],
  ] as const)
    at.report(agent, {
      kind: 'scope',
      unit: unit(name),
      uuid: at.uuid(name),
      relation: 2 as never,
      inScope: true,
      settings: {},
    });
  at.act((draft) => draft.put('lease', 'web', { holder: unit('web/1'), epoch: 1 }));
  return { at, agents };
}

test('an agent sees its own units and everything in their relations, and nothing else', () => {
  const { at, agents } = spread();
  assert.deepEqual([...projection(at.model, agents[0]).keys()].sort(), [
    'application/web',
    'leadership/web',
    'machine/0',
    'model',
    'relation/1',
    'relation/1/application/web',
    'relation/2',
    'relation/2/application/db',
    'relation/2/application/web',
    'relation/2/unit/db/0',
    'relation/2/unit/web/0',
    'relation/2/unit/web/1',
    'unit/web/0',
  ]);
  assert.deepEqual([...projection(at.model, agents[2]).keys()].sort(), [
    'application/twin',
    'machine/2',
    'model',
    'unit/twin/0',
  ]);
});

test('an unknown agent sees nothing', () => {
  const { at } = spread();
  assert.equal(projection(at.model, 'nobody' as never).size, 0);
});

test('what did not change keeps its identity, whatever else is reported', () => {
  const { at, agents } = spread();
  const report = (message: string) =>
    at.report(agents[1], {
      kind: 'unit',
      unit: unit('web/1'),
      uuid: at.uuid('web/1'),
      report: unitReport({ agent: { status: 'executing', message, since: 9 } }),
    });
  report('one');
  const before = projection(at.model, agents[0]);
  report('two');
  const after = projection(at.model, agents[0]);
  assert.deepEqual(
    [...after].filter(([key, entity]) => before.get(key) !== entity),
    [],
  );
  assert.ok(at.model.entitiesRevision < at.model.revision);
});

test('a status that others may ask for changes the application and the relations of the unit', () => {
  const { at, agents } = spread();
  const before = projection(at.model, agents[0]);
  const blocked = unitReport({ workload: { status: 'blocked', message: '', since: 9 } });
  at.report(agents[1], { kind: 'unit', unit: unit('db/0'), uuid: at.uuid('db/0'), report: blocked });
  const after = projection(at.model, agents[0]);
  assert.deepEqual(
    [...after].filter(([key, entity]) => before.get(key) !== entity).map(([key]) => key),
    ['relation/2'],
  );
});

test('addresses of units are those of their machine, loopback last', () => {
  const { at, agents } = spread();
  const address = (value: string) => ({ value, cidr: `${value}/24` });
  at.report(agents[0], {
    kind: 'machine',
    hostname: 'alpha',
    interfaces: [
      { name: 'lo', macAddress: '', addresses: [address('127.0.0.1')] },
      { name: 'eth0', macAddress: '', addresses: [address('10.0.0.5')] },
    ],
  });
  const entity = at.model.entity('unit/web/0')?.value;
  assert.ok(entity?.kind === 'unit');
  assert.deepEqual([entity.privateAddress, entity.publicAddress], ['10.0.0.5', '10.0.0.5']);
});

test('a store that was read again changes only what is different in it', () => {
  const { at, agents } = spread();
  const before = projection(at.model, agents[0]);
  const records = (
    [
      'model',
      'sequence',
      'bundle',
      'machine',
      'agent',
      'stream',
      'reported',
      'application',
      'unit',
      'relation',
      'member',
      'bag',
      'lease',
      'report',
    ] as const
  )
    .flatMap((kind) =>
      [...at.model.list(kind)].map(([id, value]) => ({ key: `${kind}/${id}`, revision: 900 as never, value })),
    )
    .filter(({ key }) => key !== 'lease/web');
  at.model.replace({ revision: 900 as never, records });
  const after = projection(at.model, agents[0]);
  assert.deepEqual(
    [...before.keys()].filter((key) => !after.has(key)),
    ['leadership/web'],
  );
  assert.deepEqual(
    [...after].filter(([key, entity]) => before.get(key) !== entity),
    [],
  );
});
