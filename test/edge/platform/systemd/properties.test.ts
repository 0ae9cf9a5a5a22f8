import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { UnitName } from '../../../../src/core/model/index.ts';
import { unitProperties } from '../../../../src/edge/platform/systemd/properties.ts';

const tenant = {
  unit: 'web/0' as UnitName,
  service: 'main',
  shim: '/usr/lib/reeve-shim',
  folder: '/run/$HOME/x',
  logFolder: '/var/x',
};
const valueOf = (name: string, limits = {}, sandbox = {}) =>
  unitProperties(tenant, { limits, sandbox }).find(([property]) => property === name)?.[1];

test('systemd expands nothing in the command line', () => {
  assert.deepEqual(valueOf('ExecStart'), [
    'a(sasb)',
    [['/usr/lib/reeve-shim', ['/usr/lib/reeve-shim', '/run/$$HOME/x'], false]],
  ]);
});

test('limits are there when they are asked for, in the units of systemd', () => {
  const limits = { memoryBytes: 1024, cpuCores: 1.5, tasks: 5, files: 6 };
  assert.deepEqual(
    ['MemoryMax', 'CPUQuotaPerSecUSec', 'TasksMax', 'LimitNOFILE'].map((name) => valueOf(name, limits)),
    [
      ['t', 1024n],
      ['t', 1_500_000n],
      ['t', 5n],
      ['t', 6n],
    ],
  );
  assert.equal(valueOf('MemoryMax'), undefined);
});

test('a sandbox becomes directives of systemd, and the shim goes on to see its folders', () => {
  const sandbox = { 'protect-system': 'true', 'private-tmp': true, 'read-write-paths': ['/srv'] };
  const names = ['ProtectSystem', 'ProtectHome', 'PrivateTmp', 'PrivateDevices', 'ReadWritePaths', 'BindPaths'];
  assert.deepEqual(
    names.map((name) => valueOf(name, {}, sandbox)),
    [
      ['s', 'yes'],
      ['s', 'no'],
      ['b', true],
      ['b', false],
      ['as', ['/srv']],
      [
        'a(ssbt)',
        [
          ['/run/$HOME/x', '/run/$HOME/x', false, 16_384n],
          ['/var/x', '/var/x', false, 16_384n],
        ],
      ],
    ],
  );
  assert.equal(valueOf('BindPaths', {}, { 'no-new-privileges': true, capabilities: [] }), undefined);
});
