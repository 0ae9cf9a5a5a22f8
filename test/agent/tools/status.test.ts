import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backupAction, databaseChanged, recordedPorts, view } from '../../support/handler.ts';
import { caller, failed, printed, silent } from './caller.ts';

test('juju-log writes at the level that is asked for', async () => {
  const ports = recordedPorts();
  const web = caller({ ports });
  for (const line of ['juju-log a b', 'juju-log --debug c', 'juju-log -l warning d', 'juju-log --log-level TRACE e'])
    assert.deepEqual(await web.type(line), silent);
  assert.deepEqual(
    await web.call(['juju-log', '--format=json', '--log-level', 'CRITICAL', '--', 'two\nlines']),
    silent,
  );
  assert.deepEqual(await web.call(['juju-log', '']), silent);
  assert.deepEqual(ports.effects, [
    ['log', 'INFO', 'juju-log', 'a b'],
    ['log', 'DEBUG', 'juju-log', 'c'],
    ['log', 'WARNING', 'juju-log', 'd'],
    ['log', 'TRACE', 'juju-log', 'e'],
    ['log', 'CRITICAL', 'juju-log', 'two\nlines'],
    ['log', 'INFO', 'juju-log', ''],
  ]);
});

test('juju-log says that a level is unknown and goes on', async () => {
  const ports = recordedPorts();
  assert.deepEqual(await caller({ ports }).type('juju-log -l LOUD hello'), silent);
  assert.deepEqual(ports.effects, [
    ['log', 'WARNING', 'juju-log', 'log level "LOUD" is unknown, using INFO'],
    ['log', 'INFO', 'juju-log', 'hello'],
  ]);
});

test('juju-log names the relation of the hook', async () => {
  const ports = recordedPorts();
  await caller({ ports, context: { work: databaseChanged } }).type('juju-log hello');
  assert.deepEqual(ports.effects, [['log', 'INFO', 'juju-log', 'db:7: hello']]);
});

test('juju-log needs a message', async () => {
  assert.deepEqual(await caller().type('juju-log --debug'), failed(2, 'no message specified'));
});

test('status-set takes hold at once and is read back in the same handler', async () => {
  const ports = recordedPorts();
  const web = caller({ ports });
  for (const status of ['maintenance', 'blocked', 'waiting', 'active']) {
    assert.deepEqual(await web.call(['status-set', '--application=False', '--', status, `is ${status}`]), silent);
    assert.deepEqual(await web.type('status-get'), printed(`${status}\n`));
    assert.deepEqual(
      await web.type('status-get --include-data --format=json --application=False'),
      printed(`{"message":"is ${status}","status":"${status}","status-data":{}}\n`),
    );
  }
  assert.deepEqual(ports.effects.length, 4);
});

test('status-set keeps of a message what people can read', async () => {
  const web = caller();
  await web.call(['status-set', 'blocked', `${'é'.repeat(4095)}xyz`]);
  const { stdout } = await web.type('status-get --include-data --format=json');
  assert.equal(JSON.parse(stdout).message, `${'é'.repeat(4095)}x`);
});

test('status-set without a message clears it', async () => {
  const web = caller();
  await web.type('status-set active');
  assert.equal((await web.type('status-get --include-data')).stdout, 'message: ""\nstatus: active\nstatus-data: {}\n');
  assert.equal((await web.type('status-get --format=json')).stdout, '{"status":"active"}\n');
});

test('status-set refuses what charms may not say', async () => {
  const invalid = (status: string) =>
    failed(2, `invalid status "${status}", expected one of [maintenance blocked waiting active]`);
  for (const status of ['unknown', 'error', 'terminated', 'Active'])
    assert.deepEqual(await caller().type(`status-set ${status}`), invalid(status));
  assert.deepEqual(await caller().type('status-set'), failed(2, 'invalid args, require <status> [message]'));
  assert.deepEqual(await caller().type('status-set active a b'), failed(2, 'unrecognized args: ["b"]'));
});

test('only the leader speaks for the application', async () => {
  const web = caller({ context: { work: backupAction } });
  assert.deepEqual(await web.type('status-set --application=True active'), failed(1, 'this unit is not the leader'));
  assert.deepEqual(
    await web.type('status-get --application=true'),
    failed(1, 'finding application status: this unit is not the leader'),
  );
  assert.deepEqual(web.ports.effects, []);
});

test('the leader sets the status of the application and reads it back', async () => {
  const ports = recordedPorts(5);
  const web = caller({ ports });
  assert.deepEqual(await web.type('status-set --application blocked why'), silent);
  assert.deepEqual(ports.effects, [['application-status', 'blocked', 'why']]);
  assert.deepEqual(await web.type('status-get --application'), printed('blocked\n'));
  const reply = await web.type('status-get --application --include-data --format=json');
  assert.deepEqual(JSON.parse(reply.stdout), {
    'application-status': {
      status: 'blocked',
      message: 'why',
      'status-data': {},
      units: {
        'web/0': { status: 'maintenance', message: 'installing', 'status-data': {} },
        'web/1': { status: 'waiting', message: '', 'status-data': {} },
        'web/2': { status: 'active', message: '', 'status-data': {} },
      },
    },
  });
});

test('an application of which nobody spoke is as its worst unit', async () => {
  const web = caller({ ports: recordedPorts(5) });
  assert.deepEqual(await web.type('status-get --application'), printed('maintenance\n'));
  await web.type('status-set active');
  assert.deepEqual(await web.type('status-get --application'), printed('waiting\n'));
});

test('what the leader said of the application in an earlier hook stands, whoever of its units is worse', async () => {
  const status = { status: 'active', message: 'all well', since: 0 } as const;
  const context = { view: { ...view, application: { ...view.application, status } } };
  const { stdout } = await caller({ context, ports: recordedPorts(1) }).type(
    'status-get --application --include-data --format=json',
  );
  const shown = JSON.parse(stdout)['application-status'];
  assert.deepEqual(
    [shown.status, shown.message, shown.units['web/1']],
    ['active', 'all well', { status: 'waiting', message: '', 'status-data': {} }],
  );
});
