/** The supervisor: units, their plans, and the facts that the backend tells. */
import { AgentError, explainError } from '../../core/errors.ts';
import type { UnitName } from '../../core/model/index.ts';
import { type Intent, type ServicePhase, withArguments } from '../../core/supervision/index.ts';
import type {
  Accounts,
  Calendar,
  Clock,
  Documents,
  Log,
  LogSenders,
  Machine,
  PebbleDoors,
  PebbleStore,
  ProbeRunner,
  Random,
  ServiceBackend,
  UnitFiles,
} from '../ports/index.ts';
import { declaredContainers } from './containers.ts';
import { factQueue } from './facts.ts';
import { readLayers } from './layer-files.ts';
import { scope } from './scope.ts';
import { dependants, requirements } from './service-actions.ts';
import type { PresentUnit, Supervisor, UnitManagers } from './supervisor.ts';
import { type UnitManager, unitManager } from './unit-manager.ts';
import { workloadEvents } from './workload-events.ts';

export interface SupervisorParts {
  readonly backend: ServiceBackend;
  readonly clock: Clock;
  readonly random: Pick<Random, 'fraction'>;
  readonly log: Log;
  readonly documents: Pick<Documents, 'parse' | 'print'>;
  readonly files: Pick<UnitFiles, 'list' | 'read' | 'stat'>;
  readonly machine: Pick<Machine, 'path'>;
  /** What every program of the plan starts from; default: nothing but PATH. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly probes: ProbeRunner;
  readonly logSenders: LogSenders;
  readonly store: PebbleStore;
  readonly accounts: Accounts;
  readonly calendar: Calendar;
  /** Absent: nobody is served. */
  readonly doors?: PebbleDoors;
  /** Of the machine, and of the agent: what clients are told. */
  readonly bootId: string;
  readonly version: string;
}

/**
 * Until `run` has adopted what survived, the others wait. `reload` resolves when the difference is decided and under
 * way: a service that takes its time to stop does not hold up the next hook. `start` and `restart` resolve when the
 * service has lived for a second, and throw `process-unavailable` when it has not. `stop` takes along what requires the
 * service, `start` what the service requires.
 */
