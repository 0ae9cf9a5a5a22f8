import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AgentError } from '../../../src/core/errors.ts';
import { emptyPlan, layerFile, makePlan, parseLayer } from '../../../src/core/supervision/index.ts';
import { documents } from '../../../src/edge/documents/index.ts';

const defaults = { directory: '/charm', environment: { PATH: '/bin' } };

/** The plan of layers that are written as YAML, lowest first. */
function planOf(...layers: readonly string[]) {
  const parsed = layers.map((text, index) => {
    const name = `00${index + 1}-test.yaml`;
    return parseLayer(documents.parse(text, name, 'text'), name);
  });
  return makePlan(parsed, defaults);
}

const service = (fields: string) => `services: {a: {override: replace, command: sleep 1, ${fields}}}`;
const check = (fields: string) => `checks: {c: {override: replace, ${fields}}}`;

const refusals: readonly (readonly [string, string, RegExp])[] = [
  ['no override', 'services: {a: {command: sleep 1}}', /001-test.yaml: services.a.override: missing/],
  ['another override', 'services: {a: {override: add}}', /services.a.override: expected one of merge, replace/],
  [
    'no command in the combined plan',
    'services: {a: {override: merge}}',
    /services.a.command: missing in the combined/,
  ],
  ['a null object', 'services: {a: null}', /services.a: expected a mapping/],
  ['an unknown field', service('foo: 1'), /services.a.foo: unknown key; known are summary, description/],
  ['an unknown section', 'colour: {}', /colour: unknown section/],
  ['a list as a section', 'services: []', /001-test.yaml: services: expected a mapping/],
  ['a layer that is a text', 'hello', /001-test.yaml: expected a mapping/],
  ['the name pebble', 'services: {pebble: {override: replace}}', /services.pebble: not a name/],
  ['a name that begins with a dash', 'services: {"-x": {override: replace}}', /services.-x: not a name/],
  ['an empty name', 'services: {"": {override: replace}}', /services\.: not a name/],
  ['success-shutdown on success', service('on-success: success-shutdown'), /services.a.on-success: expected one of/],
  ['failure-shutdown on failure', service('on-failure: failure-shutdown'), /services.a.on-failure: expected one of/],
  ['failure-shutdown of a check', service('on-check-failure: {c: failure-shutdown}'), /on-check-failure.c: expected/],
  ['a shrinking back-off', service('backoff-factor: 0.5'), /backoff-factor: expected a number of at least 1/],
  ['a back-off that is no number', service('backoff-factor: ""'), /backoff-factor: expected a number/],
  ['a duration without unit', service('backoff-delay: 10'), /services.a.backoff-delay: expected a duration/],
  ['a negative duration', service('kill-delay: -1s'), /services.a.kill-delay: expected a duration/],
  ['a list that is a text', service('after: b'), /services.a.after: expected a list/],
  ['a list of lists', service('after: [[b]]'), /services.a.after\[0\]: expected a string/],
  ['a NUL', service('summary: "a\\0b"'), /services.a.summary: a NUL/],
  ['a user-id that is a name', service('user-id: www'), /services.a.user-id: expected a whole number/],
  ['a group without user', service('group: www'), /services.a.group: a group needs a user/],
  ['a variable that is no name', service('environment: {"A=B": c}'), /services.a.environment: "A=B" cannot name/],
  ['a requirement that is absent', service('requires: [b]'), /services.a.requires: there is no service "b"/],
  ['a check without type', check('level: alive'), /checks.c: expected exactly one of http, tcp, exec/],
  ['a check of two types', check('tcp: {port: 1}, http: {url: u}'), /checks.c: expected exactly one/],
  ['a check without period', check('period: 0s, tcp: {port: 1}'), /checks.c.period: cannot be zero/],
  ['a check in an unknown context', check('exec: {command: x, service-context: b}'), /there is no service "b"/],
  ['a check with an unknown key', check('tcp: {ports: 1}'), /checks.c.tcp.ports: unknown key/],
  [
    'a log target without location',
    'log-targets: {t: {override: replace, type: loki, services: [all]}}',
    /log-targets.t.location: missing/,
  ],
  [
    'a log target of an unknown service',
    'log-targets: {t: {override: replace, type: loki, location: u, services: [ghost]}}',
    /log-targets.t.services: there is no service "ghost"/,
  ],
  [
    'a reserved label',
    'log-targets: {t: {override: replace, type: loki, location: u, labels: {pebble_x: y}}}',
    /log-targets.t.labels.pebble_x: labels that begin/,
  ],
  [
    'a loop',
    'services: {a: {override: replace, command: x, after: [b]}, b: {override: replace, command: x, after: [a]}}',
    /services.a: starts after itself: a after b after a/,
  ],
  ['a check whose timeout is zero', check('timeout: 0s, tcp: {port: 1}'), /checks.c.timeout: cannot be zero/],
  ['a check of a negative period', check('period: -1s, tcp: {port: 1}'), /checks.c.period: expected a duration/],
  ['a check without port', check('tcp: {host: h, port: 0}'), /checks.c.tcp.port: missing/],
  ['a check without url', check('http: {}'), /checks.c.http.url: missing/],
  ['a check whose command has no end', check('exec: {command: "a \\"b"}'), /checks.c.exec.command: a quotation/],
  ['a check of a group without user', check('exec: {command: a, group: www}'), /checks.c.exec.group: a group needs/],
  ['an unknown workload', service('workload: w'), /services.a.workload: there is no workload "w"/],
  [
    'a user beside a workload',
    `${service('workload: w, user: www')}\nworkloads: {w: {override: replace}}`,
    /services.a.user: its workload says who it runs as/,
  ],
  ['a workload without override', 'workloads: {w: {}}', /workloads.w.override: missing/],
  ['an unknown mode of pairing', 'pairing: {mode: open}', /pairing.mode: expected one of disabled, single, multiple/],
  ['limits without size', service('limits: {memory: much}'), /services.a.limits.memory: expected a size such as/],
  ['a limit of no tasks', service('limits: {tasks: 0}'), /services.a.limits.tasks: expected a whole number of at/],
  ['a limit of no processor', service('limits: {cpu: 0%}'), /services.a.limits.cpu: expected a number of cores/],
  ['an unknown limit', service('limits: {disk: 1G}'), /services.a.limits.disk: unknown key/],
  [
    'an unknown sandbox',
    service('sandbox: {chroot: /x}'),
    /services.a.sandbox.chroot: unknown key; known are no-new-pr/,
  ],
  [
    'a sandbox that may be',
    service('sandbox: {private-tmp: maybe}'),
    /services.a.sandbox.private-tmp: expected one of/,
  ],
  [
    'half a system',
    service('sandbox: {protect-system: half}'),
    /services.a.sandbox.protect-system: expected one of fal/,
  ],
  [
    'an unknown home',
    service('sandbox: {protect-home: full}'),
    /services.a.sandbox.protect-home: expected one of false/,
  ],
  [
    'no such capability',
    service('sandbox: {capabilities: [CAP_KILL, X]}'),
    /services.a.sandbox.capabilities\[1\]: expected/,
  ],
  [
    'no capabilities',
    service('sandbox: {capabilities: []}'),
    /services.a.sandbox.capabilities: expected a list of cap/,
  ],
  [
    'a path from nowhere',
    service('sandbox: {read-write-paths: [x]}'),
    /services.a.sandbox.read-write-paths\[0\]: expected/,
  ],
  ['two ways to be ready', service('ready: {notify: true, log: up}'), /services.a.ready: expected exactly one of/],
  ['no way to be ready', service('ready: {notify: false}'), /services.a.ready: expected exactly one of/],
  ['a oneshot that success restarts', service('oneshot: true, on-success: restart'), /a oneshot is not restarted/],
  ['an unknown stop signal', service('stop-signal: TERM'), /services.a.stop-signal: expected one of SIGTERM/],
  ['a stop command without end', service('stop-command: "a [ b"'), /services.a.stop-command: "\[" without "\]"/],
  ['a schedule without times', service('schedule: {jitter: 1s}'), /services.a.schedule.cron: missing/],
  ['a restart limit of none', service('restart-limit: 0'), /services.a.restart-limit: expected a whole number of at/],
  ...['[ a ]', 'a [ b [ c ] ]', 'a [ b ] c', 'a ]', 'a [', "a 'b", 'a \\\\', '# only'].map(
    (command) =>
      [`the command ${command}`, service('').replace('sleep 1', `"${command}"`), /services.a.command: /] as const,
  ),
];

