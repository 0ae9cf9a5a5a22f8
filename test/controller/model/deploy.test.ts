import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Assignment, Command, MachineId } from '../../../src/core/model/index.ts';
import { bundleDigest, bundleFacts, readSigned, unit, unitReport, world } from '../../support/controller-world.ts';

const deploy = (more: Partial<Extract<Command, { kind: 'deploy' }>> = {}): Command => ({
  kind: 'deploy',
  bundle: bundleDigest('web'),
  application: 'web' as never,
  units: 1,
  config: {},
  to: [],
  trust: false,
  bindings: {},
  constraints: {},
  force: false,
  ...more,
});

test('deploy makes the application, its peer relations and its units, and assigns the bundle to placed units', () => {
  const at = world();
  at.upload(bundleFacts('web', 3));
  const { agent, machine } = at.machine();
  const result = at.run(deploy({ bundle: bundleDigest('web', 3), units: 2, config: { port: '8080' } }));
  assert.deepEqual(result, { kind: 'done', changed: ['web', 'web/0', 'web/1'] });
  assert.deepEqual(at.get('application', 'web')?.settings, { port: 8080 });
  assert.deepEqual(at.get('relation', 1)?.ends, [
    { application: 'web', endpoint: 'cluster', role: 'peer', scope: 'global' },
  ]);
  const entity = at.model.entity('unit/web/1')?.value;
  assert.ok(entity?.kind === 'unit');
  assert.deepEqual(readSigned<Assignment>(entity.assignment), {
    controller: 'the-controller',
    agent,
    unit: 'web/1',
    unitUuid: at.uuid('web/1'),
    issuedAt: at.now,
    counter: 1,
    operation: 'install',
    operator: 'web',
    revision: 3,
    archive: bundleDigest('web', 3),
    sha512: 'b'.repeat(128),
    length: 10,
    forced: false,
  });
  assert.deepEqual(at.get('machine', machine)?.units, ['web/0', 'web/1']);
});

const refusals: readonly [what: string, more: Parameters<typeof deploy>[0], code: string, says?: RegExp][] = [
  ['an unknown bundle', { bundle: bundleDigest('db') }, 'not-found'],
  ['a name that is none', { application: 'Web!' as never }, 'name-invalid'],
  ['a name that is taken', {}, 'already-exists', /reeve refresh web/],
  ['an unknown machine', { application: 'b' as never, to: ['7' as MachineId] }, 'not-found', /there is: 0/],
  ['more places than units', { application: 'b' as never, units: 0, to: ['0' as MachineId] }, 'usage-invalid'],
  ['a negative number of units', { application: 'b' as never, units: -1 }, 'usage-invalid'],
  ['an unknown option', { application: 'b' as never, config: { prt: '1' } }, 'config-invalid', /did you mean "port"/],
  ['a value of the wrong type', { application: 'b' as never, config: { port: 'x' } }, 'config-invalid'],
];
for (const [what, more, code, says] of refusals)
  test(`deploy with ${what} is refused and changes nothing`, () => {
    const at = world();
    at.machine();
    at.deploy('web');
    const { revision } = at.model;
    assert.throws(
      () => at.run(deploy(more)),
      (error: { code: string; next?: string }) => error.code === code && (says?.test(error.next ?? '') ?? true),
    );
    assert.equal(at.model.revision, revision);
  });

test('the words of a refused option are those of the contract', () => {
  const at = world();
  at.deploy('web');
  const set = (settings: Record<string, string>) => () =>
    at.run({ kind: 'configure', application: 'web' as never, set: settings, reset: [] });
  assert.throws(set({ port: 'abc' }), /option "port".*expected int, got "abc"/);
  assert.throws(set({ nope: '1' }), /unknown option "nope"/);
});

test('units go to the connected machine with the fewest units; named machines come first', () => {
  const at = world();
  const [, second] = [at.machine(), at.machine()];
  const away = at.machine();
  at.connected.delete(away.agent);
  at.upload(bundleFacts('web'));
  at.run(deploy({ units: 4, to: [second.machine, away.machine] }));
  assert.deepEqual(
    [0, 1, 2, 3].map((number) => at.get('unit', `web/${number}`)?.machine),
    ['1', '2', '0', '0'],
  );
});

