import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HandlerContext } from '../../../src/agent/hooks/index.ts';
import {
  backupAction,
  databaseChanged,
  databaseHook,
  modelUuid,
  recordedPorts,
  unit,
  updateStatus,
  view,
} from '../../support/handler.ts';
import { caller, failed, printed, type Reply, silent } from './caller.ts';

const created: HandlerContext['work'] = { kind: 'hook', hook: { ...databaseHook, kind: 'relation-created' } };
const broken: HandlerContext['work'] = { kind: 'hook', hook: { ...databaseHook, kind: 'relation-broken' } };
const departed: HandlerContext['work'] = {
  kind: 'hook',
  hook: { ...databaseHook, kind: 'relation-departed', remoteUnit: unit('mysql/1'), departingUnit: unit('mysql/1') },
};

const badId = (text: string, why: string) => failed(2, `invalid value "${text}" for option -r: ${why}`);
const mysql0 = printed('{"host":"10.0.0.9","port":"3306"}\n');
const notMember = (name: string) =>
  failed(1, `cannot read settings for unit "${name}" in relation "db:7": not a member`);

const lines: readonly (readonly [work: HandlerContext['work'], line: string, reply: Reply])[] = [
  // §5.2: the relation id
  [updateStatus, 'relation-list -r db:7', printed('mysql/0\nmysql/1\n')],
  [updateStatus, 'relation-list -r whatever:7', printed('mysql/0\nmysql/1\n')],
  [updateStatus, 'relation-list -r cluster:7', badId('cluster:7', 'relation not found')],
  [updateStatus, 'relation-list -r db:99', badId('db:99', 'relation not found')],
  [updateStatus, 'relation-list -r db', badId('db', 'invalid relation id')],
  [updateStatus, 'relation-list -r db:', badId('db:', 'invalid relation id')],
  [updateStatus, 'relation-list', failed(2, 'no relation id specified')],
  [databaseChanged, 'relation-list', printed('mysql/0\nmysql/1\n')],

  [updateStatus, 'relation-ids', failed(2, 'no endpoint name specified')],
  [updateStatus, 'relation-ids db --format=json', printed('["db:12","db:7"]\n')],
  [updateStatus, 'relation-ids unknown --format=json', printed('[]\n')],
  [databaseChanged, 'relation-ids', printed('db:12\ndb:7\n')],
  [broken, 'relation-ids', printed('db:12\n')],

  [updateStatus, 'relation-list -r 12 --format=json', printed('[]\n')],
  [updateStatus, 'relation-list -r 12', silent],
  [updateStatus, 'relation-list -r 7 --app', printed('mysql\n')],
  [updateStatus, 'relation-list -r 2 --app --format=json', printed('"web"\n')],
  [updateStatus, 'relation-list -r 2', printed('web/1\n')],
  [departed, 'relation-list', printed('mysql/0\n')],
  [departed, 'relation-list -r 2', printed('web/1\n')],
  [broken, 'relation-list --format=json', printed('[]\n')],

  [updateStatus, 'relation-model-get -r db:7 --format=json', printed(`{"uuid":"${modelUuid}"}\n`)],
  [updateStatus, 'relation-model-get', failed(2, 'no relation id specified')],

  // §5.3: whose bag
  [databaseChanged, 'relation-get --format=json', mysql0],
  [databaseChanged, 'relation-get - --format=json', mysql0],
  [databaseChanged, 'relation-get', printed('host: 10.0.0.9\nport: "3306"\n')],
  [databaseChanged, 'relation-get host', printed('10.0.0.9\n')],
  [databaseChanged, 'relation-get missing', silent],
  [databaseChanged, 'relation-get constructor --format=json', printed('null\n')],
  [databaseChanged, 'relation-get --app --format=json', printed('{"database":"shop"}\n')],
  [created, 'relation-get --format=json', printed('{"database":"shop"}\n')],
  [broken, 'relation-get database', printed('shop\n')],
  [updateStatus, 'relation-get -r 7', failed(2, 'no unit or application specified')],
  [databaseChanged, 'relation-get -r 2', failed(2, 'no unit or application specified')],
  [updateStatus, 'relation-get -r 7 --app --format=json', printed('{"database":"shop"}\n')],
  [updateStatus, 'relation-get -r 7 - mysql/0 --format=json', mysql0],
  [updateStatus, 'relation-get -r 7 - mysql/0 --app --format=json', printed('{"database":"shop"}\n')],
  [updateStatus, 'relation-get -r 7 - mysql --app=True --format=json', printed('{"database":"shop"}\n')],
  [updateStatus, 'relation-get -r 7 - mysql', failed(2, 'expected unit name, got application name "mysql"')],
  [updateStatus, 'relation-get -r 7 - my/sql', failed(2, 'invalid unit name "my/sql"')],
  [updateStatus, 'relation-get -r 7 - my/sql --app', failed(2, 'invalid unit name "my/sql"')],
  [updateStatus, 'relation-get -r 7 host mysql/4', printed('left long ago\n')],
  [updateStatus, 'relation-get -r 7 - mysql/9', notMember('mysql/9')],
  [updateStatus, 'relation-get -r 7 - web/1', notMember('web/1')],
  [updateStatus, 'relation-get -r 7 - web/0 --format=json', printed('{"private-address":"10.0.0.5"}\n')],
  [updateStatus, 'relation-get -r 12 - web/0 --format=json', printed('{}\n')],
  [updateStatus, 'relation-get -r 12 --app --format=json', printed('{}\n')],
  [backupAction, 'relation-get -r 2 token web --app', printed('abc\n')],
  [
    updateStatus,
    'relation-get -r 7 - web --app',
    failed(1, 'cannot read settings for application "web" in relation "db:7": permission denied'),
  ],
  [
    updateStatus,
    'relation-get -r 7 - other --app',
    failed(1, 'cannot read settings for application "other" in relation "db:7": permission denied'),
  ],

  [updateStatus, 'relation-set a=b', failed(2, 'no relation id specified')],
  [databaseChanged, 'relation-set nonsense', failed(2, 'expected "key=value", got "nonsense"')],
  [databaseChanged, 'relation-set =x', failed(2, 'expected "key=value", got "=x"')],
  [databaseChanged, 'relation-set a=1 a=2', failed(2, 'key "a" specified more than once')],
  [databaseChanged, 'relation-set --app a=1', failed(1, 'cannot write relation settings')],
  [databaseChanged, 'relation-set --app', silent],
  [databaseChanged, 'relation-set', silent],
];

