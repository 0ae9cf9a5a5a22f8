/** What a phase waits for: a time, or that the service is ready. Leaving the phase ends it. */

import type { UnitName } from '../../core/model/index.ts';
import {
  backoffDelayMs,
  phaseTimer,
  type Readiness,
  type ServiceEvent,
  settleDelayMs,
} from '../../core/supervision/index.ts';
import type { Clock, ProbeRunner, Random, ServiceBackend } from '../ports/index.ts';
import type { Scope } from './scope.ts';
import type { Heard, Service } from './service.ts';

interface TimerParts {
  readonly unit: UnitName;
  readonly backend: ServiceBackend;
  readonly probes: ProbeRunner;
  readonly clock: Clock;
  readonly random: Pick<Random, 'fraction'>;
  readonly scope: Scope;
}

/** Between two questions whether a service is ready. */
const probeDelayMs = 100;
const probeTimeoutMs = 1_000;

/** Makes the timer of the phase that a service has entered; null when it has none. */
export function serviceTimers(
  parts: TimerParts,
  happened: (service: Service, event: ServiceEvent) => void,
): (service: Service) => AbortController | null {
  const { unit, backend, probes, clock, random, scope } = parts;

  return (service) => {
    const { phase, rules } = service;
    const timer = new AbortController();
    const { signal } = timer;
    if (phase !== 'settling') service.heard?.stop.abort();
    switch (phase) {
      case 'launching':
        // Heard from before the launch on: no line of the new process is missed.
        service.heard = rules.ready?.by.kind === 'log' ? listen(service.name, rules.ready.by.text) : null;
        return null;
      case 'settling':
        settling(service, signal);
        return timer;
      case 'up':
        start(service, rules.backoff.limitMs, phaseTimer.up, signal);
        return timer;
      case 'backoff': {
        const delayMs = backoffDelayMs(rules.backoff, service.restartsInRow++, random.fraction());
        start(service, delayMs, phaseTimer.backoff, signal);
        return timer;
      }
      case 'relaunching':
      case 'stopping':
      case 'recycling':
      case 'down':
      case 'done':
      case 'failed':
        return null;
    }
  };

  function settling(service: Service, signal: AbortSignal): void {
    const { ready, oneshot } = service.rules;
    if (ready !== undefined) {
      start(service, ready.timeoutMs, 'unready', signal);
      scope.run(async () => {
        if (await becomesReady(service, ready, signal)) happened(service, 'settled');
      });
      // A oneshot has settled when it has ended.
    } else if (!oneshot) start(service, settleDelayMs, phaseTimer.settling, signal);
  }

  function start(service: Service, delayMs: number, event: ServiceEvent, signal: AbortSignal): void {
    scope.run(async () => {
      if (await elapses(clock, delayMs, signal)) happened(service, event);
    });
  }

  /** False when the signal came first, and for a service that says by itself when it is ready. */
  async function becomesReady(service: Service, { by }: Readiness, signal: AbortSignal): Promise<boolean> {
    switch (by.kind) {
      case 'notify':
        return false;
      case 'log':
        return (await service.heard?.line) === true && !signal.aborted;
      case 'probe':
        while (!signal.aborted) {
          const outcome = await probes.run(by.probe, probeTimeoutMs, signal);
          if (outcome.kind === 'passed') return !signal.aborted;
          await elapses(clock, probeDelayMs, signal);
        }
        return false;
    }
  }

  function listen(service: string, text: string): Heard {
    const stop = new AbortController();
    let attach = (): void => undefined;
    const attached = new Promise<void>((resolve) => {
      attach = resolve;
    });
    const hear = async (): Promise<boolean> => {
      for await (const line of backend.lines?.(unit, service, 0, stop.signal) ?? []) {
        if (line === 'now') attach();
        else if (line.text.includes(text)) return true;
      }
      return false;
    };
    const line = hear().finally(() => attach());
    line.catch(() => undefined); // whoever waits for it gets the error
    return { attached, line, stop };
  }
}

/** False when the signal came first. */
export async function elapses(clock: Clock, delayMs: number, signal: AbortSignal): Promise<boolean> {
  try {
    await clock.delay(delayMs, signal);
    return !signal.aborted;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
}
