import assert from 'node:assert/strict';
import { test } from 'node:test';
import { environmentOf } from '../../../src/agent/hooks/environment.ts';
import type { HandlerContext } from '../../../src/agent/hooks/index.ts';
import type { PebblePlace } from '../../../src/agent/ports/index.ts';
import type { LifecycleHook } from '../../../src/core/model/index.ts';
import {
  application,
  backupAction,
  databaseHook,
  endpoint,
  handlerContext,
  modelUuid,
  relationId,
  unit,
  view,
} from '../../support/handler.ts';
import { secretBook, secretOf, secretView, viewDetails } from '../../support/secrets.ts';

const environment = (change: Partial<HandlerContext>, pebble: PebblePlace | null = null) =>
  environmentOf({
    context: handlerContext(change),
    contextId: 'web/0-name-secret',
    toolSocketPath: '/run/unit-web-0.sock',
    toolsDirectory: '/run/tools/unit-web-0',
    path: '/usr/bin:/bin',
    controllerAddress: '10.0.0.1:7000',
    version: '3.6.11',
    pebble,
  });

const always = {
  CHARM_DIR: '/srv/web/charm',
  JUJU_CHARM_DIR: '/srv/web/charm',
  JUJU_CONTEXT_ID: 'web/0-name-secret',
  JUJU_AGENT_SOCKET_ADDRESS: '/run/unit-web-0.sock',
  JUJU_AGENT_SOCKET_NETWORK: 'unix',
  JUJU_UNIT_NAME: 'web/0',
  JUJU_MODEL_NAME: 'shop',
  JUJU_MODEL_UUID: modelUuid,
  JUJU_API_ADDRESSES: '10.0.0.1:7000',
  JUJU_MACHINE_ID: '0',
  JUJU_PRINCIPAL_UNIT: '',
  JUJU_AVAILABILITY_ZONE: 'zone-a',
  JUJU_VERSION: '3.6.11',
  CLOUD_API_VERSION: '',
  JUJU_CHARM_HTTP_PROXY: 'http://proxy:3128',
  JUJU_CHARM_HTTPS_PROXY: '',
  JUJU_CHARM_FTP_PROXY: '',
  JUJU_CHARM_NO_PROXY: 'localhost',
  PATH: '/run/tools/unit-web-0:/usr/bin:/bin',
  LANG: 'C.UTF-8',
  DEBIAN_FRONTEND: 'noninteractive',
  APT_LISTCHANGES_FRONTEND: 'none',
  TERM: 'tmux-256color',
};

const hook = (name: string) => ({ JUJU_HOOK_NAME: name, JUJU_DISPATCH_PATH: `hooks/${name}` });
const relation = { JUJU_RELATION: 'db', JUJU_RELATION_ID: 'db:7', JUJU_REMOTE_APP: 'mysql' };
const [mysql0, web0] = [unit('mysql/0'), unit('web/0')];

const lifecycle = (
  [
    'install',
    'start',
    'config-changed',
    'upgrade-charm',
    'update-status',
    'leader-elected',
    'leader-settings-changed',
    'stop',
    'remove',
  ] as const satisfies readonly LifecycleHook[]
).map((kind) => [{ kind: 'hook', hook: { kind } }, hook(kind)] as const);

