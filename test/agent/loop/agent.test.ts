import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { AgentError } from '../../../src/core/errors.ts';
import type { Entity, Order, OrderedWork, Report, TaskResult } from '../../../src/core/model/index.ts';
import { type AgentWorld, agentWorld, assigned, hanging, succeeded } from '../../support/agent-world.ts';
import {
  applicationEntity,
  bag,
  digestOf,
  entities,
  machine,
  order,
  relation,
  relationId,
  unit,
  unitEntity,
} from '../../support/builders.ts';
import { signedJson } from '../../support/scripted-controller.ts';

const web = unitEntity('web/0', { assignment: assigned() });

async function started(...more: readonly Entity[]): Promise<AgentWorld> {
  const world = agentWorld();
  world.controller.put(...entities(web, ...more));
  await world.start();
  await world.clock.advance(100);
  world.look();
  return world;
}

const task = (sequence: number, work: OrderedWork, more: Partial<Order> = {}): Order =>
  order(sequence, work, { expiresAt: Number.MAX_SAFE_INTEGER, ...more });
const backup = (more = {}): OrderedWork => ({
  kind: 'action',
  task: '7' as never,
  action: 'backup',
  parametersJson: '{}',
  ...more,
});
const configure = (hash: string) => applicationEntity('web', { configHash: hash });
const kinds = (world: AgentWorld, kind: Report['kind']) =>
  world.controller.reports.filter((each) => each.kind === kind);
const result = (world: AgentWorld): TaskResult | undefined =>
  world.controller.reports.flatMap((each) => (each.kind === 'task-ended' ? [each.result] : [])).at(-1);
const shown = (world: AgentWorld) =>
  world.controller.reports.flatMap((each) => (each.kind === 'unit' ? [each.report] : [])).at(-1);
const acks = (world: AgentWorld) =>
  world.controller.received.flatMap((each) =>
    each.kind === 'order-ack' ? [`${each.sequence} ${each.outcome}${each.code ? ` ${each.code}` : ''}`] : [],
  );

describe('between two operations', () => {
  const statuses = (world: AgentWorld) =>
    world.controller.reports.flatMap((each) => (each.kind === 'unit' ? [each.report.agent] : []));
  const words = (world: AgentWorld) =>
    statuses(world)
      .map(({ status, message }) => `${status} ${message}`.trim())
      .filter((line, at, all) => line !== all[at - 1]);

  test('a unit does not look idle while something is due, from its birth on', async () => {
    const world = await started(relation(1, ['web:db', 'mysql:server']), bag(1, 'mysql/0'));
    assert.deepEqual(
      statuses(world).map(({ status }) => status === 'idle'),
      statuses(world).map((_, at, all) => at === all.length - 1),
    );
    assert.deepEqual(words(world).slice(-4), [
      'executing running start hook',
      'executing running db-relation-joined hook for mysql/0',
      'executing running db-relation-changed hook for mysql/0',
      'idle',
    ]);
    await world.stop();
  });

  test('an agent that starts anew with something due does not say idle first', async () => {
    const world = await started();
    await world.stop();
    world.controller.put(configure('config-2'));
    const before = statuses(world).length;
    await world.start();
    await world.clock.advance(100);
    const fresh = statuses(world).slice(before);
    assert.equal(
      fresh.findIndex(({ status }) => status === 'idle'),
      fresh.length - 1,
    );
    assert.ok(fresh.length > 1);
    await world.stop();
  });

  test('a hook that somebody killed is still due', async () => {
    const world = await started();
    world.scripts.set('config-changed', async () => {
      world.scripts.delete('config-changed');
      return { kind: 'killed', signal: 'SIGKILL', stopped: false, action: null };
    });
    const before = words(world).length;
    world.controller.put(configure('config-2'));
    await world.clock.advance(10 * 60_000);
    const fresh = words(world).slice(before);
    assert.equal(fresh[0], 'executing running config-changed hook');
    assert.deepEqual(fresh.indexOf('idle'), fresh.length - 1, fresh.join('; '));
    await world.stop();
  });
});