for (const [work, line, reply] of lines)
  test(`${line} in ${work.kind === 'hook' ? work.hook.kind : work.kind}`, async () => {
    const web = caller({ context: { work } });
    assert.deepEqual(await web.type(line), reply);
    assert.deepEqual(web.flush().relationSettings, []);
  });

test('the leader reads the bag of its own application in any relation', async () => {
  const web = caller({ ports: recordedPorts(5) });
  assert.deepEqual(await web.type('relation-get -r 7 wants web --app'), printed('shop\n'));
});

test('own writes are seen at once by the unit and leave with the flush', async () => {
  const web = caller({ context: { work: databaseChanged } });
  assert.deepEqual(await web.type('relation-set user=bob private-address='), silent);
  assert.deepEqual(await web.type('relation-set -r cluster:2 --format=json ready=a=b'), silent);
  assert.deepEqual(await web.type('relation-set user=eve'), silent);
  assert.deepEqual(await web.type('relation-get - web/0 --format=json'), printed('{"user":"eve"}\n'));
  assert.deepEqual(web.flush(), {
    operation: 'web/0#17',
    relationSettings: [
      { relation: 7, bag: 'unit', change: { user: 'eve', 'private-address': null } },
      { relation: 2, bag: 'unit', change: { ready: 'a=b' } },
    ],
    openPorts: [],
    closePorts: [],
    state: {},
  });
});

test('the leader writes the bag of its application under its epoch, and reads it back', async () => {
  const ports = recordedPorts(5);
  const web = caller({ ports, context: { work: databaseChanged } });
  assert.deepEqual(await web.type('relation-set --app=True wants=more'), silent);
  ports.epoch = 6;
  assert.deepEqual(await web.type('relation-set --app also=this'), silent);
  assert.deepEqual(
    await web.type('relation-get - web --app --format=json'),
    printed('{"also":"this","wants":"more"}\n'),
  );
  const { epoch, relationSettings } = web.flush();
  assert.equal(epoch, 5, 'the older one: a leadership lost in between must fail the flush');
  assert.deepEqual(relationSettings, [{ relation: 7, bag: 'application', change: { wants: 'more', also: 'this' } }]);
});

