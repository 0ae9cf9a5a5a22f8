/** `reeve secret`: what it asks of the controller, and what it shows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SecretInfo, SecretQuery } from '../../src/core/model/index.ts';
import { base64, contentOf, secretOf } from '../support/secrets.ts';
import { recordingAdmin, reeve } from './fake-ports.ts';

const id = secretOf('a');
const info = (more: Partial<SecretInfo> = {}): SecretInfo => ({
  secret: id,
  owner: '<model>',
  name: 'token',
  label: '',
  description: 'for the api',
  rotate: 'never',
  rotateAt: null,
  latest: 1,
  createdAt: Date.UTC(2024, 4, 1),
  updatedAt: Date.UTC(2024, 4, 2),
  revisions: [{ revision: 1, createdAt: Date.UTC(2024, 4, 1), expireAt: Date.UTC(2020, 0, 1) }],
  access: [{ target: 'web' as never }],
  ...more,
});

test('each verb becomes one command', async () => {
  const files = { 'values.yaml': 'one-key: a\nnumber: 7\n', pem: 'x\n', '-': '{"password":"s"}' };
  const lines: readonly (readonly [string, object])[] = [
    [
      'add token password=x=y raw#base64=eA== from#file=pem --info why',
      {
        kind: 'add-secret',
        name: 'token',
        description: 'why',
        content: { password: base64('x=y'), raw: 'eA==', from: base64('x\n') },
      },
    ],
    ['add t --file -', { kind: 'add-secret', name: 't', description: '', content: contentOf('s') }],
    [
      'update token number=8 --file values.yaml --name other --auto-prune',
      {
        kind: 'update-secret',
        secret: 'token',
        name: 'other',
        autoPrune: true,
        content: { 'one-key': base64('a'), number: base64('8') },
      },
    ],
    ['update token --auto-prune false', { kind: 'update-secret', secret: 'token', autoPrune: false }],
    [`grant secret:${id} web,db`, { kind: 'grant-secret', secret: `secret:${id}`, applications: ['web', 'db'] }],
    ['revoke token web', { kind: 'revoke-secret', secret: 'token', applications: ['web'] }],
    ['remove token --revision 2', { kind: 'remove-secret', secret: 'token', revision: 2 }],
    ['remove token', { kind: 'remove-secret', secret: 'token' }],
  ];
  for (const [line, command] of lines) {
    const { admin, commands } = recordingAdmin();
    const { code, err } = await reeve(['secret', ...line.split(' ')], { admin, files });
    assert.deepEqual({ code, commands }, { code: 0, commands: [command] }, `${line}: ${err}`);
  }
});

test('add prints the uri on stdout', async () => {
  const { admin } = recordingAdmin({ execute: () => Promise.resolve({ kind: 'secret-added', secret: id }) });
  const { out } = await reeve(['secret', 'add', 'token', 'password=x'], { admin });
  assert.equal(out, `secret:${id}\n`);
});

test('what cannot be read is refused without showing it', async () => {
  const files = { broken: 'password: "canary', list: '[canary]' };
  for (const line of ['add t canary', 'add t --file broken', 'add t --file list', 'add t key#zip=canary']) {
    const { code, err } = await reeve(['secret', ...line.split(' ')], { files });
    assert.notEqual(code, 0);
    assert.doesNotMatch(err, /canary/);
  }
});

test('show asks for values only with --reveal', async () => {
  const queries: SecretQuery[] = [];
  const admin = {
    secrets: (query: SecretQuery) => {
      queries.push(query);
      return Promise.resolve([info(query.reveal ? { content: contentOf('hidden') } : {})]);
    },
  };
  const plain = await reeve(['secret', 'show', 'token'], { admin });
  assert.match(plain.out, /token/);
  assert.doesNotMatch(plain.out, /hidden/);
  const shown = await reeve(['secret', 'show', 'token', '--reveal', '--revision', '1'], { admin });
  assert.match(shown.out, /^password +hidden$/m);
  assert.deepEqual(queries, [
    { secret: 'token', reveal: false },
    { secret: 'token', reveal: true, revision: 1 },
  ]);
});

test('for programs secrets are in the shape that the ecosystem reads', async () => {
  const admin = {
    secrets: ({ reveal }: SecretQuery) => Promise.resolve([info(reveal ? { content: contentOf('hidden') } : {})]),
  };
  const list = await reeve(['secret', 'list', '--format', 'json'], { admin });
  const entry = {
    revision: 1,
    expires: '2020-01-01T00:00:00Z',
    owner: '<model>',
    description: 'for the api',
    name: 'token',
    created: '2024-05-01T00:00:00Z',
    updated: '2024-05-02T00:00:00Z',
  };
  assert.deepEqual(JSON.parse(list.out), { [id]: entry });
  const { out } = await reeve(['secret', 'show', id, '--reveal', '--format', 'json'], { admin });
  const { content, checksum, access, revisions, ...rest } = JSON.parse(out)[id];
  assert.deepEqual(rest, entry);
  assert.deepEqual(content, { Data: { password: 'hidden' } });
  assert.match(checksum, /^[0-9a-f]{64}$/);
  assert.deepEqual(access, [{ target: 'application-web', scope: 'model', role: 'view' }]);
  assert.equal(revisions[0].revision, 1);
});

test('list names owners and rotations, and is empty in words and in JSON', async () => {
  const charm = info({
    secret: secretOf('b'),
    owner: 'web' as never,
    name: '',
    label: 'db',
    rotate: 'daily',
    rotateAt: 5,
  });
  const { out } = await reeve(['secret', 'list'], { admin: { secrets: () => Promise.resolve([info(), charm]) } });
  assert.match(out, /^b{20} +db +web +daily +1 /m);
  const none = { admin: { secrets: () => Promise.resolve([]) } };
  assert.equal((await reeve(['secret', 'list'], none)).out, 'There are no secrets.\n');
  assert.deepEqual(JSON.parse((await reeve(['secret', 'list', '--format', 'json'], none)).out), {});
});