for (const [what, layer, message] of refusals)
  test(`${what} is refused with its path`, () => {
    assert.throws(
      () => planOf(layer),
      (error) => error instanceof AgentError && error.code === 'layer-invalid' && message.test(error.message),
    );
  });

const acceptances: readonly (readonly [string, string])[] = [
  ['a factor of 1', service('backoff-factor: 1')],
  ['a delay of 0', service('backoff-delay: 0')],
  ['an order after an absent service', service('after: [b]')],
  ['a timeout longer than the period', check('period: 1s, timeout: 5s, tcp: {port: 1}')],
  ['all but all', 'log-targets: {t: {override: replace, type: loki, location: u, services: ["-all"]}}'],
];

for (const [what, layer] of acceptances)
  test(`${what} is accepted`, () => {
    planOf(layer);
  });

test('the extra keys of a service reach the plan', () => {
  const layer =
    service(`limits: {memory: 512M, cpu: 50%, tasks: 100, files: 1024}, ready: {tcp: {port: 80}, timeout: 5s},
    oneshot: true, schedule: {cron: "0 3 * * *", time-zone: Europe/Berlin, jitter: 1m, missed: run}, stop-signal: SIGQUIT,
    stop-command: "drain now", restart-limit: 5, watchdog: 30s, on-check-failure: {c: restart}`);
  assert.partialDeepStrictEqual(planOf(layer).services.get('a'), {
    onSuccess: 'ignore',
    onFailure: 'ignore',
    launch: {
      limits: { memoryBytes: 512 * 1024 ** 2, cpuCores: 0.5, tasks: 100, files: 1024 },
      watchdogMs: 30_000,
    },
    ready: { by: { kind: 'probe', probe: { kind: 'tcp', host: 'localhost', port: 80 } }, timeoutMs: 5_000 },
    oneshot: true,
    schedule: { cron: '0 3 * * *', timeZone: 'Europe/Berlin', jitterMs: 60_000, missed: 'run' },
    stopSignal: 'SIGQUIT',
    stopCommand: ['drain', 'now'],
    restartLimit: 5,
    onCheckFailure: { c: 'restart' },
  });
});

