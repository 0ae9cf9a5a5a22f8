import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  acknowledgeOrder,
  enqueueAction,
  enqueueExec,
  eventsMax,
  orderReissuesMax,
  ordersWaitingMax,
  recordEvent,
  restartStream,
  resume,
  taskLogLinesMax,
  tasksMax,
  waitingOrders,
} from '../../../src/controller/model/index.ts';
import type { AgentId, Report } from '../../../src/core/model/index.ts';
import type { Hello } from '../../../src/core/protocol/index.ts';
import { schemaValidator } from '../../../src/edge/schema/index.ts';
import { bundleDigest, unit, unitReport, type World, world } from '../../support/controller-world.ts';

function ready() {
  const at = world();
  const { agent } = at.machine();
  at.deploy('web');
  const backup = (parameters: Record<string, unknown> = {}, of = 'web/0') =>
    at.act((draft) => enqueueAction(draft, at.facts(), schemaValidator, { unit: of, action: 'backup', parameters }));
  return { at, agent, backup };
}
const orders = (at: World, agent: AgentId) => waitingOrders(at.model, agent, 1).map(({ order }) => order);
const ack = (at: World, agent: AgentId, sequence: number, refusal?: { code: string; because: string }) =>
  at.act((draft) =>
    acknowledgeOrder(draft, at.facts(), agent, {
      kind: 'order-ack',
      stream: at.get('stream', agent)?.stream ?? '',
      sequence,
      outcome: refusal === undefined ? 'accepted' : 'refused',
      ...refusal,
    }),
  );
const hello = (at: World, agent: AgentId, more: Partial<Hello> = {}): Hello => ({
  kind: 'hello',
  protocol: { major: 1, minor: 0 },
  agentVersion: '1',
  agent,
  features: [],
  replicaRevision: at.model.revision,
  orderStream: at.get('stream', agent)?.stream ?? '',
  orderSequence: 0,
  outboxPosition: 1,
  ...more,
});
const reconnect = (at: World, agent: AgentId, more: Partial<Hello>) =>
  at.act((draft) => resume(draft, at.facts(), agent, hello(at, agent, more)));

test('an action is checked, completed with defaults, numbered and addressed', () => {
  const { at, agent, backup } = ready();
  assert.deepEqual(backup(), { task: '1', unit: 'web/0' });
  const [order] = orders(at, agent);
  assert.deepEqual(order, {
    controller: 'the-controller',
    agent,
    unit: 'web/0',
    unitUuid: at.uuid('web/0'),
    issuedAt: at.now,
    stream: at.get('stream', agent)?.stream,
    sequence: 1,
    generation: bundleDigest('web'),
    requester: 'admin@controller',
    expiresAt: at.now + 3_600_000,
    work: { kind: 'action', task: '1', action: 'backup', parametersJson: '{"target":"/srv"}' },
  });
  assert.equal(at.get('task', '1')?.status, 'pending');
});

test('wrong actions and parameters are refused in the words of the contract', () => {
  const { at, backup } = ready();
  const run = (action: string) => () =>
    at.act((draft) => enqueueAction(draft, at.facts(), schemaValidator, { unit: 'web/0', action, parameters: {} }));
  assert.throws(
    run('bakcup'),
    (error: Error & { next?: string }) =>
      error.message.endsWith('action "bakcup" not defined on unit "web/0"') && error.next === 'did you mean "backup"?',
  );
  assert.throws(run('constructor'), { code: 'action-invalid' });
  assert.throws(() => backup({ target: 7 }), /validation failed: /);
  assert.throws(() => backup({ target: 'x'.repeat(200_000) }), { code: 'limit-reached' });
  assert.throws(() => backup({}, 'web/3'), { code: 'not-found' });
  assert.deepEqual([...at.model.list('task')], []);
});

test('app/leader means whoever leads', () => {
  const { at, backup } = ready();
  assert.throws(() => backup({}, 'web/leader'), /no unit leads yet/);
  at.act((draft) => draft.put('lease', 'web', { holder: unit('web/0'), epoch: 1 }));
  assert.equal(backup({}, 'web/leader').unit, 'web/0');
});

test('exec needs a command and a sensible time limit', () => {
  const { at } = ready();
  const exec = (command: string, timeoutMs: number) =>
    at.act((draft) => enqueueExec(draft, at.facts(), { unit: 'web/0', command, timeoutMs }));
  assert.throws(() => exec('', 1000), { code: 'usage-invalid' });
  assert.throws(() => exec('ls', 0), { code: 'usage-invalid' });
  assert.equal(exec('ls', 1000).task, '1');
  assert.equal(at.get('task', '1')?.name, 'juju-exec');
});

