import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type Intent,
  intentAfter,
  makePlan,
  nextMoves,
  nextPhase,
  type Plan,
  parseLayer,
  planSteps,
  remainingIntent,
  replanSteps,
  type ServicePhase,
  type Stance,
  type Standing,
} from '../../../src/core/supervision/index.ts';

const defaults = { directory: '/charm', environment: {} };

/** A plan of services that run `x` and start with the agent, unless their fields say otherwise. */
function plan(services: Readonly<Record<string, object>>): Plan {
  const entries = Object.entries(services).map(([name, fields]) => [
    name,
    { override: 'replace', command: 'x', startup: 'enabled', ...fields },
  ]);
  return makePlan([parseLayer({ services: Object.fromEntries(entries) }, 'test.yaml')], defaults);
}

const order = (services: Readonly<Record<string, object>>) => [...plan(services).services.keys()];

test('services that nothing binds start by name', () => {
  assert.deepEqual(order({ c: {}, a: {}, b: {} }), ['a', 'b', 'c']);
});

test('after and before bind any two services', () => {
  assert.deepEqual(order({ a: { after: ['b'] }, b: {}, c: { before: ['b'] } }), ['c', 'b', 'a']);
});

test('what a service requires starts first', () => {
  assert.deepEqual(order({ a: { requires: ['b'] }, b: {} }), ['b', 'a']);
});

test('an order that says the opposite of a requirement wins', () => {
  assert.deepEqual(order({ a: { requires: ['b'], before: ['b'] }, b: {} }), ['a', 'b']);
});

test('two services may require each other', () => {
  assert.deepEqual(order({ a: { requires: ['b'] }, b: { requires: ['a'] } }), ['b', 'a']);
});

const standing = (old: Plan, state: Standing['state'], names = [...old.services.keys()]) =>
  new Map(
    names.flatMap((name) => {
      const service = old.services.get(name);
      return service === undefined ? [] : [[name, { state, launch: service.launch }] as const];
    }),
  );

test('the first plan starts what is enabled, in order', () => {
  const next = plan({ a: { after: ['b'] }, b: {}, c: { startup: 'disabled' } });
  assert.deepEqual(planSteps(null, next, new Map()), [
    { kind: 'start', service: 'b', because: 'its startup is enabled' },
    { kind: 'start', service: 'a', because: 'its startup is enabled' },
  ]);
});

test('the same plan changes nothing, whatever stands', () => {
  const same = plan({ a: {}, b: {} });
  for (const state of ['active', 'stopped', 'ended'] as const)
    assert.deepEqual(planSteps(same, same, standing(same, state)), []);
});

test('a service that could not be started is tried again', () => {
  const same = plan({ a: {} });
  assert.deepEqual(planSteps(same, same, standing(same, 'unlaunchable')), [
    { kind: 'start', service: 'a', because: 'it could not be started before' },
  ]);
});

test('what changed restarts together with what requires it, and only that', () => {
  const old = plan({ a: { requires: ['b'] }, b: {}, c: {}, d: { requires: ['a'] } });
  const next = plan({
    a: { requires: ['b'] },
    b: { command: 'y', environment: { A: '1' } },
    c: {},
    d: { requires: ['a'] },
  });
  assert.deepEqual(planSteps(old, next, standing(old, 'active')), [
    { kind: 'restart', service: 'b', because: 'its command and environment changed' },
    { kind: 'restart', service: 'a', because: 'it requires b, which restarts' },
    { kind: 'restart', service: 'd', because: 'it requires a, which restarts' },
  ]);
});

test('a change of rules alone restarts nothing', () => {
  const old = plan({ a: {} });
  assert.deepEqual(
    planSteps(old, plan({ a: { 'kill-delay': '1s', 'on-failure': 'ignore' } }), standing(old, 'active')),
    [],
  );
});

test('what a person stopped stays stopped when it changes', () => {
  const old = plan({ a: {} });
  assert.deepEqual(planSteps(old, plan({ a: { command: 'y' } }), standing(old, 'stopped')), []);
});

test('what ended by itself runs again when it changes', () => {
  const old = plan({ a: {} });
  assert.deepEqual(planSteps(old, plan({ a: { command: 'y' } }), standing(old, 'ended')), [
    { kind: 'start', service: 'a', because: 'its command changed' },
  ]);
});

test('a startup that becomes enabled starts the service', () => {
  const old = plan({ a: { startup: 'disabled' } });
  assert.deepEqual(planSteps(old, plan({ a: {} }), standing(old, 'stopped')), [
    { kind: 'start', service: 'a', because: 'its startup is enabled now' },
  ]);
});

test('what is gone stops in reverse order before anything starts', () => {
  const old = plan({ a: { after: ['b'] }, b: {} });
  assert.deepEqual(planSteps(old, plan({ c: {} }), standing(old, 'active')), [
    { kind: 'stop', service: 'a', because: 'no layer names it any more' },
    { kind: 'stop', service: 'b', because: 'no layer names it any more' },
    { kind: 'start', service: 'c', because: 'its startup is enabled' },
  ]);
});

