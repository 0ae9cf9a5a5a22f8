import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HandlerOutcome } from '../../../src/agent/hooks/index.ts';
import type { Exit, ToolSocket } from '../../../src/agent/ports/index.ts';
import { toolTable } from '../../../src/agent/tools/index.ts';
import type { Flush } from '../../../src/core/model/index.ts';
import { backupAction, databaseChanged, recordedPorts } from '../../support/handler.ts';
import { exited, type RunningHandler, world } from './world.ts';

const noWrites: Flush = {
  operation: 'web/0#17' as Flush['operation'],
  relationSettings: [],
  openPorts: [],
  closePorts: [],
  state: {},
};
const succeeded: HandlerOutcome = { kind: 'succeeded', flush: noWrites, action: null };

test('the process is remembered while it runs, between the opening and the closing of its socket', async () => {
  const web = world();
  assert.deepEqual(await web.run(), succeeded);
  assert.deepEqual(web.story, ['open unit-web-0', 'start', 'remember web/0 4711', 'forget web/0', 'close']);
});

test('the handler starts in the charm directory without arguments and input, knowing its tools', async () => {
  const web = world();
  await web.run();
  const [request] = web.requests;
  assert.equal(request?.file, '/srv/web/charm/dispatch');
  assert.deepEqual(request?.args, []);
  assert.equal(request?.directory, '/srv/web/charm');
  assert.equal(request?.input, undefined);
  assert.equal(request?.environment['PATH'], '/run/tools/web-0-true:/usr/bin:/bin');
  assert.equal(request?.environment['JUJU_CONTEXT_ID'], `web/0-update-status-${'ab'.repeat(16)}`);
  assert.equal(request?.environment['JUJU_AGENT_SOCKET_ADDRESS'], '/run/unit-web-0.sock');
});

test('dispatch wins over hooks', async () => {
  const web = world({ charm: ['metadata.yaml', 'dispatch', 'hooks/update-status'] });
  await web.run();
  assert.equal(web.requests[0]?.file, '/srv/web/charm/dispatch');
});

test('without dispatch the hook itself is started', async () => {
  const web = world({ charm: ['metadata.yaml', 'hooks/update-status'] });
  assert.deepEqual(await web.run(), succeeded);
  assert.equal(web.requests[0]?.file, '/srv/web/charm/hooks/update-status');
});

test('dispatch is for actions too, else the action itself', async () => {
  const modern = world({ charm: ['metadata.yaml', 'dispatch', 'actions/backup'], context: { work: backupAction } });
  await modern.run();
  assert.equal(modern.requests[0]?.file, '/srv/web/charm/dispatch');
  const classic = world({ charm: ['metadata.yaml', 'actions/backup'], context: { work: backupAction } });
  await classic.run();
  assert.equal(classic.requests[0]?.file, '/srv/web/charm/actions/backup');
});

test('a hook that the charm does not have is skipped and said to be', async () => {
  const web = world({ charm: ['metadata.yaml', 'hooks/install'] });
  assert.deepEqual(await web.run(), { kind: 'missing' });
  assert.deepEqual(web.story, []);
  assert.deepEqual(web.ports.effects, [['log', 'INFO', 'agent', 'skipped "update-status" hook (missing)']]);
});

test('an action that the charm does not have fails', async () => {
  const message = 'action not implemented on unit "web/0"';
  assert.deepEqual(await world({ charm: ['metadata.yaml', 'hooks/install'], context: { work: backupAction } }).run(), {
    kind: 'failed',
    message,
    action: { failed: true, message, results: {} },
  });
});

test('a directory without a charm is our own fault', async () => {
  await assert.rejects(world({ charm: ['dispatch'] }).run(), { code: 'charm-invalid' });
});

test('an entry point that changed since it was verified does not run', async () => {
  const asked: string[] = [];
  const checkEntryPoint = async (directory: string, path: string) => {
    asked.push(`${directory}:${path}`);
    return 'it was altered';
  };
  const web = world({ options: { checkEntryPoint } });
  assert.deepEqual(await web.run(), { kind: 'failed', message: 'it was altered', action: null });
  assert.deepEqual(asked, ['/srv/web/charm:dispatch']);
  assert.deepEqual(web.story, []);
});