test('a unit without machine takes no orders', () => {
  const at = world();
  at.deploy('web');
  assert.throws(
    () =>
      at.act((draft) =>
        enqueueAction(draft, at.facts(), schemaValidator, { unit: 'web/0', action: 'backup', parameters: {} }),
      ),
    { code: 'agent-unavailable' },
  );
});

test('a task goes from pending to its end, and the first end counts', () => {
  const { at, agent, backup } = ready();
  backup();
  const say = (report: object) => at.report(agent, { unit: unit('web/0'), task: '1', at: 7, ...report } as Report);
  const completed = { status: 'completed', message: '', results: { n: '1' } };
  say({ kind: 'task-started' });
  assert.equal(at.get('task', '1')?.status, 'running');
  say({ kind: 'task-log', line: 'working' });
  say({ kind: 'task-ended', result: completed });
  say({ kind: 'task-ended', result: { ...completed, status: 'failed' } });
  say({ kind: 'task-log', line: 'too late' });
  const { status, lines, result } = at.get('task', '1') ?? {};
  assert.deepEqual([status, lines, result], ['completed', 1, completed]);
});

test('reports of a task come from its own unit only', () => {
  const { at, agent, backup } = ready();
  at.deploy('db');
  backup();
  at.report(agent, { kind: 'task-started', unit: unit('db/0'), task: '1' as never, at: 7 });
  assert.equal(at.get('task', '1')?.status, 'pending');
});

test('log lines of a task are bounded, and the last one says so', () => {
  const { at, agent, backup } = ready();
  backup();
  for (let line = 0; line < taskLogLinesMax + 5; line++)
    at.report(agent, { kind: 'task-log', unit: unit('web/0'), task: '1' as never, at: 7, line: `${line}` });
  assert.equal(at.get('task', '1')?.lines, taskLogLinesMax);
  assert.equal(at.get('task-log', `1/${taskLogLinesMax - 1}`)?.line, 'further lines are left out');
});

test('ended tasks are forgotten, oldest first, with their lines', () => {
  const { at, agent, backup } = ready();
  for (let task = 1; task <= tasksMax + 1; task++) {
    backup();
    ack(at, agent, task);
    const of = { unit: unit('web/0'), task: String(task) as never, at: 7 };
    at.report(agent, { kind: 'task-log', ...of, line: 'x' });
    at.report(agent, { kind: 'task-ended', ...of, result: { status: 'completed', message: '', results: {} } });
  }
  assert.deepEqual([at.get('task', '1'), at.get('task-log', '1/0')], [undefined, undefined]);
  assert.equal([...at.model.list('task')].length, tasksMax);
});

test('orders wait for their acknowledgement, also out of turn, and are bounded', () => {
  const { at, agent, backup } = ready();
  for (let order = 0; order < 3; order++) backup();
  ack(at, agent, 2);
  assert.deepEqual(
    [orders(at, agent).map(({ sequence }) => sequence), at.get('stream', agent)?.acknowledged],
    [[1, 3], 0],
  );
  ack(at, agent, 1);
  assert.deepEqual(
    [orders(at, agent).map(({ sequence }) => sequence), at.get('stream', agent)?.acknowledged],
    [[3], 2],
  );
  for (let order = 1; order < ordersWaitingMax; order++) backup();
  assert.throws(() => backup(), { code: 'limit-reached' });
});

test('a refused order ends its task with the reason of the agent', () => {
  const { at, agent, backup } = ready();
  backup();
  ack(at, agent, 1, { code: 'order-denied', because: 'policy 10-local.yaml says no' });
  assert.deepEqual(at.get('task', '1')?.result?.message, 'refused by the agent: policy 10-local.yaml says no');
  assert.equal(at.get('event', 1)?.code, 'order-denied');
});

test('an order for another generation is decided again, not for ever', () => {
  const { at, agent, backup } = ready();
  backup();
  for (let round = 1; round <= orderReissuesMax; round++) {
    ack(at, agent, round, { code: 'generation-stale', because: 'other bundle' });
    assert.deepEqual(
      orders(at, agent).map(({ sequence }) => sequence),
      [round + 1],
    );
  }
  ack(at, agent, orderReissuesMax + 1, { code: 'generation-stale', because: 'other bundle' });
  assert.deepEqual([orders(at, agent), at.get('task', '1')?.status], [[], 'failed']);
});