test('a survivor that no plan names is stopped, and one that runs as planned is left alone', () => {
  const next = plan({ a: {} });
  const survivors = standing(plan({ a: {}, b: {} }), 'active');
  assert.deepEqual(planSteps(null, next, survivors), [
    { kind: 'stop', service: 'b', because: 'no layer names it any more' },
  ]);
});

test('a replan restarts what changed and starts what is enabled, stopped by a person or not', () => {
  const old = plan({ a: {}, b: { requires: ['a'] }, c: {}, d: { startup: 'disabled' } });
  const next = plan({ a: { command: 'y' }, b: { requires: ['a'] }, c: { command: 'z' }, d: { startup: 'disabled' } });
  const running = new Map([...standing(old, 'active'), ...standing(plan({ c: {} }), 'stopped')]);
  assert.deepEqual(
    replanSteps(next, running).map(({ kind, service }) => `${kind} ${service}`),
    ['restart a', 'restart b', 'start c'],
  );
});

const stance = (phase: ServicePhase, intent: Intent | null, ...follows: string[]): Stance => ({
  phase,
  intent,
  follows,
});
const moves = (stances: Readonly<Record<string, Stance>>) =>
  nextMoves(new Map(Object.entries(stances))).map(({ service, event }) => `${event} ${service}`);

test('a start waits until its predecessor has settled', () => {
  const web = stance('down', 'start', 'db');
  assert.deepEqual(moves({ db: stance('down', 'start'), web }), ['start db']);
  assert.deepEqual(moves({ db: stance('launching', null), web }), []);
  assert.deepEqual(moves({ db: stance('settling', null), web }), []);
  assert.deepEqual(moves({ db: stance('up', null), web }), ['start web']);
});

test('a predecessor that crashes or failed does not hold its followers for ever', () => {
  const web = stance('down', 'start', 'db');
  for (const phase of ['backoff', 'failed', 'down'] as const)
    assert.deepEqual(moves({ db: stance(phase, null), web }), ['start web']);
});

test('a stop waits until its followers are down, and a start waits for all stops', () => {
  const db = stance('up', 'restart');
  const other = stance('down', 'start');
  assert.deepEqual(moves({ db, web: stance('up', 'restart', 'db'), other }), ['stop web']);
  assert.deepEqual(moves({ db, web: stance('stopping', 'start', 'db'), other }), []);
  assert.deepEqual(moves({ db, web: stance('down', 'start', 'db'), other }), ['stop db']);
});

test('a start that is wanted in a back-off begins at once', () => {
  assert.deepEqual(moves({ a: stance('backoff', 'start') }), ['start a']);
});

test('an intent is forgotten when it has come true, and never before', () => {
  assert.equal(remainingIntent(stance('up', 'start')), null);
  assert.equal(remainingIntent(stance('stopping', 'start')), 'start');
  assert.equal(remainingIntent(stance('backoff', 'start')), 'start');
  assert.equal(remainingIntent(stance('stopping', 'stop')), null);
  assert.equal(remainingIntent(stance('failed', 'stop')), 'stop');
});

test('whatever is wanted comes true: moves never run into a dead end', () => {
  const phase = fc.constantFrom<ServicePhase>('down', 'up', 'backoff', 'failed', 'settling', 'stopping');
  const intent = fc.constantFrom<Intent | null>('start', 'stop', 'restart', null);
  const services = fc.array(fc.record({ phase, intent, follows: fc.array(fc.nat(7)) }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(services, (drawn) => {
      const stances = new Map(
        drawn.map(({ phase: at, intent: wanted, follows }, index) => [
          `s${index}`,
          stance(at, wanted, ...follows.filter((other) => other < index).map((other) => `s${other}`)),
        ]),
      );
      for (let step = 0; step < 100 && settle(stances); step++);
      for (const [name, wanted] of drawn.map(({ intent: wish }, index) => [`s${index}`, wish] as const)) {
        const { phase: at, intent: left } = stances.get(name) ?? assert.fail();
        assert.equal(left, null);
        if (wanted === 'stop') assert.equal(at, 'down');
        if (wanted === 'start' || wanted === 'restart') assert.equal(at, 'up');
      }
    }),
  );
});

/** One round of a world in which everything works; false when nothing happened. */
function settle(stances: Map<string, Stance>): boolean {
  const next = nextMoves(stances);
  for (const move of next) {
    const { service, event } = move;
    const { phase, intent, follows } = stances.get(service) ?? assert.fail();
    const moved = nextPhase(phase, event) ?? assert.fail(`${event} in ${phase}`);
    stances.set(service, stance(moved.to, intentAfter(move, intent), ...follows));
  }
  const answers = { launching: 'running', settling: 'settled', stopping: 'endedWell' } as const;
  let answered = false;
  for (const [name, { phase, intent, follows }] of stances) {
    const answer = Object.hasOwn(answers, phase) ? answers[phase as keyof typeof answers] : null;
    const to = answer === null ? phase : (nextPhase(phase, answer)?.to ?? phase);
    const left = remainingIntent(stance(to, intent));
    answered ||= to !== phase || left !== intent;
    stances.set(name, stance(to, left, ...follows));
  }
  return next.length > 0 || answered;
}