test('writes leave with the flush when the handler succeeds', async () => {
  const handler = async ({ call }: RunningHandler) => {
    assert.deepEqual(await call('relation-set user=bob'), { stdout: '', stderr: '', exitCode: 0 });
    assert.equal((await call('relation-get user web/0')).stdout, 'bob\n');
    await call('state-set counter=1');
    await call('open-port 443');
    return exited(0);
  };
  assert.deepEqual(await world({ context: { work: databaseChanged }, handler }).run(), {
    kind: 'succeeded',
    flush: {
      ...noWrites,
      relationSettings: [{ relation: 7, bag: 'unit', change: { user: 'bob' } }],
      openPorts: [{ range: '443/tcp', endpoints: [] }],
      state: { counter: '1' },
    },
    action: null,
  });
});

test('writes are discarded when the handler fails; what took hold at once stays', async () => {
  const ports = recordedPorts();
  const handler = async ({ call }: RunningHandler) => {
    await call('state-set counter=1');
    await call('status-set blocked');
    return exited(3);
  };
  assert.deepEqual(await world({ ports, handler }).run(), { kind: 'failed', message: 'exit status 3', action: null });
  assert.deepEqual(ports.effects, [['status', 'blocked', '']]);
});

const failures: readonly (readonly [exit: Exit, outcome: HandlerOutcome])[] = [
  [
    { kind: 'killed', signal: 'SIGSEGV' },
    { kind: 'failed', message: 'signal: SIGSEGV', action: null },
  ],
  [
    { kind: 'killed', signal: 'SIGKILL' },
    { kind: 'killed', signal: 'SIGKILL', stopped: false, action: null },
  ],
  [
    { kind: 'killed', signal: 'SIGTERM' },
    { kind: 'killed', signal: 'SIGTERM', stopped: false, action: null },
  ],
  [
    { kind: 'not-started', because: 'exec format error' },
    { kind: 'failed', message: 'exec format error', action: null },
  ],
];
for (const [exit, outcome] of failures)
  test(`an end by ${JSON.stringify(exit)}`, async () => {
    assert.deepEqual(await world({ handler: () => exit }).run(), outcome);
  });

test('a stopped handler is killed with its group and put back, whatever it says at its end', async () => {
  const stopping = new AbortController();
  const started = Promise.withResolvers<void>();
  const web = world({
    handler: async ({ told }) => {
      started.resolve();
      await told;
      return exited(0);
    },
  });
  const outcome = web.run(stopping.signal);
  await started.promise;
  stopping.abort();
  assert.deepEqual(await outcome, { kind: 'killed', signal: 'SIGTERM', stopped: true, action: null });
  assert.deepEqual(web.story.slice(-3), ['stop', 'forget web/0', 'close']);
});

test('nothing is started once everything stops', async () => {
  const stopping = new AbortController();
  stopping.abort();
  const web = world();
  assert.deepEqual(await web.run(stopping.signal), { kind: 'killed', signal: 'SIGTERM', stopped: true, action: null });
  assert.deepEqual(web.story, ['open unit-web-0', 'close']);
});

test('a process that cannot be remembered does not outlive the error', async () => {
  const web = world({
    rememberFails: new Error('disk full'),
    handler: async ({ told }) => {
      await told;
      return { kind: 'killed', signal: 'SIGTERM' };
    },
  });
  await assert.rejects(web.run(), /disk full/);
  assert.deepEqual(web.story, ['open unit-web-0', 'start', 'stop', 'forget web/0', 'close']);
});

test('tools fail once the handler has ended, and change nothing', async () => {
  let contextId = '';
  const web = world({
    handler: ({ request }) => {
      contextId = request.environment['JUJU_CONTEXT_ID'] ?? '';
      return exited(0);
    },
  });
  const outcome = await web.run();
  assert.deepEqual(await web.callTool('state-set late=1', contextId), {
    stdout: '',
    stderr: 'ERROR bad request: update-status has ended\n',
    exitCode: 1,
  });
  assert.deepEqual(outcome, succeeded);
});

test('tools answer only those who know the context id', async () => {
  const handler = async ({ call }: RunningHandler) => {
    const { stderr, exitCode } = await call('is-leader', `web/0-update-status-${'0'.repeat(32)}`);
    assert.match(stderr, /^ERROR bad request: expected context id "web\/0-update-status-\.\.\.", got/);
    return exited(exitCode);
  };
  assert.deepEqual(await world({ handler }).run(), { kind: 'failed', message: 'exit status 1', action: null });
});

