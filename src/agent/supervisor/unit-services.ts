/**
 * The services of one unit: wishes, facts and timers go through the table; moves follow from where all of them stand.
 *
 * Invariants:
 * 1. A phase changes in `step` and nowhere else.
 * 2. A timer is of the phase that it was set in: leaving the phase ends it.
 * 3. After every change all moves that may be made are made.
 */
import { AgentError, explainError } from '../../core/errors.ts';
import type { UnitName } from '../../core/model/index.ts';
import {
  emptyPlan,
  type Intent,
  intentAfter,
  isActive,
  judgeEnd,
  launchChanges,
  nextMoves,
  nextPhase,
  type Plan,
  type PlanStep,
  planSteps,
  remainingIntent,
  replanSteps,
  reportedStatus,
  type ServiceEvent,
  type ServicePhase,
  type Stance,
  type Standing,
} from '../../core/supervision/index.ts';
import type {
  AdoptedService,
  Clock,
  LocalService,
  Log,
  ProbeRunner,
  Random,
  ServiceBackend,
  ServiceFact,
} from '../ports/index.ts';
import type { Scope } from './scope.ts';
import { adoptedService, describeEnd, newService, observe, type Service, standingOf } from './service.ts';
import { serviceEffects } from './service-effects.ts';
import { serviceTimers } from './service-timers.ts';
import { waiters } from './waiters.ts';

export interface UnitParts {
  readonly unit: UnitName;
  readonly backend: ServiceBackend;
  readonly probes: ProbeRunner;
  readonly clock: Clock;
  readonly random: Pick<Random, 'fraction'>;
  readonly log: Log;
  readonly scope: Scope;
  changed(): void;
  /** Resolves when whoever wants the lines of the service would hear them. */
  readonly attached: (service: string) => Promise<void>;
  /** A service went from one phase to another. */
  moved(service: Service, from: ServicePhase): void;
  /** Everything that may happen now has happened. */
  settled(): void;
  /** A service or a check ends the unit, with this exit code where there is a program to exit. */
  shutDown(exitCode: number): void;
}

export interface UnitServices {
  adopt(row: AdoptedService): void;
  /** Carries out the difference; it goes on in the background. */
  apply(plan: Plan): void;
  /**
   * The plan from now on, with services added: one that runs keeps to its old rules until it is started again (pebble.md
   * §4.10).
   */
  adoptPlan(plan: Plan): void;
  /** What a replan would do. */
  replan(): readonly PlanStep[];
  /** Services hear that a check of theirs is down. */
  checkFailed(check: string): void;
  /** Goes on without a plan: what ended while the agent was away is judged by the default rules. */
  applyNothing(): void;
  fact(service: string, fact: ServiceFact): void;
  /** Throws `not-found`. */
  service(name: string): Service;
  plan(): Plan | null;
  want(intents: Iterable<readonly [string, Intent]>): void;
  /** What has not begun is not wanted any more. */
  cancel(names: readonly string[]): void;
  removeAll(): void;
  /** Resolves when it is true. Rejects when the agent ends. */
  until(isTrue: () => boolean): Promise<void>;
  all(): readonly Service[];
  isEmpty(): boolean;
  observed(): readonly LocalService[];
  /** Ends timers and waiting; the services live on. */
  close(): void;
}

