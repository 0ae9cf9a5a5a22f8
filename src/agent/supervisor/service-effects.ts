/** What the table of a service asks to be done to its process. */
import { explainError } from '../../core/errors.ts';
import type { UnitName } from '../../core/model/index.ts';
import type { ServiceEffect } from '../../core/supervision/index.ts';
import type { Clock, Log, ProbeRunner, ServiceBackend, ServiceFact } from '../ports/index.ts';
import type { Scope } from './scope.ts';
import type { Service } from './service.ts';

interface EffectParts {
  readonly unit: UnitName;
  readonly backend: ServiceBackend;
  readonly probes: ProbeRunner;
  readonly clock: Clock;
  readonly log: Log;
  readonly scope: Scope;
  /** Resolves when whoever wants the lines of the service would hear them. */
  readonly attached: (service: string) => Promise<void>;
  /** The agent ends: nothing waits any more. */
  readonly closing: AbortSignal;
}

/** `tell` hears of a start that failed before the backend could say so. */
export function serviceEffects(
  { unit, backend, probes, clock, log, scope, attached, closing }: EffectParts,
  tell: (service: Service, fact: ServiceFact) => void,
): Readonly<Record<ServiceEffect, (service: Service) => void>> {
  /** What it says does not matter: the signal follows. */
  async function runStopCommand({ name, rules }: Service): Promise<void> {
    if (rules.stopCommand === undefined) return;
    const {
      limits: _limits,
      sandbox: _sandbox,
      notifies: _notifies,
      watchdogMs: _watchdogMs,
      ...launch
    } = rules.launch;
    const probe = { kind: 'exec', launch: { ...launch, command: rules.stopCommand } } as const;
    const outcome = await probes.run(probe, rules.killDelayMs, closing);
    if (outcome.kind === 'failed')
      log.warn('the stop command of a service failed', { unit, service: name, because: outcome.because });
  }

  /** One after the other for each service: a stop comes after the start that it ends. */
  const turns = new WeakMap<Service, Promise<void>>();
  function inTurn(service: Service, work: () => Promise<void>): void {
    const turn = (turns.get(service) ?? Promise.resolve()).then(work);
    turns.set(service, turn);
    scope.run(() => turn);
  }

  return {
    clearRestarts(service) {
      service.restartsInRow = 0;
    },
    launch(service) {
      const { name, rules } = service;
      service.launched = rules.launch;
      service.launches += 1;
      service.unlaunchable = false;
      inTurn(service, async () => {
        try {
          await service.heard?.attached;
          await attached(name);
          await backend.start({ unit, service: name, ...rules.launch });
        } catch (error) {
          tell(service, { kind: 'not-started', because: explainError(error), at: clock.now() });
        }
      });
    },
    stop(service) {
      const { name, rules, held, pid } = service;
      inTurn(service, async () => {
        try {
          if (pid !== null) await runStopCommand(service);
          await backend.stop(unit, name, rules.stopSignal ?? 'SIGTERM', rules.killDelayMs, held);
        } catch (error) {
          log.error('cannot stop a service', { unit, service: name, error: explainError(error) });
        }
      });
    },
  };
}