test('what a hook prints is logged under its name', async () => {
  const web = world({
    handler: ({ print }) => {
      print('stdout', 'hello');
      print('stderr', 'oops');
      return exited(0);
    },
  });
  await web.run();
  assert.deepEqual(web.ports.effects, [
    ['log', 'DEBUG', 'update-status', 'hello'],
    ['log', 'WARNING', 'update-status', 'oops'],
  ]);
});

const printing =
  (code: number, ...calls: string[]) =>
  async ({ print, call }: RunningHandler) => {
    print('stdout', 'working', 'done');
    for (const line of calls) await call(line);
    return exited(code);
  };

test('an action ends with its results, its output and its return code', async () => {
  const handler = printing(0, 'action-set a.b=1 size=3', 'state-set counter=1');
  assert.deepEqual(await world({ context: { work: backupAction }, handler }).run(), {
    kind: 'succeeded',
    flush: { ...noWrites, state: { counter: '1' } },
    action: {
      failed: false,
      message: '',
      results: { a: { b: '1' }, size: '3', 'return-code': 0, stdout: 'working\ndone\n' },
    },
  });
});

test('action-fail makes a failed action of a success, whose writes are committed', async () => {
  const outcome = await world({
    context: { work: backupAction },
    handler: printing(0, 'state-set counter=1', 'action-fail no-room'),
  }).run();
  assert.equal(outcome.kind, 'succeeded');
  assert.deepEqual(outcome.kind === 'succeeded' && [outcome.action, outcome.flush.state], [
    { failed: true, message: 'no-room', results: { 'return-code': 0, stdout: 'working\ndone\n' } },
    { counter: '1' },
  ]);
});

test('an action that exits with an error fails with its results so far', async () => {
  assert.deepEqual(await world({ context: { work: backupAction }, handler: printing(2, 'action-set a=1') }).run(), {
    kind: 'failed',
    message: 'exit status 2',
    action: {
      failed: true,
      message: 'exit status 2',
      results: { a: '1', 'return-code': 2, stdout: 'working\ndone\n' },
    },
  });
});

const exec = { kind: 'exec', task: '13', command: 'echo "$JUJU_UNIT_NAME"\n', timeoutMs: 300_000 } as const;

test('an exec is a script for bash in the charm directory', async () => {
  const web = world({ context: { work: exec }, handler: printing(0, 'state-set counter=1') });
  assert.deepEqual(await web.run(), {
    kind: 'succeeded',
    flush: { ...noWrites, state: { counter: '1' } },
    action: { failed: false, message: '', results: { 'return-code': 0, stdout: 'working\ndone\n' } },
  });
  const { file, args, input, environment, directory } = web.requests[0] ?? {};
  assert.deepEqual([file, args, input, directory], ['/bin/bash', ['-s'], exec.command, '/srv/web/charm']);
  assert.match(environment?.['JUJU_CONTEXT_ID'] ?? '', /^web\/0-run-commands-[0-9a-f]{32}$/);
  assert.equal(environment?.['JUJU_DISPATCH_PATH'], undefined);
  assert.deepEqual(web.clock.delays, [300_000]);
});

test('an exec that takes too long is killed and fails', async () => {
  const handler = async ({ told }: RunningHandler): Promise<Exit> => {
    await told;
    return { kind: 'killed', signal: 'SIGTERM' };
  };
  assert.deepEqual(await world({ context: { work: exec }, timeIsUp: true, handler }).run(), {
    kind: 'failed',
    message: 'timed out',
    action: { failed: true, message: 'timed out', results: { 'return-code': -1 } },
  });
});

test('the charm can call every tool of the table, from a folder that is made once per unit', async () => {
  const offered: (readonly string[])[] = [];
  const toolSocket: ToolSocket = {
    open: async () => ({ path: '/run/x.sock', close: async () => {} }),
    async toolsDirectory(_unit, tools) {
      offered.push(tools);
      return '/run/tools';
    },
  };
  const web = world({ options: { toolSocket } });
  await web.run();
  await web.run();
  assert.equal(offered.length, 1);
  for (const { name } of toolTable) assert.ok(offered[0]?.includes(name), name);
});
