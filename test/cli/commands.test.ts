import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AgentError } from '../../src/core/errors.ts';
import type { ApplicationName, TaskId, TaskUpdate, UnitName } from '../../src/core/model/index.ts';
import { documents } from '../../src/edge/documents/index.ts';
import { digestOf, recordingAdmin, recordingBundles, reeve, reports, shows } from './fake-ports.ts';
import { applicationStatus, modelStatus, unitStatus } from './statuses.ts';

test('each model command becomes one command of the controller', async () => {
  const lines: readonly (readonly [string, object])[] = [
    ['add-unit web -n 2 --to 0,1', { kind: 'add-unit', application: 'web', units: 2, to: ['0', '1'] }],
    ['remove-unit web/0 --force', { kind: 'remove-unit', unit: 'web/0', force: true }],
    ['remove-application web', { kind: 'remove-application', application: 'web', force: false }],
    ['integrate web:backend motd', { kind: 'integrate', ends: ['web:backend', 'motd'] }],
    ['remove-relation web motd', { kind: 'remove-relation', ends: ['web', 'motd'] }],
    ['resolved web/0', { kind: 'resolve', unit: 'web/0', answer: 'retry' }],
    ['resolved web/0 --no-retry', { kind: 'resolve', unit: 'web/0', answer: 'skip' }],
    [
      'config web port=8080 x=a=b --reset c,d',
      { kind: 'configure', application: 'web', set: { port: '8080', x: 'a=b' }, reset: ['c', 'd'] },
    ],
  ];
  for (const [line, command] of lines) {
    const { admin, commands } = recordingAdmin();
    const { code, out } = await reeve(line.split(' '), { admin });
    assert.deepEqual({ code, out, commands }, { code: 0, out: '', commands: [command] }, line);
  }
});

test('deploy packs a directory, signs it with the development key, says so, and uploads what was packed', async () => {
  const { admin, commands } = recordingAdmin({
    status: () =>
      Promise.resolve(
        modelStatus([
          applicationStatus('motd', [], { charmRevision: 8 }),
          applicationStatus('web', [], { charmRevision: 4 }),
        ]),
      ),
  });
  const { bundles, asked } = recordingBundles();
  const files = { charm: null, '/temporary/packed.bundle.manifest': 'manifest', '/temporary/packed.bundle': 'archive' };
  const { code, err } = await reeve(['deploy', 'charm', 'site', '--config', 'port=1', '--trust'], {
    admin,
    bundles,
    files,
  });
  assert.equal(code, 0);
  assert.deepEqual(asked, ['pack charm /temporary/packed.bundle 5', 'sign /temporary/packed.bundle']);
  assert.match(err, /development key cccccccccccc/);
  assert.deepEqual(commands, [
    {
      kind: 'deploy',
      bundle: digestOf('a'),
      application: 'site',
      units: 1,
      config: { port: '1' },
      to: [],
      trust: true,
      bindings: {},
      constraints: {},
      force: false,
    },
  ]);
});

test('deploy takes a signed bundle as it is, under the name of its operator', async () => {
  const { admin, commands } = recordingAdmin();
  const files = { 'web.bundle': 'archive', 'web.bundle.manifest': 'manifest' };
  await reeve(['deploy', 'web.bundle'], { admin, bundles: recordingBundles().bundles, files });
  assert.deepEqual(
    commands.map((command) => 'application' in command && command.application),
    ['web'],
  );
});

test('a bundle without its manifest is not sent; the exit code says untrusted', async () => {
  const { bundles } = recordingBundles();
  const { code, err } = await reeve(['deploy', 'web.bundle'], { admin: {}, bundles, files: { 'web.bundle': 'x' } });
  assert.equal(code, 4);
  assert.match(err, /next: reeve bundle sign web\.bundle/);
});

test('refresh gives the application what was uploaded', async () => {
  const { admin, commands } = recordingAdmin();
  const files = { 'web.bundle': 'archive', 'web.bundle.manifest': 'manifest' };
  await reeve(['refresh', 'site', 'web.bundle', '--force'], { admin, bundles: recordingBundles().bundles, files });
  assert.deepEqual(commands, [
    { kind: 'refresh', application: 'site', bundle: digestOf('a'), force: true, again: true },
  ]);
});

