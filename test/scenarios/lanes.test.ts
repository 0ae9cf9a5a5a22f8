/** Whose turn it is on a machine: everybody's one at a time, beside each other what declares that it may be. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TaskId } from '../../src/core/model/index.ts';
import { agentWorld, hanging } from '../support/agent-world.ts';
import { applicationEntity, assignment, entities, order, unit, unitEntity, uuidOf } from '../support/builders.ts';
import { signedJson } from '../support/scripted-controller.ts';

const placed = (name: string, letter = 'a') =>
  unitEntity(name, {
    assignment: signedJson(assignment(letter, { unit: unit(name), unitUuid: uuidOf(name) })),
  });

/** web/0 and web/1 are started; then every config-changed hangs until it is let go. */
async function twoUnits(lanes?: readonly string[], documents: Readonly<Record<string, string>> = {}) {
  const world = agentWorld();
  world.knobs.lanes = lanes;
  Object.assign(world.knobs, { documents: { ...world.knobs.documents, ...documents } });
  world.controller.put(...entities(placed('web/0'), placed('web/1')));
  await world.start();
  await world.clock.advance(1_000);
  world.look();
  const held = hanging();
  world.scripts.set('config-changed', held.script);
  const change = (config: string): void => world.controller.put(applicationEntity('web', { configHash: config }));
  return { world, held, change };
}
const shown = ({ look }: { readonly look: () => string[] }) => look().sort();

test('one handler at a time on a machine; who waits says so after a while, and for whom', async () => {
  const { world, held, change } = await twoUnits();
  const { clock, controller } = world;
  change('config-2');
  await clock.advance(100);
  assert.deepEqual(shown(world), ['config-changed']);
  const [first, second] = world.agent().status().turns;
  assert.deepEqual(
    [first?.who, first?.state, first?.work, first?.lanes, first?.behind],
    ['web/0', 'holds', 'run config-changed hook', ['machine'], []],
  );
  assert.deepEqual([second?.who, second?.state, second?.behind], ['web/1', 'waits', ['web/0']]);
  const looks = (name: string) =>
    controller.reports
      .flatMap((report) => (report.kind === 'unit' && report.unit === name ? [report.report] : []))
      .at(-1);
  assert.equal(looks('web/1')?.agent.status, 'idle', 'a blip is no news');
  await clock.advance(2_000);
  assert.deepEqual(
    [looks('web/1')?.agent.status, looks('web/1')?.agent.message, looks('web/1')?.lane?.state],
    ['executing', 'waits for its turn to run config-changed hook', 'waits'],
  );
  held.finish();
  await clock.advance(60_000);
  assert.deepEqual(shown(world), ['web/1: config-changed']);
  assert.equal(looks('web/1')?.lane?.state, 'holds');
  held.finish();
  await clock.advance(1_000);
  assert.deepEqual([looks('web/0')?.lane, looks('web/1')?.lane], [undefined, undefined]);
  assert.match(
    world.turns.at(-1) ?? '',
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d unit-web-1: web\/1 uniter \(run config-changed hook\), waited 2s, held 1m0s$/,
  );
  await world.stop();
});

test('operators that declare what they conflict on run beside others', async () => {
  const { world, change } = await twoUnits([]);
  change('config-2');
  await world.clock.advance(100);
  assert.deepEqual(shown(world), ['config-changed', 'web/1: config-changed']);
  await world.stop();
});

test('operators of the same lane take turns', async () => {
  const { world, change } = await twoUnits(['apt']);
  change('config-2');
  await world.clock.advance(100);
  assert.deepEqual(shown(world), ['config-changed']);
  await world.stop();
});

const actions = {
  'actions.yaml': 'quick: {parallel: true}\nslow: {parallel: true, execution-group: big}\nplain: {}\n',
};
const ask = (sequence: number, name: string, action: string) =>
  order(
    sequence,
    { kind: 'action', task: String(sequence) as TaskId, action, parametersJson: '{}' },
    { unit: unit(name), unitUuid: uuidOf(name) },
  );

test('parallel actions wait for nobody, groups for themselves, the others for the machine', async () => {
  const { world, held, change } = await twoUnits(undefined, actions);
  const { clock, controller } = world;
  change('config-2');
  await clock.advance(100);
  assert.deepEqual(shown(world), ['config-changed']);
  const slow = hanging();
  world.scripts.set('action slow', slow.script);
  // web/1 waits for the machine already: what needs no turn does not wait with it.
  for (const [at, action] of ['quick', 'slow', 'plain'].entries()) controller.order(ask(at + 1, 'web/1', action));
  await clock.advance(100);
  assert.deepEqual(shown(world), ['web/1: action quick', 'web/1: action slow']);
  slow.finish();
  await clock.advance(100);
  assert.deepEqual(shown(world), []);
  held.finish();
  await clock.advance(100);
  assert.deepEqual(world.look(), ['web/1: action plain', 'web/1: config-changed']);
  await world.stop();
});

test('a task that waits for its turn is cancelled at once', async () => {
  const { world, change } = await twoUnits(undefined, actions);
  const { clock, controller } = world;
  change('config-2');
  await clock.advance(100);
  world.look();
  controller.order(ask(1, 'web/1', 'plain'));
  await clock.advance(100);
  controller.order(
    order(2, { kind: 'cancel', task: '1' as TaskId }, { unit: unit('web/1'), unitUuid: uuidOf('web/1') }),
  );
  await clock.advance(100);
  const ended = controller.reports.find((report) => report.kind === 'task-ended');
  assert.equal(ended?.kind === 'task-ended' && ended.result.status, 'cancelled');
  assert.deepEqual(world.look(), []);
  await world.stop();
});

test('with many units everybody gets a turn, in the order of asking', async () => {
  const world = agentWorld();
  const names = Array.from({ length: 30 }, (_, at) => `web/${at}`);
  world.controller.put(...entities(...names.map((name) => placed(name))));
  await world.start();
  await world.clock.advance(1_000);
  const started = names.filter((name) => world.local(name).phase === 'started');
  assert.equal(started.length, names.length);
  // Each waits for the others: nobody has a second hook before everybody has had a first.
  const firsts = world.look().slice(0, names.length);
  assert.deepEqual(
    firsts.map((line) => line.replace(/^.*: /, '')),
    names.map(() => 'install'),
  );
  await world.stop();
});