describe('a hook', () => {
  test('costs two commits', async () => {
    const world = await started();
    world.controller.cut();
    await world.clock.advance(1);
    const before = world.disk.commits;
    await world.clock.advance(6 * 60_000);
    assert.deepEqual(world.look(), ['update-status']);
    assert.equal(world.disk.commits - before, 2);
    await world.stop();
  });

  test('reads its own earlier writes before the controller has them', async () => {
    const world = await started(relation(1, ['web:db', 'mysql:server']));
    const { clock, controller, scripts } = world;
    const seen: unknown[] = [];
    controller.cut();
    scripts.set('update-status', async (context) => {
      seen.push(context.view.relations[0]?.unitSettings.get(unit('web/0'))?.['port']);
      return succeeded(context, {
        relationSettings: [{ relation: relationId(1), bag: 'unit', change: { port: '80' } }],
      });
    });
    await clock.advance(15 * 60_000);
    assert.deepEqual(seen.slice(0, 2), [undefined, '80']);
    await world.stop();
  });

  test('sees as members who has joined and not yet departed, in what order ever the model learns of it', async () => {
    const world = await started(relation(1, ['web:db', 'mysql:server']), bag(1, 'mysql/0'), bag(1, 'mysql/1'));
    const { clock, controller, scripts } = world;
    const seen: string[] = [];
    for (const event of ['joined mysql/2', 'departed mysql/0', 'departed mysql/1', 'departed mysql/2', 'broken'])
      scripts.set(`db-relation-${event}`, async (context) => {
        const members = context.view.relations[0]?.members.map((member) => member.unit) ?? [];
        seen.push(`${event}: ${members.join(' ')}`);
        return succeeded(context);
      });
    controller.put(bag(1, 'mysql/2'));
    await clock.advance(100);
    controller.put(relation(1, ['web:db', 'mysql:server'], { life: 'dying' }));
    await clock.advance(100);
    assert.deepEqual(seen, [
      'joined mysql/2: mysql/0 mysql/1 mysql/2',
      'departed mysql/0: mysql/0 mysql/1 mysql/2',
      'departed mysql/1: mysql/1 mysql/2',
      'departed mysql/2: mysql/2',
      'broken: ',
    ]);
    await world.stop();
  });

  test('that lost leadership meanwhile fails with its writes as leader', async () => {
    const world = await started(relation(1, ['web:peers']));
    const { clock, controller, scripts } = world;
    scripts.set('config-changed', async (context, ports) => {
      const epoch = await ports.leadership();
      controller.elect(unit('web/9'));
      await clock.delay(1_000);
      const relationSettings = [{ relation: relationId(1), bag: 'application', change: { key: 'value' } }];
      return succeeded(context, { relationSettings, epoch: epoch ?? undefined });
    });
    controller.put(configure('config-2'));
    await clock.advance(2_000);
    assert.equal(
      world.local().failure?.message,
      'committing requested changes failed: this unit does not lead any more',
    );
    assert.deepEqual(kinds(world, 'flush'), []);
    await world.stop();
  });

  test('keeps its status, version and log when it fails', async () => {
    const world = await started();
    world.scripts.set('config-changed', async (_context, ports) => {
      await ports.setStatus('blocked', 'no database');
      await ports.setVersion('1.2');
      ports.log({ level: 'INFO', source: 'juju-log', message: 'hello' });
      return { kind: 'failed', message: 'exit status 1', action: null };
    });
    world.controller.put(configure('config-2'));
    await world.clock.advance(100);
    assert.equal(world.local().workload.message, 'no database');
    assert.equal(world.local().workloadVersion, '1.2');
    const lines = world.controller.received.flatMap((each) => (each.kind === 'log' ? each.lines : []));
    assert.deepEqual(
      lines.map(({ message }) => message),
      ['hello', 'hook "config-changed" failed: exit status 1'],
    );
    await world.stop();
  });

  test('lets the workload tell its version, which is reported beside the claim', async () => {
    const world = agentWorld();
    world.knobs.tellsVersion = 'web 1.1 (built today)';
    world.controller.put(...entities(unitEntity('web/0', { assignment: assigned() })));
    world.scripts.set('start', async (_context, ports) => {
      await ports.setVersion('1.2');
      await ports.setStatus('active', '');
      return undefined;
    });
    await world.start();
    await world.clock.advance(1_000);
    assert.ok(world.effects.includes('web --version'));
    const [shown] = world.agent().status().units;
    assert.deepEqual(
      [shown?.installedVersion, shown?.contradiction],
      ['1.1', 'claims active, but version 1.1 is installed, not 1.2'],
    );
    await world.stop();
  });

  test('that could not be saved is saved when the disk has space again', async () => {
    const world = await started();
    const { clock, controller, disk, scripts } = world;
    scripts.set('config-changed', async () => {
      disk.beforeCommit = () => {
        throw new AgentError('disk-full', 'cannot save the local state');
      };
      return undefined;
    });
    controller.put(configure('config-2'));
    await clock.advance(3_000);
    assert.equal(world.agent().status().warnings[0]?.code, 'disk-full');
    disk.beforeCommit = () => {};
    await clock.advance(10_000);
    assert.equal(world.local().seen?.configHash, 'config-2');
    assert.deepEqual(world.agent().status().warnings, []);
    assert.deepEqual(world.look(), ['config-changed']);
    await world.stop();
  });

  test('refreshes the addresses in its relations after they changed', async () => {
    const world = await started(relation(1, ['web:db', 'mysql:server']));
    world.controller.put(unitEntity('web/0', { assignment: assigned(), privateAddress: '10.0.0.7' }));
    await world.clock.advance(100);
    const own = world.controller.entity('relation/1/unit/web/0');
    assert.deepEqual(own?.kind === 'relation-unit' && own.settings, {
      'private-address': '10.0.0.7',
      'ingress-address': '10.0.0.7',
      'egress-subnets': '10.0.0.7/32',
    });
    await world.stop();
  });
});