const task = (...updates: readonly TaskUpdate[]) => ({
  run: () => reports({ kind: 'enqueued', task: '7' as TaskId, unit: 'web/0' as UnitName }, ...updates),
});
const ended = (status: 'completed' | 'failed', message = ''): TaskUpdate => ({
  kind: 'ended',
  at: 2_000,
  result: { status, message, results: { pages: '3', 'return-code': 0 } },
});

test('an action’s progress goes to stderr and its result to stdout', async () => {
  const admin = task({ kind: 'log', at: 1_000, line: 'page 1' }, ended('completed'));
  const { code, out, err } = await reeve(['run', 'web/0', 'report'], { admin });
  assert.deepEqual({ code, out: documents.parse(out, 'out') }, { code: 0, out: { pages: '3', 'return-code': 0 } });
  assert.equal(err, 'task 7: report on web/0\n00:00:01 page 1\n');
});

test('an action that failed prints its result and ends with 1', async () => {
  const { code, out, err } = await reeve(['run', 'web/0', 'report', '--format', 'json'], {
    admin: task(ended('failed', 'no such page')),
  });
  const { status, message } = JSON.parse(out) as { status: string; message: string };
  assert.deepEqual({ code, status, message }, { code: 1, status: 'failed', message: 'no such page' });
  assert.match(err, /reeve: task 7 failed: no such page\n$/);
});

test('parameters are what they look like in YAML, nested by dots, over those of a file', async () => {
  const asked: unknown[] = [];
  const admin = {
    run: (request: unknown) => {
      asked.push(request);
      return reports({ kind: 'enqueued', task: '7' as TaskId, unit: 'web/0' as UnitName }, ended('completed'));
    },
  };
  const files = { 'params.yaml': 'count: 1\nname: file\n' };
  await reeve(['run', 'web/leader', 'report', 'count=3', 'deep.a=true', 'deep.b=x', '--params', 'params.yaml'], {
    admin,
    files,
  });
  await reeve(['run', 'web/leader', 'report', 'count=3', '--string-args'], { admin, files });
  assert.deepEqual(asked, [
    { unit: 'web/leader', action: 'report', parameters: { count: 3, name: 'file', deep: { a: true, b: 'x' } } },
    { unit: 'web/leader', action: 'report', parameters: { count: '3' } },
  ]);
});

test('an action that takes too long is left running: 124, and the command that shows it', async () => {
  const late = AbortSignal.abort();
  const { code, err } = await reeve(['run', 'web/0', 'report', '--timeout', '1s'], {
    admin: task(),
    ports: { clock: { now: () => 0, delay: () => Promise.resolve(), deadline: () => late } },
  });
  assert.equal(code, 124);
  assert.match(err, /timed out/);
  assert.match(err, /next: reeve task 7/);
});

test('exec ends like its command, with its output apart', async () => {
  const asked: unknown[] = [];
  const results = { stdout: 'out\n', stderr: 'err\n', 'return-code': 5 };
  const admin = {
    exec: (request: unknown) => {
      asked.push(request);
      const result = { status: 'failed', message: '', results } as const;
      return reports(
        { kind: 'enqueued', task: '7' as TaskId, unit: 'web/0' as UnitName },
        { kind: 'ended', at: 0, result },
      );
    },
  };
  const ran = await reeve(['exec', '--timeout', '2s', 'web/0', 'grep', '-v', "it's here", 'file'], { admin });
  assert.deepEqual(ran, { code: 5, out: 'out\n', err: 'err\n' });
  assert.deepEqual(asked, [{ unit: 'web/0', command: String.raw`grep -v 'it'\''s here' file`, timeoutMs: 2_000 }]);
});

test('config shows one option as its value alone', async () => {
  const admin = {
    applicationConfig: () =>
      Promise.resolve({
        application: 'web' as ApplicationName,
        charm: 'web',
        options: { port: { type: 'int', value: 80, source: 'default' as const, description: 'where' } },
      }),
  };
  assert.deepEqual(await reeve(['config', 'web', 'port'], { admin }), { code: 0, out: '80\n', err: '' });
  const { out } = await reeve(['config', 'web'], { admin });
  assert.equal(out, 'OPTION  VALUE  TYPE  SOURCE   DESCRIPTION\nport    80     int   default  where\n');
  assert.equal((await reeve(['config', 'web', 'prot'], { admin })).code, 1);
});

