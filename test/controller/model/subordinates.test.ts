import assert from 'node:assert/strict';
import { test } from 'node:test';
import { modelStatus, projection } from '../../../src/controller/model/index.ts';
import type { AgentId, Life } from '../../../src/core/model/index.ts';
import { bundleDigest, bundleFacts, unit, unitReport, type World, world } from '../../support/controller-world.ts';

/** db/0 and db/1 on machines of their own; logger stands beside db by juju-info, relation 1. */
function deployed() {
  const at = world();
  const agents = [at.machine().agent, at.machine().agent] as const;
  at.deploy('db', 2);
  at.deploy('logger');
  at.run({ kind: 'integrate', ends: ['db', 'logger:host'] });
  return { at, agents };
}

const scope = (at: World, agent: AgentId, name: string, relation: number, inScope = true) =>
  at.report(agent, {
    kind: 'scope',
    unit: unit(name),
    uuid: at.uuid(name),
    relation: relation as never,
    inScope,
    settings: { 'private-address': name },
  });
const dead = (at: World, agent: AgentId, name: string) =>
  at.report(agent, { kind: 'unit-dead', unit: unit(name), uuid: at.uuid(name) });
const lives = (at: World, ...names: string[]): (Life | undefined)[] => names.map((name) => at.get('unit', name)?.life);

test('a subordinate application has no units of its own, and takes no place', () => {
  const { at } = deployed();
  assert.deepEqual(at.get('application', 'logger')?.units, []);
  const deploy = (more: object) => () =>
    at.run({
      kind: 'deploy',
      bundle: bundleDigest('logger'),
      application: 'other' as never,
      units: 1,
      config: {},
      to: [],
      trust: false,
      ...more,
    } as never);
  assert.throws(deploy({ units: 2 }), { code: 'usage-invalid' });
  assert.throws(deploy({ to: ['0'] }), { code: 'usage-invalid' });
  assert.throws(() => at.run({ kind: 'add-unit', application: 'logger' as never, units: 1, to: [] }), {
    code: 'usage-invalid',
    next: /reeve integrate logger/,
  });
});

test('a principal that enters gets its subordinate in the same commit, on its machine, assigned', () => {
  const { at, agents } = deployed();
  const before = at.model.revision;
  scope(at, agents[1], 'db/1', 1);
  assert.equal(at.model.revision, before + 1);
  const made = at.get('unit', 'logger/0');
  assert.deepEqual([made?.machine, made?.principal, made?.assignment?.operator], ['1', 'db/1', 'logger']);
  assert.deepEqual(at.get('unit', 'db/1')?.subordinates, ['logger/0']);
  assert.deepEqual(at.get('machine', '1')?.units, ['db/1', 'logger/0']);
  scope(at, agents[0], 'db/0', 1);
  assert.equal(at.get('unit', 'logger/1')?.principal, 'db/0');
});

test('however many relations tie them, a principal has one; it lives as long as one of them does', () => {
  const { at, agents } = deployed();
  at.run({ kind: 'integrate', ends: ['db:admin', 'logger:admin'] });
  scope(at, agents[0], 'db/0', 1);
  scope(at, agents[0], 'db/0', 2);
  assert.deepEqual(at.get('application', 'logger')?.units, ['logger/0']);
  at.run({ kind: 'remove-relation', ends: ['db:juju-info', 'logger:host'] });
  assert.deepEqual(lives(at, 'logger/0'), ['alive']);
  at.run({ kind: 'remove-relation', ends: ['db:admin', 'logger:admin'] });
  assert.deepEqual(lives(at, 'logger/0', 'db/0'), ['dying', 'alive']);
});

test('while the old one is dying there is no second; it comes when the old one is gone', () => {
  const { at, agents } = deployed();
  scope(at, agents[0], 'db/0', 1);
  at.run({ kind: 'remove-relation', ends: ['db', 'logger'] });
  scope(at, agents[0], 'db/0', 1, false);
  at.run({ kind: 'integrate', ends: ['db', 'logger:host'] });
  scope(at, agents[0], 'db/0', 2);
  assert.deepEqual(at.get('application', 'logger')?.units, ['logger/0']);
  dead(at, agents[0], 'logger/0');
  assert.deepEqual(at.get('application', 'logger')?.units, ['logger/1']);
  assert.equal(at.get('unit', 'logger/1')?.principal, 'db/0');
});