describe('an action', () => {
  test('runs, streams, and ends with its results', async () => {
    const world = await started();
    world.scripts.set('action backup', async (context, ports) => {
      await ports.actionLog('half way');
      return {
        ...succeeded(context),
        action: { failed: false, message: '', results: { file: 'x', 'return-code': 0 } },
      } as never;
    });
    world.controller.order(task(1, backup()));
    await world.clock.advance(100);
    assert.deepEqual(
      world.controller.reports.filter(({ kind }) => kind.startsWith('task')).map(({ kind }) => kind),
      ['task-started', 'task-log', 'task-ended'],
    );
    assert.deepEqual(result(world), { status: 'completed', message: '', results: { file: 'x', 'return-code': 0 } });
    assert.deepEqual(acks(world), ['1 accepted']);
    await world.stop();
  });

  test('that fails does not put the unit in error', async () => {
    const world = await started();
    const action = { failed: true, message: 'exit status 3', results: { 'return-code': 3 } };
    world.scripts.set('action backup', async () => ({ kind: 'failed', message: 'exit status 3', action }));
    world.controller.order(task(1, backup()));
    await world.clock.advance(100);
    assert.deepEqual(result(world), { status: 'failed', message: 'exit status 3', results: { 'return-code': 3 } });
    assert.equal(world.local().failure, null);
    await world.stop();
  });

  test('that is cancelled while it runs is aborted', async () => {
    const world = await started();
    world.scripts.set('action backup', hanging().script);
    world.controller.order(task(1, backup()));
    await world.clock.advance(100);
    world.controller.order(task(2, { kind: 'cancel', task: '7' as never }));
    await world.clock.advance(100);
    assert.deepEqual(result(world), { status: 'aborted', message: 'cancelled while it ran', results: {} });
    assert.deepEqual(world.disk.state.inbox.orders, []);
    await world.stop();
  });

  test('with parameters that are no object fails before it runs', async () => {
    const world = await started();
    world.controller.order(task(1, backup({ parametersJson: '[1]' })));
    await world.clock.advance(100);
    assert.deepEqual(world.look(), []);
    assert.equal(result(world)?.message, 'validation failed: the parameters are not a JSON object');
    await world.stop();
  });

  test('that waits when its unit goes is reported as failed', async () => {
    const world = agentWorld();
    world.controller.put(...entities(unitEntity('web/0')));
    await world.start();
    world.controller.put(web);
    world.knobs.bundleError = new AgentError('bundle-unavailable', 'cannot fetch bundle');
    world.controller.order(task(1, backup()));
    await world.clock.advance(100);
    world.controller.put(unitEntity('web/0', { life: 'dying', assignment: assigned() }));
    await world.clock.advance(10_000);
    assert.equal(result(world)?.message, 'the unit is gone');
    assert.deepEqual(world.disk.state.inbox.orders, []);
    await world.stop();
  });
});

