import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  capabilities,
  demandsOf,
  makePlan,
  parseLayer,
  type Sandbox,
  type ServiceDemand,
  withoutCapabilities,
} from '../../../src/core/supervision/index.ts';

/** What the layers say of one service, lowest first; what it is started with; what that asks of its keeper. */
const cases: readonly (readonly [
  title: string,
  layers: readonly object[],
  planned: Sandbox | undefined,
  demands: readonly ServiceDemand[],
])[] = [
  ['nothing', [{}], undefined, []],
  ['what is off', [{ 'private-tmp': false, 'protect-system': 'false', 'protect-home': false }], undefined, []],
  ['exceptions from nothing', [{ 'read-write-paths': ['/srv'] }], undefined, []],
  [
    'everything',
    [
      {
        'no-new-privileges': true,
        capabilities: ['CAP_NET_BIND_SERVICE'],
        'protect-system': 'strict',
        'protect-home': 'read-only',
        'private-tmp': true,
        'private-devices': 'true',
        'read-write-paths': ['/srv'],
      },
    ],
    {
      capabilities: ['CAP_NET_BIND_SERVICE'],
      'no-new-privileges': true,
      'private-devices': true,
      'private-tmp': true,
      'protect-home': 'read-only',
      'protect-system': 'strict',
      'read-write-paths': ['/srv'],
    },
    [
      'sandbox.no-new-privileges',
      'sandbox.capabilities',
      'sandbox.protect-system',
      'sandbox.protect-home',
      'sandbox.private-tmp',
      'sandbox.private-devices',
    ],
  ],
  ['no capability at all', [{ capabilities: 'none' }], { capabilities: [] }, ['sandbox.capabilities']],
  [
    'a layer above that takes one part back',
    [{ 'private-tmp': true, 'protect-system': true }, { 'private-tmp': false }],
    { 'protect-system': 'true' },
    ['sandbox.protect-system'],
  ],
];

for (const [title, layers, planned, demands] of cases)
  test(`a sandbox of ${title}`, () => {
    const parsed = layers.map((sandbox) =>
      parseLayer({ services: { a: { override: 'merge', command: 'a', sandbox } } }, 'layer'),
    );
    const launch = makePlan(parsed, { directory: '/', environment: {} }).services.get('a')?.launch;
    assert.ok(launch);
    assert.deepEqual(launch.sandbox, planned);
    assert.deepEqual(demandsOf(launch), demands);
  });

test('what is given up is everything but what is kept, unknown capabilities of later kernels too', () => {
  assert.equal(withoutCapabilities([]), 0xffff_ffff_ffff_ffffn);
  assert.equal(withoutCapabilities(['CAP_CHOWN', 'CAP_NET_BIND_SERVICE']), 0xffff_ffff_ffff_fbfen);
  assert.equal(withoutCapabilities(capabilities), 0xffff_fe00_0000_0000n);
});