test('without a machine units wait, unassigned', () => {
  const at = world();
  at.deploy('web');
  const { machine, assignment } = at.get('unit', 'web/0') ?? {};
  assert.deepEqual([machine, assignment, at.model.entity('unit/web/0')], [undefined, undefined, undefined]);
});

test('unit numbers are never used again, not even by a new application of the same name', () => {
  const at = world();
  at.deploy('web', 2);
  at.run({ kind: 'remove-application', application: 'web' as never, force: true });
  assert.equal(at.get('application', 'web'), undefined);
  assert.deepEqual(at.run(deploy()), { kind: 'done', changed: ['web', 'web/2'] });
});

test('refresh gives every unit a new assignment under its next counter; a lower revision is a rollback', () => {
  const at = world();
  at.machine();
  at.deploy('web', 2);
  at.upload(bundleFacts('web', 2));
  at.upload(bundleFacts('web', 3));
  const refresh = (revision: number, force = false) =>
    at.run({ kind: 'refresh', application: 'web' as never, bundle: bundleDigest('web', revision), force });
  assert.deepEqual(refresh(2), { kind: 'done', changed: ['web', 'web/0', 'web/1'] });
  const facts = (name: string) => {
    const { counter, operation, revision, forced } = at.get('unit', name)?.assignment ?? {};
    return [counter, operation, revision, forced];
  };
  assert.deepEqual(
    [facts('web/0'), facts('web/1')],
    [
      [2, 'refresh', 2, false],
      [2, 'refresh', 2, false],
    ],
  );
  assert.deepEqual(refresh(2), { kind: 'done', changed: [] });
  refresh(1, true);
  assert.deepEqual(facts('web/0'), [3, 'rollback', 1, true]);
  refresh(2);
  assert.deepEqual(facts('web/0'), [4, 'refresh', 2, false]);
});

test('a unit goes back until it is as new as anything that it may run, whatever its last report was', () => {
  const at = world();
  const { agent } = at.machine();
  at.deploy('web');
  at.upload(bundleFacts('web', 2));
  at.upload(bundleFacts('web', 3));
  const operationOf = (revision: number) => {
    at.run({ kind: 'refresh', application: 'web' as never, bundle: bundleDigest('web', revision), force: false });
    return at.get('unit', 'web/0')?.assignment?.operation;
  };
  // Said before it was given revision 3: seed 186 of the simulation took it for the end of the way back.
  const report = unitReport({ bundle: bundleDigest('web', 1) });
  at.report(agent, { kind: 'unit', unit: unit('web/0'), uuid: at.uuid('web/0'), report });
  assert.deepEqual([3, 1, 2, 3].map(operationOf), ['refresh', 'rollback', 'rollback', 'refresh']);
  assert.equal(at.get('unit', 'web/0')?.goesBackFrom, undefined);
});

test('refresh keeps the settings that still fit and makes new peer relations', () => {
  const at = world();
  at.deploy('web');
  at.run({ kind: 'configure', application: 'web' as never, set: { title: 'x', port: '1' }, reset: [] });
  const metadata = { name: 'web', summary: '', description: '', peers: { cluster: 'web-peer', extra: 'more' } };
  at.upload(bundleFacts('web', 2, { metadata, config: { options: { title: {}, port: { type: 'string' } } } }));
  at.run({ kind: 'refresh', application: 'web' as never, bundle: bundleDigest('web', 2), force: false });
  assert.deepEqual(at.get('application', 'web')?.settings, { title: 'x' });
  assert.deepEqual(at.get('application', 'web')?.relations, [1, 2]);
});

