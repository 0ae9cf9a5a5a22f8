import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placesIn } from '../../../src/edge/platform/bare/index.ts';

const mounted = (root: string, top: string, type: string, options: string): string =>
  `32 31 0:29 ${root} ${top} rw,nosuid - ${type} ${type} ${options}`;

const cases: readonly (readonly [title: string, mounts: readonly string[], groups: string, expected: unknown])[] = [
  ['no control groups', ['22 1 0:5 / /proc rw - proc proc rw'], '', []],
  [
    'the second version',
    [mounted('/', '/sys/fs/cgroup', 'cgroup2', 'rw,nsdelegate')],
    '0::/openrc.reeved:1\n',
    [{ version: 2, top: '/sys/fs/cgroup', folder: '/sys/fs/cgroup/openrc.reeved:1', controllers: [] }],
  ],
  [
    'a group namespace',
    [mounted('/', '/sys/fs/cgroup', 'cgroup2', 'rw')],
    '0::/\n',
    [{ version: 2, top: '/sys/fs/cgroup', folder: '/sys/fs/cgroup', controllers: [] }],
  ],
  [
    'the first version, of which only the own group is seen',
    [mounted('/docker/abc', '/sys/fs/cgroup/cpu,cpuacct', 'cgroup', 'rw,cpu,cpuacct')],
    '3:cpu,cpuacct:/docker/abc/x\n',
    [
      {
        version: 1,
        top: '/sys/fs/cgroup/cpu,cpuacct',
        folder: '/sys/fs/cgroup/cpu,cpuacct/x',
        controllers: ['cpu'],
      },
    ],
  ],
  [
    'both versions, and blanks in a path',
    [mounted('/', '/a\\040b/memory', 'cgroup', 'rw,memory'), mounted('/', '/a\\040b/unified', 'cgroup2', 'rw')],
    '4:memory:/m\n1:name=systemd:/s\n0::/u\n',
    [
      { version: 1, top: '/a b/memory', folder: '/a b/memory/m', controllers: ['memory'] },
      { version: 2, top: '/a b/unified', folder: '/a b/unified/u', controllers: [] },
    ],
  ],
  [
    'a group outside of what is mounted',
    [mounted('/docker/abc', '/sys/fs/cgroup', 'cgroup2', 'rw')],
    '0::/docker/other\n',
    [],
  ],
];

for (const [title, mounts, groups, expected] of cases)
  test(`where groups may be made: ${title}`, () =>
    assert.deepEqual(placesIn(`${mounts.join('\n')}\n`, groups), expected));
