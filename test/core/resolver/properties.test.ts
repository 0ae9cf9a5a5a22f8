/**
 * Whatever happens to a unit: it settles when the world is calm, its operator hears of things in a legal order, and it
 * does one thing at a time.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Entity, type HookEvent, hookName, isRelationHook, type Life } from '../../../src/core/model/index.ts';
import {
  applicationBag,
  applicationEntity,
  assignment,
  bag,
  order,
  relation,
  unitEntity,
} from '../../support/builders.ts';
import { type Outcome, PureUnit } from '../../support/pure-unit.ts';

/** The knobs of the model; members by name with the version of their bag, 0 when they are not there. */
interface Knobs {
  life: Life;
  config: number;
  relation: 'alive' | 'dying' | 'gone' | 'suspended';
  members: Record<string, number>;
  application: number;
  peerApplication: number;
  revision: number;
  forced: boolean;
}

type Step =
  | { readonly kind: 'turn'; readonly outcome: Outcome }
  | { readonly kind: 'change'; readonly change: (knobs: Knobs) => void }
  | { readonly kind: 'lead'; readonly epoch: number | null }
  | { readonly kind: 'order'; readonly work: 'backup' | 'retry' | 'skip' }
  | { readonly kind: 'later'; readonly ms: number };

const change = (act: (knobs: Knobs) => void): Step => ({ kind: 'change', change: act });

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .constantFrom<Outcome>('succeed', 'succeed', 'succeed', 'fail', 'put-back', 'crash')
      .map((outcome) => ({ kind: 'turn' as const, outcome })),
  },
  { weight: 1, arbitrary: fc.constant(change((knobs) => void (knobs.life = 'dying'))) },
  { weight: 2, arbitrary: fc.constant(change((knobs) => void (knobs.config += 1))) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('dying', 'suspended', 'gone', 'alive')
      .map((to) => change((knobs) => void (knobs.relation = nextRelation(knobs.relation, to as Knobs['relation'])))),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom('mysql/0', 'mysql/1', 'mysql/10', 'web/1'), fc.boolean())
      .map(([name, there]) =>
        change((knobs) => void (knobs.members[name] = there ? (knobs.members[name] ?? 0) + 1 : 0)),
      ),
  },
  { weight: 2, arbitrary: fc.constant(change((knobs) => void (knobs.application += 1))) },
  { weight: 1, arbitrary: fc.constant(change((knobs) => void (knobs.peerApplication += 1))) },
  {
    weight: 1,
    arbitrary: fc.boolean().map((forced) =>
      change((knobs) => {
        knobs.revision += 1;
        knobs.forced = forced;
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.option(fc.integer({ min: 1, max: 4 })).map((epoch) => ({ kind: 'lead' as const, epoch })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('backup', 'retry', 'skip')
      .map((work) => ({ kind: 'order' as const, work: work as 'backup' })),
  },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 400_000 }).map((ms) => ({ kind: 'later' as const, ms })) },
);

/** A relation that is dying or gone does not come back under its number. */
function nextRelation(from: Knobs['relation'], to: Knobs['relation']): Knobs['relation'] {
  if (from === 'gone') return 'gone';
  if (from === 'dying') return to === 'gone' ? 'gone' : 'dying';
  return to === 'gone' ? from : to;
}

function entitiesOf(knobs: Knobs): readonly Entity[] {
  const here = (prefix: string) =>
    Object.entries(knobs.members).filter(([name, version]) => name.startsWith(prefix) && version > 0);
  const db = knobs.relation;
  return [
    applicationEntity('web', { configHash: `config-${knobs.config}` }),
    unitEntity('web/0', { life: knobs.life }),
    relation(2, ['web:peers']),
    ...here('web').map(([name, version]) => bag(2, name, version)),
    applicationBag(2, 'web', knobs.peerApplication),
    ...(db === 'gone'
      ? []
      : [
          relation(1, ['web:db', 'mysql:server'], {
            life: db === 'dying' ? 'dying' : 'alive',
            suspended: db === 'suspended',
          }),
          ...here('mysql').map(([name, version]) => bag(1, name, version)),
          applicationBag(1, 'mysql', knobs.application),
        ]),
  ];
}