describe('an order', () => {
  test('behind a gap asks for what is missing, and runs after it', async () => {
    const world = await started();
    world.controller.send({ kind: 'order', order: signedJson(task(2, backup())) });
    await world.clock.advance(100);
    assert.deepEqual(world.look(), []);
    world.controller.order(task(1, backup()));
    await world.clock.advance(100);
    assert.deepEqual(world.look(), ['action backup']);
    const resends = world.controller.received.filter(({ kind }) => kind === 'order-resend');
    assert.deepEqual(resends, [
      { kind: 'order-resend', stream: 'stream-1', from: 1, because: 'order 1 has not arrived' },
    ]);
    await world.stop();
  });

  test('that comes twice is acknowledged twice and runs once', async () => {
    const world = await started();
    world.controller.order(task(1, backup()));
    await world.clock.advance(100);
    world.controller.send({ kind: 'order', order: signedJson(task(1, backup())) });
    await world.clock.advance(100);
    assert.deepEqual(world.look(), ['action backup']);
    assert.deepEqual(acks(world), ['1 accepted', '1 accepted']);
    await world.stop();
  });

  test('that policy denies is refused, and its number is used up', async () => {
    const world = await started();
    world.knobs.execAllowed = false;
    world.controller.order(task(1, { kind: 'exec', task: '1' as never, command: 'id', timeoutMs: 1 }));
    world.controller.order(task(2, backup()));
    await world.clock.advance(100);
    assert.deepEqual(world.look(), ['action backup']);
    assert.deepEqual(acks(world), ['1 refused order-denied', '2 accepted']);
    await world.stop();
  });

  test('for another bundle is refused', async () => {
    const world = await started();
    world.controller.order(task(1, backup(), { generation: digestOf('f') }));
    await world.clock.advance(100);
    assert.deepEqual(acks(world), ['1 refused generation-stale']);
    await world.stop();
  });

  test('that cannot be trusted is not acknowledged; the third of them ends the connection', async () => {
    const world = await started();
    const foreign = signedJson(task(1, backup(), { controller: 'another' }));
    for (let times = 0; times < 3; times += 1) world.controller.send({ kind: 'order', order: foreign });
    await world.clock.advance(100);
    assert.deepEqual(acks(world), []);
    assert.equal(world.agent().status().controller.connected, false);
    await world.clock.advance(5_000);
    assert.equal(world.controller.connections, 2);
    await world.stop();
  });
});

describe('the connection', () => {
  test('comes back, and reports what happened meanwhile once and in order', async () => {
    const world = await started(relation(1, ['web:db', 'mysql:server']));
    const { clock, controller, scripts } = world;
    let port = 0;
    scripts.set('update-status', async (context) =>
      succeeded(context, {
        relationSettings: [{ relation: relationId(1), bag: 'unit', change: { port: `${(port += 1)}` } }],
      }),
    );
    controller.cut();
    await clock.advance(20 * 60_000);
    controller.mend();
    await clock.advance(2 * 60_000);
    const written = controller.reports.flatMap((each) =>
      each.kind === 'flush' ? each.flush.relationSettings.map(({ change }) => change['port']) : [],
    );
    assert.ok(port > 2);
    assert.deepEqual(
      written,
      Array.from({ length: port }, (_, index) => `${index + 1}`),
    );
    assert.equal(world.agent().status().outbox, 0);
    await world.stop();
  });

  test('with another controller than the joined one is refused', async () => {
    const world = agentWorld();
    world.controller.put(...entities(web));
    const connect = world.controller.connect.bind(world.controller);
    Object.assign(world.controller, {
      async connect(signal: AbortSignal) {
        const connection = await connect(signal);
        async function* messages() {
          for await (const message of connection.messages)
            yield message.kind === 'welcome' ? { ...message, controller: 'another' } : message;
        }
        return { ...connection, messages: messages() };
      },
    });
    await world.start();
    await world.clock.advance(100);
    assert.deepEqual(world.disk.state.units, []);
    assert.equal(world.agent().status().controller.connected, false);
    await world.stop();
  });

  test('a model that goes back is not taken', async () => {
    const world = await started();
    world.controller.send({ kind: 'delta', revision: 1 as never, puts: [configure('old')], deletes: [] });
    await world.clock.advance(100);
    assert.deepEqual(world.look(), []);
    assert.equal(world.agent().status().controller.connected, false);
    await world.stop();
  });
});

