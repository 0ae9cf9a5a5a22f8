import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backupAction, recordedPorts } from '../../support/handler.ts';
import { caller, failed, silent } from './caller.ts';

const exec = { kind: 'exec', task: '3', command: 'juju-reboot', timeoutMs: null } as const;

test('juju-reboot waits for the success of its handler, also in commands', async () => {
  for (const context of [{}, { work: exec }]) {
    const web = caller({ context });
    assert.equal(web.reboots(), false);
    assert.deepEqual(await web.type('juju-reboot'), silent);
    assert.deepEqual([web.reboots(), web.ports.effects], [true, []]);
  }
});

test('juju-reboot --now takes hold at once', async () => {
  const ports = recordedPorts();
  const web = caller({ ports });
  assert.deepEqual(await web.type('juju-reboot --now=True'), silent);
  assert.deepEqual([web.reboots(), ports.effects], [false, [['reboot now']]]);
});

test('juju-reboot is refused in an action', async () => {
  const ports = recordedPorts();
  const web = caller({ ports, context: { work: backupAction } });
  for (const line of ['juju-reboot', 'juju-reboot --now'])
    assert.deepEqual(await web.type(line), failed(1, 'juju-reboot is not supported when running an action.'));
  assert.deepEqual([web.reboots(), ports.effects], [false, []]);
});

test('juju-reboot takes no words', async () => {
  assert.deepEqual(await caller().type('juju-reboot now'), failed(2, 'unrecognized args: ["now"]'));
});

test('commands in the context of a relation have its defaults', async () => {
  const relation = {
    kind: 'relation-changed',
    relation: 7,
    endpoint: 'db',
    remoteApplication: 'mysql',
    remoteUnit: 'mysql/0',
  } as never;
  const web = caller({ context: { work: { ...exec, relation } } });
  assert.equal((await web.type('relation-get host')).stdout, '10.0.0.9\n');
  assert.equal((await caller({ context: { work: exec } }).type('relation-get host')).exit, 2);
});
