import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addLayer, type Layer, makePlan, parseLayer } from '../../../src/core/supervision/index.ts';

const layerOf = (label: string, command = 'a'): Layer =>
  parseLayer({ services: { a: { override: 'replace', command } } }, label);
const top = { combine: false, inner: false };
const labels = (stack: readonly Layer[]) => stack.map(({ label }) => label);
const commandOf = (stack: readonly Layer[]) =>
  makePlan(stack, { directory: '/', environment: {} }).services.get('a')?.launch.command;

test('a layer lands on top', () => {
  const stack = addLayer([layerOf('one')], layerOf('two', 'b'), top);
  assert.deepEqual([labels(stack), commandOf(stack)], [['one', 'two'], ['b']]);
});

test('a label that is taken is refused unless the layer shall be combined', () => {
  assert.throws(() => addLayer([layerOf('one')], layerOf('one'), top), { code: 'layer-invalid' });
});

test('a combined layer keeps its place, so higher layers still win', () => {
  const stack = addLayer([layerOf('one'), layerOf('two', 'b')], layerOf('one', 'c'), { ...top, combine: true });
  assert.deepEqual([labels(stack), commandOf(stack)], [['one', 'two'], ['b']]);
  assert.equal(stack[0]?.services.get('a')?.command, 'c');
});

test('a label of a folder lands after the last file of that folder, when it may', () => {
  const stack = [layerOf('web/one'), layerOf('web/two'), layerOf('top')];
  assert.throws(() => addLayer(stack, layerOf('web/three'), top), /below other layers/);
  assert.deepEqual(labels(addLayer(stack, layerOf('web/three'), { ...top, inner: true })), [
    'web/one',
    'web/two',
    'web/three',
    'top',
  ]);
});

test('a label of a folder that is on top needs no permission, nor does one of a folder that is not there', () => {
  assert.deepEqual(labels(addLayer([layerOf('web/one')], layerOf('web/two'), top)), ['web/one', 'web/two']);
  assert.deepEqual(labels(addLayer([layerOf('one')], layerOf('web/two'), top)), ['one', 'web/two']);
});

for (const label of ['', 'pebble-x'])
  test(`the label "${label}" is refused`, () => {
    assert.throws(() => addLayer([], layerOf(label), top), { code: 'layer-invalid' });
  });