test('an order is decided for the bundle that the unit has in place', () => {
  const { at, agent, backup } = ready();
  const report = unitReport({ bundle: bundleDigest('web', 9) });
  at.report(agent, { kind: 'unit', unit: unit('web/0'), uuid: at.uuid('web/0'), report });
  backup();
  assert.equal(orders(at, agent)[0]?.generation, bundleDigest('web', 9));
});

test('resolve answers the failure that the unit reported, and needs one', () => {
  const { at, agent } = ready();
  const resolve = () => at.run({ kind: 'resolve', unit: unit('web/0'), answer: 'skip' });
  assert.throws(resolve, { code: 'not-found' });
  const report = unitReport({ failure: { id: 'web/0#3' as never, hook: 'install', message: 'exit status 1' } });
  at.report(agent, { kind: 'unit', unit: unit('web/0'), uuid: at.uuid('web/0'), report });
  resolve();
  assert.deepEqual(orders(at, agent)[0]?.work, { kind: 'resolved', failure: 'web/0#3', answer: 'skip' });
});

test('cancel asks the unit; a task that has ended is left as it is', () => {
  const { at, agent, backup } = ready();
  backup();
  const cancel = (task: string) => at.run({ kind: 'cancel-task', task: task as never });
  assert.deepEqual(cancel('1'), { kind: 'done', changed: ['1'] });
  assert.deepEqual(orders(at, agent)[1]?.work, { kind: 'cancel', task: '1' });
  const result = { status: 'cancelled', message: '', results: {} } as const;
  at.report(agent, { kind: 'task-ended', unit: unit('web/0'), task: '1' as never, at: 7, result });
  assert.deepEqual(cancel('1'), { kind: 'done', changed: [] });
  assert.throws(() => cancel('9'), { code: 'not-found' });
});

test('an agent that goes on where it was keeps its stream', () => {
  const { at, agent, backup } = ready();
  backup();
  ack(at, agent, 1);
  backup();
  const before = at.get('stream', agent);
  reconnect(at, agent, { orderSequence: 1 });
  assert.deepEqual(at.get('stream', agent), before);
});

test('an agent that has lost its memory gets a new stream, and what it forgot ends as failed', () => {
  const { at, agent, backup } = ready();
  backup();
  ack(at, agent, 1);
  backup();
  at.report(agent, { kind: 'machine', hostname: 'h', interfaces: [] });
  const before = at.get('stream', agent)?.stream;
  reconnect(at, agent, { orderStream: '', replicaRevision: 0 as never });
  assert.notEqual(at.get('stream', agent)?.stream, before);
  assert.deepEqual(
    orders(at, agent).map(({ sequence, work }) => [sequence, 'task' in work && work.task]),
    [[1, '2']],
  );
  assert.deepEqual([at.get('task', '1')?.status, at.get('task', '2')?.status], ['failed', 'pending']);
  assert.equal(at.get('reported', agent)?.position, 0);
});

test('an agent that is ahead of a restored controller is believed', () => {
  const { at, agent } = ready();
  const before = at.get('stream', agent)?.stream;
  reconnect(at, agent, { orderSequence: 12, outboxPosition: 8 });
  assert.notEqual(at.get('stream', agent)?.stream, before);
  assert.equal(at.get('reported', agent)?.position, 7);
});

test('a new stream numbers what waits from 1, each sequence with one body', () => {
  const { at, agent, backup } = ready();
  backup();
  ack(at, agent, 1);
  backup();
  backup();
  at.act((draft) => restartStream(draft, at.facts(), agent));
  const stream = at.get('stream', agent)?.stream;
  assert.deepEqual(
    orders(at, agent).map((order) => [order.stream, order.sequence]),
    [
      [stream, 1],
      [stream, 2],
    ],
  );
});

test('waiting units are placed when an agent comes', () => {
  const at = world();
  at.deploy('web', 2);
  const { agent, machine } = at.machine();
  reconnect(at, agent, { orderStream: '' });
  assert.deepEqual(at.get('machine', machine)?.units, ['web/0', 'web/1']);
  assert.equal(at.get('unit', 'web/1')?.assignment?.counter, 1);
});

test('events are bounded', () => {
  const at = world();
  for (let number = 0; number < eventsMax + 3; number++)
    at.act((draft) => recordEvent(draft, { at: 1, unit: unit('web/0'), code: 'epoch-stale', because: 'b' }));
  assert.equal([...at.model.list('event')].length, eventsMax);
});