test('the token of a joining machine comes from stdin or a file, never from the command line', async () => {
  const asked: unknown[] = [];
  const ports = {
    join: (request: unknown) => {
      asked.push(request);
      return Promise.resolve({ agent: 'agent-uuid', controller: 'controller-id' });
    },
  };
  await reeve(['join', 'host:4000'], { ports, files: { '-': 'rj1.secret\n' } });
  await reeve(['join', 'host:4000', '--token-file', 't', '--data', '/d'], { ports, files: { t: 'rj1.other' } });
  assert.deepEqual(asked, [
    { token: 'rj1.secret', address: 'host:4000', dataDirectory: '/var/lib/reeve' },
    { token: 'rj1.other', address: 'host:4000', dataDirectory: '/d' },
  ]);
  assert.equal((await reeve(['join', 'host:4000', 'rj1.secret'], { ports })).code, 2);
});

test('a machine joins at an address or has moved, and not both', async () => {
  assert.match((await reeve(['join', '--moved', '--data', '/d'])).err, /agent agent-uuid goes on as this machine/);
  for (const words of [['join'], ['join', 'host:4000', '--moved']])
    assert.equal((await reeve(words)).code, 2, words.join(' '));
});

test('status for programs is the whole model; --check tells by the exit code that a person is needed', async () => {
  const blocked = unitStatus('web/0', { workload: { status: 'blocked', message: 'no database', since: 0 } });
  const status = modelStatus([applicationStatus('web', [blocked])]);
  const admin = { status: () => Promise.resolve(status) };
  const { out, code } = await reeve(['status', '--format', 'json'], { admin });
  assert.deepEqual([JSON.parse(out), code], [status, 0]);
  assert.deepEqual(documents.parse((await reeve(['status', '--format', 'yaml'], { admin })).out, 'out'), status);
  assert.equal((await reeve(['status', '--check'], { admin })).code, 3);
});

test('status --watch prints every change once when nobody looks at a terminal', async () => {
  const admin = { watch: () => shows(modelStatus(), modelStatus([applicationStatus('web', [])])) };
  const { out } = await reeve(['status', '--watch'], { admin });
  assert.deepEqual(out.match(/^model|^web/gm), ['model', 'model', 'web']);
});

test('what the controller refuses is told with its reason and what to do, and ends with the code of its kind', async () => {
  const failing = (error: unknown) => ({ admin: { execute: () => Promise.reject(error) } });
  const error = new AgentError('not-found', 'cannot find this unit', {
    fields: { unit: 'wbe/0' },
    next: 'did you mean web/0?',
  });
  assert.deepEqual(await reeve(['resolved', 'wbe/0'], failing(error)), {
    code: 1,
    out: '',
    err: 'reeve: cannot find this unit (unit wbe/0)\n  next: did you mean web/0?\n',
  });
  const codes = ['order-untrusted', 'controller-unavailable', 'timed-out', 'usage-invalid'] as const;
  const ends = await Promise.all(
    codes.map((code) => reeve(['resolved', 'web/0'], failing(new AgentError(code, 'cannot')))),
  );
  assert.deepEqual(
    ends.map(({ code }) => code),
    [4, 7, 124, 2],
  );
});

test('a fault in reeve itself shows where it happened', async () => {
  const admin = { execute: () => Promise.reject(new TypeError('undefined is not a function')) };
  const { code, err } = await reeve(['resolved', 'web/0'], { admin });
  assert.equal(code, 70);
  assert.match(err, /TypeError.*\n.*at /);
});

test('a wrong command line ends with 2, says what was meant, and asks nobody', async () => {
  for (const line of [
    'statsu',
    'status --wacth',
    'deploy',
    'config web x',
    'wait web --timeout soon',
    'add-unit web -n 0',
  ])
    assert.equal((await reeve([...line.split(' '), ...(line === 'config web x' ? ['y'] : [])])).code, 2, line);
  assert.match((await reeve(['statsu'])).err, /Did you mean status\?/);
});

test('help is data, and has the exit codes', async () => {
  const { code, out, err } = await reeve(['--help']);
  assert.deepEqual([code, err], [0, '']);
  assert.match(out, /124 +what was waited for did not come in time/);
  assert.deepEqual(await reeve(['version', '--format', 'json']), {
    code: 0,
    out: '{\n  "version": "0.1.0"\n}\n',
    err: '',
  });
});

test('Ctrl-C ends with 130 and without a complaint', async () => {
  const admin = { execute: () => Promise.reject(new Error('aborted')) };
  const ran = await reeve(['resolved', 'web/0'], { admin, ports: { signal: AbortSignal.abort() } });
  assert.deepEqual(ran, { code: 130, out: '', err: '' });
});