function play(steps: readonly Step[]): PureUnit {
  const knobs: Knobs = {
    life: 'alive',
    config: 1,
    relation: 'alive',
    members: {},
    application: 0,
    peerApplication: 0,
    revision: 1,
    forced: false,
  };
  const unit = new PureUnit({ entities: entitiesOf(knobs) });
  let sequence = 0;
  for (const each of steps) {
    switch (each.kind) {
      case 'turn':
        unit.turn(each.outcome);
        break;
      case 'change': {
        each.change(knobs);
        unit.world.entities = entitiesOf(knobs);
        const letter = 'abcdef'[knobs.revision % 6] ?? 'a';
        unit.world.assignment = assignment(letter, {
          counter: knobs.revision,
          revision: knobs.revision,
          forced: knobs.forced,
        });
        break;
      }
      case 'lead':
        unit.world.leadership = each.epoch === null ? { kind: 'follower' } : { kind: 'leader', epoch: each.epoch };
        break;
      case 'later':
        unit.world.now += each.ms;
        break;
      case 'order':
        sequence += 1;
        unit.orders.push(
          order(
            sequence,
            each.work === 'backup'
              ? { kind: 'action', task: `${sequence}` as never, action: 'backup', parametersJson: '{}' }
              : { kind: 'resolved', failure: (unit.local?.failure?.id ?? 'web/0#0') as never, answer: each.work },
          ),
        );
    }
  }
  return unit;
}

/** More than any unit here can need. */
const turnsMax = 200;

/** Lets the world be calm: every handler succeeds and time goes on. */
function settle(unit: PureUnit): void {
  for (let turns = 0; turns < turnsMax; turns += 1) {
    const decision = unit.turn('succeed');
    if (decision.kind === 'idle' || decision.kind === 'stop') return;
    if (decision.kind === 'wait') {
      assert.ok(decision.until !== null, `in a calm world nothing is waited for: ${decision.because}`);
      unit.world.now = decision.until;
    }
  }
  assert.fail(`the unit does not settle: ${JSON.stringify(unit.decide())}`);
}

const scripts = fc.array(step, { maxLength: 120 });

test('a unit settles whatever happened to it', () => {
  fc.assert(
    fc.property(scripts, (steps) => {
      const unit = play(steps);
      settle(unit);
      if (unit.local === null) return;
      assert.equal(unit.local.operation, null);
      assert.equal(unit.local.failure, null);
      assert.deepEqual(unit.orders, []);
    }),
    { numRuns: 400 },
  );
});

test('every relation hears created, joined, changed, departed and broken in that order', () => {
  fc.assert(
    fc.property(scripts, (steps) => {
      const unit = play(steps);
      settle(unit);
      for (const id of [1, 2])
        checkRelation(unit.delivered.filter((hook) => isRelationHook(hook) && (hook.relation as number) === id));
    }),
    { numRuns: 400 },
  );
});

function checkRelation(hooks: readonly HookEvent[]): void {
  let created = false;
  let pending: string | null = null;
  const joined = new Set<string>();
  for (const hook of hooks) {
    const remote = 'remoteUnit' in hook ? hook.remoteUnit : undefined;
    const told = `${hookName(hook)} ${remote ?? ''} after ${hooks.map(hookName).join()}`;
    if (pending !== null) assert.deepEqual([hook.kind, remote], ['relation-changed', pending], told);
    pending = null;
    if (hook.kind === 'relation-created') {
      assert.ok(!created && joined.size === 0, told);
      created = true;
      continue;
    }
    assert.ok(created, told);
    if (hook.kind === 'relation-joined') {
      assert.ok(!joined.has(hook.remoteUnit), told);
      joined.add(hook.remoteUnit);
      pending = hook.remoteUnit;
    }
    if (hook.kind === 'relation-changed') assert.ok(remote === undefined || joined.has(remote), told);
    if (hook.kind === 'relation-departed') assert.ok(joined.delete(hook.remoteUnit), told);
    if (hook.kind === 'relation-broken') {
      assert.ok(joined.size === 0 && hook.endpoint !== 'peers', told);
      created = false;
    }
  }
}

test('install comes first, start after config-changed, and nothing after remove', () => {
  fc.assert(
    fc.property(scripts, (steps) => {
      const unit = play(steps);
      settle(unit);
      const names = unit.delivered.map(hookName);
      if (names.length === 0) return;
      assert.equal(names.indexOf('install'), 0);
      assert.equal(names.lastIndexOf('install'), 0);
      const start = names.indexOf('start');
      if (start >= 0) assert.ok(names.lastIndexOf('config-changed', start) >= 0, names.join());
      if (names.includes('remove')) assert.equal(names.indexOf('remove'), names.length - 1, names.join());
      if (names.includes('stop')) assert.deepEqual(names.slice(names.indexOf('stop')), ['stop', 'remove']);
    }),
    { numRuns: 400 },
  );
});
