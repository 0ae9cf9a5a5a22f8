/** Everything that supervises one unit, put together: its layers, services, checks and records. */
import type { UnitName } from '../../core/model/index.ts';
import { type LaunchDefaults, type Layer, makePlan, type Plan, parseLayer } from '../../core/supervision/index.ts';
import type { Pebble } from '../ports/index.ts';
import type { FactQueue } from './facts.ts';
import { loadRecords } from './records.ts';
import type { Scope } from './scope.ts';
import { unmetBy } from './service.ts';
import { dependants, serviceActions } from './service-actions.ts';
import { serviceTasks } from './service-tasks.ts';
import { elapses } from './service-timers.ts';
import type { SupervisorParts } from './supervise.ts';
import { type UnitChecks, unitChecks } from './unit-checks.ts';
import { unitExecs } from './unit-exec.ts';
import { unitForwarding } from './unit-forwarding.ts';
import { stackOf, withLayer } from './unit-layers.ts';
import { unitPebble } from './unit-pebble.ts';
import { unitSchedules } from './unit-schedules.ts';
import { type UnitServices, unitServices } from './unit-services.ts';

export interface ManagerParts extends SupervisorParts {
  readonly unit: UnitName;
  readonly scope: Scope;
  readonly facts: FactQueue;
  changed(): void;
}

export interface UnitManager {
  readonly services: UnitServices;
  readonly checks: Pick<UnitChecks, 'observed'>;
  readonly pebble: Pebble;
  /** The folder of the charm, where its services run unless they say otherwise. */
  setDirectory(charmDirectory: string): void;
  /** The layers of the charm's files changed: carries out the difference. Throws `layer-invalid` and changes nothing. */
  reload(files: readonly Layer[]): void;
  /** The same, but services are started and stopped only by clients. */
  learn(files: readonly Layer[]): void;
  /** Ends timers and waiting, and saves what is left; the services live on. */
  close(): Promise<void>;
}

const pruneDelayMs = 600_000;

export async function unitManager(parts: ManagerParts): Promise<UnitManager> {
  const { unit, backend, documents, machine, scope, facts, clock, log } = parts;
  const records = await loadRecords({ ...parts, unit });
  const closing = new AbortController();
  let files: readonly Layer[] = [];
  let defaults: LaunchDefaults = { directory: '/', environment: parts.environment ?? { PATH: machine.path() } };

  const forwarding = unitForwarding(parts);
  const tasks = serviceTasks({
    unit,
    backend,
    records,
    scope,
    dependants: ({ name }) => {
      const names = dependants(services.plan(), [name]);
      return services.all().filter((other) => other.name !== name && names.includes(other.name));
    },
  });
  const services: UnitServices = unitServices({
    ...parts,
    moved: (service, from) => tasks.moved(service, from),
    attached: (service) => forwarding.attached(service),
    settled: () => tasks.settled((name) => services.all().find((service) => service.name === name)),
    shutDown: (exitCode) => facts.tell({ kind: 'shutdown', unit, exitCode }),
  });
  const checks = unitChecks({
    ...parts,
    records,
    told(check, event) {
      facts.tell({ kind: `check-${event}`, unit, check });
      if (event === 'failed') services.checkFailed(check);
    },
  });
  const schedules = unitSchedules({ ...parts, records, services });
  const execs = unitExecs({ ...parts, records, plan: () => services.plan() });

  const stack = (): readonly Layer[] => stackOf(files, records.memory().layers);

  async function addLayer(...[label, yaml, placing]: Parameters<Pebble['addLayer']>): Promise<void> {
    const layer = parseLayer(documents.parse(yaml, label, 'text'), label);
    const layers = withLayer(files, records.memory().layers, layer, placing);
    const plan = makePlan(stackOf(files, layers), defaults);
    schedules.check(plan);
    records.setLayers(layers);
    put(plan, 'adoptPlan');
    await records.saved();
  }

  function planOf(newFiles: readonly Layer[]): Plan {
    const plan = makePlan(stackOf(newFiles, records.memory().layers), defaults);
    schedules.check(plan);
    return plan;
  }

  function put(plan: Plan, how: 'apply' | 'adoptPlan'): void {
    warnOfTheUnable(plan);
    forwarding.apply(plan);
    services[how](plan);
    checks.apply(plan.checks);
    schedules.apply(plan);
  }

  /** What nobody does must not pass in silence; it is said once. */
  function warnOfTheUnable(plan: Plan): void {
    for (const { name, launch } of plan.services.values()) {
      const unable = unmetBy(backend, launch);
      const known = services.plan()?.services.get(name)?.launch;
      if (unable.length > 0 && JSON.stringify(known) !== JSON.stringify(launch))
        log.warn('this backend cannot do what a service asks for', {
          unit,
          service: name,
          backend: backend.name,
          unable,
        });
    }
  }

  scope.run(async () => {
    while (await elapses(clock, pruneDelayMs, closing.signal)) records.prune();
  });
  // Its services survive the agent: handlers that start them need not run at each start of it.
  if (records.memory().readyInBoot !== parts.bootId) {
    records.setReadyInBoot(parts.bootId);
    facts.tell({ kind: 'ready', unit });
  }

  return {
    services,
    checks,
    pebble: unitPebble({
      ...parts,
      records,
      services,
      checks,
      execs,
      stack,
      addLayer,
      actions: serviceActions(services, tasks, checks),
      noticed: ({ id, key }) => facts.tell({ kind: 'custom-notice', unit, id, type: 'custom', key }),
    }),
    setDirectory(directory) {
      defaults = { ...defaults, directory };
    },
    reload(newFiles) {
      const plan = planOf(newFiles);
      files = newFiles;
      put(plan, 'apply');
    },
    learn(newFiles) {
      const plan = planOf(newFiles);
      files = newFiles;
      put(plan, 'adoptPlan');
    },
    async close() {
      closing.abort();
      execs.abort();
      forwarding.close();
      checks.close();
      schedules.close();
      services.close();
      await records.close();
    },
  };
}