describe('leadership', () => {
  test('is lost without a hook when another unit is elected, and gained again with one', async () => {
    const world = await started();
    const { clock, controller } = world;
    assert.equal(world.local().leaderEpoch, 1);
    controller.elect(unit('web/9'));
    await clock.advance(31_000);
    assert.equal(world.local().leaderEpoch, null);
    assert.deepEqual(world.look(), []);
    controller.elect(unit('web/0'));
    await clock.advance(1_000);
    assert.deepEqual(world.look(), ['leader-elected']);
    await world.stop();
  });

  test('answers null while the controller is away and the promise cannot be kept', async () => {
    const world = await started();
    const { clock, controller, scripts } = world;
    const answers: (number | null)[] = [];
    scripts.set('update-status', async (_context, ports) => {
      answers.push(await ports.leadership());
      return undefined;
    });
    await clock.advance(5.5 * 60_000);
    controller.cut();
    await clock.advance(12 * 60_000);
    assert.deepEqual(answers, [1, null, null]);
    await world.stop();
  });
});

describe('a bundle', () => {
  test('that is refused is not tried again, and the unit says so', async () => {
    const world = agentWorld();
    world.knobs.refuse = 'it is not signed';
    world.controller.put(...entities(web));
    await world.start();
    await world.clock.advance(60 * 60_000);
    assert.deepEqual(world.look(), []);
    assert.equal(shown(world)?.workload.status, 'blocked');
    assert.equal(shown(world)?.workload.message, 'bundle refused: it is not signed');
    assert.deepEqual(shown(world)?.refusal, { code: 'bundle-unsigned', because: 'it is not signed', next: 'sign it' });
    await world.stop();
  });

  test('that is refused does not stop the charm that runs', async () => {
    const world = await started();
    world.knobs.refuse = 'it is altered';
    world.controller.put(
      unitEntity('web/0', { assignment: assigned('b', { counter: 2, revision: 2 }) }),
      configure('config-2'),
    );
    await world.clock.advance(100);
    assert.deepEqual(world.look(), ['config-changed']);
    assert.equal(shown(world)?.refusal?.because, 'it is altered');
    assert.equal(shown(world)?.charmRevision, 1);
    await world.stop();
  });

  test('that cannot be fetched is tried again', async () => {
    const world = agentWorld();
    world.knobs.bundleError = new AgentError('bundle-unavailable', 'cannot fetch bundle');
    world.controller.put(...entities(web));
    await world.start();
    await world.clock.advance(100);
    assert.equal(shown(world)?.refusal?.because, 'cannot fetch bundle');
    world.knobs.bundleError = null;
    await world.clock.advance(10_000);
    assert.deepEqual(world.look().slice(0, 1), ['install']);
    assert.equal(shown(world)?.refusal, undefined);
    await world.stop();
  });

  test('of a unit that the owner holds is deployed when the hold is lifted', async () => {
    const world = await started();
    world.knobs.held = true;
    world.controller.put(unitEntity('web/0', { assignment: assigned('b', { counter: 2, revision: 2 }) }));
    await world.clock.advance(30_000);
    assert.equal(shown(world)?.refusal?.because, 'the unit is held');
    world.knobs.held = false;
    await world.clock.advance(60_000);
    assert.deepEqual(world.look(), ['upgrade-charm', 'config-changed']);
    await world.stop();
  });

  test('that is not wanted any more is not complained about', async () => {
    const world = await started();
    world.knobs.bundleError = new AgentError('bundle-unavailable', 'cannot fetch bundle');
    world.controller.put(unitEntity('web/0', { assignment: assigned('b', { counter: 2, revision: 2 }) }));
    await world.clock.advance(100);
    assert.equal(shown(world)?.refusal?.because, 'cannot fetch bundle');
    world.controller.put(unitEntity('web/0', { assignment: assigned('a', { counter: 3 }) }));
    await world.clock.advance(100);
    assert.equal(shown(world)?.refusal, undefined);
    await world.stop();
  });

  test('with an assignment that cannot be trusted is refused', async () => {
    const world = agentWorld();
    const signed = { ...assigned(), body: new Uint8Array([1]) };
    world.controller.put(...entities(unitEntity('web/0', { assignment: signed })));
    await world.start();
    await world.clock.advance(100);
    assert.equal(shown(world)?.refusal?.code, 'assignment-untrusted');
    await world.stop();
  });
});