test('a check has the defaults of the contract, and a timeout within its period', () => {
  assert.deepEqual(planOf(check('tcp: {port: 1}')).checks.get('c'), {
    name: 'c',
    level: '',
    startup: 'enabled',
    periodMs: 10_000,
    timeoutMs: 3_000,
    threshold: 3,
    probe: { kind: 'tcp', host: 'localhost', port: 1 },
  });
  const capped = planOf(check('period: 1s, timeout: 5s, threshold: 0, tcp: {port: 1}')).checks.get('c');
  assert.deepEqual([capped?.timeoutMs, capped?.threshold], [1_000, 3]);
});

test('a check command starts from the settings of its service, and its own win', () => {
  const plan = planOf(
    service('environment: {A: 1, B: 1}, user: www, group: web, working-dir: /srv'),
    check('exec: {command: probe x, service-context: a, environment: {B: 2}}'),
  );
  assert.deepEqual(plan.checks.get('c')?.probe, {
    kind: 'exec',
    launch: {
      command: ['probe', 'x'],
      directory: '/srv',
      environment: { PATH: '/bin', A: '1', B: '2' },
      user: 'www',
      group: 'web',
    },
  });
});

test('a workload gives its services their user and the ground of their environment', () => {
  const plan = planOf(
    service('workload: w, environment: {B: 2}'),
    'workloads: {w: {override: replace, user: www, environment: {A: 1, B: 1}}}',
  );
  assert.deepEqual(plan.services.get('a')?.launch, {
    command: ['sleep', '1'],
    directory: '/charm',
    environment: { PATH: '/bin', A: '1', B: '2' },
    user: 'www',
  });
});

test('an empty document and one with only a summary add nothing', () => {
  assert.deepEqual(planOf('', 'summary: s'), emptyPlan);
});

