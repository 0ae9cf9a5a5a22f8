/** Storage and resources in the model: numbers, owners, limits, and who is told of what. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addContent, isEmptied, projection } from '../../../src/controller/model/index.ts';
import type { Assignment, Command, Flush, OperationId, StorageId } from '../../../src/core/model/index.ts';
import { type AgentId, digest } from '../../../src/core/model/index.ts';
import {
  bundleDigest,
  bundleFacts,
  charmDocuments,
  readSigned,
  unit,
  unitReport,
  type World,
  world,
} from '../../support/controller-world.ts';

const id = (text: string): StorageId => text as StorageId;
const metadata = {
  ...charmDocuments.web.metadata,
  storage: {
    data: { type: 'filesystem', multiple: { range: '1-3' }, 'minimum-size': '2G' },
    logs: { type: 'filesystem', multiple: { range: '0-' } },
    raw: { type: 'block', multiple: { range: '0-1' } },
  },
  resources: { seed: { filename: 'seed.txt', description: 'to begin with' }, image: { type: 'oci-image' } },
};

type Deploy = Extract<Command, { kind: 'deploy' }>;
const deploy = (more: Partial<Deploy> = {}): Deploy => ({
  kind: 'deploy',
  bundle: bundleDigest('web'),
  application: 'web' as never,
  units: 1,
  config: {},
  to: [],
  trust: false,
  bindings: {},
  constraints: {},
  force: false,
  ...more,
});

function start(more: Partial<Deploy> = {}): { readonly self: World; readonly agent: AgentId } {
  const self = world();
  const { agent } = self.machine();
  self.upload(bundleFacts('web', 1, { metadata }));
  self.run(deploy(more));
  return { self, agent };
}

const all = (self: World) => [...self.model.list('storage')].map(([, record]) => record);
const told = (self: World, agent: AgentId) =>
  [...projection(self.model, agent).values()].flatMap(({ value }) => (value.kind === 'storage' ? [value] : []));

function provided(self: World, agent: AgentId, storage: string, name = 'web/0'): void {
  const uuid = self.uuid(name);
  self.report(agent, {
    kind: 'storage-provided',
    unit: unit(name),
    uuid,
    storage: id(storage),
    location: `/mnt/${storage}`,
    sizeMiB: 7,
  });
}
const released = (self: World, agent: AgentId, storage: string, name = 'web/0'): void =>
  self.report(agent, { kind: 'storage-released', unit: unit(name), uuid: self.uuid(name), storage: id(storage) });

function flush(self: World, agent: AgentId, more: Partial<Flush>): void {
  const operation = 'web/0#9' as OperationId;
  const whole = { operation, relationSettings: [], openPorts: [], closePorts: [], state: {}, ...more };
  self.report(agent, { kind: 'flush', unit: unit('web/0'), uuid: self.uuid('web/0'), flush: whole });
}

test('one sequence numbers the storage of the whole model', () => {
  const { self } = start({ units: 2, storage: { logs: 'tmpfs,2,64M', data: 'loop' } });
  assert.deepEqual(
    all(self).map((record) => [record.id, record.unit, record.pool, record.sizeMiB]),
    [
      ['data/0', 'web/0', 'loop', 2048],
      ['logs/1', 'web/0', 'tmpfs', 64],
      ['logs/2', 'web/0', 'tmpfs', 64],
      ['data/3', 'web/1', 'loop', 2048],
      ['logs/4', 'web/1', 'tmpfs', 64],
      ['logs/5', 'web/1', 'tmpfs', 64],
    ],
  );
  assert.deepEqual(self.get('unit', 'web/1')?.storage, ['data/3', 'logs/4', 'logs/5']);
});

const refusals: readonly (readonly [string, Partial<Deploy>, RegExp])[] = [
  ['more than the charm allows', { storage: { data: '4' } }, /the charm allows 3/],
  ['less than the charm needs', { storage: { data: '1G' } }, /the charm needs 2048M at least/],
  ['a pool for another kind', { storage: { raw: 'rootfs' } }, /block device cannot be made of the pool rootfs/],
  ['two pools', { storage: { data: 'loop,tmpfs' } }, /"tmpfs" is no pool, count or size, or the second/],
  ['none of it', { storage: { data: '0' } }, /expected 1 to 128/],
  ['far too many', { storage: { logs: '129' } }, /expected 1 to 128/],
  ['an undeclared one', { storage: { date: '1' } }, /cannot find storage "date"/],
  ['one called like a property', { storage: { constructor: '1' } }, /cannot find storage "constructor"/],
  ['storage that is not there', { attachStorage: [id('data/9')] }, /cannot find storage "data\/9"/],
  ['storage for several units', { units: 2, attachStorage: [id('data/9')] }, /another number of units than one/],
  [
    'a resource without bytes',
    { resources: { seed: { digest: digest('0'.repeat(64)), filename: 's', image: false } } },
    /cannot find the bytes/,
  ],
];
for (const [what, more, because] of refusals)
  test(`a deployment with ${what} is refused and leaves nothing`, () => {
    assert.throws(() => start(more), because);
  });

test('an agent is told of the storage of its units and of the data that it keeps, and of nothing else', () => {
  const { self, agent } = start();
  const other = self.machine();
  assert.deepEqual(told(self, agent), [
    {
      kind: 'storage',
      id: 'data/0',
      storageKind: 'filesystem',
      pool: 'rootfs',
      sizeMiB: 2048,
      life: 'alive',
      unit: 'web/0',
    },
  ]);
  assert.deepEqual(told(self, other.agent), []);
  provided(self, agent, 'data/0');
  self.run({ kind: 'detach-storage', storage: [id('data/0')] });
  assert.deepEqual(
    told(self, agent).map(({ life, unit: owner }) => [life, owner]),
    [['dying', 'web/0']],
  );
  released(self, agent, 'data/0');
  assert.deepEqual(
    told(self, agent).map(({ life, unit: owner }) => [life, owner]),
    [['alive', undefined]],
  );
});

test('detached storage is kept with its machine and serves another unit there, and only there', () => {
  const { self, agent } = start();
  provided(self, agent, 'data/0');
  self.run({ kind: 'remove-unit', unit: unit('web/0'), force: false });
  released(self, agent, 'data/0');
  self.report(agent, { kind: 'unit-dead', unit: unit('web/0'), uuid: self.uuid('web/0') });
  assert.deepEqual(all(self), [
    { id: 'data/0', kind: 'filesystem', pool: 'rootfs', sizeMiB: 7, life: 'alive', machine: '0', detaching: false },
  ]);
  const { machine } = self.machine();
  const add = (to: readonly string[]) =>
    self.run({
      kind: 'add-unit',
      application: 'web' as never,
      units: 1,
      to: to as never,
      attachStorage: [id('data/0')],
    });
  assert.throws(() => add([machine]), /cannot place the unit on machine 1: its storage is on 0/);
  add([]);
  assert.deepEqual([self.get('unit', 'web/1')?.machine, self.get('unit', 'web/1')?.storage], ['0', ['data/0']]);
  self.run({ kind: 'add-unit', application: 'web' as never, units: 1, to: [machine] });
  const attach = (name: string) => self.run({ kind: 'attach-storage', unit: unit(name), storage: [id('data/0')] });
  assert.throws(() => attach('web/2'), /web\/1 has it/);
  released(self, agent, 'data/0', 'web/1');
  assert.equal(self.get('storage', 'data/0')?.unit, 'web/1', 'nobody asked the unit to let go');
  self.run({ kind: 'detach-storage', storage: [id('data/0')] });
  released(self, agent, 'data/0', 'web/1');
  assert.throws(() => attach('web/2'), /its data is on machine 0/);
  attach('web/1');
});

test('what does not persist, never was, or is not wanted is destroyed by the agent that holds it', () => {
  const { self, agent } = start({ storage: { logs: 'tmpfs' } });
  const other = self.machine();
  provided(self, agent, 'logs/1');
  self.run({ kind: 'detach-storage', storage: [id('logs/1'), id('data/0')] });
  for (const one of ['logs/1', 'data/0']) released(self, agent, one);
  assert.deepEqual(
    all(self).map(({ life, machine }) => [life, machine]),
    [
      ['dying', '0'],
      ['dying', '0'],
    ],
  );
  self.report(other.agent, { kind: 'storage-destroyed', storage: id('logs/1') });
  assert.equal(all(self).length, 2, 'another machine has nothing to say about it');
  for (const one of ['logs/1', 'data/0', 'data/0']) self.report(agent, { kind: 'storage-destroyed', storage: id(one) });
  assert.deepEqual([all(self), self.get('machine', '0')?.storage, self.get('unit', 'web/0')?.storage], [[], [], []]);
});

test('storage in use is removed only by force, and a second force forgets a machine that does not come back', () => {
  const { self, agent } = start();
  provided(self, agent, 'data/0');
  const remove = (force: boolean) => self.run({ kind: 'remove-storage', storage: [id('data/0')], force });
  assert.throws(() => remove(false), /web\/0 uses it/);
  remove(true);
  assert.deepEqual(
    told(self, agent).map(({ life, unit: owner }) => [life, owner]),
    [['dying', 'web/0']],
  );
  released(self, agent, 'data/0');
  assert.deepEqual(
    told(self, agent).map(({ life, unit: owner }) => [life, owner]),
    [['dying', undefined]],
  );
  remove(true);
  assert.deepEqual(all(self), []);
});

test('a unit without a machine takes its storage with it', () => {
  const self = world();
  self.upload(bundleFacts('web', 1, { metadata }));
  self.run(deploy({ units: 2 }));
  self.run({ kind: 'remove-storage', storage: [id('data/0')], force: true });
  self.run({ kind: 'remove-application', application: 'web' as never, force: false });
  assert.deepEqual(all(self), []);
});

test('a unit that is removed by force leaves its storage, or has it destroyed when that was asked for', () => {
  for (const destroyStorage of [false, true]) {
    const { self, agent } = start();
    provided(self, agent, 'data/0');
    self.run({
      kind: 'remove-application',
      application: 'web' as never,
      force: true,
      ...(destroyStorage && { destroyStorage }),
    });
    assert.deepEqual(
      all(self).map(({ life, unit: owner }) => [life, owner]),
      [[destroyStorage ? 'dying' : 'alive', undefined]],
    );
  }
});

test('a model that is destroyed with its storage waits until the data is gone, unless by force', () => {
  const { self, agent } = start();
  provided(self, agent, 'data/0');
  const destroy = (force: boolean, destroyStorage = true) => self.run({ kind: 'destroy-model', force, destroyStorage });
  destroy(false);
  assert.deepEqual(
    told(self, agent).map(({ life }) => life),
    ['dying'],
  );
  self.run({ kind: 'remove-application', application: 'web' as never, force: true });
  assert.equal(isEmptied(self.model), false);
  self.report(agent, { kind: 'storage-destroyed', storage: id('data/0') });
  assert.equal(isEmptied(self.model), true);

  const other = start();
  provided(other.self, other.agent, 'data/0');
  other.self.run({ kind: 'destroy-model', force: false, destroyStorage: true });
  other.self.run({ kind: 'destroy-model', force: true, destroyStorage: false });
  assert.deepEqual([told(other.self, other.agent)[0]?.life, isEmptied(other.self.model)], ['dying', true]);
});

test('detached storage goes with a model that is destroyed with its storage, and stays otherwise', () => {
  for (const destroyStorage of [false, true]) {
    const { self, agent } = start();
    provided(self, agent, 'data/0');
    self.run({ kind: 'remove-application', application: 'web' as never, force: true });
    self.run({ kind: 'destroy-model', force: false, destroyStorage });
    assert.equal(told(self, agent)[0]?.life, destroyStorage ? 'dying' : 'alive');
    assert.equal(isEmptied(self.model), !destroyStorage);
  }
});

test('storage that a handler asked for comes with its other writes, all of them or none', () => {
  const { self, agent } = start({ storage: { logs: 'tmpfs,64M' } });
  flush(self, agent, {
    state: { a: '1' },
    storageAdds: [
      { name: 'logs', count: 2 },
      { name: 'data', count: 1 },
    ],
  });
  assert.deepEqual(
    all(self).map((record) => [record.id, record.pool]),
    [
      ['data/0', 'rootfs'],
      ['logs/1', 'tmpfs'],
      ['logs/2', 'tmpfs'],
      ['logs/3', 'tmpfs'],
      ['data/4', 'rootfs'],
    ],
  );
  flush(self, agent, {
    state: { a: '2' },
    storageAdds: [
      { name: 'logs', count: 1 },
      { name: 'data', count: 2 },
    ],
  });
  flush(self, agent, { state: { a: '3' }, storageAdds: [{ name: 'none', count: 1 }] });
  flush(self, agent, { state: { a: '4' }, storageAdds: [{ name: 'logs', count: 10_000_000 }] });
  assert.deepEqual([all(self).length, self.get('state', 'web/0')], [5, { a: '1' }]);
  assert.match(
    [...self.model.list('event')].map(([, { because }]) => because).join(),
    /it has 2, and the charm allows 3/,
  );
});

test('resources are numbered by their bytes and travel in assignments', () => {
  const { self, agent } = start();
  const bytes = (letter: string) => ({ digest: digest(letter.repeat(64)), length: letter.charCodeAt(0) });
  for (const letter of ['a', 'b']) self.act((draft) => addContent(draft, bytes(letter)));
  const attach = (letter: string, name = 'seed', image = false) =>
    self.run({
      kind: 'attach-resource',
      application: 'web' as never,
      name,
      given: { digest: bytes(letter).digest, filename: 'f', image },
    });
  const assigned = (): Assignment => {
    const entity = projection(self.model, agent).get('unit/web/0')?.value;
    return readSigned<Assignment>(entity?.kind === 'unit' ? entity.assignment : undefined);
  };
  assert.equal(assigned().resources, undefined);
  attach('a');
  assert.deepEqual(assigned().resources, [{ name: 'seed', ...bytes('a'), revision: 1 }]);
  const { counter } = assigned();
  assert.deepEqual(attach('a'), { kind: 'done', changed: [] });
  assert.equal(assigned().counter, counter);
  attach('b');
  assert.deepEqual(
    [assigned().resources, assigned().counter],
    [[{ name: 'seed', ...bytes('b'), revision: 2 }], counter + 1],
  );
  attach('a', 'image', true);
  assert.deepEqual(
    assigned().resources?.map(({ name }) => name),
    ['image', 'seed'],
  );
  assert.throws(() => attach('a', 'seed', true), /it is a file, and there is none here/);
  assert.throws(() => attach('a', '../seed'), /the charm does not declare it/);
  self.report(agent, { kind: 'unit', unit: unit('web/0'), uuid: self.uuid('web/0'), report: unitReport() });
  self.run({ kind: 'remove-application', application: 'web' as never, force: true });
  assert.deepEqual([...self.model.list('resource')], []);
});
