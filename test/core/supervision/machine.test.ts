import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  judgeEnd,
  nextPhase,
  observedPhase,
  phaseTimer,
  type ServiceEvent,
  type ServicePhase,
  serviceTable,
} from '../../../src/core/supervision/index.ts';

const events = Object.keys(serviceTable.down) as ServiceEvent[];
const phases = Object.keys(serviceTable) as ServicePhase[];

/** Every cell that moves, as text; what is not listed is null. */
const cells = `
down        start           launching    clearRestarts launch
down        running         up
launching   stop            stopping     stop
launching   running         settling
launching   endedAgain      backoff
launching   endedWell       down
launching   endedBadly      failed
launching   endedDone       done
launching   unlaunched      failed
settling    stop            stopping     stop
settling    settled         up
settling    unready         recycling    stop
settling    endedAgain      backoff
settling    endedWell       down
settling    endedBadly      failed
settling    endedDone       done
up          stop            stopping     stop
up          steady          up           clearRestarts
up          distrusted      recycling    stop
up          endedAgain      backoff
up          endedWell       down
up          endedBadly      failed
up          endedDone       done
backoff     start           launching    clearRestarts launch
backoff     stop            down
backoff     backoffElapsed  relaunching  launch
relaunching stop            stopping     stop
relaunching running         up
relaunching endedAgain      backoff
relaunching endedWell       down
relaunching endedBadly      failed
relaunching endedDone       done
relaunching unlaunched      backoff
stopping    endedAgain      down
stopping    endedWell       down
stopping    endedBadly      down
stopping    endedDone       down
stopping    unlaunched      down
recycling   stop            stopping     stop
recycling   endedAgain      backoff
recycling   endedWell       backoff
recycling   endedBadly      backoff
recycling   endedDone       backoff
recycling   unlaunched      backoff
done        start           launching    clearRestarts launch
done        stop            down
failed      start           launching    clearRestarts launch
failed      stop            down
failed      distrusted      backoff
`;

test('the whole table is as it was agreed', () => {
  const moving = phases.flatMap((phase) =>
    events.flatMap((event) => {
      const next = nextPhase(phase, event);
      return next === null ? [] : [[phase, event, next.to, ...next.effects].join(' ')];
    }),
  );
  const agreed = cells.trim().split('\n');
  assert.deepEqual(moving.toSorted(), agreed.map((line) => line.replace(/ +/g, ' ').trim()).toSorted());
});

test('from every phase a start and a stop have an effect, lead on, or are already true', () => {
  const swallowed = phases.filter((phase) => nextPhase(phase, 'start') === null && nextPhase(phase, 'stop') === null);
  // a start during a stop waits as an intent; a second stop is already true
  assert.deepEqual(swallowed, ['stopping']);
});

test('every process that ends leaves a phase that has none', () => {
  const withProcess: ServicePhase[] = ['launching', 'settling', 'up', 'relaunching', 'stopping', 'recycling'];
  const without: ServicePhase[] = ['down', 'backoff', 'done', 'failed'];
  for (const phase of withProcess)
    for (const event of ['endedAgain', 'endedWell', 'endedBadly', 'endedDone'] as const) {
      const next = nextPhase(phase, event);
      assert.ok(next !== null && without.includes(next.to), `${phase} ${event}`);
    }
});

test('each phase with a timer moves when it elapses, and no other does', () => {
  const timed = Object.entries(phaseTimer) as (readonly [ServicePhase, ServiceEvent])[];
  for (const [phase, event] of timed) assert.notEqual(nextPhase(phase, event), null);
  for (const phase of phases)
    for (const event of ['settled', 'steady', 'backoffElapsed'] as const)
      if (!timed.some(([at, timer]) => at === phase && timer === event)) assert.equal(nextPhase(phase, event), null);
});

test('the world sees six phases', () => {
  assert.deepEqual([...new Set(Object.values(observedPhase))].toSorted(), [
    'backoff',
    'down',
    'failed',
    'starting',
    'stopping',
    'up',
  ]);
});

const ok = { kind: 'exited', code: 0 } as const;
const bad = { kind: 'exited', code: 3 } as const;
const killed = { kind: 'killed', signal: 'SIGKILL' } as const;
const rules = { onSuccess: 'restart', onFailure: 'restart' } as const;

test('a oneshot that succeeds is done', () => {
  const oneshot = { onSuccess: 'ignore', onFailure: 'ignore', oneshot: true } as const;
  assert.deepEqual([judgeEnd(oneshot, ok).event, judgeEnd(oneshot, bad).event], ['endedDone', 'endedBadly']);
});

test('a service that was restarted as often as it may has failed', () => {
  const limited = { ...rules, restartLimit: 2 };
  assert.deepEqual(
    [0, 1, 2, 3].map((restarts) => judgeEnd(limited, bad, restarts).event),
    ['endedAgain', 'endedAgain', 'endedBadly', 'endedBadly'],
  );
});

const verdicts = [
  [rules, ok, 'endedAgain', null],
  [rules, killed, 'endedAgain', null],
  [{ ...rules, onSuccess: 'ignore' }, ok, 'endedWell', null],
  [{ ...rules, onSuccess: 'ignore' }, bad, 'endedAgain', null],
  [{ ...rules, onFailure: 'ignore' }, bad, 'endedBadly', null],
  [{ ...rules, onFailure: 'ignore' }, { kind: 'lost' }, 'endedBadly', null],
  [{ ...rules, onSuccess: 'shutdown' }, ok, 'endedWell', 0],
  [{ ...rules, onSuccess: 'failure-shutdown' }, ok, 'endedWell', 10],
  [{ ...rules, onFailure: 'shutdown' }, killed, 'endedBadly', 10],
  [{ ...rules, onFailure: 'success-shutdown' }, bad, 'endedBadly', 0],
] as const;

for (const [service, end, event, shutdown] of verdicts)
  test(`${JSON.stringify(end)} under ${JSON.stringify(service)} is ${event}`, () => {
    assert.deepEqual(judgeEnd(service, end), { event, shutdown });
  });
