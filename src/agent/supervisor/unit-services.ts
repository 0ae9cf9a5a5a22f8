/**
 * The services of one unit: wishes, facts and timers go through the table; moves follow from where all of them stand.
 *
 * Invariants:
 * 1. A phase changes in `step` and nowhere else.
 * 2. A timer is of the phase that it was set in: leaving the phase ends it.
 * 3. After every change all moves that may be made are made.
 */
import { AgentError, explainError } from '../../core/errors.ts';
import type { ObservedService, UnitName } from '../../core/model/index.ts';
import {
  backoffDelayMs,
  emptyPlan,
  type Intent,
  intentAfter,
  judgeEnd,
  nextMoves,
  nextPhase,
  type Plan,
  phaseTimer,
  planSteps,
  remainingIntent,
  type ServiceEffect,
  type ServiceEvent,
  type Stance,
  settleDelayMs,
} from '../../core/supervision/index.ts';
import type { AdoptedService, Clock, Log, Random, ServiceBackend, ServiceFact } from '../ports/index.ts';
import type { Scope } from './scope.ts';
import { adoptedService, describeEnd, newService, observe, type Service, standingOf } from './service.ts';
import { waiters } from './waiters.ts';

/** The contract knows no other (pebble.md §7.8). */
const stopSignal = 'SIGTERM';

export interface UnitParts {
  readonly unit: UnitName;
  readonly backend: ServiceBackend;
  readonly clock: Clock;
  readonly random: Pick<Random, 'fraction'>;
  readonly log: Log;
  readonly scope: Scope;
  changed(): void;
}

export interface UnitServices {
  adopt(row: AdoptedService): void;
  /** Carries out the difference; it goes on in the background. */
  apply(plan: Plan): void;
  /** Goes on without a plan: what ended while the agent was away is judged by the default rules. */
  applyNothing(): void;
  fact(service: string, fact: ServiceFact): void;
  /** Throws `not-found`. */
  service(name: string): Service;
  plan(): Plan | null;
  want(intents: Iterable<readonly [string, Intent]>): void;
  removeAll(): void;
  /** Resolves when it is true. Rejects when the agent ends. */
  until(isTrue: () => boolean): Promise<void>;
  isEmpty(): boolean;
  observed(): readonly ObservedService[];
  /** Ends timers and waiting; the services live on. */
  close(): void;
}

export function unitServices(parts: UnitParts): UnitServices {
  const { unit, backend, clock, random, log, scope } = parts;
  const services = new Map<string, Service>();
  const waiting = waiters();
  let current: Plan | null = null;
  let isClosed = false;

  const effects = {
    clearRestarts(service) {
      service.restartsInRow = 0;
    },
    launch(service) {
      const { name, rules } = service;
      service.launched = rules.launch;
      service.unlaunchable = false;
      scope.run(async () => {
        try {
          await backend.start({ unit, service: name, ...rules.launch });
        } catch (error) {
          take(service, { kind: 'not-started', because: explainError(error), at: clock.now() });
          advance();
        }
      });
    },
    stop({ name, rules, held }) {
      scope.run(async () => {
        try {
          await backend.stop(unit, name, stopSignal, rules.killDelayMs, held);
        } catch (error) {
          log.error('cannot stop a service', { unit, service: name, error: explainError(error) });
        }
      });
    },
  } satisfies Record<ServiceEffect, (service: Service) => void>;

  return {
    adopt(row) {
      services.set(row.service, adoptedService(row, clock.now()));
      if (row.fact.kind === 'running') this.fact(row.service, row.fact);
    },
    apply,
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
    removeAll() {
      apply(emptyPlan);
    },
    until: (isTrue) => waiting.until(isTrue),
    isEmpty: () => services.size === 0,
    observed: () => [...services.values()].map(observe).sort((a, b) => (a.name < b.name ? -1 : 1)),
    close() {
      isClosed = true;
      for (const service of services.values()) service.timer?.abort();
      waiting.close();
    },
  };

  function apply(plan: Plan): void {
    const known = [...services.values()].filter(isKnown);
    for (const rules of plan.services.values()) {
      const service = services.get(rules.name) ?? newService(rules, clock.now());
      service.rules = rules;
      services.set(rules.name, service);
    }
    tellUntold();
    const steps = planSteps(current, plan, new Map(known.map((service) => [service.name, standingOf(service)])));
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
    current = plan;
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
    service.lastExit = describeEnd(fact) ?? service.lastExit;
    service.pid = fact.kind === 'running' ? fact.pid : null;
    log.info('service fact', { unit, service: service.name, ...fact });
    if (fact.kind === 'running') {
      step(service, 'running');
      service.since = fact.since;
    } else if (fact.kind === 'not-started') {
      service.unlaunchable = true;
      step(service, 'unlaunched');
    } else {
      const wasStopping = service.phase === 'stopping';
      const { event, shutdown } = judgeEnd(service.rules, fact);
      step(service, event);
      if (shutdown !== null && !wasStopping) shutDown(service, shutdown);
    }
  }

  /** On a machine the agent lives on; what ends is everything that this unit's plan keeps alive. */
  function shutDown(service: Service, exitCode: number): void {
    log.warn('a service shuts down its unit', { unit, service: service.name, exitCode });
    for (const other of services.values()) other.intent = 'stop';
  }

  function step(service: Service, event: ServiceEvent): void {
    const next = nextPhase(service.phase, event);
    if (next === null) return log.debug('service event without meaning', { unit, service: service.name, event });
    if (next.to !== service.phase) {
      log.info('service phase', { unit, service: service.name, from: service.phase, to: next.to, event });
      service.timer?.abort();
      service.timer = null;
      service.phase = next.to;
      service.since = clock.now();
      if (next.to === 'relaunching') service.restarts += 1;
      setTimer(service);
    }
    for (const effect of next.effects) effects[effect](service);
    parts.changed();
  }

  function setTimer(service: Service): void {
    const { phase, rules } = service;
    if (phase !== 'settling' && phase !== 'up' && phase !== 'backoff') return;
    const timer = new AbortController();
    service.timer = timer;
    const delays = {
      settling: () => settleDelayMs,
      up: () => rules.backoff.limitMs,
      backoff: () => backoffDelayMs(rules.backoff, service.restartsInRow++, random.fraction()),
    };
    const delayMs = delays[phase]();
    scope.run(async () => {
      if (isClosed || !(await elapses(delayMs, timer.signal))) return;
      step(service, phaseTimer[phase]);
      advance();
    });
  }

  /** False when the signal came first. */
  async function elapses(delayMs: number, signal: AbortSignal): Promise<boolean> {
    try {
      await clock.delay(delayMs, signal);
      return !signal.aborted;
    } catch (error) {
      if (signal.aborted) return false;
      throw error;
    }
  }

  function advance(): void {
    for (;;) {
      for (const service of services.values())
        service.intent = remainingIntent({ ...service, follows: service.rules.follows });
      const moves = isClosed ? [] : nextMoves(stances());
      if (moves.length === 0) break;
      for (const move of moves) {
        const service = services.get(move.service);
        if (service === undefined) continue;
        service.intent = intentAfter(move, service.intent);
        step(service, move.event);
      }
    }
    for (const service of services.values())
      if (service.leaving && service.phase === 'down' && !service.forgetting && !isClosed) forget(service);
    waiting.wake();
  }

  function stances(): ReadonlyMap<string, Stance> {
    const entries = [...services].map(
      ([name, { phase, intent, rules }]) => [name, { phase, intent, follows: rules.follows }] as const,
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
