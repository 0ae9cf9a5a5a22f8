/** Payloads, metrics, the cloud's credential, restricted contexts, and what exists on Kubernetes only. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordedPorts, view } from '../../support/handler.ts';
import { caller, failed, printed, type Reply, silent } from './caller.ts';

const registered = { class: 'worker', type: 'docker', id: 'a1', status: 'starting', labels: ['blue'] } as const;

test('a payload is registered, gets a status, and goes, each at once', async () => {
  const ports = recordedPorts();
  const web = caller({ ports });
  for (const line of [
    'payload-register docker worker a1 blue',
    'payload-status-set worker a1 started',
    'payload-unregister worker a1',
  ])
    assert.deepEqual(await web.type(line), silent);
  assert.deepEqual(ports.effects, [
    ['payloads', [registered]],
    ['payloads', [{ ...registered, status: 'started' }]],
    ['payloads', []],
  ]);
});

test('payloads have a limit', async () => {
  const web = caller();
  assert.deepEqual(
    await web.call(['payload-register', 'docker', 'worker', 'a1', 'x'.repeat(1024 * 1024)]),
    failed(1, 'payloads are larger than 1048576 bytes'),
  );
});

const lines: readonly (readonly [line: string, reply: Reply])[] = [
  ['payload-register', failed(2, 'missing type')],
  ['payload-register docker', failed(2, 'missing class')],
  ['payload-register docker worker', failed(2, 'missing id')],
  ['payload-register docker other a1', failed(1, 'payload "other" not found in metadata.yaml')],
  ['payload-register kvm worker a1', failed(1, 'incorrect type "kvm" for payload "worker", expected "docker"')],
  ['payload-status-set', failed(2, 'missing class')],
  ['payload-status-set worker', failed(2, 'missing id')],
  ['payload-status-set worker a1', failed(2, 'missing status')],
  [
    'payload-status-set worker a1 well',
    failed(2, 'status "well" not supported; expected one of [starting started stopping stopped]'),
  ],
  ['payload-status-set worker a1 started', failed(1, 'payload "worker/a1" not found')],
  ['payload-unregister worker', failed(2, 'missing id')],
  ['payload-unregister worker a1', failed(1, 'payload "worker/a1" not found')],
  ['payload-unregister worker a1 x', failed(2, 'unrecognized args: ["x"]')],
  ['add-metric', failed(2, 'no metrics specified')],
  ['add-metric users', failed(2, 'invalid metrics: expected "key=value", got "users"')],
  ['add-metric users=many', failed(2, 'invalid value type: expected float, got "many"')],
  ['add-metric --labels x users=1', failed(2, 'invalid labels: expected "key=value", got "x"')],
  ['add-metric users=1', failed(1, 'cannot record metric: metrics are recorded in the collect-metrics hook only')],
  ['credential-get', failed(1, 'cannot access cloud credentials: permission denied')],
  ['credential-get x', failed(2, 'unrecognized args: ["x"]')],
  ...['pod-spec-set', 'pod-spec-get', 'k8s-spec-set', 'k8s-spec-get', 'k8s-raw-set', 'k8s-raw-get'].map(
    (name) =>
      [`${name} --file -`, failed(1, `${name} is not available on a machine: it exists on Kubernetes only`)] as const,
  ),
];
for (const [line, reply] of lines)
  test(line, async () => {
    assert.deepEqual(await caller().type(line), reply);
  });

for (const kind of ['collect-metrics', 'meter-status-changed'] as const)
  test(`${kind} allows logging, config and metrics, and nothing else`, async () => {
    const ports = recordedPorts(1);
    const web = caller({ ports, context: { work: { kind: 'hook', hook: { kind } } } });
    assert.deepEqual(await web.type('config-get title'), printed('hello\n'));
    assert.deepEqual(await web.type('juju-log hello'), silent);
    for (const tool of ['status-set active', 'is-leader', 'relation-ids db', 'open-port 80', 'leader-get', 'state-get'])
      assert.deepEqual(await web.type(tool), failed(1, `${tool.split(' ')[0]} is not available in the ${kind} hook`));
    assert.deepEqual(ports.effects, [['log', 'INFO', 'juju-log', 'hello']]);
  });

test('metrics go to the log with their labels', async () => {
  const ports = recordedPorts();
  const web = caller({ ports, context: { work: { kind: 'hook', hook: { kind: 'collect-metrics' } } } });
  assert.deepEqual(await web.type('add-metric --labels zone=a,tier=1 users=3 load=0.5'), silent);
  assert.deepEqual(ports.effects, [
    ['log', 'INFO', 'add-metric', 'users=3 zone=a tier=1'],
    ['log', 'INFO', 'add-metric', 'load=0.5 zone=a tier=1'],
  ]);
});

const credential = { type: 'lxd', name: 'localhost', credential: { 'auth-type': 'certificate', attrs: {} } };
const trusted = (more: object) => ({ view: { ...view, application: { ...view.application, trusted: true, ...more } } });

test('a trusted application reads the credential that the administrator has set', async () => {
  const web = caller({ context: trusted({ cloudCredential: JSON.stringify(credential) }) });
  const { stdout, exit } = await web.type('credential-get --format=json');
  assert.deepEqual([JSON.parse(stdout), exit], [credential, 0]);
});

test('a trusted application is told when there is no credential', async () => {
  assert.deepEqual(
    await caller({ context: trusted({}) }).type('credential-get'),
    failed(1, 'cannot access cloud credentials: no credential is set for this model'),
  );
});