export function supervisor(parts: SupervisorParts): Supervisor & UnitManagers {
  const { backend, log, documents, files, store, doors } = parts;
  const units = new Map<UnitName, UnitManager>();
  const loading = new Map<UnitName, Promise<UnitManager>>();
  /** Those that its charm declares. */
  const containers = new Map<UnitName, readonly string[]>();
  const background = scope();
  const facts = factQueue();
  let isStopped = false;
  let isOver = false;
  let changed: (unit: UnitName) => void = () => undefined;
  let open: () => void = () => undefined;
  const adopted = new Promise<void>((resolve) => {
    open = resolve;
  });

  /** Made when it is first asked for: it has to remember first. */
  function managerOf(unit: UnitName): Promise<UnitManager> {
    const known = loading.get(unit);
    if (known !== undefined) return known;
    const made = load(unit);
    loading.set(unit, made);
    made.catch(() => loading.delete(unit)); // the next one tries again
    return made;
  }

  async function load(unit: UnitName): Promise<UnitManager> {
    const manager = await unitManager({ ...parts, unit, scope: background, facts, changed: () => changed(unit) });
    units.set(unit, manager);
    return manager;
  }

  async function reload(unit: UnitName, charmDirectory: string): Promise<void> {
    const manager = await managerOf(unit);
    manager.setDirectory(charmDirectory);
    const layers = await readLayers({ files, documents }, `${charmDirectory}/layers`);
    if (!isStopped) manager.reload(layers);
  }

  async function serve(unit: UnitName, charmDirectory: string, declared: readonly string[]) {
    containers.set(unit, declared);
    const manager = await managerOf(unit);
    manager.setDirectory(charmDirectory);
    if (isOver || doors === undefined) return null;
    return await doors.open(unit, declared, manager.pebble);
  }

  /** Starts or restarts, and waits for the outcome. */
  async function bringUp(unit: UnitName, name: string, intent: Intent): Promise<void> {
    await adopted;
    const { services } = await managerOf(unit);
    const service = services.service(name);
    const required = requirements(services.plan(), [name]).filter((other) => other !== name);
    services.want([...required.map((other) => [other, 'start'] as const), [name, intent]]);
    const ends: readonly ServicePhase[] = ['up', 'down', 'backoff', 'done', 'failed'];
    await services.until(() => service.intent === null && ends.includes(service.phase));
    if (service.phase === 'backoff' || service.phase === 'failed')
      throw new AgentError('process-unavailable', 'cannot keep this service running', {
        fields: { unit, service: name, lastExit: service.lastExit ?? undefined },
        next: 'its log tells more',
      });
  }

  /** What it remembers goes too, unless it comes back in the next life of the agent. */
  async function remove(unit: UnitName, comesBack: boolean): Promise<void> {
    const manager = await managerOf(unit);
    manager.services.removeAll();
    await manager.services.until(() => manager.services.isEmpty());
    await close(unit, manager);
    if (!comesBack) await store.remove(unit);
    units.delete(unit);
    loading.delete(unit);
    containers.delete(unit);
  }

  async function close(unit: UnitName, manager: UnitManager): Promise<void> {
    await doors?.close(unit);
    await manager.close();
  }

  async function adopt(present: readonly PresentUnit[]): Promise<void> {
    for (const row of await backend.adopt()) (await managerOf(row.unit)).services.adopt(row);
    const ofClients = present.filter((one) => one.layersDirectory !== undefined);
    for (const { unit, charmDirectory, layersDirectory = '', arguments: given = [] } of ofClients) {
      const manager = await managerOf(unit);
      manager.setDirectory(charmDirectory);
      let layers = await readLayers({ files, documents }, layersDirectory);
      for (const [service, words] of given) layers = withArguments(layers, service, words);
      manager.learn(layers);
    }
    const ofCharms = present.filter((one) => one.layersDirectory === undefined);
    for (const { unit, charmDirectory } of ofCharms)
      try {
        await reload(unit, charmDirectory);
      } catch (error) {
        log.warn('cannot use the layers of a unit; what runs goes on', { unit, error: explainError(error) });
        units.get(unit)?.services.applyNothing();
      }
    for (const { unit, charmDirectory } of ofCharms)
      try {
        await serve(unit, charmDirectory, await declaredContainers({ files, documents }, charmDirectory));
      } catch (error) {
        log.warn('cannot serve the manager of a unit', { unit, error: explainError(error) });
      }
    const gone = [...units.keys()].filter((unit) => !present.some((one) => one.unit === unit));
    for (const unit of gone) {
      log.info('services of a unit that is gone are removed', { unit });
      background.run(() =>
        remove(unit, false).catch((error: unknown) => log.warn('cannot remove', { error: explainError(error) })),
      );
    }
  }

  async function followFacts(signal: AbortSignal): Promise<void> {
    for await (const { unit, service, fact } of backend.facts(signal)) units.get(unit)?.services.fact(service, fact);
  }

  return {
    async reload(unit, charmDirectory) {
      await adopted;
      await reload(unit, charmDirectory);
    },
    async remove(unit) {
      await adopted;
      await remove(unit, false);
    },
    async stopAll() {
      await adopted;
      isStopped = true;
      await Promise.all([...units.keys()].map((unit) => remove(unit, true)));
    },
    observed: (unit) => units.get(unit)?.services.observed() ?? [],
    observedChecks: (unit) => units.get(unit)?.checks.observed() ?? [],
    start: (unit, name) => bringUp(unit, name, 'start'),
    restart: (unit, name) => bringUp(unit, name, 'restart'),
    async stop(unit, name) {
      await adopted;
      const { services } = await managerOf(unit);
      const service = services.service(name);
      services.want(dependants(services.plan(), [name]).map((other) => [other, 'stop'] as const));
      await services.until(() => service.intent !== 'stop' && service.phase !== 'stopping');
    },
    log: (unit, service, lines) => backend.log(unit, service, lines),
    async pebble(unit, charmDirectory) {
      await adopted;
      const manager = await managerOf(unit);
      manager.setDirectory(charmDirectory);
      return manager.pebble;
    },
    async serve(unit, charmDirectory, declared) {
      await adopted;
      return await serve(unit, charmDirectory, declared);
    },
    async *workloadEvents(signal) {
      const over = new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
      // Before that it is not known which containers a unit has.
      await Promise.race([adopted, over]);
      for await (const fact of facts.listen(signal))
        for (const event of workloadEvents(fact, containers.get(fact.unit) ?? [])) yield { unit: fact.unit, event };
    },
    facts: (signal) => facts.listen(signal),
    async run(present, tellChanged, signal) {
      changed = tellChanged;
      const failed = new AbortController();
      let following: Promise<void> = Promise.resolve();
      try {
        await adopt(present);
        // Facts that came meanwhile have waited: they are judged by the plans, which are known only now.
        following = followFacts(AbortSignal.any([signal, failed.signal]));
        open();
        await Promise.race([following, background.failure]);
      } finally {
        failed.abort();
        isOver = true;
        await Promise.all([...units].map(([unit, manager]) => close(unit, manager)));
        await following;
        await background.settled();
      }
    },
  };
}