describe('a service plan', () => {
  test('that cannot be carried out shows in the status until it can', async () => {
    const world = await started();
    world.knobs.reloadError = new AgentError('layer-invalid', 'cannot read the layer', { fields: { key: 'comand' } });
    world.controller.put(configure('config-2'));
    await world.clock.advance(100);
    assert.deepEqual(
      [shown(world)?.agent.status, shown(world)?.agent.message],
      ['failed', 'cannot read the layer (key comand)'],
    );
    world.knobs.reloadError = null;
    world.controller.put(configure('config-3'));
    await world.clock.advance(100);
    assert.equal(shown(world)?.agent.status, 'idle');
    await world.stop();
  });
});

describe('units', () => {
  test('of other machines are not ours', async () => {
    const world = agentWorld();
    world.controller.put(
      ...entities(
        machine(),
        machine({ id: '1' as never, agent: 'another' as never }),
        unitEntity('web/1', { machine: '1' as never, assignment: assigned() }),
      ),
    );
    await world.start();
    await world.clock.advance(100);
    assert.deepEqual(world.disk.state.units, []);
    await world.stop();
  });

  test('that are deleted while a handler hangs end at once', async () => {
    const world = await started();
    world.scripts.set('config-changed', hanging().script);
    world.controller.put(configure('another'));
    await world.clock.advance(100);
    assert.deepEqual(world.look(), ['config-changed']);
    world.controller.remove('unit/web/0');
    await world.clock.advance(100);
    assert.deepEqual(world.effects.slice(-2), ['remove services of web/0', 'remove files of web/0']);
    await world.stop();
  });

  test('that were deleted while the agent was away end without hooks', async () => {
    const world = await started(relation(1, ['web:db', 'mysql:server']), bag(1, 'mysql/0'));
    await world.stop();
    world.controller.remove('unit/web/0');
    await world.start();
    await world.clock.advance(2_000);
    assert.deepEqual(world.look(), []);
    assert.deepEqual(world.disk.state.units, []);
    assert.deepEqual(world.effects.slice(-2), ['remove services of web/0', 'remove files of web/0']);
    await world.stop();
  });

  test('are told at the machine with what they would do next', async () => {
    const world = await started();
    const status = world.agent().status();
    assert.deepEqual(
      status.units.map(({ unit: name, phase, leader, decision }) => ({ name, phase, leader, decision })),
      [{ name: 'web/0', phase: 'started', leader: true, decision: 'idle: everything has been told' }],
    );
    await world.agent().localApi().control(unit('web/0'), 'server', 'restart');
    assert.equal(world.effects.at(-1), 'restart server of web/0');
    assert.throws(() => world.agent().localApi().services(unit('web/9')), { code: 'not-found' });
    await world.stop();
  });
});

describe('a workload event', () => {
  const ready = { kind: 'pebble-ready', workload: 'db' } as const;
  const failed = { kind: 'pebble-check-failed', workload: 'db', check: 'http' } as const;

  test('is told in the order of arrival, once, also by the next life', async () => {
    const world = await started();
    const { script } = hanging();
    world.scripts.set('db-pebble-ready', script);
    assert.equal(await world.agent().workloadEvent(unit('web/0'), ready), true);
    assert.equal(await world.agent().workloadEvent(unit('web/0'), failed), true);
    await world.clock.advance(10);
    assert.deepEqual(world.look(), ['db-pebble-ready']);
    world.scripts.delete('db-pebble-ready');
    await world.stop();
    await world.start();
    await world.clock.advance(30_000);
    assert.deepEqual(world.look(), ['db-pebble-ready', 'db-pebble-check-failed']);
    assert.deepEqual(world.local().workloadEvents, []);
    await world.stop();
  });

  test('from a container is kept with how far that was heard, also for the next life', async () => {
    const world = await started();
    const mark = { bootId: 'a', noticesAfter: null, changesTold: [] };
    assert.equal(world.agent().containerMark(unit('web/0'), 'db'), undefined);
    assert.equal(await world.agent().containerNews(unit('web/0'), 'db', { events: [ready], mark }), true);
    await world.clock.advance(10);
    assert.deepEqual(world.look(), ['db-pebble-ready']);
    await world.stop();
    await world.start();
    assert.deepEqual(world.agent().containerMark(unit('web/0'), 'db'), mark);
    await world.stop();
  });

  test('of a unit that is not here is not taken', async () => {
    const world = await started();
    assert.equal(await world.agent().workloadEvent(unit('web/9'), ready), false);
    await world.stop();
  });
});

