import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  ask,
  before,
  type Claim,
  claimOf,
  conflicts,
  emptyQueue,
  everyLane,
  isLaneName,
  leave,
  machineLane,
  type Queue,
} from '../../../src/core/lanes/index.ts';

const machine: Claim = [machineLane];
const exclusions: readonly (readonly [Claim, Claim, boolean])[] = [
  [machine, machine, true],
  [machine, ['apt'], true],
  [['apt'], ['apt'], true],
  [['apt'], ['port:443'], false],
  [['apt', 'port:443'], ['port:443'], true],
  [['path:/srv'], ['path:/srv/x'], true],
  [['path:/srv/'], ['path:/srv/x'], true],
  [['path:/srv'], ['path:/srvx'], false],
  [['group:a'], ['group:a'], true],
  [['group:a'], ['group:b'], false],
  [['group:a'], machine, false],
  [['group:a'], ['apt'], false],
  [[], machine, false],
  [[], [], false],
  [[everyLane], [], true],
  [[everyLane], ['group:a'], true],
];
for (const [a, b, expected] of exclusions)
  test(`${a.join('+') || 'nothing'} and ${b.join('+') || 'nothing'} ${expected ? 'exclude' : 'do not exclude'} each other`, () => {
    assert.deepEqual([conflicts(a, b), conflicts(b, a)], [expected, expected]);
  });

test('hooks claim what the operator declares, else the machine', () => {
  assert.deepEqual(claimOf({ kind: 'run-hook' }, undefined, {}), machine);
  assert.deepEqual(claimOf({ kind: 'run-hook' }, ['apt'], {}), ['apt']);
  assert.deepEqual(claimOf({ kind: 'run-exec' }, [], {}), []);
});

test('actions claim as they declare: a group, nothing when they are parallel, else as hooks do', () => {
  const spec = (parallel: boolean, executionGroup: string | null) => ({
    backup: { description: '', schema: {}, parallel, executionGroup },
  });
  const claim = (parallel: boolean, group: string | null, lanes?: readonly string[]) =>
    claimOf({ kind: 'run-action', action: 'backup' }, lanes, spec(parallel, group));
  assert.deepEqual(claim(false, null), machine);
  assert.deepEqual(claim(false, null, ['apt']), ['apt']);
  assert.deepEqual(claim(true, null), []);
  assert.deepEqual(claim(true, 'slow'), ['group:slow']);
  assert.deepEqual(claim(false, 'slow'), ['group:slow']);
  assert.deepEqual(claimOf({ kind: 'run-action', action: 'constructor' }, undefined, {}), machine);
});

test('names that are ours to give are no lanes of an operator', () => {
  for (const name of ['apt', 'port:443', 'path:/srv/x', 'a']) assert.ok(isLaneName(name), name);
  for (const name of ['machine', 'group:x', '*', '', 'Apt', 'a b', 'path:', 'path:/a b', `x:${'y'.repeat(256)}`])
    assert.ok(!isLaneName(name), name);
});

const asked = (queue: Queue, who: string, lanes: Claim, now = 0) => ask(queue, { who, work: 'w', lanes }, now);
const holders = ({ turns }: Queue): string[] => turns.filter((turn) => turn.admittedAt !== null).map(({ who }) => who);

test('a turn is given in the order of asking, and nobody overtakes whom he excludes', () => {
  let { queue } = asked(emptyQueue, 'a', ['apt']);
  const second = asked(queue, 'b', machine);
  // It excludes nobody that holds, but one who waits: that one would wait for ever.
  const third = asked(second.queue, 'c', ['port:1']);
  const fourth = asked(third.queue, 'd', ['group:x']);
  assert.deepEqual(holders(fourth.queue), ['a', 'd']);
  const waiting = fourth.queue.turns.find(({ who }) => who === 'c');
  assert.ok(waiting);
  assert.deepEqual(
    before(fourth.queue, waiting).map(({ who }) => who),
    ['b'],
  );
  queue = leave(fourth.queue, 1, 5);
  assert.deepEqual(holders(queue), ['b', 'd']);
  queue = leave(queue, second.id, 6);
  assert.deepEqual(holders(queue), ['c', 'd']);
});

test('who gives up a place lets those behind it go on', () => {
  const first = asked(emptyQueue, 'a', ['apt']);
  const second = asked(first.queue, 'b', machine);
  const third = asked(second.queue, 'c', ['port:1']);
  assert.deepEqual(holders(leave(third.queue, second.id, 1)), ['a', 'c']);
});

const lane = fc.constantFrom(machineLane, 'apt', 'port:1', 'path:/a', 'path:/a/b', 'group:g', everyLane);
const claim = fc.oneof(fc.constant(machine), fc.uniqueArray(lane, { maxLength: 2 }));
const step = fc.oneof(
  fc.record({ kind: fc.constant('ask' as const), lanes: claim }),
  fc.record({ kind: fc.constant('leave' as const), nth: fc.nat(50) }),
);

test('whoever comes and goes: no two that exclude each other hold, and everybody gets a turn', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let queue = emptyQueue;
      const check = (): void => {
        const held = queue.turns.filter((turn) => turn.admittedAt !== null);
        for (const a of held) for (const b of held) assert.ok(a.id === b.id || !conflicts(a.lanes, b.lanes));
        // Whoever waits, waits for somebody who came before.
        for (const turn of queue.turns)
          if (turn.admittedAt === null) assert.ok(before(queue, turn).some(({ id }) => id < turn.id));
      };
      for (const [now, one] of steps.entries()) {
        const chosen = one.kind === 'leave' ? queue.turns[one.nth % Math.max(1, queue.turns.length)] : undefined;
        if (one.kind === 'ask') ({ queue } = asked(queue, `u${now}`, one.lanes, now));
        else if (chosen !== undefined) queue = leave(queue, chosen.id, now);
        check();
      }
      // Holders end, nobody else comes: it drains.
      for (let turns = queue.turns.length; turns > 0; turns--) {
        const [done] = queue.turns.filter((turn) => turn.admittedAt !== null);
        assert.ok(done, 'somebody holds as long as somebody waits');
        queue = leave(queue, done.id, 99);
        check();
      }
      assert.deepEqual(queue.turns, []);
    }),
    { numRuns: 500 },
  );
});
