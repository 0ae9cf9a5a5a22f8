import assert from 'node:assert/strict';
import { test } from 'node:test';
import { machinesMissing } from '../../../src/controller/model/index.ts';
import { selfId } from '../../../src/controller/model/record-keys.ts';
import { world } from '../../support/controller-world.ts';

test('a machine that is asked for is missing until one joins', () => {
  const at = world();
  at.run({ kind: 'add-machine', machines: 2 });
  assert.equal(machinesMissing(at.model, at.connected), 2);
  at.machine();
  assert.equal(machinesMissing(at.model, at.connected), 1);
  at.machine();
  at.machine();
  assert.equal(machinesMissing(at.model, at.connected), 0);
  assert.throws(() => at.run({ kind: 'add-machine', machines: 101 }), { code: 'limit-reached' });
});

test('a machine that joins while a unit waits is for that unit', () => {
  const at = world();
  at.run({ kind: 'configure-model', set: { placement: 'own' }, reset: [] });
  at.deploy('web');
  at.run({ kind: 'add-machine', machines: 1 });
  assert.equal(machinesMissing(at.model, at.connected), 2);
  at.machine();
  assert.equal(at.get('model', selfId)?.machinesWanted, 1);
  at.machine();
  assert.equal(at.get('model', selfId)?.machinesWanted, 0);
});

test('where an empty machine does not suit the unit that waits, no more of its kind are missing', () => {
  const at = world();
  at.run({ kind: 'configure-model', set: { constraints: 'cores=64' }, reset: [] });
  at.machine();
  at.deploy('web');
  assert.equal(at.get('unit', 'web/0')?.machine, undefined);
  assert.equal(machinesMissing(at.model, at.connected), 0);
});

test('constraints of the model hold for applications that have none of their own, and go with a reset', () => {
  const at = world();
  at.run({ kind: 'configure-model', set: { constraints: 'cores=64' }, reset: [] });
  const { machine } = at.machine();
  at.deploy('web');
  at.run({ kind: 'configure-model', set: {}, reset: ['constraints'] });
  assert.equal(at.get('unit', 'web/0')?.machine, machine);
});

test('settings that mean nothing here are remembered by name, and others are refused with what may be meant', () => {
  const at = world();
  at.run({ kind: 'configure-model', set: { 'logging-config': '<root>=DEBUG', 'http-proxy': 'x' }, reset: [] });
  at.run({ kind: 'configure-model', set: {}, reset: ['http-proxy'] });
  assert.equal(at.get('model', selfId)?.remembered?.['logging-config'], '<root>=DEBUG');
  assert.equal(at.get('model', selfId)?.remembered?.['http-proxy'], '');
  assert.throws(() => at.run({ kind: 'configure-model', set: { 'loging-config': 'x' }, reset: [] }), {
    code: 'config-invalid',
    next: /logging-config/,
  });
});
