/** Which secret event comes when (charm-runtime.md §7.6, §10). */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Leadership } from '../../../src/core/leadership/index.ts';
import type { Entity, SecretDetailsEntity, SecretHook, SecretLocal, UnitLocal } from '../../../src/core/model/index.ts';
import { resolve } from '../../../src/core/resolver/index.ts';
import { facts, minuteMs, noon, resolverInput, startedUnit, unitEntity } from '../../support/builders.ts';
import { details, grant, revision, secret, secretBook, secretOf } from '../../support/secrets.ts';

const id = secretOf('a');
const leader: Leadership = { kind: 'leader', epoch: 1 };
const reading = (more: Partial<SecretLocal>): Partial<UnitLocal> => ({
  leaderEpoch: 1,
  secrets: { [id]: secretBook(more) },
});

interface Case {
  readonly world: readonly Entity[];
  readonly local?: Partial<UnitLocal>;
  readonly leadership?: Leadership;
  readonly now?: number;
}

function decided({ world, local = { leaderEpoch: 1 }, leadership = leader, now = noon }: Case) {
  return resolve(resolverInput(startedUnit(local), world, { leadership, now }));
}

/** The hook that runs, or the kind of decision. */
function hookOf(given: Case): SecretHook | string {
  const decision = decided(given);
  return decision.kind === 'run' && decision.work.kind === 'run-hook'
    ? (decision.work.hook as SecretHook)
    : decision.kind;
}
const idle = (given: Case): void => assert.equal(hookOf(given), 'idle');
const follower = { leadership: { kind: 'follower' }, local: { leaderEpoch: null } } as const;

/** Owned by the application, latest revision 3. */
const own = (more: Partial<SecretDetailsEntity> = {}, owner = 'web'): readonly Entity[] => [
  secret('a', owner, 3),
  details('a', { revisions: [1, 2, 3].map((one) => ({ revision: one, expireAt: null })), ...more }),
  revision('a', 3, 'new'),
];

describe('secret-changed', () => {
  const granted = [secret('a', 'mysql', 3), grant('a', 'web', [7])];
  const changed: SecretHook = { kind: 'secret-changed', secret: id, revision: 3 };
  test('comes to a reader of an older revision, once for all new ones', () => {
    assert.deepEqual(hookOf({ world: granted, local: reading({ tracked: 1 }) }), changed);
    idle({ world: granted, local: reading({ tracked: 1, announced: 3 }) });
  });
  test('does not come to who has never read it, or reads the latest', () => {
    idle({ world: granted });
    idle({ world: granted, local: reading({ tracked: 3 }) });
  });
  test('comes to units of the owning application as well, leading or not', () => {
    assert.deepEqual(hookOf({ world: own(), local: reading({ tracked: 2 }) }), changed);
    assert.deepEqual(
      hookOf({
        world: own(),
        local: { ...reading({ tracked: 2 }), leaderEpoch: null },
        leadership: { kind: 'follower' },
      }),
      changed,
    );
  });
  test('of a secret of people comes to the application that it was granted to', () => {
    assert.deepEqual(
      hookOf({ world: [secret('a', '<model>', 3), grant('a', 'web', [])], local: reading({ tracked: 2 }) }),
      changed,
    );
  });
});

describe('secret-rotate', () => {
  const due = own({ rotate: 'daily', rotateAt: noon });
  const rotate: SecretHook = { kind: 'secret-rotate', secret: id };
  test('comes at its instant, and wakes the unit for it', () => {
    assert.deepEqual(hookOf({ world: due }), rotate);
    const early = decided({ world: due, now: noon - 10 });
    assert.deepEqual([early.kind, 'until' in early && early.until], ['idle', noon]);
  });
  test('comes again after five minutes when nothing was done', () => {
    const local = reading({ rotateToldAt: noon });
    const soon = decided({ world: due, local, now: noon + minuteMs });
    assert.deepEqual([soon.kind, 'until' in soon && soon.until], ['idle', noon + 5 * minuteMs]);
    assert.deepEqual(
      hookOf({ world: due, local: { ...local, updateStatusDueAt: null }, now: noon + 5 * minuteMs }),
      rotate,
    );
  });
  test('a clock that was set back holds it up no longer than that', () => {
    assert.deepEqual(hookOf({ world: due, local: reading({ rotateToldAt: noon + 60 * minuteMs }) }), rotate);
  });
  test('is for the leader of the owning application, and for nobody who only reads', () => {
    idle({ world: due, ...follower });
    idle({ world: [...due, grant('a', 'mysql', [1])], ...follower });
  });
  test('of a unit’s own secret is the unit’s, whoever leads and with the controller away', () => {
    const mine = own({ rotate: 'daily', rotateAt: noon }, 'web/0');
    assert.deepEqual(hookOf({ world: mine, local: { leaderEpoch: null }, leadership: { kind: 'unknown' } }), rotate);
  });
});