test('a dying principal takes its subordinate along, and enters nothing', () => {
  const { at, agents } = deployed();
  scope(at, agents[0], 'db/0', 1);
  at.run({ kind: 'remove-unit', unit: unit('db/0'), force: false });
  assert.deepEqual(lives(at, 'db/0', 'logger/0'), ['dying', 'dying']);
  dead(at, agents[0], 'logger/0');
  assert.deepEqual(at.get('unit', 'db/0')?.subordinates, []);
  at.run({ kind: 'remove-unit', unit: unit('db/1'), force: false });
  scope(at, agents[1], 'db/1', 1);
  assert.deepEqual(at.get('application', 'logger')?.units, []);
});

test('nobody stands beside a unit that is gone: with force both go', () => {
  const { at, agents } = deployed();
  scope(at, agents[0], 'db/0', 1);
  at.run({ kind: 'remove-unit', unit: unit('db/0'), force: true });
  assert.deepEqual(lives(at, 'db/0', 'logger/0'), [undefined, undefined]);
  assert.deepEqual(at.get('application', 'logger')?.units, [], 'nor does another come in its place');
});

test('a subordinate is not removed by itself, and the way out is told', () => {
  const { at, agents } = deployed();
  scope(at, agents[0], 'db/0', 1);
  for (const force of [false, true])
    assert.throws(() => at.run({ kind: 'remove-unit', unit: unit('logger/0'), force }), {
      code: 'usage-invalid',
      next: 'reeve remove-relation db:juju-info logger:host, or reeve remove-unit db/0',
    });
});

test('removing a subordinate application ends its units and leaves the principals', () => {
  const { at, agents } = deployed();
  scope(at, agents[0], 'db/0', 1);
  at.run({ kind: 'remove-application', application: 'logger' as never, force: false });
  assert.deepEqual(lives(at, 'logger/0', 'db/0'), ['dying', 'alive']);
});

test('within a container one end is a subordinate', () => {
  const { at } = deployed();
  const requires = { admin: { interface: 'pgsql-admin', scope: 'container' } };
  at.upload(bundleFacts('twin', 1, { metadata: { name: 'twin', summary: '', description: '', requires } }));
  at.run({
    kind: 'deploy',
    bundle: bundleDigest('twin'),
    application: 'twin' as never,
    units: 1,
    config: {},
    to: [],
    trust: false,
    bindings: {},
    constraints: {},
    force: false,
  });
  assert.throws(() => at.run({ kind: 'integrate', ends: ['db:admin', 'twin:admin'] }), { code: 'relation-invalid' });
});

test('an agent sees of a container relation its own units only', () => {
  const { at, agents } = deployed();
  scope(at, agents[0], 'db/0', 1);
  scope(at, agents[1], 'db/1', 1);
  scope(at, agents[0], 'logger/0', 1);
  scope(at, agents[1], 'logger/1', 1);
  const seen = (agent: AgentId) => [...projection(at.model, agent).keys()].filter((key) => key.includes('/unit/'));
  assert.deepEqual(seen(agents[0]).sort(), ['relation/1/unit/db/0', 'relation/1/unit/logger/0']);
  assert.deepEqual(seen(agents[1]).sort(), ['relation/1/unit/db/1', 'relation/1/unit/logger/1']);
  const relation = projection(at.model, agents[0]).get('relation/1')?.value;
  assert.deepEqual(relation?.kind === 'relation' && relation.remoteUnits, []);
});

test('status nests subordinates and says who waits for whom on a machine', () => {
  const { at, agents } = deployed();
  scope(at, agents[0], 'db/0', 1);
  const turn = (state: 'holds' | 'waits') => ({ lanes: ['machine'], state, since: 7, work: 'run install hook' });
  for (const [name, state] of [
    ['db/0', 'holds'],
    ['logger/0', 'waits'],
  ] as const)
    at.report(agents[0], {
      kind: 'unit',
      unit: unit(name),
      uuid: at.uuid(name),
      report: unitReport({ lane: turn(state) }),
    });
  const status = modelStatus(at.model, {
    now: at.now,
    controller: { id: 'c', version: '1' },
    presenceOf: () => ({ connected: true, since: 0 }),
  });
  const logger = status.applications.find(({ application }) => application === 'logger');
  assert.deepEqual(logger?.subordinateTo, ['db']);
  assert.deepEqual(logger.units[0]?.principal, 'db/0');
  assert.deepEqual([logger.units[0]?.lane, logger.units[0]?.behind], [turn('waits'), ['db/0']]);
});
