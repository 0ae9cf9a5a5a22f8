import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identify } from '../../../src/edge/platform/bare/identity.ts';

const databases = {
  users: [
    ['root', 'x', '0', '0', 'root', '/root', '/bin/sh'],
    ['www', 'x', '33', '34', 'www', '/srv/www', '/bin/sh'],
    [''],
  ],
  groups: [
    ['www', 'x', '34', ''],
    ['adm', 'x', '4', ''],
  ],
};
const root = { userId: 0, groupId: 0 };
const of = (wanted: Parameters<typeof identify>[0]) => identify(wanted, databases, root);

const www = { userId: 33, groupId: 34, name: 'www', home: '/srv/www', switch: true };

const resolved = [
  [{ user: 'www' }, www],
  [{ userId: 33 }, www],
  [
    { user: 'www', userId: 33, group: 'adm', groupId: 4 },
    { ...www, groupId: 4 },
  ],
  [
    { userId: 4000, groupId: 4001 },
    { userId: 4000, groupId: 4001, name: '', home: '', switch: true },
  ],
  [{ user: 'root' }, { userId: 0, groupId: 0, name: 'root', home: '/root', switch: false }],
] as const;

for (const [wanted, identity] of resolved)
  test(`${JSON.stringify(wanted)} is somebody`, () => {
    assert.deepEqual(of(wanted), { kind: 'resolved', identity });
  });

const refusals = [
  [{ user: 'ghost' }, 'there is no user "ghost"'],
  [{ user: 'www', userId: 34 }, 'user and user-id do not agree'],
  [{ user: 'www', group: 'ghost' }, 'there is no group "ghost"'],
  [{ user: 'www', group: 'adm', groupId: 5 }, 'group and group-id do not agree'],
  [{ userId: 4000 }, 'a user-id without a name needs a group'],
] as const;

for (const [wanted, because] of refusals)
  test(`${JSON.stringify(wanted)} is refused`, () => {
    assert.deepEqual(of(wanted), { kind: 'refused', because });
  });
