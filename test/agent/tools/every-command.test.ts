/** What every hook command says to what nobody should type, one line for each command (charm-runtime.md §4.3, §5.1). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toolTable } from '../../../src/agent/tools/table.ts';
import { backupAction, databaseChanged, recordedPorts } from '../../support/handler.ts';
import { caller, failed, type Reply } from './caller.ts';

const inPlace = (where: string) => ({
  context: { work: where === 'action' ? backupAction : databaseChanged },
  ports: recordedPorts(7),
});

/** With no words at all: who needs some says which; null: none are needed, or the answer is tested elsewhere. */
const withoutWords: Readonly<Record<string, Reply | null>> = {
  'config-get': null,
  'unit-get': failed(2, 'no setting specified'),
  'application-version-set': failed(2, 'no version specified'),
  'resource-get': failed(2, 'missing required resource name'),
  'goal-state': null,
  'network-get': failed(2, 'no arguments specified'),
  'credential-get': failed(1, 'cannot access cloud credentials: permission denied'),
  'juju-log': failed(2, 'no message specified'),
  'status-set': failed(2, 'invalid args, require <status> [message]'),
  'status-get': null,
  'relation-ids': null,
  'relation-list': null,
  'relation-get': null,
  'relation-set': null,
  'relation-model-get': null,
  'is-leader': null,
  'leader-get': null,
  'leader-set': null,
  'open-port': failed(2, 'no port or range specified'),
  'close-port': failed(2, 'no port or range specified'),
  'opened-ports': null,
  'state-get': null,
  'state-set': null,
  'state-delete': failed(2, 'no key specified'),
  'storage-list': null,
  'storage-get': null,
  'storage-add': failed(2, 'storage add requires a storage directive'),
  'secret-ids': null,
  'secret-get': failed(2, 'require either a secret URI or label'),
  'secret-info-get': failed(2, 'require either a secret URI or label'),
  'secret-add': failed(2, 'missing secret value or filename'),
  'secret-set': failed(2, 'missing secret URI'),
  'secret-grant': failed(2, 'missing secret URI'),
  'secret-revoke': failed(2, 'missing secret URI'),
  'secret-remove': failed(2, 'missing secret URI'),
  'action-get': null,
  'action-set': null,
  'action-fail': null,
  'action-log': failed(2, 'no message specified'),
  'juju-reboot': null,
  'payload-register': failed(2, 'missing type'),
  'payload-status-set': failed(2, 'missing class'),
  'payload-unregister': failed(2, 'missing class'),
  'add-metric': failed(2, 'no metrics specified'),
  'pod-spec-set': null,
  'pod-spec-get': null,
  'k8s-spec-set': null,
  'k8s-spec-get': null,
  'k8s-raw-set': null,
  'k8s-raw-get': null,
};

test('the table below speaks of every command', () => {
  assert.deepEqual(
    Object.keys(withoutWords),
    toolTable.map(({ name }) => name),
  );
});

for (const { name, where, words } of toolTable) {
  const web = () => caller(inPlace(where));

  test(`${name}: wrong usage`, async () => {
    assert.deepEqual(await web().call([name, '--nonsense']), failed(2, 'option provided but not defined: --nonsense'));
    assert.deepEqual(await web().call([name, '-Z']), failed(2, 'option provided but not defined: -Z'));
    if (words.max !== Number.POSITIVE_INFINITY) {
      const given = Array.from({ length: words.max }, () => 'a');
      assert.deepEqual(
        await web().call([name, ...given, 'one', 'more']),
        failed(2, 'unrecognized args: ["one" "more"]'),
      );
    }
  });

  test(`${name}: no words`, async () => {
    const reply = withoutWords[name];
    if (reply !== null) assert.deepEqual(await web().call([name]), reply);
    else assert.ok((await web().call([name])).exit <= 2);
  });

  test(`${name}: an old context id`, async () => {
    const reply = await web().call([name], { contextId: 'web/0-old-0' });
    assert.deepEqual(reply, failed(1, 'bad request: expected context id "web/0-update-status-...", got "web/0-old-0"'));
  });

  test(`${name}: a word of 128 KiB, and 10 MB of binary stdin`, async () => {
    const readInput = async () => new Uint8Array(10_000_000).fill(0xff);
    const file = Object.hasOwn(toolTable.find((row) => row.name === name)?.flags ?? {}, 'file') ? ['--file', '-'] : [];
    for (const line of [['x'.repeat(128 * 1024)], [...file, 'a'], file]) {
      const { stdout, stderr, exit } = await web().call([name, ...line], { readInput });
      if (exit === 0) assert.equal(stderr, '');
      else assert.match(`${exit} ${stdout}|${stderr}`, /^[12] \|ERROR [^\n]+\n$/);
    }
  });

  if (where === 'action')
    test(`${name}: outside of an action`, async () => {
      const word = words.missing === undefined ? [] : ['word'];
      assert.deepEqual(await caller().call([name, ...word]), failed(1, 'not running an action'));
    });
}