test('a service has the defaults of the contract', () => {
  assert.deepEqual(planOf('services: {a: {override: replace, command: sleep 1}}').services.get('a'), {
    name: 'a',
    launch: { command: ['sleep', '1'], directory: '/charm', environment: { PATH: '/bin' } },
    startup: 'disabled',
    requires: [],
    follows: [],
    onSuccess: 'restart',
    onFailure: 'restart',
    backoff: { delayMs: 500, factor: 2, limitMs: 30_000 },
    killDelayMs: 5_000,
  });
});

test('every field of a service reaches the plan', () => {
  const layer = `services: {a: {override: replace, command: "run [ --fast ]", startup: enabled, environment: {PATH: /opt},
    user: www, user-id: 33, group: www, group-id: 33, working-dir: /srv, on-success: ignore, on-failure: shutdown,
    backoff-delay: 1s, backoff-factor: 1.5, backoff-limit: 1m, kill-delay: 1h30m, requires: [b]},
    b: {override: replace, command: b}}`;
  assert.deepEqual(planOf(layer).services.get('a'), {
    name: 'a',
    launch: {
      command: ['run', '--fast'],
      directory: '/srv',
      environment: { PATH: '/opt' },
      user: 'www',
      userId: 33,
      group: 'www',
      groupId: 33,
    },
    startup: 'enabled',
    requires: ['b'],
    follows: ['b'],
    onSuccess: 'ignore',
    onFailure: 'shutdown',
    backoff: { delayMs: 1_000, factor: 1.5, limitMs: 60_000 },
    killDelayMs: 5_400_000,
  });
});

test('values of the environment keep the text that stands in the layer', () => {
  const plan = planOf(service('environment: {P: 8080, Q: yes, R: 1.10, S: 0x10}'));
  assert.deepEqual(plan.services.get('a')?.launch.environment, {
    PATH: '/bin',
    P: '8080',
    Q: 'yes',
    R: '1.10',
    S: '0x10',
  });
});

test('a merge joins lists, merges mappings and lets set scalars win', () => {
  const plan = planOf(
    service('after: [x], environment: {A: 1, B: 1}, summary: s, user: www'),
    'services: {a: {override: merge, command: "", after: [y], environment: {B: 2}, kill-delay: 0s}}',
    'services: {x: {override: replace, command: x}, y: {override: replace, command: "y"}}',
  ).services.get('a');
  assert.deepEqual(plan?.launch, {
    command: ['sleep', '1'],
    directory: '/charm',
    environment: { PATH: '/bin', A: '1', B: '2' },
    user: 'www',
  });
  assert.deepEqual([plan?.follows, plan?.killDelayMs], [['x', 'y'], 0]);
});

test('a replacement forgets the layer below', () => {
  const plan = planOf(service('user: www'), 'services: {a: {override: replace, command: other}}');
  assert.deepEqual(plan.services.get('a')?.launch.command, ['other']);
  assert.equal(plan.services.get('a')?.launch.user, undefined);
});

test('a check that a merge gives a second type is refused', () => {
  assert.throws(() => planOf(check('tcp: {port: 1}'), 'checks: {c: {override: merge, http: {url: u}}}'), /exactly one/);
});

test('checks and log targets are kept by name', () => {
  const { checks, logTargets } = planOf(
    check('tcp: {port: 1}'),
    'log-targets: {t: {override: merge, type: syslog, location: u}}',
  );
  assert.deepEqual([[...checks.keys()], [...logTargets.keys()]], [['c'], ['t']]);
});

test('names that objects carry by themselves are ordinary names', () => {
  const plan = planOf(
    'services: {constructor: {override: replace, command: x}, toString: {override: replace, command: x}}',
  );
  assert.deepEqual([...plan.services.keys()], ['constructor', 'toString']);
});

test('the name of a layer file says its place and its label', () => {
  assert.deepEqual(layerFile('010-web-2.yaml'), { order: 10, label: 'web-2', kind: 'file' });
  assert.deepEqual(layerFile('010-web.d'), { order: 10, label: 'web', kind: 'directory' });
  assert.equal(layerFile('README.md'), null);
});

for (const name of ['web.yaml', '1-web.yaml', '010-we.yaml', '010-a-b-.yaml', '010-Web.yaml', '010-pebble-x.yaml'])
  test(`a layer file called ${name} is refused`, () => {
    assert.throws(() => layerFile(name), { code: 'layer-invalid' });
  });