const events: readonly (readonly [work: HandlerContext['work'], own: Readonly<Record<string, string>>])[] = [
  ...lifecycle,
  [
    { kind: 'hook', hook: { ...databaseHook, kind: 'relation-created' } },
    { ...hook('db-relation-created'), ...relation, JUJU_REMOTE_UNIT: '' },
  ],
  [
    { kind: 'hook', hook: { ...databaseHook, kind: 'relation-joined', remoteUnit: mysql0 } },
    { ...hook('db-relation-joined'), ...relation, JUJU_REMOTE_UNIT: 'mysql/0' },
  ],
  [
    { kind: 'hook', hook: { ...databaseHook, kind: 'relation-changed', remoteUnit: mysql0 } },
    { ...hook('db-relation-changed'), ...relation, JUJU_REMOTE_UNIT: 'mysql/0' },
  ],
  [
    { kind: 'hook', hook: { ...databaseHook, kind: 'relation-changed' } },
    { ...hook('db-relation-changed'), ...relation, JUJU_REMOTE_UNIT: '' },
  ],
  [
    { kind: 'hook', hook: { ...databaseHook, kind: 'relation-departed', remoteUnit: mysql0, departingUnit: web0 } },
    {
      ...hook('db-relation-departed'),
      ...relation,
      JUJU_REMOTE_UNIT: 'mysql/0',
      JUJU_DEPARTING_UNIT: 'web/0',
    },
  ],
  [
    { kind: 'hook', hook: { ...databaseHook, kind: 'relation-broken' } },
    { ...hook('db-relation-broken'), ...relation, JUJU_REMOTE_UNIT: '' },
  ],
  [
    {
      kind: 'hook',
      hook: {
        kind: 'relation-joined',
        relation: relationId(2),
        endpoint: endpoint('cluster'),
        remoteApplication: application('web'),
        remoteUnit: unit('web/1'),
      },
    },
    {
      ...hook('cluster-relation-joined'),
      JUJU_RELATION: 'cluster',
      JUJU_RELATION_ID: 'cluster:2',
      JUJU_REMOTE_APP: 'web',
      JUJU_REMOTE_UNIT: 'web/1',
    },
  ],
  [
    backupAction,
    {
      JUJU_HOOK_NAME: '',
      JUJU_DISPATCH_PATH: 'actions/backup',
      JUJU_ACTION_NAME: 'backup',
      JUJU_ACTION_UUID: '12',
      JUJU_ACTION_TAG: 'action-12',
    },
  ],
  [
    { kind: 'hook', hook: { kind: 'pebble-ready', workload: 'db' } },
    { ...hook('db-pebble-ready'), JUJU_WORKLOAD_NAME: 'db' },
  ],
  [
    {
      kind: 'hook',
      hook: {
        kind: 'pebble-custom-notice',
        workload: 'db',
        notice: { id: '7', type: 'custom', key: 'example.com/backup' },
      },
    },
    {
      ...hook('db-pebble-custom-notice'),
      JUJU_WORKLOAD_NAME: 'db',
      JUJU_NOTICE_ID: '7',
      JUJU_NOTICE_TYPE: 'custom',
      JUJU_NOTICE_KEY: 'example.com/backup',
    },
  ],
  ...(['pebble-check-failed', 'pebble-check-recovered'] as const).map((kind): (typeof events)[number] => [
    { kind: 'hook', hook: { kind, workload: 'db', check: 'http' } },
    { ...hook(`db-${kind}`), JUJU_WORKLOAD_NAME: 'db', JUJU_PEBBLE_CHECK_NAME: 'http' },
  ]),
  [{ kind: 'exec', task: '13', command: 'true', timeoutMs: 1000 }, { JUJU_HOOK_NAME: '' }],
];

const rotated = secretOf('a');
const secretWork = (more: object): HandlerContext['work'] =>
  ({ kind: 'hook', hook: { secret: rotated, ...more } }) as HandlerContext['work'];

test('secret events name the secret; only those about one revision name that', () => {
  const own = { JUJU_SECRET_ID: `secret:${rotated}`, JUJU_SECRET_LABEL: '' };
  for (const kind of ['secret-changed', 'secret-rotate'])
    assert.deepEqual(environment({ work: secretWork({ kind, revision: 3 }) }), { ...always, ...hook(kind), ...own });
  for (const kind of ['secret-expired', 'secret-remove'])
    assert.deepEqual(environment({ work: secretWork({ kind, revision: 3 }) }), {
      ...always,
      ...hook(kind),
      ...own,
      JUJU_SECRET_REVISION: '3',
    });
});

test('the label of a secret is the unit’s own, else its owner’s', () => {
  const secrets = new Map([[rotated, secretView('a', 'web', 1, { details: viewDetails(1, { label: 'owners' }) })]]);
  const work = secretWork({ kind: 'secret-changed', revision: 1 });
  const labelOf = (more: Partial<HandlerContext>) =>
    environment({ work, view: { ...view, secrets }, ...more })['JUJU_SECRET_LABEL'];
  assert.equal(labelOf({}), 'owners');
  assert.equal(labelOf({ secrets: { [rotated]: secretBook({ label: 'mine' }) } }), 'mine');
});

for (const [work, own] of events) {
  const name = own['JUJU_DISPATCH_PATH'] ?? 'exec';
  test(`the whole environment of ${name}, remote unit ${own['JUJU_REMOTE_UNIT'] || 'none'}`, () => {
    assert.deepEqual(environment({ work }), { ...always, ...own });
  });
}

test('a subordinate knows its principal', () => {
  const ofSubordinate = environment({ view: { ...view, unit: { ...view.unit, principal: unit('db/3') } } });
  assert.equal(ofSubordinate['JUJU_PRINCIPAL_UNIT'], 'db/3');
});

test('a handler is told where the manager of its unit is', () => {
  const place = { folder: '/run/reeve/pebble/unit-web-0', socket: '/run/reeve/pebble/unit-web-0/.pebble.socket' };
  assert.deepEqual(environment({ work: backupAction }, place), {
    ...environment({ work: backupAction }),
    PEBBLE: place.folder,
    PEBBLE_SOCKET: place.socket,
  });
});
