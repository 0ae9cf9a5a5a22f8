import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordedPorts, view } from '../../support/handler.ts';
import { caller, failed, printed, type Reply, silent } from './caller.ts';

const lines: readonly (readonly [line: string, reply: Reply])[] = [
  ['config-get --format=json', printed('{"debug":false,"port":42,"ratio":5,"title":"hello"}\n')],
  ['config-get', printed('debug: false\nport: 42\nratio: 5\ntitle: hello\n')],
  ['config-get --all --format=json', printed('{"debug":false,"port":42,"ratio":5,"secret":null,"title":"hello"}\n')],
  ['config-get -a --format=json', printed('{"debug":false,"port":42,"ratio":5,"secret":null,"title":"hello"}\n')],
  ['config-get undeclared', silent],
  ['config-get constructor --format=json', printed('null\n')],
  ['config-get --all title', failed(2, 'cannot use argument --all together with key "title"')],
  ['unit-get private-address', printed('10.0.0.5\n')],
  ['unit-get public-address --format=json', printed('"203.0.113.7"\n')],
  ['unit-get', failed(2, 'no setting specified')],
  ['unit-get shoe-size', failed(2, 'unknown setting "shoe-size"')],
  ['application-version-set', failed(2, 'no version specified')],
  ['resource-get', failed(2, 'missing required resource name')],
  ['resource-get unknown', failed(1, 'could not download resource: cannot find resource "unknown"')],
  // An absolute path that ends in the declared name, and nothing behind it.
  ['resource-get site', printed('/srv/web/resources/site/site.tar')],
];

for (const [line, reply] of lines)
  test(line, async () => {
    assert.deepEqual(await caller().type(line), reply);
  });

test('an empty key asks for the whole config', async () => {
  assert.equal((await caller().call(['config-get', ''])).stdout, 'debug: false\nport: 42\nratio: 5\ntitle: hello\n');
});

test('the version takes hold at once', async () => {
  const ports = recordedPorts();
  assert.deepEqual(await caller({ ports }).call(['application-version-set', '--', '-1.0']), silent);
  assert.deepEqual(ports.effects, [['version', '-1.0']]);
});

test('without an address of its own the unit is reached by its machine; without that, by nothing', async () => {
  const { privateAddress: _private, publicAddress: _public, ...unit } = view.unit;
  const onMachine = caller({ context: { view: { ...view, unit } } });
  assert.deepEqual(await onMachine.type('unit-get private-address'), printed('192.168.1.2\n'));
  assert.deepEqual(await onMachine.type('unit-get public-address'), failed(1, 'no public-address is known'));
  const nowhere = caller({ context: { view: { ...view, unit, machine: { ...view.machine, interfaces: [] } } } });
  assert.deepEqual(await nowhere.type('unit-get private-address'), failed(1, 'no private-address is known'));
});