test('relation-set reads a map from stdin as ops sends it, arguments over it', async () => {
  const web = caller({ context: { work: databaseChanged } });
  const input = '{"smile": "\\ud83d\\ude00", "umlaut": "\\u00fc", "gone": "", "a": "file"}';
  assert.deepEqual(await web.call(['relation-set', '--file', '-', 'a=argument'], { input }), silent);
  assert.deepEqual(web.flush().relationSettings[0]?.change, { smile: '😀', umlaut: 'ü', gone: null, a: 'argument' });
});

test('relation-set reads a YAML file of the caller; plain numbers mean their text', async () => {
  const web = caller({ context: { work: databaseChanged }, files: { 'set.yaml': 'port: 80\nup: true\nnone:\n' } });
  assert.deepEqual(await web.type('relation-set --file set.yaml'), silent);
  assert.deepEqual(web.flush().relationSettings[0]?.change, { port: '80', up: 'true', none: null });
});

const badFiles: readonly (readonly [content: string, message: RegExp])[] = [
  ['- a\n- b\n', /^ERROR expected a map of strings\n$/],
  ['a: {b: c}\n', /^ERROR expected a string for "a"\n$/],
  ['a: "unclosed\n', /^ERROR cannot read this document/],
  ['"": x\n', /^ERROR expected a key, got ""\n$/],
];
for (const [content, message] of badFiles)
  test(`relation-set refuses a file of ${JSON.stringify(content)} whole`, async () => {
    const web = caller({ context: { work: databaseChanged }, files: { bad: content } });
    const reply = await web.type('relation-set --file bad good=value');
    assert.match(reply.stderr, message);
    assert.equal(reply.exit, 1);
    assert.deepEqual(web.flush().relationSettings, []);
  });

test('relation-set tells why it cannot read a file', async () => {
  const web = caller({ context: { work: databaseChanged } });
  assert.deepEqual(await web.type('relation-set --file none'), failed(1, 'none: no such file or directory'));
  const readInput = async () => new Uint8Array([0x61, 0xff]);
  assert.deepEqual(
    await web.call(['relation-set', '--file', '-'], { readInput }),
    failed(1, 'cannot read -: not UTF-8 text'),
  );
});

test('a bag has a limit', async () => {
  const web = caller({ context: { work: databaseChanged } });
  const half = 'x'.repeat(9 * 1024 * 1024);
  assert.deepEqual(await web.call(['relation-set', `a=${half}`]), silent);
  assert.deepEqual(
    await web.call(['relation-set', `b=${half}`]),
    failed(1, 'settings of relation "db:7" are larger than 16777216 bytes'),
  );
  assert.deepEqual(Object.keys(web.flush().relationSettings[0]?.change ?? {}), ['a']);
});

test('a bag has its limit also when it grows in many handlers', async () => {
  const relation = view.relations.find(({ id }) => id === 7);
  const unitSettings = new Map(relation?.unitSettings).set(view.unit.name, { a: 'x'.repeat(9 * 1024 * 1024) });
  const relations = view.relations.map((one) => (one === relation ? { ...one, unitSettings } : one));
  const web = caller({ context: { work: databaseChanged, view: { ...view, relations } } });
  const more = 'ü'.repeat(4 * 1024 * 1024);
  assert.deepEqual(
    await web.call(['relation-set', `b=${more}`]),
    failed(1, 'settings of relation "db:7" are larger than 16777216 bytes'),
  );
  assert.deepEqual(await web.call(['relation-set', 'a=', `b=${more}`]), silent);
});

test('is-leader says so in words and in JSON', async () => {
  const leader = caller({ ports: recordedPorts(1) });
  assert.deepEqual(await leader.type('is-leader'), printed('True\n'));
  assert.deepEqual(await leader.type('is-leader --format=json'), printed('true\n'));
  assert.deepEqual(await caller().type('is-leader --format=json'), printed('false\n'));
});

test('who was not the leader once is not for the rest of the handler', async () => {
  const ports = recordedPorts(null);
  const web = caller({ ports, context: { work: databaseChanged } });
  assert.deepEqual(await web.type('is-leader'), printed('False\n'));
  ports.epoch = 9;
  assert.deepEqual(await web.type('is-leader'), printed('False\n'));
  assert.deepEqual(await web.type('relation-set --app a=b'), failed(1, 'cannot write relation settings'));
});