describe('secret-expired', () => {
  const due = own({
    revisions: [
      { revision: 2, expireAt: noon - 1 },
      { revision: 3, expireAt: noon + minuteMs },
    ],
  });
  test('names the revision, and comes before everything else about secrets', () => {
    const world = [...due.slice(0, 1), { ...(due[1] as SecretDetailsEntity), rotate: 'daily' as const, rotateAt: 1 }];
    assert.deepEqual(hookOf({ world }), { kind: 'secret-expired', secret: id, revision: 2 });
  });
  test('comes again after five minutes while the revision is there', () => {
    const local = { ...reading({ expiredToldAt: { 2: noon } }), updateStatusDueAt: null };
    const soon = decided({ world: due, local });
    assert.deepEqual([soon.kind, 'until' in soon && soon.until], ['idle', noon + minuteMs]);
    assert.deepEqual(hookOf({ world: due, local, now: noon + 5 * minuteMs }), {
      kind: 'secret-expired',
      secret: id,
      revision: 2,
    });
  });
  test('an expiry in the future of the latest comes at its time', () => {
    const local = reading({ expiredToldAt: { 2: noon + minuteMs } });
    assert.deepEqual(hookOf({ world: due, local, now: noon + minuteMs }), {
      kind: 'secret-expired',
      secret: id,
      revision: 3,
    });
  });
});

describe('secret-remove', () => {
  test('comes once for each revision that nobody reads', () => {
    assert.deepEqual(hookOf({ world: own({ obsolete: [1, 2] }) }), { kind: 'secret-remove', secret: id, revision: 1 });
    assert.deepEqual(hookOf({ world: own({ obsolete: [1, 2] }), local: reading({ removeTold: [1] }) }), {
      kind: 'secret-remove',
      secret: id,
      revision: 2,
    });
    idle({ world: own({ obsolete: [1, 2] }), local: reading({ removeTold: [1, 2] }) });
  });
  test('is for the owner only', () => idle({ world: own({ obsolete: [1] }), ...follower }));
});

describe('the books', () => {
  test('forget a secret that cannot be read any more', () => {
    const decision = decided({ world: [], local: reading({ tracked: 2, label: 'mine' }) });
    assert.deepEqual(decision.kind === 'commit' && decision.change, { kind: 'keep-secrets', secrets: {} });
  });
  test('forget revisions that are gone', () => {
    const world = own({ revisions: [{ revision: 3, expireAt: null }] });
    const local = reading({ removeTold: [1, 2], expiredToldAt: { 1: 5 } });
    const decision = decided({ world, local });
    assert.deepEqual(decision.kind === 'commit' && decision.change, {
      kind: 'keep-secrets',
      secrets: { [id]: secretBook() },
    });
  });
});

test('nothing is told before the unit has started, nor after it was asked to go', () => {
  const world = own({ obsolete: [1], rotate: 'daily', rotateAt: 1 });
  const installed = hookOf({ world, local: { leaderEpoch: 1, phase: 'installed', seen: null } });
  assert.deepEqual(installed, { kind: 'config-changed' });
  assert.deepEqual(hookOf({ world: [unitEntity('web/0', { life: 'dying' }), ...world] }), { kind: 'stop' });
});

describe('a failed event', () => {
  const failure = (hook: SecretHook): UnitLocal['failure'] => ({
    id: 'web/0#4' as never,
    hook,
    facts: facts(),
    attempts: 1,
    retryAt: noon + minuteMs,
    message: 'exit status 1',
  });
  const skipped = (hook: SecretHook, world: readonly Entity[], more: Partial<Case> = {}): boolean => {
    const decision = decided({ world, ...more, local: { leaderEpoch: 1, ...more.local, failure: failure(hook) } });
    return decision.kind === 'commit' && decision.change.kind === 'skip-failure';
  };
  const [rotated, removed]: SecretHook[] = [
    { kind: 'secret-rotate', secret: id },
    { kind: 'secret-remove', secret: id, revision: 1 },
  ];
  test('counts as told when its secret, its revision or the leadership is gone', () => {
    assert.ok(rotated && removed);
    assert.equal(skipped(rotated, []), true);
    assert.equal(skipped(rotated, own(), follower), true);
    assert.equal(skipped(removed, own({ revisions: [{ revision: 3, expireAt: null }] })), true);
  });
  test('is tried again otherwise', () => {
    assert.ok(rotated && removed);
    assert.equal(skipped(rotated, own()), false);
    assert.equal(skipped(removed, own()), false);
    assert.equal(skipped({ kind: 'secret-changed', secret: id, revision: 3 }, own(), follower), false);
  });
});