test('refresh refuses a bundle that lacks an endpoint in use, and another operator', () => {
  const at = world();
  at.deploy('web');
  at.deploy('db');
  at.run({ kind: 'integrate', ends: ['web', 'db'] });
  const metadata = { name: 'web', summary: '', description: '', peers: { cluster: 'web-peer' } };
  at.upload(bundleFacts('web', 2, { metadata }));
  const refresh = (bundle: typeof metadata | undefined) => () =>
    at.run({
      kind: 'refresh',
      application: 'web' as never,
      bundle: bundle === undefined ? bundleDigest('db') : bundleDigest('web', 2),
      force: false,
    });
  assert.throws(refresh(metadata), /endpoint db is in use/);
  assert.throws(refresh(undefined), /it runs web, the bundle holds db/);
});

test('configure changes what agents see of the config, and its hash; reset brings the default back', () => {
  const at = world();
  at.deploy('web');
  const seen = () => {
    const entity = at.model.entity('application/web')?.value;
    assert.ok(entity?.kind === 'application');
    return { port: entity.config.port, hash: entity.configHash };
  };
  const before = seen();
  at.run({ kind: 'configure', application: 'web' as never, set: { port: '81', debug: 'true' }, reset: [] });
  assert.equal(seen().port, 81);
  assert.notEqual(seen().hash, before.hash);
  at.run({ kind: 'configure', application: 'web' as never, set: {}, reset: ['port', 'debug'] });
  assert.deepEqual(seen(), before);
});

const modelSettings: readonly [Record<string, string>, unknown][] = [
  [{ 'update-status-hook-interval': '1m' }, { updateStatusIntervalMs: 60_000 }],
  [{ 'update-status-hook-interval': '90s' }, { updateStatusIntervalMs: 90_000 }],
  [{ 'automatically-retry-hooks': 'false' }, { automaticallyRetryHooks: false }],
  [{ 'juju-http-proxy': 'http://p' }, { charmProxies: { HTTP: 'http://p' } }],
  [{ 'update-status-hook-interval': '5s' }, 'config-invalid'],
  [{ 'update-status-hook-interval': 'soon' }, 'config-invalid'],
  [{ 'automatically-retry-hooks': 'yes' }, 'config-invalid'],
  [{ 'automatic-retry-hooks': 'true' }, 'config-invalid'],
];
for (const [set, expected] of modelSettings)
  test(`model setting ${JSON.stringify(set)} → ${JSON.stringify(expected)}`, () => {
    const at = world();
    const before = at.get('model', 'self');
    const run = () => at.run({ kind: 'configure-model', set, reset: [] });
    if (typeof expected === 'string') assert.throws(run, { code: expected });
    else {
      run();
      assert.deepEqual(at.get('model', 'self'), { ...before, ...(expected as object) });
    }
  });

test('commands on what is being removed, and on names nearly right, say so', () => {
  const at = world();
  const { agent } = at.machine();
  at.deploy('web');
  at.report(agent, { kind: 'unit', unit: unit('web/0'), uuid: at.uuid('web/0'), report: unitReport() });
  const addUnit = (application: string) => () =>
    at.run({ kind: 'add-unit', application: application as never, units: 1, to: [] });
  assert.throws(addUnit('wbe'), (error: { next?: string }) => error.next === 'did you mean "web"?');
  at.run({ kind: 'remove-application', application: 'web' as never, force: false });
  assert.throws(addUnit('web'), { code: 'being-removed' });
});

test('a bundle of the files that run is taken when it is asked for again, and only then', () => {
  const at = world();
  at.machine();
  at.deploy('web');
  const { manifest, ...facts } = bundleFacts('web', 2);
  const { files } = bundleFacts('web', 1).manifest;
  const stamp = { path: 'revision', size: 2, mode: '0644', sha256: bundleDigest('web', 2) } as const;
  at.upload({ ...facts, manifest: { ...manifest, files: [...files, stamp] } });
  const refresh = {
    kind: 'refresh',
    application: 'web' as never,
    bundle: bundleDigest('web', 2),
    force: false,
  } as const;
  assert.deepEqual(at.run(refresh), { kind: 'done', changed: [] });
  assert.equal(at.get('application', 'web')?.bundle, bundleDigest('web', 1));
  assert.deepEqual(at.run({ ...refresh, again: true }), { kind: 'done', changed: ['web', 'web/0'] });
  assert.equal(at.get('unit', 'web/0')?.assignment?.revision, 2);
});
