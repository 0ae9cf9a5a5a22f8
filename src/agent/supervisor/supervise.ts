/** The supervisor: units, their plans, and the facts that the backend tells. */
import { AgentError, explainError } from '../../core/errors.ts';
import type { UnitName } from '../../core/model/index.ts';
import { type Intent, makePlan, type Plan } from '../../core/supervision/index.ts';
import type { Clock, Documents, Log, Machine, Random, ServiceBackend, UnitFiles } from '../ports/index.ts';
import { readLayers } from './layer-files.ts';
import { scope } from './scope.ts';
import type { Supervisor } from './supervisor.ts';
import { type UnitServices, unitServices } from './unit-services.ts';

export interface SupervisorParts {
  readonly backend: ServiceBackend;
  readonly clock: Clock;
  readonly random: Pick<Random, 'fraction'>;
  readonly log: Log;
  readonly documents: Pick<Documents, 'parse'>;
  readonly files: Pick<UnitFiles, 'list' | 'read' | 'stat'>;
  readonly machine: Pick<Machine, 'path'>;
}

/**
 * Until `run` has adopted what survived, the others wait. `reload` resolves when the difference is decided and under
 * way: a service that takes its time to stop does not hold up the next hook. `start` and `restart` resolve when the
 * service has lived for a second, and throw `process-unavailable` when it has not. `stop` takes along what requires the
 * service, `start` what the service requires.
 */
export function supervisor(parts: SupervisorParts): Supervisor {
  const { backend, log, documents, files, machine } = parts;
  const units = new Map<UnitName, UnitServices>();
  const background = scope();
  let isStopped = false;
  let changed: (unit: UnitName) => void = () => undefined;
  let open: () => void = () => undefined;
  const adopted = new Promise<void>((resolve) => {
    open = resolve;
  });

  function servicesOf(unit: UnitName): UnitServices {
    const known = units.get(unit);
    if (known !== undefined) return known;
    const made = unitServices({ ...parts, unit, scope: background, changed: () => changed(unit) });
    units.set(unit, made);
    return made;
  }

  async function reload(unit: UnitName, charmDirectory: string): Promise<void> {
    const layers = await readLayers({ files, documents }, charmDirectory);
    const plan = makePlan(layers, { directory: charmDirectory, environment: { PATH: machine.path() } });
    if (isStopped) return;
    const services = servicesOf(unit);
    warnOfTheUnsupported(unit, services.plan(), plan);
    services.apply(plan);
  }

  function warnOfTheUnsupported(unit: UnitName, old: Plan | null, plan: Plan): void {
    const [checks, logTargets] = [[...plan.checks.keys()], [...plan.logTargets.keys()]];
    if (checks.length + logTargets.length === 0) return;
    if (old !== null && [...old.checks.keys(), ...old.logTargets.keys()].join() === [...checks, ...logTargets].join())
      return;
    log.warn('checks and log targets of this plan are valid and are not run yet', { unit, checks, logTargets });
  }

  /** Starts or restarts, and waits for the outcome. */
  async function bringUp(unit: UnitName, name: string, intent: Intent): Promise<void> {
    await adopted;
    const services = servicesOf(unit);
    const service = services.service(name);
    const required = [...requirements(services.plan(), name)].filter((other) => other !== name);
    services.want([...required.map((other) => [other, 'start'] as const), [name, intent]]);
    await services.until(() => service.intent === null && ['up', 'down', 'backoff', 'failed'].includes(service.phase));
    if (service.phase === 'backoff' || service.phase === 'failed')
      throw new AgentError('process-unavailable', 'cannot keep this service running', {
        fields: { unit, service: name, lastExit: service.lastExit ?? undefined },
        next: 'its log tells more',
      });
  }

  async function remove(unit: UnitName): Promise<void> {
    const services = servicesOf(unit);
    services.removeAll();
    await services.until(() => services.isEmpty());
    units.delete(unit);
  }

  async function adopt(
    present: readonly { readonly unit: UnitName; readonly charmDirectory: string }[],
  ): Promise<void> {
    for (const row of await backend.adopt()) servicesOf(row.unit).adopt(row);
    for (const { unit, charmDirectory } of present)
      try {
        await reload(unit, charmDirectory);
      } catch (error) {
        log.warn('cannot use the layers of a unit; what runs goes on', { unit, error: explainError(error) });
        servicesOf(unit).applyNothing();
      }
    const gone = [...units.keys()].filter((unit) => !present.some((one) => one.unit === unit));
    for (const unit of gone) {
      log.info('services of a unit that is gone are removed', { unit });
      background.run(() =>
        remove(unit).catch((error: unknown) => log.warn('cannot remove', { error: explainError(error) })),
      );
    }
  }

  async function followFacts(signal: AbortSignal): Promise<void> {
    for await (const { unit, service, fact } of backend.facts(signal)) units.get(unit)?.fact(service, fact);
  }

  return {
    async reload(unit, charmDirectory) {
      await adopted;
      await reload(unit, charmDirectory);
    },
    async remove(unit) {
      await adopted;
      await remove(unit);
    },
    async stopAll() {
      await adopted;
      isStopped = true;
      await Promise.all([...units.keys()].map(remove));
    },
    observed: (unit) => units.get(unit)?.observed() ?? [],
    start: (unit, name) => bringUp(unit, name, 'start'),
    restart: (unit, name) => bringUp(unit, name, 'restart'),
    async stop(unit, name) {
      await adopted;
      const services = servicesOf(unit);
      const service = services.service(name);
      services.want([...dependants(services.plan(), name)].map((other) => [other, 'stop'] as const));
      await services.until(() => service.intent !== 'stop' && service.phase !== 'stopping');
    },
    log: (unit, service, lines) => backend.log(unit, service, lines),
    async run(present, tellChanged, signal) {
      changed = tellChanged;
      const failed = new AbortController();
      let facts: Promise<void> = Promise.resolve();
      try {
        await adopt(present);
        // Facts that came meanwhile have waited: they are judged by the plans, which are known only now.
        facts = followFacts(AbortSignal.any([signal, failed.signal]));
        open();
        await Promise.race([facts, background.failure]);
      } finally {
        failed.abort();
        for (const services of units.values()) services.close();
        await facts;
        await background.settled();
      }
    },
  };
}

/** What the service requires, directly or not. */
const requirements = (plan: Plan | null, name: string): ReadonlySet<string> =>
  reach(name, (at) => plan?.services.get(at)?.requires ?? []);

/** The service and everything that requires it, directly or not. */
const dependants = (plan: Plan | null, name: string): ReadonlySet<string> =>
  reach(name, (at) =>
    [...(plan?.services.values() ?? [])].filter(({ requires }) => requires.includes(at)).map((one) => one.name),
  );

function reach(from: string, next: (name: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set([from]);
  for (const name of seen) for (const other of next(name)) seen.add(other);
  return seen;
}