describe('the machine', () => {
  const eth0 = (...values: readonly string[]) => ({
    name: 'eth0',
    macAddress: '',
    addresses: values.map((value) => ({ value, cidr: `${value}/24` })),
  });

  test('tells its addresses again when they have changed while the agent runs, and only then', async () => {
    const world = await started();
    world.knobs.interfaces = [eth0('10.0.0.8')];
    await world.clock.advance(5 * 60_000);
    const reports = kinds(world, 'machine').map((each) => each.kind === 'machine' && each.interfaces);
    assert.deepEqual(reports, [[], [eth0('10.0.0.8')]]);
    await world.stop();
  });
});

describe('what a handler wrote', () => {
  test('fails its hook when another unit has opened the port meanwhile', async () => {
    const world = agentWorld();
    const other = unitEntity('web/1', { assignment: assigned('a', { unit: unit('web/1') }) });
    world.controller.put(...entities(web, other));
    for (const name of ['install', 'web/1: install'])
      world.scripts.set(name, async (context) =>
        succeeded(context, { openPorts: [{ range: '80/tcp', endpoints: [] }] }),
      );
    await world.start();
    await world.clock.advance(100);
    const failures = ['web/0', 'web/1'].flatMap(
      (name) => world.disk.state.units.find((one) => one.unit === name)?.failure ?? [],
    );
    assert.deepEqual(
      failures.map(({ message }) => message.replace(/web\/[01]/g, 'web/N')),
      [
        'committing requested changes failed: cannot open 80/tcp (unit "web/N"): port range conflicts with 80/tcp (unit "web/N")',
      ],
    );
    await world.stop();
  });
});

describe('too much of what a handler wrote', () => {
  const state = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`k${at}`, 'x'.repeat(64 * 1024)]));
  const because = 'they are larger than 31457280 bytes';

  test('fails its hook, and what comes after it is reported', async () => {
    const world = await started();
    world.scripts.set('config-changed', async (context) => succeeded(context, { state }));
    world.controller.put(configure('config-2'));
    await world.clock.advance(100);
    assert.equal(world.local().failure?.message, `committing requested changes failed: ${because}`);
    assert.equal(shown(world)?.agent.status, 'error');
    assert.deepEqual(kinds(world, 'flush'), []);
    await world.stop();
  });

  test('fails its action', async () => {
    const world = await started();
    world.scripts.set('action backup', async (context) => succeeded(context, { state }));
    world.controller.order(task(1, backup()));
    await world.clock.advance(100);
    assert.deepEqual([result(world)?.status, result(world)?.results['stderr']], ['failed', because]);
    await world.stop();
  });
});

test('a line of the log is cut to what people read', async () => {
  const world = await started();
  world.scripts.set('config-changed', async (context, ports) => {
    ports.log({ level: 'INFO', source: 'juju-log', message: 'x'.repeat(2 * 1024 * 1024) });
    return succeeded(context);
  });
  world.controller.put(configure('config-2'));
  await world.clock.advance(100);
  const lines = world.controller.received.flatMap((each) => (each.kind === 'log' ? each.lines : []));
  assert.equal(lines.find(({ source }) => source === 'juju-log')?.message.length, 16_384);
  await world.stop();
});

describe('the parameters of an action', () => {
  const ends = async (parametersJson: string, action = 'backup') => {
    const world = await started();
    let seen: unknown;
    world.scripts.set('action backup', async (context) => {
      seen = context.work.kind === 'action' ? context.work.parameters : undefined;
      return undefined;
    });
    world.controller.order(task(1, backup({ parametersJson, action })));
    await world.clock.advance(100);
    await world.stop();
    return { message: result(world)?.message, status: result(world)?.status, seen };
  };

  test('are checked again before it runs', async () => {
    const { message, status, seen } = await ends('{"level": "high"}');
    assert.equal(status, 'failed');
    assert.match(message ?? '', /^validation failed: level: /);
    assert.equal(seen, undefined);
  });

  test('get the defaults of the code that runs, and may be more than declared', async () => {
    assert.deepEqual((await ends('{"more": true}')).seen, { more: true, target: '/srv' });
  });

  test('that are no object fail it', async () => {
    assert.equal((await ends('[]')).message, 'validation failed: the parameters are not a JSON object');
  });

  test('of an action that the code does not declare are of no use', async () => {
    assert.equal((await ends('{}', 'restore')).message, 'action "restore" not defined on unit "web/0"');
  });
});
