import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toolNames, toolTable } from '../../../src/agent/tools/index.ts';
import { AgentError } from '../../../src/core/errors.ts';
import { recordedPorts } from '../../support/handler.ts';
import { caller, contextId, failed, printed, silent } from './caller.ts';

test('another context id is refused without telling the secret part of the right one', async () => {
  const stolen = `web/0-install-${'f'.repeat(32)}`;
  const expected = 'bad request: expected context id "web/0-update-status-...", got ';
  assert.deepEqual(await caller().call(['is-leader'], { contextId: stolen }), failed(1, `${expected}"${stolen}"`));
  assert.deepEqual(await caller().call(['is-leader'], { contextId: '' }), failed(1, `${expected}""`));
  const longer = `${contextId}0`;
  assert.deepEqual(await caller().call(['is-leader'], { contextId: longer }), failed(1, `${expected}"${longer}"`));
});

test('an unknown command is refused', async () => {
  assert.deepEqual(await caller().type('make-coffee'), failed(1, 'bad request: unknown command: make-coffee'));
});

test('every name is in the folder of tools once', () => {
  assert.equal(new Set(toolNames).size, toolNames.length);
  assert.equal(toolNames.length, toolTable.length);
});

test('an error of our own work is told to the caller', async () => {
  const ports = {
    ...recordedPorts(),
    async setVersion() {
      throw new AgentError('disk-full', 'cannot save the unit', { next: 'make room' });
    },
  };
  assert.deepEqual(
    await caller({ ports }).type('application-version-set 3.14'),
    failed(1, 'cannot save the unit\n  next: make room'),
  );
});

test('a bug is not told to the caller but thrown', async () => {
  const ports = {
    ...recordedPorts(),
    async setVersion() {
      throw new TypeError('a bug');
    },
  };
  await assert.rejects(caller({ ports }).type('application-version-set 3.14'), TypeError);
});

test('-o writes the answer with the rights of the caller and prints nothing', async () => {
  const web = caller();
  assert.deepEqual(await web.type('config-get port --format json -o out.json'), silent);
  assert.deepEqual(await web.type('config-get title --output=title'), silent);
  assert.deepEqual(web.files, { 'out.json': '42\n', title: 'hello\n' });
  assert.deepEqual(await web.type('config-get -o /root/x'), failed(1, '/root/x: permission denied'));
});

test('stdin is left to the caller unless a tool asks for it', async () => {
  const web = caller();
  for (const line of ['config-get', 'relation-ids db', 'state-set a=b', 'relation-set -r 7 a=b', 'is-leader'])
    await web.type(line);
  assert.equal(web.inputsRead(), 0);
});

test('actions are needed for the action tools', async () => {
  for (const line of ['action-get', 'action-set a=b', 'action-fail', 'action-log x'])
    assert.deepEqual(await caller().type(line), failed(1, 'not running an action'), line);
});

const formats = [
  ['config-get title', 'hello\n', 'hello\n', '"hello"\n'],
  ['config-get port', '42\n', '42\n', '42\n'],
  ['config-get ratio', '5\n', '5\n', '5\n'],
  ['config-get debug', 'False\n', 'false\n', 'false\n'],
  ['config-get secret', '', '', 'null\n'],
  ['state-get empty', '', '""\n', '""\n'],
  ['relation-ids db', 'db:12\ndb:7\n', '- db:12\n- db:7\n', '["db:12","db:7"]\n'],
  ['relation-ids none', '', '[]\n', '[]\n'],
  ['state-get', 'empty: ""\nkept: value\n', 'empty: ""\nkept: value\n', '{"empty":"","kept":"value"}\n'],
] as const;

for (const [line, smart, yaml, json] of formats)
  test(`the three formats of ${line}`, async () => {
    assert.deepEqual(await caller().type(line), printed(smart));
    assert.deepEqual(await caller().type(`${line} --format smart`), printed(smart));
    assert.deepEqual(await caller().type(`${line} --format yaml`), printed(yaml));
    assert.deepEqual(await caller().type(`${line} --format json`), printed(json));
  });

test('JSON is one line with its keys sorted as text', async () => {
  const web = caller({ context: { state: { '10': 'a', '9': 'b', b: '<&>', a: 'line\nline' } } });
  assert.deepEqual(
    await web.type('state-get --format=json'),
    printed('{"10":"a","9":"b","a":"line\\nline","b":"<&>"}\n'),
  );
});