export function unitServices(parts: UnitParts): UnitServices {
  const { unit, backend, clock, log, scope } = parts;
  const services = new Map<string, Service>();
  const waiting = waiters();
  const closing = new AbortController();
  let current: Plan | null = null;

  const effects = serviceEffects({ ...parts, closing: closing.signal }, (service, fact) => {
    take(service, fact);
    advance();
  });
  const setTimer = serviceTimers(parts, (service, event) => {
    if (closing.signal.aborted) return;
    step(service, event);
    advance();
  });

  return {
    adopt(row) {
      services.set(row.service, adoptedService(row, clock.now()));
      if (row.fact.kind === 'running') this.fact(row.service, row.fact);
    },
    apply,
    adoptPlan(plan) {
      learn(plan);
      advance();
    },
    replan: () =>
      replanSteps(current ?? emptyPlan, standings([...services.values()].filter(({ leaving }) => !leaving))),
    checkFailed,
    applyNothing() {
      tellUntold();
      advance();
    },
    fact(name, fact) {
      const service = services.get(name);
      if (service === undefined)
        return log.debug('fact of a forgotten service', { unit, service: name, fact: fact.kind });
      take(service, fact);
      advance();
    },
    service(name) {
      const service = services.get(name);
      if (service !== undefined && !service.leaving) return service;
      throw new AgentError('not-found', 'cannot find this service', {
        fields: { unit, service: name },
        next: `its services are: ${[...services.keys()].join(', ') || 'none'}`,
      });
    },
    plan: () => current,
    want(intents) {
      for (const [name, intent] of intents) {
        const service = services.get(name);
        if (service === undefined) continue;
        service.intent = intent;
        service.held = intent === 'stop';
      }
      advance();
    },
    cancel(names) {
      for (const name of names) {
        const service = services.get(name);
        if (service !== undefined && !service.leaving) service.intent = null;
      }
      advance();
    },
    removeAll() {
      apply(emptyPlan);
    },
    until: (isTrue) => waiting.until(isTrue),
    all: () => [...services.values()].filter(({ leaving }) => !leaving),
    isEmpty: () => services.size === 0,
    observed: () =>
      [...services.values()].map((service) => observe(backend, service)).sort((a, b) => (a.name < b.name ? -1 : 1)),
    close() {
      closing.abort();
      for (const { timer, heard } of services.values()) {
        timer?.abort();
        heard?.stop.abort();
      }
      waiting.close();
    },
  };

  function apply(plan: Plan): void {
    const known = [...services.values()].filter(isKnown);
    const old = current;
    learn(plan);
    const steps = planSteps(old, plan, standings(known, old));
    for (const [name, service] of services) {
      service.leaving = !plan.services.has(name);
      if (service.leaving) service.intent = 'stop';
    }
    for (const { kind, service: name, because } of steps) {
      log.info('service plan step', { unit, service: name, step: kind, because });
      const service = services.get(name);
      if (service === undefined) continue;
      service.intent = kind;
      service.held = false;
    }
    advance();
  }

  function learn(plan: Plan): void {
    for (const planned of plan.services.values()) {
      const service = services.get(planned.name) ?? newService(planned, clock.now());
      service.planned = planned;
      // A survivor has no rules yet, and one that is down needs none.
      if (current === null || !isActive(service.phase)) service.rules = planned;
      services.set(planned.name, service);
    }
    current = plan;
    tellUntold();
  }

  /** What of the old plan waits for a replan goes on waiting: only what differs from that plan counts as changed. */
  function standings(known: readonly Service[], old: Plan | null = null): ReadonlyMap<string, Standing> {
    return new Map(
      known.map((service) => {
        const { name, planned } = service;
        const standing = standingOf(service);
        const before = old?.services.get(name)?.launch;
        const waits = before !== undefined && launchChanges(before, planned.launch).length === 0;
        return [name, waits ? { ...standing, launch: planned.launch } : standing];
      }),
    );
  }

  function checkFailed(check: string): void {
    for (const service of services.values()) {
      const action = service.rules.onCheckFailure?.[check];
      const isConcerned = ['up', 'backoff', 'failed'].includes(service.phase);
      if (action === undefined || action === 'ignore' || !isConcerned) continue;
      log.info('a check of a service failed', { unit, service: service.name, check, action });
      if (action === 'restart') step(service, 'distrusted');
      else shutDown(service, action === 'shutdown' ? 11 : 0);
    }
    advance();
  }

  /** What is on its way out is as good as new when a plan names it again, unless it has not begun to go. */
  function isKnown(service: Service): boolean {
    if (!service.leaving) return true;
    const hasBegun = service.phase === 'down' || service.phase === 'stopping';
    if (!hasBegun) service.intent = null;
    return !hasBegun;
  }

  function tellUntold(): void {
    for (const service of services.values()) {
      const { untold } = service;
      service.untold = null;
      if (untold !== null) take(service, untold);
    }
  }

  function take(service: Service, fact: ServiceFact): void {
    log.info('service fact', { unit, service: service.name, ...fact });
    if (fact.kind === 'ready') return step(service, 'settled');
    service.lastExit = describeEnd(fact) ?? service.lastExit;
    service.pid = fact.kind === 'running' ? fact.pid : null;
    if (fact.kind === 'running') {
      const isSurvivor = service.phase === 'down';
      step(service, 'running');
      service.since = fact.since;
      if (isSurvivor) service.reportedSince = fact.since;
    } else if (fact.kind === 'not-started') {
      service.unlaunchable = true;
      step(service, 'unlaunched');
    } else {
      const wasStopping = service.phase === 'stopping';
      service.lastEnd = fact;
      const { event, shutdown } = judgeEnd(service.rules, fact, service.restartsInRow);
      step(service, event);
      if (shutdown !== null && !wasStopping) shutDown(service, shutdown);
    }
  }

  /** On a machine the agent lives on; what ends is everything that this unit's plan keeps alive. */
  function shutDown(service: Service, exitCode: number): void {
    log.warn('a service shuts down its unit', { unit, service: service.name, exitCode });
    for (const other of services.values()) other.intent = 'stop';
    parts.shutDown(exitCode);
  }

  function step(service: Service, event: ServiceEvent): void {
    const next = nextPhase(service.phase, event);
    if (next === null) return log.debug('service event without meaning', { unit, service: service.name, event });
    const from = service.phase;
    if (next.to !== from) {
      log.info('service phase', { unit, service: service.name, from, to: next.to, event });
      service.timer?.abort();
      service.phase = next.to;
      service.since = clock.now();
      if (reportedStatus[from] !== reportedStatus[next.to] || service.reportedSince === null)
        service.reportedSince = service.since;
      if (next.to === 'relaunching') service.restarts += 1;
      service.timer = setTimer(service);
    }
    for (const effect of next.effects) effects[effect](service);
    if (next.to !== from) parts.moved(service, from);
    parts.changed();
  }

  function advance(): void {
    for (;;) {
      for (const service of services.values())
        service.intent = remainingIntent({ ...service, follows: service.planned.follows });
      const moves = closing.signal.aborted ? [] : nextMoves(stances());
      if (moves.length === 0) break;
      for (const move of moves) {
        const service = services.get(move.service);
        if (service === undefined) continue;
        service.intent = intentAfter(move, service.intent);
        if (move.event === 'start') service.rules = service.planned;
        step(service, move.event);
      }
    }
    for (const service of services.values())
      if (service.leaving && service.phase === 'down' && !service.forgetting && !closing.signal.aborted)
        forget(service);
    parts.settled();
    waiting.wake();
  }

  function stances(): ReadonlyMap<string, Stance> {
    const entries = [...services].map(
      ([name, { phase, intent, planned }]) => [name, { phase, intent, follows: planned.follows }] as const,
    );
    return new Map(entries);
  }

  function forget(service: Service): void {
    service.forgetting = true;
    scope.run(async () => {
      try {
        await backend.forget(unit, service.name);
      } catch (error) {
        log.error('cannot forget a service', { unit, service: service.name, error: explainError(error) });
      }
      service.forgetting = false;
      // A plan may have named it again meanwhile.
      if (service.leaving) services.delete(service.name);
      parts.changed();
      waiting.wake();
    });
  }
}
