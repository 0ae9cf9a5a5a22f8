import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DoctorFacts, examine, type FolderFacts, type MachineFacts } from '../../../src/core/doctor/index.ts';
import { noon } from '../../support/builders.ts';

const dayMs = 24 * 60 * 60_000;
const gibibyte = 1024 ** 3;
const folder = (more: Partial<FolderFacts> = {}): FolderFacts => ({
  purpose: 'data',
  path: '/var/lib/reeve',
  state: 'usable',
  freeBytes: gibibyte,
  freeFiles: 100_000,
  ...more,
});
const answers = { kind: 'answers', version: '1.0.0', connected: true, problem: null, skewMs: 20 } as const;
const joined = { kind: 'joined', hostname: 'web', machineMark: 'm', validTo: noon + 90 * dayMs } as const;
const facts: DoctorFacts = {
  now: noon,
  user: 0,
  version: '1.0.0',
  agent: answers,
  identity: joined,
  machine: {
    hostname: 'web',
    mark: 'm',
    systemdVersion: 252,
    cgroup: { version: 2, controllers: ['cpu', 'memory', 'pids'] },
    locale: 'C.UTF-8',
    hasTimeZones: true,
    pythonVersion: '3.11.2',
    nameservers: 1,
    addresses: { ipv4: true, ipv6: true },
    proxyVariables: [],
    installedBy: ['deb'],
  },
  folders: [folder()],
  guarded: [{ path: '/var/lib/reeve', owner: 0, mode: 0o700, modeMax: 0o750 }],
  controller: { address: 'controller.example:17070', kind: 'reached' },
};

const machine = (more: Partial<MachineFacts>): Partial<DoctorFacts> => ({ machine: { ...facts.machine, ...more } });
const controller = (kind: NonNullable<DoctorFacts['controller']>['kind'], address = 'controller.example:1') => ({
  agent: { ...answers, connected: false },
  controller: { address, kind },
});

/** What is not well, as `severity check`. */
const troubles = (more: Partial<DoctorFacts>): string[] =>
  examine({ ...facts, ...more })
    .filter(({ severity }) => severity !== 'ok')
    .map(({ severity, check }) => `${severity} ${check}`);

const cases: readonly (readonly [string, Partial<DoctorFacts>, readonly string[]])[] = [
  ['a machine on which all is well', {}, []],
  [
    'an agent that does not run',
    { agent: { kind: 'silent', because: 'ENOENT' } },
    ['error agent', 'warning controller', 'notice clock'],
  ],
  ['an agent of another version than the program', { version: '1.1.0' }, ['warning versions']],
  ['deb and snap, both installed', machine({ installedBy: ['deb', 'snap'] }), ['error packages']],
  ['a machine that has not joined', { identity: { kind: 'missing' } }, ['error identity']],
  ['an identity that only root may read', { identity: { kind: 'hidden' } }, ['notice identity']],
  ['a certificate that ends soon', { identity: { ...joined, validTo: noon + dayMs } }, ['warning identity']],
  [
    'a certificate that has expired, or a wrong clock',
    { identity: { ...joined, validTo: noon - dayMs } },
    ['warning identity'],
  ],
  ['a machine cloned after joining', machine({ mark: 'other' }), ['error machine identity']],
  ['an identity of the time before marks', { identity: { ...joined, machineMark: null } }, []],
  ['a machine that has another name now', machine({ hostname: 'db' }), ['notice host name']],
  ['a disk that is nearly full', { folders: [folder({ freeBytes: 1 })] }, ['warning disk']],
  ['a disk without inodes', { folders: [folder({ freeFiles: 1 })] }, ['warning disk']],
  ['a disk that does not count inodes', { folders: [folder({ freeFiles: null })] }, []],
  ['a data folder that is missing', { folders: [folder({ state: 'missing' })] }, ['error disk']],
  ['a disk that became read-only', { folders: [folder({ state: 'read-only' })] }, ['error disk']],
  ['a folder that is closed to this user', { folders: [folder({ state: 'hidden' })] }, ['notice disk']],
  [
    'a key that others may read',
    { guarded: [...facts.guarded, { path: 'k', owner: 0, mode: 0o644, modeMax: 0o600 }] },
    ['error permissions'],
  ],
  [
    'a socket of another user',
    { guarded: [...facts.guarded, { path: 's', owner: 7, mode: 0o600, modeMax: 0o600 }] },
    ['error permissions'],
  ],
  ['a controller that listens, and an agent that is not connected', controller('reached'), ['warning controller']],
  ['a controller whose name is not known', controller('unresolved'), ['error controller']],
  ['a controller that does not run', controller('refused'), ['error controller']],
  ['a controller behind a firewall', controller('silent'), ['error controller']],
  ['a controller without a way to it', controller('unroutable'), ['error controller']],
  ['a clock that is late', { agent: { ...answers, skewMs: 60_000 } }, ['warning clock']],
  ['a clock that is so wrong that orders are refused', { agent: { ...answers, skewMs: -3_600_000 } }, ['error clock']],
  ['no resolver, and a controller with a name', machine({ nameservers: 0 }), ['warning resolver']],
  [
    'no resolver, and a controller with an address',
    { ...machine({ nameservers: 0 }), controller: { address: '[fd00::1]:1', kind: 'reached' } },
    ['notice resolver'],
  ],
  ['IPv6 alone', machine({ addresses: { ipv4: false, ipv6: true } }), []],
  [
    'IPv6 alone, and a controller with an IPv4 address',
    { ...machine({ addresses: { ipv4: false, ipv6: true } }), controller: { address: '10.0.0.1:1', kind: 'reached' } },
    ['error addresses'],
  ],
  ['no address at all', machine({ addresses: { ipv4: false, ipv6: false } }), ['error addresses']],
  ['a proxy that the link will not use', machine({ proxyVariables: ['https_proxy'] }), ['notice proxy']],
  ['a machine without systemd', machine({ systemdVersion: null }), ['notice systemd']],
  ['a systemd that is too old', machine({ systemdVersion: 245 }), ['warning systemd']],
  ['no control groups', machine({ cgroup: null }), ['notice cgroup']],
  [
    'version 1 of control groups',
    machine({ cgroup: { version: 1, controllers: ['memory', 'pids'] } }),
    ['notice cgroup'],
  ],
  [
    'control groups without the memory controller',
    machine({ cgroup: { version: 2, controllers: ['pids'] } }),
    ['warning cgroup'],
  ],
  ['no Python', machine({ pythonVersion: null }), ['warning python']],
  ['an old Python', machine({ pythonVersion: '3.7.9' }), ['warning python']],
  ['a locale that is not UTF-8', machine({ locale: 'POSIX' }), ['notice locale']],
  ['no time zones', machine({ hasTimeZones: false }), ['warning time zones']],
];

for (const [story, more, expected] of cases) test(story, () => assert.deepEqual(troubles(more), expected));

test('whatever needs a person comes with its repair', () => {
  for (const [story, more] of cases)
    for (const { severity, fix } of examine({ ...facts, ...more }))
      if (severity === 'error' || severity === 'warning') assert.ok(fix, story);
});
