/** One unit driven by the core alone: what the resolver decides is done at once, with the outcome that the test draws. */
import type { Leadership } from '../../src/core/leadership/index.ts';
import type { Assignment, Entity, HookEvent, Order, Report, UnitLocal } from '../../src/core/model/index.ts';
import {
  type Advance,
  applyChange,
  commitCommands,
  commitDeploy,
  commitHook,
  commitProvided,
  commitReleased,
  commitTask,
  emptyFlush,
  failHook,
  newUnit,
  putBack,
  recover,
  startOperation,
} from '../../src/core/operation/index.ts';
import { viewOf } from '../../src/core/replica/index.ts';
import { type Decision, resolve } from '../../src/core/resolver/index.ts';
import { assignment, replica, unit, uuidOf } from './builders.ts';

export type Outcome = 'succeed' | 'fail' | 'put-back' | 'crash';

export interface PureWorld {
  entities: readonly Entity[];
  assignment: Assignment | null;
  leadership: Leadership;
  now: number;
}

const updateStatusMs = 300_000;

export class PureUnit {
  local: UnitLocal | null;
  orders: Order[] = [];
  /** Hooks that were delivered: run with success, or skipped as if they had been. */
  readonly delivered: HookEvent[] = [];
  readonly reports: Report[] = [];
  readonly world: PureWorld;

  constructor(world: Partial<PureWorld> = {}) {
    this.world = {
      entities: [],
      assignment: assignment(),
      leadership: { kind: 'follower' },
      now: 1_000,
      ...world,
    };
    this.local = newUnit(unit('web/0'), uuidOf('web/0'), this.world.now);
  }

  decide(): Decision {
    if (this.local === null) return { kind: 'stop', because: 'the unit has ended' };
    return resolve({
      local: this.local,
      view: viewOf(replica(...this.world.entities), unit('web/0')),
      assignment: this.world.assignment,
      leadership: this.world.leadership,
      orders: this.orders.map((order) => ({ sequence: order.sequence, order })),
      subordinates: 0,
      now: this.world.now,
      hooksPausedUntil: null,
      deployPausedUntil: null,
    });
  }

  /** One turn. Returns the decision that was carried out. */
  turn(outcome: Outcome): Decision {
    const decision = this.decide();
    const { local } = this;
    if (local === null) return decision;
    const context = { now: this.world.now, updateStatusDueAt: this.world.now + updateStatusMs };
    if (decision.kind === 'commit') {
      if (decision.change.kind === 'skip-failure' && local.failure) this.delivered.push(local.failure.hook);
      this.take(applyChange(local, decision.change, context));
    }
    if (decision.kind === 'stop') this.local = null;
    if (decision.kind === 'run') this.run(decision.work, outcome);
    return decision;
  }

  private run(work: Extract<Decision, { kind: 'run' }>['work'], outcome: Outcome): void {
    const context = { now: this.world.now, updateStatusDueAt: this.world.now + updateStatusMs };
    this.take(startOperation(this.local as UnitLocal, work, context.now, context.updateStatusDueAt));
    const started = this.local as UnitLocal;
    if (outcome === 'crash') return this.take(recover(started, context, 0.5));
    switch (work.kind) {
      case 'deploy':
        return this.take(
          outcome === 'succeed' ? commitDeploy(started, work.assignment, [], context.now) : putBack(started),
        );
      case 'provide-storage':
        return this.take(
          outcome === 'succeed'
            ? commitProvided(started, work.storage, `/storage/${work.storage}`, 1)
            : putBack(started),
        );
      case 'release-storage':
        return this.take(outcome === 'succeed' ? commitReleased(started, work.storage, work.entity) : putBack(started));
      case 'run-action':
      case 'run-exec':
        return this.take(
          commitTask(started, emptyFlush(started), { status: 'completed', message: '', results: {} }, context.now),
        );
      case 'run-commands':
        return this.take(commitCommands(started, null));
      case 'run-hook':
        if (outcome === 'succeed') {
          this.delivered.push(work.hook);
          return this.take(
            commitHook(
              started,
              emptyFlush(started),
              viewOf(replica(...this.world.entities), started.unit) ?? null,
              context,
            ),
          );
        }
        return this.take(outcome === 'fail' ? failHook(started, 'exit status 1', context.now, 0.5) : putBack(started));
    }
  }

  private take({ local, reports, finished }: Advance): void {
    this.local = local;
    this.reports.push(...reports);
    this.orders = this.orders.filter(({ sequence }) => !finished.includes(sequence));
  }
}
